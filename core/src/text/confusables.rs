//! Confusable characters: those that readers take for an ASCII letter or digit.
//!
//! A short table for Norwegian senders and hosts; that of Unicode (UTS #39) would be larger than the
//! rest of the text analysis.

use alloc::string::String;

/// Returns the skeleton of a text: each character replaced by the one that it is taken for. Texts that
/// look alike have the same skeleton.
pub(super) fn skeleton(text: &str) -> String {
    text.chars().map(visual_equivalent).collect()
}

/// Returns the character that stands for all that look like a character.
const fn visual_equivalent(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'l' | '|' => 'i',
        '3' => 'e',
        '9' | 'q' => 'g',
        _ => confusable_of(c),
    }
}

/// Returns the ASCII letter that a letter beyond ASCII is taken for; any other character as it is.
pub(super) const fn confusable_of(c: char) -> char {
    match c {
        'а' | 'ɑ' | 'α' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ç' | 'ć' => 'c',
        'ԁ' | 'đ' | 'ď' => 'd',
        'е' | 'ε' | 'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ɡ' | 'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'н' | 'һ' => 'h',
        'і' | 'ι' | 'ı' | 'í' | 'ì' | 'î' | 'ï' | 'ł' => 'i',
        'ј' | 'ĵ' => 'j',
        'κ' | 'к' | 'ķ' => 'k',
        'м' => 'm',
        'п' | 'η' | 'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => 'n',
        'о' | 'ο' | 'ø' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ō' | 'ő' | 'օ' => 'o',
        'р' | 'ρ' => 'p',
        'г' | 'ŕ' | 'ŗ' | 'ř' => 'r',
        'ѕ' | 'ś' | 'š' | 'ş' => 's',
        'т' | 'τ' | 'ţ' | 'ť' | 'ŧ' => 't',
        'υ' => 'u',
        'ν' | 'ѵ' => 'v',
        'х' | 'χ' => 'x',
        'у' | 'ý' | 'ÿ' => 'y',
        'ζ' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lookalikes_have_the_same_skeleton() {
        for text in ["norge.no", "n0rge.no", "norqe.n0", "nоrgе.no", "пørgé.nο"] {
            assert_eq!(skeleton(text), "norge.no", "{text}");
        }
    }
}
