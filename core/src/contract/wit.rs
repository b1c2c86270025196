//! The bridge to the types that a WIT binding generator makes of the contract.

/// Implements the conversions, both ways, between the contract's types and the types that a WIT
/// binding generator made of the same shapes.
///
/// The macro is given the name under which the generated module is in scope, and defines the trait `Mirror` where it
/// stands. A field that one side has and the other lacks is a compile error.
///
/// ```ignore
/// use bindings::exports::krr::policy::policy as wit;
/// krr_policy::mirror!(wit);
/// let dispatch: krr_policy::Dispatch = received.mirror();
/// ```
#[macro_export]
macro_rules! mirror {
    ($wit:ident) => {
        /// The same value in the other side's type.
        pub(crate) trait Mirror<T> {
            /// Converts.
            fn mirror(self) -> T;
        }

        impl<T: Mirror<U>, U> Mirror<Option<U>> for Option<T> {
            fn mirror(self) -> Option<U> {
                self.map(Mirror::mirror)
            }
        }

        impl<T: Mirror<U>, U> Mirror<Vec<U>> for Vec<T> {
            fn mirror(self) -> Vec<U> {
                self.into_iter().map(Mirror::mirror).collect()
            }
        }

        $crate::mirror!(@same String bool u64);

        $crate::shapes!($crate::mirror, @shapes $wit);

        impl Mirror<$wit::EditValue> for $crate::EditValue {
            fn mirror(self) -> $wit::EditValue {
                match self {
                    Self::Flag(v) => $wit::EditValue::Flag(v),
                    Self::Count(v) => $wit::EditValue::Count(v),
                    Self::Text(v) => $wit::EditValue::Text(v),
                    Self::Names(v) => $wit::EditValue::Names(v),
                }
            }
        }

        impl Mirror<$crate::EditValue> for $wit::EditValue {
            fn mirror(self) -> $crate::EditValue {
                match self {
                    Self::Flag(v) => $crate::EditValue::Flag(v),
                    Self::Count(v) => $crate::EditValue::Count(v),
                    Self::Text(v) => $crate::EditValue::Text(v),
                    Self::Names(v) => $crate::EditValue::Names(v),
                }
            }
        }

        impl Mirror<Vec<$wit::Entry>> for $crate::Texts {
            fn mirror(self) -> Vec<$wit::Entry> {
                self.into_iter().map(|(key, text)| $wit::Entry { key, text }).collect()
            }
        }

        impl Mirror<$crate::Texts> for Vec<$wit::Entry> {
            fn mirror(self) -> $crate::Texts {
                self.into_iter().map(|entry| (entry.key, entry.text)).collect()
            }
        }
    };

    (@same $($name:ident)*) => {
        $(impl Mirror<$name> for $name {
            fn mirror(self) -> $name {
                self
            }
        })*
    };

    (@shapes $wit:ident
        enums { $($enum:ident { $($variant:ident)* })* }
        records { $($record:ident { $($field:ident)* })* }
    ) => {
        $($crate::mirror!(@enum $wit $enum { $($variant)* });)*
        $($crate::mirror!(@record $wit $record { $($field)* });)*
    };

    (@enum $wit:ident $name:ident { $($variant:ident)* }) => {
        impl Mirror<$wit::$name> for $crate::$name {
            fn mirror(self) -> $wit::$name {
                match self { $(Self::$variant => $wit::$name::$variant,)* }
            }
        }

        impl Mirror<$crate::$name> for $wit::$name {
            fn mirror(self) -> $crate::$name {
                match self { $(Self::$variant => $crate::$name::$variant,)* }
            }
        }
    };

    (@record $wit:ident $name:ident { $($field:ident)* }) => {
        impl Mirror<$wit::$name> for $crate::$name {
            fn mirror(self) -> $wit::$name {
                $wit::$name { $($field: self.$field.mirror(),)* }
            }
        }

        impl Mirror<$crate::$name> for $wit::$name {
            fn mirror(self) -> $crate::$name {
                $crate::$name { $($field: self.$field.mirror(),)* }
            }
        }
    };
}
