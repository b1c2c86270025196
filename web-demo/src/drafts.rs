//! Drafts, stored in this browser only.

use gloo::storage::{LocalStorage, Storage as _};
use krr_policy::Locale;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use crate::frame::{format_time, now};
use crate::values::Values;
use crate::words::word;

/// Storage key of the values in the form.
const CURRENT: &str = "krr-demo.current";
/// Storage key of what the agency settles once.
const SETTINGS: &str = "krr-demo.settings";
/// Storage key of the named drafts.
const NAMED: &str = "krr-demo.drafts";

/// A named draft.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct Draft {
    name: String,
    saved_at: String,
    values: Values,
}

/// Loads the values of the form from the last visit: at the first, the agency's settings.
pub(crate) fn load_current() -> Values {
    LocalStorage::get(CURRENT).unwrap_or_else(|_| load_settings())
}

/// Stores the values of the form. A browser without storage loses them on reload.
pub(crate) fn store_current(values: &Values) {
    let _ = LocalStorage::set(CURRENT, values);
}

/// Loads what the agency has settled.
pub(crate) fn load_settings() -> Values {
    LocalStorage::get(SETTINGS).unwrap_or_default()
}

/// Stores what the agency has settled at a path. A browser without storage asks for it again.
pub(crate) fn store_setting(path: &str, values: &Values) {
    let mut settings = load_settings();
    settings.copy(path, values);
    let _ = LocalStorage::set(SETTINGS, settings);
}

fn load_named() -> Vec<Draft> {
    LocalStorage::get(NAMED).unwrap_or_default()
}

/// Properties of the list of drafts.
#[derive(Properties, PartialEq)]
pub(crate) struct DraftsProps {
    /// The language.
    pub(crate) locale: Locale,
    /// The values of the form.
    pub(crate) values: Values,
    /// Fills the form with a draft.
    pub(crate) open: Callback<Values>,
}

/// The list of drafts: saves under a name, opens, deletes.
#[component]
pub(crate) fn Drafts(props: &DraftsProps) -> Html {
    let t = |key| word(props.locale, key);
    let drafts = use_state(load_named);
    let name = use_state(String::new);
    let status = use_state(|| "");

    let change = {
        let (drafts, status) = (drafts.clone(), status.clone());
        move |after: Vec<Draft>, done: &'static str| {
            status.set(if LocalStorage::set(NAMED, &after).is_ok() {
                done
            } else {
                "drafts.failed"
            });
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
            let (drafts, change, deleted) = (drafts.clone(), change.clone(), draft.name.clone());
            Callback::from(move |_: MouseEvent| {
                let left = drafts.iter().filter(|other| other.name != deleted).cloned().collect();
                change(left, "drafts.deleted");
            })
        };
        html! {
            <li key={draft.name.clone()}>
                <span class="grow"><strong>{ &draft.name }</strong><br />
                    <span class="subtle">{ format_time(&draft.saved_at, props.locale) }</span></span>
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
            <p role="status" class="ds-paragraph subtle">{ if status.is_empty() { "" } else { t(*status) } }</p>
        </section>
    }
}
