/** The element's own words. What a report says, and the words for its parts, come from the engine. */
import type { Locale } from "../generated/contract.js";

const WORDS = {
  title: ["Sjekk mot retningslinjene for registeret", "Sjekk mot retningslinjene for registeret", "Check against the register's guidelines"],
  loading: ["Laster sjekken …", "Lastar sjekken …", "Loading the check …"],
  failed: [
    "Sjekken kunne ikke lastes, så utsendelsen er ikke vurdert.",
    "Sjekken kunne ikkje lastast, så utsendinga er ikkje vurdert.",
    "The check could not be loaded, so the sending has not been judged.",
  ],
  retry: ["Prøv igjen", "Prøv igjen", "Try again"],
  invalid: ["Dette feltet kan ikke leses: ", "Dette feltet kan ikkje lesast: ", "This field cannot be read: "],
  blocked: [
    "Utsendelsen bryter retningslinjene og kan ikke sendes slik.",
    "Utsendinga bryt retningslinjene og kan ikkje sendast slik.",
    "The sending breaks the guidelines and must not go out like this.",
  ],
  show: ["Vis i teksten", "Vis i teksten", "Show in the text"],
  goTo: ["Gå til feltet", "Gå til feltet", "Go to the field"],
  use: ["Bruk dette", "Bruk dette", "Use this"],
  useAll: ["Bruk alle", "Bruk alle", "Use all"],
  copy: ["Kopier", "Kopier", "Copy"],
  copied: ["Kopiert", "Kopiert", "Copied"],
  insert: ["Sett inn i teksten", "Set inn i teksten", "Insert into the text"],
  present: ["Står allerede i teksten", "Står alt i teksten", "Already in the text"],
  option: ["Forslag", "Framlegg", "Suggestion"],
  yes: ["ja", "ja", "yes"],
  no: ["nei", "nei", "no"],
  findings: ["funn", "funn", "findings"],
} as const satisfies Record<string, readonly [string, string, string]>;

/** The element's words in one language. */
export type Words = Record<keyof typeof WORDS, string>;

/** The words in one language. */
export function wordsIn(locale: Locale): Words {
  const at = ["nb", "nn", "en"].indexOf(locale);
  return Object.fromEntries(Object.entries(WORDS).map(([key, texts]) => [key, texts[at]])) as Words;
}

/** The language that a `lang` asks for, as far as it is spoken: Bokmål for other Norwegian. */
export function localeOf(lang: string): Locale {
  const language = lang.toLowerCase().split("-")[0];
  return language === "nn" ? "nn" : language === "en" ? "en" : "nb";
}
