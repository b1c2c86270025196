//! The assessment record: prints it, saves it as a file, opens it again.

use std::rc::Rc;

use gloo::file::{Blob, File, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use krr_policy::{Dispatch, Finding, Locale, grouped};
use serde::Deserialize;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlAnchorElement, HtmlInputElement};
use yew::prelude::*;

use crate::bridge::{self, CheckResult, Labels};
use crate::fields::{self, Field, InputKind};
use crate::frame::{format_time, now};
use crate::values::Values;
use crate::words::word;

/// The part of a saved record that is read; the report is computed again.
#[derive(Deserialize)]
struct SavedRecord {
    dispatch: Dispatch,
}

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
                let text = gloo::file::futures::read_as_text(&file).await.unwrap_or_default();
                match serde_json::from_str::<SavedRecord>(&text) {
                    Ok(record) => {
                        open.emit(Values::from_dispatch(&record.dispatch));
                        status.set(Some((true, format!("{done} {}", file.name()))));
                    }
                    Err(_) => status.set(Some((false, format!("{} {bad}", file.name())))),
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

/// Returns the answer in a field as text, if the field has one.
fn answer(field: &Field, values: &Values, locale: Locale) -> Option<String> {
    let text = |value: &String| match field.kind {
        InputKind::One(_) | InputKind::Few(_) | InputKind::Any(_) => {
            word(locale, &format!("{}.{value}", field.fact)).to_owned()
        }
        InputKind::YesNo => word(locale, value).to_owned(),
        InputKind::Count => {
            value.parse().map_or_else(|_| value.clone(), |count| grouped(count, locale))
        }
        InputKind::Line | InputKind::Short | InputKind::Text => value.clone(),
    };
    let given: Vec<_> = values.all(&field.path()).iter().map(text).collect();
    (!given.is_empty()).then(|| given.join(", "))
}

/// Renders the record for print: every answer, the decision and its findings.
fn printed_record(result: &CheckResult, props: &RecordProps) -> Html {
    let t = |key| word(props.locale, key);
    let CheckResult { dispatch, report } = result;
    let labels = &props.labels;
    let row = |key: &'static str, value: Option<String>| {
        value.map(|value| html! { <div><dt>{ t(key) }</dt><dd>{ value }</dd></div> })
    };
    let values = Values::from_dispatch(dispatch);
    let answers = fields::ALL.iter().copied().flatten();
    let answers = answers.filter_map(|it| row(it.fact, answer(it, &values, props.locale)));
    let named = |fact: &str, value: &str| word(props.locale, &format!("{fact}.{value}")).to_owned();
    let basis = dispatch.purpose.basis.as_ref().map(|all| {
        let one = all.iter().map(|basis| {
            let kind = named("purpose.basis.kind", basis.kind.as_str());
            let source = basis.citation.as_deref().or(basis.explanation.as_deref());
            source.map_or_else(|| kind.clone(), |source| format!("{kind}: {source}"))
        });
        one.collect::<Vec<_>>().join("; ")
    });
    let used = report.use_.map(|used| {
        let basis = report.basis.as_deref().unwrap_or_default();
        format!("{} · {basis}", labels.name("use", used.as_str()))
    });
    let finding = |finding: &Finding| {
        let cited =
            format!("{} {}", finding.statement, labels.name("source", finding.source.as_str()));
        let reason = dispatch.assessment.justifications.get(&finding.rule);
        html! {
            <li>
                <p><strong>{ &finding.message }</strong>{ format!(" ({cited})") }</p>
                <p>{ labels.name("effect", finding.effect.as_str()) }{ ". " }{ &finding.remedy }</p>
                if let Some(reason) = reason { <p class="reason">{ t("reason") }{ ": " }{ reason }</p> }
            </li>
        }
    };
    html! {
        <article class="record">
            <h1>{ t("record.heading") }</h1>
            <p>{ format_time(&now(), props.locale) }</p>
            <p class="decided" data-decision={report.decision.as_str()}>
                <strong>{ labels.name("decision", report.decision.as_str()) }</strong><br />{ &report.summary }</p>
            <dl>
                { for answers }
                { row("record.basis", basis.filter(|basis| !basis.is_empty())) }
                { row("record.use", used) }
                { row("record.assessed_by", Some(String::new())) }
            </dl>
            if !report.findings.is_empty() {
                <h2>{ labels.get("heading.findings") }</h2>
                <ol>{ for report.findings.iter().map(finding) }</ol>
            }
            <p class="version">{ format!("krr-policy {} · {} · {}",
                report.version.engine, report.version.guidelines, report.version.rules) }</p>
        </article>
    }
}
