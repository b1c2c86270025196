//! The engine as a library: limits, and no memory of what was asked before.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop where it fails")]

use krr_host::{
    Channel, ChannelMode, Dispatch, EngineError, Language, Limits, Locale, Message, Policy,
};

fn dispatches() -> Vec<Dispatch> {
    let text = |body: &str| Dispatch {
        message: Message { body: Some(body.to_owned()), ..Message::default() },
        ..Dispatch::default()
    };
    let mut both = text("Se https://evil.example/kontakt");
    both.channels.use_ = Some(vec![Channel::Sms, Channel::Email]);
    both.channels.mode = Some(ChannelMode::All);
    let long = "Hei på deg! ".repeat(100_000);
    vec![Dispatch::default(), text("Hei \0 \u{202e}"), both, text(&long), text("")]
}

#[test]
fn an_instance_keeps_nothing() {
    let policy = Policy::embedded().unwrap();
    let fresh: Vec<_> = dispatches()
        .into_iter()
        .map(|dispatch| policy.instance().unwrap().check(dispatch, Locale::Nb).unwrap())
        .collect();
    let mut one = policy.instance().unwrap();
    for _ in 0..2 {
        for (dispatch, report) in dispatches().into_iter().zip(&fresh).rev() {
            assert_eq!(one.check(dispatch, Locale::Nb).unwrap(), *report);
            one.disclose(Channel::Email, Language::En).unwrap();
        }
    }
    assert_eq!(policy.check_all(&dispatches(), Locale::Nb).unwrap(), fresh);
}

#[test]
fn threads_share_a_policy() {
    let policy = Policy::embedded().unwrap();
    let expected = policy.check(&Dispatch::default(), Locale::En).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    assert_eq!(policy.check(&Dispatch::default(), Locale::En).unwrap(), expected);
                }
            });
        }
    });
}

fn heavy() -> Dispatch {
    let body = Some("Hei på deg! http://norge.no/x ".repeat(200_000));
    Dispatch { message: Message { body, ..Message::default() }, ..Dispatch::default() }
}

#[test]
fn input_is_limited() {
    let limits = Limits { input: 1_000, ..Limits::default() };
    let policy = Policy::with_limits(limits).unwrap();
    assert_eq!(policy.check(&heavy(), Locale::Nb), Err(EngineError::TooLarge(1_000)));
    let many = vec![Dispatch { message: message(), ..Dispatch::default() }; 300];
    assert_eq!(policy.check_all(&many, Locale::Nb), Err(EngineError::TooLarge(1_000)));
    let empty = vec![Dispatch::default(); 100];
    assert_eq!(policy.check_all(&empty, Locale::Nb), Err(EngineError::TooLarge(1_000)));
    policy.check(&many[0], Locale::Nb).unwrap();
}

fn message() -> Message {
    Message { body: Some("Hei!".to_owned()), ..Message::default() }
}

#[test]
fn memory_is_limited() {
    let limits = Limits { memory: 4 << 20, ..Limits::default() };
    let policy = Policy::with_limits(limits).unwrap();
    policy.check(&Dispatch::default(), Locale::Nb).unwrap();
    let error = policy.check(&heavy(), Locale::Nb).unwrap_err();
    assert_eq!(error, EngineError::OutOfMemory(4 << 20));
    // The next question is answered as if nothing had happened.
    policy.check(&Dispatch::default(), Locale::Nb).unwrap();
}

#[test]
fn output_is_limited() {
    let limits = Limits { output: 100, ..Limits::default() };
    let policy = Policy::with_limits(limits).unwrap();
    let error = policy.rules(Locale::Nb).unwrap_err();
    assert!(matches!(error, EngineError::Failed(_)), "{error}");
}
