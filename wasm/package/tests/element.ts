/** What the tests in Rust ask of a page, with the element and the engine in one script. */
import "../src/inline.js";
import { KrrCheck } from "../src/element.js";
import type { Report } from "../src/index.js";

let made = 0;

/** Puts a form with the element on the page, and waits for its first report. */
export async function form(fields: string): Promise<HTMLFormElement> {
  const form = document.createElement("form");
  form.id = `form-${++made}`;
  form.lang = "nb";
  form.innerHTML = fields;
  const element = new KrrCheck();
  const reported = next(element);
  form.append(element);
  document.body.append(form);
  await reported;
  return form;
}

/** Types into a field, and waits for the next report. */
export function fill(form: HTMLFormElement, name: string, value: string): Promise<Report> {
  const field = form.elements.namedItem(name) as HTMLInputElement;
  const reported = next(elementOf(form));
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return reported;
}

/** Whether the form may be submitted. */
export function valid(form: HTMLFormElement): boolean {
  return form.checkValidity();
}

/** What the element shows. */
export function shown(form: HTMLFormElement): string {
  return elementOf(form).shadowRoot?.textContent ?? "";
}

function elementOf(form: HTMLFormElement): KrrCheck {
  return form.querySelector("krr-check") as KrrCheck;
}

function next(element: KrrCheck): Promise<Report> {
  return new Promise((done) => {
    element.addEventListener("krr-report", (event) => done(event.detail.report), { once: true });
  });
}
