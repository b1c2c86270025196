//! Settings as text, with comments for people.

use std::fmt::Write as _;

use krr_host::templates::{Part, Proposal, ProposedSelector, ProposedSet};
use krr_policy::{Catalogue, Channel, Locale, Localized};
use toml_edit::{Array, InlineTable, Value};

use crate::question::push_question;

const HEADING: Localized = Localized {
    nb: "Innstillinger for `krr check`: hvor meldingene er, og hva som gjelder for dem.",
    nn: "Innstillingar for `krr check`: kvar meldingane er, og kva som gjeld for dei.",
    en: "Settings of `krr check`: where the messages are, and what applies to them.",
};
const COMMON: Localized = Localized {
    nb: "Svarene som er felles for meldingene. Fyll inn, og ta bort `#` foran dem.",
    nn: "Svara som er felles for meldingane. Fyll inn, og ta bort `#` framfor dei.",
    en: "The answers that the messages share. Fill them in, and remove the `#` before them.",
};
const ASSUMED: Localized = Localized {
    nb: "Kanalen er antatt: se om den stemmer.",
    nn: "Kanalen er ein gissing: sjå om han stemmer.",
    en: "The channel is assumed: check that it is right.",
};
const UNTOLD: Localized = Localized {
    nb: "Språket står ikke i stier eller navn.",
    nn: "Språket står ikkje i stiar eller namn.",
    en: "The language is in neither paths nor names.",
};

/// The questions that only people can answer, and which most messages of a sender share the answers to.
const QUESTIONS: [&str; 5] =
    ["sender.name", "sender.kind", "purpose.kind", "audience.kind", "audience.address_source"];

/// Returns the settings that are proposed.
pub(super) fn settings_text(proposal: &Proposal, catalogue: &Catalogue, locale: Locale) -> String {
    let mut text = format!("# {}\n\nversion = 1\n\n", HEADING.get(locale));
    let _ = writeln!(text, "# {}\n[dispatch]", COMMON.get(locale));
    for question in QUESTIONS {
        let Some(entry) = catalogue.facts.iter().find(|entry| entry.fact == question) else {
            continue;
        };
        push_question(&mut text, entry, "", catalogue);
        let example = entry.values.first().map_or("", String::as_str);
        let _ = writeln!(text, "# {question} = {}\n", Value::from(example));
    }
    for set in &proposal.sets {
        push_set(&mut text, set, locale);
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn push_set(text: &mut String, set: &ProposedSet, locale: Locale) {
    text.push_str("[[templates]]\n");
    let mut push = |name: &str, value: Value| {
        let _ = writeln!(text, "{name} = {value}");
    };
    push("name", Value::from(set.name.as_str()));
    push("files", list(&set.files));
    if !set.exclude.is_empty() {
        push("exclude", list(&set.exclude));
    }
    if let Some(format) = set.format {
        push("format", Value::from(format.as_str()));
    }
    if let Some(channel) = set.channel {
        if set.is_channel_assumed {
            let _ = writeln!(text, "# {}", ASSUMED.get(locale));
        }
        let _ = writeln!(text, "channel = {}", Value::from(channel.as_str()));
    }
    match &set.language {
        Some(language) => {
            let _ = writeln!(text, "language = {}", Value::from(language.as_str()));
        }
        None if set.has_untold_language => {
            let _ = writeln!(text, "# {}\n# language = \"nb\"", UNTOLD.get(locale));
        }
        None => {}
    }
    if !set.select.is_empty() {
        text.push_str("select = [\n");
        for selector in &set.select {
            let _ = writeln!(text, "  {},", table(selector));
        }
        text.push_str("]\n");
    }
    text.push('\n');
}

/// Returns a list of texts, on a line each if there are several long ones.
fn list(items: &[String]) -> Value {
    const WIDTH: usize = 90;
    let mut array: Array = items.iter().map(String::as_str).collect();
    if items.iter().map(String::len).sum::<usize>() > WIDTH {
        for item in array.iter_mut() {
            item.decor_mut().set_prefix("\n  ");
        }
        array.set_trailing_comma(true);
        array.set_trailing("\n");
    }
    Value::from(array)
}

fn table(selector: &ProposedSelector) -> InlineTable {
    let mut table = InlineTable::new();
    let by = if selector.is_key { "key" } else { "name" };
    table.insert(by, Value::from(selector.pattern.as_str()));
    let optional = [
        ("id", selector.id.as_deref()),
        ("channel", selector.channel.map(Channel::as_str)),
        ("language", selector.language.as_deref()),
        ("part", selector.part.filter(|part| *part == Part::Subject).map(|_| "subject")),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            table.insert(name, Value::from(value));
        }
    }
    table
}
