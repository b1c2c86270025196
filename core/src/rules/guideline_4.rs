//! Guideline 4: show consideration; quality before quantity.

use super::prelude::*;
use crate::fact::channel_bit;
use crate::rule::{Shown, To};

/// G4a.
pub(super) const FREQUENT_CONTACT: Entry = Entry {
    rule: Rule {
        id: "frequent-contact",
        statement: "G4a",
        modality: Modality::May,
        detection: Detection::Declared,
        about: "history.sent_last_30_days",
        evidence: None,
        applies: &[],
        offends: &[flag(Fact::SentRecently)],
        says: says!(
            title = ["Hyppig kontakt", "Hyppig kontakt", "Frequent contact"],
            message = [
                "Tidligere utsendelser til samme gruppe: {week} siste 7 dager, {month} siste 30 dager.",
                "Tidlegare utsendingar til same gruppe: {week} siste 7 dagar, {month} siste 30 dagar.",
                "Earlier sendings to the same audience: {week} in the last 7 days, {month} in the last 30."
            ],
            remedy = [
                "Vurder om meldingen kan vente, slås sammen med en annen eller utgå.",
                "Vurder om meldinga kan vente, slåast saman med ei anna eller gå ut.",
                "Consider whether the message can wait, be merged with another, or be left out."
            ],
        ),
        steps: &[],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Mange virksomheter deler registeret. Det som er lite fra hver, blir mye til sammen.",
        "Mange verksemder deler registeret. Det som er lite frå kvar, blir mykje til saman.",
        "Many bodies share the register. What is little from each adds up for the citizen."
    ),
    examples: &[
        passes(&[("history.sent_last_7_days", Count(0)), ("history.sent_last_30_days", Count(0))]),
        fails(&[("history.sent_last_7_days", Count(0)), ("history.sent_last_30_days", Count(1))]),
        fails(&[("history.sent_last_7_days", Count(2)), ("history.sent_last_30_days", Count(5))]),
    ],
};

/// G4b, for what the message holds.
pub(super) const UNSUITABLE_CHANNEL: Entry = Entry {
    rule: Rule {
        id: "unsuitable-channel",
        statement: "G4b",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "channels.use",
        evidence: None,
        applies: &[uses(&[Channel::Sms, Channel::Email])],
        offends: &[flag(Fact::Sensitive)],
        says: says!(
            title = [
                "Sensitivt innhold i åpen kanal",
                "Sensitivt innhald i open kanal",
                "Sensitive content in an open channel"
            ],
            message = [
                "Meldingen har sensitive opplysninger og skal sendes med SMS eller e-post.",
                "Meldinga har sensitive opplysningar og skal sendast med SMS eller e-post.",
                "The message holds sensitive information and is to go by SMS or e-mail."
            ],
            remedy = [
                "Send et varsel uten det sensitive, og legg innholdet i digital postkasse eller bak innlogging.",
                "Send eit varsel utan det sensitive, og legg innhaldet i digital postkasse eller bak innlogging.",
                "Send a notice without the sensitive part, and put the content in the digital mailbox or behind a log-in."
            ],
        ),
        steps: &[Step::make_no(Fact::Sensitive)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "SMS og e-post går ukryptert og kan leses av andre. Sensitive opplysninger hører hjemme bak innlogging.",
        "SMS og e-post går ukryptert og kan lesast av andre. Sensitive opplysningar høyrer heime bak innlogging.",
        "SMS and e-mail travel unencrypted and can be read by others. Sensitive information belongs behind a log-in."
    ),
    examples: &[
        passes(&[("message.sensitive", Flag(false))]),
        fails(&[("message.sensitive", Flag(true))]),
    ],
};

/// G4b, for what the wording gives away.
pub(super) const SENSITIVE_WORDING: Entry = Entry {
    rule: Rule {
        id: "sensitive-wording",
        statement: "G4b",
        modality: Modality::Should,
        detection: Detection::Heuristic,
        about: "message.body",
        evidence: Some(Signal::SensitiveSubject),
        applies: &[uses(&[Channel::Sms, Channel::Email])],
        offends: &[flag(Fact::SensitiveSubject)],
        says: says!(
            title =
                ["Røper noe sensitivt", "Røper noko sensitivt", "Gives away something sensitive"],
            message = [
                "Ordene kan røpe noe sensitivt om mottakeren, og meldingen går som SMS eller e-post. Gjør de det?",
                "Orda kan røpe noko sensitivt om mottakaren, og meldinga går som SMS eller e-post. Gjer dei det?",
                "The words may give away something sensitive about the recipient, and the message goes by SMS or e-mail. Do they?"
            ],
            remedy = [
                "Skriv «en time» eller «et brev», og legg resten bak innlogging. Er det ikke sensitivt, begrunn hvorfor.",
                "Skriv «ein time» eller «eit brev», og legg resten bak innlogging. Er det ikkje sensitivt, grunngi kvifor.",
                "Write “an appointment” or “a letter”, and put the rest behind a log-in. If it is not sensitive, explain why."
            ],
        ),
        steps: &[Step::write(Fact::SensitiveSubject, 1)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Den som ser skjermen, ser hva saken gjelder. Navnet på en diagnose, en klinikk eller en tjeneste er nok.",
        "Den som ser skjermen, ser kva saka gjeld. Namnet på ein diagnose, ein klinikk eller ei teneste er nok.",
        "Whoever sees the screen sees what it is about. The name of an illness, a clinic or a service is enough."
    ),
    examples: &[
        passes(&[("message.body", Text("Nordvik kommune: Du har en time tirsdag kl. 10."))]),
        fails(&[(
            "message.body",
            Text("Nordvik kommune: Du har time ved DPS Nordvik tirsdag kl. 10."),
        )]),
    ],
};

/// G4b, for what an SMS can hold.
pub(super) const OVERSIZED_SMS: Entry = Entry {
    rule: Rule {
        id: "oversized-sms",
        statement: "G4b",
        modality: Modality::Should,
        detection: Detection::Exact,
        about: "message.body",
        evidence: None,
        applies: &[uses(&[Channel::Sms])],
        offends: &[flag(Fact::FitsSms).not()],
        says: says!(
            title = ["For lang for SMS", "For lang for SMS", "Too long for SMS"],
            message = [
                "Teksten blir {segments} SMS-deler. Flere enn 16 blir ikke sendt.",
                "Teksten blir {segments} SMS-delar. Fleire enn 16 blir ikkje sende.",
                "The text makes {segments} SMS parts. More than 16 are not sent."
            ],
            remedy = [
                "Kort ned teksten, eller bruk e-post eller digital post.",
                "Kort ned teksten, eller bruk e-post eller digital post.",
                "Shorten the text, or use e-mail or digital mail."
            ],
        ),
        steps: &[
            Step::without(
                Channel::Sms,
                text!("Send ikke som SMS.", "Send ikkje som SMS.", "Do not send by SMS."),
            ),
            Step::write(Fact::FitsSms, 2),
        ],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Den nasjonale varslingstjenesten tar høyst 16 SMS-deler. Lengre tekster hører hjemme i e-post eller digital post.",
        "Den nasjonale varslingstenesta tek høgst 16 SMS-delar. Lengre tekstar høyrer heime i e-post eller digital post.",
        "The national notification service takes at most 16 SMS parts. Longer texts belong in e-mail or digital mail."
    ),
    examples: &[passes(&[]), fails(&[("message.body", Text(LONG))])],
};

/// 3300 characters: 22 SMS parts.
const LONG: &str = {
    const LINE: &str = "Vannet i Storgata blir stengt.";
    const BYTES: [u8; LINE.len() * 110] = {
        let mut bytes = [b' '; LINE.len() * 110];
        let (chunks, _) = bytes.as_chunks_mut::<{ LINE.len() }>();
        let mut at = 0;
        while at < chunks.len() {
            #[allow(clippy::indexing_slicing, reason = "evaluated at compile time")]
            chunks[at].copy_from_slice(LINE.as_bytes());
            at += 1;
        }
        bytes
    };
    match core::str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => LINE,
    }
};

/// G4b, for how fast it arrives.
pub(super) const SLOW_CHANNEL: Entry = Entry {
    rule: Rule {
        id: "slow-channel",
        statement: "G4b",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "channels.use",
        evidence: None,
        applies: &[voluntary(), uses(&[Channel::Sms]).not()],
        offends: &[flag(Fact::Urgent)],
        says: says!(
            title = ["For treg kanal", "For treg kanal", "Channel too slow"],
            message = [
                "Det haster for mottakeren, men meldingen går ikke som SMS.",
                "Det hastar for mottakaren, men meldinga går ikkje som SMS.",
                "It is urgent for the recipient, but the message does not go by SMS."
            ],
            remedy = [
                "Bruk SMS først, med e-post som reserve.",
                "Bruk SMS først, med e-post som reserve.",
                "Use SMS first, with e-mail as the fallback."
            ],
        ),
        steps: &[Step {
            fact: Fact::Channels,
            to: To::Value(channel_bit(Channel::Sms)),
            shown: Shown::Channels,
            why: Some(text!("Send som SMS.", "Send som SMS.", "Send by SMS.")),
        }],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "E-post og digital post blir ofte lest dagen etter. Haster det, må beskjeden nå fram mens den kan brukes.",
        "E-post og digital post blir ofte lesne dagen etter. Hastar det, må beskjeden nå fram medan han kan brukast.",
        "E-mail and digital mail are often read the day after. If it is urgent, the message has to arrive while it is of use."
    ),
    examples: &[
        passes(&[("channels.use", Names(&["digital_mail"])), ("message.urgent", Flag(false))]),
        fails(&[("channels.use", Names(&["digital_mail"])), ("message.urgent", Flag(true))]),
    ],
};

/// G4c.
pub(super) const DOUBLE_NOTIFICATION: Entry = Entry {
    rule: Rule {
        id: "double-notification",
        statement: "G4c",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "channels.mode",
        evidence: None,
        applies: &[uses(&[Channel::Sms]), uses(&[Channel::Email])],
        offends: &[mode(ChannelMode::Fallback).not()],
        says: says!(
            title = ["Dobbeltvarsling", "Dobbeltvarsling", "Double notification"],
            message = [
                "Den samme mottakeren får både SMS og e-post.",
                "Den same mottakaren får både SMS og e-post.",
                "The same recipient gets both an SMS and an e-mail."
            ],
            remedy = [
                "Behold SMS når det haster eller er kort, ellers e-post. Bruk den andre kanalen bare for dem som ikke kan nås i den første.",
                "Behald SMS når det hastar eller er kort, elles e-post. Bruk den andre kanalen berre for dei som ikkje kan nåast i den første.",
                "Keep SMS when it is urgent or short, otherwise e-mail. Use the second channel only for those whom the first cannot reach."
            ],
        ),
        steps: &[
            Step {
                fact: Fact::ChannelMode,
                to: To::Value(ChannelMode::Fallback as u8 + 1),
                shown: Shown::Name(ChannelMode::Fallback.as_str()),
                why: Some(text!(
                    "Bruk den andre kanalen bare for dem som ikke kan nås i den første.",
                    "Bruk den andre kanalen berre for dei som ikkje kan nåast i den første.",
                    "Use the second channel only for those whom the first cannot reach.",
                )),
            },
            Step::without(
                Channel::Email,
                text!("Send bare som SMS.", "Send berre som SMS.", "Send by SMS only."),
            ),
            Step::without(
                Channel::Sms,
                text!("Send bare som e-post.", "Send berre som e-post.", "Send by e-mail only."),
            ),
        ],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Den samme beskjeden to ganger er mas. Den ene kanalen holder, med den andre i reserve for dem som mangler den første.",
        "Den same beskjeden to gonger er mas. Den eine kanalen held, med den andre i reserve for dei som manglar den første.",
        "The same message twice is a nuisance. One channel is enough, with the other in reserve for those who lack the first."
    ),
    examples: &[
        passes(&[("channels.use", Names(&["sms", "email"])), ("channels.mode", Text("fallback"))]),
        fails(&[("channels.use", Names(&["sms", "email"])), ("channels.mode", Text("all"))]),
    ],
};

/// G4d.
pub(super) const ELSEWHERE_UNCONSIDERED: Entry = Entry {
    rule: Rule {
        id: "elsewhere-unconsidered",
        statement: "G4d",
        modality: Modality::Should,
        detection: Detection::Declared,
        about: "assessment.published_elsewhere_considered",
        evidence: None,
        applies: &[voluntary()],
        offends: &[flag(Fact::ElsewhereConsidered).not()],
        says: says!(
            title = [
                "Annen publisering ikke vurdert",
                "Annan publisering ikkje vurdert",
                "Publishing elsewhere not considered"
            ],
            message = [
                "Det er ikke vurdert om informasjonen heller kan publiseres et annet sted.",
                "Det er ikkje vurdert om informasjonen heller kan publiserast ein annan stad.",
                "It has not been considered whether the information could be published elsewhere instead."
            ],
            remedy = [
                "Vurder om informasjonen heller kan publiseres, og skriv konklusjonen i vurderingen.",
                "Vurder om informasjonen heller kan publiserast, og skriv konklusjonen i vurderinga.",
                "Consider publishing the information instead, and write the conclusion into the assessment."
            ],
        ),
        steps: &[Step::make_yes(Fact::ElsewhereConsidered)],
    },
    also: &[],
    since: "0.1.0",
    why: text!(
        "Mye kan stå på nettsider, i lokalavis eller sosiale medier uten å forstyrre hver enkelt.",
        "Mykje kan stå på nettsider, i lokalavis eller sosiale medium utan å uroe kvar einskild.",
        "Much can stand on web pages, in the local paper or in social media without disturbing each person."
    ),
    examples: &[
        passes(&[("assessment.published_elsewhere_considered", Flag(true))]),
        fails(&[("assessment.published_elsewhere_considered", Flag(false))]),
    ],
};
