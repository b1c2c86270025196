//! Calls the npm package and the element on the page.

use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::{Function, JSON, Object, Reflect};
use krr_policy::{Catalogue, Dispatch, Explanation, Locale, Recipient, Report, Screening};
use serde::{Deserialize, Serialize as _};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, Event, EventInit};

#[wasm_bindgen(raw_module = "./krr-policy/index.js")]
extern "C" {
    #[wasm_bindgen(js_name = default, catch)]
    async fn init() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = labels, catch)]
    fn js_labels(locale: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = rules, catch)]
    async fn js_rules(locale: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = screen, catch)]
    fn js_screen(dispatch: &JsValue, recipients: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = explain, catch)]
    fn js_explain(dispatch: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
}

/// A dispatch with its report: the detail of a `krr-report` event.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct CheckResult {
    /// The dispatch that was checked.
    pub(crate) dispatch: Dispatch,
    /// Its report.
    pub(crate) report: Report,
}

/// Labels for the parts of a report, by key.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Labels(Rc<BTreeMap<String, String>>);

impl Labels {
    /// Returns the package's labels in a language, or None if the engine cannot be loaded.
    pub(crate) async fn load(locale: Locale) -> Option<Self> {
        init().await.ok()?;
        let labels = js_labels(locale.as_str()).ok()?;
        serde_wasm_bindgen::from_value(labels).ok().map(|labels| Self(Rc::new(labels)))
    }

    /// Returns the labels of a catalogue.
    pub(crate) fn from_catalogue(catalogue: &Catalogue) -> Self {
        Self(Rc::new(catalogue.labels.clone()))
    }

    /// Returns the label for a key, such as `decision.deny`, or the key itself without one.
    pub(crate) fn get(&self, key: &str) -> String {
        self.0.get(key).map_or(key, String::as_str).to_owned()
    }

    /// Returns the label of a value: `name("channel", "sms")`.
    pub(crate) fn name(&self, of: &str, value: &str) -> String {
        self.get(&format!("{of}.{value}"))
    }
}

/// Calls a function with every result of an element on the page, until the listeners are dropped: `None`
/// if the form cannot be read.
pub(crate) fn listen_for_results(
    on_result: impl Fn(Option<CheckResult>) + Clone + 'static,
) -> [EventListener; 2] {
    ["krr-report", "krr-error"].map(|name| {
        let on_result = on_result.clone();
        EventListener::new(&document(), name, move |event| {
            // An error has another detail.
            let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
            on_result(detail.and_then(|it| serde_wasm_bindgen::from_value(it).ok()));
        })
    })
}

/// Dispatches an `input` event at a form, as the browser does when a user types.
pub(crate) fn dispatch_input_event(form_id: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &options);
    if let (Some(form), Ok(event)) = (document().get_element_by_id(form_id), event) {
        // Fails only if the event is being dispatched already.
        let _ = form.dispatch_event(&event);
    }
}

/// Checks the form as it is now, and returns its dispatch and report as JSON to save.
pub(crate) fn record_json(saved_at: &str) -> Option<String> {
    let element = document().query_selector("krr-check").ok()??;
    let check: Function = Reflect::get(&element, &"check".into()).ok()?.dyn_into().ok()?;
    // Without a report, the form cannot be read.
    check.call0(&element).ok().filter(|report| !report.is_null())?;
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

/// Returns the catalogue of rules in a language, or None if it cannot be loaded.
pub(crate) async fn load_catalogue(locale: Locale) -> Option<Catalogue> {
    serde_wasm_bindgen::from_value(js_rules(locale.as_str()).await.ok()?).ok()
}

/// Returns the signals in the text of a dispatch, or None if the engine is not loaded.
pub(crate) fn explain(dispatch: &Dispatch, locale: Locale) -> Option<Explanation> {
    let dispatch = dispatch.serialize(&Serializer::json_compatible()).ok()?;
    let options = Object::new();
    Reflect::set(&options, &"locale".into(), &locale.as_str().into()).ok()?;
    serde_wasm_bindgen::from_value(js_explain(&dispatch, &options).ok()?).ok()
}

/// Returns how each recipient of a dispatch may be reached, in the same order, or None if the engine is not loaded or
/// the call is too large for it.
pub(crate) fn screen(dispatch: &Dispatch, recipients: &[Recipient]) -> Option<Vec<Screening>> {
    let serializer = Serializer::json_compatible();
    let dispatch = dispatch.serialize(&serializer).ok()?;
    let recipients = recipients.serialize(&serializer).ok()?;
    serde_wasm_bindgen::from_value(js_screen(&dispatch, &recipients).ok()?).ok()
}
