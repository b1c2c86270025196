//! The language of texts that nothing else tells the language of.

use krr_host::Engine;
use krr_policy::{Dispatch, Language, Locale, Message, Signal};

/// Returns the first language in which the engine finds no words of another.
pub(super) fn language_of(text: &str, engine: &Engine) -> Option<String> {
    let candidates = [Language::Nb, Language::Nn, Language::En];
    let is_it = |language: &&Language| {
        let message = Message {
            language: Some(language.as_str().to_owned()),
            body: Some(text.to_owned()),
            ..Message::default()
        };
        let dispatch = Dispatch { message, ..Dispatch::default() };
        let explanation = engine.explain(&dispatch, Locale::En);
        explanation.is_ok_and(|explanation| {
            let mut signals = explanation.signals.iter();
            signals.any(|entry| entry.signal == Signal::OtherLanguage && !entry.found)
        })
    };
    candidates.iter().find(is_it).map(|language| language.as_str().to_owned())
}
