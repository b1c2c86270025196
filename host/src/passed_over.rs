//! What was found and is not checked, with the reason.

use krr_host::input::{OtherContent, UnjudgedReason};
use krr_policy::{Locale, Localized, grouped};

use crate::terminal::printable;

/// The number of names that are shown for each reason.
const SHOWN_NAMES: usize = 5;

/// A file, folder or link that was found in a folder and is not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PassedOver {
    /// Its path.
    pub(crate) name: String,
    pub(crate) reason: Reason,
}

/// The reason why something in a folder is not checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// Markdown without front matter.
    NoFrontMatter,
    /// Data without a section of a dispatch.
    NoSection,
    /// A file with an extension that dispatches do not have.
    OtherExtension,
    /// A file or folder whose name begins with a full stop.
    Hidden,
    /// A file or folder that an ignore file names.
    Ignored,
    /// A link to something outside the folder.
    LeadsOut,
    /// A link to a folder that it is in itself.
    Circle,
    /// A link to a folder that another link leads to.
    AlreadyRead,
    /// A pipe, a socket or a device.
    NotAFile,
    /// Texts in a file of templates that no selector takes.
    NotSelected,
    /// Texts in a file of templates that a selector leaves out.
    Skipped,
    /// Texts that their file marks as not ready.
    Marked,
    /// An order or event by which nothing is sent to an address.
    NoNotice,
    /// Texts that are read after log-in, and go to no address.
    AfterLogIn,
    /// Texts for a channel or a reminder that is not used.
    NotSent,
    /// Texts that the service puts into one of its own.
    WithinOther,
    /// Settings that there is no fact for.
    NoFact,
}

impl From<UnjudgedReason> for Reason {
    fn from(reason: UnjudgedReason) -> Self {
        match reason {
            UnjudgedReason::AfterLogIn => Self::AfterLogIn,
            UnjudgedReason::NotSent => Self::NotSent,
            UnjudgedReason::WithinOther => Self::WithinOther,
            UnjudgedReason::NoFact => Self::NoFact,
        }
    }
}

impl Reason {
    /// Returns the name of the reason, stable across versions.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NoFrontMatter => "no_front_matter",
            Self::NoSection => "no_section",
            Self::OtherExtension => "other_extension",
            Self::Hidden => "hidden",
            Self::Ignored => "ignored",
            Self::LeadsOut => "link_leads_out",
            Self::Circle => "link_in_circle",
            Self::AlreadyRead => "link_already_read",
            Self::NotAFile => "not_a_file",
            Self::NotSelected => "not_selected",
            Self::Skipped => "skipped",
            Self::Marked => "marked",
            Self::NoNotice => "no_notice",
            Self::AfterLogIn => "after_log_in",
            Self::NotSent => "not_sent",
            Self::WithinOther => "within_other",
            Self::NoFact => "no_fact",
        }
    }

    /// Returns the reason in words.
    pub(crate) const fn text(self, locale: Locale) -> &'static str {
        let text = match self {
            Self::NoFrontMatter => Localized {
                nb: "begynner ikke med opplysninger mellom to linjer med `---`",
                nn: "byrjar ikkje med opplysningar mellom to linjer med `---`",
                en: "no front matter between two lines of `---`",
            },
            Self::NoSection => Localized {
                nb: "har ingen av delene til en utsendelse, som `message`",
                nn: "har ingen av delane til ei utsending, som `message`",
                en: "no section of a dispatch, such as `message`",
            },
            Self::OtherExtension => Localized {
                nb: "har en annen filendelse enn utsendelser",
                nn: "har ei anna filending enn utsendingar",
                en: "not the extension of a dispatch",
            },
            Self::Hidden => Localized { nb: "skjult", nn: "skjult", en: "hidden" },
            Self::Ignored => Localized {
                nb: "nevnt i `.krrignore`",
                nn: "nemnt i `.krrignore`",
                en: "named in `.krrignore`",
            },
            Self::LeadsOut => Localized {
                nb: "lenke ut av mappen",
                nn: "lenkje ut av mappa",
                en: "a link out of the folder",
            },
            Self::Circle => {
                Localized { nb: "lenke i ring", nn: "lenkje i ring", en: "a link in a circle" }
            }
            Self::AlreadyRead => Localized {
                nb: "lenke til en mappe som en annen lenke fører til",
                nn: "lenkje til ei mappe som ei anna lenkje fører til",
                en: "a link to a folder that another link leads to",
            },
            Self::NotAFile => {
                Localized { nb: "ingen vanlig fil", nn: "inga vanleg fil", en: "no ordinary file" }
            }
            Self::NotSelected => Localized {
                nb: "tekster som ingen velger tar",
                nn: "tekstar som ingen veljar tek",
                en: "texts that no selector takes",
            },
            Self::Skipped => Localized {
                nb: "tekster som en velger utelater",
                nn: "tekstar som ein veljar utelèt",
                en: "texts that a selector leaves out",
            },
            Self::Marked => Localized {
                nb: "tekster som filen selv merker som uferdige",
                nn: "tekstar som fila sjølv merkjer som uferdige",
                en: "texts that the file itself marks as unfinished",
            },
            Self::NoNotice => Localized {
                nb: "ingenting sendes til en adresse",
                nn: "ingenting blir sendt til ei adresse",
                en: "nothing is sent to an address",
            },
            Self::AfterLogIn => Localized {
                nb: "leses etter innlogging, og er ikke vurdert",
                nn: "blir lese etter innlogging, og er ikkje vurdert",
                en: "read after log-in, and not judged",
            },
            Self::NotSent => Localized {
                nb: "tekster for en kanal eller påminnelse som ikke brukes",
                nn: "tekstar for ein kanal eller ei påminning som ikkje blir brukt",
                en: "texts for a channel or a reminder that is not used",
            },
            Self::WithinOther => Localized {
                nb: "settes inn i en tekst som tjenesten selv har, og er ikke vurdert",
                nn: "blir sett inn i ein tekst som tenesta sjølv har, og er ikkje vurdert",
                en: "put into a text of the service's own, and not judged",
            },
            Self::NoFact => Localized {
                nb: "en innstilling som ikke er vurdert",
                nn: "ei innstilling som ikkje er vurdert",
                en: "a setting that is not judged",
            },
        };
        text.get(locale)
    }
}

impl From<OtherContent> for Reason {
    fn from(content: OtherContent) -> Self {
        match content {
            OtherContent::NoFrontMatter => Self::NoFrontMatter,
            OtherContent::NoSection => Self::NoSection,
        }
    }
}

/// Returns the number of what was passed over, in words.
pub(crate) fn heading(passed_over: &[PassedOver], locale: Locale) -> String {
    const HEADING: Localized = Localized {
        nb: "Hoppet over: {count}",
        nn: "Hoppa over: {count}",
        en: "Passed over: {count}",
    };
    HEADING.with(locale, &[("count", &grouped(passed_over.len() as u64, locale))])
}

/// Returns one line for each reason: the reason, and the names of the first that were passed over for
/// it. The names have printable characters only.
pub(crate) fn by_reason(passed_over: &[PassedOver], locale: Locale) -> Vec<String> {
    const MORE: Localized =
        Localized { nb: "og {count} til", nn: "og {count} til", en: "and {count} more" };
    let mut reasons: Vec<Reason> = passed_over.iter().map(|it| it.reason).collect();
    reasons.sort_unstable();
    reasons.dedup();
    let line = |reason: Reason| {
        let of_reason = passed_over.iter().filter(|it| it.reason == reason);
        let mut names: Vec<String> = of_reason
            .map(|it| format!("`{}`", it.name.chars().map(printable).collect::<String>()))
            .collect();
        let more = names.len().saturating_sub(SHOWN_NAMES);
        names.truncate(SHOWN_NAMES);
        if more > 0 {
            names.push(MORE.with(locale, &[("count", &grouped(more as u64, locale))]));
        }
        format!("{}: {}", reason.text(locale), names.join(", "))
    };
    reasons.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_grouped_by_reason_and_counted() {
        let mut passed_over: Vec<_> = (1..=7)
            .map(|number| PassedOver {
                name: format!("{number}.txt"),
                reason: Reason::OtherExtension,
            })
            .collect();
        passed_over.push(PassedOver { name: "a\nb.md".into(), reason: Reason::NoFrontMatter });
        assert_eq!(heading(&passed_over, Locale::En), "Passed over: 8");
        assert_eq!(
            by_reason(&passed_over, Locale::En),
            [
                "no front matter between two lines of `---`: `a b.md`",
                "not the extension of a dispatch: `1.txt`, `2.txt`, `3.txt`, `4.txt`, `5.txt`, and 2 more",
            ]
        );
    }
}
