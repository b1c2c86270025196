//! The disclosure: the sentence saying that the address comes from the register (G6a), with the
//! official link (G6c) and without the directorate's name (G6b).

use alloc::borrow::ToOwned as _;
use alloc::string::String;

use crate::contract::{Channel, Disclosure, Dispatch, Language};

/// Returns the disclosure for one channel and language.
///
/// There is no Sámi text until a translator has written one: Bokmål takes its place, and
/// `missing_language` says so.
///
/// ```
/// use krr_policy::{Channel, Language, disclose};
///
/// let sms = disclose(Channel::Sms, Language::Nn);
/// assert!(sms.text.contains("kontakt- og reservasjonsregisteret") && sms.link.is_none());
///
/// let sami = disclose(Channel::Email, Language::Se);
/// assert_eq!((sami.language, sami.missing_language), (Language::Nb, Some(Language::Se)));
/// ```
#[must_use]
pub fn disclose(channel: Channel, language: Language) -> Disclosure {
    let written = if language == Language::Se { Language::Nb } else { language };
    let sentence = sentence(channel, written);
    let link = (channel != Channel::Sms).then(|| link(written));
    let (text, html) = match link {
        None => (sentence.to_owned(), ["<p>", sentence, "</p>"].concat()),
        Some(link) => {
            let lead = lead(written);
            (
                [sentence, " ", lead, ": ", link].concat(),
                ["<p>", sentence, " <a href=\"", link, "\">", lead, "</a>.</p>"].concat(),
            )
        }
    };
    Disclosure {
        channel,
        language: written,
        missing_language: (written != language).then_some(language),
        expected: matches!(channel, Channel::Email | Channel::WebPage),
        text,
        html,
        link: link.map(str::to_owned),
        present: false,
    }
}

/// Returns the text of the disclosure that a dispatch lacks, in its declared language; `None` while
/// no language is declared. If an SMS is sent too, it is the short one without a link, since both
/// channels carry the same text.
pub(super) fn disclosure_to_add(dispatch: &Dispatch) -> Option<String> {
    let channels = dispatch.channels.use_.as_deref().unwrap_or_default();
    let order = [Channel::Sms, Channel::Email, Channel::WebPage];
    let channel = order.into_iter().find(|channel| channels.contains(channel))?;
    Some(disclose(channel, dispatch.message.language?).text)
}

/// Returns the official page where citizens read and correct their contact details.
const fn link(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Se => "https://www.norge.no/nb/oppdater-kontaktinformasjon",
        Language::Nn => "https://www.norge.no/nn/oppdater-kontaktinformasjon",
        Language::En => "https://www.norge.no/en/oppdater-kontaktinformasjon",
    }
}

const fn lead(language: Language) -> &'static str {
    match language {
        Language::Nb | Language::Se => "Se og rett kontaktopplysningene dine",
        Language::Nn => "Sjå og rett kontaktopplysningane dine",
        Language::En => "See and correct your contact details",
    }
}

const fn sentence(channel: Channel, language: Language) -> &'static str {
    match (channel, language) {
        (Channel::Sms, Language::Nb | Language::Se) => {
            "Kontaktinformasjonen din er hentet fra kontakt- og reservasjonsregisteret."
        }
        (Channel::Sms, Language::Nn) => {
            "Kontaktinformasjonen din er henta frå kontakt- og reservasjonsregisteret."
        }
        (Channel::Sms, Language::En) => {
            "Your contact details are from the Contact and Reservation Register."
        }
        (Channel::Email, Language::Nb | Language::Se) => {
            "Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Channel::Email, Language::Nn) => {
            "Vi har henta e-postadressa di frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Channel::Email, Language::En) => {
            "We obtained your email address from the national Contact and Reservation Register."
        }
        (Channel::DigitalMail, Language::Nb | Language::Se) => {
            "Adressen til den digitale postkassen din er hentet fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Channel::DigitalMail, Language::Nn) => {
            "Adressa til den digitale postkassa di er henta frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Channel::DigitalMail, Language::En) => {
            "The address of your digital mailbox comes from the national Contact and Reservation Register."
        }
        (Channel::WebPage, Language::Nb | Language::Se) => {
            "Kontaktopplysningene er hentet fra det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Channel::WebPage, Language::Nn) => {
            "Kontaktopplysningane er henta frå det nasjonale kontakt- og reservasjonsregisteret."
        }
        (Channel::WebPage, Language::En) => {
            "These contact details come from the national Contact and Reservation Register."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Encoding, Message, Signal};
    use crate::text;

    fn signals(body: &str) -> text::Signals {
        text::analyse(&Message { body: Some(body.to_owned()), ..Message::default() }, None)
    }

    #[test]
    fn every_text_is_recognised_official_and_silent_on_the_directorate() {
        for &channel in Channel::ALL {
            for &language in Language::ALL {
                let disclosure = disclose(channel, language);
                let signals = signals(&disclosure.text);
                assert_eq!(signals.found(Signal::Disclosure), Some(true), "{}", disclosure.text);
                for signal in [Signal::Directorate, Signal::AlteredLink, Signal::Promotional] {
                    assert_eq!(signals.found(signal), Some(false), "{}", disclosure.text);
                }
                assert!(disclosure.html.contains(sentence(channel, disclosure.language)));
                assert_ne!(disclosure.language, Language::Se);
            }
        }
    }

    #[test]
    fn the_sms_is_short_plain_and_has_no_link() {
        for &language in Language::ALL {
            let sms = disclose(Channel::Sms, language);
            let signals = signals(&sms.text);
            assert_eq!((signals.sms.encoding, signals.sms.segments), (Encoding::Gsm7, 1));
            assert!(signals.sms.units <= 80, "{} units leave too little room", signals.sms.units);
            assert_eq!(signals.found(Signal::Link), Some(false));
        }
    }
}
