//! An agency's own form for planning a dispatch, with `<krr-check>` embedded as an agency would.
//!
//! It has no decision logic: rules, reasons and wording come from the element's reports and from the
//! package. The demo owns its form, its own strings, and the storage of drafts.

mod bars;
mod bridge;
mod drafts;
mod examples;
mod fields;
mod form;
mod frame;
mod language;
mod plan;
mod preview;
mod reach;
mod recipients;
mod record;
mod rules_page;
mod signals;
mod values;
mod words;

use gloo::utils::document;

fn main() {
    let Some(root) = document().get_element_by_id("app") else { return };
    if root.get_attribute("data-page").as_deref() == Some("rules") {
        yew::Renderer::<rules_page::RulesPage>::with_root(root).render();
    } else {
        yew::Renderer::<plan::PlanPage>::with_root(root).render();
    }
}
