//! Drafts, stored in this browser only.

use gloo::events::EventListener;
use gloo::storage::errors::StorageError;
use gloo::storage::{LocalStorage, SessionStorage, Storage as _};
use gloo::utils::window;
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

/// Loads the values of the form from the last visit, of this tab if it had one: at the first, the agency's
/// settings.
pub(crate) fn load_current() -> Values {
    let of_tab = SessionStorage::get(CURRENT).ok();
    let current = of_tab.or_else(|| LocalStorage::get(CURRENT).ok()).filter(Values::fits);
    current.unwrap_or_else(load_settings)
}

/// Stores the values of the form. A browser without storage loses them on reload.
pub(crate) fn store_current(values: &Values) {
    let _ = SessionStorage::set(CURRENT, values);
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

/// Loads the named drafts; None if what is stored cannot be read.
fn load_named() -> Option<Vec<Draft>> {
    match LocalStorage::get(NAMED) {
        Ok(drafts) => Some(drafts),
        Err(StorageError::KeyNotFound(_)) => Some(Vec::new()),
        Err(_) => None,
    }
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
    let drafts = use_state(|| load_named().unwrap_or_default());
    let name = use_state(String::new);
    let status = use_state(|| "");

    {
        let drafts = drafts.setter();
        use_effect_with((), move |()| {
            // Another tab has changed them.
            let listener = EventListener::new(&window(), "storage", move |_| {
                drafts.set(load_named().unwrap_or_default());
            });
            || drop(listener)
        });
    }
    let change = {
        let (drafts, status) = (drafts.clone(), status.clone());
        move |make: &dyn Fn(&mut Vec<Draft>), done: &'static str| {
            // What is stored now: another tab may have saved since.
            let changed = load_named().and_then(|mut stored| {
                make(&mut stored);
                LocalStorage::set(NAMED, &stored).ok()?;
                Some(stored)
            });
            status.set(if changed.is_some() { done } else { "drafts.failed" });
            if let Some(changed) = changed {
                drafts.set(changed);
            }
        }
    };
    let save = {
        let (name, change) = (name.clone(), change.clone());
        let values = props.values.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = name.trim().to_owned();
            if title.is_empty() {
                return;
            }
            let draft = Draft { name: title, saved_at: now(), values: values.clone() };
            change(
                &|stored| {
                    stored.retain(|other| other.name != draft.name);
                    stored.insert(0, draft.clone());
                },
                "drafts.saved",
            );
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
            let (change, deleted) = (change.clone(), draft.clone());
            Callback::from(move |_: MouseEvent| {
                change(&|stored| stored.retain(|other| *other != deleted), "drafts.deleted");
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
