//! Words that the program puts before its own messages.

use krr_policy::{Effect, Locale, Localized, grouped};

/// The word before an error.
pub(crate) const ERROR: Localized = Localized { nb: "feil", nn: "feil", en: "error" };
/// The word before a hint for correcting an error.
pub(crate) const HELP: Localized = Localized { nb: "hjelp", nn: "hjelp", en: "help" };
/// The word before a note.
pub(crate) const NOTE: Localized = Localized { nb: "merk", nn: "merk", en: "note" };

/// The error of a file that cannot be read.
pub(crate) const CANNOT_READ: Localized = Localized {
    nb: "kan ikke lese `{name}`: {reason}",
    nn: "kan ikkje lese `{name}`: {reason}",
    en: "cannot read `{name}`: {reason}",
};

/// The error of a file that cannot be written.
pub(crate) const CANNOT_WRITE: Localized = Localized {
    nb: "kan ikke skrive `{name}`: {reason}",
    nn: "kan ikkje skrive `{name}`: {reason}",
    en: "cannot write `{name}`: {reason}",
};

/// How to give the facts of a message that stands alone in its file.
pub(crate) const MESSAGE_ALONE: Localized = Localized {
    nb: "filen har bare en melding. Skriv opplysningene over den, mellom to linjer med `---`; `krr new` viser dem",
    nn: "fila har berre ei melding. Skriv opplysningane over ho, mellom to linjer med `---`; `krr new` viser dei",
    en: "the file has a message alone. Put the facts above it, between two lines of `---`; `krr new` shows them",
};

/// How to give the facts that the file of a sender's system does not have.
pub(crate) const FACTS_OF_SHAPE: Localized = Localized {
    nb: "det filen ikke sier, gis under `[dispatch]` i `krr.toml`, eller med `--agency`",
    nn: "det fila ikkje seier, blir gitt under `[dispatch]` i `krr.toml`, eller med `--agency`",
    en: "what the file does not say is given under `[dispatch]` in `krr.toml`, or with `--agency`",
};

/// The heading of the facts that the file of a sender's system implies.
pub(crate) const INFERRED: Localized =
    Localized { nb: "Utledet av filen", nn: "Utleidd av fila", en: "Inferred from the file" };

/// Lengths that are given of placeholders that are not there.
pub(crate) const UNMATCHED_PLACEHOLDERS: Localized = Localized {
    nb: "`message.placeholders` nevner {names}, som meldingen ikke har",
    nn: "`message.placeholders` nemner {names}, som meldinga ikkje har",
    en: "`message.placeholders` names {names}, which the message does not have",
};

/// Returns what is to be done about a template whose strictest finding has the effect.
pub(crate) const fn template_status(effect: Effect) -> Localized {
    match effect {
        Effect::Deny => Localized { nb: "Må endres", nn: "Må endrast", en: "To be changed" },
        Effect::Review => Localized { nb: "Må vurderes", nn: "Må vurderast", en: "Needs review" },
        Effect::Advice => Localized { nb: "Råd", nn: "Råd", en: "Advice" },
        Effect::Recorded => Localized { nb: "I orden", nn: "I orden", en: "In order" },
    }
}

/// Returns a number of errors.
pub(crate) fn errors(count: usize, locale: Locale) -> String {
    const ONE: Localized =
        Localized { nb: "{count} feil", nn: "{count} feil", en: "{count} error" };
    const MANY: Localized =
        Localized { nb: "{count} feil", nn: "{count} feil", en: "{count} errors" };
    let text = if count == 1 { ONE } else { MANY };
    text.with(locale, &[("count", &grouped(count as u64, locale))])
}
