//! Whom the mailing reaches: a list of recipients, and how each of them gets the message.

use std::rc::Rc;

use gloo::file::File;
use krr_policy::{Catalogue, Dispatch, Locale, Localized, Purpose, grouped};
use krr_recipients::Reject;
use krr_recipients::summary::{Figures, words};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::bars::{Bars, Row};
use crate::bridge::{self, CheckResult};
use crate::frame::now;
use crate::recipients::{List, MAX_BYTES, MAX_RECIPIENTS, Problem, Screened, screen};
use crate::words::{word, word_with};

/// Returns answers of the register about persons who do not exist, whose details are fresh whenever they are read.
fn example() -> String {
    include_str!("../examples/recipients.ndjson").replace("{fresh}", &now())
}

/// The rejected records that are shown, at most.
const REJECTS_SHOWN: usize = 20;

/// Properties of the step.
#[derive(Properties, PartialEq)]
pub(crate) struct ReachProps {
    /// The language.
    pub(crate) locale: Locale,
    /// The last result.
    pub(crate) result: Option<Rc<CheckResult>>,
}

/// The step.
#[component]
pub(crate) fn Reach(props: &ReachProps) -> Html {
    let t = |key| word(props.locale, key);
    // None until it is loaded; None inside if it cannot be.
    let catalogue = use_state(|| None::<Option<Rc<Catalogue>>>);
    let list = use_state(|| None::<Rc<List>>);
    let text = use_node_ref();
    {
        let catalogue = catalogue.clone();
        use_effect_with(props.locale, move |locale| {
            let locale = *locale;
            spawn_local(async move {
                catalogue.set(Some(bridge::load_catalogue(locale).await.map(Rc::new)));
            });
        });
    }
    let plan = props.result.as_ref().map(|result| plan_of(&result.dispatch));
    let screened = use_memo(
        ((*list).clone(), plan.clone(), (*catalogue).clone()),
        |(list, plan, catalogue)| {
            let (list, plan) = (list.as_ref()?, plan.as_ref()?);
            let catalogue = catalogue.as_ref()?.as_ref().ok_or(Problem::Failed);
            Some(catalogue.and_then(|it| screen(list, plan, &it.screening)))
        },
    );

    let take = {
        let list = list.setter();
        Callback::from(move |given: List| list.set(Some(Rc::new(given))))
    };
    let take_text = {
        let (take, text) = (take.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = text.cast::<HtmlTextAreaElement>() {
                take.emit(List { file: None, bytes: field.value().into_bytes() });
            }
        })
    };
    let choose = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let file = input.files().and_then(|files| files.get(0));
            input.set_value("");
            read_file(file, take.clone());
        })
    };
    let drop = {
        let take = take.clone();
        Callback::from(move |event: DragEvent| {
            let files = event.data_transfer().and_then(|dropped| dropped.files());
            let file = files.and_then(|files| files.get(0));
            if file.is_some() {
                event.prevent_default();
                read_file(file, take.clone());
            }
        })
    };
    let allow_drop = Callback::from(|event: DragEvent| event.prevent_default());
    let try_example = {
        let (take, text) = (take, text.clone());
        Callback::from(move |_: MouseEvent| {
            let example = example();
            if let Some(field) = text.cast::<HtmlTextAreaElement>() {
                field.set_value(&example);
            }
            take.emit(List { file: None, bytes: example.into_bytes() });
        })
    };
    let clear = {
        let (list, text) = (list.setter(), text.clone());
        Callback::from(move |_: MouseEvent| {
            list.set(None);
            if let Some(field) = text.cast::<HtmlTextAreaElement>() {
                field.set_value("");
                // The button goes away.
                let _ = field.focus();
            }
        })
    };
    let (status, details) = match (&*list, &*screened) {
        (None, _) => (Html::default(), Html::default()),
        (Some(given), Some(Ok(screened))) => match (&*catalogue, &props.result) {
            (Some(Some(catalogue)), Some(result)) => {
                let view = View::new(props.locale, screened, catalogue, result);
                (view.status(given), view.details())
            }
            _ => (Html::default(), Html::default()),
        },
        (Some(given), Some(Err(problem))) => {
            (problem_view(problem, given, props.locale), Html::default())
        }
        (Some(_), None) => {
            let text = t(if props.result.is_none() { "reach.no_plan" } else { "loading" });
            (html! { <p class="ds-alert" data-color="warning">{ text }</p> }, Html::default())
        }
    };
    let most = grouped(MAX_RECIPIENTS as u64, props.locale);
    let formats = word_with(props.locale, "reach.formats", &[("count", &most)]);
    html! {
        <section class="ds-card part reach" aria-labelledby="reach-title" ondragover={allow_drop} ondrop={drop}>
            <h2 class="ds-heading" data-size="sm" id="reach-title">{ words::WHO.get(props.locale) }</h2>
            <p class="ds-paragraph subtle">{ t("reach.about") }</p>
            <p class="ds-paragraph subtle">{ t("reach.private") }</p>
            <form onsubmit={take_text} autocomplete="off">
                <div class="ds-field">
                    <label class="ds-label" for="reach-text">{ t("reach.paste") }</label>
                    <p class="subtle" data-field="description" id="reach-text-about">{ formats }</p>
                    <textarea ref={text} class="ds-input" id="reach-text" rows="6" spellcheck="false" autocomplete="off"
                        aria-describedby="reach-text-about" />
                </div>
                <div class="inline">
                    <button class="ds-button" data-variant="secondary">{ t("reach.show") }</button>
                    <button type="button" class="ds-button" data-variant="tertiary" onclick={try_example}>{ t("reach.example") }</button>
                    if list.is_some() {
                        <button type="button" class="ds-button" data-variant="tertiary" onclick={clear}>{ t("reach.clear") }</button>
                    }
                </div>
                <div class="ds-field">
                    <label class="ds-label" for="reach-file">{ t("reach.file") }</label>
                    <input class="ds-input" type="file" id="reach-file" onchange={choose}
                        accept=".json,.ndjson,.jsonl,.csv,.tsv,.txt,application/json,text/csv,text/plain" />
                </div>
            </form>
            <div role="status">{ status }</div>
            <div class="outcome">{ details }</div>
        </section>
    }
}

/// Returns what screening reads of a dispatch.
fn plan_of(dispatch: &Dispatch) -> Dispatch {
    Dispatch {
        purpose: Purpose { kind: dispatch.purpose.kind, ..Purpose::default() },
        channels: dispatch.channels.clone(),
        ..Dispatch::default()
    }
}

/// Reads a file, and takes its content as a list. Of one that is too large, only so much is read that this shows.
fn read_file(file: Option<web_sys::File>, take: Callback<List>) {
    let Some(file) = file.map(File::from) else { return };
    spawn_local(async move {
        let end = file.size().min(MAX_BYTES + 1);
        let name = file.name();
        let bytes = gloo::file::futures::read_as_bytes(&file.slice(0, end)).await;
        take.emit(List { file: Some(name), bytes: bytes.unwrap_or_default() });
    });
}

fn problem_view(problem: &Problem, list: &List, locale: Locale) -> Html {
    let message = match problem {
        Problem::Empty => word(locale, "reach.empty").to_owned(),
        Problem::TooLarge => {
            let megabytes = grouped(MAX_BYTES >> 20, locale);
            word_with(locale, "reach.too_large", &[("megabytes", &megabytes)])
        }
        Problem::TooMany => {
            let count = grouped(MAX_RECIPIENTS as u64, locale);
            word_with(locale, "reach.too_many", &[("count", &count)])
        }
        Problem::Broken(place, reason) => {
            let at = at_line(place.line, &reason.message(locale), locale);
            format!("{at} {}", word(locale, "reach.broken"))
        }
        Problem::Failed => word(locale, "reach.failed").to_owned(),
    };
    let file = list.file.as_ref().map(|name| html! { <><strong>{ name }</strong><br /></> });
    html! { <p class="ds-alert" data-color="danger">{ file }{ message }</p> }
}

/// Returns an error with its line.
fn at_line(line: u64, reason: &str, locale: Locale) -> String {
    word_with(locale, "reach.line", &[("line", &grouped(line, locale)), ("reason", &reason)])
}

/// What is shown of a list that has been screened.
struct View<'v> {
    figures: Figures<'v>,
    rejects: &'v [Reject],
}

impl<'v> View<'v> {
    fn new(
        locale: Locale,
        screened: &'v Screened,
        catalogue: &'v Catalogue,
        result: &'v CheckResult,
    ) -> Self {
        let figures = Figures {
            rows: &catalogue.screening,
            locale,
            tally: &screened.tally,
            shared: &screened.shared,
            unread_fields: &screened.unread,
            declared_recipients: result.dispatch.audience.recipients,
            parts: result.report.segments(),
            cost: None,
        };
        Self { figures, rejects: &screened.rejects }
    }

    /// Renders the whole in a sentence.
    fn status(&self, list: &List) -> Html {
        let file = list.file.as_ref().map(|name| format!("{name}: "));
        html! {
            <p class="ds-paragraph" data-size="lg">
                { file }{ self.figures.recipients() }{ ". " }<strong>{ self.figures.reached() }</strong></p>
        }
    }

    fn details(&self) -> Html {
        let figures = &self.figures;
        let deliveries = figures.deliveries().map(|(name, count)| self.row(name, count));
        let reasons = figures.reasons().into_iter().map(|(row, count)| Row {
            name: row.reason.clone(),
            source: Some((row.statement.clone(), row.id.clone())),
            count,
        });
        let unknown = figures.unknown().into_iter().map(|(name, count)| self.row(name, count));
        let channels = word(figures.locale, "part.channels");
        let reasons_title = words::REASONS.get(figures.locale);
        let unknown_title = words::UNKNOWN_HEADING.get(figures.locale);
        html! {
            <>
                { self.rejected() }
                { self.table("reach-channels", channels, words::CHANNEL, deliveries.collect(), true) }
                { self.table("reach-reasons", reasons_title, words::REASON, reasons.collect(), true) }
                { self.table("reach-unknown", unknown_title, words::FACT, unknown.collect(), false) }
                { self.notes() }
            </>
        }
    }

    /// Renders a table under its heading, if it has rows.
    fn table(
        &self,
        heading: &'static str,
        title: &'static str,
        column: Localized,
        rows: Vec<Row>,
        adds_up: bool,
    ) -> Html {
        if rows.is_empty() {
            return Html::default();
        }
        let locale = self.figures.locale;
        let columns = [column.get(locale), words::RECIPIENTS_COLUMN.get(locale)];
        let all = self.figures.tally.recipients;
        html! {
            <>
                <h3 class="ds-heading" data-size="2xs" id={heading}>{ title }</h3>
                if !adds_up { <p class="ds-paragraph subtle">{ words::UNKNOWN_OF.get(locale) }</p> }
                <Bars {locale} {heading} {columns} {rows} {all} {adds_up} />
            </>
        }
    }

    fn notes(&self) -> Html {
        let mut notes = self.figures.notes_on_rejects();
        notes.extend(self.figures.notes_on_list());
        notes.extend(self.figures.notes_on_sms());
        notes.extend(self.figures.notes_on_shared_addresses());
        if notes.is_empty() {
            return Html::default();
        }
        let title = words::WORTH_KNOWING.get(self.figures.locale);
        html! {
            <>
                <h3 class="ds-heading" data-size="2xs">{ title }</h3>
                <ul class="ds-list">{ for notes.into_iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            </>
        }
    }

    fn row(&self, name: Localized, count: u64) -> Row {
        Row { name: words::capitalized(name.get(self.figures.locale)), source: None, count }
    }

    /// Renders the records that cannot be read, each with its line and the reason.
    fn rejected(&self) -> Html {
        let (locale, rejects) = (self.figures.locale, self.rejects);
        if rejects.is_empty() {
            return Html::default();
        }
        let one = |Reject { place, reason }: &Reject| {
            html! { <li>{ at_line(place.line, &reason.message(locale), locale) }</li> }
        };
        let further = rejects.len().saturating_sub(REJECTS_SHOWN) as u64;
        let further = (further > 0).then(|| {
            let count = grouped(further, locale);
            html! { <li>{ word_with(locale, "reach.further", &[("count", &count)]) }</li> }
        });
        html! {
            <div class="ds-alert" data-color="warning">
                <p class="ds-paragraph">{ word(locale, "reach.rejected") }</p>
                <ul class="ds-list">{ for rejects.iter().take(REJECTS_SHOWN).map(one) }{ further }</ul>
            </div>
        }
    }
}
