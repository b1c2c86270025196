//! Tests of the engine as a library: limits, and independence of calls.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed unwrap fails the test")]

use krr_host::{Channel, ChannelMode, Dispatch, Engine, EngineError, Limits, Locale, Message};

fn dispatches() -> Vec<Dispatch> {
    let with_body = |body: &str| Dispatch {
        message: Message { body: Some(body.to_owned()), ..Message::default() },
        ..Dispatch::default()
    };
    let mut both = with_body("Se https://evil.example/kontakt");
    both.channels.use_ = Some(vec![Channel::Sms, Channel::Email]);
    both.channels.mode = Some(ChannelMode::All);
    let long = "Hei på deg! ".repeat(100_000);
    vec![Dispatch::default(), with_body("Hei \0 \u{202e}"), both, with_body(&long), with_body("")]
}

#[test]
fn results_do_not_depend_on_earlier_calls() {
    let engine = Engine::embedded().unwrap();
    let fresh: Vec<_> = dispatches()
        .into_iter()
        .map(|dispatch| engine.instance().unwrap().check(dispatch, Locale::Nb).unwrap())
        .collect();
    let mut one = engine.instance().unwrap();
    for _ in 0..2 {
        for (dispatch, report) in dispatches().into_iter().zip(&fresh).rev() {
            assert_eq!(one.check(dispatch, Locale::Nb).unwrap(), *report);
            one.disclose(Channel::Email, "en").unwrap();
        }
    }
    assert_eq!(engine.check_all(&dispatches(), Locale::Nb).unwrap(), fresh);
}

#[test]
fn threads_can_share_an_engine() {
    let engine = Engine::embedded().unwrap();
    let expected = engine.check(&Dispatch::default(), Locale::En).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    assert_eq!(engine.check(&Dispatch::default(), Locale::En).unwrap(), expected);
                }
            });
        }
    });
}

fn large_dispatch() -> Dispatch {
    let body = Some("Hei på deg! http://norge.no/x ".repeat(200_000));
    Dispatch { message: Message { body, ..Message::default() }, ..Dispatch::default() }
}

#[test]
fn input_is_limited() {
    let limits = Limits { input: 1_000, ..Limits::default() };
    let engine = Engine::with_limits(limits).unwrap();
    assert_eq!(engine.check(&large_dispatch(), Locale::Nb), Err(EngineError::TooLarge(1_000)));
    let many = vec![Dispatch { message: message(), ..Dispatch::default() }; 300];
    assert_eq!(engine.check_all(&many, Locale::Nb), Err(EngineError::TooLarge(1_000)));
    let empty = vec![Dispatch::default(); 100];
    assert_eq!(engine.check_all(&empty, Locale::Nb), Err(EngineError::TooLarge(1_000)));
    engine.check(&many[0], Locale::Nb).unwrap();
}

fn message() -> Message {
    Message { body: Some("Hei!".to_owned()), ..Message::default() }
}

#[test]
fn memory_is_limited() {
    let limits = Limits { memory: 4 << 20, ..Limits::default() };
    let engine = Engine::with_limits(limits).unwrap();
    engine.check(&Dispatch::default(), Locale::Nb).unwrap();
    let error = engine.check(&large_dispatch(), Locale::Nb).unwrap_err();
    assert_eq!(error, EngineError::OutOfMemory(4 << 20));
    // The failed instance is not reused.
    engine.check(&Dispatch::default(), Locale::Nb).unwrap();
}

#[test]
fn output_is_limited() {
    let limits = Limits { output: 100, ..Limits::default() };
    let engine = Engine::with_limits(limits).unwrap();
    let error = engine.rules(Locale::Nb).unwrap_err();
    assert!(matches!(error, EngineError::Failed(_)), "{error}");
}
