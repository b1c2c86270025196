//! The assessment record: prints it, saves it as a file, opens it again.

use std::rc::Rc;

use gloo::file::{Blob, File, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use krr_policy::{
    Channel, ChannelResult, Decision, Disclosure, Dispatch, Finding, LegalBasis, Locale,
    Obligation, OpenQuestion, Report, Status, grouped,
};
use serde::Deserialize;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlAnchorElement, HtmlInputElement};
use yew::prelude::*;

use crate::bridge::{self, CheckResult, Labels};
use crate::fields::{self, Field, InputKind};
use crate::frame::{format_time, now};
use crate::preview::text_of;
use crate::values::Values;
use crate::words::{versions, word};

/// The part of a saved record that is read; the report is computed again.
#[derive(Deserialize)]
struct SavedRecord {
    dispatch: Dispatch,
}

/// Size of the largest file that is read, in bytes: more than the engine takes.
const MAX_FILE: u64 = 4 << 20;

/// Properties of the record.
#[derive(Properties, PartialEq)]
pub(crate) struct RecordProps {
    /// The language.
    pub(crate) locale: Locale,
    /// The last result.
    pub(crate) result: Option<Rc<CheckResult>>,
    /// Labels for the parts of a report.
    pub(crate) labels: Labels,
    /// Fills the form from an earlier record.
    pub(crate) open: Callback<Values>,
}

/// Actions on the record, and the record itself, which is visible only in print.
#[component]
pub(crate) fn Record(props: &RecordProps) -> Html {
    let t = |key| word(props.locale, key);
    let status = use_state(|| None::<(bool, String)>);
    let save = {
        let status = status.clone();
        let done = t("record.saved");
        Callback::from(move |_: MouseEvent| {
            if let Some(name) = download() {
                status.set(Some((true, format!("{done} {name}"))));
            }
        })
    };
    let print = Callback::from(|_: MouseEvent| {
        // The browser reports an error itself.
        let _ = window().print();
    });
    let open = {
        let (open, status) = (props.open.clone(), status.clone());
        let (done, bad) = (t("record.opened"), t("record.bad"));
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            input.set_value("");
            let (open, status) = (open.clone(), status.clone());
            spawn_local(async move {
                let file = File::from(file);
                let text = if file.size() <= MAX_FILE {
                    gloo::file::futures::read_as_text(&file).await.unwrap_or_default()
                } else {
                    String::new()
                };
                match read_record(&text) {
                    Some(values) => {
                        open.emit(values);
                        status.set(Some((true, format!("{done} {}", file.name()))));
                    }
                    None => status.set(Some((false, format!("{} {bad}", file.name())))),
                }
            });
        })
    };
    let ready = props.result.is_some();
    html! {
        <>
            <section class="ds-card part" aria-labelledby="record-title">
                <h2 class="ds-heading" data-size="sm" id="record-title">{ t("record.title") }</h2>
                <p class="ds-paragraph subtle">{ t("record.about") }</p>
                <div class="inline">
                    <button type="button" class="ds-button" data-variant="secondary" disabled={!ready} onclick={save}>{ t("record.save") }</button>
                    <button type="button" class="ds-button" data-variant="secondary" disabled={!ready} onclick={print}>{ t("record.print") }</button>
                </div>
                <div class="ds-field">
                    <label class="ds-label" for="record-file">{ t("record.open") }</label>
                    <input class="ds-input" type="file" id="record-file" accept=".json,application/json" onchange={open} />
                </div>
                <div role="status">
                    if let Some((good, text)) = &*status {
                        <p class="ds-alert" data-color={if *good { "success" } else { "danger" }}>{ text }</p>
                    }
                </div>
            </section>
            if let Some(result) = &props.result { { printed_record(result, props) } }
        </>
    }
}

/// Reads the values of a record. All names are the contract's own but those of rules, which are words with
/// hyphens; lists are no longer than the form shows.
fn read_record(text: &str) -> Option<Values> {
    let SavedRecord { dispatch } = serde_json::from_str(text).ok()?;
    let is_rule = |name: &String| {
        name.chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
    };
    let values = Values::from_dispatch(&dispatch);
    let is_readable = dispatch.assessment.justifications.keys().all(is_rule) && values.fits();
    is_readable.then_some(values)
}

/// Saves the record as a file, and returns its name.
fn download() -> Option<String> {
    let saved_at = now();
    let name = format!("krr-{}.json", saved_at.split('T').next().unwrap_or_default());
    let text = bridge::record_json(&saved_at)?;
    let address = ObjectUrl::from(Blob::new_with_options(text.as_str(), Some("application/json")));
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(&name);
    link.click();
    // The browser reads it later; after a minute it certainly has.
    Timeout::new(60_000, move || drop(address)).forget();
    Some(name)
}

/// The words of the assessment, which the record has under a heading of their own.
const WORDS: &[&str] = &[
    "assessment.importance",
    "assessment.recipients",
    "assessment.channel",
    "assessment.publishing",
];

/// What the record has at its head or as a text, and not among the answers.
const ELSEWHERE: &[&str] = &[
    "message.body",
    "message.subject",
    "sender.name",
    "sender.organisation_number",
    "assessment.assessed_by",
    "assessment.approved_by",
    "assessment.date",
    "assessment.reference",
];

/// The record for print: the heading, the decision, every answer, the texts, the reasons, and what
/// they rest on.
struct Paper<'a> {
    locale: Locale,
    labels: &'a Labels,
    dispatch: &'a Dispatch,
    report: &'a Report,
    values: Values,
}

impl Paper<'_> {
    fn word(&self, key: &str) -> &'static str {
        word(self.locale, key)
    }

    fn row(name: &str, value: impl Into<AttrValue>) -> Html {
        html! { <div><dt>{ name.to_owned() }</dt><dd>{ value.into() }</dd></div> }
    }

    /// Returns the answer in a field as text, if the field has one.
    fn answer(&self, field: &Field) -> Option<String> {
        let text = |value: &String| match field.kind {
            InputKind::One(_) | InputKind::Few(_) | InputKind::Any(_) => {
                self.word(&format!("{}.{value}", field.fact)).to_owned()
            }
            InputKind::Language => {
                let name = self.word(&format!("{}.{value}", field.fact));
                if name.is_empty() { value.clone() } else { name.to_owned() }
            }
            InputKind::YesNo => self.word(value).to_owned(),
            InputKind::Count => self.count(value),
            InputKind::Line
            | InputKind::Short
            | InputKind::Date
            | InputKind::Reason
            | InputKind::Text => value.clone(),
        };
        let given: Vec<_> = self.values.all(&field.path()).iter().map(text).collect();
        (!given.is_empty()).then(|| given.join(", "))
    }

    fn count(&self, value: &str) -> String {
        value.parse().map_or_else(|_| value.to_owned(), |count| grouped(count, self.locale))
    }

    fn head(&self) -> Html {
        let facts = [
            "sender.name",
            "sender.organisation_number",
            "assessment.reference",
            "assessment.date",
            "assessment.assessed_by",
            "assessment.approved_by",
        ];
        let rows = facts.into_iter().filter(|fact| self.values.is_given(fact));
        let rows = rows.map(|fact| Self::row(self.word(fact), self.values.text(fact)));
        let used = self.report.use_.map(|used| {
            let basis = self.report.basis.as_deref().unwrap_or_default();
            let used = format!("{}, {basis}", self.labels.name("use", used.as_str()));
            Self::row(self.word("record.use"), used)
        });
        html! {
            <>
                <h1>{ self.word("record.heading") }</h1>
                <dl>
                    { for rows }
                    { used }
                    { Self::row(self.word("record.printed"), format_time(&now(), self.locale)) }
                </dl>
            </>
        }
    }

    fn decision(&self) -> Html {
        let decision = self.report.decision;
        let is_reasoned = decision == Decision::Permit
            && self.report.findings.iter().any(|finding| finding.status == Status::Justified);
        let key = if is_reasoned { "permit_with_reasons" } else { decision.as_str() };
        html! {
            <p class="decided" data-decision={decision.as_str()}>
                <strong>{ self.labels.name("decision", key) }</strong><br />{ &self.report.summary }</p>
        }
    }

    fn answers(&self) -> Html {
        let row = |field: &'static Field| {
            let is_here = !WORDS.contains(&field.fact) && !ELSEWHERE.contains(&field.fact);
            let answer = self.answer(field).filter(|_| is_here)?;
            Some(Self::row(self.word(field.fact), answer))
        };
        let section = |(name, groups): &(&str, &'static [&'static [Field]])| {
            let mut rows: Vec<_> = groups.iter().copied().flatten().filter_map(row).collect();
            match *name {
                "audience" => rows.extend(self.audience_parts()),
                "assessment" => rows.extend(self.bases()),
                _ => {}
            }
            (!rows.is_empty()).then(|| {
                html! { <><h3>{ self.word(&format!("part.{name}")) }</h3><dl>{ for rows }</dl></> }
            })
        };
        html! {
            <>
                <h2>{ self.word("record.answers") }</h2>
                { for fields::SECTIONS.iter().filter_map(section) }
            </>
        }
    }

    fn audience_parts(&self) -> Vec<Html> {
        let part = |path: String| {
            let value = |name: &str| self.values.text(&format!("{path}.{name}"));
            let source = self.word(&format!("audience.address_source.{}", value("address_source")));
            let recipients = self.count(&value("recipients"));
            let given = [recipients, source.to_owned()].into_iter().filter(|text| !text.is_empty());
            let kind = self.word(&format!("audience.kind.{}", value("kind")));
            Self::row(kind, given.collect::<Vec<_>>().join(". "))
        };
        self.values.parts().into_iter().map(part).collect()
    }

    fn bases(&self) -> Vec<Html> {
        let one = |basis: &LegalBasis| {
            let kind = self.word(&format!("purpose.basis.kind.{}", basis.kind.as_str()));
            let source = basis.citation.as_deref().or(basis.explanation.as_deref());
            source.map_or_else(|| kind.to_owned(), |source| format!("{kind}: {source}"))
        };
        let earlier = self.dispatch.assessment.earlier.as_ref();
        let lists = [
            ("purpose.basis", self.dispatch.purpose.basis.as_ref()),
            ("assessment.earlier.basis", earlier.and_then(|earlier| earlier.basis.as_ref())),
        ];
        let given = lists.into_iter().filter_map(|(fact, list)| Some((fact, list?)));
        given
            .filter(|(_, list)| !list.is_empty())
            .map(|(fact, list)| {
                let all: Vec<_> = list.iter().map(one).collect();
                Self::row(self.word(fact), all.join("; "))
            })
            .collect()
    }

    fn texts(&self) -> Html {
        let used = self.dispatch.channels.use_.iter().flatten().copied();
        let text = |channel: Channel| {
            let text = text_of(&self.dispatch.message, channel);
            let length = self.report.channels.iter().find(|it| it.channel == channel);
            let lang = text.language.map(str::to_owned);
            html! {
                <section>
                    <h3>{ self.labels.name("channel", channel.as_str()) }{ length.and_then(|it| self.length(it)) }</h3>
                    if text.subject.is_none() && text.body.is_none() {
                        <p>{ self.word("record.no_text") }</p>
                    } else {
                        <blockquote {lang}>
                            if let Some(subject) = text.subject { <p><strong>{ subject }</strong></p> }
                            <p>{ text.body.unwrap_or_default() }</p>
                        </blockquote>
                    }
                    if let Some(sensitive) = text.sensitive {
                        <p>{ self.word("own_text.sensitive") }{ " " }<strong>{ self.word(if sensitive { "true" } else { "false" }) }</strong></p>
                    }
                </section>
            }
        };
        html! { <><h2>{ self.word("record.texts") }</h2>{ for used.map(text) }</> }
    }

    /// Returns the length of an SMS.
    fn length(&self, result: &ChannelResult) -> Option<String> {
        let (units, segments) = result.units.zip(result.segments)?;
        let [units, segments] = [units, segments].map(|it| grouped(it, self.locale));
        let [unit, segment] = ["word.units", "word.segments"].map(|key| self.labels.get(key));
        Some(format!(" ({units} {unit}, {segment}: {segments})"))
    }

    fn words(&self) -> Html {
        let given = WORDS.iter().filter(|fact| self.values.is_given(fact));
        let said: Vec<_> = given
            .map(|fact| {
                html! { <><h3>{ self.word(fact) }</h3><p class="said">{ self.values.text(fact) }</p></> }
            })
            .collect();
        if said.is_empty() {
            return Html::default();
        }
        html! { <><h2>{ self.word("record.words") }</h2>{ for said }</> }
    }

    fn findings(&self) -> Html {
        let finding = |finding: &Finding| {
            let source = self.labels.name("source", finding.source.as_str());
            let effect = self.labels.name("effect", finding.effect.as_str());
            html! {
                <li>
                    <p><strong>{ &finding.message }</strong>{ format!(" ({} {source})", finding.statement) }</p>
                    <p>{ format!("{effect}. ") }{ &finding.remedy }</p>
                    if let Some(reason) = &finding.reason {
                        <p class="reason"><strong>{ self.word("reason") }{ ": " }</strong>{ reason }</p>
                    }
                </li>
            }
        };
        // The questions are listed by themselves.
        let settled = self.report.findings.iter().filter(|finding| finding.missing.is_empty());
        let items: Vec<_> = settled.map(finding).collect();
        html! {
            <>
                <h2>{ self.word("record.findings") }</h2>
                if items.is_empty() {
                    <p>{ self.word("record.no_findings") }</p>
                } else {
                    <ol>{ for items }</ol>
                }
            </>
        }
    }

    fn questions(&self) -> Html {
        let question = |question: &OpenQuestion| html! { <li>{ &question.question }</li> };
        self.list("heading.questions", self.report.questions.iter().map(question).collect())
    }

    fn obligations(&self) -> Html {
        let obligation = |it: &Obligation| {
            let statement = it.statement.as_ref().map(|statement| format!(" ({statement})"));
            html! { <li>{ &it.text }{ statement }</li> }
        };
        self.list("heading.obligations", self.report.obligations.iter().map(obligation).collect())
    }

    fn disclosures(&self) -> Html {
        let disclosure = |it: &Disclosure| {
            let state = if it.present { "record.present" } else { "record.absent" };
            let is_optional = !it.present && !it.expected;
            let optional = is_optional.then(|| format!(" ({})", self.labels.get("word.optional")));
            html! {
                <li>
                    <strong>{ self.labels.name("channel", it.channel.as_str()) }{ optional }{ ": " }</strong>{ self.word(state) }
                    if !it.present { <blockquote lang={it.language.as_str()}>{ &it.text }</blockquote> }
                </li>
            }
        };
        self.list("heading.disclosure", self.report.disclosures.iter().map(disclosure).collect())
    }

    fn list(&self, heading: &str, items: Vec<Html>) -> Html {
        if items.is_empty() {
            return Html::default();
        }
        html! { <><h2>{ self.labels.get(heading) }</h2><ul>{ for items }</ul></> }
    }

    fn signatures(&self) -> Html {
        let signature = |fact: &str| {
            html! { <div><p>{ self.word(fact) }{ ": " }{ self.values.text(fact) }</p>
            <p class="line">{ self.word("record.signature") }</p></div> }
        };
        html! {
            <div class="signatures">
                { signature("assessment.assessed_by") }
                { signature("assessment.approved_by") }
            </div>
        }
    }

    fn versions(&self) -> Html {
        let rows = versions(self.locale, &self.report.version);
        let rows = rows.into_iter().map(|(name, value)| Self::row(name, value.to_owned()));
        html! { <section class="version"><h2>{ self.word("record.versions") }</h2><dl>{ for rows }</dl></section> }
    }
}

/// Renders the record for print.
fn printed_record(result: &CheckResult, props: &RecordProps) -> Html {
    let paper = Paper {
        locale: props.locale,
        labels: &props.labels,
        dispatch: &result.dispatch,
        report: &result.report,
        values: Values::from_dispatch(&result.dispatch),
    };
    html! {
        <article class="record">
            { paper.head() }
            { paper.decision() }
            { paper.words() }
            { paper.texts() }
            { paper.findings() }
            { paper.questions() }
            { paper.obligations() }
            { paper.disclosures() }
            { paper.answers() }
            { paper.signatures() }
            { paper.versions() }
        </article>
    }
}
