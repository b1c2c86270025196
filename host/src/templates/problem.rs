//! Problems with the settings of a project, and with what they select.

use krr_policy::{Locale, Localized};

/// A problem with the settings of a project, or with what they select.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TemplateProblem {
    /// A version of the settings that this program does not know.
    UnknownVersion(u64),
    /// A set of templates without a pattern of files.
    NoFiles,
    /// A pattern that no file matches.
    UnmatchedPattern,
    /// A selector that selects no text.
    UnmatchedSelector,
    /// A token that does not exist.
    UnknownToken(String),
    /// A brace that is not closed.
    OpenBrace,
    /// A selector with none, or several, of `name`, `key` and `call`.
    NotOnePattern,
    /// A format that does not exist, and the names of those that do.
    UnknownFormat(String, String),
    /// A file whose extension says nothing about its format.
    NoFormat,
    /// A text whose channel is not given.
    NoChannel,
    /// A text among the facts of a dispatch.
    TextInFacts,
    /// A suppression without a reason.
    NoReason,
    /// A suppression that has nothing to suppress any more.
    UnusedSuppression(String),
    /// Settings that select no message.
    NoMessages,
    /// An expectation that is about no message.
    UnmatchedExpectation,
    /// The name of a placeholder that no message has.
    UnmatchedPlaceholder(String),
}

impl TemplateProblem {
    /// Returns the kind of the problem, stable across versions.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::UnknownVersion(_) | Self::UnknownFormat(..) => "unknown_value",
            Self::UnmatchedPattern
            | Self::UnmatchedSelector
            | Self::NoMessages
            | Self::UnmatchedExpectation
            | Self::UnmatchedPlaceholder(_) => "unmatched",
            Self::UnknownToken(_) | Self::OpenBrace => "syntax",
            Self::NoFiles | Self::NoFormat | Self::NoChannel | Self::NoReason => "missing_field",
            Self::NotOnePattern | Self::TextInFacts => "invalid_value",
            Self::UnusedSuppression(_) => "unused_suppression",
        }
    }

    /// Returns a description of the problem.
    pub(crate) fn message(&self, locale: Locale) -> String {
        match self {
            Self::UnknownVersion(version) => UNKNOWN_VERSION.with(locale, &[("version", version)]),
            Self::UnknownToken(token) => UNKNOWN_TOKEN.with(locale, &[("token", token)]),
            Self::UnknownFormat(format, _) => UNKNOWN_FORMAT.with(locale, &[("format", format)]),
            Self::UnusedSuppression(rule) => UNUSED_SUPPRESSION.with(locale, &[("rule", rule)]),
            Self::UnmatchedPlaceholder(name) => {
                UNMATCHED_PLACEHOLDER.with(locale, &[("name", name)])
            }
            Self::NoFiles => NO_FILES.get(locale).to_owned(),
            Self::UnmatchedPattern => UNMATCHED_PATTERN.get(locale).to_owned(),
            Self::UnmatchedSelector => UNMATCHED_SELECTOR.get(locale).to_owned(),
            Self::OpenBrace => OPEN_BRACE.get(locale).to_owned(),
            Self::NotOnePattern => NOT_ONE_PATTERN.get(locale).to_owned(),
            Self::NoFormat => NO_FORMAT.get(locale).to_owned(),
            Self::NoChannel => NO_CHANNEL.get(locale).to_owned(),
            Self::TextInFacts => TEXT_IN_FACTS.get(locale).to_owned(),
            Self::NoReason => NO_REASON.get(locale).to_owned(),
            Self::NoMessages => NO_MESSAGES.get(locale).to_owned(),
            Self::UnmatchedExpectation => UNMATCHED_EXPECTATION.get(locale).to_owned(),
        }
    }

    /// Returns a hint for correcting the problem.
    pub(crate) fn help(&self, locale: Locale) -> String {
        match self {
            Self::UnknownFormat(_, formats) => ONE_OF.with(locale, &[("formats", formats)]),
            Self::UnknownVersion(_) => VERSION_ONE.get(locale).to_owned(),
            Self::UnknownToken(_) | Self::OpenBrace => TOKENS.get(locale).to_owned(),
            Self::NoFiles => GIVE_FILES.get(locale).to_owned(),
            Self::UnmatchedPattern => CORRECT_PATTERN.get(locale).to_owned(),
            Self::UnmatchedSelector => CORRECT_SELECTOR.get(locale).to_owned(),
            Self::NotOnePattern => GIVE_ONE.get(locale).to_owned(),
            Self::NoFormat => GIVE_FORMAT.get(locale).to_owned(),
            Self::NoChannel => GIVE_CHANNEL.get(locale).to_owned(),
            Self::TextInFacts => REMOVE_TEXT.get(locale).to_owned(),
            Self::NoReason => GIVE_REASON.get(locale).to_owned(),
            Self::UnusedSuppression(_) => REMOVE_SUPPRESSION.get(locale).to_owned(),
            Self::NoMessages => GIVE_TEMPLATES.get(locale).to_owned(),
            Self::UnmatchedExpectation => LIST_MESSAGES.get(locale).to_owned(),
            Self::UnmatchedPlaceholder(_) => NAMES_ARE.get(locale).to_owned(),
        }
    }
}

const UNKNOWN_VERSION: Localized = Localized {
    nb: "ukjent versjon {version} av innstillingene",
    nn: "ukjend versjon {version} av innstillingane",
    en: "unknown version {version} of the settings",
};
const VERSION_ONE: Localized = Localized {
    nb: "skriv `version = 1`, eller bruk en nyere utgave av krr",
    nn: "skriv `version = 1`, eller bruk ei nyare utgåve av krr",
    en: "write `version = 1`, or use a newer krr",
};
const NO_FILES: Localized = Localized {
    nb: "malene mangler filer",
    nn: "malane manglar filer",
    en: "the templates have no files",
};
const GIVE_FILES: Localized = Localized {
    nb: "skriv mønstre av filer, for eksempel `files = [\"maler/{channel}/{id}.md\"]`",
    nn: "skriv mønster av filer, til dømes `files = [\"malar/{channel}/{id}.md\"]`",
    en: "give patterns of files, such as `files = [\"templates/{channel}/{id}.md\"]`",
};
const UNMATCHED_PATTERN: Localized = Localized {
    nb: "ingen filer passer til mønsteret",
    nn: "ingen filer passar til mønsteret",
    en: "no file matches the pattern",
};
const CORRECT_PATTERN: Localized = Localized {
    nb: "mønstre gjelder fra mappen til `krr.toml`; filer som `.gitignore` eller `.krrignore` nevner, er ikke med",
    nn: "mønster gjeld frå mappa til `krr.toml`; filer som `.gitignore` eller `.krrignore` nemner, er ikkje med",
    en: "patterns start from the folder of `krr.toml`; files named in `.gitignore` or `.krrignore` are left out",
};
const UNMATCHED_SELECTOR: Localized = Localized {
    nb: "ingen tekster passer til velgeren",
    nn: "ingen tekstar passar til veljaren",
    en: "no text matches the selector",
};
const CORRECT_SELECTOR: Localized = Localized {
    nb: "`krr templates` viser navnene og nøklene i filene; den første velgeren som passer, gjelder",
    nn: "`krr templates` viser namna og nøklane i filene; den første veljaren som passar, gjeld",
    en: "`krr templates` shows the names and keys in the files; the first selector that matches applies",
};
const UNKNOWN_TOKEN: Localized = Localized {
    nb: "ukjent plassholder `{{token}}` i et mønster",
    nn: "ukjend plasshaldar `{{token}}` i eit mønster",
    en: "unknown token `{{token}}` in a pattern",
};
const OPEN_BRACE: Localized = Localized {
    nb: "en krøllparentes i mønsteret er ikke lukket",
    nn: "ein krøllparentes i mønsteret er ikkje lukka",
    en: "a brace in the pattern is not closed",
};
const TOKENS: Localized = Localized {
    nb: "bruk `{id}`, `{language}` eller `{channel}`, eller valg som `{txt,html}`",
    nn: "bruk `{id}`, `{language}` eller `{channel}`, eller val som `{txt,html}`",
    en: "use `{id}`, `{language}` or `{channel}`, or a choice such as `{txt,html}`",
};
const NOT_ONE_PATTERN: Localized = Localized {
    nb: "en velger må ha én av `name`, `key` og `call`",
    nn: "ein veljar må ha éin av `name`, `key` og `call`",
    en: "a selector must have one of `name`, `key` and `call`",
};
const GIVE_ONE: Localized = Localized {
    nb: "`name` er for tekster i kildekode, `key` for verdier i datafiler, `call` for tekster inne i et kall",
    nn: "`name` er for tekstar i kjeldekode, `key` for verdiar i datafiler, `call` for tekstar inne i eit kall",
    en: "`name` is for literals in source code, `key` for values in data files, `call` for literals in a call",
};
const UNKNOWN_FORMAT: Localized = Localized {
    nb: "ukjent format `{format}`",
    nn: "ukjent format `{format}`",
    en: "unknown format `{format}`",
};
const ONE_OF: Localized =
    Localized { nb: "en av {formats}", nn: "ein av {formats}", en: "one of {formats}" };
const NO_FORMAT: Localized = Localized {
    nb: "filendelsen sier ikke hvilket format filen har",
    nn: "filendinga seier ikkje kva format fila har",
    en: "the extension does not tell the format of the file",
};
const GIVE_FORMAT: Localized = Localized {
    nb: "skriv `format` ved malene i `krr.toml`",
    nn: "skriv `format` ved malane i `krr.toml`",
    en: "give `format` with the templates in `krr.toml`",
};
const NO_CHANNEL: Localized = Localized {
    nb: "det står ikke hvilken kanal teksten er for",
    nn: "det står ikkje kva kanal teksten er for",
    en: "the channel of the text is not given",
};
const GIVE_CHANNEL: Localized = Localized {
    nb: "skriv `channel = \"sms\"` ved malene eller velgeren, eller `{channel}` i mønsteret",
    nn: "skriv `channel = \"sms\"` ved malane eller veljaren, eller `{channel}` i mønsteret",
    en: "give `channel = \"sms\"` with the templates or the selector, or `{channel}` in the pattern",
};
const TEXT_IN_FACTS: Localized = Localized {
    nb: "teksten kommer fra malen og kan ikke stå blant opplysningene",
    nn: "teksten kjem frå malen og kan ikkje stå blant opplysningane",
    en: "the text comes from the template and cannot be among the facts",
};
const REMOVE_TEXT: Localized = Localized {
    nb: "ta bort emne, tekst, språk og kanaler herfra",
    nn: "ta bort emne, tekst, språk og kanalar herifrå",
    en: "remove the subject, text, language and channels from here",
};
const NO_REASON: Localized = Localized {
    nb: "`krr-ignore` må ha en regel og en begrunnelse",
    nn: "`krr-ignore` må ha ein regel og ei grunngiving",
    en: "`krr-ignore` must have a rule and a reason",
};
const GIVE_REASON: Localized = Localized {
    nb: "skriv `krr-ignore REGEL: begrunnelse`",
    nn: "skriv `krr-ignore REGEL: grunngiving`",
    en: "write `krr-ignore RULE: reason`",
};
const UNUSED_SUPPRESSION: Localized = Localized {
    nb: "det er ikke noe funn av `{rule}` å se bort fra her",
    nn: "det er ikkje noko funn av `{rule}` å sjå bort frå her",
    en: "there is no finding of `{rule}` to suppress here",
};
const REMOVE_SUPPRESSION: Localized = Localized {
    nb: "ta den bort, så et nytt funn blir sett",
    nn: "ta han bort, så eit nytt funn blir sett",
    en: "remove it, so that a new finding is seen",
};
const NO_MESSAGES: Localized = Localized {
    nb: "innstillingene velger ingen meldinger",
    nn: "innstillingane vel ingen meldingar",
    en: "the settings select no message",
};
const GIVE_TEMPLATES: Localized = Localized {
    nb: "skriv `[[templates]]` med filer; `krr init` foreslår dem",
    nn: "skriv `[[templates]]` med filer; `krr init` foreslår dei",
    en: "add `[[templates]]` with files; `krr init` proposes them",
};
const UNMATCHED_EXPECTATION: Localized = Localized {
    nb: "ingen melding har denne identifikatoren",
    nn: "inga melding har denne identifikatoren",
    en: "no message has this identifier",
};
const LIST_MESSAGES: Localized = Localized {
    nb: "`krr templates` viser identifikatorene",
    nn: "`krr templates` viser identifikatorane",
    en: "`krr templates` shows the identifiers",
};
const UNMATCHED_PLACEHOLDER: Localized = Localized {
    nb: "ingen plassholder i meldingene heter `{name}`",
    nn: "ingen plasshaldar i meldingane heiter `{name}`",
    en: "no placeholder of the messages is named `{name}`",
};
const NAMES_ARE: Localized = Localized {
    nb: "navnet er det som står mellom tegnene: `navn` for `{{navn}}`; `%s` er `0`, den neste `1`",
    nn: "namnet er det som står mellom teikna: `namn` for `{{namn}}`; `%s` er `0`, den neste `1`",
    en: "the name is what stands between the signs: `name` for `{{name}}`; `%s` is `0`, the next one `1`",
};
