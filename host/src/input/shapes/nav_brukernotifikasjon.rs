//! Nav: the older form of a notice, as it was before it became an event.

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
    name: "nav-brukernotifikasjon",
    title: "Nav brukernotifikasjon",
    is_it: |root| {
        let is_flag = |it: Node<'_>| it.is_true() || it.is_false();
        root.get("eksternVarsling").is_some_and(is_flag) && root.has("tekst")
            || root.get("prefererteKanaler").is_some_and(|it| it.is_list())
    },
    fields: &[
        required("eksternVarsling", Kind::Flag),
        optional("prefererteKanaler", Kind::List(&schemes::NAV)),
        optional("smsVarslingstekst", Kind::Text),
        optional("epostVarslingstittel", Kind::Text),
        optional("epostVarslingstekst", Kind::Text),
        required("tekst", Kind::Hidden),
        optional("link", Kind::Hidden),
        optional("sikkerhetsnivaa", Kind::Count),
        optional("tidspunkt", Kind::Hidden),
        optional("synligFremTil", Kind::Hidden),
        optional("fodselsnummer", Kind::Hidden),
        optional("ident", Kind::Hidden),
        optional("grupperingsId", Kind::Hidden),
        optional("eventId", Kind::Hidden),
        optional("systembruker", Kind::Hidden),
        optional("namespace", Kind::Hidden),
        optional("appnavn", Kind::Hidden),
    ],
    read,
};

fn read(root: &Node<'_>) -> Result<Vec<Draft>, SyntaxError> {
    if root.get("eksternVarsling").is_some_and(|it| it.is_false()) {
        return Err(root.error(ShapeProblem::NoNotice));
    }
    let recipient = root.get("fodselsnummer").or_else(|| root.get("ident"));
    let mut draft = nav_notice::draft(root, recipient.as_ref(), root)?;
    draft.leave(root.get("tekst"), UnjudgedReason::AfterLogIn);
    Ok(vec![draft])
}
