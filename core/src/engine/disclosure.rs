//! The disclosure: the sentence saying that the address comes from the register (G6a), with the
//! official link (G6c) and without the directorate's name (G6b).

use alloc::borrow::ToOwned as _;
use alloc::string::ToString as _;

use crate::contract::{Channel, ContactDetail, Disclosure, Language};
use crate::facts::MessageText;

/// Returns the disclosure for one channel in the language of a tag.
///
/// A language that has no text yet gets the Bokmål one, and `missing_language` says so.
///
/// ```
/// use krr_policy::{Channel, Language, disclose};
///
/// let sms = disclose(Channel::Sms, "nn");
/// assert!(sms.text.contains("kontakt- og reservasjonsregisteret") && sms.link.is_none());
///
/// let sami = disclose(Channel::Email, "se");
/// assert_eq!((sami.language, sami.missing_language.as_deref()), (Language::Nb, Some("se")));
/// ```
#[must_use]
pub fn disclose(channel: Channel, language: &str) -> Disclosure {
    disclosure_for(channel, language, None)
}

/// Returns the disclosure for one channel in the language of a tag, for the contact details that a web
/// page shows.
pub(super) fn disclosure_for(
    channel: Channel,
    tag: &str,
    shown: Option<&[ContactDetail]>,
) -> Disclosure {
    let known = Language::from_tag(tag).filter(|language| *language != Language::Se);
    let language = known.unwrap_or(Language::Nb);
    let subject = subject(channel, shown);
    let sentence = sentence(subject, language);
    let link = (channel != Channel::Sms).then(|| link(language));
    let (text, html) = match link {
        None => (sentence.to_owned(), ["<p>", sentence, "</p>"].concat()),
        Some(link) => {
            let lead = lead(subject, language);
            let title = title(language);
            (
                [sentence, " ", lead, ": ", link].concat(),
                ["<p>", sentence, " <a href=\"", link, "\">", title, "</a>.</p>"].concat(),
            )
        }
    };
    Disclosure {
        channel,
        language,
        missing_language: known.is_none().then(|| tag.to_string()),
        expected: matches!(channel, Channel::Email | Channel::WebPage),
        text,
        html,
        link: link.map(str::to_owned),
        present: false,
    }
}

/// Returns the disclosure that a text lacks, in its declared language; `None` while no language is
/// declared. A text that e-mail or a web page shares with SMS gets the sentence without a link.
pub(super) fn disclosure_to_add(text: &MessageText<'_>) -> Option<Disclosure> {
    let order = [Channel::Email, Channel::WebPage];
    let channel = order.into_iter().find(|channel| text.channels.contains(channel))?;
    let disclosure = disclose(channel, text.message.language.as_deref()?);
    if text.channels.contains(&Channel::Sms) {
        let sentence = sentence(subject(channel, None), disclosure.language);
        let html = ["<p>", sentence, "</p>"].concat();
        return Some(Disclosure { text: sentence.to_owned(), html, link: None, ..disclosure });
    }
    Some(disclosure)
}

/// What a disclosure says the source of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Email,
    Number,
    Mailbox,
    /// The e-mail address and the mobile number, shown on a page.
    Both,
    /// The e-mail address, shown on a page.
    ShownEmail,
    /// The mobile number, shown on a page.
    ShownNumber,
}

fn subject(channel: Channel, shown: Option<&[ContactDetail]>) -> Subject {
    match channel {
        Channel::Sms => Subject::Number,
        Channel::Email => Subject::Email,
        Channel::DigitalMail => Subject::Mailbox,
        Channel::WebPage => match shown {
            Some([ContactDetail::EmailAddress]) => Subject::ShownEmail,
            Some([ContactDetail::MobileNumber]) => Subject::ShownNumber,
            _ => Subject::Both,
        },
    }
}

/// Returns the official page where citizens read and correct their contact details. There is an English
/// page at another address, which stays unused until a person has confirmed it.
const fn link(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Se | Language::En => {
            "https://www.norge.no/nb/oppdater-kontaktinformasjon"
        }
        Language::Nn => "https://www.norge.no/nn/oppdater-kontaktinformasjon",
    }
}

/// Returns the words before the link.
const fn lead(subject: Subject, language: Language) -> &'static str {
    match (subject, language) {
        (Subject::Both, Language::Nb | Language::Se) => "Du kan endre dem her",
        (Subject::Both, Language::Nn) => "Du kan endre dei her",
        (Subject::Both, Language::En) => "You can change them here",
        (
            Subject::ShownEmail | Subject::ShownNumber,
            Language::Nb | Language::Nn | Language::Se,
        ) => "Du kan endre kontaktinformasjonen her",
        (Subject::ShownEmail | Subject::ShownNumber, Language::En) => {
            "You can change your contact information here"
        }
        (_, Language::Nb | Language::Nn | Language::Se) => "Oppdater kontaktinformasjonen din",
        (_, Language::En) => "Update your contact information",
    }
}

/// Returns the title of the official page, which is the text of a link to it.
const fn title(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Nn | Language::Se => "Oppdater kontaktinformasjon",
        Language::En => "Update your contact information",
    }
}

const fn sentence(subject: Subject, language: Language) -> &'static str {
    match (subject, language) {
        (Subject::Number, Language::Nb | Language::Se) => {
            "Nummeret ditt er hentet fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Number, Language::Nn) => {
            "Nummeret ditt er henta frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Number, Language::En) => {
            "Your number comes from the national Contact and Reservation Register."
        }
        (Subject::Email, Language::Nb | Language::Se) => {
            "Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Email, Language::Nn) => {
            "Vi har henta e-postadressa di frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Email | Subject::ShownEmail, Language::En) => {
            "Your email address comes from Norway's national Contact and Reservation Register."
        }
        (Subject::Mailbox, Language::Nb | Language::Se) => {
            "Adressen til den digitale postkassen din er hentet fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Mailbox, Language::Nn) => {
            "Adressa til den digitale postkassa di er henta frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Mailbox, Language::En) => {
            "The address of your digital mailbox comes from Norway's national Contact and Reservation Register."
        }
        (Subject::Both, Language::Nb | Language::Se) => {
            "E-postadressen og mobilnummeret er hentet fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Both, Language::Nn) => {
            "E-postadressa og mobilnummeret er henta frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::Both, Language::En) => {
            "Your email address and mobile number come from Norway's national Contact and Reservation Register."
        }
        (Subject::ShownEmail, Language::Nb | Language::Se) => {
            "E-postadressen er hentet fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::ShownEmail, Language::Nn) => {
            "E-postadressa er henta frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::ShownNumber, Language::Nb | Language::Se) => {
            "Mobilnummeret er hentet fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::ShownNumber, Language::Nn) => {
            "Mobilnummeret er henta frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Subject::ShownNumber, Language::En) => {
            "Your mobile number comes from Norway's national Contact and Reservation Register."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Encoding, Message, Signal};
    use crate::text;

    fn signals(body: &str) -> text::Signals {
        text::testing::analyse(&Message { body: Some(body.to_owned()), ..Message::default() }, None)
    }

    #[test]
    fn every_text_is_recognised_in_its_own_channel_official_and_silent_on_the_directorate() {
        let shown = [
            None,
            Some(&[ContactDetail::EmailAddress][..]),
            Some(&[ContactDetail::MobileNumber][..]),
            Some(ContactDetail::ALL),
        ];
        for &channel in Channel::ALL {
            for &language in Language::ALL {
                for shown in shown {
                    let disclosure = disclosure_for(channel, language.as_str(), shown);
                    let text = &disclosure.text;
                    let signals = signals(text);
                    assert!(signals.discloses(channel), "{text}");
                    let silent_on = [
                        Signal::Directorate,
                        Signal::DirectorateAsSource,
                        Signal::AlteredLink,
                        Signal::UntidyLink,
                        Signal::Promotional,
                    ];
                    for signal in silent_on {
                        assert_eq!(signals.found(signal), Some(false), "{signal}: {text}");
                    }
                    let sentence = sentence(subject(channel, shown), disclosure.language);
                    assert!(disclosure.html.contains(sentence) && text.contains(sentence));
                    assert_ne!(disclosure.language, Language::Se);
                }
            }
        }
    }

    #[test]
    fn a_text_for_one_channel_is_not_that_of_another() {
        for &language in &[Language::Nb, Language::Nn, Language::En] {
            let of = |channel| signals(&disclose(channel, language.as_str()).text);
            assert!(!of(Channel::Email).discloses(Channel::Sms));
            assert!(!of(Channel::Sms).discloses(Channel::Email));
            assert!(!of(Channel::DigitalMail).discloses(Channel::Email));
            assert!(!of(Channel::Email).discloses(Channel::DigitalMail));
        }
    }

    #[test]
    fn the_sms_is_short_plain_and_has_no_link() {
        for &language in Language::ALL {
            let sms = disclose(Channel::Sms, language.as_str());
            let signals = signals(&sms.text);
            assert_eq!((signals.sms.encoding, signals.sms.segments), (Encoding::Gsm7, 1));
            assert!(signals.sms.units <= 80, "{} units leave too little room", signals.sms.units);
            assert_eq!(signals.found(Signal::Link), Some(false));
        }
    }

    #[test]
    fn a_language_without_a_text_gets_the_one_in_bokmal_and_is_named() {
        for tag in ["se", "uk", "sma", "ar"] {
            let disclosure = disclose(Channel::Email, tag);
            assert_eq!(disclosure.language, Language::Nb);
            assert_eq!(disclosure.missing_language.as_deref(), Some(tag));
        }
        assert_eq!(disclose(Channel::Email, "no").missing_language, None);
    }
}
