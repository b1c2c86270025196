/** The prose of the rules: a module of its own, since a check does without it. */
import { bytes } from "./bytes.js";
import base64 from "./generated/krr_catalogue.base64.js";
import * as engine from "./generated/krr_catalogue.js";
import type { Catalogue, Locale } from "./generated/contract.js";

/** The rules in one language. */
export function rules(locale?: Locale): Catalogue {
  engine.initSync({ module: bytes(base64) });
  return engine.rules(locale);
}
