//! Mechanical fixes of the text, each tried on the text before it is shown.
//!
//! A fix settles its own finding and no other: with its edits made, the rule is not violated any more, no
//! other rule's effect is milder, and none that keeps the decision from permit is stricter. One that does
//! not, or that would break mark-up, is not offered.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;
use alloc::vec::Vec;

use super::analysed_text::{AnalysedText, analyse_texts};
use super::disclosure::disclosure_to_add;
use super::evaluation::{Evaluation, JustifiedRules};
use super::spans;
use crate::contract::{Disclosure, Dispatch, Effect, Fix, Locale, Span, TextEdit};
use crate::facts::{Facts, MessageText};
use crate::rules::{self, FixAction, Outcome, Rule};
use crate::text::{EndOfText, Match};

/// What fixes are tried on: a dispatch, its texts, and the facts of each text.
#[derive(Clone, Copy)]
pub(super) struct FixTrial<'a> {
    pub(super) dispatch: &'a Dispatch,
    pub(super) texts: &'a [AnalysedText<'a>],
    pub(super) evaluation: &'a Evaluation,
}

impl FixTrial<'_> {
    /// Returns the fix of a rule that a text violates, whose evidence is at some spans.
    pub(super) fn fix(
        self,
        rule: &Rule,
        text: &AnalysedText<'_>,
        evidence: &[Match],
        spans: &[Span],
        locale: Locale,
    ) -> Option<Fix> {
        let template = rule.fix?;
        let edits = match template.action {
            FixAction::AddDisclosure => vec![disclosure_edit(text)?],
            FixAction::ReplaceMatches => evidence
                .iter()
                .zip(spans)
                .filter_map(|(found, span)| replacement(text, found, span))
                .collect(),
        };
        let title = template.title.get(locale).to_owned();
        let is_offered = !edits.is_empty() && self.settles_only(rule, &edits);
        is_offered.then_some(Fix { title, edits })
    }

    /// Returns whether edits settle what a rule objects to, and nothing else.
    fn settles_only(self, rule: &Rule, edits: &[TextEdit]) -> bool {
        let edited = self.texts.iter().map(|text| edited_text(&text.text, edits));
        let Some(edited) = edited.collect::<Option<Vec<_>>>() else { return false };
        let edited = analyse_texts(edited, self.dispatch);
        let texts = edited.iter().map(|it| Facts::of(it.source(self.dispatch))).collect::<Vec<_>>();
        let is_edited = |text: &AnalysedText<'_>| {
            let paths = ["subject", "body"].map(|field| text.text.path(field));
            edits.iter().any(|edit| paths.contains(&edit.span.fact))
        };
        let is_settled = self
            .texts
            .iter()
            .zip(&texts)
            .all(|(text, after)| !is_edited(text) || rule.outcome(after) != Outcome::Violated);
        let justified = JustifiedRules::NONE;
        let before = Evaluation { texts: self.evaluation.texts.clone(), justified };
        let after = Evaluation { texts, justified };
        is_settled
            && rules::ALL.iter().enumerate().filter(|(_, other)| other.id != rule.id).all(
                |(index, other)| {
                    let (before, after) = (before.effect(index, other), after.effect(index, other));
                    before == after || before < after && after < Effect::Review
                },
            )
    }
}

/// Returns the edit that adds the disclosure to a text, at the end of what is read and as its mark-up has
/// it; `None` where no place for it is known.
fn disclosure_edit(text: &AnalysedText<'_>) -> Option<TextEdit> {
    let body = text.text.message.body.as_deref()?;
    let Disclosure { text: sentence, html, .. } = disclosure_to_add(&text.text)?;
    let (at, replacement) = match text.signals.end_of_text() {
        EndOfText::Plain => {
            // What ends with a line break still does.
            (body.trim_end_matches(['\n', '\r']).len(), format!("\n\n{sentence}"))
        }
        EndOfText::Element(at) => {
            let is_line_start = body.get(..at).is_none_or(|before| before.ends_with('\n'));
            let gap = if is_line_start { "" } else { "\n" };
            (at, format!("{gap}{html}\n"))
        }
        EndOfText::Unknown => return None,
    };
    Some(TextEdit { span: spans::at_in_body(&text.text, at), replacement })
}

/// Returns the edit that replaces a match, unless there is mark-up inside it.
fn replacement(text: &AnalysedText<'_>, found: &Match, span: &Span) -> Option<TextEdit> {
    let source = spans::source(&text.text, found.part).get(found.range.clone())?;
    let plain = found.replacement.filter(|_| !source.contains(['<', '>', '{', '}', '&']))?;
    let mut replacement = plain.to_owned();
    let is_capital = source.starts_with(char::is_uppercase) && !plain.contains("://");
    if let Some(first) = replacement.get_mut(..1).filter(|_| is_capital) {
        first.make_ascii_uppercase();
    }
    Some(TextEdit { span: span.clone(), replacement })
}

/// Returns a text with the edits of its subject and its body made; `None` if they overlap.
fn edited_text<'d>(text: &MessageText<'d>, edits: &[TextEdit]) -> Option<MessageText<'d>> {
    let mut message = text.message.as_ref().clone();
    for (field, value) in [("subject", &mut message.subject), ("body", &mut message.body)] {
        let path = text.path(field);
        let mut of_field: Vec<_> = edits.iter().filter(|edit| edit.span.fact == path).collect();
        let Some(value) = value.as_mut().filter(|_| !of_field.is_empty()) else { continue };
        of_field.sort_by_key(|edit| edit.span.start);
        let (mut edited, mut at) = (String::with_capacity(value.len()), 0);
        for edit in of_field {
            let [start, end] = [edit.span.start, edit.span.end].map(usize::try_from);
            edited.push_str(value.get(at..start.ok()?)?);
            edited.push_str(&edit.replacement);
            at = end.ok()?;
        }
        edited.push_str(value.get(at..)?);
        *value = edited;
    }
    Some(MessageText {
        position: text.position,
        message: Cow::Owned(message),
        channels: text.channels.clone(),
        missing_languages: text.missing_languages.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::baseline;
    use crate::contract::{Channel, ChannelText, Channels, Report};

    fn by_email(body: &str) -> Dispatch {
        let mut dispatch = baseline();
        dispatch.message.body = Some(body.to_owned());
        dispatch.channels = Channels { use_: Some(vec![Channel::Email]), ..dispatch.channels };
        dispatch
    }

    fn check(dispatch: &Dispatch) -> Report {
        crate::check(dispatch, Locale::En)
    }

    /// Returns the body with the fix of a rule made, if there is one.
    fn fixed(dispatch: &Dispatch, rule: &str) -> Option<String> {
        let report = check(dispatch);
        let finding = report.findings.iter().find(|finding| finding.rule == rule)?;
        let edits = &finding.fix.as_ref()?.edits;
        let texts = MessageText::all(dispatch);
        edited_text(texts.first()?, edits)?.message.body.clone()
    }

    #[test]
    fn a_disclosure_is_added_in_the_language_of_its_place() {
        let sentence = "Vi har hentet e-postadressen din fra det nasjonale kontakt- og \
                        reservasjonsregisteret.";
        for (body, expected) in [
            ("Hei.", format!("Hei.\n\n{sentence} ")),
            ("Hei.\n", format!("Hei.\n\n{sentence} ")),
            (
                "<html><body>\n<p>Hei.</p>\n</body></html>",
                format!("<p>Hei.</p>\n<p>{sentence} <a "),
            ),
            ("<body><p>Hei.</p></BODY>", format!("<p>Hei.</p>\n<p>{sentence} <a ")),
            ("<p>Hei.</p><p>Ha det", format!("<p>Ha det\n<p>{sentence} <a ")),
            ("{% if a %}Hei.{% endif %}", format!("{{% endif %}}\n\n{sentence} ")),
        ] {
            let fixed = fixed(&by_email(body), "missing-disclosure").unwrap_or_default();
            assert!(fixed.contains(&expected), "{body}\n{fixed}");
            let is_after_end = fixed.to_ascii_lowercase().ends_with("</p>");
            assert!(!body.to_ascii_lowercase().contains("</body>") || !is_after_end, "{fixed}");
        }
    }

    #[test]
    fn where_no_place_is_known_nothing_is_offered() {
        for body in [
            "<mjml><mj-body><mj-section><mj-text>Hei.</mj-text></mj-section></mj-body></mjml>",
            "<table><tr><td>Hei.",
            "<p>Hei.</p><a href=\"x",
            "<p>Hei.</p><!-- ikke lukket",
        ] {
            assert_eq!(fixed(&by_email(body), "missing-disclosure"), None, "{body}");
            let report = check(&by_email(body));
            let missing = report.findings.iter().any(|it| it.rule == "missing-disclosure");
            assert!(missing, "{body}");
        }
    }

    #[test]
    fn a_disclosure_is_added_in_one_language_though_another_has_it() {
        let mut dispatch = by_email("Vi har stengt 4. mai.\n\n");
        let disclosure = crate::disclose(Channel::Email, "nb").text;
        dispatch.message.body = dispatch.message.body.map(|body| body + &disclosure);
        dispatch.message.texts = Some(vec![ChannelText {
            channels: vec![Channel::Email],
            language: Some("nn".into()),
            body: Some("Vi har stengt 4. mai.".into()),
            ..ChannelText::default()
        }]);
        let fixed = fixed(&dispatch, "missing-disclosure").unwrap();
        assert!(fixed.contains("e-postadressa di"), "{fixed}");
    }

    #[test]
    fn words_are_replaced_whole_and_outside_mark_up() {
        for (body, expected) in [
            ("Du kan benytte deg av dette.", Some("Du kan bruke dette.")),
            (
                "Vedrørende saken: Du kan benytte deg av dette.",
                Some("Om saken: Du kan bruke dette."),
            ),
            ("<p>Du kan benytte <b>deg</b> av dette.</p>", None),
            // One of the words cannot be replaced, so the finding would stay.
            ("Se ovennevnte. Du kan benytte deg av dette.", None),
        ] {
            let fixed = fixed(&by_email(body), "heavy-words");
            assert_eq!(fixed.as_deref(), expected, "{body}");
        }
    }
}
