//! Nav: the event that creates a notice on Min side.

use super::draft::Draft;
use super::nav_notice;
use super::node::Node;
use super::problem::ShapeProblem;
use super::schema::{Kind, optional, required};
use super::schemes;
use super::shape::Shape;
use crate::input::inference::UnjudgedReason;
use crate::input::syntax_error::SyntaxError;

pub(super) const SHAPE: Shape = Shape {
    name: "nav-varsel",
    title: "Nav varsel",
    is_it: |root| {
        let is_event = root.get("@event_name").is_some_and(|it| it.text() == Some("opprett"));
        let has_external = root.get("eksternVarsling").is_some_and(|it| it.is_map());
        (is_event || has_external) && (root.has("ident") || root.has("varselId"))
    },
    fields: &[
        required("@event_name", Kind::Name(&["opprett"])),
        required("type", Kind::Name(&["beskjed", "oppgave", "innboks"])),
        optional("varselId", Kind::Hidden),
        required("ident", Kind::Hidden),
        optional(
            "tekster",
            Kind::List(&Kind::Fields(&[
                optional("spraakkode", Kind::Plain),
                required("tekst", Kind::Hidden),
                optional("default", Kind::Flag),
            ])),
        ),
        optional("link", Kind::Hidden),
        optional("sensitivitet", Kind::Name(&["high", "substantial"])),
        optional("aktivFremTil", Kind::Hidden),
        optional(
            "eksternVarsling",
            Kind::Fields(&[
                optional("prefererteKanaler", Kind::List(&schemes::NAV)),
                optional("smsVarslingstekst", Kind::Text),
                optional("epostVarslingstittel", Kind::Text),
                optional("epostVarslingstekst", Kind::Text),
                optional("kanBatches", Kind::Flag),
                optional("utsettSendingTil", Kind::Hidden),
            ]),
        ),
        optional("produsent", Kind::Opaque),
        optional("metadata", Kind::Opaque),
    ],
    read,
};

fn read(root: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    let Some(external) = root.get("eksternVarsling") else {
        return Err(root.error(ShapeProblem::NoNotice));
    };
    let mut draft = nav_notice::draft(root, root.get("ident").as_ref(), &external)?;
    for text in root.get("tekster").iter().flat_map(Node::items) {
        draft.leave(text.get("tekst"), UnjudgedReason::AfterLogIn);
    }
    Ok(vec![draft])
}
