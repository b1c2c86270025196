//! Suggestions for misspelt names.

use alloc::vec::Vec;

/// Returns the name that was probably meant: the one at the smallest edit distance, if that is at
/// most a third of the length. Case and hyphens do not count.
///
/// ```
/// use krr_policy::nearest_name;
///
/// assert_eq!(nearest_name("Audiense", &["sender", "audience"]), Some("audience"));
/// assert_eq!(nearest_name("fax", &["sms", "email"]), None);
/// ```
#[must_use]
pub fn nearest_name<'n>(written: &str, names: &[&'n str]) -> Option<&'n str> {
    const MAX_LENGTH: usize = 64;
    if written.len() > MAX_LENGTH {
        return None;
    }
    let fold = |c| if c == '-' { '_' } else { c };
    let normalize =
        |name: &str| -> Vec<char> { name.chars().map(|c| fold(c.to_ascii_lowercase())).collect() };
    let written = normalize(written);
    names
        .iter()
        .map(|name| (edit_distance(&written, &normalize(name)), *name))
        .min()
        .filter(|(distance, _)| *distance <= written.len().div_ceil(3))
        .map(|(_, name)| name)
}

/// Returns the Levenshtein distance. The crates for it need the standard library.
fn edit_distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let (mut diagonal, mut left) = (i, i + 1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(b) {
            let substituted = diagonal + usize::from(x != y);
            diagonal = *cell;
            left = substituted.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
