/** Functions for the tests in Rust, bundled with the element and the engine. */
import "../src/inline.js";
import { KrrCheck } from "../src/element.js";
import type { Report } from "../src/index.js";

let forms = 0;

/** Adds a form with the element to the page, and waits for its first report. */
export async function addForm(fields: string): Promise<HTMLFormElement> {
  const form = document.createElement("form");
  form.id = `form-${++forms}`;
  form.lang = "nb";
  form.innerHTML = fields;
  const element = new KrrCheck();
  const reported = nextReport(element);
  form.append(element);
  document.body.append(form);
  await reported;
  return form;
}

/** Types into a field, and waits for the next report. */
export function typeInto(form: HTMLFormElement, name: string, value: string): Promise<Report> {
  const field = form.elements.namedItem(name) as HTMLInputElement;
  const reported = nextReport(elementOf(form));
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return reported;
}

/** Returns whether the form may be submitted. */
export function isValid(form: HTMLFormElement): boolean {
  return form.checkValidity();
}

/** Returns the text that the element shows. */
export function visibleText(form: HTMLFormElement): string {
  return elementOf(form).shadowRoot?.textContent ?? "";
}

function elementOf(form: HTMLFormElement): KrrCheck {
  return form.querySelector("krr-check") as KrrCheck;
}

function nextReport(element: KrrCheck): Promise<Report> {
  return new Promise((done) => {
    element.addEventListener("krr-report", (event) => done(event.detail.report), { once: true });
  });
}
