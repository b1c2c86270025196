//! Sets of templates in files with names or keys.

use std::collections::BTreeMap;

use super::super::pattern::Pattern;
use super::key::MessageId;
use super::keyed_file::KeyedFile;
use super::proposal::{ProposedSelector, ProposedSet, add_sample};
use super::prose::is_short;

/// A set, and the files that it is for.
struct Group<'a> {
    set: ProposedSet,
    files: Vec<&'a KeyedFile>,
}

/// What only files of one set have in common.
type Kin = (&'static str, Option<krr_policy::Channel>, bool);

/// Returns sets of files, and the positions of the files of each.
pub(super) fn keyed_sets(files: &[KeyedFile]) -> Vec<ProposedSet> {
    let mut by_pattern: BTreeMap<(Vec<String>, String), Vec<&KeyedFile>> = BTreeMap::new();
    for file in files {
        let has_no_id = file.finds.iter().all(|find| find.id == MessageId::File);
        by_pattern.entry(file.path.patterns(has_no_id)).or_default().push(file);
    }
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut in_folder: BTreeMap<(Vec<String>, Kin), usize> = BTreeMap::new();
    for ((folders, name), files) in by_pattern {
        let Some(first) = files.first() else { continue };
        let pattern = [folders.as_slice(), &[name]].concat().join("/");
        let group = Group { set: set_of(pattern, &files), files: files.clone() };
        let position = in_folder.entry((folders, kin(first))).or_insert(groups.len());
        let is_taken = groups.get_mut(*position).is_some_and(|other| other.takes(&group));
        if !is_taken {
            *position = groups.len();
            groups.push(group);
        }
    }
    join_same(groups).into_iter().map(Group::finish).collect()
}

/// Returns the groups with those joined whose selectors are the same.
fn join_same(groups: Vec<Group<'_>>) -> Vec<Group<'_>> {
    let mut joined: Vec<Group<'_>> = Vec::new();
    let mut by_selectors: BTreeMap<(Kin, String), usize> = BTreeMap::new();
    for group in groups {
        let Some(first) = group.files.first() else { continue };
        let key = (kin(first), format!("{:?}", group.set.select));
        let position = *by_selectors.entry(key).or_insert(joined.len());
        match joined.get_mut(position) {
            Some(other) => {
                other.set.files.extend(group.set.files);
                other.set.found_in.extend(group.set.found_in);
                other.files.extend(group.files);
            }
            None => joined.push(group),
        }
    }
    joined
}

fn kin(file: &KeyedFile) -> Kin {
    (file.format.as_str(), file.path.channel, file.path.has_channel_token)
}

/// Returns the set of files with one pattern.
fn set_of(pattern: String, files: &[&KeyedFile]) -> ProposedSet {
    let mut select = Vec::new();
    for file in files {
        for selector in selectors(file) {
            add_selector(&mut select, selector);
        }
    }
    let name = files.iter().find_map(|file| {
        let folders = file.path.folders.iter().rev();
        let mut names = std::iter::once(&file.path.stem).chain(folders);
        names.find(|name| !name.is_empty() && !name.starts_with('{')).cloned()
    });
    let mut set = ProposedSet::new(name.unwrap_or_else(|| pattern.clone()), vec![pattern]);
    set.channel = files.first().and_then(|file| file.path.channel);
    set.select = select;
    set.found_in = files.iter().map(|file| file.source.clone()).collect();
    set
}

/// Returns the selectors of the texts in a file, in their order.
fn selectors(file: &KeyedFile) -> impl Iterator<Item = ProposedSelector> {
    let has_id = file.finds.iter().any(|find| find.id != MessageId::File);
    let token = file.path.has_channel_token;
    file.finds.iter().map(move |find| {
        let mut selector = find.selector.clone();
        if has_id && find.id == MessageId::File {
            selector.id = Some(file.path.stem.clone()).filter(|stem| !stem.is_empty());
        }
        if selector.channel == file.path.channel && !token {
            selector.channel = None;
        }
        selector
    })
}

/// Adds a selector before those that would take its texts.
fn add_selector(select: &mut Vec<ProposedSelector>, selector: ProposedSelector) {
    if select.contains(&selector) {
        return;
    }
    let takes = |other: &ProposedSelector| {
        let end = other.pattern.trim_start_matches("**/").trim_start_matches("{id}");
        selector.pattern.len() > other.pattern.len() && selector.pattern.ends_with(end)
    };
    let position = select.iter().position(takes).unwrap_or(select.len());
    select.insert(position, selector);
}

impl<'a> Group<'a> {
    /// Takes the files of another group if the selectors of both take no other texts together.
    fn takes(&mut self, other: &Group<'a>) -> bool {
        let mut select = self.set.select.clone();
        for selector in &other.set.select {
            add_selector(&mut select, selector.clone());
        }
        let patterns = Patterns::of(&select);
        let fits = self.files.iter().chain(&other.files).all(|file| {
            let mut finds = file.finds.iter().zip(selectors(file)).peekable();
            file.keys.iter().all(|key| {
                let expected = finds.next_if(|(find, _)| find.key == *key).map(|(_, it)| it);
                patterns.first(key).and_then(|index| select.get(index)) == expected.as_ref()
            })
        });
        if fits {
            self.set.select = select;
            self.set.files.extend(other.set.files.iter().cloned());
            self.set.found_in.extend(other.set.found_in.iter().cloned());
            self.files.extend(&other.files);
        }
        fits
    }

    /// Returns the set, without selectors that take nothing and with what the texts themselves tell.
    fn finish(self) -> ProposedSet {
        let Self { mut set, files } = self;
        let patterns = Patterns::of(&set.select);
        let mut used = vec![false; set.select.len()];
        let (mut is_untold, mut looks_like_sms) = (false, true);
        for file in files {
            for key in &file.keys {
                if let Some(used) = patterns.first(key).and_then(|index| used.get_mut(index)) {
                    *used = true;
                }
            }
            for (find, selector) in file.finds.iter().zip(selectors(file)) {
                let has_token = |token| selector.pattern.contains(token);
                if selector.language.is_none()
                    && !has_token("{language}")
                    && !file.path.has_language_token
                    && !file.has_language
                {
                    set.has_untold_language = true;
                    add_sample(&mut set.sample, &find.text);
                }
                if selector.channel.is_none()
                    && !has_token("{channel}")
                    && !file.path.has_channel_token
                    && file.path.channel.is_none()
                {
                    is_untold = true;
                    let is_short = is_short(&find.text);
                    looks_like_sms &= is_short && !find.is_html && selector.part.is_none();
                }
            }
        }
        let mut used = used.into_iter();
        set.select.retain(|_| used.next() == Some(true));
        if is_untold {
            use krr_policy::Channel::{Email, Sms};
            set.channel = Some(if looks_like_sms { Sms } else { Email });
            set.is_channel_assumed = true;
        }
        set
    }
}

/// Selectors, compiled.
struct Patterns(Vec<(Option<Pattern>, bool)>);

impl Patterns {
    fn of(select: &[ProposedSelector]) -> Self {
        Self(select.iter().map(|it| (Pattern::parse(&it.pattern).ok(), it.is_key)).collect())
    }

    /// Returns the position of the first selector that takes a key.
    fn first(&self, key: &str) -> Option<usize> {
        let name = key.rsplit('/').next().unwrap_or_default();
        self.0.iter().position(|(pattern, is_key)| {
            let text = if *is_key { key } else { name };
            pattern.as_ref().is_some_and(|pattern| pattern.captures(text).is_some())
        })
    }
}
