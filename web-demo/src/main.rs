//! An agency's own form for planning a sending, with `<krr-check>` embedded as an agency would.
//!
//! Nothing here decides: what is shown of rules, reasons and wording comes from the element's
//! reports and from the package. The demo owns its form, its own words, and where things are kept.

mod bridge;
mod drafts;
mod examples;
mod fields;
mod form;
mod frame;
mod plan;
mod preview;
mod record;
mod rules_page;
mod signals;
mod values;
mod words;

use gloo::utils::document;

fn main() {
    let Some(place) = document().get_element_by_id("app") else { return };
    if place.get_attribute("data-page").as_deref() == Some("rules") {
        yew::Renderer::<rules_page::RulesPage>::with_root(place).render();
    } else {
        yew::Renderer::<plan::PlanPage>::with_root(place).render();
    }
}
