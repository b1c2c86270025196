/** Finds the forms of an element and their fields, and changes what they hold. */
import { native } from "./native.js";

/** A form control with a value. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A form control with text, in which words can be marked and replaced. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Facts of fields by their usual `name` or `id`, in lower case. `[]` marks a list that several
 * fields, or several choices, add to.
 */
const FIELD_ALIASES = new Map(Object.entries({
  avsender: "sender.name", sender: "sender.name",
  formal: "purpose.kind", "formål": "purpose.kind", purpose: "purpose.kind",
  sprak: "message.language", "språk": "message.language", language: "message.language",
  emne: "message.subject", subject: "message.subject",
  melding: "message.body", message: "message.body", tekst: "message.body", text: "message.body",
  body: "message.body", sms: "message.body",
  mottakere: "audience.recipients", mottakarar: "audience.recipients", recipients: "audience.recipients",
  kanal: "channels.use[]", kanaler: "channels.use[]", kanalar: "channels.use[]",
  channel: "channels.use[]", channels: "channels.use[]",
}));

/** Matches the path of a fact. */
const FACT_PATH = /^(sender|purpose|message|audience|channels|history|assessment)\./;

/** Matches the path of a text that recipients read. */
export const TEXT_PATH = /^message\.(texts\[\d+\]\.)?(subject|body)$/;

/** Types of inputs without a value that a dispatch could have. */
export const VALUELESS = ["button", "file", "image", "password", "reset", "submit"];

/** Returns the path of the fact in a field: its `data-krr`, or the one that its name implies. */
export function pathOf(field: Element): string | null {
  const declared = field.getAttribute("data-krr");
  if (declared !== null) return declared || null;
  return pathOfName(field.getAttribute("name") ?? "") ?? pathOfName(field.id);
}

/** Returns the path of the fact that a name implies. */
export function pathOfName(name: string): string | null {
  return FACT_PATH.test(name) ? name : FIELD_ALIASES.get(name.toLowerCase().replace(/\[\]$/, "")) ?? null;
}

/** Returns the fact at a path; for a list, without the `[]`. */
export function factOf(path: string): string {
  return path.replace(/\[\]$/, "");
}

/**
 * Returns the forms that an element is for: those with an `id`, or the one around it. They are looked for
 * in the tree of the element, and then in those around its shadow root. Usually there is one; while a page
 * puts a form in the place of another, it may have both.
 */
export function formsOf(element: Element, id: string | null): HTMLFormElement[] {
  for (let at = element; element.isConnected;) {
    const root = at.getRootNode() as Document | ShadowRoot;
    const type = root.nodeType === Node.DOCUMENT_NODE ? Document : DocumentFragment;
    const forms = id
      ? Array.from(type.prototype.querySelectorAll.call(root, `form#${CSS.escape(id)}`))
      : [at.closest("form")].filter((form) => form !== null);
    if (forms.length > 0) return forms as HTMLFormElement[];
    if (!(root instanceof ShadowRoot)) break;
    at = root.host;
  }
  return [];
}

/** Returns the controls of a form that are not disabled, in document order. */
export function controlsOf(form: HTMLFormElement): Element[] {
  return Array.from(native(HTMLFormElement, form, "elements")).filter((control) => !control.matches(":disabled"));
}

/** Returns the fields of a form that hold facts, in document order. */
export function fieldsOf(form: HTMLFormElement): Array<{ field: Field; path: string }> {
  return controlsOf(form).flatMap((field) => {
    const path = isField(field) ? pathOf(field) : null;
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
    Document.prototype.execCommand.call(document, text === "" ? "delete" : "insertText", false, text);
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
  return field && !VALUELESS.includes(element.type);
}

/** Returns the value of a checkbox or radio button: `true` without a `value`. */
export function choiceOf(field: Element): string {
  return field.getAttribute("value") ?? "true";
}

function dispatchChangeEvents(field: Field): void {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
