//! The component at work: what is made per thread, and used for many calls.

use krr_policy::{Catalogue, Channel, Disclosure, Dispatch, Explanation, Language, Locale, Report};
use wasmtime::{AsContextMut as _, Store};

use super::bindings::{Mirror as _, PolicyCheck, PolicyCheckPre};
use super::limits::Meter;
use super::{EngineError, Limits};

/// The component at work, with memory of its own.
///
/// It answers any number of questions, and an answer never depends on the questions before it.
/// After an error it is of no further use.
pub struct Instance {
    store: Store<Meter>,
    policy: PolicyCheck,
    limits: Limits,
}

impl Instance {
    pub(super) fn new(pre: &PolicyCheckPre<Meter>, limits: Limits) -> Result<Self, EngineError> {
        let mut store = Store::new(pre.engine(), Meter::new(&limits));
        store.limiter(|meter| meter);
        store.set_hostcall_fuel(limits.output);
        let policy = pre.instantiate(&mut store);
        let policy = policy.map_err(|cause| store.data().explain(&cause, &limits))?;
        Ok(Self { store, policy, limits })
    }

    /// Judges one dispatch.
    ///
    /// # Errors
    ///
    /// When a limit is passed, or the component breaks off.
    pub fn check(&mut self, dispatch: Dispatch, locale: Locale) -> Result<Report, EngineError> {
        self.limits.admit(std::slice::from_ref(&dispatch))?;
        let dispatch = dispatch.mirror();
        self.call(|policy, store| {
            let interface = policy.krr_policy_policy();
            Ok(interface.call_check(store, &dispatch, locale.mirror())?.mirror())
        })
    }

    /// Judges many dispatches; the reports come in the same order.
    ///
    /// # Errors
    ///
    /// When a limit is passed, or the component breaks off.
    pub fn check_all(
        &mut self,
        dispatches: Vec<Dispatch>,
        locale: Locale,
    ) -> Result<Vec<Report>, EngineError> {
        self.limits.admit(&dispatches)?;
        let dispatches: Vec<_> = dispatches.mirror();
        self.call(|policy, store| {
            let interface = policy.krr_policy_policy();
            Ok(interface.call_check_all(store, &dispatches, locale.mirror())?.mirror())
        })
    }

    /// Shows what the text of a dispatch gives away, and the words that do.
    ///
    /// # Errors
    ///
    /// When a limit is passed, or the component breaks off.
    pub fn explain(
        &mut self,
        dispatch: Dispatch,
        locale: Locale,
    ) -> Result<Explanation, EngineError> {
        self.limits.admit(std::slice::from_ref(&dispatch))?;
        let dispatch = dispatch.mirror();
        self.call(|policy, store| {
            let interface = policy.krr_policy_policy();
            Ok(interface.call_explain(store, &dispatch, locale.mirror())?.mirror())
        })
    }

    /// The sentence saying where the address comes from.
    ///
    /// # Errors
    ///
    /// When the component breaks off or passes a limit.
    pub fn disclose(
        &mut self,
        channel: Channel,
        language: Language,
    ) -> Result<Disclosure, EngineError> {
        self.call(|policy, store| {
            let interface = policy.krr_policy_policy();
            Ok(interface.call_disclose(store, channel.mirror(), language.mirror())?.mirror())
        })
    }

    /// The rules, the statements they rest on, the facts they read, and words for reports.
    ///
    /// # Errors
    ///
    /// When the component breaks off or passes a limit.
    pub fn rules(&mut self, locale: Locale) -> Result<Catalogue, EngineError> {
        self.call(|policy, store| {
            Ok(policy.krr_policy_policy().call_rules(store, locale.mirror())?.mirror())
        })
    }

    fn call<T>(
        &mut self,
        question: impl FnOnce(&PolicyCheck, wasmtime::StoreContextMut<'_, Meter>) -> wasmtime::Result<T>,
    ) -> Result<T, EngineError> {
        question(&self.policy, self.store.as_context_mut())
            .map_err(|cause| self.store.data().explain(&cause, &self.limits))
    }
}
