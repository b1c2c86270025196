//! Texts by key.

use alloc::string::String;
use alloc::vec::{self, Vec};
use core::fmt;
use core::slice;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

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

impl From<Vec<(String, String)>> for Texts {
    /// Of several texts with one key it keeps the last.
    fn from(texts: Vec<(String, String)>) -> Self {
        Self(sorted(texts))
    }
}

impl FromIterator<(String, String)> for Texts {
    /// Of several texts with one key it keeps the last.
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        Vec::from_iter(texts).into()
    }
}

/// Sorts by merging: the cost stays within bounds whatever the order, and the standard library's
/// sort is larger by kilobytes.
fn sorted(mut texts: Vec<Entry>) -> Vec<Entry> {
    if texts.len() < 2 {
        return texts;
    }
    let mut later = sorted(texts.split_off(texts.len() / 2));
    let mut earlier = sorted(texts);
    let mut merged = Vec::with_capacity(earlier.len() + later.len());
    while let Some(next) = take_last(&mut earlier, &mut later) {
        // Of two with one key the later was taken first.
        if merged.last().is_none_or(|last: &Entry| last.0 != next.0) {
            merged.push(next);
        }
    }
    merged.reverse();
    merged
}

/// Takes the text with the largest key; where both lists have that key, the later one's.
fn take_last(earlier: &mut Vec<Entry>, later: &mut Vec<Entry>) -> Option<Entry> {
    match (earlier.last(), later.last()) {
        (Some((one, _)), Some((other, _))) if one > other => earlier.pop(),
        (Some(_), None) => earlier.pop(),
        _ => later.pop(),
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
        let mut texts = Vec::new();
        while let Some(text) = map.next_entry()? {
            texts.push(text);
        }
        Ok(texts.into())
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
    use alloc::collections::BTreeMap;

    use super::*;

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
        }
    }
}
