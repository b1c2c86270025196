//! The faults that a lookup may meet, and how each ends.

use std::ops::RangeInclusive;
use std::time::Duration;

use serde_json::{Value, json};

use super::stand_in::{Fault, Kind, PLANTED, Service};

/// A fault. The title and the end are a row of the table in docs/screening.md.
pub(crate) struct Case {
    pub(crate) title: &'static str,
    pub(crate) ends: &'static str,
    pub(crate) faults: Vec<Fault>,
    /// The seconds by which the servers' clock is ahead.
    pub(crate) clock: i64,
    pub(crate) args: Vec<&'static str>,
    /// Variables of the environment, with `{port}` for the servers' port.
    pub(crate) variables: Vec<(&'static str, &'static str)>,
    pub(crate) results: Results,
    /// What is in standard error.
    pub(crate) message: &'static str,
    pub(crate) lookups: RangeInclusive<usize>,
    pub(crate) tokens: RangeInclusive<usize>,
    /// The time that it takes.
    pub(crate) at_least: Duration,
}

/// What comes of it.
#[derive(Clone, Copy)]
pub(crate) enum Results {
    /// Everybody, as the register knows them.
    Expected,
    /// Everybody, of whom the one of a number is not answered for.
    Missing(u64),
    /// Everybody, and nobody is answered for.
    NobodyAnswered,
    /// Nothing is written, and the program ends with a code.
    None(i32),
}

/// The lookups of a run in which nothing goes wrong.
const CALLS: usize = 2;
/// The tries of a call.
const TRIES: usize = 4;
const ALWAYS: usize = usize::MAX;
/// A person in the first call who is registered, and reached.
const REACHED: u64 = 7;

const RETRIED: &str = "tried again after a while; the results are as ever";
const GIVEN_UP: &str = "tried four times; an error, and no results";
const NOT_RETRIED: &str = "an error at once, and no results";

impl Case {
    fn new(
        title: &'static str,
        ends: &'static str,
        results: Results,
        message: &'static str,
    ) -> Self {
        Self {
            title,
            ends,
            faults: Vec::new(),
            clock: 0,
            args: Vec::new(),
            variables: Vec::new(),
            results,
            message,
            lookups: 1..=CALLS,
            tokens: 1..=1,
            at_least: Duration::ZERO,
        }
    }

    /// A fault of the register in the first so many calls.
    fn register(mut self, calls: usize, kind: Kind) -> Self {
        self.faults.push(Fault { at: Service::Register, calls, kind });
        self
    }

    /// A fault of Maskinporten in the first so many calls.
    fn token(mut self, calls: usize, kind: Kind) -> Self {
        self.faults.push(Fault { at: Service::Token, calls, kind });
        self
    }

    fn lookups(mut self, lookups: RangeInclusive<usize>) -> Self {
        self.lookups = lookups;
        self
    }

    fn tokens(mut self, tokens: RangeInclusive<usize>) -> Self {
        self.tokens = tokens;
        self
    }

    fn args(mut self, args: &[&'static str]) -> Self {
        self.args.extend(args);
        self
    }

    fn at_least(mut self, seconds: u64) -> Self {
        self.at_least = Duration::from_secs(seconds);
        self
    }
}

/// A fault that is gone at the second try.
fn passing(title: &'static str, kind: Kind) -> Case {
    let case = Case::new(title, RETRIED, Results::Expected, "").register(1, kind);
    case.lookups(CALLS + 1..=CALLS + 1)
}

/// A fault that stays, of the kind that may pass.
fn lasting(title: &'static str, kind: Kind, message: &'static str) -> Case {
    let case = Case::new(title, GIVEN_UP, Results::None(4), message).register(ALWAYS, kind);
    case.lookups(TRIES..=2 * TRIES)
}

/// A fault that would be the same again.
fn final_fault(title: &'static str, kind: Kind, message: &'static str) -> Case {
    Case::new(title, NOT_RETRIED, Results::None(4), message).register(ALWAYS, kind)
}

/// A refusal by Maskinporten.
fn refusal(title: &'static str, code: &'static str, message: &'static str) -> Case {
    Case::new(title, "an error that says what to do, and no results", Results::None(4), message)
        .token(ALWAYS, Kind::Refusal(code))
        .lookups(0..=0)
        .tokens(1..=2)
}

fn status(status: u16, headers: &str) -> Kind {
    Kind::Status(status, headers.to_owned(), format!("not for {PLANTED}"))
}

fn persons(answer: &mut Value) -> &mut Vec<Value> {
    answer["personer"].as_array_mut().unwrap()
}

/// Returns the person of a number in an answer.
fn reached(answer: &mut Value) -> &mut Value {
    let identity = super::identity(REACHED);
    persons(answer).iter_mut().find(|it| it["personidentifikator"] == identity.as_str()).unwrap()
}

fn shuffle(answer: &mut Value) {
    persons(answer).reverse();
    let half = persons(answer).len() / 2;
    persons(answer).rotate_left(half);
}

fn add_stranger(answer: &mut Value) {
    let mut stranger = reached(answer).clone();
    stranger["personidentifikator"] = json!(PLANTED);
    persons(answer).insert(0, stranger);
}

fn contradict(answer: &mut Value) {
    let mut other = reached(answer).clone();
    other["reservasjon"] = json!("JA");
    persons(answer).push(other);
}

fn break_record(answer: &mut Value) {
    reached(answer)["reservasjon"] = json!(false);
}

fn leave_out_all(answer: &mut Value) {
    persons(answer).clear();
}

fn rename(answer: &mut Value) {
    *answer = json!({ "feil": PLANTED });
}

fn by_identity(answer: &mut Value) {
    let person = persons(answer)[0].clone();
    *answer = json!({ "personer": { (PLANTED): person } });
}

/// Returns every fault.
#[allow(clippy::too_many_lines, reason = "a table")]
pub(crate) fn cases() -> Vec<Case> {
    let long = |bytes, is_announced| Kind::Long { bytes, is_announced };
    let changed = |title, ends, results, message, change| {
        Case::new(title, ends, results, message)
            .register(1, Kind::Changed(change))
            .args(&["--register-calls", "1"])
    };
    let mut cases = vec![
        Case::new(
            "fewer persons than were asked about",
            "who is missing is not answered for",
            Results::Expected,
            "",
        )
        .lookups(CALLS..=CALLS),
        changed(
            "persons in another order",
            "matched by identity number",
            Results::Expected,
            "",
            shuffle as fn(&mut Value),
        )
        .register(ALWAYS, Kind::Changed(shuffle)),
        changed(
            "no persons at all",
            "nobody is answered for",
            Results::NobodyAnswered,
            "",
            leave_out_all,
        )
        .register(ALWAYS, Kind::Changed(leave_out_all)),
        changed(
            "a person nobody asked about",
            "rejected, and with `--max-rejected` as it is, no results",
            Results::None(3),
            "could not be read",
            add_stranger,
        ),
        changed(
            "the same, with `--max-rejected 1%`",
            "rejected; the others as ever",
            Results::Expected,
            "",
            add_stranger,
        )
        .args(&["--max-rejected", "1%"]),
        changed(
            "a person twice, differently",
            "rejected, and with `--max-rejected` as it is, no results",
            Results::None(3),
            "could not be read",
            contradict,
        ),
        changed(
            "a person twice, with `--max-rejected 1%`",
            "neither counts: the person is not answered for",
            Results::Missing(REACHED),
            "",
            contradict,
        )
        .args(&["--max-rejected", "1%"]),
        changed(
            "a person who cannot be read",
            "rejected, and with `--max-rejected` as it is, no results",
            Results::None(3),
            "could not be read",
            break_record,
        ),
        changed(
            "a person who cannot be read, with `--max-rejected 1%`",
            "the person is not answered for",
            Results::Missing(REACHED),
            "",
            break_record,
        )
        .args(&["--max-rejected", "1%"]),
        changed(
            "JSON without a list of persons",
            NOT_RETRIED,
            Results::None(4),
            "has no list `personer`",
            rename,
        ),
        changed(
            "the shape of a proxy",
            NOT_RETRIED,
            Results::None(4),
            "has no list `personer`",
            by_identity,
        ),
        final_fault(
            "broken JSON",
            Kind::Status(
                200,
                "content-type: application/json\r\n".to_owned(),
                format!("{{\"personer\":[{PLANTED},"),
            ),
            "cannot be read as JSON",
        ),
        final_fault("another content type", Kind::Type("text/html"), "is not JSON by its type"),
        final_fault("an answer that is not HTTP", Kind::Garbage, "is not HTTP"),
        final_fault(
            "headers without end",
            status(200, &format!("x: {}\r\n", "x".repeat(1 << 20))),
            "is not HTTP",
        ),
        final_fault(
            "a body of 100 MB, announced",
            long(100 << 20, true),
            "longer than an answer can be",
        ),
        final_fault(
            "a body of 100 MB, in chunks",
            long(100 << 20, false),
            "longer than an answer can be",
        ),
        final_fault(
            "a body that ends in the middle, without a length",
            Kind::CutClose,
            "cannot be read as JSON",
        ),
        passing("a body that ends in the middle, once", Kind::CutLength),
        lasting(
            "a body that ends in the middle, every time",
            Kind::CutLength,
            "ended in the middle",
        ),
        passing("chunks that end in the middle, once", Kind::CutChunks),
        passing("a connection that is closed, once", Kind::Hangup),
        lasting("a connection that is closed, every time", Kind::Hangup, "ended in the middle"),
        passing("an answer that is too slow, once", Kind::Slow(Duration::from_secs(3)))
            .args(&["--register-timeout", "1"]),
        lasting(
            "an answer that is too slow, every time",
            Kind::Slow(Duration::from_secs(3)),
            "did not answer in time",
        )
        .args(&["--register-timeout", "1"]),
        lasting("an answer byte by byte", Kind::Trickle, "did not answer in time")
            .args(&["--register-timeout", "1"]),
        final_fault("400", status(400, ""), "refuses the request (400)"),
        final_fault("403", status(403, ""), "refuses the request (403)"),
        final_fault("404", status(404, ""), "refuses the request (404)"),
        final_fault(
            "307 to another address",
            status(307, "location: /elsewhere\r\n"),
            "refers to another address (307)",
        ),
        passing("429 with `Retry-After: 2`, once", status(429, "retry-after: 2\r\n")).at_least(2),
        final_fault(
            "429 with `Retry-After: 3600`",
            status(429, "retry-after: 3600\r\n"),
            "asks to wait for 3600 seconds",
        ),
        lasting("429, every time", status(429, ""), "cannot answer now (429)"),
        passing("500, once", status(500, "")),
        passing("503, once", status(503, "")),
        lasting("503, every time", status(503, ""), "cannot answer now (503)"),
    ];
    cases.extend(token_cases());
    cases
}

/// Returns the faults of tokens.
#[allow(clippy::too_many_lines, reason = "a table")]
fn token_cases() -> Vec<Case> {
    const AT_TOKENS: &str = "tried again with a new grant; the results are as ever";
    let passing = |title, kind| {
        Case::new(title, AT_TOKENS, Results::Expected, "").token(1, kind).tokens(2..=2)
    };
    let final_fault = |title, kind, message| {
        Case::new(title, NOT_RETRIED, Results::None(4), message)
            .token(ALWAYS, kind)
            .lookups(0..=0)
            .tokens(1..=2)
    };
    let body = |json: Value| {
        Kind::Status(200, "content-type: application/json\r\n".to_owned(), json.to_string())
    };
    let ahead = "an error that says by how much, and no results";
    let mut elsewhere =
        Case::new("no TLS where HTTPS is asked for", GIVEN_UP, Results::None(4), "the register")
            .lookups(0..=0)
            .args(&["--register-timeout", "1"]);
    elsewhere.variables.push(("KRR_REGISTER_URL", "https://127.0.0.1:{port}"));
    let mut closed =
        Case::new("nobody at the address", GIVEN_UP, Results::None(4), "cannot be reached")
            .lookups(0..=0);
    closed.variables.push(("KRR_REGISTER_URL", "http://127.0.0.1:1"));
    let mut fast = Case::new(
        "the clock here is behind",
        ahead,
        Results::None(4),
        "seconds behind Maskinporten's",
    )
    .lookups(0..=0)
    .tokens(1..=2);
    fast.clock = 34;
    let mut slow = Case::new(
        "the clock here is ahead",
        ahead,
        Results::None(4),
        "seconds ahead of Maskinporten's",
    )
    .lookups(0..=0)
    .tokens(1..=2);
    slow.clock = -34;
    vec![
        Case::new("401, once", "a new token; the results are as ever", Results::Expected, "")
            .token(1, Kind::UnknownToken)
            .lookups(CALLS + 1..=2 * CALLS)
            .tokens(2..=2),
        Case::new(
            "401, every time",
            "a new token once; then an error, and no results",
            Results::None(4),
            "does not accept the token",
        )
        .token(ALWAYS, Kind::UnknownToken)
        .lookups(2..=4)
        .tokens(2..=4),
        Case::new(
            "a token that expires during the run",
            "a new token; the results are as ever",
            Results::Expected,
            "",
        )
        .token(ALWAYS, Kind::Life(1))
        .register(1, Kind::Slow(Duration::from_millis(1200)))
        .args(&["--register-calls", "1"])
        .lookups(CALLS..=CALLS)
        .tokens(2..=2),
        Case::new(
            "a token that has expired when it comes",
            "a new token once; then an error, and no results",
            Results::None(4),
            "does not accept the token",
        )
        .token(ALWAYS, Kind::Life(0))
        .lookups(2..=4)
        .tokens(2..=4),
        passing("Maskinporten: 503, once", status(503, "")),
        passing("Maskinporten: a body that ends in the middle, once", Kind::CutLength),
        passing("Maskinporten: a connection that is closed, once", Kind::Hangup),
        passing("Maskinporten: a grant that was used before, once", Kind::Refusal("MP-012")),
        Case::new(
            "Maskinporten: 503, every time",
            GIVEN_UP,
            Results::None(4),
            "Maskinporten cannot answer now (503)",
        )
        .token(ALWAYS, status(503, ""))
        .lookups(0..=0)
        .tokens(TRIES..=2 * TRIES),
        Case::new(
            "Maskinporten: a grant that was used before, twice",
            "an error that says what to do, and no results",
            Results::None(4),
            "used before (MP-012)",
        )
        .token(ALWAYS, Kind::Refusal("MP-012"))
        .lookups(0..=0)
        .tokens(2..=4),
        final_fault(
            "Maskinporten: a redirect",
            status(302, "location: /elsewhere\r\n"),
            "refers to another address (302)",
        ),
        final_fault(
            "Maskinporten: another content type",
            Kind::Type("text/html"),
            "is not JSON by its type",
        ),
        final_fault(
            "Maskinporten: a body of 100 MB",
            Kind::Long { bytes: 100 << 20, is_announced: false },
            "longer than an answer can be",
        ),
        final_fault(
            "Maskinporten: no token in the answer",
            body(json!({ "id": PLANTED })),
            "no token that can be used",
        ),
        final_fault(
            "Maskinporten: a token with line breaks",
            body(json!({ "access_token": "a\r\nx: y", "token_type": "Bearer" })),
            "no token that can be used",
        ),
        final_fault(
            "Maskinporten: a token for less",
            body(json!({ "access_token": "a", "token_type": "Bearer", "scope": "x" })),
            "less access than was asked for",
        ),
        fast,
        slow,
        closed,
        elsewhere,
        refusal(
            "Maskinporten: MP-100, no such client",
            "MP-100",
            "created in the environment of `MASKINPORTEN_ISSUER`",
        ),
        refusal("Maskinporten: MP-110, wrong audience", "MP-110", "with a slash at the end"),
        refusal("Maskinporten: MP-121, an old key", "MP-121", "make a new key"),
        refusal(
            "Maskinporten: MP-122, another organisation",
            "MP-122",
            "the organisation that owns the client",
        ),
        refusal(
            "Maskinporten: MP-123, a certificate that cannot be read",
            "MP-123",
            "give `kid` instead",
        ),
        refusal("Maskinporten: MP-130, expired or clock", "MP-130", "by a time server"),
        refusal(
            "Maskinporten: MP-200, scope",
            "MP-200",
            "add krr:global/kontaktinformasjon.read to the client",
        ),
        refusal(
            "Maskinporten: MP-201, scope",
            "MP-201",
            "add krr:global/kontaktinformasjon.read to the client",
        ),
        refusal("Maskinporten: MP-250, no access", "MP-250", "ask those who run the register"),
        refusal(
            "Maskinporten: MP-251, not delegated",
            "MP-251",
            "delegates krr:global/kontaktinformasjon.read to you in Altinn",
        ),
        refusal("Maskinporten: another code", "MP-999", "page on errors explains the codes"),
    ]
}
