//! An edit settles its own finding only: every fix of every case and text, and of many generated
//! dispatches, made on the dispatch and checked again.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic fails the test")]

use std::collections::BTreeMap;

use krr_conformance::readings::edited;
use krr_conformance::{cases, messages};
use krr_policy::{Channel, Dispatch, Effect, Finding, Locale, Report, check, rules};

/// Returns the strictest effect of each rule that has a finding.
fn effects(report: &Report) -> BTreeMap<&str, Effect> {
    let mut effects = BTreeMap::new();
    for finding in &report.findings {
        let effect = effects.entry(finding.rule.as_str()).or_insert(finding.effect);
        *effect = finding.effect.max(*effect);
    }
    effects
}

/// Returns what is wrong with a fix of a finding.
fn fault(dispatch: &Dispatch, report: &Report, finding: &Finding) -> Option<String> {
    let fixed = edited(dispatch, &finding.fix.as_ref()?.edits);
    let after = check(&fixed, Locale::En);
    let is_same = |it: &&Finding| it.rule == finding.rule && it.fact == finding.fact;
    if after.findings.iter().filter(is_same).any(|it| it.missing.is_empty()) {
        return Some(format!("{} stays", finding.rule));
    }
    let (before, after) = (effects(report), effects(&after));
    let milder = before.iter().find(|(rule, effect)| {
        **rule != finding.rule && after.get(*rule).copied().unwrap_or(Effect::Recorded) < **effect
    });
    let stricter = after.iter().find(|(rule, effect)| {
        **effect >= Effect::Review
            && before.get(*rule).copied().unwrap_or(Effect::Recorded) < **effect
    });
    milder
        .map(|it| format!("milder: {it:?}"))
        .or_else(|| stricter.map(|it| format!("stricter: {it:?}")))
}

/// Returns the dispatches that fixes are tried on.
fn dispatches() -> Vec<Dispatch> {
    let mut dispatches: Vec<Dispatch> = cases().into_iter().map(|case| case.dispatch).collect();
    let baseline = rules(Locale::En).baseline;
    for file in ["held_out.jsonl", "disclosures.jsonl", "privacy.jsonl", "training"] {
        for message in messages(file) {
            for channel in [Channel::Email, Channel::Sms] {
                let mut dispatch = baseline.clone();
                dispatch.message.body = message["text"].as_str().map(Into::into);
                dispatch.message.language = message["lang"].as_str().map(Into::into);
                dispatch.channels.use_ = Some(vec![channel]);
                dispatches.push(dispatch);
            }
        }
    }
    dispatches.extend(generated(&baseline));
    dispatches
}

/// Returns dispatches whose texts are put together from parts that have fixes, and mark-up.
fn generated(baseline: &Dispatch) -> Vec<Dispatch> {
    const COUNT: usize = 10_000;
    const PARTS: &[&str] = &[
        "Vannet blir stengt onsdag. ",
        "Vedrørende saken din: ",
        "Du kan benytte deg av ordningen. ",
        "Vi viser til ovennevnte. ",
        "Møtet avholdes i henhold til planen. ",
        "– «Hei» … ",
        "Hei {{navn}}, ",
        "http://www.norge.no/nb/oppdater-kontaktinformasjon ",
        "<p>",
        "</p>",
        "<html><body>",
        "</body></html>",
        "<a href=\"http://norge.no/nn/oppdater-kontaktinformasjon\">",
        "</a>",
        "{% if a %}",
        "{% endif %}",
        "<!-- benytte -->",
        "<b>",
        "</b>",
        "<td>",
        "</table>",
        "\n",
        "\n\n",
        "&aring;",
        "benytte <i>deg</i> av ",
        "Vi har hentet e-postadressen din fra kontakt- og reservasjonsregisteret. ",
        "Kjøp nå, spar 50 %! ",
        "Apply prior to 1 May. ",
        "Me viser til søknaden dykkar og ber dykk nytte seg av tilbodet. ",
        "<mj-text>",
        "www.norge.no.evil.com/oppdater-kontaktinformasjon ",
        "Hilsen Nordvik kommune",
    ];
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |most: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 11).unwrap() % most
    };
    let languages = ["nb", "nn", "en", "se"];
    (0..COUNT)
        .map(|_| {
            let mut dispatch = baseline.clone();
            let body: String = (0..=random(8)).map(|_| PARTS[random(PARTS.len())]).collect();
            dispatch.message.body = Some(body);
            dispatch.message.language = Some(languages[random(languages.len())].to_owned());
            let used = [
                Channel::ALL[random(Channel::ALL.len())],
                Channel::ALL[random(Channel::ALL.len())],
            ];
            dispatch.channels.use_ = Some(used.to_vec());
            dispatch
        })
        .collect()
}

#[test]
fn a_fix_settles_its_own_finding_only() {
    let (mut tried, mut faults) = (0, Vec::new());
    for dispatch in dispatches() {
        let report = check(&dispatch, Locale::En);
        for finding in &report.findings {
            tried += usize::from(finding.fix.is_some());
            if let Some(fault) = fault(&dispatch, &report, finding) {
                faults.push(format!("{fault}: {:?}", dispatch.message));
            }
        }
    }
    assert!(tried > 5_000, "{tried}");
    let shown: Vec<_> = faults.iter().take(8).cloned().collect();
    assert!(faults.is_empty(), "{} of {tried}:\n{}", faults.len(), shown.join("\n"));
}
