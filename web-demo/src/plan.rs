//! The page for planning a dispatch: the form, the check beside it, and the results below.

use std::rc::Rc;

use krr_policy::Locale;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::bridge::{self, CheckResult, Labels};
use crate::drafts::{self, Drafts};
use crate::examples;
use crate::fields;
use crate::form::{FORM, PlanForm};
use crate::frame::{Frame, use_language};
use crate::preview::Preview;
use crate::reach::Reach;
use crate::record::Record;
use crate::signals::Signals;
use crate::values::{Change, Values};
use crate::words::word;

/// State of the page: the only owner of the form's values.
#[derive(Default, PartialEq)]
struct Model {
    values: Values,
    touched: Option<String>,
    /// The last result, which decides what the form shows.
    result: Option<Rc<CheckResult>>,
    /// Whether the form cannot be read any more, so that the last result is of something else.
    is_unread: bool,
    /// Number of times that the whole form was filled at once.
    filled: u32,
}

/// Changes of the state.
enum Action {
    /// A field was changed.
    Change(Change),
    /// The whole form was filled.
    Fill(Values),
    /// The element has checked the form, or could not read it.
    Checked(Option<Rc<CheckResult>>),
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Self {
            values: self.values.clone(),
            touched: self.touched.clone(),
            result: self.result.clone(),
            ..*self
        };
        match action {
            Action::Change(change) => {
                next.touched = Some(change.path.clone());
                next.values.apply(change);
            }
            Action::Fill(values) => {
                (next.values, next.touched) = (values, None);
                next.filled += 1;
            }
            Action::Checked(Some(result)) => {
                (next.result, next.is_unread) = (Some(result), false);
            }
            Action::Checked(None) => next.is_unread = true,
        }
        Rc::new(next)
    }
}

/// The page for planning a dispatch.
#[component]
pub(crate) fn PlanPage() -> Html {
    let locale = use_language("plan.title");
    let model = use_reducer_eq(|| Model { values: drafts::load_current(), ..Model::default() });
    let labels = use_state(Labels::default);
    let dialog = use_node_ref();
    let t = |key| word(*locale, key);

    {
        let model = model.dispatcher();
        use_effect_with((), move |()| {
            let listeners = bridge::listen_for_results(move |result| {
                model.dispatch(Action::Checked(result.map(Rc::new)));
            });
            || drop(listeners)
        });
    }
    {
        let labels = labels.clone();
        use_effect_with(*locale, move |locale| {
            let locale = *locale;
            spawn_local(async move {
                // Without labels, their keys are shown.
                labels.set(Labels::load(locale).await.unwrap_or_default());
            });
        });
    }
    use_effect_with(model.filled, |_| bridge::dispatch_input_event(FORM));
    use_effect_with((model.values.clone(), model.touched.clone()), |(values, touched)| {
        drafts::store_current(values);
        if let Some(path) = touched.as_deref().filter(|path| fields::is_setting(path)) {
            drafts::store_setting(path, values);
        }
    });

    let set_locale = {
        let locale = locale.clone();
        Callback::from(move |chosen: Locale| locale.set(chosen))
    };
    let change = callback(&model, Action::Change);
    let fill = callback(&model, Action::Fill);
    let send = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // Fails only if it is open already.
                let _ = dialog.show_modal();
            }
        })
    };
    let start = |key: &'static str, values: fn(&str) -> Values| {
        let onclick = fill.reform(move |_: MouseEvent| values(key));
        html! { <li><button type="button" class="ds-button" data-variant="secondary" data-size="sm" {onclick}>{ t(key) }</button></li> }
    };
    let report = model.result.as_ref().map(|result| result.report.clone());
    // What cannot be read has no verdict.
    let result = model.result.clone().filter(|_| !model.is_unread);
    // A condition and no option: without a node of its own, the elements beside it would be made anew.
    let verdict = html! {
        if let Some(result) = &result {
            <a class="verdict" data-decision={result.report.decision.as_str()} href="#check">
                <span class="dot" aria-hidden="true"></span>{ labels.name("decision", result.report.decision.as_str()) }
                <span class="subtle">{ t("check.see") }</span></a>
        }
    };
    html! {
        <Frame locale={*locale} {set_locale} here="index.html">
            <div class="intro">
                <h1 class="ds-heading" data-size="xl">{ t("plan.title") }</h1>
                <p class="ds-paragraph" data-size="lg">{ t("plan.lead") }</p>
                <div class="starts">
                    <h2 class="ds-heading" data-size="2xs">{ t("examples") }</h2>
                    <ul>
                        { for examples::keys().map(|key| start(key, |key| Values::from_dispatch(&examples::dispatch(key)))) }
                        { start("example.empty", |_| drafts::load_settings()) }
                    </ul>
                </div>
            </div>
            <div class="sides">
                <PlanForm locale={*locale} values={model.values.clone()} touched={model.touched.clone()}
                    filled={model.filled} {report} is_unread={model.is_unread} labels={(*labels).clone()} {change} {send} />
                <section class="check" id="check" tabindex="0" aria-labelledby="check-title">
                    <h2 class="ds-heading" data-size="2xs" id="check-title">{ t("check.title") }</h2>
                    <krr-check for={FORM} lang={locale.as_str()} rules-href="rules.html"></krr-check>
                </section>
                <div class="parts after">
                    <Preview locale={*locale} result={result.clone()} labels={(*labels).clone()} />
                    <Signals locale={*locale} result={result.clone()} labels={(*labels).clone()} />
                    <Reach locale={*locale} result={result.clone()} />
                    <Record locale={*locale} result={result.clone()} labels={(*labels).clone()} open={fill.clone()} />
                    <Drafts locale={*locale} values={model.values.clone()} open={fill} />
                </div>
            </div>
            { verdict }
            <dialog ref={dialog} class="ds-dialog" aria-labelledby="sent-title">
                <h2 class="ds-heading" data-size="sm" id="sent-title">{ t("sent.title") }</h2>
                <p class="ds-paragraph">{ t("sent.text") }</p>
                if let Some(result) = &result {
                    <p class="ds-paragraph"><strong>{ labels.name("decision", result.report.decision.as_str()) }</strong>
                        { format!(" – {}", result.report.summary) }</p>
                }
                <form method="dialog"><button class="ds-button">{ t("sent.close") }</button></form>
            </dialog>
        </Frame>
    }
}

fn callback<T: 'static>(model: &UseReducerHandle<Model>, action: fn(T) -> Action) -> Callback<T> {
    let model = model.dispatcher();
    Callback::from(move |it| model.dispatch(action(it)))
}
