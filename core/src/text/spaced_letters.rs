//! Words whose letters are spaced out, as in `R A B A T T`.

use alloc::vec::Vec;

/// The fewest letters in a row that are taken for a word. A few single letters are common.
const FEWEST_LETTERS: usize = 4;

/// Returns the positions of the spaces within words whose letters are spaced out.
pub(super) fn spaces_within_words(text: &str) -> Vec<usize> {
    let (mut spaces, mut at, mut letters) = (Vec::new(), 0, 0);
    for piece in text.as_bytes().split(|byte| *byte == b' ') {
        let is_letter = |nth: usize| {
            piece.get(nth).is_some_and(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii())
        };
        let length = if piece.first().is_some_and(u8::is_ascii) { 1 } else { 2 };
        // Punctuation may follow the last letter.
        if is_letter(0) && !is_letter(length) {
            letters += 1;
            if letters > 1 {
                spaces.push(at - 1);
            }
        }
        if !is_letter(0) || piece.len() > length {
            drop_short_run(&mut spaces, letters);
            letters = 0;
        }
        at += piece.len() + 1;
    }
    drop_short_run(&mut spaces, letters);
    spaces
}

/// Removes the spaces of a run of letters that is too short for a word.
fn drop_short_run(spaces: &mut Vec<usize>, letters: usize) {
    if letters < FEWEST_LETTERS {
        spaces.truncate(spaces.len() - letters.saturating_sub(1));
    }
}
