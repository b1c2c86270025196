//! Conversions between the contract and the types generated from its WIT interface.

/// Implements the conversions, both ways, between the contract's types and the types that a WIT
/// bindings generator made from `wasm/wit/policy.wit`.
///
/// Takes the name under which the generated module is in scope, and defines the trait `WitConvert`
/// in the calling module. A field that only one side has is a compile error.
///
/// ```ignore
/// use bindings::exports::krr::policy::policy as wit;
/// krr_policy::impl_wit_conversions!(wit);
/// let dispatch: krr_policy::Dispatch = received.convert();
/// ```
#[macro_export]
macro_rules! impl_wit_conversions {
    ($wit:ident) => {
        /// Conversion to the same value in the type of the other side.
        pub(crate) trait WitConvert<T> {
            /// Converts the value.
            fn convert(self) -> T;
        }

        impl<T: WitConvert<U>, U> WitConvert<Option<U>> for Option<T> {
            fn convert(self) -> Option<U> {
                self.map(WitConvert::convert)
            }
        }

        impl<T: WitConvert<U>, U> WitConvert<Vec<U>> for Vec<T> {
            fn convert(self) -> Vec<U> {
                self.into_iter().map(WitConvert::convert).collect()
            }
        }

        $crate::impl_wit_conversions!(@same String bool u64);

        $crate::for_each_contract_type!($crate::impl_wit_conversions, @types $wit);

        impl WitConvert<$wit::EditValue> for $crate::EditValue {
            fn convert(self) -> $wit::EditValue {
                match self {
                    Self::Flag(v) => $wit::EditValue::Flag(v),
                    Self::Count(v) => $wit::EditValue::Count(v),
                    Self::Text(v) => $wit::EditValue::Text(v),
                    Self::Names(v) => $wit::EditValue::Names(v),
                }
            }
        }

        impl WitConvert<$crate::EditValue> for $wit::EditValue {
            fn convert(self) -> $crate::EditValue {
                match self {
                    Self::Flag(v) => $crate::EditValue::Flag(v),
                    Self::Count(v) => $crate::EditValue::Count(v),
                    Self::Text(v) => $crate::EditValue::Text(v),
                    Self::Names(v) => $crate::EditValue::Names(v),
                }
            }
        }

        impl WitConvert<Vec<$wit::Entry>> for ::std::collections::BTreeMap<String, String> {
            fn convert(self) -> Vec<$wit::Entry> {
                self.into_iter().map(|(key, text)| $wit::Entry { key, text }).collect()
            }
        }

        impl WitConvert<::std::collections::BTreeMap<String, String>> for Vec<$wit::Entry> {
            fn convert(self) -> ::std::collections::BTreeMap<String, String> {
                self.into_iter().map(|entry| (entry.key, entry.text)).collect()
            }
        }

        impl WitConvert<Vec<$wit::CountEntry>> for ::std::collections::BTreeMap<String, u64> {
            fn convert(self) -> Vec<$wit::CountEntry> {
                self.into_iter().map(|(key, count)| $wit::CountEntry { key, count }).collect()
            }
        }

        impl WitConvert<::std::collections::BTreeMap<String, u64>> for Vec<$wit::CountEntry> {
            fn convert(self) -> ::std::collections::BTreeMap<String, u64> {
                self.into_iter().map(|entry| (entry.key, entry.count)).collect()
            }
        }
    };

    (@same $($name:ident)*) => {
        $(impl WitConvert<$name> for $name {
            fn convert(self) -> $name {
                self
            }
        })*
    };

    (@types $wit:ident
        enums { $($enum:ident { $($variant:ident)* })* }
        records { $($record:ident { $($field:ident)* })* }
    ) => {
        $($crate::impl_wit_conversions!(@enum $wit $enum { $($variant)* });)*
        $($crate::impl_wit_conversions!(@record $wit $record { $($field)* });)*
    };

    (@enum $wit:ident $name:ident { $($variant:ident)* }) => {
        impl WitConvert<$wit::$name> for $crate::$name {
            fn convert(self) -> $wit::$name {
                match self { $(Self::$variant => $wit::$name::$variant,)* }
            }
        }

        impl WitConvert<$crate::$name> for $wit::$name {
            fn convert(self) -> $crate::$name {
                match self { $(Self::$variant => $crate::$name::$variant,)* }
            }
        }
    };

    (@record $wit:ident $name:ident { $($field:ident)* }) => {
        impl WitConvert<$wit::$name> for $crate::$name {
            fn convert(self) -> $wit::$name {
                $wit::$name { $($field: self.$field.convert(),)* }
            }
        }

        impl WitConvert<$crate::$name> for $wit::$name {
            fn convert(self) -> $crate::$name {
                $crate::$name { $($field: self.$field.convert(),)* }
            }
        }
    };
}
