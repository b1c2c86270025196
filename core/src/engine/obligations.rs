//! The obligations that go with a decision.

use alloc::borrow::ToOwned as _;
use alloc::vec::Vec;

use crate::contract::{
    Decision, Dispatch, Locale, NoticeKind, Obligation, ObligationKind, RegisterUse,
};
use crate::facts::{Declared, Fact, FactValue, Facts};
use crate::localized::Localized;

const REPEAT_NOTICE: Localized = Localized {
    nb: "Er brevet ikke åpnet innen en uke, skal parten varsles én gang til (eForvaltningsforskriften § 8 femte ledd).",
    nn: "Er brevet ikkje opna innan ei veke, skal parten varslast éin gong til (eForvaltningsforskrifta § 8 femte ledd).",
    en: "If the letter is not opened within a week, the party shall be notified once more (eGovernment Regulations, section 8, fifth paragraph).",
};

const DOCUMENT_AFTERWARDS: Localized = Localized {
    nb: "Dokumenter vurderingen straks etterpå, og oppgi hvor den er arkivert.",
    nn: "Dokumenter vurderinga straks etterpå, og oppgi kvar ho er arkivert.",
    en: "Document the assessment at once afterwards, and give the reference under which it is filed.",
};

const EMERGENCY_ALERT: Localized = Localized {
    nb: "Er det fare for liv eller helse, vurder nødvarsel i tillegg: det når alle i området, også dem som ikke står i registeret.",
    nn: "Er det fare for liv eller helse, vurder naudvarsel i tillegg: det når alle i området, også dei som ikkje står i registeret.",
    en: "If life or health is in danger, consider the emergency alert as well: it reaches everybody in the area, also those who are not in the register.",
};

const ASK_DIRECTORATE: Localized = Localized {
    nb: "Spørsmål om retningslinjene kan rettes til servicedesk@digdir.no.",
    nn: "Spørsmål om retningslinjene kan rettast til servicedesk@digdir.no.",
    en: "Questions about the guidelines can be sent to servicedesk@digdir.no.",
};

/// Returns the obligations that go with a decision.
pub(super) fn obligations(
    dispatch: &Dispatch,
    decision: Decision,
    use_: Option<RegisterUse>,
    texts: &[Facts],
    locale: Locale,
) -> Vec<Obligation> {
    let is_repeat = dispatch.purpose.notice == Some(NoticeKind::Repeat);
    // These facts are the same for every text.
    let flag = |fact| texts.first().map(|facts| facts.get(Fact::Declared(fact)));
    let is_undocumented = flag(Declared::CannotWait) == Some(FactValue::YES)
        && flag(Declared::Documented) == Some(FactValue::NO);
    let all = [
        (
            use_ == Some(RegisterUse::Mandatory) && !is_repeat,
            ObligationKind::RepeatNotice,
            Some("K8"),
            REPEAT_NOTICE,
        ),
        (is_undocumented, ObligationKind::DocumentAfterwards, Some("G3a"), DOCUMENT_AFTERWARDS),
        (
            dispatch.message.urgent == Some(true) && use_ == Some(RegisterUse::Voluntary),
            ObligationKind::EmergencyAlert,
            None,
            EMERGENCY_ALERT,
        ),
        (decision == Decision::Review, ObligationKind::AskDirectorate, Some("G5"), ASK_DIRECTORATE),
    ];
    let due = all.into_iter().filter(|(is_due, ..)| *is_due);
    due.map(|(_, kind, statement, text)| Obligation {
        kind,
        statement: statement.map(str::to_owned),
        text: text.get(locale).to_owned(),
    })
    .collect()
}
