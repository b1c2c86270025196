//! Instances of the component.

use std::slice;

use krr_policy::{
    Catalogue, Channel, Disclosure, Dispatch, Explanation, Locale, PackedRecipient,
    PackedScreening, Report,
};
use wasmtime::{AsContextMut as _, Store, StoreContextMut};

use super::bindings::wit::Guest;
use super::bindings::{PolicyCheck, PolicyCheckPre, WitConvert as _};
use super::error::EngineError;
use super::limits::{Limits, MemoryLimiter};

/// An instance of the component, with its own memory, for many calls from one thread.
///
/// The result of a call never depends on the calls before it. After an error the instance must be
/// dropped.
pub struct EngineInstance {
    store: Store<MemoryLimiter>,
    component: PolicyCheck,
    limits: Limits,
}

impl EngineInstance {
    /// Instantiates the component.
    pub(super) fn new(
        component: &PolicyCheckPre<MemoryLimiter>,
        limits: Limits,
    ) -> Result<Self, EngineError> {
        let mut store = Store::new(component.engine(), MemoryLimiter::new(limits.memory));
        store.limiter(|limiter| limiter);
        store.set_hostcall_fuel(limits.output);
        let component = component.instantiate(&mut store);
        let component = component.map_err(|error| store.data().engine_error(&error))?;
        Ok(Self { store, component, limits })
    }

    /// Checks a dispatch.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn check(&mut self, dispatch: Dispatch, locale: Locale) -> Result<Report, EngineError> {
        self.limits.check_input_size(slice::from_ref(&dispatch))?;
        let dispatch = dispatch.convert();
        self.call(|policy, store| {
            Ok(policy.call_check(store, &dispatch, locale.convert())?.convert())
        })
    }

    /// Checks many dispatches in one call and returns the reports in the same order.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn check_all(
        &mut self,
        dispatches: Vec<Dispatch>,
        locale: Locale,
    ) -> Result<Vec<Report>, EngineError> {
        self.limits.check_input_size(&dispatches)?;
        let dispatches: Vec<_> = dispatches.convert();
        self.call(|policy, store| {
            Ok(policy.call_check_all(store, &dispatches, locale.convert())?.convert())
        })
    }

    /// Returns the signals detected in the text of a dispatch, with the matching words.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn explain(
        &mut self,
        dispatch: Dispatch,
        locale: Locale,
    ) -> Result<Explanation, EngineError> {
        self.limits.check_input_size(slice::from_ref(&dispatch))?;
        let dispatch = dispatch.convert();
        self.call(|policy, store| {
            Ok(policy.call_explain(store, &dispatch, locale.convert())?.convert())
        })
    }

    /// Returns the disclosure for a channel: the sentence that says the address comes from the
    /// register.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn disclose(
        &mut self,
        channel: Channel,
        language: &str,
    ) -> Result<Disclosure, EngineError> {
        self.call(|policy, store| {
            Ok(policy.call_disclose(store, channel.convert(), language)?.convert())
        })
    }

    /// Screens the recipients of a dispatch and returns the results in the same order.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn screen(
        &mut self,
        dispatch: Dispatch,
        recipients: &[PackedRecipient],
    ) -> Result<Vec<PackedScreening>, EngineError> {
        self.limits.check_recipients(&dispatch, recipients)?;
        let dispatch = dispatch.convert();
        let bits: Vec<u32> = recipients.iter().map(|recipient| recipient.bits()).collect();
        let results = self.call(|policy, store| policy.call_screen(store, &dispatch, &bits))?;
        if results.len() != recipients.len() {
            return Err(EngineError::Failed("another number of results than of recipients".into()));
        }
        Ok(results.into_iter().map(PackedScreening::from_bits).collect())
    }

    /// Returns the catalogue: rules, statements, facts, and the labels of reports.
    ///
    /// # Errors
    ///
    /// Returns an error if a limit is exceeded or the component traps.
    pub fn rules(&mut self, locale: Locale) -> Result<Catalogue, EngineError> {
        self.call(|policy, store| Ok(policy.call_rules(store, locale.convert())?.convert()))
    }

    fn call<T>(
        &mut self,
        function: impl FnOnce(&Guest, StoreContextMut<'_, MemoryLimiter>) -> wasmtime::Result<T>,
    ) -> Result<T, EngineError> {
        function(self.component.krr_policy_policy(), self.store.as_context_mut())
            .map_err(|error| self.store.data().engine_error(&error))
    }
}
