//! The embedded component, and how to put questions to it.

mod bindings;
mod error;
mod instance;
mod limits;

use std::sync::{Mutex, PoisonError};

use krr_policy::{Catalogue, Channel, Disclosure, Dispatch, Explanation, Language, Locale, Report};
use wasmtime::Engine;
use wasmtime::component::{Component, Linker};

pub use self::error::EngineError;
pub use self::instance::Instance;
pub use self::limits::Limits;

use self::bindings::PolicyCheckPre;
use self::limits::Meter;

include!("../engine_config.rs");

/// The component that decides, ready to be instantiated. Made once, shared between threads.
///
/// ```
/// use krr_host::{Dispatch, Locale, Policy};
///
/// let policy = Policy::embedded()?;
/// let report = policy.check(&Dispatch::default(), Locale::En)?;
/// assert_eq!(report.decision.as_str(), "review");
/// # Ok::<(), krr_host::EngineError>(())
/// ```
pub struct Policy {
    component: PolicyCheckPre<Meter>,
    limits: Limits,
    /// Instances that wait for the next question: at most as many as there were questions at once.
    idle: Mutex<Vec<Instance>>,
}

impl Policy {
    /// The component that this crate was built with, under the default limits.
    ///
    /// # Errors
    ///
    /// When this machine cannot run it, as when the system refuses executable memory.
    pub fn embedded() -> Result<Self, EngineError> {
        Self::with_limits(Limits::default())
    }

    /// The component that this crate was built with, under these limits.
    ///
    /// # Errors
    ///
    /// When this machine cannot run it, as when the system refuses executable memory.
    pub fn with_limits(limits: Limits) -> Result<Self, EngineError> {
        let unusable = |cause: wasmtime::Error| EngineError::Unusable(format!("{cause:#}"));
        let engine = Engine::new(&engine_config()).map_err(unusable)?;
        let component = load(&engine).map_err(unusable)?;
        // Nothing is linked: a component that imports anything is refused here.
        let linked = Linker::new(&engine).instantiate_pre(&component).map_err(unusable)?;
        let component = PolicyCheckPre::new(linked).map_err(unusable)?;
        Ok(Self { component, limits, idle: Mutex::default() })
    }

    /// The component itself, as others may run it.
    #[must_use]
    pub const fn component_bytes() -> &'static [u8] {
        include_bytes!(concat!(env!("OUT_DIR"), "/policy.component.wasm"))
    }

    /// An instance of one's own, for many questions from one thread.
    ///
    /// # Errors
    ///
    /// When the limits do not let one start.
    pub fn instance(&self) -> Result<Instance, EngineError> {
        Instance::new(&self.component, self.limits)
    }

    /// Judges one dispatch. Takes an instance that waits, or makes one.
    ///
    /// # Errors
    ///
    /// When the component breaks off or passes a limit.
    pub fn check(&self, dispatch: &Dispatch, locale: Locale) -> Result<Report, EngineError> {
        self.ask(|instance| instance.check(dispatch.clone(), locale))
    }

    /// Judges many dispatches; the reports come in the same order.
    ///
    /// # Errors
    ///
    /// When the component breaks off or passes a limit.
    pub fn check_all(
        &self,
        dispatches: &[Dispatch],
        locale: Locale,
    ) -> Result<Vec<Report>, EngineError> {
        self.ask(|instance| instance.check_all(dispatches.to_vec(), locale))
    }

    /// Shows what the text of a dispatch gives away, and the words that do.
    ///
    /// # Errors
    ///
    /// When the component breaks off or passes a limit.
    pub fn explain(&self, dispatch: &Dispatch, locale: Locale) -> Result<Explanation, EngineError> {
        self.ask(|instance| instance.explain(dispatch.clone(), locale))
    }

    /// The sentence saying where the address comes from.
    ///
    /// # Errors
    ///
    /// When the component breaks off or passes a limit.
    pub fn disclose(
        &self,
        channel: Channel,
        language: Language,
    ) -> Result<Disclosure, EngineError> {
        self.ask(|instance| instance.disclose(channel, language))
    }

    /// The rules, the statements they rest on, the facts they read, and words for reports.
    ///
    /// # Errors
    ///
    /// When the component breaks off or passes a limit.
    pub fn rules(&self, locale: Locale) -> Result<Catalogue, EngineError> {
        self.ask(|instance| instance.rules(locale))
    }

    fn ask<T>(
        &self,
        question: impl FnOnce(&mut Instance) -> Result<T, EngineError>,
    ) -> Result<T, EngineError> {
        let waiting = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut instance = waiting.map_or_else(|| self.instance(), Ok)?;
        let answer = question(&mut instance)?;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(instance);
        Ok(answer)
    }
}

#[allow(unsafe_code, reason = "machine code made ahead of time is not checked when it is loaded")]
fn load(engine: &Engine) -> wasmtime::Result<Component> {
    const CODE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/policy.component.bin"));
    // SAFETY: `deserialize` asks that the bytes come unaltered from `precompile_component`. The
    // build script made these with it, and they are part of this binary. That version and settings
    // are the same on both sides, wasmtime checks itself.
    unsafe { Component::deserialize(engine, CODE) }
}
