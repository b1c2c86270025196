//! The channel schemes that several systems share.

use krr_policy::{Channel, ChannelMode, Localized};

use super::draft::Plan;
use super::schema::Kind;

/// Altinn's channel schemes, in the order of their numbers.
pub(super) const ALTINN: Kind =
    Kind::Numbered(&["Email", "Sms", "EmailPreferred", "SmsPreferred", "EmailAndSms"]);

/// The content types of an e-mail in Altinn.
pub(super) const CONTENT_TYPE: Kind = Kind::Numbered(&["Plain", "Html"]);

const ONE: Localized = Localized {
    nb: "filen velger én kanal",
    nn: "fila vel éin kanal",
    en: "the file selects one channel",
};
const PREFERRED: Localized = Localized {
    nb: "den andre kanalen brukes bare der den første ikke kan brukes",
    nn: "den andre kanalen blir brukt berre der den første ikkje kan brukast",
    en: "the second channel is used only where the first cannot be",
};
const BOTH: Localized = Localized {
    nb: "begge kanalene brukes til hver mottaker",
    nn: "begge kanalane blir brukte til kvar mottakar",
    en: "both channels are used for each recipient",
};
const NAV_ONE: Localized = Localized {
    nb: "varselet går i én kanal: den som er valgt, eller den andre der den ikke kan brukes",
    nn: "varselet går i éin kanal: den som er vald, eller den andre der han ikkje kan brukast",
    en: "the notice goes by one channel: the one selected, or the other where it cannot be used",
};

/// Returns the channels of one of Altinn's schemes.
pub(super) fn altinn(scheme: &str) -> Plan {
    let plan =
        |channels: &[Channel], mode, because| Plan { channels: channels.to_vec(), mode, because };
    match scheme {
        "Email" => plan(&[Channel::Email], None, ONE),
        "Sms" => plan(&[Channel::Sms], None, ONE),
        "SmsPreferred" => {
            plan(&[Channel::Sms, Channel::Email], Some(ChannelMode::Fallback), PREFERRED)
        }
        "EmailAndSms" => plan(&[Channel::Email, Channel::Sms], Some(ChannelMode::All), BOTH),
        _ => plan(&[Channel::Email, Channel::Sms], Some(ChannelMode::Fallback), PREFERRED),
    }
}

/// The channels that Nav's producers may prefer.
pub(super) const NAV: Kind = Kind::Name(&["SMS", "EPOST", "BETINGET_SMS"]);

/// Returns the channels of a notice by Nav, of which these are preferred. Both SMS and e-mail means SMS
/// by day and e-mail else, not one of each.
pub(super) fn nav(preferred: &[&str]) -> Plan {
    let is_sms_first = preferred.iter().any(|name| matches!(*name, "SMS" | "BETINGET_SMS"));
    let channels = if is_sms_first {
        vec![Channel::Sms, Channel::Email]
    } else {
        vec![Channel::Email, Channel::Sms]
    };
    Plan { channels, mode: Some(ChannelMode::Fallback), because: NAV_ONE }
}
