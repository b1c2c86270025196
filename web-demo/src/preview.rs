//! Previews of the message in each channel, with the disclosure if it is missing.

use std::rc::Rc;

use krr_policy::{Channel, Disclosure, Locale};
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
    lang: Option<String>,
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

/// The text that a channel carries.
pub(crate) struct ChannelText<'a> {
    /// The language tag.
    pub(crate) language: Option<&'a str>,
    /// The subject line.
    pub(crate) subject: Option<&'a str>,
    /// The text.
    pub(crate) body: Option<&'a str>,
    /// The sender's answer about a text of its own.
    pub(crate) sensitive: Option<bool>,
}

/// Returns the text that a channel carries: one of its own, or that of the message.
pub(crate) fn text_of(message: &krr_policy::Message, channel: Channel) -> ChannelText<'_> {
    let own = message.texts.iter().flatten().find(|text| text.channels.contains(&channel));
    let (language, subject, body) = match own {
        Some(own) => (own.language.as_ref().or(message.language.as_ref()), &own.subject, &own.body),
        None => (message.language.as_ref(), &message.subject, &message.body),
    };
    ChannelText {
        language: language.map(String::as_str),
        subject: subject.as_deref().filter(|_| channel != Channel::Sms),
        body: body.as_deref(),
        sensitive: own.and_then(|own| own.sensitive),
    }
}

/// Returns the channels that have a text.
fn channels(result: &CheckResult) -> Vec<Channel> {
    let is_shown = |channel: &Channel| {
        let text = text_of(&result.dispatch.message, *channel);
        *channel != Channel::WebPage && (text.body.is_some() || text.subject.is_some())
    };
    result.dispatch.channels.use_.iter().flatten().copied().filter(is_shown).collect()
}

fn message(result: &CheckResult, channel: Channel) -> Message<'_> {
    let text = text_of(&result.dispatch.message, channel);
    let disclosure = result.report.disclosures.iter().find(|it| it.channel == channel);
    Message {
        from: result.dispatch.sender.name.as_deref().unwrap_or("…"),
        subject: text.subject.unwrap_or("…"),
        body: text.body.unwrap_or("…").trim_end(),
        lang: text.language.map(str::to_owned),
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
            <div class="bubble" lang={message.lang.clone()}><p>{ message.body }</p>{ added(message) }</div>
        </div>
    }
}

fn email(message: &Message<'_>, locale: Locale) -> Html {
    html! {
        <div class="sheet">
            <dl>
                <div><dt>{ word(locale, "preview.from") }</dt><dd>{ message.from }</dd></div>
                <div><dt>{ word(locale, "preview.subject") }</dt><dd lang={message.lang.clone()}><strong>{ message.subject }</strong></dd></div>
            </dl>
            <div lang={message.lang.clone()}><p>{ message.body }</p>{ added(message) }</div>
        </div>
    }
}

fn letter(message: &Message<'_>) -> Html {
    html! {
        <div class="sheet letter">
            <p class="from">{ message.from }</p>
            <div lang={message.lang.clone()}>
                <p class="subject"><strong>{ message.subject }</strong></p>
                <p>{ message.body }</p>{ added(message) }
            </div>
        </div>
    }
}
