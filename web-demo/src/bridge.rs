//! Between the page's own code and the package: what the element tells, and what it can be asked.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::{JSON, Object, Reflect};
use krr_policy::{Catalogue, Dispatch, Explanation, Locale, Report, Texts};
use serde::{Deserialize, Serialize as _};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, Event, EventInit};

#[wasm_bindgen(raw_module = "./krr-policy/index.js")]
extern "C" {
    #[wasm_bindgen(js_name = default, catch)]
    async fn init() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = load, catch)]
    async fn js_load(locale: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = labels, catch)]
    fn js_labels(locale: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = rules, catch)]
    async fn js_rules(locale: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = explain, catch)]
    async fn js_explain(dispatch: JsValue, locale: &str) -> Result<JsValue, JsValue>;
}

/// What was judged, with the judgement: the detail of a `krr-report` event.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Judged {
    /// What was judged.
    pub(crate) dispatch: Dispatch,
    /// The judgement.
    pub(crate) report: Report,
}

/// Words for the parts of a report, by key.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Labels(Rc<Texts>);

impl Labels {
    /// The words that the package has in a language; nothing if they cannot be loaded.
    pub(crate) async fn load(locale: Locale) -> Option<Self> {
        js_load(locale.as_str()).await.ok()?;
        let words = js_labels(locale.as_str()).ok()?;
        serde_wasm_bindgen::from_value(words).ok().map(|words| Self(Rc::new(words)))
    }

    /// The words of a catalogue.
    pub(crate) fn of(catalogue: &Catalogue) -> Self {
        Self(Rc::new(catalogue.labels.clone()))
    }

    /// The words for one key, such as `decision.deny`; the key itself where there are none.
    pub(crate) fn get(&self, key: &str) -> String {
        self.0.get(key).unwrap_or(key).to_owned()
    }

    /// The words for a value of something: `label("channel", "sms")`.
    pub(crate) fn name(&self, of: &str, value: &str) -> String {
        self.get(&format!("{of}.{value}"))
    }
}

/// Hears every judgement that an element on the page makes, for as long as the listener is kept.
pub(crate) fn hear(heard: impl Fn(Judged) + 'static) -> EventListener {
    EventListener::new(&document(), "krr-report", move |event| {
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        if let Some(judged) = detail.and_then(|it| serde_wasm_bindgen::from_value(it).ok()) {
            heard(judged);
        }
    })
}

/// Tells the element that the form holds something else now, as the browser does when it is typed.
pub(crate) fn form_changed(id: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &options);
    if let (Some(form), Ok(event)) = (document().get_element_by_id(id), event) {
        // Only fails for an event that is under way already.
        let _ = form.dispatch_event(&event);
    }
}

/// What the element judged last, with the judgement as it was given, as a file to keep.
pub(crate) fn record(saved_at: &str) -> Option<String> {
    let element = document().query_selector("krr-check").ok()??;
    let record = Object::new();
    for name in ["dispatch", "report"] {
        let name = JsValue::from(name);
        Reflect::set(&record, &name, &Reflect::get(&element, &name).ok()?).ok()?;
    }
    Reflect::set(&record, &"savedAt".into(), &saved_at.into()).ok()?;
    JSON::stringify_with_replacer_and_space(&record, &JsValue::NULL, &2.into())
        .ok()
        .map(String::from)
}

/// Everything the engine can say of its rules, in one language; nothing if it cannot be loaded.
pub(crate) async fn catalogue(locale: Locale) -> Option<Catalogue> {
    init().await.ok()?;
    let rules = js_rules(locale.as_str()).await.ok()?;
    serde_wasm_bindgen::from_value(rules).ok()
}

/// What the text of a dispatch gives away; nothing if what tells it cannot be loaded.
pub(crate) async fn explain(dispatch: &Dispatch, locale: Locale) -> Option<Explanation> {
    let dispatch = dispatch.serialize(&Serializer::json_compatible()).ok()?;
    let explanation = js_explain(dispatch, locale.as_str()).await.ok()?;
    serde_wasm_bindgen::from_value(explanation).ok()
}
