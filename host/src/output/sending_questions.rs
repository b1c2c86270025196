//! The questions about templates that only their sending can answer.

use std::collections::HashSet;

use krr_policy::{Locale, Localized, OpenQuestion, grouped};

use super::issues::open_questions;
use crate::check_result::{CheckResult, Gate};

/// The heading of the list.
pub(super) const HEADING: Localized = Localized {
    nb: "Må besvares når det sendes",
    nn: "Må svarast på når det blir sendt",
    en: "To be answered when it is sent",
};

/// Collects the questions of templates: each once, in the order of planning.
#[derive(Default)]
pub(super) struct SendingQuestions(Vec<SendingQuestion>);

/// A question, and how many messages ask it.
pub(super) struct SendingQuestion {
    pub(super) fact: String,
    pub(super) question: String,
    pub(super) messages: usize,
}

/// Returns the path of a question about one text of a message as that about all of its texts.
fn shared(fact: &str) -> String {
    let own = fact.strip_prefix("message.texts[").and_then(|rest| rest.split_once("]."));
    own.map_or_else(|| fact.to_owned(), |(_, field)| format!("message.{field}"))
}

impl SendingQuestion {
    /// Returns the number of messages in words.
    pub(super) fn messages(&self, locale: Locale) -> String {
        const ONE: Localized =
            Localized { nb: "{count} melding", nn: "{count} melding", en: "{count} message" };
        const MANY: Localized =
            Localized { nb: "{count} meldinger", nn: "{count} meldingar", en: "{count} messages" };
        let text = if self.messages == 1 { ONE } else { MANY };
        text.with(locale, &[("count", &grouped(self.messages as u64, locale))])
    }
}

impl SendingQuestions {
    /// Adds the questions of a result, if it is about a template.
    pub(super) fn add(&mut self, result: &CheckResult) {
        if result.gate != Gate::Template {
            return;
        }
        // What follows a question in one report follows it in the list.
        let mut next = 0;
        let mut asked = HashSet::new();
        for OpenQuestion { fact, question, .. } in open_questions(result) {
            let fact = shared(fact);
            let is_first = asked.insert(fact.clone());
            if let Some(index) = self.0.iter().position(|known| known.fact == fact) {
                if let Some(known) = self.0.get_mut(index) {
                    known.messages += usize::from(is_first);
                }
                next = index + 1;
            } else {
                let question = question.clone();
                self.0.insert(next, SendingQuestion { fact, question, messages: 1 });
                next += 1;
            }
        }
    }

    /// Returns the questions.
    pub(super) fn questions(&self) -> &[SendingQuestion] {
        &self.0
    }

    /// Returns one line for each question.
    pub(super) fn lines(&self, locale: Locale) -> Vec<String> {
        let line = |it: &SendingQuestion| {
            format!("{}: {} ({})", it.fact, it.question, it.messages(locale))
        };
        self.0.iter().map(line).collect()
    }
}
