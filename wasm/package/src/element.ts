/**
 * `<krr-check for="form-id">`: checks the dispatch that a form describes while it is filled in.
 *
 * It shows the decision, the findings and the repairs, marks the words of the findings in the
 * form's own fields, and blocks submission of a denied dispatch.
 *
 * | attribute | meaning |
 * |---|---|
 * | `for` | `id` of the form; by default the form around the element |
 * | `lang` | `nb`, `nn` or `en`; by default the language of the page |
 * | `advisory` | never blocks submission |
 * | `rules-href` | page that explains the rules; findings link to it |
 * | `src` | address of `krr_policy.wasm`; by default beside the script |
 * | `delay` | milliseconds between an input event and the check; 150 by default |
 *
 * @example
 * ```html
 * <script type="module" src="/krr-policy/element.js"></script>
 * <krr-check for="sending"></krr-check>
 * ```
 */
import init, { check, labels, type PolicyError } from "./index.js";
import type { Channel, Disclosure, Dispatch, Edit, Finding, Locale, Report, Span } from "./generated/contract.js";
import * as forms from "./element/form.js";
import { h } from "./element/html.js";
import { Marks } from "./element/marks.js";
import { lazySheet, STYLE } from "./element/style.js";
import { box, button, reportView, type ViewContext } from "./element/view.js";
import { localeOf, wordsIn } from "./element/words.js";

/** The detail of a `krr-report` event. */
export interface ReportDetail {
  /** The dispatch that was checked. */
  dispatch: Dispatch;
  /** Its report. */
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

const DEFAULT_DELAY = 150;
/** Milliseconds without a change before a change is announced, so as not to interrupt typing. */
const ANNOUNCE_DELAY = 900;

const style = lazySheet(STYLE);

// A server has no elements; the class is only imported there.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** The custom element `<krr-check>`. */
export class KrrCheck extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes = ["for", "lang", "advisory", "rules-href", "delay"];

  #internals = this.attachInternals();
  #content = h("div", { part: "content" });
  #status = h("p", { class: "visually-hidden", role: "status" });
  #form: HTMLFormElement | null = null;
  #listeners: AbortController | undefined;
  #fieldObserver: MutationObserver | undefined;
  #formObserver: MutationObserver | undefined;
  #marks = new Map<forms.TextField, Marks>();
  #expanded = new Map<string, boolean>();
  #loadingLocale: Locale | undefined;
  #presetFacts: Dispatch = {};
  #dispatch: Dispatch = {};
  #report: Report | null = null;
  #rendered = "";
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style()];
    root.append(this.#content, this.#status);
  }

  /** The last report; null before the first check and while the form cannot be parsed. */
  get report(): Report | null {
    return this.#report;
  }

  /** The dispatch that was checked last. */
  get dispatch(): Dispatch {
    return this.#dispatch;
  }

  /**
   * Facts that the form does not ask for: what the agency settles once, such as who it is, and the
   * source of its addresses. The report does not ask for them again. A field that is filled in takes
   * precedence.
   */
  get presetFacts(): Dispatch {
    return this.#presetFacts;
  }

  set presetFacts(facts: Dispatch) {
    this.#presetFacts = facts;
    this.#scheduleCheck();
  }

  /** The form that the element checks. */
  get form(): HTMLFormElement | null {
    return this.#form;
  }

  /** Checks at once and returns the report. */
  check(): Report | null {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = undefined;
    this.#check();
    return this.#report;
  }

  connectedCallback(): void {
    this.#content.lang = this.#locale;
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", () => this.#attach(), { once: true });
    }
    this.#attach();
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#detach();
    clearTimeout(this.#checkTimer);
    clearTimeout(this.#announceTimer);
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "for") this.#attach();
    this.#rendered = "";
    this.#scheduleCheck();
  }

  get #locale() {
    return localeOf(this.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang);
  }

  /** Loads the engine, and shows the state in the language of the page. */
  async #load(): Promise<void> {
    const locale = (this.#loadingLocale = this.#locale);
    const words = wordsIn(locale);
    this.#report = null;
    this.#showBlocked(words.loading, words.loading);
    try {
      await init(this.getAttribute("src") ?? undefined);
      this.check();
    } catch (error) {
      // Another call shows the state if the language has changed meanwhile.
      if (this.#loadingLocale !== locale) return;
      this.#showBlocked(words.failed, words.failed, button(words.retry, "retry", () => void this.#load()));
      this.#emitError(error);
    }
  }

  #attach(): void {
    const id = this.getAttribute("for");
    const form = id ? document.getElementById(id) : this.closest("form");
    if (form === this.#form && this.#listeners) return;
    this.#detach();
    if (!(form instanceof HTMLFormElement)) {
      // A framework may create the form after the element.
      this.#formObserver = new MutationObserver(() => this.#attach());
      this.#formObserver.observe(document, { childList: true, subtree: true });
      return;
    }
    this.#form = form;
    // Associates the element with the form, wherever it is in the page.
    if (id) this.setAttribute("form", id);
    const { signal } = (this.#listeners = new AbortController());
    form.addEventListener("input", () => this.#scheduleCheck(), { signal });
    form.addEventListener("change", () => this.#scheduleCheck(), { signal });
    form.addEventListener("reset", () => setTimeout(() => this.check()), { signal });
    // Browsers do not validate a form with `novalidate`.
    form.addEventListener("submit", (event) => this.#handleSubmit(event), { signal, capture: true });
    this.#fieldObserver = new MutationObserver((changes) => {
      const overlays = new Set<Node>(Array.from(this.#marks.values(), (marks) => marks.host));
      const nodes = changes.flatMap((change) => [...change.addedNodes, ...change.removedNodes]);
      if (nodes.some((node) => !overlays.has(node))) this.#scheduleCheck();
    });
    this.#fieldObserver.observe(form, { childList: true, subtree: true });
    this.#scheduleCheck();
  }

  #detach(): void {
    this.#listeners?.abort();
    this.#listeners = undefined;
    this.#fieldObserver?.disconnect();
    this.#formObserver?.disconnect();
    for (const marks of this.#marks.values()) marks.remove();
    this.#marks.clear();
    this.#form = null;
  }

  #handleSubmit(event: SubmitEvent): void {
    if (this.#checkTimer !== undefined) this.check();
    if (this.#internals.validity.valid) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#content.querySelector<HTMLElement>(".decision")?.focus();
  }

  #scheduleCheck(): void {
    clearTimeout(this.#checkTimer);
    const delay = Number(this.getAttribute("delay") ?? DEFAULT_DELAY) || 0;
    this.#checkTimer = setTimeout(() => this.check(), delay);
  }

  #check(): void {
    if (!this.isConnected) return;
    // A framework may have replaced the form.
    if (this.#form && !this.#form.isConnected) this.#attach();
    const locale = this.#locale;
    this.#content.lang = locale;
    const dispatch = this.#form ? forms.dispatchOf(this.#form, this.#presetFacts) : structuredClone(this.#presetFacts);
    let report: Report;
    try {
      report = check(dispatch, { locale });
    } catch (error) {
      this.#handleError(error as PolicyError, dispatch, locale);
      return;
    }
    this.#dispatch = dispatch;
    this.#report = report;
    const json = JSON.stringify(report);
    this.#render(report, json, locale);
    this.#internals.setFormValue(json);
    this.#setBlocked(report.decision === "deny" ? wordsIn(locale).blocked : "");
    this.dispatchEvent(new CustomEvent<ReportDetail>("krr-report", { detail: { dispatch, report }, bubbles: true }));
  }

  #handleError(error: PolicyError, dispatch: Dispatch, locale: Locale): void {
    const { code, path, message } = error;
    if (code === "not_ready") {
      // The loading state is shown in another language than the page's.
      if (this.#loadingLocale !== locale) void this.#load();
      return;
    }
    this.#report = null;
    this.#dispatch = dispatch;
    const words = wordsIn(locale);
    const label = this.#labelOf(path);
    this.#showBlocked(words.failed, `${words.invalid}${label ?? path}`, h("p", {}, message),
      label === undefined ? null : button(words.goTo, "go-to", () => this.#focusField(path)));
    this.#emitError(error);
  }

  /** Shows a state without a report, and blocks submission. */
  #showBlocked(reason: string, heading: string, ...children: Array<Node | null>): void {
    this.#rendered = "";
    this.#content.replaceChildren(box("review", heading, ...children));
    for (const marks of this.#marks.values()) marks.draw([]);
    this.#setBlocked(reason);
    this.#announce(heading);
  }

  #emitError(error: unknown): void {
    this.dispatchEvent(new CustomEvent("krr-error", { detail: { error: error as Error }, bubbles: true }));
  }

  #setBlocked(reason: string): void {
    const blocks = reason !== "" && !this.hasAttribute("advisory");
    const anchor = this.#content.querySelector<HTMLElement>(".decision") ?? undefined;
    this.#internals.setValidity(blocks ? { customError: true } : {}, blocks ? reason : "", anchor);
  }

  #render(report: Report, json: string, locale: Locale): void {
    // Most reports equal the one before while somebody types.
    const rendered = `${locale} ${this.getAttribute("rules-href")} ${json}`;
    if (rendered !== this.#rendered) {
      this.#rendered = rendered;
      const context = this.#viewContext(labels(locale));
      const focused = this.shadowRoot?.activeElement;
      this.#content.replaceChildren(...reportView(report, context));
      // The focused element was removed.
      if (focused) this.#content.querySelector<HTMLElement>(".decision")?.focus({ preventScroll: true });
      this.#announce(`${context.labels[`decision.${report.decision}`]}. ${report.summary}`);
    }
    for (const fact of this.#form ? forms.textFactsOf(this.#form) : []) this.#markSpans(fact, report);
  }

  #markSpans(fact: string, report: Report): void {
    const field = this.#form && forms.textFieldFor(this.#form, fact);
    if (!field) return;
    const marks = report.findings.flatMap(({ spans, effect }) => spans
      .filter((span) => span.fact === fact)
      .map((span) => ({ start: span.utf16_start, end: span.utf16_end, effect })));
    let overlay = this.#marks.get(field);
    if (!overlay && marks.length === 0) return;
    for (const [old, overlayOfOld] of this.#marks) {
      if (!old.isConnected) {
        overlayOfOld.remove();
        this.#marks.delete(old);
      }
    }
    if (!overlay) this.#marks.set(field, (overlay = new Marks(field)));
    overlay.draw(marks);
  }

  #announce(text: string): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => { this.#status.textContent = text; }, ANNOUNCE_DELAY);
  }

  #viewContext(labels: Record<string, string>): ViewContext {
    const locale = this.#locale;
    return {
      locale,
      words: wordsIn(locale),
      labels,
      rulesHref: this.getAttribute("rules-href"),
      expanded: this.#expanded,
      labelOf: (fact) => this.#labelOf(fact),
      labelOfValue: (fact, value) => this.#labelOfValue(fact, value),
      quote: (span) => this.#textOf(span.fact).slice(span.utf16_start, span.utf16_end),
      bodyOf: (channel) => this.#bodyOf(channel),
      focusField: (fact) => this.#focusField(fact),
      select: (span) => this.#select(span),
      applyFix: (finding) => this.#applyFix(finding),
      applyEdits: (edits) => this.#applyEdits(edits),
      insertDisclosure: (disclosure) => this.#insertDisclosure(disclosure),
      copy: (text) => navigator.clipboard.writeText(text),
    };
  }

  #textOf(fact: string): string {
    const { message } = this.#dispatch;
    const own = /^message\.texts\[(\d+)\]/.exec(fact)?.[1];
    const text = own === undefined ? message : message?.texts?.[Number(own)];
    return (fact.endsWith(".subject") ? text?.subject : text?.body) ?? "";
  }

  /** Returns the field of a text, unless the text has changed since it was checked. */
  #fieldIfUnchanged(fact: string): forms.TextField | undefined {
    const field = this.#form ? forms.textFieldFor(this.#form, fact) : undefined;
    return field && field.value === this.#textOf(fact) ? field : undefined;
  }

  #field(fact: string): forms.Field | undefined {
    return this.#form ? forms.fieldFor(this.#form, fact) : undefined;
  }

  #labelOf(fact: string): string | undefined {
    const field = this.#field(fact);
    return field && (forms.labelOf(field) || fact);
  }

  #labelOfValue(fact: string, value: string): string {
    const field = this.#field(fact);
    if (!field) return value;
    if (field instanceof HTMLSelectElement) {
      return Array.from(field.options).find((option) => option.value === value)?.text ?? value;
    }
    const choice = this.#form && forms.fieldsOf(this.#form)
      .find((other) => forms.factOf(other.path) === fact && other.field.value === value);
    const label = choice?.field.labels?.[0];
    return (label && forms.labelText(label)) || value;
  }

  #focusField(fact: string): void {
    this.#field(fact)?.focus();
  }

  #select(span: Span): void {
    const field = this.#fieldIfUnchanged(span.fact);
    if (!field) return;
    field.focus();
    field.setSelectionRange(span.utf16_start, span.utf16_end);
  }

  #applyFix(finding: Finding): void {
    const edits = finding.fix?.edits ?? [];
    if (!edits.every(({ span }) => this.#fieldIfUnchanged(span.fact))) return;
    // From the end, so that the earlier spans stay valid.
    for (const { span, replacement } of edits.toReversed()) {
      const field = this.#form && forms.textFieldFor(this.#form, span.fact);
      if (field) forms.replaceText(field, span.utf16_start, span.utf16_end, replacement);
    }
    this.check();
  }

  #applyEdits(edits: Edit[]): void {
    for (const edit of edits) {
      const field = this.#field(edit.fact);
      if (edit.kind === "add" && field && !(field instanceof HTMLSelectElement)) {
        this.#appendText(field, String(edit.value));
      } else if (this.#form) {
        forms.setFieldValue(this.#form, edit.fact, edit.value);
      }
    }
    this.check();
  }

  /** Returns the fact of the text that a channel carries: one of its own, or that of the message. */
  #bodyOf(channel: Channel): string {
    const own = this.#dispatch.message?.texts?.findIndex((text) => text.channels?.includes(channel)) ?? -1;
    return own < 0 ? "message.body" : `message.texts[${own}].body`;
  }

  #insertDisclosure({ channel, text }: Disclosure): void {
    const field = this.#form && forms.textFieldFor(this.#form, this.#bodyOf(channel));
    if (field) this.#appendText(field, text);
    this.check();
  }

  #appendText(field: forms.TextField, text: string): void {
    const { length } = field.value;
    const separator = length === 0 ? "" : field.value.endsWith("\n") ? "\n" : "\n\n";
    forms.replaceText(field, length, length, separator + text);
  }
}

globalThis.customElements?.get("krr-check") ?? globalThis.customElements?.define("krr-check", KrrCheck);
