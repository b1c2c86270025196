//! Messages in several languages: each text is judged in its own, and compared with the first one.

#![allow(clippy::unwrap_used, reason = "a panic fails the test")]

use krr_policy::Channel::{DigitalMail, Email, Sms};
use krr_policy::{Channel, ChannelText, Dispatch, Finding, Locale, check};

const NB: &str = "Nordvik kommune: Hei {{navn}}. Vi har ikke mottatt opplysningene. Uten dem kommer ikke saken \
                  videre. Fristen er 4. mai.";
const NN: &str = "Nordvik kommune: Hei {{navn}}. Vi har ikkje fått opplysningane. Utan dei kjem ikkje saka \
                  vidare. Fristen er 4. mai.";
const EN: &str = "Nordvik Municipality: Hello {{navn}}. We have not received the information from you. The \
                  deadline is 4 May.";

/// Returns a dispatch with a shared text in Bokmål for some channels, and texts of their own.
fn dispatch(channels: &[Channel], own: &[(&[Channel], &str, &str)]) -> Dispatch {
    let text = |(channels, language, body): &(&[Channel], &str, &str)| ChannelText {
        channels: channels.to_vec(),
        language: Some((*language).to_owned()),
        body: Some((*body).to_owned()),
        ..ChannelText::default()
    };
    let mut dispatch = Dispatch::default();
    dispatch.message.language = Some("nb".into());
    dispatch.message.body = Some(NB.into());
    dispatch.message.texts = Some(own.iter().map(text).collect());
    dispatch.channels.use_ = Some(channels.to_vec());
    dispatch
}

/// Returns the findings on several languages, and on a text in another language than declared.
fn findings(dispatch: &Dispatch, locale: Locale) -> Vec<Finding> {
    let findings = check(dispatch, locale).findings.into_iter();
    findings
        .filter(|it| it.rule.starts_with("different-") || it.rule.ends_with("-language"))
        .collect()
}

/// Returns the rules and the fields of these findings.
fn found(dispatch: &Dispatch) -> Vec<(String, String)> {
    let findings = findings(dispatch, Locale::En).into_iter();
    findings.map(|finding| (finding.rule, finding.fact.unwrap_or_default())).collect()
}

fn expected(rule: &str, fact: &str) -> Vec<(String, String)> {
    vec![(rule.to_owned(), fact.to_owned())]
}

#[test]
fn texts_that_say_the_same_have_no_finding() {
    assert_eq!(found(&dispatch(&[Sms], &[])), []);
    assert_eq!(found(&dispatch(&[Sms], &[(&[Sms], "nn", NN), (&[Sms], "en", EN)])), []);
    // Another text for another channel, and a text in place of the shared one, are not compared.
    assert_eq!(found(&dispatch(&[Sms, Email], &[(&[Sms], "nb", "Nordvik kommune: Ring 1.")])), []);
}

#[test]
fn the_text_that_differs_is_the_one_with_the_finding() {
    let later = NN.replace("4. mai", "5. mai");
    let nn_differs = dispatch(&[Sms], &[(&[Sms], "nn", &later), (&[Sms], "en", EN)]);
    assert_eq!(found(&nn_differs), expected("different-figures", "message.texts[0].body"));
    let [finding] = findings(&nn_differs, Locale::Nb).try_into().unwrap();
    assert!(finding.message.ends_with("Bare på bokmål: 4. Bare på nynorsk: 5."), "{finding:?}");
    let [span] = finding.spans.try_into().unwrap();
    let range = usize::try_from(span.start).unwrap()..usize::try_from(span.end).unwrap();
    assert_eq!((later.get(range), span.fact.as_str()), (Some("5"), "message.texts[0].body"));

    let nameless = EN.replace(" {{navn}}", "");
    let en_lacks = dispatch(&[Sms], &[(&[Sms], "nn", NN), (&[Sms], "en", &nameless)]);
    assert_eq!(found(&en_lacks), expected("different-placeholders", "message.texts[1].body"));
    let [finding] = findings(&en_lacks, Locale::Nn).try_into().unwrap();
    assert!(finding.message.ends_with("Berre på bokmål: navn."), "{finding:?}");
}

#[test]
fn a_shared_text_beside_one_in_another_language_is_judged() {
    let mut both = dispatch(&[Sms], &[(&[Sms], "nn", NN)]);
    both.message.body = Some(format!("{NB} Fødselsnummeret ditt er 02013299997."));
    let report = check(&both, Locale::En);
    let mut facts = report.findings.iter().filter(|it| it.rule == "identity-number-in-text");
    assert_eq!(facts.next().and_then(|it| it.fact.as_deref()), Some("message.body"));
}

#[test]
fn a_channel_has_all_languages_of_the_message() {
    let missing = dispatch(&[Email, DigitalMail], &[(&[Email], "nn", NN), (&[Email], "en", EN)]);
    assert_eq!(found(&missing), expected("missing-language", "message.language"));
    let [finding] = findings(&missing, Locale::En).try_into().unwrap();
    assert!(finding.message.ends_with("channel: Norwegian Nynorsk, English."), "{finding:?}");
    let whole = dispatch(&[Email, DigitalMail], &[(&[Email, DigitalMail], "nn", NN)]);
    assert_eq!(found(&whole), []);
    // A text in a language that is not given may be the one that is missing.
    let mut unknown = missing;
    unknown.message.language = None;
    assert_eq!(found(&unknown), []);
}

#[test]
fn a_text_is_really_in_its_own_language() {
    let wrong = dispatch(&[Sms], &[(&[Sms], "nn", NB)]);
    assert_eq!(found(&wrong), expected("other-language", "message.texts[0].language"));
    let wrong = dispatch(&[Sms], &[(&[Sms], "nn", NN), (&[Sms], "en", NN)]);
    assert_eq!(found(&wrong), expected("other-language", "message.texts[1].language"));
}
