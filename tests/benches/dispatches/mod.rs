//! The dispatches that the benchmarks check.

use krr_conformance::samples;
use krr_policy::Dispatch;

/// Returns the dispatches for the comparison of native and the component.
pub(crate) fn compared() -> Vec<(&'static str, Dispatch)> {
    vec![
        ("sms", sample("vannstenging.md")),
        ("sms with findings", sample("stengt-skule.md")),
        ("sms with nothing given", sample("bare-tekst.md")),
        ("email of 10 kB", letter(10_000)),
    ]
}

/// Returns a sample by its file name.
pub(crate) fn sample(name: &str) -> Dispatch {
    samples().into_iter().find(|case| case.name == name).unwrap().dispatch
}

/// Returns a realistic letter of about this many bytes.
pub(crate) fn letter(bytes: usize) -> Dispatch {
    const PARAGRAPH: &str = "Kommunen har fått melding om at vannet i området kan være forurenset. \
        Prøver ble tatt tirsdag, og svar ventes innen fredag 6. mars kl. 12. Ring 55 00 12 34 \
        eller logg inn på Min side hos Nordvik kommune for å lese mer.\n\n";
    let mut dispatch = sample("vedtak-stonad.md");
    let body = dispatch.message.body.get_or_insert_default();
    let repeated = PARAGRAPH.repeat(bytes / PARAGRAPH.len() + 1);
    let cut = repeated.char_indices().map(|(at, _)| at).take_while(|at| *at <= bytes).last();
    *body = format!("{}{body}", repeated.get(..cut.unwrap_or_default()).unwrap());
    dispatch
}
