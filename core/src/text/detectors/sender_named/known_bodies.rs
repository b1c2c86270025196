//! Well-known bodies, each with all the names that it is known by.

use core::ops::Range;

use crate::text::document::Document;
use crate::text::phrases::group::{GroupedPhrases, PhraseGroup};
use crate::text::phrases::hit::Hit;

/// The names of each body, in a row.
const NAMES: [&[&str]; 26] = [
    &["arbeids ?- og velferdsetaten~|velferdsdirektoratet~", "nav|navs|nav's"],
    &["skatteetaten~|skattedirektoratet~", "norwegian tax administration~"],
    &["statens vegvesen~", "vegvesenet~", "norwegian public roads administration~"],
    &["statens lånekasse~ for utdanning~", "lånekassen~|lånekassa~"],
    &["utlendingsdirektoratet~|udi~", "norwegian directorate of immigration~"],
    &["utlendingsnemnda~|une|unes"],
    &["statistisk sentralbyrå~", "ssb~", "statistics norway~"],
    &["folkehelseinstituttet~|fhi~"],
    &["norges|noregs vassdrags ?- og energidirektorat~", "nve~"],
    &["direktoratet for samfunnssikkerhet|samfunnstryggleik og beredskap~", "dsb~"],
    &["barne ?- ?, ungdoms ?- og familieetaten~", "bufetat~"],
    &["barne ?- ?, ungdoms ?- og familiedirektoratet~", "bufdir~"],
    &["direktoratet for forvaltning og økonomistyring~", "dfø~"],
    &["integrerings ?- og mangfoldsdirektoratet~", "imdi~"],
    &["utdanningsdirektoratet~|udir~"],
    &["statens pensjonskasse~", "spk~"],
    &["nasjonal kommunikasjonsmyndighet~", "nkom~"],
    &["norsk pasientskadeerstatning~", "npe~"],
    &["norges|noregs teknisk-naturvitenskapelige|teknisk-naturvitskaplege universitet~", "ntnu~"],
    &["universitetet i oslo~", "uio~"],
    &["universitetet i bergen~", "uib~"],
    &["oslo universitetssykehus~|universitetssjukehus~", "ous"],
    &["statens kartverk~", "kartverket~"],
    &["politiet~", "the police~"],
    &["brønnøysundregistrene~|brønnøysundregistra~"],
    &["den norske kirke~|kyrkje~|kyrkja~"],
];

/// The phrases, each row a group of its own.
#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "evaluated at compile time only, for a short table"
)]
pub(super) const PHRASES: [GroupedPhrases; NAMES.len()] = {
    let mut phrases: [GroupedPhrases; NAMES.len()] =
        [(PhraseGroup::KnownBody(0), &[]); NAMES.len()];
    let mut row = 0;
    while row < NAMES.len() {
        phrases[row] = (PhraseGroup::KnownBody(row as u8), NAMES[row]);
        row += 1;
    }
    phrases
};

/// Returns the end of the longest name of a well-known body that starts at a token.
pub(in crate::text) fn known_body_end(document: &Document<'_>, at: usize) -> Option<usize> {
    names_at(document, at).map(|hit| hit.end()).max()
}

/// Returns the well-known body that some tokens are a name of.
pub(super) fn known_body(document: &Document<'_>, tokens: &Range<usize>) -> Option<PhraseGroup> {
    let mut names = names_at(document, tokens.start);
    names.find(|hit| hit.end() == tokens.end).map(|hit| hit.group)
}

/// Returns the names of well-known bodies that start at a token.
fn names_at<'d>(document: &'d Document<'_>, at: usize) -> impl Iterator<Item = &'d Hit> {
    document.hits_at(at).iter().filter(|hit| matches!(hit.group, PhraseGroup::KnownBody(_)))
}
