//! What settings take, in a few lines.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use krr_host::input::Located as _;
use krr_host::templates::{MessageVersion, Project, Proposal, SETTINGS_FILE, Templates};
use krr_policy::{Catalogue, Locale, Localized, grouped};

use crate::output::{channel_label, language_label};
use crate::terminal::{BOLD, WARNING, sanitize, styled};

const WROTE: Localized = Localized {
    nb: "Skrev `{name}`, som finner {messages}:",
    nn: "Skreiv `{name}`, som finn {messages}:",
    en: "Wrote `{name}`, which finds {messages}:",
};
const ONE_MESSAGE: Localized = Localized { nb: "1 melding", nn: "1 melding", en: "1 message" };
const MESSAGES: Localized =
    Localized { nb: "{count} meldinger", nn: "{count} meldingar", en: "{count} messages" };
const ASSUMED: Localized = Localized {
    nb: "kanalen er antatt",
    nn: "kanalen er ein gissing",
    en: "the channel is assumed",
};
const NEXT: Localized = Localized {
    nb: "Videre: svar på spørsmålene under `[dispatch]`, se med `krr templates` hva som er med og ikke, og kjør `krr check`.",
    nn: "Vidare: svar på spørsmåla under `[dispatch]`, sjå med `krr templates` kva som er med og ikkje, og køyr `krr check`.",
    en: "Next: answer the questions under `[dispatch]`, see with `krr templates` what is taken and what is not, and run `krr check`.",
};

/// What a set takes.
#[derive(Default)]
struct Taken {
    messages: usize,
    channels: BTreeSet<String>,
    languages: BTreeSet<String>,
}

/// Returns what the settings in a folder, as proposed, take: a line for each set, and what to do next.
pub(super) fn summary(
    proposal: &Proposal,
    folder: &Path,
    catalogue: &Catalogue,
    locale: Locale,
) -> String {
    let taken = taken(folder, catalogue);
    let total: usize = taken.values().map(|taken| taken.messages).sum();
    let words = [
        ("name", &SETTINGS_FILE as &dyn std::fmt::Display),
        ("messages", &messages(total, locale)),
    ];
    let mut text = format!("{}\n\n", styled(BOLD, &WROTE.with(locale, &words)));
    let width = proposal.sets.iter().map(|set| set.name.chars().count()).max().unwrap_or_default();
    for set in &proposal.sets {
        let Some(taken) = taken.get(&set.name) else { continue };
        let parts = [taken.channels.iter(), taken.languages.iter()];
        let parts =
            parts.into_iter().map(|it| it.map(String::as_str).collect::<Vec<_>>().join(", "));
        let parts: Vec<_> =
            std::iter::once(messages(taken.messages, locale)).chain(parts).collect();
        let _ = write!(text, "  {:width$}  {}", sanitize(&set.name), parts.join(" · "));
        if set.is_channel_assumed {
            let _ = write!(text, " · {}", styled(WARNING, ASSUMED.get(locale)));
        }
        text.push('\n');
    }
    let _ = writeln!(text, "\n{}", NEXT.get(locale));
    text
}

fn messages(count: usize, locale: Locale) -> String {
    match count {
        1 => ONE_MESSAGE.get(locale).to_owned(),
        count => MESSAGES.with(locale, &[("count", &grouped(count as u64, locale))]),
    }
}

/// Returns what the settings in a folder take, by the name of the set.
fn taken(folder: &Path, catalogue: &Catalogue) -> BTreeMap<String, Taken> {
    let mut by_set: BTreeMap<String, Taken> = BTreeMap::new();
    let Ok(Some(project)) = Project::open(folder, folder) else { return by_set };
    let (templates, _) = Templates::read(&project);
    for message in templates.messages() {
        let identity = message.identity();
        let set = identity.split('/').next().unwrap_or_default();
        let taken = by_set.entry(set.to_owned()).or_default();
        taken.messages += 1;
        for MessageVersion { language, channels, .. } in message.versions() {
            taken.languages.extend(language.map(|tag| language_label(catalogue, tag)));
            taken.channels.extend(channels.iter().map(|it| channel_label(catalogue, it.as_str())));
        }
    }
    by_set
}
