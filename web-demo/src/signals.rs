//! The signals detected in the text, with the matching words.

use std::rc::Rc;

use krr_policy::{Dispatch, Evidence, Explanation, Locale, SignalEntry, grouped};
use yew::prelude::*;

use crate::bridge::{self, CheckResult, Labels};
use crate::words::word;

/// Properties of the view.
#[derive(Properties, PartialEq)]
pub(crate) struct SignalsProps {
    /// The language.
    pub(crate) locale: Locale,
    /// The last result.
    pub(crate) result: Option<Rc<CheckResult>>,
    /// Labels for the parts of a report.
    pub(crate) labels: Labels,
}

/// The view. The signals are explained only while it is open.
#[component]
pub(crate) fn Signals(props: &SignalsProps) -> Html {
    let opened = use_state(|| false);
    let explained =
        use_memo((props.result.clone(), props.locale, *opened), |(result, locale, opened)| {
            let result = result.clone().filter(|_| *opened)?;
            let explanation = bridge::explain(&result.dispatch, *locale)?;
            Some((result, explanation))
        });
    let open = {
        let opened = opened.clone();
        Callback::from(move |_: Event| opened.set(true))
    };
    let t = |key| word(props.locale, key);
    html! {
        <section class="ds-card part signals" aria-labelledby="signals-title">
            <h2 class="ds-heading" data-size="sm" id="signals-title">{ t("signals.title") }</h2>
            <p class="ds-paragraph subtle">{ t("signals.about") }</p>
            <details class="ds-details" ontoggle={open}>
                <summary>{ t("signals.open") }</summary>
                <div aria-live="polite">
                    if let Some((result, explanation)) = &*explained {
                        { list(&result.dispatch, explanation, props) }
                    } else {
                        <p class="ds-paragraph">{ t("signals.none") }</p>
                    }
                </div>
            </details>
        </section>
    }
}

/// Renders the signals with evidence, then the titles of the others.
fn list(dispatch: &Dispatch, explanation: &Explanation, props: &SignalsProps) -> Html {
    let has_evidence = |entry: &&SignalEntry| entry.found || !entry.evidence.is_empty();
    let absent = explanation.signals.iter().filter(|entry| !has_evidence(entry));
    let absent: Vec<_> = absent.map(|entry| entry.title.as_str()).collect();
    let figure = |figure| grouped(figure, props.locale);
    let one = |entry: &SignalEntry| {
        let words = entry.evidence.iter().map(|evidence| {
            html! { <li><q>{ evidence.span.text(&dispatch.message) }</q>{ details(evidence) }</li> }
        });
        let rules = entry.rules.iter().map(|rule| {
            html! { <a class="ds-link" href={format!("rules.html#{rule}")}>{ rule }</a> }
        });
        let strength = entry
            .measure
            .as_ref()
            .map(|it| format!(" ({} / {})", figure(it.value), figure(it.threshold)));
        let state = if entry.found { "signals.found" } else { "signals.weak" };
        let color = if entry.found { "info" } else { "neutral" };
        html! {
            <li key={entry.signal.as_str()}>
                <h3 class="ds-heading" data-size="2xs">{ &entry.title }{ strength }
                    <span class="ds-tag" data-color={color}>{ word(props.locale, state) }</span></h3>
                <ul class="words">{ for words }</ul>
                <p class="ds-paragraph subtle">{ for rules }</p>
            </li>
        }
    };
    html! {
        <>
            <ul class="found">{ for explanation.signals.iter().filter(has_evidence).map(one) }</ul>
            <p class="ds-paragraph subtle">
                { format!("{}: {}", props.labels.get("word.not_found"), absent.join(" · ")) }</p>
        </>
    }
}

/// Formats the note, replacement and weight of a match.
fn details(evidence: &Evidence) -> String {
    let replacement = evidence.replacement.as_ref().map(|it| format!("→ «{it}»"));
    let weight = evidence.weight.map(|weight| format!("+{weight}"));
    let details: Vec<_> =
        evidence.note.clone().into_iter().chain(replacement).chain(weight).collect();
    if details.is_empty() { String::new() } else { format!(" ({})", details.join(", ")) }
}
