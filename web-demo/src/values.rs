//! What the form holds: the value of each fact by its path, as the fields have it.

use std::collections::BTreeMap;

use krr_policy::Dispatch;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::JsCast as _;
use web_sys::{EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The attribute that says which fact a field holds.
const PATH: &str = "data-krr";

/// The values by path. A path that is left out is not given; `a[]` may have several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Values(BTreeMap<String, Vec<String>>);

/// What one field says after it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The path of its fact.
    pub(crate) path: String,
    value: String,
    /// For a box to tick: whether it is. Such a field changes its own value and no other.
    ticked: Option<bool>,
}

impl Change {
    /// What a field of the form says; nothing if it holds no fact.
    pub(crate) fn of(target: &EventTarget) -> Option<Self> {
        if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
            let ticked = (field.type_() == "checkbox").then(|| field.checked());
            return Some(Self { path: field.get_attribute(PATH)?, value: field.value(), ticked });
        }
        let (path, value) = if let Some(field) = target.dyn_ref::<HtmlSelectElement>() {
            (field.get_attribute(PATH)?, field.value())
        } else {
            let field = target.dyn_ref::<HtmlTextAreaElement>()?;
            (field.get_attribute(PATH)?, field.value())
        };
        Some(Self { path, value, ticked: None })
    }
}

impl Values {
    /// What a form holds that describes this dispatch.
    pub(crate) fn of(dispatch: &Dispatch) -> Self {
        let mut values = Self::default();
        if let Ok(tree) = serde_json::to_value(dispatch) {
            values.take("", &tree);
        }
        values
    }

    fn take(&mut self, path: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::Bool(flag) => self.add(path, flag.to_string()),
            Value::Number(count) => self.add(path, count.to_string()),
            Value::String(text) => self.add(path, text.clone()),
            Value::Array(items) => {
                for (nth, item) in items.iter().enumerate() {
                    let many = item.is_string();
                    let at = if many { format!("{path}[]") } else { format!("{path}[{nth}]") };
                    self.take(&at, item);
                }
            }
            Value::Object(fields) => {
                for (name, field) in fields {
                    let dot = if path.is_empty() { "" } else { "." };
                    self.take(&format!("{path}{dot}{name}"), field);
                }
            }
        }
    }

    fn add(&mut self, path: &str, value: String) {
        self.0.entry(path.to_owned()).or_default().push(value);
    }

    /// Takes over what a field says now.
    pub(crate) fn follow(&mut self, change: Change) {
        let Change { path, value, ticked } = change;
        let held = self.0.entry(path.clone()).or_default();
        match ticked {
            Some(ticked) => {
                held.retain(|other| *other != value);
                if ticked {
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

    /// The value at a path; empty where none is given.
    pub(crate) fn text(&self, path: &str) -> String {
        self.0.get(path).and_then(|held| held.first()).cloned().unwrap_or_default()
    }

    /// Whether this is the value at a path, or one of them.
    pub(crate) fn has(&self, path: &str, value: &str) -> bool {
        self.0.get(path).is_some_and(|held| held.iter().any(|other| other == value))
    }

    /// Whether something is given at a path, or below it.
    pub(crate) fn given(&self, path: &str) -> bool {
        self.0.keys().any(|held| held.strip_prefix(path).is_some_and(below))
    }

    /// What stands last in the paths that begin like this.
    pub(crate) fn names_below(&self, start: &str) -> Vec<String> {
        self.0.keys().filter_map(|held| held.strip_prefix(start)).map(str::to_owned).collect()
    }
}

fn below(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(['.', '['])
}
