//! The columns of a table.

use super::super::fields::Field;
use super::super::place::Place;
use super::super::reject::RejectReason;
use super::super::unread::UnreadFields;
use super::error::InputError;

/// The columns of a table, by their names.
pub(super) struct Columns {
    /// The field of each column, if it is one.
    pub(super) fields: Vec<Option<Field>>,
    /// The columns that nothing reads.
    pub(super) unread: UnreadFields,
}

impl Columns {
    /// Returns the columns with these names. `key` is the name of that with the sender's own key.
    ///
    /// Returns an error if no column identifies persons, a field has two columns, or there is no column of that name.
    pub(super) fn of_names(
        names: impl IntoIterator<Item = impl AsRef<str>>,
        key: Option<&str>,
    ) -> Result<Self, InputError> {
        let broken = |reason| InputError::Broken(Place::START, reason);
        let mut fields = Vec::new();
        let mut unread = UnreadFields::default();
        for name in names {
            let name = name.as_ref().trim_start_matches('\u{feff}');
            let field = if key == Some(name) { Some(Field::Key) } else { Field::of_column(name) };
            if field.is_some() && fields.contains(&field) {
                return Err(broken(RejectReason::GivenTwice(name.to_owned().into())));
            }
            if field.is_none() && !name.is_empty() {
                unread.note(name);
            }
            fields.push(field);
        }
        if !fields.contains(&Some(Field::Identity)) {
            return Err(broken(RejectReason::NoIdentityColumn));
        }
        if let Some(key) = key
            && !fields.contains(&Some(Field::Key))
        {
            return Err(broken(RejectReason::NoKeyColumn(key.to_owned())));
        }
        Ok(Self { fields, unread })
    }
}
