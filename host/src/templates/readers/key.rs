//! The keys of texts: JSON pointers without the leading slash.

/// Returns the key of a name in the object at a path.
pub(super) fn child(path: &str, name: &str) -> String {
    let name = name.replace('~', "~0").replace('/', "~1");
    if path.is_empty() { name } else { format!("{path}/{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_and_escaped() {
        assert_eq!(child("", "sms"), "sms");
        assert_eq!(child("nb/a", "b/c~d"), "nb/a/b~1c~0d");
    }
}
