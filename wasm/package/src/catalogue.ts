/** What explains the rules and the text: a module of its own, since a check does without it. */
import { bytes } from "./bytes.js";
import base64 from "./generated/krr_catalogue.base64.js";
import * as engine from "./generated/krr_catalogue_bg.js";
import type { Catalogue, Dispatch, Explanation, Locale } from "./generated/contract.js";
import { answered, text } from "./plain.js";
import { startSync } from "./start.js";

let ready = false;

/** The rules in one language. */
export function rules(locale?: Locale): Catalogue {
  try {
    return running().rules(text(locale, "locale"));
  } catch (error) {
    throw typeof error === "string" ? answered(error) : error;
  }
}

/** What the text of a dispatch gives away. */
export function explain(dispatch: Dispatch, locale?: Locale): Explanation {
  return answered(running().explain(text(dispatch), text(locale, "locale")));
}

function running(): typeof engine {
  if (!ready) startSync(engine, "krr_catalogue", bytes(base64));
  ready = true;
  return engine;
}
