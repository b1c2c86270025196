//! Well-known bodies, each with all the names that it is known by.

use core::ops::Range;

use crate::text::document::Document;
use crate::text::phrases::group::{GroupedPhrases, PhraseGroup};

/// A row for each body.
pub(super) const PHRASES: &[GroupedPhrases] = &[
    body(0, &["arbeids ?- og velferdsetaten~|velferdsdirektoratet~", "nav|navs|nav's"]),
    body(1, &["skatteetaten~|skattedirektoratet~", "norwegian tax administration~"]),
    body(2, &["statens vegvesen~", "vegvesenet~", "norwegian public roads administration~"]),
    body(3, &["statens lånekasse~ for utdanning~", "lånekassen~|lånekassa~"]),
    body(4, &["utlendingsdirektoratet~|udi~", "norwegian directorate of immigration~"]),
    body(5, &["utlendingsnemnda~|une|unes"]),
    body(6, &["statistisk sentralbyrå~", "ssb~", "statistics norway~"]),
    body(7, &["folkehelseinstituttet~|fhi~"]),
    body(8, &["norges|noregs vassdrags ?- og energidirektorat~", "nve~"]),
    body(9, &["direktoratet for samfunnssikkerhet|samfunnstryggleik og beredskap~", "dsb~"]),
    body(10, &["barne ?- ?, ungdoms ?- og familieetaten~", "bufetat~"]),
    body(11, &["barne ?- ?, ungdoms ?- og familiedirektoratet~", "bufdir~"]),
    body(12, &["direktoratet for forvaltning og økonomistyring~", "dfø~"]),
    body(13, &["integrerings ?- og mangfoldsdirektoratet~", "imdi~"]),
    body(14, &["utdanningsdirektoratet~|udir~"]),
    body(15, &["statens pensjonskasse~", "spk~"]),
    body(16, &["nasjonal kommunikasjonsmyndighet~", "nkom~"]),
    body(17, &["norsk pasientskadeerstatning~", "npe~"]),
    body(
        18,
        &[
            "norges|noregs teknisk-naturvitenskapelige|teknisk-naturvitskaplege universitet~",
            "ntnu~",
        ],
    ),
    body(19, &["universitetet i oslo~", "uio~"]),
    body(20, &["universitetet i bergen~", "uib~"]),
    body(21, &["oslo universitetssykehus~|universitetssjukehus~", "ous"]),
    body(22, &["statens kartverk~", "kartverket~"]),
    body(23, &["politiet~", "the police~"]),
    body(24, &["brønnøysundregistrene~|brønnøysundregistra~"]),
    body(25, &["den norske kirke~|kyrkje~|kyrkja~"]),
];

const fn body(row: u8, names: &'static [&'static str]) -> GroupedPhrases {
    (PhraseGroup::KnownBody(row), names)
}

/// Returns the end of the longest name of a well-known body that starts at a token.
pub(in crate::text) fn known_body_end(document: &Document<'_>, at: usize) -> Option<usize> {
    let hits = document.hits_at(at).iter();
    hits.filter(|hit| matches!(hit.group, PhraseGroup::KnownBody(_))).map(|hit| hit.end()).max()
}

/// Returns the well-known body that some tokens are a name of.
pub(super) fn known_body(document: &Document<'_>, tokens: &Range<usize>) -> Option<PhraseGroup> {
    let mut hits = document.hits_at(tokens.start).iter().filter(|hit| hit.end() == tokens.end);
    hits.find(|hit| matches!(hit.group, PhraseGroup::KnownBody(_))).map(|hit| hit.group)
}
