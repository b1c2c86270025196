//! The contract's shapes, listed once for those who mirror them in generated bindings.

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

        $crate::mirror!(@enums $wit
            SenderKind { PublicBody PrivateBody }
            PurposeKind {
                DecisionNotice ImportantLetter Reminder ServiceMessage CaseHandling Information
                Survey Marketing Commercial PrivateLaw
            }
            BasisKind { Law Regulation AllocationLetter WhitePaper CouncilDecision Other }
            Language { Nb Nn En Se }
            AudienceKind { Citizens Businesses Mixed }
            Limit { Geography Demography CaseParties ServiceUsers Other }
            AddressSource { Register Recipient Organisation }
            Channel { Sms Email DigitalMail WebPage }
            Mode { All Fallback }
            Decision { NotApplicable Permit Review Deny }
            Use { Mandatory Voluntary }
            Modality { Must Should May }
            Status { Violated Unknown Justified }
            Effect { None Advice Review Deny }
            Source { Guidelines Register Practice }
            Encoding { Gsm7 Ucs2 }
            EditKind { Answer Change Add Write }
            Locale { Nb Nn En }
            Nature { Declared Exact Heuristic }
            Met { Enforced Property Informs PerRecipient }
        );

        $crate::mirror!(@records $wit
            Dispatch { sender purpose message audience channels history assessment }
            Sender { name organisation_number kind }
            Purpose { kind basis }
            Basis { kind citation explanation }
            Message { language subject body importance sensitive urgent }
            Importance { to_recipient to_sender }
            Audience {
                kind recipients affected limited_by address_source reservation_checked
                includes_reserved
            }
            Channels { use_ mode }
            History { sent_last_7_days sent_last_30_days }
            Assessment {
                documented reference same_type_as published_elsewhere_considered use_reported
                justifications
            }
            Report {
                decision summary use_ basis findings disclosures channels repairs edition
            }
            Finding {
                rule statement source modality status effect message remedy fact missing spans fix
            }
            Span { fact start end utf16_start utf16_end line column end_line end_column }
            Fix { title edits }
            TextEdit { span replacement }
            Disclosure { channel language missing_language expected text html link present }
            ChannelResult { channel decision encoding units segments }
            Edit { kind fact value why }
            Edition { guidelines engine rules }
            Catalogue { edition rules statements facts exemplary labels }
            RuleEntry {
                id statements source modality nature since title why message remedy reads examples
            }
            Example { satisfies differs }
            Difference { fact value }
            StatementEntry { id source section gist met rules reason }
            FactEntry { fact question values }
        );

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

    (@enums $wit:ident $($name:ident { $($variant:ident)* })*) => {
        $($crate::mirror!(@enum $wit $name { $($variant)* });)*
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

    (@records $wit:ident $($name:ident { $($field:ident)* })*) => {
        $($crate::mirror!(@record $wit $name { $($field)* });)*
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
