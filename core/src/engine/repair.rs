//! Repairs: the smallest sets of edits of the plan and the text that settle what is broken.
//!
//! An edit never answers a question, gives a reason or states a fact: those are the sender's. A set
//! settles every violation that some edit can settle, and breaks nothing. The search takes the first
//! such violation, tries each edit that its rule suggests, and goes on from there: sets of one edit
//! first, then of two, and so on. It is bounded in depth and in work, and deterministic. Every state of
//! the search is the dispatch with the edits made, evaluated by the rules.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;
use alloc::vec::Vec;

use super::analysed_text::AnalysedText;
use super::evaluation::Evaluation;
use crate::contract::{
    Channel, ChannelMode, Dispatch, Edit, EditKind, EditValue, Effect, Finding, Locale, Message,
    Signal,
};
use crate::facts::{Declared, Fact, FactValue, Facts, MessageText, Source};
use crate::rules::{self, Outcome, PlanChange, Rule, SuggestedEdit};

/// The size of the largest set that is reported: beyond it the findings themselves are the list.
const MAX_EDITS: usize = 4;
/// The number of sets that are reported.
const MAX_SETS: usize = 5;
/// The number of evaluations after which the search gives up.
const MAX_EVALUATIONS: usize = 400;

/// One edit that the search may make, on one of the texts if it is of the text.
#[derive(Clone, Copy)]
struct Action {
    edit: &'static SuggestedEdit,
    rule: &'static Rule,
    /// The position of the text among those analysed.
    text: usize,
}

impl Action {
    /// Returns whether two actions make the same change.
    fn is_same(self, other: Self) -> bool {
        self.edit.change == other.edit.change && (self.text == other.text || self.is_of_plan())
    }

    /// Returns whether the action changes the plan, and not a text.
    const fn is_of_plan(self) -> bool {
        !matches!(self.edit.change, PlanChange::AddDisclosure | PlanChange::Rewrite(..))
    }
}

/// Returns the smallest sets of edits.
pub(super) fn search(
    dispatch: &Dispatch,
    texts: &[AnalysedText<'_>],
    start: &Evaluation,
    findings: &[Finding],
    locale: Locale,
) -> Vec<Vec<Edit>> {
    let mut search =
        Search { texts, start, path: Vec::new(), found: Vec::new(), budget: MAX_EVALUATIONS };
    let plan = Plan::new(dispatch, texts);
    for size in 1..=MAX_EDITS {
        search.extend(&plan, start, size);
        if !search.found.is_empty() || search.budget == 0 {
            break;
        }
    }
    let sets = search.found.iter().take(MAX_SETS);
    let described = Described { dispatch, texts, findings, locale };
    sets.map(|set| described.edits(&plan, set)).collect()
}

/// The dispatch without its texts, and what the edits change.
#[derive(Clone)]
struct Plan {
    dispatch: Dispatch,
    /// The facts of each text that edits of the text have changed.
    rewritten: Vec<(usize, Fact, FactValue)>,
    /// The channels that carry each text.
    carried: Vec<Vec<Channel>>,
}

impl Plan {
    fn new(dispatch: &Dispatch, texts: &[AnalysedText<'_>]) -> Self {
        let Dispatch { sender, purpose, message, audience, channels, history, assessment } =
            dispatch;
        let message = Message {
            importance: message.importance.clone(),
            urgent: message.urgent,
            ..Message::default()
        };
        let dispatch = Dispatch {
            sender: sender.clone(),
            purpose: purpose.clone(),
            message,
            audience: audience.clone(),
            channels: channels.clone(),
            history: history.clone(),
            assessment: assessment.clone(),
        };
        let carried = texts.iter().map(|text| text.text.channels.clone()).collect();
        Self { dispatch, rewritten: Vec::new(), carried }
    }

    /// Makes an edit; returns whether it changed anything and left a channel to send by.
    fn apply(&mut self, action: Action) -> bool {
        let channels = &mut self.dispatch.channels;
        let used = channels.use_.get_or_insert_default();
        match action.edit.change {
            PlanChange::DropChannel(channel) => {
                let is_used = used.contains(&channel);
                used.retain(|it| *it != channel);
                self.carried.iter_mut().for_each(|carried| carried.retain(|it| *it != channel));
                is_used && !self.sends_nothing()
            }
            PlanChange::UseOnly(channel) => {
                let is_other = *used != [channel];
                *used = vec![channel];
                let mut has_text = false;
                for carried in &mut self.carried {
                    has_text |= carried.contains(&channel);
                    carried.retain(|it| *it == channel);
                }
                if let Some(carried) = self.carried.last_mut().filter(|_| !has_text) {
                    carried.push(channel);
                }
                is_other
            }
            PlanChange::SmsFirst => {
                let has_sms = used.contains(&Channel::Sms) && used.first() != Some(&Channel::Sms);
                used.retain(|it| *it != Channel::Sms);
                used.insert(0, Channel::Sms);
                has_sms
            }
            PlanChange::Fallback => {
                let was = channels.mode.replace(ChannelMode::Fallback);
                was != Some(ChannelMode::Fallback)
            }
            PlanChange::LimitToAffected => {
                let audience = &mut self.dispatch.audience;
                let is_wider =
                    audience.affected.is_some() && audience.recipients > audience.affected;
                audience.recipients = audience.affected;
                is_wider && audience.recipients > Some(0)
            }
            PlanChange::AddDisclosure => {
                let on_page = Fact::Declared(Declared::DisclosedOnPage);
                self.rewrite(action.text, on_page, true);
                self.rewrite(action.text, Fact::Signal(Signal::Disclosure), true)
            }
            PlanChange::Rewrite(fact, found) => self.rewrite(action.text, fact, found),
        }
    }

    fn rewrite(&mut self, text: usize, fact: Fact, found: bool) -> bool {
        let change = (text, fact, FactValue::flag(found));
        let is_new = !self.rewritten.contains(&change);
        self.rewritten.push(change);
        is_new
    }

    /// Returns the positions of the texts that some channel carries.
    fn kept<'p>(&'p self, texts: &'p [AnalysedText<'_>]) -> impl Iterator<Item = usize> + 'p {
        let is_kept = |(text, carried): &(&AnalysedText<'_>, &Vec<Channel>)| {
            !carried.is_empty() || text.text.channels.is_empty()
        };
        texts
            .iter()
            .zip(&self.carried)
            .enumerate()
            .filter(move |(_, it)| is_kept(it))
            .map(|(at, _)| at)
    }

    fn sends_nothing(&self) -> bool {
        self.carried.iter().all(Vec::is_empty)
    }

    /// Evaluates the rules on the edited dispatch. A text that no channel carries any more is left out.
    fn evaluate(&self, texts: &[AnalysedText<'_>], start: &Evaluation) -> Evaluation {
        let facts = self.kept(texts).filter_map(|at| {
            let (text, carried) = (texts.get(at)?, self.carried.get(at)?);
            let edited = MessageText {
                position: text.text.position,
                message: Cow::Borrowed(&text.text.message),
                channels: carried.clone(),
                missing_languages: text.text.missing_languages.clone(),
            };
            let signals = &text.signals;
            let source = Source { dispatch: &self.dispatch, text: &edited, signals };
            let mut facts = Facts::of(source);
            for (of, fact, value) in &self.rewritten {
                if *of == at {
                    facts.set(*fact, *value);
                }
            }
            Some(facts)
        });
        Evaluation { texts: facts.collect(), justified: start.justified }
    }
}

/// Returns the violations that keep the decision from permit and that an edit may settle, each with the
/// position of its text.
fn violations(evaluation: &Evaluation) -> impl Iterator<Item = (usize, &'static Rule)> + '_ {
    rules::ALL.iter().enumerate().filter(|(_, rule)| !rule.edits.is_empty()).flat_map(
        move |(index, rule)| {
            let justified = evaluation.justified.contains(index);
            let texts = evaluation.texts.iter().enumerate();
            let violated = texts.filter(move |(_, facts)| {
                rule.outcome(facts) == Outcome::Violated
                    && rule.effect(facts, justified) >= Effect::Review
            });
            violated.map(move |(text, _)| (text, rule))
        },
    )
}

/// The search for sets of one size.
struct Search<'a> {
    texts: &'a [AnalysedText<'a>],
    start: &'a Evaluation,
    /// The edits made so far.
    path: Vec<Action>,
    /// The sets that settle what is broken.
    found: Vec<Vec<Action>>,
    /// The number of evaluations left.
    budget: usize,
}

impl Search<'_> {
    /// Adds every way to settle what is broken with exactly `left` more edits.
    fn extend(&mut self, plan: &Plan, evaluation: &Evaluation, left: usize) {
        let Some((text, rule)) = violations(evaluation).next() else {
            let is_new = !self.found.iter().any(|set| is_same_set(set, &self.path));
            if left == 0 && is_new && !self.path.is_empty() && self.breaks_nothing(evaluation) {
                self.found.push(self.path.clone());
            }
            return;
        };
        if left == 0 {
            return;
        }
        let Some(text) = plan.kept(self.texts).nth(text) else { return };
        for edit in rule.edits {
            let action = Action { edit, rule, text };
            let mut next = plan.clone();
            if self.budget == 0 || !next.apply(action) {
                continue;
            }
            self.budget -= 1;
            let evaluation = next.evaluate(self.texts, self.start);
            self.path.push(action);
            self.extend(&next, &evaluation, left - 1);
            self.path.pop();
        }
    }

    /// Returns whether no rule objects that did not before.
    fn breaks_nothing(&self, evaluation: &Evaluation) -> bool {
        rules::ALL.iter().enumerate().all(|(index, rule)| {
            let objects =
                |evaluation: &Evaluation| evaluation.effect(index, rule) >= Effect::Review;
            objects(self.start) || !objects(evaluation)
        })
    }
}

/// Returns whether two sets have the same edits, in any order.
fn is_same_set(one: &[Action], other: &[Action]) -> bool {
    let in_other = |action: &Action| other.iter().any(|it| action.is_same(*it));
    one.len() == other.len() && one.iter().all(in_other)
}

/// What the edits of a set are described by.
struct Described<'a> {
    dispatch: &'a Dispatch,
    texts: &'a [AnalysedText<'a>],
    findings: &'a [Finding],
    locale: Locale,
}

impl Described<'_> {
    /// Returns the edits of a set as the report has them.
    fn edits(&self, plan: &Plan, set: &[Action]) -> Vec<Edit> {
        let mut end = plan.clone();
        for action in set {
            end.apply(*action);
        }
        let mut edits: Vec<Edit> = Vec::new();
        for action in set {
            // Two edits of the same field are one: the field as it is at the end.
            if let Some(edit) = self.edit(&end.dispatch, *action)
                && !edits.iter().any(|made| made.fact == edit.fact && made.value == edit.value)
            {
                edits.push(edit);
            }
        }
        edits
    }

    fn edit(&self, end: &Dispatch, action: Action) -> Option<Edit> {
        let why = action.edit.why.unwrap_or(action.rule.remedy).get(self.locale).to_owned();
        let text = self.texts.get(action.text).map(|text| &text.text)?;
        let (kind, fact, value) = match action.edit.change {
            PlanChange::DropChannel(_) | PlanChange::UseOnly(_) | PlanChange::SmsFirst => {
                let used = end.channels.use_.as_deref().unwrap_or_default();
                let names = used.iter().map(|channel| channel.as_str().to_owned()).collect();
                (EditKind::Change, "channels.use".to_owned(), Some(EditValue::Names(names)))
            }
            PlanChange::Fallback => {
                let mode = EditValue::Text(ChannelMode::Fallback.as_str().to_owned());
                (EditKind::Change, "channels.mode".to_owned(), Some(mode))
            }
            PlanChange::LimitToAffected => {
                let affected = self.dispatch.audience.affected.map(EditValue::Count);
                (EditKind::Change, "audience.recipients".to_owned(), affected)
            }
            PlanChange::AddDisclosure => {
                let body = text.path("body");
                let added = self.added_text(action.rule, &body).map(EditValue::Text);
                (EditKind::Add, body, added)
            }
            PlanChange::Rewrite(..) => (EditKind::Rewrite, text.path("body"), None),
        };
        Some(Edit { kind, fact, value, why })
    }

    /// Returns the text that the fix of a rule adds to a body; `None` where no place for it is known.
    fn added_text(&self, rule: &Rule, body: &str) -> Option<String> {
        let edits = self.findings.iter().filter(|finding| finding.rule == rule.id);
        let mut edits = edits.filter_map(|it| it.fix.as_ref()).flat_map(|fix| &fix.edits);
        edits.find(|edit| edit.span.fact == body).map(|edit| edit.replacement.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use crate::catalogue::baseline;
    use crate::contract::{Audience, AudienceKind, Channels, Decision, PurposeKind};

    fn sets(dispatch: &Dispatch) -> Vec<Vec<String>> {
        let show = |edit: &Edit| format!("{} {} {:?}", edit.kind, edit.fact, edit.value);
        let report = crate::check(dispatch, Locale::En);
        report.repairs.iter().map(|set| set.iter().map(show).collect()).collect()
    }

    fn twice() -> Dispatch {
        let mut dispatch = baseline();
        dispatch.channels = Channels {
            use_: Some(vec![Channel::Sms, Channel::Email]),
            mode: Some(ChannelMode::All),
            ..Channels::default()
        };
        dispatch
    }

    #[test]
    fn two_findings_that_one_edit_settles_are_repaired_by_one_edit() {
        let sets = sets(&twice());
        assert_eq!(sets, [[r#"change channels.use Some(Names(["sms"]))"#]], "{sets:#?}");
    }

    #[test]
    fn what_no_edit_settles_is_not_repaired() {
        let mut dispatch = baseline();
        dispatch.purpose.kind = Some(PurposeKind::Marketing);
        assert!(sets(&dispatch).is_empty());
        let mut business = baseline();
        business.audience.kind = Some(AudienceKind::Businesses);
        assert!(sets(&business).is_empty());
        assert!(sets(&Dispatch::default()).is_empty(), "questions are answered by the sender");
    }

    #[test]
    fn the_plan_is_repaired_although_questions_are_open() {
        let mut dispatch = twice();
        dispatch.message.sensitive = None;
        dispatch.assessment = crate::contract::Assessment::default();
        assert_eq!(sets(&dispatch), [[r#"change channels.use Some(Names(["sms"]))"#]]);
    }

    #[test]
    fn an_audience_is_limited_to_those_affected() {
        let mut dispatch = baseline();
        dispatch.audience = Audience {
            recipients: Some(900),
            affected: Some(3),
            limited_by: Some(Vec::new()),
            ..dispatch.audience
        };
        let sets = sets(&dispatch);
        assert_eq!(sets, [["change audience.recipients Some(Count(3))"]], "{sets:#?}");
    }

    #[test]
    fn urgent_messages_get_sms_first() {
        let mut dispatch = twice();
        dispatch.message.urgent = Some(true);
        dispatch.message.body = Some(
            "Nordvik kommune: Kok vannet. Adressen din er hentet fra det nasjonale kontakt- og \
             reservasjonsregisteret."
                .to_owned(),
        );
        dispatch.channels.use_ = Some(vec![Channel::Email, Channel::Sms]);
        dispatch.channels.mode = Some(ChannelMode::Fallback);
        let sets = sets(&dispatch);
        let expected = r#"change channels.use Some(Names(["sms", "email"]))"#;
        assert!(sets.contains(&vec![expected.to_owned()]), "{sets:#?}");
    }

    #[test]
    fn a_repair_of_a_plan_leads_to_permit() {
        let mut dispatch = twice();
        dispatch.channels.use_ = Some(vec![Channel::Email]);
        let report = crate::check(&dispatch, Locale::En);
        assert_eq!(report.decision, Decision::Review);
        let [set, ..] = report.repairs.as_slice() else { panic!("{report:#?}") };
        let [edit] = set.as_slice() else { panic!("{report:#?}") };
        let Some(EditValue::Text(sentence)) = &edit.value else { panic!("{report:#?}") };
        let body = dispatch.message.body.get_or_insert_default();
        body.push(' ');
        body.push_str(sentence);
        assert_eq!(crate::check(&dispatch, Locale::En).decision, Decision::Permit);
    }
}
