//! The groups that phrases belong to.

use crate::contract::Language;
use crate::text::detectors::disclosure::word_class::WordClass;

/// A group of phrases that mean the same to a detector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum PhraseGroup {
    /// Names of the register.
    RegisterName,
    /// Names of other registers, and wrong names of this one.
    OtherRegisterName,
    /// Words of a class in sentences about the source of an address.
    Disclosure(WordClass),
    /// Names of the directorate.
    DirectorateName,
    /// Wording of sentences about the register and what is fetched from it.
    RegisterContext,
    /// Wording that tells where to read.
    WhereToRead,
    /// Wording that is sensitive in any sentence.
    Sensitive,
    /// Wording that is sensitive in a sentence about somebody's case.
    SensitiveInCase,
    /// Benefits and debts, which are sensitive with an amount.
    BenefitOrDebt,
    /// Amounts of money.
    Amount,
    /// Wording of sentences about the recipient.
    AboutRecipient,
    /// Wording of sentences about what concerns everybody.
    PublicMatter,
    /// Wording about the recipient's own case.
    OwnCase,
    /// Wording of sentences about a position, a course of study or a lay judge's duty.
    WorkOrStudy,
    /// Kinds of cases.
    CaseKind,
    /// Words beside the names of people at work.
    AtWork,
    /// Words that make a name that of a place.
    PlaceName,
    /// Wording with legal effect in any sentence.
    LegalEffect,
    /// Wording that a decision has been made, unless it is denied, awaited or general.
    DecisionMade,
    /// Advance notices, unless they are of works and closures.
    AdvanceNotice,
    /// Works, closures and visits, which are announced without legal effect.
    Works,
    /// Fees that are imposed, unless it is for an appointment that was not kept.
    FeeImposed,
    /// Wording about appointments that are not kept.
    Absence,
    /// Political bodies, whose decisions are general.
    PoliticalBody,
    /// Wording that a decision or an answer is there.
    DecisionAnnounced,
    /// Wording of messages outside public authority in any sentence.
    OutsideAuthority,
    /// Events and offers, which are outside public authority where the text invites to them.
    Event,
    /// Wording that invites.
    Invitation,
    /// Closures and changes, which events bring about.
    Disruption,
    /// Offers of property and goods for sale or to let.
    SaleOrLetting,
    /// Wording that hires.
    Hiring,
    /// Wording of sentences about decisions, hearings and rules.
    PublicProcedure,
    /// Wording of sentences about the case of a jobseeker or an employee.
    JobCase,
    /// Relations to another person, before the name.
    Relation,
    /// Words that only one language has.
    LanguageMarker(Language),
    /// Greetings that a message opens with.
    Greeting,
    /// Wording that a signature opens with.
    SignOff,
    /// Wording that makes a line boilerplate if nothing else is said in it.
    Boilerplate,
    /// Words that may stand in boilerplate beside such wording.
    BoilerplateWord,
    /// Words that a name is known by as that of a public body.
    PublicBody,
    /// Wording that sells by itself.
    SellingCue,
    /// Names of a well-known body, by its row in the detector's table.
    KnownBody(u8),
    /// Heavy words, by their row in the detector's table.
    HeavyWords(u8),
}

/// Phrases of a group, in the notation of [`phrases`](super).
pub(in crate::text) type GroupedPhrases = (PhraseGroup, &'static [&'static str]);
