//! What the text gives away: every signal that rules go by, with the words that speak for it.

use std::rc::Rc;

use krr_policy::{Dispatch, Evidence, Explanation, Locale, SignalEntry, Span};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::bridge::{self, Judged, Labels};
use crate::words::word;

/// What the view needs.
#[derive(Properties, PartialEq)]
pub(crate) struct SignalsProps {
    /// The language.
    pub(crate) locale: Locale,
    /// What was judged last.
    pub(crate) judged: Option<Rc<Judged>>,
    /// Words for the parts of a report.
    pub(crate) labels: Labels,
}

/// The view. What it shows is only asked for once it has been opened: it takes a module of its own.
#[component]
pub(crate) fn Signals(props: &SignalsProps) -> Html {
    let opened = use_state(|| false);
    let shown = use_state(|| None::<(Rc<Judged>, Explanation)>);
    {
        let shown = shown.clone();
        use_effect_with(
            (props.judged.clone(), props.locale, *opened),
            move |(judged, locale, opened)| {
                let (judged, locale) = (judged.clone().filter(|_| *opened), *locale);
                spawn_local(async move {
                    let Some(judged) = judged else { return };
                    let explained = bridge::explain(&judged.dispatch, locale).await;
                    shown.set(explained.map(|explanation| (judged, explanation)));
                });
            },
        );
    }
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
                    if let Some((judged, explanation)) = &*shown {
                        { list(&judged.dispatch, explanation, props) }
                    } else if *opened && props.judged.is_some() {
                        <p class="ds-paragraph">{ t("loading") }</p>
                    } else {
                        <p class="ds-paragraph">{ t("signals.none") }</p>
                    }
                </div>
            </details>
        </section>
    }
}

/// The signals that something speaks for, then the others.
fn list(dispatch: &Dispatch, explanation: &Explanation, props: &SignalsProps) -> Html {
    let spoken = |entry: &&SignalEntry| entry.found || !entry.evidence.is_empty();
    let absent = explanation.signals.iter().filter(|entry| !spoken(entry));
    let absent: Vec<_> = absent.map(|entry| entry.title.as_str()).collect();
    let one = |entry: &SignalEntry| {
        let words = entry.evidence.iter().map(|evidence| {
            html! { <li><q>{ said(dispatch, &evidence.span) }</q>{ known(evidence) }</li> }
        });
        let rules = entry.rules.iter().map(|rule| {
            html! { <a class="ds-link" href={format!("rules.html#{rule}")}>{ rule }</a> }
        });
        let strength =
            entry.measure.as_ref().map(|it| format!(" ({} / {})", it.value, it.threshold));
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
            <ul class="found">{ for explanation.signals.iter().filter(spoken).map(one) }</ul>
            <p class="ds-paragraph subtle">
                { format!("{}: {}", props.labels.get("word.not_found"), absent.join(" · ")) }</p>
        </>
    }
}

/// What stands at a place of the message.
fn said<'d>(dispatch: &'d Dispatch, span: &Span) -> &'d str {
    let message = &dispatch.message;
    let text = if span.fact == "message.subject" { &message.subject } else { &message.body };
    let byte = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
    text.as_deref().and_then(|text| text.get(byte(span.start)..byte(span.end))).unwrap_or_default()
}

/// What else is known of it: what it is, what to write instead, its weight.
fn known(evidence: &Evidence) -> String {
    let replacement = evidence.replacement.as_ref().map(|it| format!("→ «{it}»"));
    let weight = evidence.weight.map(|weight| format!("+{weight}"));
    let known: Vec<_> =
        evidence.note.clone().into_iter().chain(replacement).chain(weight).collect();
    if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) }
}
