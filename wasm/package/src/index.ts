/**
 * Checks a planned sending against the guidelines for Norway's Contact and Reservation Register.
 *
 * Everything happens in the page: nothing that is typed leaves it.
 *
 * @example
 * ```js
 * import init, { check } from "krr-policy";
 *
 * await init();
 * const report = check({ channels: { use: ["sms", "email"], mode: "all" } }, { locale: "en" });
 * console.log(report.decision, report.findings);
 * ```
 */
import * as engine from "./generated/krr_policy_bg.js";
import type { Catalogue, Channel, Disclosure, Dispatch, Edition, Language, Locale, Report } from "./generated/contract.js";
import { answered, refusal, text } from "./plain.js";
import { start, startSync } from "./start.js";

export type * from "./generated/contract.js";

/** Where the module may come from: an address, a response, its bytes, or itself compiled. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What may be chosen beside the dispatch. */
export interface Options {
  /** The language of the report; `nb` where it is left out. */
  locale?: Locale | null;
}

/** What is thrown when something is not understood. */
export interface PolicyError extends Error {
  /**
   * Stable across versions: `unknown_field`, `duplicate_field`, `missing_field`, `invalid_type`,
   * `unknown_value`, `invalid_value`, or `not_ready` before {@link init} is done.
   */
  code: string;
  /** Where: names joined by `.`, items as `[0]`. */
  path: string;
  /** What to do about it, where that can be said. */
  help: string | null;
}

/** The hash of the module; the build writes it here, so that no other is ever run. */
declare const KRR_INTEGRITY: string;

let starting: Promise<void> | undefined;
let ready = false;

/**
 * Loads the engine. Call it as often as you like: it is loaded once, and a failure can be retried.
 *
 * @param source Where the module is, if not beside this file. Only the module that this package
 *   was built with is fetched: another is refused by its hash.
 */
export default function init(source?: Source): Promise<void> {
  if (ready) return Promise.resolve();
  starting ??= load(source ?? new URL("krr_policy.wasm", import.meta.url)).then(() => {
    ready = true;
  });
  return starting.catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
}

/** Loads the engine at once, from bytes that are there already, or from a compiled module. */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  if (ready) return;
  startSync(engine, "krr_policy", source);
  ready = true;
}

/** Fetches what is an address, compiles while it arrives, and starts the engine. */
async function load(source: Source): Promise<void> {
  const origin = typeof source === "string" || source instanceof URL
    ? await fetch(source, { integrity: KRR_INTEGRITY })
    : source instanceof Request ? await fetch(source) : source;
  await start(engine, "krr_policy", origin);
}

/**
 * Judges one planned sending.
 *
 * Pure: the same dispatch and locale give the same report. Nothing is fetched, kept or sent.
 *
 * @throws {PolicyError} when the dispatch or the options are not understood.
 */
export function check(dispatch: Dispatch, options?: Options | null): Report {
  return answered(started().check(text(dispatch), text(options, "options")));
}

/**
 * The sentence that says where the address comes from, for one channel in one language.
 *
 * @throws {PolicyError} when there is no such channel or language.
 */
export function disclose(channel: Channel, language: Language): Disclosure {
  return answered(started().disclose(text(channel, "channel"), text(language, "language")));
}

/**
 * Words for the parts of a report by key, such as `decision.deny`; in Bokmål where no locale is
 * given.
 *
 * @throws {PolicyError} when there is no such locale.
 */
export function labels(locale?: Locale): Record<string, string> {
  return answered(started().labels(text(locale, "locale")));
}

/** What decides: the edition that every report carries. */
export function version(): Edition {
  return answered(started().version());
}

/**
 * The rules with their reasons, the statements they rest on, and the facts they read; in Bokmål
 * where no locale is given. The prose for it is a module of its own, loaded the first time.
 *
 * @throws {PolicyError} when there is no such locale.
 */
export async function rules(locale?: Locale): Promise<Catalogue> {
  return (await import("./catalogue.js")).rules(locale);
}

/** The JSON Schema of the dispatch and of the report, loaded the first time. */
export async function schema(): Promise<{ dispatch: object; report: object }> {
  return (await import("./schema.js")).default;
}

function started(): typeof engine {
  if (!ready) {
    throw refusal({ code: "not_ready", message: "the engine is not loaded", path: "", help: "await init() first" });
  }
  return engine;
}
