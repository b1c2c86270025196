//! The page with all rules.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use krr_policy::{
    Catalogue, Enforcement, Example, Locale, RuleEntry, ScreeningCondition, ScreeningRow,
    StatementEntry,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::bridge::{self, Labels};
use crate::frame::{Frame, use_language};
use crate::words::{versions, word};

/// The page with all rules.
#[component]
pub(crate) fn RulesPage() -> Html {
    let locale = use_language("rules.title");
    let catalogue = use_state(|| None::<Rc<Catalogue>>);
    let failed = use_state(|| false);
    let query = use_state(String::new);
    let t = |key| word(*locale, key);
    {
        let (catalogue, failed) = (catalogue.clone(), failed.clone());
        use_effect_with(*locale, move |locale| {
            let locale = *locale;
            spawn_local(async move {
                let read = bridge::load_catalogue(locale).await;
                failed.set(read.is_none());
                catalogue.set(read.map(Rc::new));
            });
        });
    }
    // The target of the address exists only after the catalogue is rendered.
    use_effect_with(catalogue.is_some(), |loaded| {
        if *loaded {
            Timeout::new(0, scroll_to_target).forget();
        }
    });
    let set_locale = {
        let locale = locale.clone();
        Callback::from(move |chosen: Locale| locale.set(chosen))
    };
    let search = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let content = (*catalogue).as_ref().map(|catalogue| {
        let words = query.to_lowercase();
        let rules: Vec<_> = catalogue.rules.iter().filter(|rule| rule_contains(rule, &words)).collect();
        let statements = catalogue.statements.iter().filter(|it| statement_contains(it, &words));
        let statements: Vec<_> = statements.collect();
        let rows: Vec<_> = catalogue.screening.iter().filter(|row| row_contains(row, &words)).collect();
        let labels = Labels::from_catalogue(catalogue);
        let found = format!("{} {} {}", rules.len(), t("rules.of"), catalogue.rules.len());
        let versions = versions(*locale, &catalogue.version);
        let versions: Vec<_> = versions.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        html! {
            <>
                <div class="ds-field search">
                    <label class="ds-label" for="search">{ t("rules.search") }</label>
                    <input class="ds-input" type="search" id="search" value={(*query).clone()} oninput={search} />
                    <p role="status" class="subtle">{ found }</p>
                </div>
                <h2 class="ds-heading" data-size="md">{ labels.get("heading.rules") }</h2>
                <div class="parts">{ for rules.into_iter().map(|rule| rule_view(rule, &labels)) }</div>
                <h2 class="ds-heading" data-size="md">{ labels.get("heading.screening") }</h2>
                <p class="ds-paragraph">{ labels.get("text.screening") }</p>
                <div class="parts">{ for rows.into_iter().map(|row| row_view(row, &labels)) }</div>
                <h2 class="ds-heading" data-size="md">{ labels.get("heading.statements") }</h2>
                <dl class="statements">{ for statements.into_iter().map(|it| statement_view(it, &labels)) }</dl>
                <p class="ds-paragraph subtle version">{ versions.join(" · ") }</p>
            </>
        }
    });
    html! {
        <Frame locale={*locale} {set_locale} here="rules.html">
            <div class="intro">
                <h1 class="ds-heading" data-size="xl">{ t("rules.title") }</h1>
                <p class="ds-paragraph" data-size="lg">{ t("rules.lead") }</p>
            </div>
            if *failed {
                <p class="ds-alert" data-color="danger" role="alert">{ t("rules.failed") }</p>
            } else if content.is_none() {
                <p class="ds-paragraph" role="status">{ t("loading") }</p>
            }
            { content }
        </Frame>
    }
}

fn scroll_to_target() {
    let hash = window().location().hash().unwrap_or_default();
    if let Some(target) = hash.strip_prefix('#').and_then(|id| document().get_element_by_id(id)) {
        target.scroll_into_view();
    }
}

/// Returns whether a rule contains a text in lower case.
fn rule_contains(rule: &RuleEntry, query: &str) -> bool {
    let texts = [&rule.id, &rule.title, &rule.why, &rule.message, &rule.remedy];
    let mut texts = texts.into_iter().chain(&rule.statements);
    texts.any(|text| text.to_lowercase().contains(query))
}

/// Returns whether a row of the screening table contains a text in lower case.
fn row_contains(row: &ScreeningRow, query: &str) -> bool {
    [&row.id, &row.statement, &row.reason].iter().any(|text| text.to_lowercase().contains(query))
}

/// Returns whether a statement contains a text in lower case.
fn statement_contains(statement: &StatementEntry, query: &str) -> bool {
    let texts = [&statement.id, &statement.summary, &statement.section];
    let mut texts = texts.into_iter().chain(statement.enforcement.iter().map(|it| &it.rule));
    texts.any(|text| text.to_lowercase().contains(query))
}

fn rule_view(rule: &RuleEntry, labels: &Labels) -> Html {
    let color = match rule.modality {
        krr_policy::Modality::Must => "danger",
        krr_policy::Modality::Should => "warning",
        krr_policy::Modality::May => "info",
    };
    let title = format!("{}-title", rule.id);
    html! {
        <article key={rule.id.clone()} class="ds-card part rule" id={rule.id.clone()} aria-labelledby={title.clone()}>
            <div class="tags">
                <span class="ds-tag" data-color={color}>{ labels.name("modality", rule.modality.as_str()) }</span>
                { for rule.statements.iter().map(|id| html! {
                    <a class="ds-tag" data-color="neutral" href={format!("#{id}")}>{ id }</a> }) }
                <span class="subtle">{ labels.name("source", rule.source.as_str()) }</span>
            </div>
            <h3 class="ds-heading" data-size="xs" id={title}>{ &rule.title }</h3>
            <p class="ds-paragraph said">{ &rule.message }</p>
            <dl>
                <div><dt>{ labels.get("heading.why") }</dt><dd>{ &rule.why }</dd></div>
                <div><dt>{ labels.get("word.remedy") }</dt><dd>{ &rule.remedy }</dd></div>
            </dl>
            <details class="ds-details">
                <summary>{ labels.get("heading.examples") }</summary>
                <ul class="ds-list">{ for rule.examples.iter().map(|it| example_view(it, labels)) }</ul>
            </details>
            <p class="subtle"><a class="ds-link" href={format!("#{}", rule.id)}><code>{ &rule.id }</code></a></p>
        </article>
    }
}

fn row_view(row: &ScreeningRow, labels: &Labels) -> Html {
    let title = format!("{}-title", row.id);
    let condition = |ScreeningCondition { fact, values }: &ScreeningCondition| {
        let values: Vec<_> =
            values.iter().map(|value| labels.get(&format!("screening.{fact}.{value}"))).collect();
        html! { <li>{ format!("{}: {}", labels.name("screening", fact), values.join(" / ")) }</li> }
    };
    html! {
        <article key={row.id.clone()} class="ds-card part rule" id={row.id.clone()} aria-labelledby={title.clone()}>
            <div class="tags">
                <a class="ds-tag" data-color="neutral" href={format!("#{}", row.statement)}>{ &row.statement }</a>
            </div>
            <h3 class="ds-heading" data-size="xs" id={title}>{ labels.name("outcome", row.outcome.as_str()) }</h3>
            <p class="ds-paragraph said">{ &row.reason }</p>
            <ul class="ds-list">{ for row.when.iter().map(condition) }</ul>
            <p class="subtle"><a class="ds-link" href={format!("#{}", row.id)}><code>{ &row.id }</code></a></p>
        </article>
    }
}

fn example_view(example: &Example, labels: &Labels) -> Html {
    let key = if example.satisfies { "word.passes" } else { "word.fails" };
    let changes = example.changes.iter().map(|it| {
        html! { <><br /><code>{ format!("{} = {}", it.fact, it.value) }</code></> }
    });
    html! { <li><strong>{ labels.get(key) }</strong>{ for changes }</li> }
}

fn statement_view(statement: &StatementEntry, labels: &Labels) -> Html {
    let enforcement = |Enforcement { rule, part }: &Enforcement| {
        let part = part.as_ref().map(|part| format!(": {part}"));
        html! { <li><a class="ds-link" href={format!("#{rule}")}>{ rule }</a>{ part }</li> }
    };
    let modality = statement
        .modality
        .map(|modality| format!("{} · ", labels.name("modality", modality.as_str())));
    html! {
        <div key={statement.id.clone()} id={statement.id.clone()}>
            <dt>{ &statement.id }</dt>
            <dd>
                <p>{ &statement.summary }</p>
                <p class="subtle">
                    { modality }{ labels.name("source", statement.source.as_str()) }{ " · " }
                    { labels.name("coverage", statement.coverage.as_str()) }
                </p>
                if !statement.enforcement.is_empty() {
                    <ul class="ds-list subtle">{ for statement.enforcement.iter().map(enforcement) }</ul>
                }
                if let Some(reason) = &statement.reason { <p class="subtle">{ reason }</p> }
            </dd>
        </div>
    }
}
