//! The component: WIT in, WIT out.

#[allow(
    unsafe_code,
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    reason = "generated from policy.wit, which is documented"
)]
mod bindings {
    use super::Component;

    wit_bindgen::generate!({ path: "wit", world: "policy-check" });
    export!(Component);
}

use bindings::exports::krr::policy::policy as wit;

krr_policy::mirror!(wit);

struct Component;

impl wit::Guest for Component {
    fn check(dispatch: wit::Dispatch, locale: wit::Locale) -> wit::Report {
        krr_policy::check(&dispatch.mirror(), locale.mirror()).mirror()
    }

    fn check_all(dispatches: Vec<wit::Dispatch>, locale: wit::Locale) -> Vec<wit::Report> {
        dispatches.into_iter().map(|dispatch| Self::check(dispatch, locale)).collect()
    }

    fn explain(dispatch: wit::Dispatch, locale: wit::Locale) -> wit::Explanation {
        krr_policy::explain(&dispatch.mirror(), locale.mirror()).mirror()
    }

    fn disclose(channel: wit::Channel, language: wit::Language) -> wit::Disclosure {
        krr_policy::disclose(channel.mirror(), language.mirror()).mirror()
    }

    fn rules(locale: wit::Locale) -> wit::Catalogue {
        krr_policy::rules(locale.mirror()).mirror()
    }
}
