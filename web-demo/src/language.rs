//! The field of a language: one of a list, or the tag of another.

use krr_policy::Locale;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::fields::languages;
use crate::values::Change;
use crate::words::word;

/// The choice of a language that is not in the list.
const OTHER: &str = "other";

/// Properties of the field.
#[derive(Properties, PartialEq)]
pub(crate) struct LanguageProps {
    /// The language of the page.
    pub(crate) locale: Locale,
    /// `id` of the list.
    pub(crate) id: String,
    /// Path of the fact.
    pub(crate) path: String,
    /// The tag.
    pub(crate) value: String,
    /// The language was changed.
    pub(crate) change: Callback<Change>,
}

/// The list of languages, and a field for the tag of another. The element reads the one that holds the
/// tag.
#[component]
pub(crate) fn LanguageField(props: &LanguageProps) -> Html {
    let chose_other = use_state(|| false);
    let is_listed = props.value.is_empty() || languages().contains(&props.value.as_str());
    let is_other = *chose_other || !is_listed;
    let changed = {
        let (path, change) = (props.path.clone(), props.change.clone());
        move |tag: String| change.emit(Change::of_text(path.clone(), tag))
    };
    let choose = {
        let (chose_other, changed) = (chose_other.clone(), changed.clone());
        Callback::from(move |event: InputEvent| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            chose_other.set(chosen == OTHER);
            changed(if chosen == OTHER { String::new() } else { chosen });
        })
    };
    let write = Callback::from(move |event: InputEvent| {
        chose_other.set(true);
        changed(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    let t = |key: &str| word(props.locale, key);
    let option = |name: &'static str| {
        html! { <option value={name} selected={!is_other && props.value == name}>{ t(&format!("message.language.{name}")) }</option> }
    };
    let [list_path, tag_path] =
        if is_other { ["", props.path.as_str()] } else { [props.path.as_str(), ""] };
    let tag_id = format!("{}-tag", props.id);
    html! {
        <div class="pair">
            <div class="ds-field">
                <select class="ds-input" id={props.id.clone()} data-krr={list_path.to_owned()} data-own="" oninput={choose}>
                    <option value="" selected={props.value.is_empty() && !is_other}>{ t("choose") }</option>
                    { for languages().into_iter().map(option) }
                    <option value={OTHER} selected={is_other}>{ t("language.other") }</option>
                </select>
            </div>
            if is_other {
                <div class="ds-field">
                    <label class="ds-label" for={tag_id.clone()}>{ t("language.tag") }</label>
                    <input class="ds-input" id={tag_id.clone()} data-krr={tag_path.to_owned()} data-own="" value={props.value.clone()}
                        maxlength="35" aria-describedby={format!("{tag_id}-about")} oninput={write} />
                    <p class="subtle" data-field="description" id={format!("{tag_id}-about")}>{ t("language.tag.about") }</p>
                </div>
            }
        </div>
    }
}
