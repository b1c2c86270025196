//! One `krr.toml`, checked: its patterns parsed, its facts read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use krr_policy::{Channel, InputError, InputProblem, Value, require_rule};

use super::date::Date;
use super::facts::Facts;
use super::pattern::{Pattern, PatternError};
use super::problem::TemplateProblem;
use super::readers::TemplateFormat;
use super::settings::{
    Baseline, Cost, Expectation, Gate, Ignore, Part, Selector, Settings, TemplateSet, Test,
};
use crate::input::{
    Diagnostic, InputFormat, LocatedValue, Locations, Place, Problem, SourceText, decode,
    parse_data,
};

/// The settings in one folder.
#[derive(Debug)]
pub(super) struct Config {
    /// The absolute path of the folder.
    pub(super) folder: PathBuf,
    pub(super) is_root: bool,
    pub(super) gate: Option<Gate>,
    pub(super) facts: Facts,
    pub(super) cost: Cost,
    pub(super) sets: Vec<Set>,
    pub(super) ignores: Vec<IgnoreEntry>,
    pub(super) baseline: Option<Baseline>,
    pub(super) expectations: Vec<(Pattern, Expectation, Place)>,
    /// The smallest share of rules that expectations have to cover.
    pub(super) coverage: Option<f64>,
    /// The place of the whole.
    pub(super) place: Place,
}

/// A set of templates.
#[derive(Debug)]
pub(super) struct Set {
    pub(super) name: String,
    pub(super) files: Vec<(Pattern, Place)>,
    pub(super) exclude: Vec<Pattern>,
    pub(super) format: Option<TemplateFormat>,
    pub(super) language: Option<String>,
    pub(super) channels: Vec<Channel>,
    pub(super) facts: Facts,
    pub(super) selectors: Vec<Select>,
    pub(super) place: Place,
}

/// A selector of texts.
#[derive(Debug)]
pub(super) struct Select {
    pub(super) by: By,
    pub(super) id: Option<String>,
    pub(super) language: Option<String>,
    pub(super) channels: Vec<Channel>,
    pub(super) part: Option<Part>,
    pub(super) facts: Facts,
    pub(super) skip: Option<String>,
    pub(super) place: Place,
}

/// What a selector goes by.
#[derive(Debug)]
pub(super) enum By {
    /// The name: the last part of the key.
    Name(Pattern),
    /// The whole key.
    Key(Pattern),
    /// The call or block that the text is in.
    Call(String),
}

/// Findings that are not reported.
#[derive(Debug)]
pub(super) struct IgnoreEntry {
    pub(super) rule: String,
    pub(super) files: Vec<Pattern>,
    pub(super) id: Option<Pattern>,
    pub(super) reason: String,
    pub(super) until: Option<Date>,
    pub(super) place: Place,
}

impl Config {
    /// Parses the content of a `krr.toml`, which has this name in messages.
    ///
    /// # Errors
    ///
    /// Returns all that is wrong with it, or the first error in its syntax.
    pub(super) fn parse(folder: &Path, name: &str, bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let one = |diagnostic| vec![diagnostic];
        let content = decode(bytes).map_err(|problem| one(Diagnostic::for_file(name, problem)))?;
        let text = Arc::new(SourceText::new(name, content));
        let LocatedValue { value, locations } = parse_data(text.as_str(), 0, InputFormat::Toml)
            .map_err(|error| one(Diagnostic::from_syntax_error(error, &text, None)))?;
        let settings = Settings::parse(&value)
            .map_err(|error| one(Diagnostic::from_input_error(error, &locations, &text, None)))?;
        let mut compiler = Compiler { text, locations, diagnostics: Vec::new() };
        let config = compiler.config(folder, &settings);
        if compiler.diagnostics.is_empty() { Ok(config) } else { Err(compiler.diagnostics) }
    }
}

/// Checks settings and collects what is wrong with them.
struct Compiler {
    text: Arc<SourceText>,
    locations: Locations,
    diagnostics: Vec<Diagnostic>,
}

impl Compiler {
    fn config(&mut self, folder: &Path, settings: &Settings) -> Config {
        if let Some(version) = settings.version.filter(|version| *version != 1) {
            self.report("version", TemplateProblem::UnknownVersion(version));
        }
        let facts = self.shared_facts(settings);
        let sets = settings.templates.iter().enumerate();
        let sets = sets.filter_map(|(index, set)| self.set(index, set)).collect();
        let ignores = settings.ignore.iter().enumerate();
        let ignores = ignores.filter_map(|(index, ignore)| self.ignore(index, ignore)).collect();
        let expectations = settings.test.iter().enumerate();
        let expectations = expectations.filter_map(|(index, it)| self.expectation(index, it));
        Config {
            folder: folder.to_owned(),
            is_root: settings.root,
            gate: settings.gate,
            facts,
            cost: settings.cost,
            sets,
            ignores,
            baseline: settings.baseline.clone(),
            expectations: expectations.collect(),
            coverage: settings.coverage.threshold,
            place: Place::new(Arc::clone(&self.text), 0..0),
        }
    }

    /// Returns the facts that all templates share. A length of a placeholder is given in one place.
    fn shared_facts(&mut self, settings: &Settings) -> Facts {
        let (path, lengths) = ("placeholders", settings.placeholders.as_ref());
        let lengths = Facts::read_placeholders(lengths, path, &self.locations, &self.text);
        let mut facts = self.or_report(lengths);
        let others = self.facts(settings.dispatch.as_ref(), "dispatch");
        for (name, place) in others.placeholders() {
            if facts.placeholders().iter().any(|(other, _)| other == name) {
                let problem = Problem::Contract(InputProblem::DuplicateField);
                self.diagnostics.push(Diagnostic::at_place(place.clone(), problem));
            }
        }
        facts.add(&others);
        facts
    }

    fn set(&mut self, index: usize, set: &TemplateSet) -> Option<Set> {
        let path = format!("templates[{index}]");
        if set.files.is_empty() {
            self.report(&path, TemplateProblem::NoFiles);
        }
        let files = self.patterns(&set.files, &format!("{path}.files"));
        let exclude = self.patterns(&set.exclude, &format!("{path}.exclude"));
        let format = set.format.as_deref().and_then(|name| self.format(name, &path));
        let selectors = set.select.iter().enumerate().filter_map(|(index, selector)| {
            self.select(&format!("{path}.select[{index}]"), selector)
        });
        Some(Set {
            name: set.name.clone().or_else(|| set.files.first().cloned())?,
            selectors: selectors.collect(),
            files,
            exclude: exclude.into_iter().map(|(pattern, _)| pattern).collect(),
            format,
            language: set.language.clone(),
            channels: set.channel.clone(),
            facts: self.facts(set.dispatch.as_ref(), &format!("{path}.dispatch")),
            place: self.place(&path),
        })
    }

    fn select(&mut self, path: &str, selector: &Selector) -> Option<Select> {
        let by = match (&selector.name, &selector.key, &selector.call) {
            (Some(name), None, None) => {
                let pattern = self.pattern(name, &format!("{path}.name"))?;
                if name.contains('/') { By::Key(pattern) } else { By::Name(pattern) }
            }
            (None, Some(key), None) => By::Key(self.pattern(key, &format!("{path}.key"))?),
            (None, None, Some(call)) => By::Call(call.clone()),
            _ => {
                self.report(path, TemplateProblem::NotOnePattern);
                return None;
            }
        };
        Some(Select {
            by,
            id: selector.id.clone(),
            language: selector.language.clone(),
            channels: selector.channel.clone(),
            part: selector.part,
            facts: self.facts(selector.dispatch.as_ref(), &format!("{path}.dispatch")),
            skip: selector.skip.clone(),
            place: self.place(path),
        })
    }

    fn ignore(&mut self, index: usize, ignore: &Ignore) -> Option<IgnoreEntry> {
        let path = format!("ignore[{index}]");
        self.require_rule(&ignore.rule, &format!("{path}.rule"));
        let files = self.patterns(&ignore.files, &format!("{path}.files"));
        let id = match &ignore.id {
            Some(id) => Some(self.pattern(id, &format!("{path}.id"))?),
            None => None,
        };
        if ignore.reason.trim().is_empty() {
            self.report(&format!("{path}.reason"), TemplateProblem::NoReason);
        }
        Some(IgnoreEntry {
            rule: ignore.rule.clone(),
            files: files.into_iter().map(|(pattern, _)| pattern).collect(),
            id,
            reason: ignore.reason.clone(),
            until: ignore.until,
            place: self.place(&path),
        })
    }

    fn expectation(&mut self, index: usize, test: &Test) -> Option<(Pattern, Expectation, Place)> {
        let path = format!("test[{index}]");
        let expectation = test.expectation();
        let lists =
            [("must_find", &expectation.must_find), ("must_not_find", &expectation.must_not_find)];
        for (field, rules) in lists {
            for (at, rule) in rules.iter().enumerate() {
                self.require_rule(rule, &format!("{path}.{field}[{at}]"));
            }
        }
        let pattern = self.pattern(&test.id, &format!("{path}.id"))?;
        Some((pattern, expectation, self.place(&format!("{path}.id"))))
    }

    fn patterns(&mut self, written: &[String], path: &str) -> Vec<(Pattern, Place)> {
        let mut patterns = Vec::new();
        for (index, written) in written.iter().enumerate() {
            let path = format!("{path}[{index}]");
            if let Some(pattern) = self.pattern(written, &path) {
                patterns.push((pattern, self.place(&path)));
            }
        }
        patterns
    }

    fn pattern(&mut self, written: &str, path: &str) -> Option<Pattern> {
        let error = match Pattern::parse(written) {
            Ok(pattern) => return Some(pattern),
            Err(error) => error,
        };
        let problem = match error {
            PatternError::UnknownToken(token) => TemplateProblem::UnknownToken(token),
            PatternError::OpenBrace => TemplateProblem::OpenBrace,
        };
        self.report(path, problem);
        None
    }

    fn format(&mut self, name: &str, path: &str) -> Option<TemplateFormat> {
        let format = TemplateFormat::from_name(name);
        if format.is_none() {
            let names: Vec<_> = TemplateFormat::ALL.iter().map(|it| it.as_str()).collect();
            let problem = TemplateProblem::UnknownFormat(name.to_owned(), names.join(", "));
            self.report(&format!("{path}.format"), problem);
        }
        format
    }

    fn facts(&mut self, value: Option<&Value>, path: &str) -> Facts {
        let facts = Facts::read(value, path, &self.locations, &self.text);
        self.or_report(facts)
    }

    /// Returns facts that could be read, or else none, and keeps what is wrong.
    fn or_report(&mut self, facts: Result<Facts, Diagnostic>) -> Facts {
        facts.unwrap_or_else(|diagnostic| {
            self.diagnostics.push(diagnostic);
            Facts::default()
        })
    }

    fn require_rule(&mut self, rule: &str, path: &str) {
        if let Err(InputError { problem, .. }) = require_rule(rule) {
            let problem = Problem::Contract(problem);
            self.diagnostics.push(Diagnostic::at_place(self.place(path), problem));
        }
    }

    fn report(&mut self, path: &str, problem: TemplateProblem) {
        let problem = Problem::Template(problem);
        self.diagnostics.push(Diagnostic::at_place(self.place(path), problem));
    }

    fn place(&self, path: &str) -> Place {
        let location = self.locations.nearest(path).map_or(0..0, |it| it.value.clone());
        Place::new(Arc::clone(&self.text), location)
    }
}
