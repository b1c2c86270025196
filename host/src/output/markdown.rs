//! The output format `markdown`: a summary for a pull request or a job.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::sync::Arc;

use krr_host::input::{Diagnostic, Located};
use krr_policy::{Catalogue, Decision, Effect, Locale, Localized, grouped};

use super::issues::{Issue, Position, issues};
use super::labels::{decision_key, label};
use super::markdown_text::{code, escape};
use super::reporter::Reporter;
use super::sending_questions::{self, SendingQuestion, SendingQuestions};
use super::tally::Tally;
use super::xml;
use crate::check_result::CheckResult;
use crate::passed_over::{self, PassedOver};

/// Maximum length of the list of findings in bytes: GitHub accepts comments of 65 536 characters.
const MAX_FINDINGS: usize = 48 * 1024;

const INVALID: Localized = Localized { nb: "⛔ Feil", nn: "⛔ Feil", en: "⛔ Errors" };
const TEMPLATES: Localized = Localized { nb: "Maler", nn: "Malar", en: "Templates" };
const BROKEN: Localized = Localized {
    nb: "Maler som må endres eller vurderes",
    nn: "Malar som må endrast eller vurderast",
    en: "Templates to be changed or considered",
};
const SUPPRESSED: Localized =
    Localized { nb: "Undertrykte funn", nn: "Undertrykte funn", en: "Suppressed findings" };

/// Writes the summary at the end, since it begins with the numbers.
pub(super) struct MarkdownReporter {
    catalogue: Arc<Catalogue>,
    locale: Locale,
    tally: Tally,
    /// The rows of the findings by how strict they are.
    rows: BTreeMap<Severity, Vec<String>>,
    sending_questions: SendingQuestions,
    passed_over: Vec<PassedOver>,
}

/// How strict a finding is; errors of inputs come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Severity {
    Error,
    Deny,
    Review,
    Advice,
}

impl Severity {
    const fn symbol(self) -> &'static str {
        match self {
            Self::Error => "⛔",
            Self::Deny => "❌",
            Self::Review => "⚠️",
            Self::Advice => "💡",
        }
    }
}

impl From<Effect> for Severity {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::Deny => Self::Deny,
            Effect::Review => Self::Review,
            Effect::Advice | Effect::Recorded => Self::Advice,
        }
    }
}

impl MarkdownReporter {
    pub(super) fn new(catalogue: Arc<Catalogue>, locale: Locale) -> Self {
        Self {
            catalogue,
            locale,
            tally: Tally::default(),
            rows: BTreeMap::new(),
            sending_questions: SendingQuestions::default(),
            passed_over: Vec::new(),
        }
    }

    fn add_row(&mut self, severity: Severity, place: &str, text: &str) {
        let row = format!("| {} | {} | {text} |\n", severity.symbol(), code(place));
        self.rows.entry(severity).or_default().push(row);
    }

    fn issue_text(&self, issue: &Issue) -> String {
        let mut text = format!("**{}**", escape(&issue.message));
        if issue.rule.is_none() {
            return format!("**{}**<br>{}", escape(&issue.title), escape(&issue.message));
        }
        if let Some(remedy) = &issue.remedy {
            let label = label(&self.catalogue, "word.remedy");
            let _ = write!(text, "<br>{}: {}", escape(label), escape(remedy));
        }
        let _ = write!(text, "<br>{}", code(&issue.title));
        text
    }

    fn numbers(&self) -> String {
        let Tally { decisions, templates, broken, errors, suppressed, .. } = &self.tally;
        let mut text = String::from("| | |\n|---|---:|\n");
        let mut row = |name: &str, count: usize| {
            if count > 0 {
                let _ = writeln!(text, "| {name} | {} |", grouped(count as u64, self.locale));
            }
        };
        row(INVALID.get(self.locale), *errors);
        for (decision, count) in decisions.iter().rev() {
            let symbol = decision_symbol(*decision);
            let word = label(&self.catalogue, decision_key(*decision));
            row(&format!("{symbol} {}", escape(word)), *count);
        }
        row(TEMPLATES.get(self.locale), *templates);
        row(BROKEN.get(self.locale), *broken);
        row(SUPPRESSED.get(self.locale), *suppressed);
        text
    }

    fn findings(&self) -> String {
        const MORE: Localized =
            Localized { nb: "og {count} til", nn: "og {count} til", en: "and {count} more" };
        let rows: Vec<_> = self.rows.values().flatten().collect();
        if rows.is_empty() {
            return String::new();
        }
        let heading = escape(label(&self.catalogue, "heading.findings"));
        let mut text = format!("\n### {heading}\n\n| | | |\n|---|---|---|\n");
        for (index, row) in rows.iter().enumerate() {
            if text.len() + row.len() > MAX_FINDINGS {
                let rest = grouped((rows.len() - index) as u64, self.locale);
                let _ = writeln!(text, "\n{}", MORE.with(self.locale, &[("count", &rest)]));
                break;
            }
            text.push_str(row);
        }
        text
    }

    fn questions(&self) -> String {
        let questions = self.sending_questions.questions();
        if questions.is_empty() {
            return String::new();
        }
        let rows = questions.iter().map(|it: &SendingQuestion| {
            let (fact, question) = (code(&it.fact), escape(&it.question));
            format!("| {fact} | {question} | {} |\n", it.messages(self.locale))
        });
        let heading = sending_questions::HEADING.get(self.locale);
        let rows: String = rows.collect();
        let heading = format!("{heading} ({})", questions.len());
        details(&heading, &format!("| | | |\n|---|---|---:|\n{rows}"))
    }

    fn passed_over(&self) -> String {
        if self.passed_over.is_empty() {
            return String::new();
        }
        let lines = passed_over::by_reason(&self.passed_over, self.locale);
        let lines: Vec<_> = lines.iter().map(|line| format!("- {}", escape(line))).collect();
        let heading = passed_over::heading(&self.passed_over, self.locale);
        details(&heading, &(lines.join("\n") + "\n"))
    }
}

impl Reporter for MarkdownReporter {
    fn report_result(
        &mut self,
        _: &mut dyn Write,
        located: &dyn Located,
        result: &CheckResult,
    ) -> io::Result<()> {
        self.tally.add(result);
        self.sending_questions.add(result);
        for issue in issues(&self.catalogue, self.locale, located, result) {
            let place = Position(&issue.place).to_string();
            self.add_row(issue.effect.into(), &place, &self.issue_text(&issue));
        }
        Ok(())
    }

    fn report_diagnostic(&mut self, _: &mut dyn Write, diagnostic: &Diagnostic) -> io::Result<()> {
        self.tally.errors += 1;
        let place = diagnostic.place().map(|place| Position(place).to_string());
        let place = place.unwrap_or_else(|| diagnostic.source.clone());
        let text = escape(&diagnostic.message_with_help(self.locale));
        self.add_row(Severity::Error, &place, &text);
        Ok(())
    }

    fn report_passed_over(
        &mut self,
        _: &mut dyn Write,
        passed_over: &PassedOver,
    ) -> io::Result<()> {
        self.passed_over.push(passed_over.clone());
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "## krr\n\n{}{}", self.numbers(), self.findings())?;
        write!(out, "{}{}", self.questions(), self.passed_over())
    }
}

const fn decision_symbol(decision: Decision) -> &'static str {
    match decision {
        Decision::NotApplicable => "➖",
        Decision::Permit => "✅",
        Decision::Review => Severity::Review.symbol(),
        Decision::Deny => Severity::Deny.symbol(),
    }
}

/// Returns a list that is folded.
fn details(summary: &str, content: &str) -> String {
    format!("<details><summary>{}</summary>\n\n{content}\n</details>\n", xml::escape(summary))
}
