//! Texts by key.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::{self, Vec};
use core::fmt;
use core::slice;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::{InputError, Read as _, Slot, Value};

/// Texts by key, in the order of the keys, each key once. In every format it is a set of fields.
///
/// ```
/// use krr_policy::Texts;
///
/// let mut reasons = Texts::default();
/// reasons.insert("unclear-sender".into(), "The name is in the subject.".into());
/// reasons.insert("link".into(), "It leads to our own pages.".into());
/// reasons.insert("link".into(), "It leads to the form.".into());
///
/// assert_eq!(reasons.get("link"), Some("It leads to the form."));
/// let keys: Vec<_> = reasons.iter().map(|(key, _)| key.as_str()).collect();
/// assert_eq!(keys, ["link", "unclear-sender"]);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(Vec<Entry>);

/// A key and its text.
type Entry = (String, String);

impl Texts {
    /// The text of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let at = self.place(key).ok()?;
        self.0.get(at).map(|(_, text)| text.as_str())
    }

    /// Gives a key its text, instead of one that it may have had.
    pub fn insert(&mut self, key: String, text: String) {
        match self.place(&key) {
            Ok(at) => {
                if let Some(known) = self.0.get_mut(at) {
                    known.1 = text;
                }
            }
            Err(at) => self.0.insert(at, (key, text)),
        }
    }

    /// The keys with their texts, in the order of the keys.
    pub fn iter(&self) -> slice::Iter<'_, (String, String)> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where a key is, or would be.
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(key))
    }
}

impl FromIterator<(String, String)> for Texts {
    /// Of several texts with one key it keeps the last.
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        Self(BTreeMap::from_iter(texts).into_iter().collect())
    }
}

/// In the browser, where the standard library's sort and maps would be kilobytes.
impl Slot for Texts {
    fn fill(&mut self, value: &Value) -> Result<(), InputError> {
        let Value::Map(fields) = value else {
            return Err(InputError::unexpected("a set of fields", value));
        };
        self.0 = Vec::with_capacity(fields.len());
        for (key, value) in fields {
            if !matches!(value, Value::Null) {
                let text = String::read(value).map_err(|error| error.under(key))?;
                self.0.push((key.clone(), text));
            }
        }
        sort(&mut self.0);
        let twice = self.0.windows(2).find_map(|pair| match pair {
            [(one, _), (other, _)] => (one == other).then_some(one),
            _ => None,
        });
        twice.map_or(Ok(()), |key| Err(InputError::duplicate_field(key)))
    }
}

/// Sorts by a heap: the cost stays within bounds whatever the order.
fn sort(texts: &mut [Entry]) {
    for top in (0..texts.len() / 2).rev() {
        sink(texts, top);
    }
    for end in (1..texts.len()).rev() {
        texts.swap(0, end);
        sink(texts.get_mut(..end).unwrap_or_default(), 0);
    }
}

/// Puts the entry at a place of a heap below every larger one under it.
fn sink(texts: &mut [Entry], mut at: usize) {
    loop {
        let mut next = 2 * at + 1;
        next += usize::from(texts.get(next) < texts.get(next + 1));
        // What is past the end is smaller than any.
        if texts.get(at) >= texts.get(next) {
            return;
        }
        texts.swap(at, next);
        at = next;
    }
}

impl IntoIterator for Texts {
    type Item = (String, String);
    type IntoIter = vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Texts {
    type Item = &'a (String, String);
    type IntoIter = slice::Iter<'a, (String, String)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, text)| (key, text)))
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Build)
    }
}

struct Build;

impl<'de> Visitor<'de> for Build {
    type Value = Texts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
        let mut texts = BTreeMap::new();
        while let Some((key, text)) = map.next_entry()? {
            texts.insert(key, text);
        }
        Ok(Texts(texts.into_iter().collect()))
    }
}

#[cfg(feature = "tools")]
impl schemars::JsonSchema for Texts {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        "Texts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        alloc::collections::BTreeMap::<String, String>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned as _;

    #[test]
    fn they_are_what_a_map_is() {
        let mut state = 1_u32;
        for count in 0..200 {
            let mut given = Vec::new();
            for nth in 0..count {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                given.push((format!("{}", state >> 25), format!("{nth}")));
            }
            let map: BTreeMap<_, _> = given.iter().cloned().collect();
            let texts: Texts = given.iter().cloned().collect();
            assert!(texts.iter().map(|(key, text)| (key, text)).eq(&map));
            let mut inserted = Texts::default();
            for (key, text) in given {
                inserted.insert(key, text);
            }
            assert_eq!(inserted, texts);
            assert!(map.iter().all(|(key, text)| texts.get(key) == Some(text)));
            assert_eq!((texts.len(), texts.is_empty()), (map.len(), map.is_empty()));

            let json = serde_json::to_string(&texts).unwrap();
            assert_eq!(json, serde_json::to_string(&map).unwrap());
            assert_eq!(serde_json::from_str::<Texts>(&json).unwrap(), texts);

            let entry = |(key, text): &(String, String)| (key.clone(), Value::Text(text.clone()));
            let mut fields: Vec<_> = texts.iter().map(entry).collect();
            fields.reverse();
            let by = count / 3 % fields.len().max(1);
            fields.rotate_left(by);
            let mut filled = Texts::default();
            filled.fill(&Value::Map(fields.clone())).unwrap();
            assert_eq!(filled, texts);
            if let Some((key, _)) = fields.last().cloned() {
                fields.insert(0, (key.clone(), Value::Text("again".to_owned())));
                let error = filled.fill(&Value::Map(fields)).unwrap_err();
                assert_eq!((error.code(), error.path.as_str()), ("duplicate_field", key.as_str()));
            }
        }
    }
}
