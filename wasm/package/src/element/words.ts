/** The element's own user interface strings. Reports and their labels come from the engine. */
import type { Locale } from "../generated/contract.js";

/** Each string in Bokmål, Nynorsk and English. */
export const WORDS = {
  loading: ["Laster sjekken …", "Lastar sjekken …", "Loading the check …"],
  failed: [
    "Sjekken kunne ikke lastes, så utsendelsen er ikke vurdert.",
    "Sjekken kunne ikkje lastast, så utsendinga er ikkje vurdert.",
    "The check could not be loaded, so the mailing has not been checked.",
  ],
  broken: [
    "Noe gikk galt i sjekken, så utsendelsen er ikke vurdert.",
    "Noko gjekk gale i sjekken, så utsendinga er ikkje vurdert.",
    "Something went wrong in the check, so the mailing has not been checked.",
  ],
  noForm: [
    "Sjekken finner ikke skjemaet, så utsendelsen er ikke vurdert.",
    "Sjekken finn ikkje skjemaet, så utsendinga er ikkje vurdert.",
    "The check cannot find the form, so the mailing has not been checked.",
  ],
  twice: [
    "To felt sier ulike ting om dette. Bare ett kan gjelde.",
    "To felt seier ulike ting om dette. Berre eitt kan gjelde.",
    "Two fields say different things about this. Only one can hold.",
  ],
  retry: ["Prøv igjen", "Prøv igjen", "Try again"],
  invalid: ["Dette feltet kan ikke leses: ", "Dette feltet kan ikkje lesast: ", "This field cannot be read: "],
  blocked: [
    "Utsendelsen bryter retningslinjene og kan ikke sendes slik.",
    "Utsendinga bryt retningslinjene og kan ikkje sendast slik.",
    "The mailing breaks the guidelines and must not be sent like this.",
  ],
  show: ["Vis i teksten", "Vis i teksten", "Show in the text"],
  goTo: ["Gå til feltet", "Gå til feltet", "Go to the field"],
  moreQuestion: ["Og 1 spørsmål til", "Og 1 spørsmål til", "And 1 more question"],
  moreQuestions: ["Og {n} spørsmål til", "Og {n} spørsmål til", "And {n} more questions"],
  why: ["Hvorfor dette spørres om", "Kvifor dette blir spurt om", "Why this is asked"],
  use: ["Bruk dette", "Bruk dette", "Use this"],
  useAll: ["Bruk alle", "Bruk alle", "Use all"],
  copy: ["Kopier", "Kopier", "Copy"],
  copied: ["Kopiert", "Kopiert", "Copied"],
  insert: ["Sett inn i teksten", "Set inn i teksten", "Insert into the text"],
  present: ["Står allerede i teksten", "Står allereie i teksten", "Already in the text"],
  option: ["Forslag", "Forslag", "Suggestion"],
} as const satisfies Record<string, readonly [string, string, string]>;

/** The strings in one language. */
export type Words = Record<keyof typeof WORDS, string>;

/** Returns the strings in one language. */
export function wordsIn(locale: Locale): Words {
  const at = ["nb", "nn", "en"].indexOf(locale);
  return Object.fromEntries(Object.entries(WORDS).map(([key, texts]) => [key, texts[at]])) as Words;
}

/** Returns the supported locale for a `lang` attribute: Bokmål unless it is Nynorsk or English. */
export function localeOf(lang: string): Locale {
  const language = lang.toLowerCase().split("-")[0];
  return language === "nn" ? "nn" : language === "en" ? "en" : "nb";
}
