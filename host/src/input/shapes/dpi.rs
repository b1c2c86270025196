//! Digital post to citizens (DPI): a letter to the digital mailbox.

use krr_policy::Channel;

use super::draft::{Draft, Notice};
use super::mailbox;
use super::node::Node;
use super::problem::ShapeProblem;
use super::schema::{Field, Kind, optional, required};
use super::shape::Shape;
use crate::input::syntax_error::SyntaxError;

pub(super) const SHAPE: Shape = Shape {
    name: "dpi",
    title: "Digital post til innbyggere",
    is_it: |root| root.get("standardBusinessDocument").is_some_and(|it| it.is_map()),
    fields: &[required(
        "standardBusinessDocument",
        Kind::Fields(&[
            optional("standardBusinessDocumentHeader", Kind::Opaque),
            optional("digital", Kind::Fields(DIGITAL)),
            optional("utskrift", Kind::Opaque),
        ]),
    )],
    read,
};

const DIGITAL: &[Field] = &[
    optional("avsender", Kind::Opaque),
    required("mottaker", Kind::Opaque),
    optional("dokumentpakkefingeravtrykk", Kind::Opaque),
    optional("maskinportentoken", Kind::Hidden),
    optional("sikkerhetsnivaa", Kind::Count),
    optional("virkningsdato", Kind::Hidden),
    optional("virkningstidspunkt", Kind::Hidden),
    optional("aapningskvittering", Kind::Hidden),
    required(
        "ikkesensitivtittel",
        Kind::TextOr(&[required("tittel", Kind::Text), optional("spraak", Kind::Plain)]),
    ),
    optional("spraak", Kind::Plain),
    optional(
        "varsler",
        Kind::Fields(&[
            optional("epostvarsel", Kind::Fields(&notice("epostadresse"))),
            optional("smsvarsel", Kind::Fields(&notice("mobiltelefonnummer"))),
        ]),
    ),
];

const fn notice(address: &'static str) -> [Field; 4] {
    [
        optional(address, Kind::Hidden),
        required("varslingstekst", Kind::Text),
        optional("spraak", Kind::Plain),
        optional("repetisjoner", Kind::List(&Kind::Count)),
    ]
}

fn read(root: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    let Some(document) = root.get("standardBusinessDocument") else { return Ok(Vec::new()) };
    let Some(digital) = document.get("digital") else {
        return Err(document.error(ShapeProblem::NoNotice));
    };
    let title = digital.get("ikkesensitivtittel");
    let letter = Notice {
        language: digital
            .get("spraak")
            .or_else(|| title.as_ref().and_then(|title| title.get("spraak"))),
        subject: title.as_ref().and_then(|it| it.get("tittel")).or_else(|| title.clone()),
        ..Notice::default()
    };
    let of = |name, channel| {
        let notice = digital.at(&["varsler", name])?;
        Some(Notice {
            channels: vec![channel],
            language: notice.get("spraak"),
            body: notice.get("varslingstekst"),
            ..Notice::default()
        })
    };
    let notices = [of("epostvarsel", Channel::Email), of("smsvarsel", Channel::Sms)];
    let notices = notices.into_iter().flatten().collect();
    Ok(vec![mailbox::draft(root, &digital, letter, notices)?])
}
