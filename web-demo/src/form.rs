//! The form with its sections and fields. Its values are [`Values`].

use krr_policy::{Effect, Encoding, Finding, Locale, Report, Status, grouped};
use yew::prelude::*;

use crate::bridge::Labels;
use crate::fields::{
    ABOUT, ASSESSMENT, AUDIENCE, CHANNELS, Field, InputKind, MESSAGE, PURPOSE, SENDER, Visibility,
    basis_kinds,
};
use crate::values::{Change, Values};
use crate::words::{hint, word};

/// The `id` of the form, which the element refers to.
pub(crate) const FORM: &str = "plan";

/// Path of the justifications, before the rule's identifier.
const JUSTIFICATIONS: &str = "assessment.justifications.";

/// Properties of the form.
#[derive(Properties, PartialEq)]
pub(crate) struct PlanFormProps {
    /// The language.
    pub(crate) locale: Locale,
    /// Its values.
    pub(crate) values: Values,
    /// Path of the field that was changed last, which stays visible.
    pub(crate) touched: Option<String>,
    /// Number of times that the whole form was filled. Selects are recreated each time, or they
    /// would keep the choice of the user.
    pub(crate) filled: u32,
    /// The last report, whose questions show more fields.
    pub(crate) report: Option<Report>,
    /// Labels for the parts of a report.
    pub(crate) labels: Labels,
    /// A field was changed.
    pub(crate) change: Callback<Change>,
    /// The form was submitted.
    pub(crate) send: Callback<()>,
}

/// The form. One listener receives the events of all fields, and of the element's edits.
#[component]
pub(crate) fn PlanForm(props: &PlanFormProps) -> Html {
    let t = |key| word(props.locale, key);
    let view = View { props };
    let oninput = {
        let change = props.change.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(it) = event.target().as_ref().and_then(Change::from_field) {
                change.emit(it);
            }
        })
    };
    let onsubmit = {
        let send = props.send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(());
        })
    };
    let asks = view.asked().count();
    html! {
        <form id={FORM} class="parts" {oninput} {onsubmit} autocomplete="off">
            { view.part("sender", html! { <>{ view.fields(SENDER) }{ view.fields(PURPOSE) }{ view.bases() }</> }) }
            { view.part("audience", view.fields(AUDIENCE)) }
            { view.part("channels", view.fields(CHANNELS)) }
            { view.part("message", html! { <>{ view.fields(MESSAGE) }{ view.fields(ABOUT) }</> }) }
            { view.part("assessment", html! { <>{ view.fields(ASSESSMENT) }{ view.justifications() }</> }) }
            <div class="send">
                <button class="ds-button" data-size="lg">{ t("send") }</button>
                <p class="ds-paragraph subtle">
                    { if asks > 0 { t("send.unanswered") } else { t("send.hint") } }
                </p>
            </div>
        </form>
    }
}

/// Renders the parts of the form.
struct View<'a> {
    props: &'a PlanFormProps,
}

impl View<'_> {
    fn word(&self, key: &str) -> &'static str {
        word(self.props.locale, key)
    }

    fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.props.report.iter().flat_map(|report| &report.findings)
    }

    /// Returns the facts that the report asks for.
    fn asked(&self) -> impl Iterator<Item = &str> {
        self.findings().flat_map(|finding| &finding.missing).map(String::as_str)
    }

    fn asks_for(&self, fact: &str) -> bool {
        self.asked().any(|asked| asked == fact)
    }

    /// Returns whether the form asks for a fact. Most facts depend on the purpose: the form asks
    /// for them once it is chosen.
    fn asks_now(&self, fact: &str) -> bool {
        self.props.values.is_given("purpose.kind") && self.asks_for(fact)
    }

    fn is_shown(&self, field: &Field) -> bool {
        let asked = match field.visibility {
            Visibility::Always => true,
            Visibility::Asked => self.asks_now(field.fact),
            Visibility::With(other) => {
                self.asks_now(field.fact)
                    || self.asks_now(other)
                    || self.props.values.is_given(other)
            }
        };
        let touched = self.props.touched.as_deref() == Some(field.path().as_str());
        asked || touched || self.props.values.is_given(field.fact)
    }

    fn part(&self, name: &str, fields: Html) -> Html {
        let title = format!("{name}-title");
        html! {
            <section class="ds-card part" aria-labelledby={title.clone()}>
                <h2 class="ds-heading" data-size="sm" id={title}>{ self.word(&format!("part.{name}")) }</h2>
                <p class="ds-paragraph subtle">{ self.word(&format!("part.{name}.about")) }</p>
                { fields }
            </section>
        }
    }

    fn fields(&self, fields: &[Field]) -> Html {
        let shown = fields.iter().filter(|field| self.is_shown(field));
        html! { <>{ for shown.map(|field| self.field(field)) }</> }
    }

    fn field(&self, field: &Field) -> Html {
        let path = field.path();
        let value = self.props.values.text(&path);
        let label = self.word(field.fact);
        let help = hint(self.props.locale, field.fact);
        let open = self.asks_now(field.fact);
        let id = id_of(&path);
        let about = help.map(|_| format!("{id}-about"));
        let ask = open.then(|| html! { <span class="ds-tag ask" data-color="warning">{ self.word("asked") }</span> });
        let described = help.map(|help| {
            html! { <p class="subtle" data-field="description" id={about.clone()}>{ help }</p> }
        });
        let choices = match field.kind {
            InputKind::Few(values) => Some(("radio", values())),
            InputKind::Any(values) => Some(("checkbox", values())),
            InputKind::YesNo => Some(("radio", vec!["true", "false"])),
            InputKind::Line
            | InputKind::Short
            | InputKind::Count
            | InputKind::Text
            | InputKind::One(_) => None,
        };
        if let Some((kind, names)) = choices {
            let yes_no = matches!(field.kind, InputKind::YesNo);
            let unanswered = (kind == "radio")
                .then(|| choice(&path, kind, "", self.word("unanswered"), value.is_empty()));
            let options = names.into_iter().map(|name| {
                let text = if yes_no {
                    self.word(name)
                } else {
                    self.word(&format!("{}.{name}", field.fact))
                };
                choice(&path, kind, name, text, self.props.values.has(&path, name))
            });
            return html! {
                <fieldset key={path.clone()} class="ds-fieldset question" aria-describedby={about}>
                    <legend class="ds-label">{ label }</legend>
                    { ask }{ described }
                    <div class={classes!("choices", yes_no.then_some("row"))}>{ for options }{ unanswered }</div>
                </fieldset>
            };
        }
        let half = matches!(field.kind, InputKind::Count | InputKind::Short).then_some("half");
        let class = classes!("ds-field", "question", half);
        html! {
            <div key={path.clone()} {class}>
                <label class="ds-label" for={id.clone()}>{ label }</label>
                { ask }{ described }
                { self.input(field.kind, &path, id, about, value) }
                if matches!(field.kind, InputKind::Text) { { self.counter() } }
            </div>
        }
    }

    fn input(
        &self,
        kind: InputKind,
        path: &str,
        id: String,
        about: Option<String>,
        value: String,
    ) -> Html {
        let path = path.to_owned();
        // A positioned parent, so that the marks under the words are in place.
        let lang = path.starts_with("message.").then(|| self.props.values.text("message.language"));
        let lang = lang.filter(|lang| !lang.is_empty());
        match kind {
            InputKind::Text => html! {
                <div class="paper"><textarea class="ds-input" {id} rows="7" data-krr={path} {lang}
                    aria-describedby={about} {value} /></div>
            },
            InputKind::One(names) => {
                let fact = path.clone();
                let option = |name: &'static str| {
                    let text = self.word(&format!("{fact}.{name}"));
                    html! { <option value={name} selected={value == name}>{ text }</option> }
                };
                html! {
                    <select key={self.props.filled} class="ds-input" {id} data-krr={path} aria-describedby={about}>
                        <option value="" selected={value.is_empty()}>{ self.word("choose") }</option>
                        { for names().into_iter().map(option) }
                    </select>
                }
            }
            _ => {
                let inputmode = matches!(kind, InputKind::Count).then_some("numeric");
                html! {
                    <div class="paper"><input class="ds-input" {id} data-krr={path} {lang} {inputmode}
                        aria-describedby={about} {value} /></div>
                }
            }
        }
    }

    /// Renders the length of the message as an SMS.
    fn counter(&self) -> Html {
        let mut results = self.props.report.iter().flat_map(|report| &report.channels);
        let counted = results.find_map(|it| it.units.zip(it.segments).zip(it.encoding));
        let Some(((units, segments), encoding)) = counted else { return Html::default() };
        let alphabet = match encoding {
            Encoding::Gsm7 => "sms.gsm7",
            Encoding::Ucs2 => "sms.ucs2",
        };
        let [units, segments_shown] = [units, segments].map(|it| grouped(it, self.props.locale));
        html! {
            <p class="counter" data-long={(segments > 1).to_string()}>
                <strong>{ self.word("sms.title") }</strong>
                <span>{ format!("{units} {}", self.word("sms.units")) }</span>
                <span>{ format!("{}: {segments_shown}", self.props.labels.get("word.segments")) }</span>
                <span>{ self.word(alphabet) }</span>
            </p>
        }
    }

    /// Renders the legal bases: one row for each, and an empty one if there are none.
    fn bases(&self) -> Html {
        let values = &self.props.values;
        let touched = self.props.touched.iter().any(|path| path.starts_with("purpose.basis["));
        if !(self.asks_now("purpose.basis") || values.is_given("purpose.basis") || touched) {
            return Html::default();
        }
        let row = |nth: usize| {
            let at = format!("purpose.basis[{nth}]");
            let kind = values.text(&format!("{at}.kind"));
            let option = |name: &'static str| {
                let text = self.word(&format!("purpose.basis.kind.{name}"));
                html! { <option value={name} selected={kind == name}>{ text }</option> }
            };
            let more = match kind.as_str() {
                "" => None,
                "other" => Some("explanation"),
                _ => Some("citation"),
            };
            let more = more.map(|name| {
                let path = format!("{at}.{name}");
                let value = values.text(&path);
                let id = id_of(&path);
                html! {
                    <div key={name} class="ds-field grow">
                        <label class="ds-label" for={id.clone()}>{ self.word(&format!("purpose.basis.{name}")) }</label>
                        <input class="ds-input" {id} data-krr={path} {value} />
                    </div>
                }
            });
            let id = id_of(&format!("{at}.kind"));
            html! {
                <div key={nth} class="pair">
                    <div class="ds-field">
                        <label class="ds-label" for={id.clone()}>{ self.word("purpose.basis.kind") }</label>
                        <select key={self.props.filled} class="ds-input" {id} data-krr={format!("{at}.kind")}>
                            <option value="" selected={kind.is_empty()}>{ self.word("choose") }</option>
                            { for basis_kinds().into_iter().map(option) }
                        </select>
                    </div>
                    { more }
                </div>
            }
        };
        let rows =
            (0..).take_while(|nth| *nth == 0 || values.is_given(&format!("purpose.basis[{nth}]")));
        html! {
            <fieldset class="ds-fieldset question">
                <legend class="ds-label">{ self.word("purpose.basis") }</legend>
                if self.asks_now("purpose.basis") {
                    <span class="ds-tag ask" data-color="warning">{ self.word("asked") }</span>
                }
                <p class="subtle" data-field="description">{ hint(self.props.locale, "purpose.basis") }</p>
                { for rows.map(row) }
            </fieldset>
        }
    }

    /// Renders a justification field for each rule that accepts one or has one.
    fn justifications(&self) -> Html {
        let accepts_justification = |finding: &&Finding| {
            let open = matches!(finding.status, Status::Unknown | Status::Violated);
            open && finding.effect == Effect::Review && finding.missing.is_empty()
        };
        let mut rules = self.props.values.names_below(JUSTIFICATIONS);
        if let Some(rule) =
            self.props.touched.as_deref().and_then(|path| path.strip_prefix(JUSTIFICATIONS))
        {
            rules.push(rule.to_owned());
        }
        rules.extend(
            self.findings().filter(accepts_justification).map(|finding| finding.rule.clone()),
        );
        rules.sort();
        rules.dedup();
        let field = |rule: String| {
            let path = format!("{JUSTIFICATIONS}{rule}");
            let id = id_of(&path);
            let about = self.findings().find(|finding| finding.rule == rule);
            let message = about.map_or_else(|| rule.clone(), |finding| finding.message.clone());
            let value = self.props.values.text(&path);
            html! {
                <div key={path.clone()} class="ds-field question">
                    <label class="ds-label" for={id.clone()}>{ self.word("reason") }</label>
                    <p class="subtle" data-field="description" id={format!("{id}-about")}>{ message }</p>
                    <div class="paper"><textarea class="ds-input" id={id.clone()} rows="3" data-krr={path}
                        aria-describedby={format!("{id}-about")} {value} /></div>
                </div>
            }
        };
        html! { <>{ for rules.into_iter().map(field) }</> }
    }
}

/// Renders a radio button or checkbox.
fn choice(path: &str, kind: &'static str, value: &str, text: &str, checked: bool) -> Html {
    let id = id_of(&format!("{path}-{}", if value.is_empty() { "none" } else { value }));
    html! {
        <div class="ds-field">
            <input class="ds-input" type={kind} id={id.clone()} name={path.to_owned()} value={value.to_owned()}
                data-krr={path.to_owned()} {checked} />
            <label class="ds-label" for={id}>{ text }</label>
        </div>
    }
}

/// Returns the `id` of the field of a path.
fn id_of(path: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    format!("field-{}", path.chars().map(plain).collect::<String>())
}
