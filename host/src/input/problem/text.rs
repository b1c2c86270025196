//! The texts of problems.

use krr_policy::Localized;

pub(super) const UNREADABLE: Localized = Localized {
    nb: "filen kan ikke leses: {reason}",
    nn: "fila kan ikkje lesast: {reason}",
    en: "cannot read the file: {reason}",
};
pub(super) const NOT_FOUND: Localized =
    Localized { nb: "den finnes ikke", nn: "ho finst ikkje", en: "no such file" };
pub(super) const PERMISSION_DENIED: Localized = Localized {
    nb: "du har ikke tilgang til den",
    nn: "du har ikkje tilgang til ho",
    en: "permission denied",
};
pub(super) const UNWRITABLE: Localized = Localized {
    nb: "filen kan ikke skrives: {reason}",
    nn: "fila kan ikkje skrivast: {reason}",
    en: "cannot write the file: {reason}",
};
pub(super) const CHANGED: Localized = Localized {
    nb: "den er endret siden den ble lest",
    nn: "ho er endra sidan ho vart lesen",
    en: "it has changed since it was read",
};
pub(super) const RUN_AGAIN: Localized = Localized {
    nb: "filen er ikke rørt; kjør på nytt",
    nn: "fila er ikkje rørt; køyr på nytt",
    en: "the file is as it was; run again",
};
pub(super) const IS_NO_FILE: Localized = Localized {
    nb: "den er ingen vanlig fil",
    nn: "ho er inga vanleg fil",
    en: "it is no regular file",
};
pub(super) const SEVERAL_NAMES: Localized = Localized {
    nb: "den har flere navn (harde lenker), og de andre ville beholdt den gamle teksten",
    nn: "ho har fleire namn (harde lenkjer), og dei andre ville halde på den gamle teksten",
    en: "it has several names (hard links), of which the others would keep the old text",
};
pub(super) const OTHER_OWNER: Localized = Localized {
    nb: "den har en annen eier, som ikke kan beholdes",
    nn: "ho har ein annan eigar, som ikkje kan haldast på",
    en: "it has another owner, who cannot be kept",
};
pub(super) const ATTRIBUTES: Localized = Localized {
    nb: "den har attributter som ikke kan beholdes",
    nn: "ho har attributt som ikkje kan haldast på",
    en: "it has attributes that cannot be kept",
};
pub(super) const CHANGE_BY_HAND: Localized = Localized {
    nb: "filen er ikke rørt; rett den for hånd",
    nn: "fila er ikkje rørt; rett ho for hand",
    en: "the file is as it was; change it by hand",
};
pub(super) const NO_DISPATCHES: Localized = Localized {
    nb: "ingen fil i mappen er en utsendelse",
    nn: "inga fil i mappa er ei utsending",
    en: "no file in the folder is a dispatch",
};
pub(super) const EXTENSIONS: Localized = Localized {
    nb: "utsendelser slutter på `.md`, `.yaml`, `.toml`, `.json` eller `.jsonl`, og `.md` begynner med opplysninger mellom to linjer med `---`",
    nn: "utsendingar sluttar på `.md`, `.yaml`, `.toml`, `.json` eller `.jsonl`, og `.md` byrjar med opplysningar mellom to linjer med `---`",
    en: "dispatches end in `.md`, `.yaml`, `.toml`, `.json` or `.jsonl`, and `.md` begins with front matter between two lines of `---`",
};
pub(super) const NO_DISPATCH_IN_FILE: Localized = Localized {
    nb: "det er ingen utsendelse i filen",
    nn: "det er inga utsending i fila",
    en: "there is no dispatch in the file",
};
pub(super) const WRITE_ONE: Localized = Localized {
    nb: "legg inn minst én, eller ta bort filen",
    nn: "legg inn minst éi, eller ta bort fila",
    en: "add at least one, or remove the file",
};
pub(super) const NO_MATCH: Localized = Localized {
    nb: "ingen fil eller mappe passer med mønsteret",
    nn: "inga fil eller mappe passar med mønsteret",
    en: "no file or folder matches the pattern",
};
pub(super) const CHECK_PATTERN: Localized = Localized {
    nb: "se etter om stien er riktig; `**/*.md` er alle `.md` i mappen og under den",
    nn: "sjå etter om stien er rett; `**/*.md` er alle `.md` i mappa og under ho",
    en: "see whether the path is right; `**/*.md` is every `.md` in the folder and below it",
};
pub(super) const INVALID_PATTERN: Localized = Localized {
    nb: "mønsteret kan ikke leses: {reason}",
    nn: "mønsteret kan ikkje lesast: {reason}",
    en: "the pattern is not valid: {reason}",
};
pub(super) const CORRECT_PATTERN: Localized = Localized {
    nb: "rett det; `[[]`, `[{]` og `[*]` er tegnene selv",
    nn: "rett det; `[[]`, `[{]` og `[*]` er teikna sjølve",
    en: "correct it; `[[]`, `[{]` and `[*]` are the characters themselves",
};
pub(super) const NOT_A_FILE: Localized = Localized {
    nb: "dette er et rør, en sokkel eller en enhet, og ingen vanlig fil",
    nn: "dette er eit røyr, ein sokkel eller ei eining, og inga vanleg fil",
    en: "this is a pipe, a socket or a device, and no ordinary file",
};
pub(super) const REMOVE_OR_IGNORE: Localized = Localized {
    nb: "ta den bort, eller nevn den i `.krrignore`",
    nn: "ta han bort, eller nemn han i `.krrignore`",
    en: "remove it, or name it in `.krrignore`",
};

pub(super) const TOO_LARGE: Localized = Localized {
    nb: "filen er større enn {size} MiB",
    nn: "fila er større enn {size} MiB",
    en: "larger than {size} MiB",
};
pub(super) const ONE_MESSAGE: Localized = Localized {
    nb: "en utsendelse inneholder én melding; lister over mottakere holdes utenfor",
    nn: "ei utsending inneheld éi melding; lister over mottakarar skal ikkje vere med",
    en: "a dispatch contains one message; lists of recipients stay out of it",
};
pub(super) const UTF16: Localized =
    Localized { nb: "filen er i UTF-16", nn: "fila er i UTF-16", en: "the file is in UTF-16" };
pub(super) const SAVE_AS_UTF8: Localized =
    Localized { nb: "lagre den som UTF-8", nn: "lagre ho som UTF-8", en: "save it as UTF-8" };
pub(super) const NOT_UTF8: Localized = Localized {
    nb: "byte {offset} (`{byte}`) er ikke UTF-8",
    nn: "byte {offset} (`{byte}`) er ikkje UTF-8",
    en: "byte {offset} (`{byte}`) is not UTF-8",
};
pub(super) const SAVE_LATIN1_AS_UTF8: Localized = Localized {
    nb: "lagre filen som UTF-8; den ser ut som Latin-1 eller Windows-1252",
    nn: "lagre fila som UTF-8; ho ser ut som Latin-1 eller Windows-1252",
    en: "save the file as UTF-8; it looks like Latin-1 or Windows-1252",
};

pub(super) const TOO_MANY_VALUES: Localized =
    Localized { nb: "for mange verdier", nn: "for mange verdiar", en: "too many values" };
pub(super) const MAX_VALUES: Localized = Localized {
    nb: "et dokument kan inneholde høyst {count}",
    nn: "eit dokument kan innehalde høgst {count}",
    en: "a document may contain at most {count}",
};
pub(super) const TOO_MANY_DISPATCHES: Localized = Localized {
    nb: "for mange utsendelser",
    nn: "for mange utsendingar",
    en: "too many dispatches",
};
pub(super) const TOO_MANY_TEXTS: Localized =
    Localized { nb: "for mange tekster", nn: "for mange tekstar", en: "too many texts" };
pub(super) const AT_MOST: Localized = Localized {
    nb: "en fil kan inneholde høyst {count}; del den",
    nn: "ei fil kan innehalde høgst {count}; del ho",
    en: "a file may contain at most {count}; split it",
};
pub(super) const TOO_DEEP: Localized = Localized {
    nb: "mer enn {levels} nivåer inni hverandre",
    nn: "meir enn {levels} nivå inni kvarandre",
    en: "nested more than {levels} levels deep",
};

pub(super) const SYNTAX: Localized = Localized {
    nb: "kan ikke leses som {format}: {detail}",
    nn: "kan ikkje lesast som {format}: {detail}",
    en: "not valid {format}: {detail}",
};
pub(super) const NO_COMMENTS: Localized = Localized {
    nb: "JSON har ikke kommentarer, det har YAML og TOML",
    nn: "JSON har ikkje kommentarar, det har YAML og TOML",
    en: "JSON has no comments; YAML and TOML do",
};
pub(super) const REMOVE_COMMA: Localized =
    Localized { nb: "ta bort kommaet", nn: "ta bort kommaet", en: "remove the comma" };
pub(super) const DOUBLE_QUOTES: Localized =
    Localized { nb: "bruk `\"`", nn: "bruk `\"`", en: "use `\"`" };
pub(super) const PUT_IN_DOUBLE_QUOTES: Localized =
    Localized { nb: "sett det i `\"`", nn: "set det i `\"`", en: "put it in `\"`" };
pub(super) const SEVERAL_DISPATCHES: Localized = Localized {
    nb: "sett flere utsendelser i en liste, eller én på hver linje i en `.jsonl`-fil",
    nn: "set fleire utsendingar i ei liste, eller éi på kvar linje i ei `.jsonl`-fil",
    en: "put several dispatches in a list, or one per line in a `.jsonl` file",
};
pub(super) const INDENT_WITH_SPACES: Localized = Localized {
    nb: "rykk inn med mellomrom",
    nn: "rykk inn med mellomrom",
    en: "indent with spaces",
};

pub(super) const CONTROL_IN_YAML: Localized = Localized {
    nb: "kontrolltegnet {code} er ikke tillatt i YAML",
    nn: "kontrollteiknet {code} er ikkje tillate i YAML",
    en: "control character {code} is not allowed in YAML",
};
pub(super) const ESCAPE_IN_YAML: Localized = Localized {
    nb: "skriv det som `{escape}` i en tekst i `\"`",
    nn: "skriv det som `{escape}` i ein tekst i `\"`",
    en: "write it as `{escape}` in a text in `\"`",
};
pub(super) const CONTROL_IN_JSON: Localized = Localized {
    nb: "kontrolltegnet {code} i en tekst",
    nn: "kontrollteiknet {code} i ein tekst",
    en: "control character {code} in a text",
};
pub(super) const ESCAPE_IN_JSON: Localized =
    Localized { nb: "skriv `{escape}`", nn: "skriv `{escape}`", en: "write `{escape}`" };
pub(super) const LONE_SURROGATE: Localized = Localized {
    nb: "`\\u{digits}` er det halve av et surrogatpar",
    nn: "`\\u{digits}` er det halve av eit surrogatpar",
    en: "`\\u{digits}` is half of a surrogate pair",
};
pub(super) const BOTH_HALVES: Localized = Localized {
    nb: "skriv begge halvdelene, eller selve tegnet",
    nn: "skriv begge halvdelane, eller sjølve teiknet",
    en: "write both halves of the pair, or the character itself",
};

pub(super) const SECOND_DOCUMENT: Localized = Localized {
    nb: "et dokument til i samme fil",
    nn: "eit dokument til i same fila",
    en: "a second document in the same file",
};
pub(super) const ONE_PER_FILE: Localized = Localized {
    nb: "gi hver utsendelse sin egen fil",
    nn: "gi kvar utsending si eiga fil",
    en: "put each dispatch in a file of its own",
};
pub(super) const ALIAS: Localized = Localized {
    nb: "aliaser støttes ikke",
    nn: "alias er ikkje støtta",
    en: "aliases are not supported",
};
pub(super) const ANCHOR: Localized = Localized {
    nb: "ankre støttes ikke",
    nn: "anker er ikkje støtta",
    en: "anchors are not supported",
};
pub(super) const WRITE_OUT: Localized = Localized {
    nb: "skriv ut verdien der den brukes",
    nn: "skriv ut verdien der han blir brukt",
    en: "write the value out where it is used",
};
pub(super) const TAG: Localized = Localized {
    nb: "tagger støttes ikke",
    nn: "taggar er ikkje støtta",
    en: "tags are not supported",
};
pub(super) const REMOVE_TAG: Localized = Localized {
    nb: "ta bort taggen; en tekst som ser ut som et tall, skrives i anførselstegn",
    nn: "ta bort taggen; ein tekst som ser ut som eit tal, blir skriven i hermeteikn",
    en: "remove the tag; a text that looks like a number goes in quotes",
};
pub(super) const MISSING_VALUE: Localized = Localized {
    nb: "her mangler det en verdi",
    nn: "her manglar det ein verdi",
    en: "a value is missing here",
};
pub(super) const NAME_IS_NOT_TEXT: Localized = Localized {
    nb: "navnet på et felt må være tekst",
    nn: "namnet på eit felt må vere tekst",
    en: "the name of a field must be text",
};

pub(super) const OPEN_FRONT_MATTER: Localized = Localized {
    nb: "opplysningene øverst i filen er ikke avsluttet",
    nn: "opplysningane øvst i fila er ikkje avslutta",
    en: "the front matter is not closed",
};
pub(super) const CLOSE_FRONT_MATTER: Localized = Localized {
    nb: "avslutt dem med en linje med `{fence}`",
    nn: "avslutt dei med ei linje med `{fence}`",
    en: "close it with a line of `{fence}`",
};
pub(super) const MISPLACED_FRONT_MATTER: Localized = Localized {
    nb: "opplysningene står ikke øverst i filen, mellom to linjer med `---`",
    nn: "opplysningane står ikkje øvst i fila, mellom to linjer med `---`",
    en: "the front matter is not at the start of the file, between two lines of `---`",
};
pub(super) const MOVE_FRONT_MATTER: Localized = Localized {
    nb: "flytt dem øverst, med `---` på linjen før og på linjen etter",
    nn: "flytt dei øvst, med `---` på linja før og på linja etter",
    en: "move it to the start, with `---` on the line before and the line after",
};
pub(super) const BODY_IS_BELOW: Localized = Localized {
    nb: "meldingen står under opplysningene; ta bort denne",
    nn: "meldinga står under opplysningane; ta bort denne",
    en: "the message is below the front matter; remove this one",
};

pub(super) const SUPPRESSION_IN_DISPATCH: Localized = Localized {
    nb: "`krr-ignore` gjelder ikke i en utsendelse: det som faktisk sendes, slippes ikke gjennom av en kommentar",
    nn: "`krr-ignore` gjeld ikkje i ei utsending: det som faktisk blir sendt, slepp ikkje gjennom på ein kommentar",
    en: "`krr-ignore` does not count in a dispatch: what is really sent is not let through by a comment",
};
pub(super) const JUSTIFY: Localized = Localized {
    nb: "ta den bort; kan funnet begrunnes, skriv begrunnelsen under `assessment.justifications`",
    nn: "ta han bort; kan funnet grunngivast, skriv grunngivinga under `assessment.justifications`",
    en: "remove it; if the finding can be justified, write the reason under `assessment.justifications`",
};

pub(super) const PUT_IN_QUOTES: Localized = Localized {
    nb: "sett den i anførselstegn",
    nn: "set han i hermeteikn",
    en: "put it in quotes",
};
pub(super) const PUT_IN_BRACKETS: Localized = Localized {
    nb: "sett den i `[` og `]`",
    nn: "set han i `[` og `]`",
    en: "put it in `[` and `]`",
};
pub(super) const DIGITS_ALONE: Localized = Localized {
    nb: "skriv bare sifrene, uten anførselstegn",
    nn: "skriv berre siffera, utan hermeteikn",
    en: "write the digits alone, without quotes",
};
