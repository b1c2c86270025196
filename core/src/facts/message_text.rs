//! The texts of a message, each with the channels that carry it.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::wording::non_blank;
use crate::contract::{Channel, ChannelText, Dispatch, Message, is_same_language};

/// A text of the message with the channels that carry it.
#[derive(Debug, Clone)]
pub(crate) struct MessageText<'d> {
    /// The position among the texts of their own; `None` for the text of all other channels.
    pub(crate) position: Option<usize>,
    /// The text, with the language and the flags that apply to it.
    pub(crate) message: Cow<'d, Message>,
    /// The channels, each once.
    pub(crate) channels: Vec<Channel>,
    /// The languages of the message that its channels lack, if this is their first text; `None` if the
    /// language of a text is not given.
    pub(crate) missing_languages: Option<Vec<String>>,
}

impl<'d> MessageText<'d> {
    /// Returns the texts of a dispatch: those of their own in order, and then the one of the other
    /// channels. There is always at least one, and every channel that is used has one.
    ///
    /// An SMS has no subject line. A text that SMS shares with other channels is therefore two, if it
    /// has a subject: with it, and without it.
    pub(crate) fn all(dispatch: &'d Dispatch) -> Vec<Self> {
        let message = &dispatch.message;
        let own = message.texts.as_deref().unwrap_or_default();
        let mut texts: Vec<Self> = own
            .iter()
            .enumerate()
            .map(|(position, text)| Self {
                position: Some(position),
                message: Cow::Owned(with_text(message, text)),
                channels: each_once(&text.channels),
                missing_languages: None,
            })
            .collect();
        let mut others = used_channels(dispatch);
        let replaces = |text: &ChannelText, channel: &Channel| {
            text.channels.contains(channel) && !is_in_another_language(message, text)
        };
        others.retain(|channel| !own.iter().any(|text| replaces(text, channel)));
        if texts.is_empty() || !others.is_empty() {
            let message = Cow::Borrowed(message);
            let channels = others;
            texts.push(Self { position: None, message, channels, missing_languages: None });
        }
        let missing: Vec<_> = texts.iter().map(|text| text.missing_languages(&texts)).collect();
        for (text, missing) in texts.iter_mut().zip(missing) {
            text.missing_languages = missing;
        }
        texts.into_iter().flat_map(Self::without_subject_in_sms).collect()
    }

    /// Returns the text as each channel shows it.
    fn without_subject_in_sms(mut self) -> impl Iterator<Item = Self> {
        let has_subject = self.message.subject.is_some();
        let sms = if has_subject && self.channels.contains(&Channel::Sms) {
            self.channels.retain(|channel| *channel != Channel::Sms);
            let message = Cow::Owned(Message { subject: None, ..self.message.as_ref().clone() });
            let (position, channels) = (self.position, vec![Channel::Sms]);
            let missing_languages = self.missing_languages.clone();
            Some(Self { position, message, channels, missing_languages })
        } else {
            None
        };
        let is_shown = sms.is_none() || !self.channels.is_empty();
        is_shown.then_some(self).into_iter().chain(sms)
    }

    /// Returns whether this is the same message as another text, for a channel of it, in another language.
    pub(crate) fn is_counterpart_of(&self, other: &Self) -> bool {
        let has_body = |text: &Self| non_blank(text.message.body.as_deref()).is_some();
        let languages = self.message.language.as_deref().zip(other.message.language.as_deref());
        languages.is_some_and(|(one, other)| !is_same_language(one, other))
            && self.channels.iter().any(|channel| other.channels.contains(channel))
            && has_body(self)
            && has_body(other)
    }

    /// Returns the languages that a channel lacks whose first text this is.
    fn missing_languages(&self, texts: &[Self]) -> Option<Vec<String>> {
        let with_body =
            || texts.iter().filter(|it| non_blank(it.message.body.as_deref()).is_some());
        if with_body().any(|text| text.message.language.is_none()) {
            return None;
        }
        let carrying =
            |channel: Channel| with_body().filter(move |text| text.channels.contains(&channel));
        let is_first = |channel: &Channel| {
            carrying(*channel).next().is_some_and(|it| it.position == self.position)
        };
        let mut missing: Vec<String> = Vec::new();
        for channel in self.channels.iter().copied().filter(is_first) {
            for language in with_body().flat_map(Self::languages) {
                let is_there = |other: &String| is_same_language(language, other);
                if !carrying(channel).flat_map(Self::languages).any(is_there)
                    && !missing.iter().any(is_there)
                {
                    missing.push(language.clone());
                }
            }
        }
        Some(missing)
    }

    /// Returns the languages that the text is in.
    fn languages(&self) -> impl Iterator<Item = &String> {
        self.message.language.iter().chain(self.message.other_languages.iter().flatten())
    }

    /// Returns the path of a field of the text.
    pub(crate) fn path(&self, field: &str) -> String {
        Message::path_of_text(self.position, field)
    }
}

/// Returns whether a text of its own is in another language than the text that channels share: it stands
/// beside it then, and not in its place.
fn is_in_another_language(message: &Message, own: &ChannelText) -> bool {
    let languages = message.language.as_deref().zip(own.language.as_deref());
    non_blank(message.body.as_deref()).is_some()
        && languages.is_some_and(|(shared, own)| !is_same_language(shared, own))
}

/// Returns the channels of the dispatch, each once.
pub(crate) fn used_channels(dispatch: &Dispatch) -> Vec<Channel> {
    each_once(dispatch.channels.use_.as_deref().unwrap_or_default())
}

fn each_once(channels: &[Channel]) -> Vec<Channel> {
    let mut once = Vec::new();
    for channel in channels {
        if !once.contains(channel) {
            once.push(*channel);
        }
    }
    once
}

/// Returns the message with a text of its own in place of the text of all channels.
fn with_text(message: &Message, text: &ChannelText) -> Message {
    Message {
        language: text.language.clone().or_else(|| message.language.clone()),
        other_languages: message.other_languages.clone(),
        subject: text.subject.clone(),
        body: text.body.clone(),
        texts: None,
        placeholders: message.placeholders.clone(),
        importance: message.importance.clone(),
        sensitive: text.sensitive.or(message.sensitive),
        urgent: message.urgent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Channels;

    fn dispatch(used: &[Channel], own: &[&[Channel]]) -> Dispatch {
        let text = |channels: &&[Channel]| ChannelText {
            channels: channels.to_vec(),
            body: Some("own".into()),
            ..ChannelText::default()
        };
        Dispatch {
            message: Message {
                body: Some("shared".into()),
                texts: (!own.is_empty()).then(|| own.iter().map(text).collect()),
                ..Message::default()
            },
            channels: Channels { use_: Some(used.to_vec()), ..Channels::default() },
            ..Dispatch::default()
        }
    }

    #[test]
    fn an_sms_has_no_subject() {
        use Channel::{Email, Sms};
        for (used, expected) in [
            (vec![Sms], vec![(false, vec![Sms])]),
            (vec![Sms, Email], vec![(true, vec![Email]), (false, vec![Sms])]),
            (vec![Email], vec![(true, vec![Email])]),
            (vec![], vec![(true, vec![])]),
        ] {
            let mut dispatch = dispatch(&used, &[]);
            dispatch.message.subject = Some("Subject".into());
            let texts = MessageText::all(&dispatch);
            let shown = texts.into_iter().map(|it| (it.message.subject.is_some(), it.channels));
            assert_eq!(shown.collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn every_channel_has_a_text() {
        use Channel::{DigitalMail, Email, Sms};
        type Lists = &'static [&'static [Channel]];
        let cases: &[(&[Channel], Lists, Lists)] = &[
            (&[], &[], &[&[]]),
            (&[Sms, Email, Sms], &[], &[&[Sms, Email]]),
            (&[Sms, DigitalMail], &[&[Sms]], &[&[Sms], &[DigitalMail]]),
            (&[Sms, DigitalMail], &[&[Sms], &[DigitalMail]], &[&[Sms], &[DigitalMail]]),
            (&[Sms], &[&[Email]], &[&[Email], &[Sms]]),
        ];
        for (used, own, expected) in cases {
            let dispatch = dispatch(used, own);
            let texts = MessageText::all(&dispatch);
            let channels: Vec<_> = texts.iter().map(|text| text.channels.as_slice()).collect();
            assert_eq!(channels, *expected, "{used:?} {own:?}");
        }
    }
}
