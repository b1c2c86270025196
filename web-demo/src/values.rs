//! The values of the form by the path of their fact.

use std::collections::{BTreeMap, BTreeSet};

use krr_policy::{AudienceKind, Channel, Dispatch};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Attribute of a field with the path of its fact.
const PATH: &str = "data-krr";
/// Attribute of a field whose changes its own component passes on.
const OWN: &str = "data-own";

/// Path of the kind of recipients. In the form, both kinds means an audience in parts.
pub(crate) const AUDIENCE_KIND: &str = "audience.kind";
/// Path of the source of all addresses.
const ADDRESS_SOURCE: &str = "audience.address_source";
/// Path of the parts of an audience.
const PARTS: &str = "audience.parts";
/// Path of the texts that some channels have of their own.
const TEXTS: &str = "message.texts";
/// Number of items that a list may have in the form, as the element reads it.
const MAX_ITEMS: usize = 100;
/// Name of the checkboxes that give a channel a text of its own.
pub(crate) const OWN_TEXT: &str = "own-text";

/// The values by path. An absent path is not given; `a[]` may have several values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Values(BTreeMap<String, Vec<String>>);

/// The new value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The path of its fact.
    pub(crate) path: String,
    value: String,
    /// The state of a checkbox, which changes only its own value in a list.
    checked: Option<bool>,
}

impl Change {
    /// Returns the change of a text.
    pub(crate) fn of_text(path: String, value: String) -> Self {
        Self { path, value, checked: None }
    }

    /// Returns the value of a field, or None if it is not one of the form's. A choice that the element
    /// is not to read as a fact has an empty path, and is known by its name.
    pub(crate) fn from_field(target: &EventTarget) -> Option<Self> {
        if target.dyn_ref::<Element>()?.has_attribute(OWN) {
            return None;
        }
        if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
            let checked = (field.type_() == "checkbox").then(|| field.checked());
            let path = field.get_attribute(PATH)?;
            let path = if path.is_empty() { field.name() } else { path };
            return Some(Self { path, value: field.value(), checked });
        }
        let (path, value) = if let Some(field) = target.dyn_ref::<HtmlSelectElement>() {
            (field.get_attribute(PATH)?, field.value())
        } else {
            let field = target.dyn_ref::<HtmlTextAreaElement>()?;
            (field.get_attribute(PATH)?, field.value())
        };
        Some(Self { path, value, checked: None })
    }
}

impl Values {
    /// Returns the values of a form that describes this dispatch.
    pub(crate) fn from_dispatch(dispatch: &Dispatch) -> Self {
        let mut values = Self::default();
        if let Ok(tree) = serde_json::to_value(dispatch) {
            values.add_tree("", &tree);
        }
        if values.has(AUDIENCE_KIND, AudienceKind::Mixed.as_str()) {
            values.divide_audience();
        }
        values
    }

    /// Returns whether the form can show all values: no list has too many items.
    pub(crate) fn fits(&self) -> bool {
        let beyond = format!("[{MAX_ITEMS}]");
        let lists = self.0.keys().filter_map(|path| path.split_once('[')).map(|(list, _)| list);
        lists
            .collect::<BTreeSet<_>>()
            .into_iter()
            .all(|list| !self.is_given(&format!("{list}{beyond}")))
    }

    /// Takes over the values at a path.
    pub(crate) fn copy(&mut self, path: &str, from: &Self) {
        match from.0.get(path) {
            Some(held) => self.0.insert(path.to_owned(), held.clone()),
            None => self.0.remove(path),
        };
    }

    fn add_tree(&mut self, path: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::Bool(flag) => self.add(path, flag.to_string()),
            Value::Number(count) => self.add(path, count.to_string()),
            Value::String(text) => self.add(path, text.clone()),
            Value::Array(items) => {
                for (nth, item) in items.iter().enumerate() {
                    let is_choice = item.is_string();
                    let at = if is_choice { format!("{path}[]") } else { format!("{path}[{nth}]") };
                    self.add_tree(&at, item);
                }
            }
            Value::Object(fields) => {
                for (name, field) in fields {
                    let dot = if path.is_empty() { "" } else { "." };
                    self.add_tree(&format!("{path}{dot}{name}"), field);
                }
            }
        }
    }

    fn add(&mut self, path: &str, value: String) {
        self.0.entry(path.to_owned()).or_default().push(value);
    }

    /// Applies the change of a field.
    pub(crate) fn apply(&mut self, change: Change) {
        let Change { path, value, checked } = change;
        match (path.as_str(), checked) {
            (OWN_TEXT, Some(true)) => return self.add_text(&value),
            (OWN_TEXT, _) => return self.remove_text(&value),
            (AUDIENCE_KIND, _) if value == AudienceKind::Mixed.as_str() => {
                return self.divide_audience();
            }
            (AUDIENCE_KIND, _) => self.join_audience(),
            _ => {}
        }
        let held = self.0.entry(path.clone()).or_default();
        match checked {
            Some(checked) => {
                held.retain(|other| *other != value);
                if checked {
                    held.push(value);
                }
            }
            None if value.is_empty() => held.clear(),
            None => *held = vec![value],
        }
        if held.is_empty() {
            self.0.remove(&path);
        }
    }

    /// Gives each kind of recipients a part of its own. The source that was given for all is kept for
    /// the citizens.
    fn divide_audience(&mut self) {
        self.0.remove(AUDIENCE_KIND);
        let source = self.0.remove(ADDRESS_SOURCE);
        if self.has_parts() {
            return;
        }
        self.add(&format!("{PARTS}[0].kind"), AudienceKind::Citizens.as_str().to_owned());
        self.add(&format!("{PARTS}[1].kind"), AudienceKind::Businesses.as_str().to_owned());
        if let Some(source) = source {
            self.0.insert(format!("{PARTS}[0].address_source"), source);
        }
    }

    /// Takes the parts of the audience away. The source of the first is that of all.
    fn join_audience(&mut self) {
        if !self.has_parts() {
            return;
        }
        let source = self.0.remove(&format!("{PARTS}[0].address_source"));
        self.0.retain(|path, _| !path.starts_with(PARTS));
        if let Some(source) = source {
            self.0.insert(ADDRESS_SOURCE.to_owned(), source);
        }
    }

    /// Returns whether the audience is in parts.
    pub(crate) fn has_parts(&self) -> bool {
        self.is_given(PARTS)
    }

    /// Returns the paths of the parts of the audience.
    pub(crate) fn parts(&self) -> Vec<String> {
        self.items(PARTS)
    }

    /// Returns the paths of the texts that some channels have of their own.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.items(TEXTS)
    }

    /// Returns the path of the text that a channel has of its own.
    pub(crate) fn text_of(&self, channel: Channel) -> Option<String> {
        self.texts().into_iter().find(|text| self.carries(text, channel.as_str()))
    }

    /// Returns whether a text of its own is that of a channel.
    fn carries(&self, text: &str, channel: &str) -> bool {
        self.has(&format!("{text}.channels[]"), channel)
    }

    fn add_text(&mut self, channel: &str) {
        let path = format!("{TEXTS}[{}].channels[]", self.texts().len());
        self.add(&path, channel.to_owned());
    }

    /// Takes away the text of a channel, and moves those after it.
    fn remove_text(&mut self, channel: &str) {
        let texts = self.texts();
        let removed = texts.iter().position(|text| self.carries(text, channel));
        let Some(removed) = removed else { return };
        for (path, held) in std::mem::take(&mut self.0) {
            let moved = match texts.iter().position(|text| path.starts_with(text.as_str())) {
                Some(at) if at == removed => continue,
                Some(at) if at > removed => {
                    path.replacen(&format!("[{at}]"), &format!("[{}]", at - 1), 1)
                }
                _ => path,
            };
            self.0.insert(moved, held);
        }
    }

    /// Returns the paths of the items of a list.
    fn items(&self, list: &str) -> Vec<String> {
        let paths = (0..MAX_ITEMS).map(|nth| format!("{list}[{nth}]"));
        paths.take_while(|path| self.is_given(path)).collect()
    }

    /// Returns the value at a path, or an empty text.
    pub(crate) fn text(&self, path: &str) -> String {
        self.0.get(path).and_then(|held| held.first()).cloned().unwrap_or_default()
    }

    /// Returns all values at a path.
    pub(crate) fn all(&self, path: &str) -> &[String] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    /// Returns whether a path has this value.
    pub(crate) fn has(&self, path: &str, value: &str) -> bool {
        self.0.get(path).is_some_and(|held| held.iter().any(|other| other == value))
    }

    /// Returns whether a path, or one below it, has a value.
    pub(crate) fn is_given(&self, path: &str) -> bool {
        self.0.keys().any(|held| held.strip_prefix(path).is_some_and(is_at_or_below))
    }

    /// Returns the rest of every path with this prefix.
    pub(crate) fn names_below(&self, start: &str) -> Vec<String> {
        self.0.keys().filter_map(|held| held.strip_prefix(start)).map(str::to_owned).collect()
    }
}

fn is_at_or_below(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['.', '['])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn changed(changes: &[(&str, &str, Option<bool>)]) -> Values {
        let mut values = Values::default();
        for (path, value, checked) in changes {
            let (path, value) = ((*path).to_owned(), (*value).to_owned());
            values.apply(Change { path, value, checked: *checked });
        }
        values
    }

    #[test]
    fn both_kinds_of_recipients_are_parts_and_the_given_source_is_kept() {
        let source = ("audience.address_source", "register", None);
        let divided = changed(&[source, (AUDIENCE_KIND, "mixed", None)]);
        assert_eq!(divided.parts(), ["audience.parts[0]", "audience.parts[1]"]);
        assert_eq!(divided.text("audience.parts[0].address_source"), "register");
        assert_eq!(divided.text("audience.parts[1].address_source"), "");
        assert!(!divided.is_given(AUDIENCE_KIND) && !divided.is_given(ADDRESS_SOURCE));

        let joined = [source, (AUDIENCE_KIND, "mixed", None), (AUDIENCE_KIND, "citizens", None)];
        assert_eq!(changed(&joined), changed(&[source, (AUDIENCE_KIND, "citizens", None)]));
    }

    #[test]
    fn a_list_with_more_items_than_the_form_shows_does_not_fit() {
        let with_texts = |count: usize| {
            let texts = vec![json!({ "channels": ["sms"], "body": "Hei" }); count];
            let dispatch = serde_json::from_value(json!({ "message": { "texts": texts } }));
            Values::from_dispatch(&dispatch.unwrap())
        };
        assert!(Values::default().fits() && with_texts(MAX_ITEMS).fits());
        assert!(!with_texts(MAX_ITEMS + 1).fits());
        assert_eq!(with_texts(MAX_ITEMS + 1).texts().len(), MAX_ITEMS);
    }

    #[test]
    fn texts_of_their_own_keep_their_words_when_one_is_taken_away() {
        let mut changes = vec![
            (OWN_TEXT, "sms", Some(true)),
            (OWN_TEXT, "email", Some(true)),
            ("message.texts[0].body", "Kort", None),
            ("message.texts[1].body", "Lang", None),
        ];
        assert_eq!(changed(&changes).text_of(Channel::Email).as_deref(), Some("message.texts[1]"));
        changes.push((OWN_TEXT, "sms", Some(false)));
        let left = changed(&changes);
        assert_eq!(left.text_of(Channel::Email).as_deref(), Some("message.texts[0]"));
        assert_eq!(left.text("message.texts[0].body"), "Lang");
        assert_eq!((left.text_of(Channel::Sms), left.texts().len()), (None, 1));
    }
}
