//! A dispatch that is drawn up from the file of a sender's system.

use krr_policy::{Channel, ChannelMode, Localized, Value};

use super::node::Node;
use crate::input::inference::{Inference, Unjudged, UnjudgedReason};
use crate::input::located::{LocatedValue, Location, Locations};
use crate::input::syntax_error::SyntaxError;

/// A dispatch that is drawn up: facts with their places, and texts.
pub(crate) struct Draft {
    /// What tells the dispatch from others in the same document, such as `reminders[0]`.
    pub(crate) part: Option<String>,
    /// The dispatch as a tree, with the places in the file.
    pub(crate) dispatch: LocatedValue,
    /// The facts that hold where the settings say nothing else.
    pub(crate) assumed: Value,
    pub(crate) inferences: Vec<Inference>,
    pub(crate) unjudged: Vec<Unjudged>,
}

/// A text of the message.
#[derive(Default)]
pub(super) struct Notice<'a> {
    pub(super) channels: Vec<Channel>,
    pub(super) language: Option<Node<'a>>,
    pub(super) subject: Option<Node<'a>>,
    pub(super) body: Option<Node<'a>>,
}

/// The channels of a notice, and how they work together.
pub(super) struct Plan {
    pub(super) channels: Vec<Channel>,
    pub(super) mode: Option<ChannelMode>,
    pub(super) because: Localized,
}

impl Draft {
    /// Begins a dispatch at a place of the document.
    pub(super) fn new(at: &Node<'_>, part: Option<String>) -> Result<Self, SyntaxError> {
        let mut locations = Locations::default();
        locations.insert("", at.location())?;
        Ok(Self {
            part,
            dispatch: LocatedValue { value: Value::Map(Vec::new()), locations },
            assumed: Value::Map(Vec::new()),
            inferences: Vec::new(),
            unjudged: Vec::new(),
        })
    }

    /// Adds a fact that the file implies at a place.
    pub(super) fn infer(
        &mut self,
        fact: &str,
        value: Value,
        at: &Node<'_>,
        because: Localized,
    ) -> Result<(), SyntaxError> {
        set(&mut self.dispatch.value, fact, value.clone());
        self.note(fact, value, at, because, false)
    }

    /// Adds a fact that the file implies at a place, where the settings say nothing else.
    pub(super) fn assume(
        &mut self,
        fact: &str,
        value: Value,
        at: &Node<'_>,
        because: Localized,
    ) -> Result<(), SyntaxError> {
        set(&mut self.assumed, fact, value.clone());
        self.note(fact, value, at, because, true)
    }

    fn note(
        &mut self,
        fact: &str,
        value: Value,
        at: &Node<'_>,
        because: Localized,
        is_assumed: bool,
    ) -> Result<(), SyntaxError> {
        self.place(fact, at.location())?;
        self.inferences.push(Inference { fact: fact.to_owned(), value, because, is_assumed });
        Ok(())
    }

    /// Adds the channels that a place of the document gives.
    pub(super) fn plan(&mut self, plan: &Plan, at: &Node<'_>) -> Result<(), SyntaxError> {
        let names = plan.channels.iter().map(|channel| text(channel.as_str())).collect();
        self.infer("channels.use", Value::List(names), at, plan.because)?;
        match plan.mode {
            Some(mode) => self.infer("channels.mode", text(mode.as_str()), at, plan.because),
            None => Ok(()),
        }
    }

    /// Adds the texts: a single one as the text of the message, several as texts of their own.
    pub(super) fn texts(&mut self, notices: &[Notice<'_>]) -> Result<(), SyntaxError> {
        if let [notice] = notices {
            return self.notice(notice, "message");
        }
        set(&mut self.dispatch.value, "message.texts", Value::List(Vec::new()));
        for (index, notice) in notices.iter().enumerate() {
            let names = notice.channels.iter().map(|channel| text(channel.as_str())).collect();
            let fields = vec![("channels".to_owned(), Value::List(names))];
            push(&mut self.dispatch.value, "message.texts", Value::Map(fields));
            self.notice(notice, &format!("message.texts[{index}]"))?;
        }
        Ok(())
    }

    fn notice(&mut self, notice: &Notice<'_>, path: &str) -> Result<(), SyntaxError> {
        let parts =
            [("language", &notice.language), ("subject", &notice.subject), ("body", &notice.body)];
        for (field, node) in parts {
            let Some(node) = node else { continue };
            let Some(written) = node.text() else { continue };
            // A text that is empty is one that is not given.
            if written.trim().is_empty() {
                continue;
            }
            let path = format!("{path}.{field}");
            set(&mut self.dispatch.value, &path, text(written));
            self.place(&path, node.location())?;
        }
        Ok(())
    }

    /// Notes a part of the document that is not judged.
    pub(super) fn leave(&mut self, node: Option<Node<'_>>, reason: UnjudgedReason) {
        let is_empty = |node: &Node<'_>| node.text().is_some_and(|text| text.trim().is_empty());
        self.unjudged.extend(node.filter(|node| !is_empty(node)).map(|node| Unjudged {
            path: node.path().to_owned(),
            range: node.location().value,
            reason,
        }));
    }

    fn place(&mut self, path: &str, location: Location) -> Result<(), SyntaxError> {
        self.dispatch.locations.insert(path, location)
    }
}

/// Returns a text as a value.
pub(super) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Sets the field at a path, and creates the sections around it. An item of a list has to be there.
fn set(tree: &mut Value, path: &str, value: Value) {
    if let Some(target) = field(tree, path) {
        *target = value;
    }
}

/// Appends an item to the list at a path.
fn push(tree: &mut Value, path: &str, item: Value) {
    if let Some(Value::List(items)) = field(tree, path) {
        items.push(item);
    }
}

/// Returns the field at a path. A section that is not there is created.
fn field<'v>(tree: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    let mut target = tree;
    for part in path.split('.') {
        let (name, index) = match part.strip_suffix(']').and_then(|it| it.split_once('[')) {
            Some((name, index)) => (name, Some(index.parse::<usize>().ok()?)),
            None => (part, None),
        };
        if *target == Value::Null {
            *target = Value::Map(Vec::new());
        }
        let Value::Map(fields) = target else { return None };
        let position = fields.iter().position(|(other, _)| other == name).unwrap_or_else(|| {
            fields.push((name.to_owned(), Value::Null));
            fields.len() - 1
        });
        target = fields.get_mut(position).map(|(_, value)| value)?;
        if let Some(index) = index {
            let Value::List(items) = target else { return None };
            target = items.get_mut(index)?;
        }
    }
    Some(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_set_in_sections_and_items() {
        let mut tree = Value::Map(Vec::new());
        set(&mut tree, "audience.kind", text("citizens"));
        set(&mut tree, "message.texts", Value::List(Vec::new()));
        push(&mut tree, "message.texts", Value::Null);
        set(&mut tree, "message.texts[0].body", text("Hei"));
        set(&mut tree, "message.texts[1].body", text("there is no such item"));
        let expected: Value = serde_json::from_str(
            r#"{"audience": {"kind": "citizens"}, "message": {"texts": [{"body": "Hei"}]}}"#,
        )
        .unwrap();
        assert_eq!(tree, expected);
    }
}
