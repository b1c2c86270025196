//! The policy engine: the embedded component, run in wasmtime.

mod bindings;
mod error;
mod instance;
mod limits;

use std::sync::{Mutex, PoisonError};

use krr_policy::{
    Catalogue, Channel, Disclosure, Dispatch, Explanation, Locale, PackedRecipient,
    PackedScreening, Report,
};
use wasmtime::component::{Component, Linker};

pub use self::error::EngineError;
pub use self::instance::EngineInstance;
pub use self::limits::Limits;

use self::bindings::PolicyCheckPre;
use self::limits::MemoryLimiter;

include!("../engine_config.rs");

/// The policy engine. It is created once and shared between threads; every call uses an instance
/// from a pool.
///
/// ```
/// use krr_host::{Dispatch, Engine, Locale};
///
/// let engine = Engine::embedded()?;
/// let report = engine.check(&Dispatch::default(), Locale::En)?;
/// assert_eq!(report.decision.as_str(), "review");
/// # Ok::<(), krr_host::EngineError>(())
/// ```
pub struct Engine {
    component: PolicyCheckPre<MemoryLimiter>,
    limits: Limits,
    /// Idle instances: at most as many as there were calls at once.
    pool: Mutex<Vec<EngineInstance>>,
}

impl Engine {
    /// Loads the component embedded in this crate, with the default limits.
    ///
    /// # Errors
    ///
    /// Returns an error if this machine cannot run it, for example if the system denies executable
    /// memory.
    pub fn embedded() -> Result<Self, EngineError> {
        Self::with_limits(Limits::default())
    }

    /// Loads the component embedded in this crate, with these limits.
    ///
    /// # Errors
    ///
    /// Returns an error if this machine cannot run it, for example if the system denies executable
    /// memory.
    pub fn with_limits(limits: Limits) -> Result<Self, EngineError> {
        let unusable = |error: wasmtime::Error| EngineError::Unusable(format!("{error:#}"));
        let engine = wasmtime::Engine::new(&engine_config()).map_err(unusable)?;
        let component = load_component(&engine).map_err(unusable)?;
        // The linker is empty, so a component with imports is rejected here.
        let linked = Linker::new(&engine).instantiate_pre(&component).map_err(unusable)?;
        let component = PolicyCheckPre::new(linked).map_err(unusable)?;
        Ok(Self { component, limits, pool: Mutex::default() })
    }

    /// Returns the bytes of the component, for use in other runtimes.
    #[must_use]
    pub const fn component_bytes() -> &'static [u8] {
        include_bytes!(concat!(env!("OUT_DIR"), "/policy.component.wasm"))
    }

    /// Creates an instance outside the pool, for many calls from one thread.
    ///
    /// # Errors
    ///
    /// Returns an error if the limits are too low for an instance.
    pub fn instance(&self) -> Result<EngineInstance, EngineError> {
        EngineInstance::new(&self.component, self.limits)
    }

    /// Checks a dispatch.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn check(&self, dispatch: &Dispatch, locale: Locale) -> Result<Report, EngineError> {
        self.with_instance(|instance| instance.check(dispatch.clone(), locale))
    }

    /// Checks many dispatches in one call and returns the reports in the same order.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn check_all(
        &self,
        dispatches: &[Dispatch],
        locale: Locale,
    ) -> Result<Vec<Report>, EngineError> {
        self.with_instance(|instance| instance.check_all(dispatches.to_vec(), locale))
    }

    /// Returns the signals detected in the text of a dispatch, with the matching words.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn explain(&self, dispatch: &Dispatch, locale: Locale) -> Result<Explanation, EngineError> {
        self.with_instance(|instance| instance.explain(dispatch.clone(), locale))
    }

    /// Returns the disclosure for a channel in the language of a tag: the sentence that says the
    /// address comes from the register.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn disclose(&self, channel: Channel, language: &str) -> Result<Disclosure, EngineError> {
        self.with_instance(|instance| instance.disclose(channel, language))
    }

    /// Screens the recipients of a dispatch and returns the results in the same order.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn screen(
        &self,
        dispatch: &Dispatch,
        recipients: &[PackedRecipient],
    ) -> Result<Vec<PackedScreening>, EngineError> {
        self.with_instance(|instance| instance.screen(dispatch.clone(), recipients))
    }

    /// Returns the catalogue: rules, statements, facts, and the labels of reports.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn rules(&self, locale: Locale) -> Result<Catalogue, EngineError> {
        self.with_instance(|instance| instance.rules(locale))
    }

    /// Calls a function with an instance from the pool. An instance that failed is not returned to
    /// it.
    fn with_instance<T>(
        &self,
        function: impl FnOnce(&mut EngineInstance) -> Result<T, EngineError>,
    ) -> Result<T, EngineError> {
        let idle = self.pool.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut instance = idle.map_or_else(|| self.instance(), Ok)?;
        let result = function(&mut instance)?;
        self.pool.lock().unwrap_or_else(PoisonError::into_inner).push(instance);
        Ok(result)
    }
}

#[allow(unsafe_code, reason = "wasmtime does not validate precompiled code when it is loaded")]
fn load_component(engine: &wasmtime::Engine) -> wasmtime::Result<Component> {
    const CODE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/policy.component.bin"));
    // SAFETY: `deserialize` requires the unmodified output of `precompile_component`. The build
    // script created these bytes with it, and they are part of this binary. Wasmtime itself checks
    // that version and settings are the same.
    unsafe { Component::deserialize(engine, CODE) }
}
