//! The names in placeholders.

use alloc::borrow::Cow;
use alloc::string::ToString as _;

use super::constructs::{Construct, ConstructKind, constructs};
use crate::text::strings::slice;

/// Returns the name in a placeholder: what is written inside its signs, without filters and arguments.
pub(in crate::text) fn name(placeholder: &str) -> &str {
    let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ' ');
    let start = placeholder.find(|c: char| c.is_alphanumeric() || c == '_').unwrap_or_default();
    let name = placeholder.get(start..).unwrap_or_default();
    let end = name.find(|c| !is_of_name(c)).unwrap_or(name.len());
    // The last sign of `{{- navn -}}` is no part of the name, nor is the full stop of `{{navn.}}`.
    let name = name.get(..end).unwrap_or_default().trim_end_matches([' ', '-', '.']);
    if name.is_empty() { placeholder } else { name }
}

/// Returns the names of the placeholders of a source, in order.
pub(in crate::text) fn names(source: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut naming = Naming::default();
    let is_placeholder = |it: &Construct| it.kind == ConstructKind::Placeholder;
    let placeholders = constructs(source).into_iter().filter(is_placeholder);
    placeholders.map(move |it| naming.name_next(slice(source, it.range)))
}

/// Names the placeholders of a source one by one, in order.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::text) struct Naming {
    /// The number of placeholders so far that have no name of their own.
    unnamed: usize,
}

impl Naming {
    /// Returns the name of the next placeholder: its number from zero if it has none, as `%s`.
    pub(in crate::text) fn name_next<'s>(&mut self, placeholder: &'s str) -> Cow<'s, str> {
        if !is_unnamed(placeholder) {
            return Cow::Borrowed(name(placeholder));
        }
        let number = self.unnamed;
        self.unnamed += 1;
        Cow::Owned(number.to_string())
    }
}

/// Returns whether a placeholder stands for the next argument of `printf`: `%s`, `%d`, `%.2f`.
const fn is_unnamed(placeholder: &str) -> bool {
    matches!(
        placeholder.as_bytes(),
        [b'%', b's' | b'd' | b'i' | b'@'] | [b'%', b'.', b'0'..=b'9', b'f']
    )
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn names_are_what_is_written_inside_the_signs() {
        for (source, expected) in [
            ("{{navn}} {{ navn }} {{{navn}}} {navn} ${navn} #{navn}", ["navn"; 6].as_slice()),
            ("$navn$ $navn #navn# «navn» [navn] *|navn|* <%= navn %>", &["navn"; 7]),
            ("[[${navn}]] %(navn)s %{navn} <?= $navn ?> {{- navn -}}", &["navn"; 5]),
            (
                "{{ user.name }} {{navn|upper}} {{ navn | default: \"deg\" }}",
                &["user.name", "navn", "navn"],
            ),
            ("{{user_name}} {{_navn}} {{forfalls-dato}}", &["user_name", "_navn", "forfalls-dato"]),
            (
                "((telefonnummer til avdelingen)) [sett inn dato]",
                &["telefonnummer til avdelingen", "sett inn dato"],
            ),
            (
                "@Model.Mottaker.Navn %FRIST_DATO% <<borrowers.firstname>>",
                &["Model.Mottaker.Navn", "FRIST_DATO", "borrowers.firstname"],
            ),
            ("{0} {1} {0}", &["0", "1", "0"]),
            ("%s kl. %d, %@ og %.2f", &["0", "1", "2", "3"]),
            ("%2$s før %1$s", &["2", "1"]),
            ("{% if navn %}{{navn}}{% endif %} {{#each x}}{{/each}}", &["navn"]),
            ("50 % av [1] og {}", &[]),
        ] {
            assert_eq!(names(source).collect::<Vec<_>>(), expected, "{source}");
        }
    }
}
