//! The sentence saying that the address comes from the register (G6a), with the official link
//! (G6c) and without the directorate's name (G6b).

use alloc::borrow::ToOwned as _;
use alloc::string::String;

use crate::compose::compose;
use crate::contract::{Channel, Disclosure, Dispatch, Language};

/// The sentence for one channel and language.
///
/// There is no Sámi text yet: it has to be written by a translator. Until then Bokmål stands in
/// for it, and the disclosure says that the language is missing.
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
    let spoken = if language == Language::Se { Language::Nb } else { language };
    let sentence = sentence(channel, spoken);
    let link = (channel != Channel::Sms).then(|| link(spoken));
    let (text, html) = match link {
        None => (sentence.to_owned(), compose(&["<p>", sentence, "</p>"])),
        Some(link) => {
            let lead = lead(spoken);
            (
                compose(&[sentence, " ", lead, ": ", link]),
                compose(&["<p>", sentence, " <a href=\"", link, "\">", lead, "</a>.</p>"]),
            )
        }
    };
    Disclosure {
        channel,
        language: spoken,
        missing_language: (spoken != language).then_some(language),
        expected: matches!(channel, Channel::Email | Channel::WebPage),
        text,
        html,
        link: link.map(str::to_owned),
        present: false,
    }
}

/// The sentence that makes a dispatch say where its addresses come from, in the language that it
/// declares; none while it declares no language. Where an SMS goes out too, it is the short one
/// without a link, since both channels carry the same text.
pub(crate) fn to_add(dispatch: &Dispatch) -> Option<String> {
    let channels = dispatch.channels.use_.as_deref().unwrap_or_default();
    let order = [Channel::Sms, Channel::Email, Channel::WebPage];
    let channel = order.into_iter().find(|channel| channels.contains(channel))?;
    Some(disclose(channel, dispatch.message.language?).text)
}

/// Where citizens read about the register and correct their details.
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
    use crate::text::testing::analyse_body;
    use crate::text::{self, Signal};

    #[test]
    fn every_text_is_recognised_official_and_silent_on_the_directorate() {
        for &channel in Channel::ALL {
            for &language in Language::ALL {
                let disclosure = disclose(channel, language);
                let signals = analyse_body(&disclosure.text);
                assert!(!signals.matches(Signal::Disclosure).is_empty(), "{}", disclosure.text);
                assert!(signals.matches(Signal::Directorate).is_empty(), "{}", disclosure.text);
                assert!(signals.matches(Signal::AlteredLink).is_empty(), "{}", disclosure.text);
                assert!(signals.matches(Signal::Promotional).is_empty(), "{}", disclosure.text);
                assert!(disclosure.html.contains(sentence(channel, disclosure.language)));
                assert_ne!(disclosure.language, Language::Se);
            }
        }
    }

    #[test]
    fn the_sms_is_short_plain_and_has_no_link() {
        for &language in Language::ALL {
            let sms = disclose(Channel::Sms, language);
            let size = text::sms::measure(&sms.text);
            assert_eq!((size.encoding, size.segments), (crate::Encoding::Gsm7, 1));
            assert!(size.units <= 80, "{} units leave too little room", size.units);
            assert!(analyse_body(&sms.text).matches(Signal::Link).is_empty());
        }
    }
}
