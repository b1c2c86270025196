//! The values of the form by the path of their fact.

use std::collections::BTreeMap;

use krr_policy::Dispatch;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::JsCast as _;
use web_sys::{EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Attribute of a field with the path of its fact.
const PATH: &str = "data-krr";

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
    /// Returns the value of a field, or None if it holds no fact.
    pub(crate) fn from_field(target: &EventTarget) -> Option<Self> {
        if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
            let checked = (field.type_() == "checkbox").then(|| field.checked());
            return Some(Self { path: field.get_attribute(PATH)?, value: field.value(), checked });
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
        values
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
