//! The form with its sections and fields. Its values are [`Values`].

use krr_policy::{AudienceKind, Channel, Encoding, Finding, Locale, Report, grouped};
use yew::prelude::*;

use crate::bridge::Labels;
use crate::fields::{
    ADDRESSES, ASSESSMENT, AUDIENCE, CHANNELS, EARLIER, Field, GROUNDS, InputKind, MESSAGE,
    PURPOSE, RECIPIENTS, SETTINGS, Visibility, address_sources, basis_kinds, has_earlier,
};
use crate::language::LanguageField;
use crate::values::{AUDIENCE_KIND, Change, OWN_TEXT, Values};
use crate::words::{hint, word};

/// The `id` of the form, which the element refers to.
pub(crate) const FORM: &str = "plan";

/// Number of questions that are asked at once, as the element shows them.
const QUESTIONS_SHOWN: usize = 5;

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
    /// The last report, whose next questions show more fields.
    pub(crate) report: Option<Report>,
    /// Whether the form cannot be read any more, so that the report is of something else.
    pub(crate) is_unread: bool,
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
            { view.part("addresses", html! {
                <>
                    { view.fields(ADDRESSES) }
                    if props.values.has_parts() { <p class="ds-paragraph">{ t("addresses.of_parts") }</p> }
                </>
            }) }
            { view.part("channels", view.fields(CHANNELS)) }
            { view.part("message", html! { <>{ view.fields(MESSAGE) }{ view.own_texts() }</> }) }
            { view.part("purpose", view.fields(PURPOSE)) }
            { view.part("audience", html! { <>{ view.fields(AUDIENCE) }{ view.audience_parts() }{ view.fields(RECIPIENTS) }</> }) }
            { view.part("assessment", html! {
                <>
                    { view.fields(GROUNDS) }{ view.purpose_basis() }{ view.fields(ASSESSMENT) }
                    { view.fields(EARLIER) }{ view.earlier_basis() }{ view.justifications() }
                </>
            }) }
            { view.part("settings", view.fields(SETTINGS)) }
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

    /// Returns the facts that the report asks for, in the order of planning.
    fn asked(&self) -> impl Iterator<Item = &str> {
        let questions = self.props.report.iter().flat_map(|report| &report.questions);
        questions.map(|question| question.fact.as_str())
    }

    /// Returns whether the form asks for a fact now: it is among the next questions.
    fn asks_now(&self, fact: &str) -> bool {
        self.asked().take(QUESTIONS_SHOWN).any(|asked| asked == fact)
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
            Visibility::When(applies) => applies(&self.props.values) || self.asks_now(field.fact),
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
            | InputKind::Date
            | InputKind::Reason
            | InputKind::Text
            | InputKind::Language
            | InputKind::One(_) => None,
        };
        if let Some((kind, names)) = choices {
            let yes_no = matches!(field.kind, InputKind::YesNo);
            let divided = path == AUDIENCE_KIND && self.props.values.has_parts();
            let unanswered = (kind == "radio").then(|| {
                choice(&path, kind, "", self.word("unanswered"), value.is_empty() && !divided)
            });
            let options = names.into_iter().map(|name| {
                let text = if yes_no {
                    self.word(name)
                } else {
                    self.word(&format!("{}.{name}", field.fact))
                };
                if path == AUDIENCE_KIND && name == AudienceKind::Mixed.as_str() {
                    return unread_choice(&path, kind, name, text, divided);
                }
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
        let is_half = matches!(field.kind, InputKind::Count | InputKind::Short | InputKind::Date);
        let half = is_half.then_some("half");
        let class = classes!("ds-field", "question", half);
        html! {
            <div key={path.clone()} {class}>
                <label class="ds-label" for={id.clone()}>{ label }</label>
                { ask }{ described }
                { self.input(field.kind, &path, id, about, value) }
                if matches!(field.kind, InputKind::Text) && self.props.values.text_of(Channel::Sms).is_none() {
                    { self.counter() }
                }
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
        let lang = path.starts_with("message.").then(|| self.props.values.text("message.language"));
        let lang = lang.filter(|lang| !lang.is_empty());
        // A positioned parent, so that the marks under the words are in place.
        let textarea = |rows: &'static str| {
            html! {
                <div class="paper"><textarea class="ds-input" id={id.clone()} {rows} data-krr={path.clone()}
                    lang={lang.clone()} aria-describedby={about.clone()} value={value.clone()} /></div>
            }
        };
        match kind {
            InputKind::Text => textarea("7"),
            InputKind::Reason => textarea("3"),
            InputKind::Language => html! {
                <LanguageField key={self.props.filled} locale={self.props.locale} {id} {path} {value}
                    change={self.props.change.clone()} />
            },
            InputKind::One(names) => {
                let label = |name: &'static str| self.word(&format!("{path}.{name}"));
                self.select(id, path.clone(), about, &value, names(), &label)
            }
            _ => {
                let inputmode = matches!(kind, InputKind::Count).then_some("numeric");
                let type_ = if matches!(kind, InputKind::Date) { "date" } else { "text" };
                html! {
                    <div class="paper"><input class="ds-input" {id} type={type_} data-krr={path} {lang} {inputmode}
                        aria-describedby={about} {value} /></div>
                }
            }
        }
    }

    fn select(
        &self,
        id: String,
        path: String,
        about: Option<String>,
        value: &str,
        names: Vec<&'static str>,
        label: &dyn Fn(&'static str) -> &'static str,
    ) -> Html {
        let option = |name: &'static str| {
            html! { <option value={name} selected={value == name}>{ label(name) }</option> }
        };
        html! {
            <select key={self.props.filled} class="ds-input" {id} data-krr={path} aria-describedby={about}>
                <option value="" selected={value.is_empty()}>{ self.word("choose") }</option>
                { for names.into_iter().map(option) }
            </select>
        }
    }

    /// Renders the choice of texts of their own, and each such text.
    fn own_texts(&self) -> Html {
        let values = &self.props.values;
        let used: Vec<_> = Channel::ALL
            .iter()
            .copied()
            .filter(|it| *it != Channel::WebPage && values.has("channels.use[]", it.as_str()))
            .collect();
        let choices = used.iter().map(|channel| {
            let text = format!("{} {}", self.word("own_text"), self.in_sentence(*channel));
            unread_choice(
                OWN_TEXT,
                "checkbox",
                channel.as_str(),
                &text,
                values.text_of(*channel).is_some(),
            )
        });
        let texts = values.texts();
        html! {
            <>
                if used.len() > 1 {
                    <fieldset class="ds-fieldset question">
                        <legend class="ds-label">{ self.word("own_texts") }</legend>
                        <p class="subtle" data-field="description">{ self.word("own_texts.about") }</p>
                        <div class="choices">{ for choices }</div>
                    </fieldset>
                }
                { for texts.iter().map(|text| self.own_text(text)) }
            </>
        }
    }

    /// Renders the text of its own at a path.
    fn own_text(&self, text: &str) -> Html {
        let values = &self.props.values;
        let of = |channel: Channel| values.has(&format!("{text}.channels[]"), channel.as_str());
        let channels: Vec<_> = Channel::ALL.iter().copied().filter(|it| of(*it)).collect();
        let names: Vec<_> = channels.iter().map(|channel| self.in_sentence(*channel)).collect();
        let title = format!("{} {}", self.word("own_text"), names.join(", "));
        let carried = channels.iter().map(|channel| {
            html! { <input type="hidden" data-krr={format!("{text}.channels[]")} value={channel.as_str()} /> }
        });
        let field = |name: &str, input: InputKind| {
            let path = format!("{text}.{name}");
            let id = id_of(&path);
            let value = values.text(&path);
            html! {
                <div key={path.clone()} class="ds-field">
                    <label class="ds-label" for={id.clone()}>{ self.word(&format!("message.{name}")) }</label>
                    { self.input(input, &path, id, None, value) }
                </div>
            }
        };
        let has_subject = channels.iter().any(|channel| *channel != Channel::Sms);
        let sensitive = format!("{text}.sensitive");
        let asks_sensitive = self.asks_now(&sensitive)
            || values.has("message.sensitive", "true")
            || values.is_given(&sensitive);
        let answers = ["true", "false", ""].map(|name| {
            let label = self.word(if name.is_empty() { "unanswered" } else { name });
            choice(&sensitive, "radio", name, label, values.text(&sensitive) == name)
        });
        html! {
            <fieldset key={text.to_owned()} class="ds-fieldset question own">
                <legend class="ds-label">{ title }</legend>
                { for carried }
                { self.carried_language(text) }
                if has_subject { { field("subject", InputKind::Line) } }
                { field("body", InputKind::Text) }
                if of(Channel::Sms) { { self.counter() } }
                if asks_sensitive {
                    <fieldset class="ds-fieldset">
                        <legend class="ds-label">{ self.word("own_text.sensitive") }</legend>
                        <div class="choices row">{ for answers }</div>
                    </fieldset>
                }
            </fieldset>
        }
    }

    /// Renders the language that a text of its own has in an earlier record.
    fn carried_language(&self, text: &str) -> Html {
        let path = format!("{text}.language");
        let value = self.props.values.text(&path);
        html! { if !value.is_empty() { <input type="hidden" data-krr={path} {value} /> } }
    }

    /// Returns the name of a channel after *for*.
    fn in_sentence(&self, channel: Channel) -> &'static str {
        self.word(&format!("own_text.{channel}"))
    }

    /// Renders each part of an audience in parts: its source of addresses, and its size.
    fn audience_parts(&self) -> Html {
        let values = &self.props.values;
        let part = |at: String| {
            let [kind, source, recipients] =
                ["kind", "address_source", "recipients"].map(|name| format!("{at}.{name}"));
            let [source_id, recipients_id] = [&source, &recipients].map(|path| id_of(path));
            let label = |name: &'static str| self.word(&format!("audience.address_source.{name}"));
            let kind_name = values.text(&kind);
            html! {
                <fieldset key={at.clone()} class="ds-fieldset question">
                    <legend class="ds-label">{ self.word(&format!("audience.kind.{kind_name}")) }</legend>
                    <input type="hidden" data-krr={kind} value={kind_name} />
                    <div class="pair">
                        <div class="ds-field grow">
                            <label class="ds-label" for={source_id.clone()}>{ self.word("audience.address_source") }</label>
                            { self.select(source_id, source.clone(), None, &values.text(&source), address_sources(), &label) }
                        </div>
                        <div class="ds-field">
                            <label class="ds-label" for={recipients_id.clone()}>{ self.word("audience.parts.recipients") }</label>
                            <input class="ds-input" id={recipients_id} inputmode="numeric" data-krr={recipients.clone()}
                                value={values.text(&recipients)} />
                        </div>
                    </div>
                </fieldset>
            }
        };
        html! { <>{ for values.parts().into_iter().map(part) }</> }
    }

    /// Renders the length of the message as an SMS.
    fn counter(&self) -> Html {
        let report = self.props.report.iter().filter(|_| !self.props.is_unread);
        let mut results = report.flat_map(|report| &report.channels);
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

    /// Renders the sources that anchor the purpose, once they are asked for.
    fn purpose_basis(&self) -> Html {
        let values = &self.props.values;
        let touched = self.props.touched.iter().any(|path| path.starts_with("purpose.basis["));
        if !(self.asks_now("purpose.basis") || values.is_given("purpose.basis") || touched) {
            return Html::default();
        }
        self.bases("purpose.basis")
    }

    /// Renders the sources of the earlier assessment.
    fn earlier_basis(&self) -> Html {
        if has_earlier(&self.props.values) {
            self.bases("assessment.earlier.basis")
        } else {
            Html::default()
        }
    }

    /// Renders the legal bases at a path: one row for each, and an empty one if there are none.
    fn bases(&self, list: &'static str) -> Html {
        let values = &self.props.values;
        let row = |nth: usize| {
            let at = format!("{list}[{nth}]");
            let kind = values.text(&format!("{at}.kind"));
            let label = |name: &'static str| self.word(&format!("purpose.basis.kind.{name}"));
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
                        { self.select(id, format!("{at}.kind"), None, &kind, basis_kinds(), &label) }
                    </div>
                    { more }
                </div>
            }
        };
        let rows = (0..).take_while(|nth| *nth == 0 || values.is_given(&format!("{list}[{nth}]")));
        html! {
            <fieldset class="ds-fieldset question">
                <legend class="ds-label">{ self.word(list) }</legend>
                if self.asks_now(list) {
                    <span class="ds-tag ask" data-color="warning">{ self.word("asked") }</span>
                }
                <p class="subtle" data-field="description">{ hint(self.props.locale, "purpose.basis") }</p>
                { for rows.map(row) }
            </fieldset>
        }
    }

    /// Renders a field for each written reason that would settle a finding, or that is given.
    fn justifications(&self) -> Html {
        let mut rules = self.props.values.names_below(JUSTIFICATIONS);
        if let Some(rule) =
            self.props.touched.as_deref().and_then(|path| path.strip_prefix(JUSTIFICATIONS))
        {
            rules.push(rule.to_owned());
        }
        let settled = self.findings().filter(|finding| finding.justification.is_some());
        rules.extend(settled.map(|finding| finding.rule.clone()));
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
    choice_of(path, path, kind, value, text, checked)
}

/// Renders a radio button or checkbox that the element does not read as a fact.
fn unread_choice(name: &str, kind: &'static str, value: &str, text: &str, checked: bool) -> Html {
    choice_of("", name, kind, value, text, checked)
}

fn choice_of(
    path: &str,
    name: &str,
    kind: &'static str,
    value: &str,
    text: &str,
    checked: bool,
) -> Html {
    let id = id_of(&format!("{name}-{}", if value.is_empty() { "none" } else { value }));
    html! {
        <div class="ds-field">
            <input class="ds-input" type={kind} id={id.clone()} name={name.to_owned()} value={value.to_owned()}
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
