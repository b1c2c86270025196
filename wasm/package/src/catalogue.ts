/** The prose of the rules: a module of its own, since a check does without it. */
import { bytes } from "./bytes.js";
import base64 from "./generated/krr_catalogue.base64.js";
import * as engine from "./generated/krr_catalogue_bg.js";
import type { Catalogue, Locale } from "./generated/contract.js";
import { answered, text } from "./plain.js";
import { startSync } from "./start.js";

let ready = false;

/** The rules in one language. */
export function rules(locale?: Locale): Catalogue {
  if (!ready) startSync(engine, "krr_catalogue", bytes(base64));
  ready = true;
  try {
    return engine.rules(text(locale, "locale"));
  } catch (error) {
    throw typeof error === "string" ? answered(error) : error;
  }
}
