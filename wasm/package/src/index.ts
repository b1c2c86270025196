/**
 * Checks a planned sending against the guidelines for Norway's Contact and Reservation Register.
 *
 * Everything happens in the page: nothing that is typed leaves it.
 *
 * @example
 * ```js
 * import init, { check, load } from "krr-policy";
 *
 * await Promise.all([init(), load("en")]);
 * const report = check({ channels: { use: ["sms", "email"], mode: "all" } }, { locale: "en" });
 * console.log(report.decision, report.findings);
 * ```
 */
import * as engine from "./generated/krr_policy_bg.js";
import type { Catalogue, Channel, Disclosure, Dispatch, Version, Explanation, Language, Locale, Report } from "./generated/contract.js";
import { answered, refusal, text } from "./plain.js";
import { start, startSync } from "./start.js";

export type * from "./generated/contract.js";

/** Where the module may come from: an address, a response, its bytes, or itself compiled. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** What may be chosen beside the dispatch. */
export interface Options {
  /** The language of the report; `nb` where it is left out. Others have to be loaded first. */
  locale?: Locale | null;
}

/** What is thrown when something is not understood. */
export interface PolicyError extends Error {
  /**
   * Stable across versions: `unknown_field`, `duplicate_field`, `missing_field`, `invalid_type`,
   * `unknown_value`, `invalid_value`, or `not_ready` before {@link init} or {@link load} is done.
   */
  code: string;
  /** Where: names joined by `.`, items as `[0]`. */
  path: string;
  /** What to do about it, where that can be said. */
  help: string | null;
}

/** What is said in one language. The package has a file for each: `krr-policy/nb`, `nn`, `en`. */
export interface Wording {
  /** The language. */
  locale: Locale;
  /** Words for the parts of a report, by key. */
  labels: Record<string, string>;
  /** What reports say, as the engine takes it; empty where it is in the engine. */
  reports: string;
}

/** The hash of the module; the build writes it here, so that no other is ever run. */
declare const KRR_INTEGRITY: string;

const languages: Record<Locale, () => Promise<{ default: Wording }>> = {
  nb: () => import("./nb.js"),
  nn: () => import("./nn.js"),
  en: () => import("./en.js"),
};

let starting: Promise<void> | undefined;
let ready = false;
const spoken: Partial<Record<Locale, Wording>> = {};

/**
 * Loads the engine. Call it as often as you like: it is loaded once, and a failure can be retried.
 *
 * @param source Where the module is, if not beside this file. Only the module that this package
 *   was built with is fetched: another is refused by its hash.
 */
export default function init(source?: Source): Promise<void> {
  if (ready) return Promise.resolve();
  starting ??= loadEngine(source ?? new URL("krr_policy.wasm", import.meta.url)).then(started);
  return starting.catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
}

/** Loads the engine at once, from bytes that are there already, or from a compiled module. */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  if (ready) return;
  startSync(engine, "krr_policy", source);
  started();
}

function started(): void {
  Object.values(spoken).forEach(adopt);
  ready = true;
}

/** Fetches what is an address, compiles while it arrives, and starts the engine. */
async function loadEngine(source: Source): Promise<void> {
  const origin = typeof source === "string" || source instanceof URL
    ? await fetch(source, { integrity: KRR_INTEGRITY })
    : source instanceof Request ? await fetch(source) : source;
  await start(engine, "krr_policy", origin);
}

/**
 * Loads a language, before the engine or after it: its {@link labels}, and what reports say in it.
 * Without it, reports are in Bokmål.
 *
 * @throws {PolicyError} when there is no such language.
 */
export async function load(locale: Locale): Promise<void> {
  if (!spoken[known(locale)]) loadSync((await languages[locale]()).default);
}

/** Takes a language that is there already: `import nn from "krr-policy/nn"`. */
export function loadSync(wording: Wording): void {
  if (ready) adopt(wording);
  spoken[wording.locale] = wording;
}

function adopt({ reports }: Wording): void {
  if (reports) answered(engine.adopt(reports));
}

/**
 * Judges one planned sending.
 *
 * Pure: the same dispatch and locale give the same report. Nothing is fetched, kept or sent.
 *
 * @throws {PolicyError} when the dispatch or the options are not understood.
 */
export function check(dispatch: Dispatch, options?: Options | null): Report {
  const locale = options?.locale ?? "nb";
  if (locale !== "nb" && Object.hasOwn(languages, locale)) speaking(locale);
  return answered(running().check(text(dispatch), text(options, "options")));
}

/**
 * The sentence that says where the address comes from, for one channel in one language.
 *
 * @throws {PolicyError} when there is no such channel or language.
 */
export function disclose(channel: Channel, language: Language): Disclosure {
  return answered(running().disclose(text(channel, "channel"), text(language, "language")));
}

/**
 * Words for the parts of a report by key, such as `decision.deny`, in a language that was loaded; in
 * Bokmål where none is given.
 *
 * @throws {PolicyError} when there is no such language, or it is not loaded.
 */
export function labels(locale?: Locale | null): Record<string, string> {
  return speaking(known(locale ?? "nb")).labels;
}

/** What decides: the version that every report carries. */
export function version(): Version {
  return answered(running().version());
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

/**
 * Shows what the text of a planned sending gives away, signal by signal, and the words that do; in
 * Bokmål where no locale is given. It is in the same module as the rules, loaded the first time.
 *
 * It reads the text as {@link check} does, and decides nothing.
 *
 * @throws {PolicyError} when the dispatch is not understood, or there is no such locale.
 */
export async function explain(dispatch: Dispatch, locale?: Locale): Promise<Explanation> {
  return (await import("./catalogue.js")).explain(dispatch, locale);
}

/** The JSON Schemas of the dispatch, the report and the explanation, loaded the first time. */
export async function schema(): Promise<{ dispatch: object; report: object; explanation: object }> {
  return (await import("./schema.js")).default;
}

function running(): typeof engine {
  if (!ready) throw notReady("the engine", "init()");
  return engine;
}

function speaking(locale: Locale): Wording {
  const wording = spoken[locale];
  if (!wording) throw notReady(`the language \`${locale}\``, `load("${locale}")`);
  return wording;
}

function known(locale: Locale): Locale {
  if (Object.hasOwn(languages, locale)) return locale;
  const names = Object.keys(languages).join("`, `");
  throw refusal({ code: "unknown_value", message: `unknown value \`${locale}\``, path: "locale", help: `one of \`${names}\`` });
}

function notReady(what: string, remedy: string): Error {
  return refusal({ code: "not_ready", message: `${what} is not loaded`, path: "", help: `await ${remedy} first` });
}
