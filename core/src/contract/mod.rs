//! The contract: the shapes that go in and come out, the same on every runtime.
//!
//! [`Dispatch`] goes in, [`Report`] comes out; [`Explanation`] shows what the text gives away, and
//! [`Catalogue`] describes the rules. In JSON, YAML,
//! TOML and JavaScript the fields and values have the names given here in `snake_case`; the WIT
//! file has the same names in `kebab-case`. A field that is absent or null is *not given*, which
//! is neither yes nor no.

mod catalogue;
mod dispatch;
mod explanation;
mod input;
mod mirror;
mod read;
mod report;
mod shapes;
mod texts;
mod value;

pub use catalogue::*;
pub use dispatch::*;
pub use explanation::*;
pub use input::{InputError, parse};
pub use read::{Read, Slot};
pub use report::*;
pub use texts::Texts;
pub use value::Value;

/// The largest count that every runtime represents exactly: 2⁵³ − 1, JavaScript's limit.
pub const MAX_COUNT: u64 = (1 << 53) - 1;

/// Declares an enum whose values have one name each, the same in every format.
macro_rules! names {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Deserialize)]
        #[cfg_attr(feature = "tools", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name of each, in the same order.
            pub(crate) const NAMES: &'static [&'static str] = &[$($text,)*];

            /// The name of the value in every format.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::contract::Read for $name {
            fn read(
                value: &$crate::contract::Value,
            ) -> Result<Self, $crate::contract::InputError> {
                let known = value.place_in(Self::NAMES).and_then(|at| Self::ALL.get(at));
                known.copied().ok_or_else(|| {
                    $crate::contract::InputError::unknown_name(value, Self::NAMES)
                })
            }
        }
    };
}
pub(crate) use names;
