//! The patterns of the files of a set, so that they match what was found and nothing else.

use std::collections::BTreeSet;

use super::super::pattern::Pattern;
use super::proposal::{ProposedSet, literal};

/// The most patterns that are listed one by one.
const MAX_LISTED: usize = 6;

/// Replaces many patterns by one if that matches no other files, and leaves out the others that are
/// matched.
pub(super) fn limit_files(set: &mut ProposedSet, all: &BTreeSet<String>) {
    if set.files.len() > MAX_LISTED
        && let Some(pattern) = common_pattern(&set.files)
        && excluded(std::slice::from_ref(&pattern), &set.found_in, all).is_empty()
    {
        set.files = vec![pattern];
    }
    set.exclude = excluded(&set.files, &set.found_in, all);
}

/// Returns the pattern that matches what all these match, with `*` for the parts in which they differ.
fn common_pattern(patterns: &[String]) -> Option<String> {
    let (first, rest) = patterns.split_first()?;
    let (first_folder, first_name) = first.rsplit_once('/').unwrap_or(("", first));
    let mut folders: Vec<&str> = first_folder.split('/').filter(|it| !it.is_empty()).collect();
    let mut name = first_name.to_owned();
    for pattern in rest {
        let (other_folder, other_name) = pattern.rsplit_once('/').unwrap_or(("", pattern));
        let others: Vec<_> = other_folder.split('/').filter(|it| !it.is_empty()).collect();
        if others.len() == folders.len() && !folders.contains(&"**") {
            for (folder, other) in folders.iter_mut().zip(others) {
                if *folder != other {
                    *folder = same_tokens(folder, other).then_some("*")?;
                }
            }
        } else {
            let same = folders.iter().zip(&others).take_while(|(a, b)| a == b).count();
            let dropped = folders.iter().skip(same).chain(others.iter().skip(same));
            if dropped.into_iter().any(|it| it.starts_with('{')) {
                return None;
            }
            folders.truncate(same);
            folders.push("**");
        }
        if name != other_name {
            let (_, extension) = name.rsplit_once('.')?;
            let (_, other) = other_name.rsplit_once('.')?;
            if extension != other || !same_tokens(&name, other_name) || name.contains('{') {
                return None;
            }
            name = format!("*.{extension}");
        }
    }
    folders.push(&name);
    Some(folders.join("/"))
}

/// Returns whether two patterns have the same tokens.
fn same_tokens(a: &str, b: &str) -> bool {
    let tokens = |it: &str| it.matches('{').count();
    tokens(a) == 0 && tokens(b) == 0 || a == b
}

/// Returns the files that patterns match though nothing was found in them.
fn excluded(
    patterns: &[String],
    found_in: &BTreeSet<String>,
    all: &BTreeSet<String>,
) -> Vec<String> {
    let mut excluded = BTreeSet::new();
    for pattern in patterns {
        let Ok(parsed) = Pattern::parse(pattern) else { continue };
        let start = pattern.split(['{', '*', '?']).next().unwrap_or_default();
        let below = all.range(start.to_owned()..).take_while(|path| path.starts_with(start));
        let others = below.filter(|path| !found_in.contains(*path));
        excluded.extend(others.filter(|path| parsed.captures(path).is_some()));
    }
    excluded.into_iter().map(|path| literal(path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_differ_become_wildcards() {
        for (patterns, expected) in [
            (&["a/b/T.kt", "a/c/T.kt"][..], Some("a/*/T.kt")),
            (&["a/b/T.kt", "a/b/U.kt"], Some("a/b/*.kt")),
            (&["a/T.kt", "a/b/c/U.kt", "a/d/V.kt"], Some("a/**/*.kt")),
            (&["a/{language}.yml", "b/{language}.yml"], Some("*/{language}.yml")),
            (&["a/{language}.yml", "a/x.yml"], None),
            (&["T.kt", "U.kt"], Some("*.kt")),
            (&["{channel}/a.json", "b/a.json"], None),
        ] {
            let patterns: Vec<_> = patterns.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(common_pattern(&patterns).as_deref(), expected, "{patterns:?}");
        }
    }

    #[test]
    fn other_files_are_left_out() {
        let files = ["maler/_a.txt", "maler/b.txt", "maler/c.txt", "x/b.txt"];
        let all: BTreeSet<_> = files.into_iter().map(str::to_owned).collect();
        let mut set = ProposedSet::new("maler".into(), vec!["maler/{id}.txt".into()]);
        set.found_in = ["maler/b.txt".to_owned(), "maler/c.txt".to_owned()].into();
        limit_files(&mut set, &all);
        assert_eq!(set.exclude, ["maler/_a.txt"]);
    }
}
