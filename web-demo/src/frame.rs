//! The frame of every page: the header with the language switch, and the footer.

use gloo::storage::{LocalStorage, Storage as _};
use gloo::utils::{document, document_element};
use js_sys::{Array, Date, JsString, Object, Reflect};
use krr_policy::Locale;
use wasm_bindgen::{JsCast as _, JsValue};
use yew::prelude::*;

use crate::words::word;

/// Storage key of the language.
const LANGUAGE: &str = "krr-demo.language";

/// Returns the language of the page, which is stored, and set on the document.
#[hook]
pub(crate) fn use_language(title: &'static str) -> UseStateHandle<Locale> {
    let locale = use_state(|| LocalStorage::get(LANGUAGE).unwrap_or(Locale::Nb));
    use_effect_with(*locale, move |locale| {
        // A browser without storage starts in Bokmål the next time.
        let _ = LocalStorage::set(LANGUAGE, locale);
        let _ = document_element().set_attribute("lang", locale.as_str());
        document().set_title(&format!("{} – {}", word(*locale, title), word(*locale, "agency")));
    });
    locale
}

/// Properties of the frame.
#[derive(Properties, PartialEq)]
pub(crate) struct FrameProps {
    /// The language.
    pub(crate) locale: Locale,
    /// Changes the language.
    pub(crate) set_locale: Callback<Locale>,
    /// Address of the page.
    pub(crate) here: &'static str,
    /// Content of the page.
    pub(crate) children: Html,
}

/// A page in its frame.
#[component]
pub(crate) fn Frame(props: &FrameProps) -> Html {
    let t = |key| word(props.locale, key);
    let link = |to: &'static str, key: &'static str| {
        let current = (props.here == to).then_some("page");
        html! { <li><a class="ds-link" href={to} aria-current={current}>{ t(key) }</a></li> }
    };
    let choice = |locale: Locale, name: &'static str| {
        let set_locale = props.set_locale.reform(move |_: Event| locale);
        html! {
            <label class="ds-button" data-variant="tertiary" lang={locale.as_str()}>
                <input type="radio" name="page-language" checked={props.locale == locale} onchange={set_locale} />
                { name }
            </label>
        }
    };
    html! {
        <>
            <a class="ds-skip-link" href="#content">{ t("skip") }</a>
            <header class="top">
                <div class="wide">
                    <p class="mark"><span class="crest" aria-hidden="true"></span>
                        <span><strong>{ t("agency") }</strong><br />{ t("service") }</span>
                        <span class="ds-tag" data-color="info">{ t("demo") }</span></p>
                    <nav aria-label={t("nav")}><ul>
                        { link("index.html", "nav.plan") }
                        { link("rules.html", "nav.rules") }
                        { link("embed.html", "nav.embed") }
                    </ul></nav>
                    <fieldset class="ds-toggle-group" data-size="sm" aria-label={t("language")}>
                        { choice(Locale::Nb, "Bokmål") }
                        { choice(Locale::Nn, "Nynorsk") }
                        { choice(Locale::En, "English") }
                    </fieldset>
                </div>
            </header>
            <main id="content" class="wide" tabindex="-1">{ props.children.clone() }</main>
            <footer class="bottom"><div class="wide">
                <p class="ds-paragraph">{ t("footer.demo") }</p>
                <p class="ds-paragraph">{ t("footer.private") }</p>
            </div></footer>
        </>
    }
}

/// Returns the current time in ISO 8601.
pub(crate) fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// Formats an ISO 8601 time in a language.
pub(crate) fn format_time(iso: &str, locale: Locale) -> String {
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeStyle", "short")] {
        // Setting a field of a new object does not fail.
        let _ = Reflect::set(&options, &JsValue::from(name), &JsValue::from(value));
    }
    let tag = if locale == Locale::En { "en-GB" } else { locale.as_str() };
    let date = Date::new(&JsValue::from(iso));
    let tags = Array::of1(&JsValue::from(tag));
    let text =
        js_sys::Intl::DateTimeFormat::new(&tags, &options).format().call1(&JsValue::NULL, &date);
    let text = text.ok().and_then(|text| text.dyn_into::<JsString>().ok());
    text.map_or_else(|| iso.to_owned(), String::from)
}
