//! The scopes of the register.

/// The scopes of those who ask for themselves.
const OWN: Family = Family {
    contact: "krr:global/kontaktinformasjon.read",
    mailbox: "krr:global/digitalpost.read",
};
/// The scopes of those who ask for a body that has delegated its access to them.
const DELEGATED: Family =
    Family { contact: "krr:global/kontaktinfo.read", mailbox: "krr:global/postkasse.read" };

struct Family {
    contact: &'static str,
    mailbox: &'static str,
}

/// Returns the scopes to ask for: no more than is needed.
pub(super) fn needed(is_delegated: bool, with_mailbox: bool) -> Vec<&'static str> {
    let family = if is_delegated { DELEGATED } else { OWN };
    let mailbox = with_mailbox.then_some(family.mailbox);
    [family.contact].into_iter().chain(mailbox).collect()
}
