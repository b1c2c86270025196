//! Drafts, kept in this browser and nowhere else.

use gloo::storage::{LocalStorage, Storage as _};
use krr_policy::Locale;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::frame::{moment, now};
use crate::values::Values;
use crate::words::word;

/// What is being worked on.
const CURRENT: &str = "krr-demo.current";
/// The drafts that have a name.
const NAMED: &str = "krr-demo.drafts";

/// A draft with a name.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct Draft {
    name: String,
    saved_at: String,
    values: Values,
}

/// What was being worked on the last time.
pub(crate) fn current() -> Values {
    LocalStorage::get(CURRENT).unwrap_or_default()
}

/// Keeps what is being worked on. A browser that keeps nothing is no reason to stop.
pub(crate) fn keep(values: &Values) {
    let _ = LocalStorage::set(CURRENT, values);
}

fn named() -> Vec<Draft> {
    LocalStorage::get(NAMED).unwrap_or_default()
}

/// What the list of drafts needs.
#[derive(Properties, PartialEq)]
pub(crate) struct DraftsProps {
    /// The language.
    pub(crate) locale: Locale,
    /// What the form holds.
    pub(crate) values: Values,
    /// Puts a draft into the form.
    pub(crate) open: Callback<Values>,
}

/// The drafts: keep one under a name, open one, delete one.
#[component]
pub(crate) fn Drafts(props: &DraftsProps) -> Html {
    let t = |key| word(props.locale, key);
    let drafts = use_state(named);
    let name = use_state(String::new);
    let said = use_state(|| "");

    let change = {
        let (drafts, said) = (drafts.clone(), said.clone());
        move |after: Vec<Draft>, done: &'static str| {
            said.set(if LocalStorage::set(NAMED, &after).is_ok() { done } else { "drafts.failed" });
            drafts.set(after);
        }
    };
    let save = {
        let (drafts, name, change) = (drafts.clone(), name.clone(), change.clone());
        let values = props.values.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = name.trim().to_owned();
            if title.is_empty() {
                return;
            }
            let mut after = (*drafts).clone();
            after.retain(|draft| draft.name != title);
            after.insert(0, Draft { name: title, saved_at: now(), values: values.clone() });
            change(after, "drafts.saved");
            name.set(String::new());
        })
    };
    let rename = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| {
            name.set(event.target_unchecked_into::<web_sys::HtmlInputElement>().value());
        })
    };
    let row = |draft: &Draft| {
        let open = props.open.reform({
            let values = draft.values.clone();
            move |_: MouseEvent| values.clone()
        });
        let delete = {
            let (drafts, change, gone) = (drafts.clone(), change.clone(), draft.name.clone());
            Callback::from(move |_: MouseEvent| {
                let left = drafts.iter().filter(|other| other.name != gone).cloned().collect();
                change(left, "drafts.deleted");
            })
        };
        html! {
            <li key={draft.name.clone()}>
                <span class="grow"><strong>{ &draft.name }</strong><br />
                    <span class="subtle">{ moment(&draft.saved_at, props.locale) }</span></span>
                <button type="button" class="ds-button" data-variant="secondary" onclick={open}
                    aria-label={format!("{}: {}", t("drafts.open"), draft.name)}>{ t("drafts.open") }</button>
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger" onclick={delete}
                    aria-label={format!("{}: {}", t("drafts.delete"), draft.name)}>{ t("drafts.delete") }</button>
            </li>
        }
    };
    html! {
        <section class="ds-card part" aria-labelledby="drafts-title">
            <h2 class="ds-heading" data-size="sm" id="drafts-title">{ t("drafts.title") }</h2>
            <p class="ds-paragraph subtle">{ t("drafts.where") }</p>
            <form class="inline" onsubmit={save}>
                <div class="ds-field grow">
                    <label class="ds-label" for="draft-name">{ t("drafts.name") }</label>
                    <input class="ds-input" id="draft-name" required=true maxlength="80" autocomplete="off"
                        value={(*name).clone()} oninput={rename} />
                </div>
                <button class="ds-button" data-variant="secondary">{ t("drafts.save") }</button>
            </form>
            if !drafts.is_empty() {
                <ul class="rows">{ for drafts.iter().map(row) }</ul>
            }
            <p role="status" class="ds-paragraph subtle">{ if said.is_empty() { "" } else { t(*said) } }</p>
        </section>
    }
}
