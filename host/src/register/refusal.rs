//! What Maskinporten says when it refuses a token, and what to do about it.

use krr_policy::{Locale, Localized};

/// A refusal of a token. Of the answer it has the code only: the rest is text that anybody may have written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The status of the answer.
    pub status: u16,
    /// The code, such as `MP-100`.
    pub code: Option<String>,
    /// The seconds by which the clock here is ahead of Maskinporten's, if they are more than it allows.
    pub clock_ahead: Option<i64>,
    /// The scopes that were asked for.
    pub scopes: String,
}

/// A code with what it says and what to do.
struct Code {
    codes: &'static [&'static str],
    problem: Localized,
    remedy: Localized,
}

/// The code of a grant that has been used before.
const USED_BEFORE: &str = "MP-012";

const CODES: &[Code] = &[
    Code {
        codes: &[USED_BEFORE],
        problem: Localized {
            nb: "forespørselen er brukt før",
            nn: "førespurnaden er brukt før",
            en: "the request has been used before",
        },
        remedy: Localized {
            nb: "krr lager en ny hver gang: se etter noe på veien som sender forespørsler om igjen",
            nn: "krr lagar ein ny kvar gong: sjå etter noko på vegen som sender førespurnader om att",
            en: "krr makes a new one each time: look for something on the way that repeats requests",
        },
    },
    Code {
        codes: &["MP-100"],
        problem: Localized {
            nb: "klienten finnes ikke i dette miljøet",
            nn: "klienten finst ikkje i dette miljøet",
            en: "there is no such client in this environment",
        },
        remedy: Localized {
            nb: "sjekk `MASKINPORTEN_CLIENT_ID`, og at klienten er opprettet i det miljøet som `MASKINPORTEN_ISSUER` er: test eller produksjon",
            nn: "sjekk `MASKINPORTEN_CLIENT_ID`, og at klienten er oppretta i det miljøet som `MASKINPORTEN_ISSUER` er: test eller produksjon",
            en: "check `MASKINPORTEN_CLIENT_ID`, and that the client was created in the environment of `MASKINPORTEN_ISSUER`: test or production",
        },
    },
    Code {
        codes: &["MP-110"],
        problem: Localized {
            nb: "forespørselen er stilet til feil mottaker",
            nn: "førespurnaden er stila til feil mottakar",
            en: "the request is addressed to somebody else",
        },
        remedy: Localized {
            nb: "`MASKINPORTEN_ISSUER` skal være navnet som Maskinporten bruker på seg selv, med skråstrek til slutt, og ikke adressen som det hentes tokener fra",
            nn: "`MASKINPORTEN_ISSUER` skal vere namnet som Maskinporten bruker på seg sjølv, med skråstrek til slutt, og ikkje adressa som det blir henta token frå",
            en: "`MASKINPORTEN_ISSUER` has to be the name that Maskinporten has for itself, with a slash at the end, and not the address that tokens come from",
        },
    },
    Code {
        codes: &["MP-121"],
        problem: Localized {
            nb: "nøkkelen er mer enn ett år gammel",
            nn: "nøkkelen er meir enn eitt år gammal",
            en: "the key is more than a year old",
        },
        remedy: Localized {
            nb: "lag en ny nøkkel, registrer den på klienten, og sett den inn i `MASKINPORTEN_CLIENT_JWK`",
            nn: "lag ein ny nøkkel, registrer han på klienten, og set han inn i `MASKINPORTEN_CLIENT_JWK`",
            en: "make a new key, register it for the client, and put it into `MASKINPORTEN_CLIENT_JWK`",
        },
    },
    Code {
        codes: &["MP-122"],
        problem: Localized {
            nb: "sertifikatet tilhører en annen virksomhet enn klienten",
            nn: "sertifikatet høyrer til ei anna verksemd enn klienten",
            en: "the certificate belongs to another organisation than the client",
        },
        remedy: Localized {
            nb: "bruk et sertifikat fra virksomheten som eier klienten, eller en nøkkel som er registrert på klienten",
            nn: "bruk eit sertifikat frå verksemda som eig klienten, eller ein nøkkel som er registrert på klienten",
            en: "use a certificate of the organisation that owns the client, or a key that is registered for the client",
        },
    },
    Code {
        codes: &["MP-123"],
        problem: Localized {
            nb: "sertifikatet kan ikke leses",
            nn: "sertifikatet kan ikkje lesast",
            en: "the certificate cannot be read",
        },
        remedy: Localized {
            nb: "`x5c` i `MASKINPORTEN_CLIENT_JWK` skal være en liste med sertifikatet og kjeden; er nøkkelen registrert på klienten, sett `kid` i stedet",
            nn: "`x5c` i `MASKINPORTEN_CLIENT_JWK` skal vere ei liste med sertifikatet og kjeda; er nøkkelen registrert på klienten, set `kid` i staden",
            en: "`x5c` in `MASKINPORTEN_CLIENT_JWK` has to be a list of the certificate and its chain; if the key is registered for the client, give `kid` instead",
        },
    },
    Code {
        codes: &["MP-130"],
        problem: Localized {
            nb: "forespørselen er utløpt, eller klokken her går feil",
            nn: "førespurnaden er gått ut, eller klokka her går feil",
            en: "the request has expired, or the clock here is wrong",
        },
        remedy: Localized {
            nb: "still klokken på denne maskinen etter en tidstjener: den kan gå høyst ti sekunder feil",
            nn: "still klokka på denne maskina etter ein tidstenar: ho kan gå høgst ti sekund feil",
            en: "set the clock of this machine by a time server: it may be wrong by at most ten seconds",
        },
    },
    Code {
        codes: &["MP-200", "MP-201"],
        problem: Localized {
            nb: "klienten har ikke tilgangen det ble spurt om",
            nn: "klienten har ikkje tilgangen det blei spurt om",
            en: "the client does not have the access that was asked for",
        },
        remedy: Localized {
            nb: "legg til {scopes} på klienten, eller bruk en klient som har dem",
            nn: "legg til {scopes} på klienten, eller bruk ein klient som har dei",
            en: "add {scopes} to the client, or use a client that has them",
        },
    },
    Code {
        codes: &["MP-250"],
        problem: Localized {
            nb: "virksomheten har ikke fått tilgang til registeret",
            nn: "verksemda har ikkje fått tilgang til registeret",
            en: "the organisation has not been given access to the register",
        },
        remedy: Localized {
            nb: "be dem som forvalter registeret om tilgang til {scopes}",
            nn: "be dei som forvaltar registeret om tilgang til {scopes}",
            en: "ask those who run the register for access to {scopes}",
        },
    },
    Code {
        codes: &["MP-251"],
        problem: Localized {
            nb: "virksomheten i `--on-behalf-of` har ikke delegert tilgangen",
            nn: "verksemda i `--on-behalf-of` har ikkje delegert tilgangen",
            en: "the organisation in `--on-behalf-of` has not delegated its access",
        },
        remedy: Localized {
            nb: "virksomheten delegerer {scopes} til dere i Altinn",
            nn: "verksemda delegerer {scopes} til dykk i Altinn",
            en: "the organisation delegates {scopes} to you in Altinn",
        },
    },
];

const PROBLEM: Localized = Localized {
    nb: "Maskinporten gir ikke noe token: {problem} ({code})",
    nn: "Maskinporten gir ikkje noko token: {problem} ({code})",
    en: "Maskinporten gives no token: {problem} ({code})",
};
const UNKNOWN: Localized = Localized {
    nb: "forespørselen er avvist",
    nn: "førespurnaden er avvist",
    en: "the request is refused",
};
const SEE_CODES: Localized = Localized {
    nb: "Maskinportens side om feilsøking forklarer kodene; sjekk `MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK` og `MASKINPORTEN_ISSUER`",
    nn: "sida til Maskinporten om feilsøking forklarer kodane; sjekk `MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK` og `MASKINPORTEN_ISSUER`",
    en: "Maskinporten's page on errors explains the codes; check `MASKINPORTEN_CLIENT_ID`, `MASKINPORTEN_CLIENT_JWK` and `MASKINPORTEN_ISSUER`",
};
const AHEAD: Localized = Localized {
    nb: " (her går den {seconds} sekunder foran Maskinportens)",
    nn: " (her går ho {seconds} sekund framfor Maskinportens)",
    en: " (here it is {seconds} seconds ahead of Maskinporten's)",
};
const BEHIND: Localized = Localized {
    nb: " (her går den {seconds} sekunder etter Maskinportens)",
    nn: " (her går ho {seconds} sekund etter Maskinportens)",
    en: " (here it is {seconds} seconds behind Maskinporten's)",
};

impl Refusal {
    /// Returns whether the grant has been used before: with a new one the next try may succeed.
    pub(super) fn is_of_used_grant(&self) -> bool {
        self.code.as_deref() == Some(USED_BEFORE)
    }

    /// Returns what is wrong.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let problem = self.row().map_or(UNKNOWN, |row| row.problem).get(locale);
        let status = self.status.to_string();
        let code = self.code.as_ref().unwrap_or(&status);
        PROBLEM.with(locale, &[("problem", &problem), ("code", code)])
    }

    /// Returns what to do.
    #[must_use]
    pub fn help(&self, locale: Locale) -> String {
        let remedy = self.row().map_or(SEE_CODES, |row| row.remedy);
        let mut help = remedy.with(locale, &[("scopes", &self.scopes)]);
        if let Some(ahead) = self.clock_ahead {
            let text = if ahead > 0 { AHEAD } else { BEHIND };
            help += &text.with(locale, &[("seconds", &ahead.unsigned_abs())]);
        }
        help
    }

    fn row(&self) -> Option<&'static Code> {
        let code = self.code.as_deref()?;
        CODES.iter().find(|row| row.codes.contains(&code))
    }
}

/// Returns the code in an answer, such as `MP-100`.
pub(super) fn code_in(answer: &[u8]) -> Option<String> {
    const LENGTH: usize = "MP-100".len();
    let code = answer.windows(LENGTH).find(|window| {
        let digits = window.strip_prefix(b"MP-");
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_digit))
    })?;
    str::from_utf8(code).ok().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_answer_the_code_is_kept_and_nothing_else() {
        let answer = br#"{"error":"invalid_grant","error_description":"Unknown client (MP-100)"}"#;
        assert_eq!(code_in(answer).as_deref(), Some("MP-100"));
        for answer in ["", "MP-", "MP-1", "MP-ab1", "mp-100", "M"] {
            assert_eq!(code_in(answer.as_bytes()), None, "{answer}");
        }
    }

    #[test]
    fn every_code_says_what_to_do_in_every_language() {
        let codes = CODES.iter().flat_map(|row| row.codes).copied().chain(["MP-999"]);
        for code in codes {
            for locale in Locale::ALL {
                let refusal = Refusal {
                    status: 400,
                    code: Some(code.to_owned()),
                    clock_ahead: Some(-34),
                    scopes: "krr:global/kontaktinformasjon.read".to_owned(),
                };
                let (message, help) = (refusal.message(*locale), refusal.help(*locale));
                assert!(message.contains(code) && help.contains("34"), "{message} {help}");
                assert!(!help.contains('{') && !message.contains('{'), "{message} {help}");
            }
        }
    }
}
