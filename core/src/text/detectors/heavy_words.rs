//! Heavy words of official letters, with lighter ones that say the same (B5).
//!
//! Exact: a short list, in the forms that can be replaced without touching the rest of the sentence.

use alloc::vec::Vec;

use super::tables::HEAVY;
use super::words::{Text, fold_differs};
use super::{Found, found};
use crate::search;

/// Declares heavy words and lighter ones.
macro_rules! words {
    ($($heavy:literal => $lighter:literal,)*) => {
        /// Heavy words, in the notation of [`phrase`](super::phrase), a group for each.
        pub(super) const WORDS: &[&str] = &[$($heavy),*];

        /// What to write instead of each.
        const LIGHTER: &str = concat!($($lighter, "|"),*);
    };
}

words! {
    "vedrørende|vedrørande|angående|angåande" => "om",
    "i henhold til" => "etter",
    "iht|ihht" => "etter",
    "i medhold av" => "etter",
    "såfremt|forutsatt at" => "hvis",
    "såframt|føresett at" => "dersom",
    "forefinnes" => "finnes",
    "benytte|anvende" => "bruke",
    "benytter|anvender" => "bruker",
    "benyttes|anvendes" => "brukes",
    "nytte seg av" => "bruke",
    "oversende" => "sende",
    "oversender" => "sender",
    "oversendes" => "sendes",
    "avholde" => "holde",
    "avholder" => "holder",
    "avholdes" => "holdes",
    "inneha" => "ha",
    "innehar" => "har",
    "iverksette" => "sette i gang",
    "iverksettes" => "settes i gang",
    "iverksetje" => "setje i gang",
    "omgående|omgåande" => "straks",
    "dags dato" => "i dag",
    "likeledes|likeleis" => "også",
    "ovennevnte|ovenfornevnte|nedenstående|ovannemnde|nedanståande" => "",
    "vedlagt følger|følgjer" => "",
    "anmodes|anmodast om" => "",
    "pursuant to|with" => "under",
    "prior to" => "before",
    "utilise|utilize" => "use",
    "in the event that" => "if",
    "aforementioned|hereinafter|notwithstanding|forthwith" => "",
    "in the absence of" => "without",
}

/// Adds every heavy word in a text, in order and without overlap. Where a sentence begins with it,
/// there is no replacement, which would have to begin with a capital.
pub(super) fn find(text: &Text<'_>, out: &mut Vec<Found>) {
    let mut reached = 0;
    for hit in &text.hits {
        let Some(nth) = hit.group().checked_sub(HEAVY).filter(|_| hit.start() >= reached) else {
            continue;
        };
        let lighter = search::part(LIGHTER, b'|', nth);
        let bytes = text.bytes(&hit.tokens());
        let capital = search::starts(text.raw(&bytes), fold_differs);
        let replacement = Some(lighter).filter(|it| !it.is_empty() && !capital);
        out.push(Found { replacement, ..found(text, bytes) });
        reached = hit.end();
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::super::{Signal, read_text};

    #[test]
    fn heavy_words_are_found_with_lighter_ones() {
        let cases: &[(&str, &[Option<&str>])] = &[
            ("Vi skriver vedrørende saken din.", &[Some("om")]),
            ("Vedrørende saken din.", &[None]),
            ("Vi viser til ovennevnte.", &[None]),
            ("Møtet avholdes i henhold til planen.", &[Some("holdes"), Some("etter")]),
            ("Apply prior to 1 May.", &[Some("before")]),
            ("Møtet holdes etter planen.", &[]),
            ("", &[]),
        ];
        for (body, expected) in cases {
            let signals = read_text(None, body, None);
            let replacements: Vec<_> =
                signals.of(Signal::HeavyWords).iter().map(|it| it.replacement).collect();
            assert_eq!(replacements, *expected, "{body}");
        }
    }
}
