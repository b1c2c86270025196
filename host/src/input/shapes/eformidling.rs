//! eFormidling: a letter to the digital mailbox (`digital`), or to the inbox in Altinn (`digital_dpv`).

use krr_policy::{Channel, ChannelMode, Localized};

use super::draft::{Draft, Notice, Plan};
use super::mailbox;
use super::node::Node;
use super::problem::ShapeProblem;
use super::recipients::Recipient;
use super::schema::{Field, Kind, optional, required};
use super::shape::Shape;
use crate::input::inference::UnjudgedReason;
use crate::input::syntax_error::SyntaxError;

pub(super) const SHAPE: Shape = Shape {
    name: "eformidling",
    title: "eFormidling",
    is_it: |root| {
        let has_digital = root.get("digital").is_some_and(|it| it.is_map());
        root.get("digital_dpv").is_some_and(|it| it.is_map())
            || root.has("standardBusinessDocumentHeader") && has_digital
    },
    fields: &[
        optional("standardBusinessDocumentHeader", Kind::Opaque),
        optional("digital", Kind::Fields(DIGITAL)),
        optional("digital_dpv", Kind::Fields(DIGITAL_DPV)),
    ],
    read,
};

const DIGITAL: &[Field] = &[
    required("tittel", Kind::Text),
    optional("spraak", Kind::Plain),
    optional("sikkerhetsnivaa", Kind::Count),
    optional("hoveddokument", Kind::Hidden),
    optional("avsenderId", Kind::Hidden),
    optional(
        "digitalPostInfo",
        Kind::Fields(&[
            optional("virkningsdato", Kind::Hidden),
            optional("virkningstidspunkt", Kind::Hidden),
            optional("aapningskvittering", Kind::Hidden),
        ]),
    ),
    optional(
        "varsler",
        Kind::Fields(&[optional("epostTekst", Kind::Text), optional("smsTekst", Kind::Text)]),
    ),
    optional("metadataFiler", Kind::Opaque),
];
const TRANSPORT: Kind = Kind::Name(&["EpostOgSMS", "Epost", "SMS"]);
const DIGITAL_DPV: &[Field] = &[
    optional("tittel", Kind::Hidden),
    optional("sammendrag", Kind::Hidden),
    optional("innhold", Kind::Hidden),
    optional("spraak", Kind::Plain),
    optional("sikkerhetsnivaa", Kind::Count),
    optional("hoveddokument", Kind::Hidden),
    optional("metadataFiler", Kind::Opaque),
    optional(
        "dpv",
        Kind::Fields(&[
            optional("varselType", Kind::Name(&["VarselDPVMedRevarsel", "VarselDPVUtenRevarsel"])),
            optional("varselTransportType", TRANSPORT),
            optional("varselTekst", Kind::Text),
            optional("taushetsbelagtVarselTekst", Kind::Text),
            optional("dagerTilSvarfrist", Kind::Count),
        ]),
    ),
];

const BY_TRANSPORT: Localized = Localized {
    nb: "`varselTransportType` velger kanalene; uten den brukes både e-post og SMS",
    nn: "`varselTransportType` vel kanalane; utan den blir både e-post og SMS brukte",
    en: "`varselTransportType` selects the channels; without it, both e-mail and SMS are used",
};

fn read(root: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    match (root.get("digital"), root.get("digital_dpv")) {
        (Some(digital), None) => Ok(vec![letter(root, &digital)?]),
        (None, Some(dpv)) => message(root, &dpv),
        _ => Err(root.error(ShapeProblem::NotOneOf(&["digital", "digital_dpv"]))),
    }
}

/// Returns the dispatch of a letter to the digital mailbox.
fn letter(root: &Node<'_>, digital: &Node<'_>) -> Result<Draft, SyntaxError> {
    let letter = Notice {
        language: digital.get("spraak"),
        subject: digital.get("tittel"),
        ..Notice::default()
    };
    let of = |name, channel| {
        let body = digital.at(&["varsler", name])?;
        Some(Notice { channels: vec![channel], body: Some(body), ..Notice::default() })
    };
    let notices = [of("epostTekst", Channel::Email), of("smsTekst", Channel::Sms)];
    mailbox::draft(root, digital, letter, notices.into_iter().flatten().collect())
}

/// Returns the dispatches of the notices of a message in the inbox: one, and that with the text for what
/// is confidential if there is one.
fn message(root: &Node<'_>, message: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    let settings = message.get("dpv");
    let text = |name| settings.as_ref().and_then(|settings| settings.get(name));
    let mut drafts = vec![notice(root, message, settings.as_ref(), text("varselTekst"), None)?];
    if let Some(body) = text("taushetsbelagtVarselTekst") {
        let part = Some(body.path().to_owned());
        drafts.push(notice(root, message, settings.as_ref(), Some(body), part)?);
    }
    if let Some(first) = drafts.first_mut() {
        for name in ["tittel", "sammendrag", "innhold"] {
            first.leave(message.get(name), UnjudgedReason::AfterLogIn);
        }
    }
    Ok(drafts)
}

fn notice<'a>(
    root: &Node<'a>,
    message: &Node<'a>,
    settings: Option<&Node<'a>>,
    body: Option<Node<'a>>,
    part: Option<String>,
) -> Result<Draft, SyntaxError> {
    let at = if part.is_some() { body.as_ref().unwrap_or(root) } else { root };
    let mut draft = Draft::new(at, part)?;
    draft.recipients([Recipient::Person], message)?;
    let transport = settings.and_then(|settings| settings.get("varselTransportType"));
    let channels = match transport.as_ref().and_then(|it| it.name(TRANSPORT)) {
        Some("Epost") => vec![Channel::Email],
        Some("SMS") => vec![Channel::Sms],
        _ => vec![Channel::Email, Channel::Sms],
    };
    let mode = (channels.len() > 1).then_some(ChannelMode::All);
    let plan = Plan { channels: channels.clone(), mode, because: BY_TRANSPORT };
    draft.plan(&plan, transport.as_ref().or(settings).unwrap_or(message))?;
    draft.texts(&[Notice { channels, body, ..Notice::default() }])?;
    Ok(draft)
}
