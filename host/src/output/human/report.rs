//! The sections of a report: the decision first, then what to change.

use annotate_snippets::Level;
use anstyle::Style;
use krr_host::input::{LineColumn, Located, Place};
use krr_policy::{
    Channel, ChannelResult, Disclosure, Edit, EditValue, Effect, Finding, Obligation, OpenQuestion,
    Status, grouped,
};

use super::renderer::Renderer;
use crate::check_result::{CheckResult, Gate, is_question};
use crate::output::excerpt;
use crate::output::findings::place_of;
use crate::output::issues::{how_to_answer, open_questions, shown_findings};
use crate::output::labels::{
    answer_label, channel_label, flag_label, language_label, value_labels,
};
use crate::output::tally;
use crate::terminal::{BOLD, DIM, ERROR, INFO, SUCCESS, WARNING, sanitize, styled};
use crate::words;

impl Renderer<'_> {
    /// Adds the result for a dispatch, or for a message of templates.
    pub(super) fn result(&mut self, located: &dyn Located, result: &CheckResult) {
        let report = &result.report;
        let is_template = result.gate == Gate::Template;
        if is_template {
            self.template_headline(located, result);
        } else {
            self.headline(located, result);
        }
        self.suppressed(result);
        for effect in [Effect::Deny, Effect::Review, Effect::Advice, Effect::Recorded] {
            self.findings(located, result, effect);
            if effect == Effect::Review && !is_template {
                self.questions(&open_questions(result).collect::<Vec<_>>());
            }
        }
        if let Some(explanation) = &result.explanation {
            self.explanation(located, explanation);
        }
        self.unmatched_placeholders(located, &report.unmatched_placeholders);
        if is_template {
            self.sizes(&report.channels);
            return;
        }
        self.obligations(&report.obligations);
        self.inferences(located);
        self.channels(&report.channels);
        self.disclosures(&report.disclosures);
        // They settle suppressed findings as well.
        if result.suppressions.is_empty() {
            self.repairs(&report.repairs);
        }
        if let Some(how) = how_to_answer(located).filter(|_| !report.questions.is_empty()) {
            self.line("");
            let text = format!("{}: {}", words::NOTE.get(self.locale), how.get(self.locale));
            self.wrapped(&text, "  ", "  ", INFO);
        }
    }

    /// Adds what is wrong in a template: its decision is that of a sending of which little is known.
    fn template_headline(&mut self, located: &dyn Located, result: &CheckResult) {
        let findings = shown_findings(result).map(|(_, finding)| finding.effect);
        let effect = findings.max().unwrap_or(Effect::Recorded);
        let (symbol, style, _) = effect_symbol(effect);
        let word = words::template_status(effect).get(self.locale);
        let name = styled(DIM, &sanitize(&located.label()));
        self.line(&format!("{}  {name}", styled(style, &format!("{symbol} {word}"))));
    }

    /// Adds the number of findings that are suppressed: without them, the decision may seem to lack a
    /// reason.
    fn suppressed(&mut self, result: &CheckResult) {
        let count = result.suppressions.len();
        if count > 0 {
            self.line(&format!("  {}", styled(DIM, &tally::suppressed(count, self.locale))));
        }
    }

    fn headline(&mut self, located: &dyn Located, result: &CheckResult) {
        let report = &result.report;
        let decision = self.decision(report.decision);
        let name = styled(DIM, &sanitize(&located.label()));
        self.line(&format!("{decision}  {name}"));
        // The summary is about the strictest finding, which is the first.
        if !result.suppressions.contains_key(&0) {
            self.wrapped(&report.summary, "  ", "  ", Style::new());
        }
        let use_ = report.use_.map(|use_| self.label(&format!("use.{use_}")));
        let basis: Vec<_> = use_.into_iter().chain(report.basis.clone()).collect();
        if !basis.is_empty() {
            self.wrapped(&basis.join(" · "), "  ", "  ", DIM);
        }
    }

    fn findings(&mut self, located: &dyn Located, result: &CheckResult, effect: Effect) {
        let findings = result.active();
        let findings = findings.filter(|it| it.effect == effect && !is_question(it));
        for (index, finding) in findings.enumerate() {
            if index == 0 {
                self.heading(&format!("effect.{effect}"));
            } else {
                self.line("");
            }
            self.finding(located, finding);
        }
    }

    fn finding(&mut self, located: &dyn Located, finding: &Finding) {
        let (symbol, style, level) = effect_symbol(finding.effect);
        let prefix = format!("  {} ", styled(style, symbol));
        self.wrapped(&finding.message, &prefix, "    ", BOLD);
        if !finding.spans.is_empty() {
            let places: Vec<_> = finding.spans.iter().map(|span| located.span(span)).collect();
            for places in places.chunk_by(Place::is_in_same_file) {
                let excerpt = excerpt::render(places, level.clone(), self.width - 4);
                // The first line names the file, as the origin below does.
                for line in excerpt.lines().skip(1) {
                    self.line(&format!("    {line}"));
                }
            }
        }
        let prefix = format!("    {} ", styled(SUCCESS, "→"));
        self.wrapped(&finding.remedy, &prefix, "      ", Style::new());
        if let Some(fix) = &finding.fix {
            let text = format!("{}: {}", self.label("word.fix"), fix.title);
            self.wrapped(&text, &format!("    {} ", styled(INFO, "✎")), "      ", INFO);
        }
        if let Some(reason) = &finding.reason {
            let text = format!("{}: {reason}", self.label("word.reason"));
            self.wrapped(&text, &format!("    {} ", styled(INFO, "“")), "      ", Style::new());
        } else if let Some(path) = &finding.justification {
            let text = format!("{}: {path}", self.label("word.reason"));
            self.wrapped(&text, &format!("    {} ", styled(INFO, "✍")), "      ", DIM);
        }
        let origin = self.origin(located, finding);
        // Never wrapped: problem matchers and terminals take the place from one line.
        self.line(&format!("    {}", styled(DIM, &sanitize(&origin))));
    }

    /// Returns the rule and statement of a finding, its position in the file, and its status.
    fn origin(&self, located: &dyn Located, finding: &Finding) -> String {
        let source = self.label(&format!("source.{}", finding.source));
        let mut origin = format!("{} · {} {source}", finding.rule, finding.statement);
        if let Some(place) = place_of(located, finding) {
            let LineColumn { line, column } = place.line_column();
            origin = format!("{origin} · {}:{line}:{column}", place.file());
        }
        if finding.status == Status::Justified {
            origin = format!("{origin} · {}", self.label("status.justified"));
        }
        origin
    }

    /// Adds each missing fact with its question: on one line if there is room, or else on two.
    fn questions(&mut self, questions: &[&OpenQuestion]) {
        const MIN_QUESTION_WIDTH: usize = 40;
        if questions.is_empty() {
            return;
        }
        self.heading("heading.questions");
        let name_width = questions.iter().map(|it| it.fact.chars().count()).max().unwrap_or(0);
        let is_one_line = name_width + MIN_QUESTION_WIDTH <= self.width;
        for OpenQuestion { fact, question, .. } in questions {
            let symbol = styled(WARNING, "?");
            if is_one_line {
                let name = styled(DIM, &format!("{fact:name_width$}"));
                let indentation = " ".repeat(name_width + 5);
                self.wrapped(question, &format!("  {symbol} {name} "), &indentation, Style::new());
            } else {
                self.wrapped(question, &format!("  {symbol} "), "    ", Style::new());
                self.line(&format!("    {}", styled(DIM, fact)));
            }
        }
    }

    /// Adds what goes with the decision.
    fn obligations(&mut self, obligations: &[Obligation]) {
        if obligations.is_empty() {
            return;
        }
        self.heading("heading.obligations");
        for obligation in obligations {
            self.wrapped(
                &obligation.text,
                &format!("  {} ", styled(INFO, "→")),
                "    ",
                Style::new(),
            );
        }
    }

    /// Adds the facts that the file of a sender's system implies, with their places and the reasons. Facts
    /// from one place for one reason are together.
    fn inferences(&mut self, located: &dyn Located) {
        let inferences = located.inferences();
        if inferences.is_empty() {
            return;
        }
        self.line("");
        self.line(&format!("  {}", styled(BOLD, words::INFERRED.get(self.locale))));
        for together in inferences.chunk_by(|one, other| one.because == other.because) {
            for inference in together {
                let json = inference.json();
                let labels = value_labels(self.catalogue, &inference.fact, &json.to_string());
                let name = || json.as_str().map_or_else(|| json.to_string(), str::to_owned);
                let value = labels.unwrap_or_else(name);
                let place = located.fact(&inference.fact).map(|place| {
                    let LineColumn { line, column } = place.line_column();
                    format!(" · {}:{line}:{column}", place.file())
                });
                let fact = &inference.fact;
                let text = format!("{fact}: {value}{}", place.unwrap_or_default());
                self.wrapped(&text, "  · ", "    ", Style::new());
            }
            if let Some(first) = together.first() {
                self.wrapped(first.because.get(self.locale), "    ", "    ", DIM);
            }
        }
    }

    fn channels(&mut self, channels: &[ChannelResult]) {
        if channels.is_empty() {
            return;
        }
        self.heading("heading.channels");
        let names: Vec<_> = channels.iter().map(|it| self.channel_label(it.channel)).collect();
        let name_width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        for (result, name) in channels.iter().zip(names) {
            let decision = self.decision(result.decision);
            let size = self.sms_size(result).map(|size| format!("  {}", styled(DIM, &size)));
            let size = size.unwrap_or_default();
            self.line(&format!("  {name:name_width$}  {decision}{size}"));
        }
    }

    /// Adds the names of placeholders that the file of the message gives a length and that the message does
    /// not have. Names that other files give may be of other messages.
    fn unmatched_placeholders(&mut self, located: &dyn Located, names: &[String]) {
        let start = located.start();
        let is_of_file = |name: &&String| {
            let place = located.fact(&format!("message.placeholders.{name}"));
            place.is_some_and(|place| place.is_in_same_file(&start))
        };
        let names: Vec<_> = names.iter().filter(is_of_file).map(|it| format!("`{it}`")).collect();
        if !names.is_empty() {
            let text =
                words::UNMATCHED_PLACEHOLDERS.with(self.locale, &[("names", &names.join(", "))]);
            self.line("");
            let text = format!("{}: {text}", words::NOTE.get(self.locale));
            self.wrapped(&text, "  ", "  ", INFO);
        }
    }

    /// Adds the sizes of the texts, for channels that count them.
    fn sizes(&mut self, channels: &[ChannelResult]) {
        let sizes: Vec<_> = channels.iter().filter_map(|it| self.sms_size(it)).collect();
        for size in sizes {
            self.line("");
            self.line(&format!("  {}", styled(DIM, &size)));
        }
    }

    /// Returns the number of SMS segments and units, for channels that count them.
    fn sms_size(&self, result: &ChannelResult) -> Option<String> {
        let ChannelResult { segments, units, encoding, segments_at_most, .. } = result;
        let (segments, units, encoding) = ((*segments)?, (*units)?, (*encoding)?);
        let size = format!(
            "{}: {} · {} {} · {}",
            self.label("word.segments"),
            grouped(segments, self.locale),
            grouped(units, self.locale),
            self.label("word.units"),
            self.label(&format!("encoding.{encoding}")),
        );
        Some(match segments_at_most {
            Some(most) if *most > segments => {
                let most = grouped(*most, self.locale);
                format!("{size} · {} {most}", self.label("word.at_most"))
            }
            _ => size,
        })
    }

    fn channel_label(&self, channel: Channel) -> String {
        channel_label(self.catalogue, channel.as_str())
    }

    fn disclosures(&mut self, disclosures: &[Disclosure]) {
        if disclosures.is_empty() {
            return;
        }
        self.heading("heading.disclosure");
        for disclosure in disclosures {
            let mut notes = vec![language_label(self.catalogue, disclosure.language.as_str())];
            if !disclosure.expected {
                notes.push(self.label("word.optional"));
            }
            if let Some(language) = &disclosure.missing_language {
                let language = language_label(self.catalogue, language);
                notes.push(format!("{language}: {}", self.label("word.translation_missing")));
            }
            let name = format!("{} ({})", self.channel_label(disclosure.channel), notes.join(", "));
            if disclosure.present {
                let present = format!("{} {}", styled(SUCCESS, "✓"), self.label("word.present"));
                self.line(&format!("  {name}  {present}"));
            } else {
                self.line(&format!("  {name}"));
                self.wrapped(&disclosure.text, "    ", "    ", INFO);
            }
        }
    }

    /// Returns a value as it is written in a file, with the label of each name in parentheses.
    fn edit_value(&self, fact: &str, value: &EditValue) -> String {
        let labelled = |name: &String| match answer_label(self.catalogue, fact, name) {
            Some(label) => format!("`{name}` ({label})"),
            None => name.clone(),
        };
        match value {
            EditValue::Flag(flag) => format!("`{flag}` ({})", flag_label(self.catalogue, *flag)),
            EditValue::Count(count) => count.to_string(),
            EditValue::Text(text) => labelled(text),
            EditValue::Names(names) => names.iter().map(labelled).collect::<Vec<_>>().join(", "),
        }
    }

    /// Adds the repairs, numbered. Further edits of a repair begin with `+`.
    fn repairs(&mut self, repairs: &[Vec<Edit>]) {
        if repairs.is_empty() {
            return;
        }
        self.heading("heading.repairs");
        for (number, repair) in (1..).zip(repairs) {
            for (index, edit) in repair.iter().enumerate() {
                let bullet = if index == 0 { format!("{number}") } else { "+".to_owned() };
                let verb = self.label(&format!("edit.{}", edit.kind));
                let value = edit.value.as_ref();
                let value = value.map(|value| format!(" → {}", self.edit_value(&edit.fact, value)));
                let change = format!("{verb} {}{}", edit.fact, value.unwrap_or_default());
                let prefix = format!("  {} ", styled(SUCCESS, &bullet));
                self.wrapped(&change, &prefix, "    ", BOLD);
                self.wrapped(&edit.why, "    ", "    ", Style::new());
            }
        }
    }
}

/// Returns the symbol of an effect, its style, and the level of its excerpt.
const fn effect_symbol(effect: Effect) -> (&'static str, Style, Level<'static>) {
    match effect {
        Effect::Deny => ("✗", ERROR, Level::ERROR),
        Effect::Review => ("!", WARNING, Level::WARNING),
        Effect::Advice => ("·", INFO, Level::INFO),
        Effect::Recorded => ("✓", SUCCESS, Level::NOTE),
    }
}
