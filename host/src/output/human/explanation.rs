//! The detected signals, with the matching words.

use anstyle::Style;
use krr_host::input::Located;
use krr_policy::{Evidence, Explanation, Locale, SignalEntry, grouped};

use super::renderer::Renderer;
use crate::terminal::{BOLD, DIM, INFO, styled};

/// Maximum number of characters of a quotation. A longer one is cut off.
const MAX_QUOTATION: usize = 60;

impl Renderer<'_> {
    /// Adds the signals with matches, then the titles of the others.
    pub(super) fn explanation(&mut self, located: &dyn Located, explanation: &Explanation) {
        self.heading("heading.signals");
        let (matched, unmatched): (Vec<_>, Vec<_>) =
            explanation.signals.iter().partition(|it| it.found || !it.evidence.is_empty());
        for entry in matched {
            self.signal(located, entry);
        }
        if !unmatched.is_empty() {
            let titles: Vec<_> = unmatched.into_iter().map(|it| title(it, self.locale)).collect();
            let text = format!("{}: {}", self.label("word.not_found"), titles.join(" · "));
            self.wrapped(&text, "  ○ ", "    ", DIM);
        }
    }

    /// Adds a signal with its words and rules. A hollow symbol means that it is below its
    /// threshold.
    fn signal(&mut self, located: &dyn Located, entry: &SignalEntry) {
        let (symbol, style) = if entry.found { ("●", BOLD) } else { ("○", DIM) };
        let prefix = format!("  {} ", styled(if entry.found { INFO } else { DIM }, symbol));
        self.wrapped(&title(entry, self.locale), &prefix, "    ", style);
        let words: Vec<_> = entry.evidence.iter().map(|it| quotation(located, it)).collect();
        self.wrapped(&words.join(", "), "    ", "    ", Style::new());
        self.wrapped(&format!("→ {}", entry.rules.join(", ")), "    ", "      ", DIM);
    }
}

/// Returns the title of a signal, with its value and threshold if it has a measure.
fn title(entry: &SignalEntry, locale: Locale) -> String {
    match &entry.measure {
        Some(measure) => {
            let [value, threshold] =
                [measure.value, measure.threshold].map(|figure| grouped(figure, locale));
            format!("{} ({value} / {threshold})", entry.title)
        }
        None => entry.title.clone(),
    }
}

/// Returns the words of a match in quotation marks, with its note, replacement and weight.
fn quotation(located: &dyn Located, evidence: &Evidence) -> String {
    let words = evidence.span.text(&located.dispatch().message).split_whitespace();
    let mut words = words.collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(MAX_QUOTATION) {
        words.truncate(end);
        words.push('…');
    }
    let replacement = evidence.replacement.as_ref().map(|it| format!("→ «{it}»"));
    let weight = evidence.weight.map(|weight| format!("+{weight}"));
    let notes: Vec<_> =
        evidence.note.clone().into_iter().chain(replacement).chain(weight).collect();
    if notes.is_empty() {
        format!("«{words}»")
    } else {
        format!("«{words}» ({})", notes.join(", "))
    }
}
