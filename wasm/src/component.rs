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

krr_policy::impl_wit_conversions!(wit);

struct Component;

impl wit::Guest for Component {
    fn check(dispatch: wit::Dispatch, locale: wit::Locale) -> wit::Report {
        krr_policy::check(&dispatch.convert(), locale.convert()).convert()
    }

    fn check_all(dispatches: Vec<wit::Dispatch>, locale: wit::Locale) -> Vec<wit::Report> {
        dispatches.into_iter().map(|dispatch| Self::check(dispatch, locale)).collect()
    }

    fn explain(dispatch: wit::Dispatch, locale: wit::Locale) -> wit::Explanation {
        krr_policy::explain(&dispatch.convert(), locale.convert()).convert()
    }

    fn disclose(channel: wit::Channel, language: String) -> wit::Disclosure {
        krr_policy::disclose(channel.convert(), &language).convert()
    }

    fn screen(dispatch: wit::Dispatch, recipients: Vec<u32>) -> Vec<u16> {
        let recipients: Vec<_> =
            recipients.into_iter().map(krr_policy::PackedRecipient::from_bits).collect();
        let screenings = krr_policy::screen(&dispatch.convert(), &recipients);
        screenings.into_iter().map(krr_policy::PackedScreening::bits).collect()
    }

    fn rules(locale: wit::Locale) -> wit::Catalogue {
        krr_policy::rules(locale.convert()).convert()
    }
}
