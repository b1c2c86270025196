/** Maps the fields of a form to the facts of a dispatch. */
import type { Dispatch } from "../generated/contract.js";

/** A form control with a value. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A form control with text, in which words can be marked and replaced. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Facts of fields by their usual `name` or `id`, in lower case. `[]` marks a list that several
 * fields, or several choices, add to.
 */
const FIELD_ALIASES: Record<string, string> = {
  avsender: "sender.name", sender: "sender.name",
  formal: "purpose.kind", "formål": "purpose.kind", purpose: "purpose.kind",
  sprak: "message.language", "språk": "message.language", language: "message.language",
  emne: "message.subject", subject: "message.subject",
  melding: "message.body", message: "message.body", tekst: "message.body", text: "message.body",
  body: "message.body", sms: "message.body",
  mottakere: "audience.recipients", mottakarar: "audience.recipients", recipients: "audience.recipients",
  kanal: "channels.use[]", kanaler: "channels.use[]", kanalar: "channels.use[]",
  channel: "channels.use[]", channels: "channels.use[]",
};

/** Matches the path of a fact. */
const FACT_PATH = /^(sender|purpose|message|audience|channels|history|assessment)\./;

/** Matches the path of a count. Other digits, as in an organisation number, are text. */
const COUNT_PATH = /^(audience\.(parts\[\d+\]\.)?(recipients|affected)|history\..+)$/;

/** Matches the path of a text that recipients read. */
const TEXT_PATH = /^message\.(texts\[\d+\]\.)?(subject|body)$/;

/** Returns the path of the fact in a field: its `data-krr`, or the one that its name implies. */
export function pathOf(field: Element): string | null {
  const declared = field.getAttribute("data-krr");
  if (declared !== null) return declared || null;
  for (const name of [field.getAttribute("name"), field.id]) {
    if (!name) continue;
    if (FACT_PATH.test(name)) return name;
    const alias = FIELD_ALIASES[name.toLowerCase().replace(/\[\]$/, "")];
    if (alias) return alias;
  }
  return null;
}

/** Returns the fact at a path; for a list, without the `[]`. */
export function factOf(path: string): string {
  return path.replace(/\[\]$/, "");
}

/** The facts of the page that cannot be read, and where. */
class UnreadableFacts extends Error {
  constructor(readonly path: string, cause: unknown) {
    super(String(cause));
  }
}

/**
 * Returns the form that an element is for: the one with an `id`, or the one around it. It is looked for
 * in the tree of the element, and then in those around its shadow root.
 */
export function formOf(element: Element, id: string | null): HTMLFormElement | null {
  for (let at = element; element.isConnected;) {
    const root = at.getRootNode() as Document | ShadowRoot;
    const form = id ? root.getElementById(id) : at.closest("form");
    if (form instanceof HTMLFormElement) return form;
    if (!(root instanceof ShadowRoot)) break;
    at = root.host;
  }
  return null;
}

/** Returns the fields of a form that hold facts, in document order. */
export function fieldsOf(form: HTMLFormElement): Array<{ field: Field; path: string }> {
  // Not `form.elements`, which is the field if one has that name.
  const elements = Reflect.get(HTMLFormElement.prototype, "elements", form) as Iterable<Element>;
  return Array.from(elements).flatMap((field) => {
    const path = isField(field) && !field.matches(":disabled") ? pathOf(field) : null;
    return path ? [{ field: field as Field, path }] : [];
  });
}

/** Returns the visible field that holds a fact, or an item of it. */
export function fieldFor(form: HTMLFormElement, fact: string): Field | undefined {
  const fields = fieldsOf(form).filter(({ field }) => field.type !== "hidden");
  return (fields.find(({ path }) => factOf(path) === fact) ?? fields.find(({ path }) => path.startsWith(`${fact}[`)))?.field;
}

/** Returns the facts of the fields with a text that recipients read. */
export function textFactsOf(form: HTMLFormElement): string[] {
  return fieldsOf(form).map(({ path }) => path).filter((path) => TEXT_PATH.test(path));
}

/** Returns the text field that holds a fact. */
export function textFieldFor(form: HTMLFormElement, fact: string): TextField | undefined {
  const field = fieldFor(form, fact);
  return field instanceof HTMLSelectElement ? undefined : field;
}

/**
 * Returns the dispatch that a form describes, on top of preset facts. Its objects have no prototype: a
 * path leads nowhere but into the dispatch, and the engine refuses what the contract does not have.
 */
export function dispatchOf(form: HTMLFormElement, presetFacts: unknown): Dispatch {
  const dispatch = copyOf(() => presetFacts, "presetFacts");
  for (const { field, path } of isContainer(dispatch, "") ? fieldsOf(form) : []) {
    const value = valueOf(field, path);
    if (value !== undefined) setPath(dispatch as Record<string, unknown>, path, value);
  }
  return dispatch as Dispatch;
}

/** Sets the fields of a fact, as if by the user. Each choice is made once the page has seen the one before. */
export async function setFieldValue(form: HTMLFormElement, fact: string, value: unknown): Promise<void> {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  for (const { field, path } of fieldsOf(form)) {
    if (factOf(path) !== fact) continue;
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      const wanted = values.includes(choiceOf(field));
      // Another choice of its group clears a radio button. Frameworks listen for the click.
      if (field.checked === wanted || (!wanted && field.type === "radio")) continue;
      field.click();
      // Frameworks draw in a microtask of their own.
      await null;
      continue;
    }
    if (field instanceof HTMLSelectElement) {
      for (const option of field.options) option.selected = values.includes(option.value);
    } else {
      setText(field, values.join(", "));
    }
    dispatchChangeEvents(field);
  }
}

/** Replaces a range of text in a field, so that the user can undo it if the browser allows. */
export function replaceText(field: TextField, start: number, end: number, text: string): void {
  const { value } = field;
  const replaced = value.slice(0, start) + text + value.slice(end);
  field.focus();
  // Fields such as those for numbers have no selection.
  if (field.selectionStart !== null) {
    field.setSelectionRange(start, end);
    // Deprecated without a successor: only this keeps the undo history.
    if (text === "") document.execCommand("delete");
    else document.execCommand("insertText", false, text);
  }
  if (field.value !== replaced) setText(field, replaced);
  dispatchChangeEvents(field);
}

/** Sets the text of a field past the property of its own by which a framework follows it. */
function setText(field: TextField, text: string): void {
  Reflect.set(Object.getPrototypeOf(field) as object, "value", text, field);
}

/** Returns the visible label of a field; empty if it has none. */
export function labelOf(field: Field): string {
  const group = field.type === "radio" || field.type === "checkbox" ? field.closest("fieldset") : null;
  const label = group?.querySelector("legend") ?? field.labels?.[0];
  return (label && labelText(label)) || field.getAttribute("aria-label") || "";
}

/** Returns the text of a label, without the text of a field inside it. */
export function labelText(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll("input, select, textarea")) inner.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

function isField(element: Element): element is Field {
  const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    || element instanceof HTMLTextAreaElement;
  return field && !["button", "file", "image", "password", "reset", "submit"].includes(element.type);
}

function dispatchChangeEvents(field: Field): void {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Returns the value of a checkbox or radio button: `true` without a `value`. */
function choiceOf(field: HTMLInputElement): string {
  return field.getAttribute("value") ?? "true";
}

/** Returns the value of a field; undefined while it is empty, which is neither yes nor no. */
function valueOf(field: Field, path: string): unknown {
  if (field instanceof HTMLInputElement) {
    if (field.type === "checkbox" || field.type === "radio") {
      return parseChoice(field.checked ? choiceOf(field) : field.dataset["krrUnchecked"]);
    }
    if (COUNT_PATH.test(path)) return parseCount(field.value);
    if (field.type === "hidden") return parseChoice(field.value);
    return field.value === "" ? undefined : field.value;
  }
  if (field instanceof HTMLSelectElement) {
    return field.multiple ? Array.from(field.selectedOptions, (option) => option.value) : parseChoice(field.value);
  }
  return field.value === "" ? undefined : field.value;
}

function parseChoice(choice: string | undefined): unknown {
  if (choice === undefined || choice === "") return undefined;
  return choice === "true" ? true : choice === "false" ? false : choice;
}

/** Parses a number with separators. Other text is passed on for the engine to report. */
function parseCount(text: string): unknown {
  const digits = text.replace(/[\s.\u00a0\u202f]/g, "");
  if (digits === "") return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : text;
}

/** Sets the value at a path: `a.b`, `a[0].b`, or `a[]` to add to a list. */
function setPath(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.match(/[^.[\]]+|\[\]/g) ?? [];
  let at = target;
  for (const [nth, step] of steps.entries()) {
    const next = steps[nth + 1];
    if (next === undefined || next === "[]") {
      const list = at[step];
      at[step] = next === undefined ? value : (Array.isArray(list) ? list as unknown[] : []).concat(value);
      return;
    }
    const held = at[step];
    // What is no container is left for the engine to refuse.
    if (held !== undefined && held !== null && typeof held !== "object") return;
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
  return /^\d{1,2}$/.test(step);
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
