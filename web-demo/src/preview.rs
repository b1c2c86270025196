//! Previews of the message in each channel, with the disclosure if it is missing.

use std::rc::Rc;

use krr_policy::{Channel, Disclosure, Language, Locale};
use yew::prelude::*;

use crate::bridge::{CheckResult, Labels};
use crate::words::word;

/// Properties of the previews.
#[derive(Properties, PartialEq)]
pub(crate) struct PreviewProps {
    /// The language.
    pub(crate) locale: Locale,
    /// The last result.
    pub(crate) result: Option<Rc<CheckResult>>,
    /// Labels for the parts of a report.
    pub(crate) labels: Labels,
}

/// Parts of a message, which each channel arranges in its own way.
struct Message<'a> {
    from: &'a str,
    subject: &'a str,
    body: &'a str,
    lang: Option<&'static str>,
    added: Option<&'a Disclosure>,
}

/// Previews of the message in each channel.
#[component]
pub(crate) fn Preview(props: &PreviewProps) -> Html {
    let t = |key| word(props.locale, key);
    let shown = props.result.as_ref().map(|result| channels(result)).unwrap_or_default();
    let one = |channel: Channel| {
        let result = props.result.as_ref()?;
        let message = message(result, channel);
        let paper = match channel {
            Channel::Sms => sms(&message),
            Channel::Email => email(&message, props.locale),
            Channel::DigitalMail => letter(&message),
            Channel::WebPage => return None,
        };
        let added = message.added.is_some();
        Some(html! {
            <li key={channel.as_str()}>
                <h3 class="ds-heading" data-size="2xs">{ props.labels.name("channel", channel.as_str()) }</h3>
                { paper }
                if added { <p class="ds-paragraph subtle added-note">{ t("preview.added") }</p> }
            </li>
        })
    };
    html! {
        <section class="ds-card part" aria-labelledby="preview-title">
            <h2 class="ds-heading" data-size="sm" id="preview-title">{ t("preview.title") }</h2>
            if shown.is_empty() {
                <p class="ds-paragraph subtle">{ t("preview.none") }</p>
            } else {
                <p class="ds-paragraph subtle">{ t("preview.about") }</p>
                <ul class="previews">{ for shown.into_iter().filter_map(one) }</ul>
            }
        </section>
    }
}

/// Returns the channels of the message, once it has a text.
fn channels(result: &CheckResult) -> Vec<Channel> {
    let written =
        result.dispatch.message.body.is_some() || result.dispatch.message.subject.is_some();
    let used = result.dispatch.channels.use_.iter().flatten().copied();
    used.filter(|channel| written && *channel != Channel::WebPage).collect()
}

fn message(result: &CheckResult, channel: Channel) -> Message<'_> {
    let message = &result.dispatch.message;
    let disclosure = result.report.disclosures.iter().find(|it| it.channel == channel);
    Message {
        from: result.dispatch.sender.name.as_deref().unwrap_or("…"),
        subject: message.subject.as_deref().unwrap_or("…"),
        body: message.body.as_deref().unwrap_or("…").trim_end(),
        lang: message.language.map(Language::as_str),
        added: disclosure.filter(|disclosure| !disclosure.present),
    }
}

fn added(message: &Message<'_>) -> Html {
    message.added.map_or_else(Html::default, |disclosure| {
        html! { <p class="added" lang={disclosure.language.as_str()}>{ &disclosure.text }</p> }
    })
}

fn sms(message: &Message<'_>) -> Html {
    html! {
        <div class="phone">
            <p class="from">{ message.from }</p>
            <div class="bubble" lang={message.lang}><p>{ message.body }</p>{ added(message) }</div>
        </div>
    }
}

fn email(message: &Message<'_>, locale: Locale) -> Html {
    html! {
        <div class="sheet">
            <dl>
                <div><dt>{ word(locale, "preview.from") }</dt><dd>{ message.from }</dd></div>
                <div><dt>{ word(locale, "preview.subject") }</dt><dd lang={message.lang}><strong>{ message.subject }</strong></dd></div>
            </dl>
            <div lang={message.lang}><p>{ message.body }</p>{ added(message) }</div>
        </div>
    }
}

fn letter(message: &Message<'_>) -> Html {
    html! {
        <div class="sheet letter">
            <p class="from">{ message.from }</p>
            <div lang={message.lang}>
                <p class="subject"><strong>{ message.subject }</strong></p>
                <p>{ message.body }</p>{ added(message) }
            </div>
        </div>
    }
}
