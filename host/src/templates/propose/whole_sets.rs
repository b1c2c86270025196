//! Sets of templates that are one message each.

use std::collections::{BTreeMap, BTreeSet};

use krr_policy::Channel;

use super::super::readers::TemplateFormat;
use super::proposal::{ProposedSet, add_sample};
use super::whole_file::WholeFile;

/// Returns sets of files: one for each folder that tells something, with what is below it.
pub(super) fn whole_sets(files: &[WholeFile]) -> Vec<ProposedSet> {
    let mut by_root: BTreeMap<(Vec<String>, TemplateFormat), Vec<&WholeFile>> = BTreeMap::new();
    for file in files {
        let (mut folders, _) = file.path.patterns(true);
        folders.truncate(file.path.root);
        by_root.entry((folders, file.format)).or_default().push(file);
    }
    by_root.into_iter().map(|((root, format), files)| set_of(&root, format, &files)).collect()
}

fn set_of(root: &[String], format: TemplateFormat, files: &[&WholeFile]) -> ProposedSet {
    let below: BTreeSet<_> = files.iter().map(|file| below(root, file)).collect();
    let middle = match below.iter().next() {
        Some(folder) if below.len() == 1 => folder.clone(),
        _ => vec!["**".to_owned()],
    };
    let names: BTreeSet<_> = files.iter().map(|file| file.path.patterns(true).1).collect();
    let mut names: Vec<_> = names.into_iter().collect();
    // `{id}.txt` matches what `{id}.{language}.txt` is for.
    names.sort_by_key(|name| std::cmp::Reverse(name.matches('{').count()));
    let patterns = names.into_iter().map(|name| {
        let parts = root.iter().chain(&middle).cloned().chain([name]);
        parts.collect::<Vec<_>>().join("/")
    });
    let folders = root.iter().chain(&middle);
    let name = folders.rev().find(|it| !it.starts_with('{') && *it != "**");
    let name = name.map_or_else(|| format.as_str().to_owned(), Clone::clone);
    let mut set = ProposedSet::new(name, patterns.collect());
    set.found_in = files.iter().map(|file| file.source.clone()).collect();
    if format != TemplateFormat::Html && files.iter().all(|file| file.is_html) {
        set.format = Some(TemplateFormat::Html);
    }
    add_channel(&mut set, files);
    add_language(&mut set, files);
    set
}

/// Returns the patterns of the folders of a file below a root.
fn below(root: &[String], file: &WholeFile) -> Vec<String> {
    file.path.patterns(true).0.get(root.len()..).unwrap_or_default().to_vec()
}

fn add_channel(set: &mut ProposedSet, files: &[&WholeFile]) {
    let mut untold = files.iter().filter(|file| !file.path.has_channel_token).peekable();
    let Some(first) = untold.peek() else { return };
    let told = first.path.channel;
    if told.is_some() && untold.all(|file| file.path.channel == told) {
        set.channel = told;
        return;
    }
    let all = |channel| files.iter().all(|file| file.looks_like == channel);
    let channel = [Channel::Sms, Channel::DigitalMail].into_iter().find(|channel| all(*channel));
    set.channel = Some(channel.unwrap_or(Channel::Email));
    set.is_channel_assumed = true;
}

fn add_language(set: &mut ProposedSet, files: &[&WholeFile]) {
    let untold: Vec<_> = files.iter().filter(|file| !file.path.has_language_token).collect();
    let Some(first) = untold.first() else { return };
    set.has_untold_language = true;
    if first.language.is_some() && untold.iter().all(|file| file.language == first.language) {
        set.language.clone_from(&first.language);
        return;
    }
    for file in untold {
        add_sample(&mut set.sample, &file.text);
    }
}
