/**
 * `<krr-check for="form-id">`: checks what a form describes while it is filled in.
 *
 * It shows the decision, the findings and what would make the sending fit, marks the words they
 * rest on in the form's own fields, and keeps a denied sending from being submitted.
 *
 * | attribute | means |
 * |---|---|
 * | `for` | the `id` of the form; without it, the form around the element |
 * | `lang` | the language it speaks: `nb`, `nn` or `en`; without it, that of the page |
 * | `advisory` | never keeps the form from being submitted |
 * | `rules-href` | the page that explains the rules, which findings then link to |
 * | `src` | where `krr_policy.wasm` is, if not beside the script |
 * | `delay` | milliseconds to wait after a key is pressed; 150 without it |
 *
 * @example
 * ```html
 * <script type="module" src="/krr-policy/element.js"></script>
 * <krr-check for="sending"></krr-check>
 * ```
 */
import init, { check, labels, load, type PolicyError } from "./index.js";
import type { Disclosure, Dispatch, Edit, Finding, Locale, Report, Span } from "./generated/contract.js";
import * as forms from "./element/form.js";
import { h } from "./element/html.js";
import { Marks } from "./element/marks.js";
import { sheet, STYLE } from "./element/style.js";
import { box, button, reportView, type Page } from "./element/view.js";
import { localeOf, wordsIn } from "./element/words.js";

/** What a `krr-report` event carries. */
export interface ReportDetail {
  /** What was judged. */
  dispatch: Dispatch;
  /** The judgement. */
  report: Report;
}

declare global {
  interface HTMLElementTagNameMap {
    "krr-check": KrrCheck;
  }
  interface GlobalEventHandlersEventMap {
    "krr-report": CustomEvent<ReportDetail>;
    "krr-error": CustomEvent<{ error: Error }>;
  }
}

const ELEMENT_DELAY = 150;
/** How long nothing must change before it is read aloud, so that typing is not talked over. */
const SPEAK_DELAY = 900;

const style = sheet(STYLE);

// On a server there are no elements, and the class is only a name.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** The element. */
export class KrrCheck extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes = ["for", "lang", "advisory", "rules-href", "delay"];

  #internals = this.attachInternals();
  #content = h("div", { part: "content" });
  #spoken = h("p", { class: "spoken", role: "status" });
  #form: HTMLFormElement | null = null;
  #listening: AbortController | undefined;
  #fieldsChanged: MutationObserver | undefined;
  #formMade: MutationObserver | undefined;
  #marks = new Map<forms.TextField, Marks>();
  #opened = new Map<string, boolean>();
  #loading: Locale | undefined;
  #known: Dispatch = {};
  #dispatch: Dispatch = {};
  #report: Report | null = null;
  #shown = "";
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style()];
    root.append(this.#content, this.#spoken);
  }

  /** The last report; null before the first check, and while the form cannot be read. */
  get report(): Report | null {
    return this.#report;
  }

  /** What was last judged. */
  get dispatch(): Dispatch {
    return this.#dispatch;
  }

  /** Facts that are known without asking; a field of the form that is filled in goes before them. */
  get known(): Dispatch {
    return this.#known;
  }

  set known(facts: Dispatch) {
    this.#known = facts;
    this.#later();
  }

  /** The form that is checked. */
  get form(): HTMLFormElement | null {
    return this.#form;
  }

  /** Checks now, without waiting. */
  check(): Report | null {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#check();
    return this.#report;
  }

  connectedCallback(): void {
    this.#content.lang = this.#locale;
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#attach(), { once: true });
    }
    this.#attach();
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#detach();
    clearTimeout(this.#waiting);
    clearTimeout(this.#speaking);
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "for") this.#attach();
    this.#shown = "";
    this.#later();
  }

  get #locale() {
    return localeOf(this.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang);
  }

  /** Loads the engine and the language of the page. */
  async #start(): Promise<void> {
    const locale = (this.#loading = this.#locale);
    const words = wordsIn(locale);
    this.#report = null;
    this.#stop(words.loading, words.loading);
    try {
      await Promise.all([init(this.getAttribute("src") ?? undefined), load(locale)]);
      this.check();
    } catch (error) {
      // Meanwhile another language may be wanted.
      if (this.#loading !== locale) return;
      this.#stop(words.failed, words.failed, button(words.retry, "retry", () => void this.#start()));
      this.#fail(error);
    }
  }

  #attach(): void {
    const id = this.getAttribute("for");
    const form = id ? document.getElementById(id) : this.closest("form");
    if (form === this.#form && this.#listening) return;
    this.#detach();
    if (!(form instanceof HTMLFormElement)) {
      // A framework may make the form after the element.
      this.#formMade = new MutationObserver(() => this.#attach());
      this.#formMade.observe(document, { childList: true, subtree: true });
      return;
    }
    this.#form = form;
    // Belongs to that form from now on, wherever it stands.
    if (id) this.setAttribute("form", id);
    const { signal } = (this.#listening = new AbortController());
    form.addEventListener("input", () => this.#later(), { signal });
    form.addEventListener("change", () => this.#later(), { signal });
    form.addEventListener("reset", () => setTimeout(() => this.check()), { signal });
    // Where the browser does not validate, the submission is stopped here.
    form.addEventListener("submit", (event) => this.#submitted(event), { signal, capture: true });
    this.#fieldsChanged = new MutationObserver((changes) => {
      // Not what is drawn over the fields.
      const drawn = new Set<Node>(Array.from(this.#marks.values(), (marks) => marks.host));
      const nodes = changes.flatMap((change) => [...change.addedNodes, ...change.removedNodes]);
      if (nodes.some((node) => !drawn.has(node))) this.#later();
    });
    this.#fieldsChanged.observe(form, { childList: true, subtree: true });
    this.#later();
  }

  #detach(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#fieldsChanged?.disconnect();
    this.#formMade?.disconnect();
    for (const marks of this.#marks.values()) marks.remove();
    this.#marks.clear();
    this.#form = null;
  }

  #submitted(event: SubmitEvent): void {
    if (this.#waiting !== undefined) this.check();
    if (this.#internals.validity.valid) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#content.querySelector<HTMLElement>(".decision")?.focus();
  }

  #later(): void {
    clearTimeout(this.#waiting);
    const delay = Number(this.getAttribute("delay") ?? ELEMENT_DELAY) || 0;
    this.#waiting = setTimeout(() => this.check(), delay);
  }

  #check(): void {
    if (!this.isConnected) return;
    // A framework may have made the form anew.
    if (this.#form && !this.#form.isConnected) this.#attach();
    const locale = this.#locale;
    this.#content.lang = locale;
    const dispatch = this.#form ? forms.dispatchOf(this.#form, this.#known) : structuredClone(this.#known);
    let report: Report;
    let names: Record<string, string>;
    try {
      names = labels(locale);
      report = check(dispatch, { locale });
    } catch (error) {
      const { code, path } = error as PolicyError;
      if (code === "not_ready") {
        // Another language is wanted than the one that was loaded.
        if (this.#loading !== locale) void this.#start();
        return;
      }
      this.#report = null;
      this.#dispatch = dispatch;
      const words = wordsIn(locale);
      const name = this.#nameOf(path) ?? path;
      this.#stop(words.failed, `${words.invalid}${name}`, h("p", { lang: "en" }, (error as Error).message),
        this.#nameOf(path) === undefined ? null : button(words.goTo, "go-to", () => this.#goTo(path)));
      this.#fail(error);
      return;
    }
    this.#dispatch = dispatch;
    this.#report = report;
    const json = JSON.stringify(report);
    this.#draw(report, json, names);
    this.#internals.setFormValue(json);
    this.#invalidate(report.decision === "deny" ? wordsIn(locale).blocked : "");
    this.dispatchEvent(new CustomEvent<ReportDetail>("krr-report", { detail: { dispatch, report }, bubbles: true }));
  }

  /** A state without a report, in which the form is not submitted. */
  #stop(reason: string, heading: string, ...children: Array<Node | null>): void {
    this.#shown = "";
    this.#content.replaceChildren(box("review", heading, ...children));
    for (const marks of this.#marks.values()) marks.draw([]);
    this.#invalidate(reason);
    this.#say(heading);
  }

  #fail(error: unknown): void {
    this.dispatchEvent(new CustomEvent("krr-error", { detail: { error: error as Error }, bubbles: true }));
  }

  #invalidate(reason: string): void {
    const blocks = reason !== "" && !this.hasAttribute("advisory");
    const anchor = this.#content.querySelector<HTMLElement>(".decision") ?? undefined;
    this.#internals.setValidity(blocks ? { customError: true } : {}, blocks ? reason : "", anchor);
  }

  #draw(report: Report, json: string, labels: Record<string, string>): void {
    // While somebody types, most reports are like the one before.
    const shown = `${this.#locale} ${this.getAttribute("rules-href")} ${json}`;
    if (shown !== this.#shown) {
      this.#shown = shown;
      const page = this.#page(labels);
      const focused = this.shadowRoot?.activeElement;
      this.#content.replaceChildren(...reportView(report, page));
      // What had the focus is gone; the decision is where to go on from.
      if (focused) this.#content.querySelector<HTMLElement>(".decision")?.focus({ preventScroll: true });
      this.#say(`${labels[`decision.${report.decision}`]}. ${report.summary}`);
    }
    for (const fact of ["message.subject", "message.body"]) this.#mark(fact, report);
  }

  #mark(fact: string, report: Report): void {
    const field = this.#form && forms.textFieldFor(this.#form, fact);
    if (!field) return;
    const marks = report.findings.flatMap(({ spans, effect }) => spans
      .filter((span) => span.fact === fact)
      .map((span) => ({ start: span.utf16_start, end: span.utf16_end, effect })));
    let drawn = this.#marks.get(field);
    if (!drawn && marks.length === 0) return;
    for (const [old, lines] of this.#marks) {
      if (!old.isConnected) {
        lines.remove();
        this.#marks.delete(old);
      }
    }
    if (!drawn) this.#marks.set(field, (drawn = new Marks(field)));
    drawn.draw(marks);
  }

  #say(text: string): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => { this.#spoken.textContent = text; }, SPEAK_DELAY);
  }

  #page(labels: Record<string, string>): Page {
    const locale = this.#locale;
    return {
      locale,
      words: wordsIn(locale),
      labels,
      rulesAt: this.getAttribute("rules-href"),
      opened: this.#opened,
      nameOf: (fact) => this.#nameOf(fact),
      nameOfValue: (fact, value) => this.#nameOfValue(fact, value),
      quote: (span) => this.#textOf(span.fact).slice(span.utf16_start, span.utf16_end),
      goTo: (fact) => this.#goTo(fact),
      show: (span) => this.#show(span),
      fix: (finding) => this.#fix(finding),
      use: (edits) => this.#use(edits),
      insert: (disclosure) => this.#insert(disclosure),
      copy: (text) => navigator.clipboard.writeText(text),
    };
  }

  #textOf(fact: string): string {
    const { subject, body } = this.#dispatch.message ?? {};
    return (fact === "message.subject" ? subject : body) ?? "";
  }

  /** The field of a fact in which its text still stands as it was checked. */
  #unchanged(fact: string): forms.TextField | undefined {
    const field = this.#form ? forms.textFieldFor(this.#form, fact) : undefined;
    return field && field.value === this.#textOf(fact) ? field : undefined;
  }

  #field(fact: string): forms.Field | undefined {
    return this.#form ? forms.fieldFor(this.#form, fact) : undefined;
  }

  #nameOf(fact: string): string | undefined {
    const field = this.#field(fact);
    return field && (forms.nameOf(field) || fact);
  }

  #nameOfValue(fact: string, value: string): string {
    const field = this.#field(fact);
    if (!field) return value;
    if (field instanceof HTMLSelectElement) {
      return Array.from(field.options).find((option) => option.value === value)?.text ?? value;
    }
    const choice = this.#form && forms.fieldsOf(this.#form)
      .find((other) => forms.factOf(other.path) === fact && other.field.value === value);
    const label = choice?.field.labels?.[0];
    return (label && forms.wordsOf(label)) || value;
  }

  #goTo(fact: string): void {
    this.#field(fact)?.focus();
  }

  #show(span: Span): void {
    const field = this.#unchanged(span.fact);
    if (!field) return;
    field.focus();
    field.setSelectionRange(span.utf16_start, span.utf16_end);
  }

  #fix(finding: Finding): void {
    const edits = finding.fix?.edits ?? [];
    if (!edits.every(({ span }) => this.#unchanged(span.fact))) return;
    // From the end, so that what comes before stays where it is.
    for (const { span, replacement } of edits.toReversed()) {
      const field = this.#form && forms.textFieldFor(this.#form, span.fact);
      if (field) forms.replace(field, span.utf16_start, span.utf16_end, replacement);
    }
    this.check();
  }

  #use(edits: Edit[]): void {
    for (const edit of edits) {
      const field = this.#field(edit.fact);
      if (edit.kind === "add" && field && !(field instanceof HTMLSelectElement)) {
        this.#append(field, String(edit.value));
      } else if (this.#form) {
        forms.fill(this.#form, edit.fact, edit.value);
      }
    }
    this.check();
  }

  #insert(disclosure: Disclosure): void {
    const field = this.#form && forms.textFieldFor(this.#form, "message.body");
    if (field) this.#append(field, disclosure.text);
    this.check();
  }

  #append(field: forms.TextField, text: string): void {
    const { length } = field.value;
    const gap = length === 0 ? "" : field.value.endsWith("\n") ? "\n" : "\n\n";
    forms.replace(field, length, length, gap + text);
  }
}

globalThis.customElements?.get("krr-check") ?? globalThis.customElements?.define("krr-check", KrrCheck);
