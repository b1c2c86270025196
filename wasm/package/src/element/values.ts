/** Reads the dispatch that the fields of a form describe. */
import type { Dispatch } from "../generated/contract.js";
import { choiceOf, controlsOf, factOf, pathOf, pathOfName, TEXT_PATH, VALUELESS } from "./form.js";
import { native } from "./native.js";
import type { Words } from "./words.js";

/** What is read: a form as it is, or as it is being submitted. */
export interface Submission {
  form: HTMLFormElement;
  /** The button that submits it. Its value is submitted too. */
  submitter?: HTMLElement | null;
  /** The values that are submitted, once the browser has gathered them. The page may have changed them. */
  entries?: FormData;
}

/** Facts that cannot be read, and where. */
export class UnreadableFacts extends Error {
  constructor(readonly path: string, cause: unknown, readonly explanation?: keyof Words) {
    super(String(cause));
  }
}

/** Matches the path of a fact: names, indexes, and `[]` after a list that is added to. */
const PATH = /^[^.[\]]+(?:\.[^.[\]]+|\[\d+\])*(?:\[\])?$/;

/** Matches the path of a count. Other digits, as in an organisation number, are text. */
const COUNT_PATH = /^(audience\.(parts\[\d+\]\.)?(recipients|affected)|history\..+)$/;

/**
 * Returns the dispatch that a form describes, on top of preset facts. Its objects have no prototype: a
 * path leads nowhere but into the dispatch, and the engine refuses what the contract does not have.
 *
 * @throws {UnreadableFacts} if the preset facts cannot be read, or two fields give different values.
 */
export function dispatchOf(submission: Submission, presetFacts: unknown): Dispatch {
  const dispatch = copyOf(() => presetFacts, "presetFacts");
  // What is no set of fields is left for the engine to refuse.
  if (!isContainer(dispatch, "")) return dispatch as Dispatch;
  const given = new Map<string, Value>();
  for (const value of valuesOf(submission)) {
    const before = given.get(value.path);
    if (before && !value.path.endsWith("[]") && before.value !== value.value && !isDefault(before, value)) {
      throw new UnreadableFacts(factOf(value.path), value.path, "twice");
    }
    given.set(value.path, value);
    setPath(dispatch, value.path, value.value);
  }
  return dispatch as Dispatch;
}

/** The value at a path, and the type of its field. */
interface Value {
  path: string;
  value: unknown;
  type: string;
}

/** Returns whether a value is that of a hidden field, which counts while the checkbox after it is unchecked. */
function isDefault(before: Value, { type }: Value): boolean {
  return before.type === "hidden" && type === "checkbox";
}

/** Returns the values that are given, in document order; those that the page has changed come last. */
function valuesOf({ form, submitter, entries }: Submission): Value[] {
  const controls = controlsOf(form);
  const changed = entries ? changedEntries(entries, controls, submitter) : new Map<string, string[]>();
  const ofControls = controls.flatMap((control) => {
    const path = pathOf(control);
    if (!path || changed.has(control.getAttribute("name") ?? "")) return [];
    return [{ path, value: valueOf(control, path, control === submitter), type: typeOf(control) }];
  });
  const ofEntries = [...changed].flatMap(([name, values]) => {
    const control = controls.find((one) => one.getAttribute("name") === name);
    const path = control ? pathOf(control) : pathOfName(name);
    return path ? values.map((value) => ({ path, value: parse(value, path), type: "entry" })) : [];
  });
  return [...ofControls, ...ofEntries].filter(({ value }) => value !== undefined);
}

/** Returns the submitted values, by name, where they are not those of the controls. */
function changedEntries(entries: FormData, controls: Element[], submitter?: Element | null): Map<string, string[]> {
  const submitted = new Map<string, string[]>();
  const held = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, name: string, value: string) =>
    to.set(name, [...to.get(name) ?? [], value.replace(/\r\n?/g, "\n")]);
  for (const [name, value] of entries) if (typeof value === "string") add(submitted, name, value);
  for (const control of controls) {
    const name = control.getAttribute("name");
    if (name) for (const value of textsOf(control, control === submitter)) add(held, name, value);
  }
  for (const [name, texts] of submitted) {
    if (texts.sort().join("\0") === held.get(name)?.sort().join("\0")) submitted.delete(name);
  }
  return submitted;
}

/** Returns the texts that a control submits: several for a list, none for an unchecked box. */
function textsOf(control: Element, submits: boolean): string[] {
  const type = typeOf(control);
  if (submits) return [control.getAttribute("value") ?? ""];
  if (control.localName === "button" || (VALUELESS.includes(type) && type !== "password")) return [];
  if (control.localName === "select") return optionsOf(control);
  if (type === "checkbox" || type === "radio") {
    return native(HTMLInputElement, control, "checked") ? [control.getAttribute("value") ?? "on"] : [];
  }
  const text = textOf(control);
  return text === undefined ? [] : [text];
}

/** Returns the value of a control; undefined while it is empty, which is neither yes nor no. */
function valueOf(control: Element, path: string, submits: boolean): unknown {
  const type = typeOf(control);
  if (submits) return parse(control.getAttribute("value") ?? "", path);
  if (control.localName === "button" || VALUELESS.includes(type)) return undefined;
  if (type === "checkbox" || type === "radio") {
    const isChecked = native(HTMLInputElement, control, "checked");
    return parseChoice(isChecked ? choiceOf(control) : control.getAttribute("data-krr-unchecked"));
  }
  if (control.localName === "select") {
    const options = optionsOf(control);
    return native(HTMLSelectElement, control, "multiple") ? options : parse(options[0] ?? "", path);
  }
  const text = textOf(control) ?? "";
  if (COUNT_PATH.test(path)) return parseCount(text, type === "number");
  return type === "hidden" ? parse(text, path) : text || undefined;
}

/** Returns the type of an input, or the name of another control. */
function typeOf(control: Element): string {
  return control.localName === "input" ? native(HTMLInputElement, control, "type") : control.localName;
}

/** Returns the text in a control; undefined if a control of the page's own does not tell it. */
function textOf(control: Element): string | undefined {
  if (control.localName === "input") return native(HTMLInputElement, control, "value");
  if (control.localName === "textarea") return native(HTMLTextAreaElement, control, "value");
  const { value } = control as Element & { value?: unknown };
  return control.localName.includes("-") && typeof value === "string" ? value : undefined;
}

/** Returns the chosen options of a select, without those that are disabled and not submitted. */
function optionsOf(select: Element): string[] {
  return Array.from(native(HTMLSelectElement, select, "selectedOptions"))
    .filter((option) => !option.matches(":disabled")).map((option) => option.value);
}

/** Returns the value that a text stands for. */
function parse(text: string, path: string): unknown {
  if (TEXT_PATH.test(path)) return text || undefined;
  return COUNT_PATH.test(path) ? parseCount(text, false) : parseChoice(text);
}

function parseChoice(choice: string | null | undefined): unknown {
  if (!choice) return undefined;
  return choice === "true" ? true : choice === "false" ? false : choice;
}

/** Parses a number, which may be in groups of three. Other text is passed on for the engine to report. */
function parseCount(text: string, isNumber: boolean): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const isGrouped = !isNumber && /^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+$/.test(trimmed);
  return isGrouped || /^\d+$/.test(trimmed) ? Number(trimmed.replace(/\D/g, "")) : text;
}

/** Sets the value at a path: `a.b`, `a[0].b`, or `a[]` to add to a list. The engine refuses other names. */
function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = PATH.test(path) ? path.match(/[^.[\]]+|\[\]/g) ?? [] : [path];
  let at = target;
  for (const [nth, step] of steps.entries()) {
    const next = steps[nth + 1];
    if (next === undefined || next === "[]") {
      const list = at[step];
      at[step] = next === undefined ? value : (Array.isArray(list) ? list as unknown[] : []).concat(value);
      return;
    }
    const held = at[step];
    if (held !== undefined && held !== null && typeof held !== "object") {
      // A text has no fields. The engine refuses the path as a name.
      target[path] = value;
      return;
    }
    // A set of fields in place of a list, or a list in place of a set, is refused too.
    at = at[step] = isContainer(held, next) ? held : isIndex(next) ? [] as never : emptySet();
  }
}

/** Returns whether a value holds others by such a step: a list by an index, a set by a name. */
function isContainer(value: unknown, step: string): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Array.isArray(value) === isIndex(step);
}

/** Returns whether a step is the index of a list. No list of a dispatch is longer. */
function isIndex(step: string): boolean {
  return /^(?:\d|[1-9]\d)$/.test(step);
}

function emptySet(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

/** Copies facts of the page, whatever they are made of: proxies of a framework, classes, maps. */
function copyOf(read: () => unknown, path: string): unknown {
  try {
    const value = read();
    if (typeof value !== "object" || value === null) return value;
    if (path.length > 1000) throw new Error("too deep");
    if (Array.isArray(value)) {
      if (value.length > 1000) throw new Error("too long");
      return Array.from(value, (_, nth) => copyOf(() => value[nth] as unknown, `${path}[${nth}]`));
    }
    const fields = (value instanceof Map ? Object.fromEntries(value) : value) as Record<string, unknown>;
    const copy = emptySet();
    for (const name of Object.keys(fields)) copy[name] = copyOf(() => fields[name], `${path}.${name}`);
    return copy;
  } catch (error) {
    throw error instanceof UnreadableFacts ? error : new UnreadableFacts(path, error);
  }
}
