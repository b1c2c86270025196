/** Between an agency's form and a dispatch: which field holds which fact. */
import type { Dispatch } from "../generated/contract.js";

/** A field of a form that holds a value. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A field of text, in which words can be marked and replaced. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * The facts that fields hold whose `name` or `id` says so in another way than by the path of the
 * fact itself, in lower case. `[]` marks a list that several fields, or choices, are gathered in.
 */
const USUAL: Record<string, string> = {
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

/** What the paths of facts begin with. */
const PATHS = /^(sender|purpose|message|audience|channels|history|assessment)\./;

/** The facts that are counts; other digits, as of an organisation, are text. */
const COUNTS = /^(audience\.(recipients|affected)|history\..+)$/;

/** The path of the fact that a field holds: what it says itself, or what its name tells. */
export function pathOf(field: Element): string | null {
  const said = field.getAttribute("data-krr");
  if (said !== null) return said || null;
  for (const name of [field.getAttribute("name"), field.id]) {
    if (!name) continue;
    if (PATHS.test(name)) return name;
    const usual = USUAL[name.toLowerCase().replace(/\[\]$/, "")];
    if (usual) return usual;
  }
  return null;
}

/** The fact at a path: a list, where the path is of one of its items. */
export function factOf(path: string): string {
  return path.replace(/\[\]$/, "");
}

/** The fields of a form that hold facts, in the order of the form. */
export function fieldsOf(form: HTMLFormElement): Array<{ field: Field; path: string }> {
  return Array.from(form.elements).flatMap((field) => {
    const path = isField(field) && !field.matches(":disabled") ? pathOf(field) : null;
    return path ? [{ field: field as Field, path }] : [];
  });
}

/** The field, among those that are seen, that holds a fact or anything below it. */
export function fieldFor(form: HTMLFormElement, fact: string): Field | undefined {
  const fields = fieldsOf(form).filter(({ field }) => field.type !== "hidden");
  return (fields.find(({ path }) => factOf(path) === fact) ?? fields.find(({ path }) => path.startsWith(`${fact}[`)))?.field;
}

/** The field of text that holds a fact. */
export function textFieldFor(form: HTMLFormElement, fact: string): TextField | undefined {
  const field = fieldFor(form, fact);
  return field instanceof HTMLSelectElement ? undefined : field;
}

/** The dispatch that a form describes, on top of what is known without asking. */
export function dispatchOf(form: HTMLFormElement, known: Dispatch): Dispatch {
  const dispatch = structuredClone(known) as Record<string, unknown>;
  for (const { field, path } of fieldsOf(form)) {
    const value = valueOf(field, path);
    if (value !== undefined) put(dispatch, path, value);
  }
  return dispatch as Dispatch;
}

/** Gives a field the value of a fact, as if the user had. */
export function fill(form: HTMLFormElement, fact: string, value: unknown): boolean {
  const values = (Array.isArray(value) ? value : [value]).map(String);
  let filled = false;
  for (const { field, path } of fieldsOf(form)) {
    if (factOf(path) !== fact) continue;
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      const wanted = values.includes(choiceOf(field));
      filled ||= wanted;
      if (field.checked === wanted) continue;
      field.checked = wanted;
    } else if (field instanceof HTMLSelectElement) {
      const options = Array.from(field.options);
      for (const option of options) option.selected = values.includes(option.value);
      filled ||= options.some((option) => option.selected);
    } else {
      field.value = values.join(", ");
      filled = true;
    }
    tell(field);
  }
  return filled;
}

/** Replaces a stretch of a field's text, so that it can be undone where the browser allows. */
export function replace(field: TextField, start: number, end: number, text: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated without a successor: nothing else keeps what the user may undo.
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!done) {
    field.setRangeText(text, start, end, "end");
    tell(field);
  }
}

/** What a field is called where the user sees it. */
export function nameOf(field: Field): string {
  const group = field.type === "radio" || field.type === "checkbox" ? field.closest("fieldset") : null;
  const label = group?.querySelector("legend") ?? field.labels?.[0];
  return (label && wordsOf(label)) || field.getAttribute("aria-label") || "";
}

/** The words of a label, without those of a field inside it. */
export function wordsOf(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll("input, select, textarea")) inner.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

function isField(element: Element): element is Field {
  const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    || element instanceof HTMLTextAreaElement;
  return field && !["button", "file", "image", "password", "reset", "submit"].includes(element.type);
}

function tell(field: Field): void {
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What a box or a choice stands for: `true` where it says nothing. */
function choiceOf(field: HTMLInputElement): string {
  return field.getAttribute("value") ?? "true";
}

/** What a field says; nothing while it is empty, which is neither yes nor no. */
function valueOf(field: Field, path: string): unknown {
  if (field instanceof HTMLInputElement) {
    if (field.type === "checkbox" || field.type === "radio") {
      return given(field.checked ? choiceOf(field) : field.dataset["krrUnchecked"]);
    }
    if (field.type === "hidden") return given(field.value);
    if (COUNTS.test(path)) return countOf(field.value);
    return field.value === "" ? undefined : field.value;
  }
  if (field instanceof HTMLSelectElement) {
    return field.multiple ? Array.from(field.selectedOptions, (option) => option.value) : given(field.value);
  }
  return field.value === "" ? undefined : field.value;
}

function given(choice: string | undefined): unknown {
  if (choice === undefined || choice === "") return undefined;
  return choice === "true" ? true : choice === "false" ? false : choice;
}

/** A number as people write it; what is none is passed on, for the engine to say so. */
function countOf(text: string): unknown {
  const digits = text.replace(/[\s.\u00a0\u202f]/g, "");
  if (digits === "") return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : text;
}

/** Puts a value at a path: `a.b`, `a[0].b`, or `a[]` for one more of a list. */
function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.match(/[^.[\]]+|\[\]/g) ?? [];
  let at: Record<string, unknown> = target;
  for (const [nth, step] of steps.entries()) {
    const next = steps[nth + 1];
    if (next === "[]") {
      const list = (Array.isArray(at[step]) ? at[step] : []) as unknown[];
      at[step] = list.concat(value);
      return;
    }
    if (next === undefined) {
      at[step] = value;
      return;
    }
    at = (at[step] ??= /^\d+$/.test(next) ? [] : {}) as Record<string, unknown>;
  }
}
