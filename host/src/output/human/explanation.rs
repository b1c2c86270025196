//! What the text gives away, for people: each signal that is there, with its words.

use krr_host::input::Source;
use krr_policy::{Evidence, Explanation, SignalEntry, Span};

use super::Page;
use crate::terminal::{INFO, QUIET, STRONG, styled};

/// Longer pieces of text are shown from their beginning.
const LONGEST: usize = 60;

impl Page<'_> {
    /// The signals that are there, then those that are not.
    pub(super) fn explanation(&mut self, source: &Source, explanation: &Explanation) {
        self.heading("heading.signals");
        let shown = |entry: &&SignalEntry| entry.found || !entry.evidence.is_empty();
        for entry in explanation.signals.iter().filter(shown) {
            self.signal(source, entry);
        }
        let absent: Vec<_> =
            explanation.signals.iter().filter(|it| !shown(it)).map(titled).collect();
        if !absent.is_empty() {
            let text = format!("{}: {}", self.label("word.not_found"), absent.join(" · "));
            self.wrapped(&text, "  ○ ", "    ", QUIET);
        }
    }

    fn signal(&mut self, source: &Source, entry: &SignalEntry) {
        let (sign, style) = if entry.found { ("●", STRONG) } else { ("○", QUIET) };
        let lead = format!("  {} ", styled(if entry.found { INFO } else { QUIET }, sign));
        self.wrapped(&titled(entry), &lead, "    ", style);
        let words: Vec<_> = entry.evidence.iter().map(|it| quoted(source, it)).collect();
        self.wrapped(&words.join(", "), "    ", "    ", anstyle::Style::new());
        self.wrapped(&format!("→ {}", entry.rules.join(", ")), "    ", "      ", QUIET);
    }
}

/// The title of a signal, with how strong it is.
fn titled(entry: &SignalEntry) -> String {
    match &entry.measure {
        Some(measure) => format!("{} ({} / {})", entry.title, measure.value, measure.threshold),
        None => entry.title.clone(),
    }
}

/// The words of the text, with what is known of them.
fn quoted(source: &Source, evidence: &Evidence) -> String {
    let mut words = said(source, &evidence.span).split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LONGEST) {
        words.truncate(end);
        words.push('…');
    }
    let replacement = evidence.replacement.as_ref().map(|it| format!("→ «{it}»"));
    let weight = evidence.weight.map(|weight| format!("+{weight}"));
    let known: Vec<_> =
        evidence.note.clone().into_iter().chain(replacement).chain(weight).collect();
    if known.is_empty() {
        format!("«{words}»")
    } else {
        format!("«{words}» ({})", known.join(", "))
    }
}

/// What stands at a place of the message, as the engine was given it.
fn said<'s>(source: &'s Source, span: &Span) -> &'s str {
    let message = &source.dispatch().message;
    let text = if span.fact == "message.subject" { &message.subject } else { &message.body };
    let byte = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
    text.as_deref().and_then(|text| text.get(byte(span.start)..byte(span.end))).unwrap_or_default()
}
