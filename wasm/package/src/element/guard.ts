/** Follows the forms of an element, and stops what must not be submitted. */
import type { Submission } from "./values.js";

/** What the guard asks of the element. */
export interface Owner {
  /** Returns the forms that are guarded. */
  forms(): HTMLFormElement[];
  /** Checks the form after a while. If it `putsOff`, the while begins anew. */
  schedule(putsOff: boolean): void;
  /** Checks the form now, and shows the verdict. Returns whether it must not be submitted. */
  check(submission?: Submission): boolean;
  /** Checks the form now if the last verdict blocks it. */
  recheck(): void;
  /** Judges what is being submitted, and adds the report to it. Returns whether it must not be submitted. */
  complete(submission: Submission & { entries: FormData }): boolean;
  /** Shows that something went wrong on the way. */
  fail(error: unknown): void;
  /** Tells why a submission was stopped. */
  stopped(): void;
}

/** A submission that was let through until the browser gathers its values. */
interface Passed {
  event: SubmitEvent;
  form: HTMLFormElement;
  /** What was gathered first: these are submitted. Chromium gathers once more, for itself. */
  entries?: FormData;
}

/** Events after which the form may say something else, or is to be submitted. */
const EVENTS = ["input", "change", "click", "invalid", "reset", "submit", "formdata"];
/** What forms are made of, and the attributes that change what they say. */
const FIELDS = "form, fieldset, input, select, textarea, option";
const FIELD_ATTRIBUTES = ["id", "name", "form", "type", "value", "checked", "selected", "disabled", "multiple",
  "data-krr", "data-krr-unchecked"];

/** Follows the forms of an element until it is ended. */
export class Guard {
  readonly #listeners = new AbortController();
  #observer: MutationObserver | undefined;
  #passed: Passed | undefined;
  /** The values that were kept from being submitted last. */
  #withheld: FormData | undefined;

  /**
   * Listens where the forms may be, from the tree of the element outwards. A form may be replaced, and
   * fields belong to it from anywhere, so neither is listened to itself.
   */
  constructor(private readonly element: Element, private readonly owner: Owner) {
    const { signal } = this.#listeners;
    const roots = [element.getRootNode()];
    for (let root = roots[0]; root instanceof ShadowRoot; roots.push(root)) root = root.host.getRootNode();
    for (const root of roots) {
      const outermost = root instanceof ShadowRoot ? root : window;
      for (const type of EVENTS) outermost.addEventListener(type, (event) => this.#handle(event), { signal, capture: true });
      // Again after the page's own listeners, which may fill fields.
      for (const type of ["submit", "formdata"]) outermost.addEventListener(type, (event) => this.#handle(event), { signal });
    }
    // Browsers fill the fields of a page that is returned to, and print what is shown.
    for (const type of ["pageshow", "beforeprint"]) window.addEventListener(type, () => void owner.check(), { signal });
    const observer = (this.#observer = new MutationObserver((changes) => {
      // Not put off by the next change, which may come for ever.
      if (changes.some(concernsFields)) owner.schedule(false);
    }));
    for (const root of roots) {
      observer.observe(root, { childList: true, subtree: true, attributeFilter: FIELD_ATTRIBUTES, attributeOldValue: true });
    }
  }

  /** Ends the guard. */
  end(): void {
    this.#listeners.abort();
    this.#observer?.disconnect();
  }

  #handle(event: Event): void {
    if (event.type === "submit") this.#handleSubmit(event as SubmitEvent);
    else if (event.type === "formdata") this.#handleFormData(event as FormDataEvent);
    else if (this.#formOf(event.target) === undefined) return;
    else if (event.type === "reset" || event.type === "invalid") setTimeout(() => this.owner.check());
    // The browser does not ask a form that it holds to be invalid.
    else if (event.type === "click") this.owner.recheck();
    else this.owner.schedule(true);
  }

  /** Returns the guarded form that an event is about. */
  #formOf(target: EventTarget | null): HTMLFormElement | undefined {
    // Not a method of the form: a field may have its name.
    return this.owner.forms().find((form) => form === target || (target as { form?: unknown } | null)?.form === form
      || (target instanceof Node && Node.prototype.contains.call(form, target)));
  }

  get #isAdvisory(): boolean {
    return this.element.hasAttribute("advisory");
  }

  /** Judges the form as it is now, and stops it: also if anything goes wrong on the way. */
  #handleSubmit(event: SubmitEvent): void {
    let stops = !this.#isAdvisory;
    try {
      stops &&= this.#mustStop(event);
    } catch (error) {
      this.owner.fail(error);
    }
    if (!stops) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.owner.stopped();
  }

  #mustStop(event: SubmitEvent): boolean {
    this.#passed = undefined;
    const form = this.#formOf(event.target);
    if (!form || (event.eventPhase !== Event.CAPTURING_PHASE && event.defaultPrevented)) return false;
    const { submitter } = event;
    // A draft may be saved.
    if (submitter?.matches("[formnovalidate]")) return false;
    if (this.owner.check({ form, submitter })) return true;
    const passed: Passed = (this.#passed = { event, form });
    // The browser gathers the values at once. Later, a script does.
    setTimeout(() => { if (this.#passed === passed) this.#passed = undefined; });
    return false;
  }

  /**
   * Judges the values that the browser has gathered. A page may have changed them after the last event that
   * can be cancelled, or with this one. It may gather values for itself too, which are only completed.
   */
  #handleFormData({ target, currentTarget, formData: entries }: FormDataEvent): void {
    if (entries === this.#withheld) return;
    const { event, form } = this.#passed ?? {};
    // Its event has passed all listeners. What is gathered in one of them is for the page.
    const isOf = form === target && event?.currentTarget === null && !event.defaultPrevented;
    if (this.#passed && isOf) this.#passed.entries ??= entries;
    const isSubmitted = isOf && this.#passed?.entries === entries;
    let mustStop = isSubmitted && !this.#isAdvisory;
    try {
      const gathered = this.#formOf(target);
      if (!gathered) return;
      const submitter = isSubmitted ? event?.submitter ?? null : null;
      const isDenied = this.owner.complete({ form: gathered, submitter, entries });
      mustStop &&= isDenied;
    } catch (error) {
      this.owner.fail(error);
    }
    if (!mustStop || !form) return;
    this.#withhold(form, entries);
    // Again after the page's own listeners. Where the element is in the form, its own have ended.
    currentTarget?.addEventListener("formdata", (event) => {
      if ((event as FormDataEvent).formData === entries) empty(entries);
    }, { once: true });
  }

  /** Keeps a form from being submitted with the values that the browser has gathered. */
  #withhold(form: HTMLFormElement, entries: FormData): void {
    const gathered = new FormData();
    for (const [name, value] of entries) gathered.append(name, value);
    const submission = { form, submitter: this.#passed?.event.submitter ?? null, entries: gathered };
    this.#withheld = entries;
    empty(entries);
    // A form that is not in the page at the moment is not submitted.
    const place = new Comment();
    Element.prototype.replaceWith.call(form, place);
    setTimeout(() => {
      place.replaceWith(form);
      // That it is back says nothing new.
      this.#observer?.takeRecords();
      this.owner.check(submission);
      this.owner.stopped();
    });
  }
}

function empty(entries: FormData): void {
  for (const name of [...entries.keys()]) entries.delete(name);
}

/** Returns whether a change of the page may change what a form says. */
function concernsFields({ type, target, attributeName, oldValue, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target as Element;
  if (type === "attributes") {
    const value = Element.prototype.getAttribute.call(element, attributeName ?? "");
    return Element.prototype.matches.call(element, FIELDS) && value !== oldValue;
  }
  return element instanceof HTMLTextAreaElement || [...addedNodes, ...removedNodes].some((node) =>
    node instanceof Element && (Element.prototype.matches.call(node, FIELDS)
      || Element.prototype.querySelector.call(node, FIELDS) !== null));
}
