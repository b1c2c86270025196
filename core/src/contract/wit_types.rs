//! The types of the contract, for code that is generated for all of them.

/// Calls a macro with every enum and every record of the contract: after the tokens given,
/// `enums { Name { Variant … } … } records { Name { field … } … }`, fields in the order that every
/// format has them in. `EditValue` is neither, and not listed. To be used where items stand.
///
/// ```
/// macro_rules! list_records {
///     (enums { $($enums:tt)* } records { $($name:ident { $($field:ident)* })* }) => {
///         const RECORDS: &[&str] = &[$(stringify!($name)),*];
///     };
/// }
/// krr_policy::for_each_contract_type!(list_records);
/// assert!(RECORDS.contains(&"Report"));
/// ```
#[macro_export]
macro_rules! for_each_contract_type {
    ($then:path $(, $($with:tt)*)?) => {
        $then! {
            $($($with)*)?
            enums {
                SenderKind { PublicBody PrivateBody }
                PurposeKind {
                    DecisionNotice ImportantLetter Reminder ServiceMessage CaseHandling Information
                    Survey Marketing Commercial PrivateLaw
                }
                LegalBasisKind { Law Regulation AllocationLetter WhitePaper CouncilDecision Other }
                Language { Nb Nn En Se }
                AudienceKind { Citizens Businesses Mixed }
                AudienceLimit { Geography Demography CaseParties ServiceUsers Other }
                AddressSource { Register Recipient Organisation }
                Channel { Sms Email DigitalMail WebPage }
                ChannelMode { All Fallback }
                Decision { NotApplicable Permit Review Deny }
                RegisterUse { Mandatory Voluntary }
                Modality { Must Should May }
                Status { Violated Unknown Justified }
                Effect { Recorded Advice Review Deny }
                StatementSource { Guidelines Register Practice }
                Encoding { Gsm7 Ucs2 }
                EditKind { Answer Change Add Write }
                Locale { Nb Nn En }
                Detection { Declared Exact Heuristic }
                Coverage { Enforced EngineProperty Informational PerRecipient }
                Signal {
                    Promotional Disclosure WrongRegister Directorate AlteredLink WhereToRead
                    SensitiveSubject IdentityNumber AccountNumber NameWithCase Link ShortLink
                    PremiumNumber SenderNamed OtherLanguage LongSentences HeavyWords CostlyCharacters
                }
            }
            records {
                Dispatch { sender purpose message audience channels history assessment }
                Sender { name organisation_number kind }
                Purpose { kind basis }
                LegalBasis { kind citation explanation }
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
                    decision summary use_ basis findings disclosures channels repairs version
                }
                Finding {
                    rule statement source modality status effect message remedy fact missing spans fix
                }
                Span { fact start end utf16_start utf16_end line column end_line end_column }
                Fix { title edits }
                TextEdit { span replacement }
                Disclosure { channel language missing_language expected text html link present }
                ChannelResult {
                    channel decision encoding units segments placeholders segments_at_most
                }
                Explanation { signals version }
                SignalEntry { signal title found rules measure evidence }
                Measure { value threshold }
                Evidence { span note replacement weight }
                Edit { kind fact value why }
                Version { guidelines engine rules }
                Catalogue { version rules statements facts baseline labels }
                RuleEntry {
                    id statements source modality detection since title why message remedy reads examples
                }
                Example { satisfies changes }
                Change { fact value }
                StatementEntry { id source section summary coverage rules reason }
                FactEntry { fact question values }
            }
        }
    };
}
