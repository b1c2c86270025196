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
import { Guard } from "./element/guard.js";
import { h } from "./element/html.js";
import { type Mark, Marks } from "./element/marks.js";
import { native } from "./element/native.js";
import { lazySheet, STYLE } from "./element/style.js";
import { dispatchOf, type Submission, UnreadableFacts } from "./element/values.js";
import { box, button, reportView, type ViewContext } from "./element/view.js";
import { localeOf, WORDS, wordsIn } from "./element/words.js";

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
/** Matches a text with mark-up, where a sentence after the last character may not be read. */
const MARKUP = /<[a-z!/?#@%]|\{%/i;
/** Milliseconds without a change before a change is announced, so as not to interrupt typing. */
const ANNOUNCE_DELAY = 900;

const style = lazySheet(STYLE);

// A server has no elements; the class is only imported there.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** The custom element `<krr-check>`. */
export class KrrCheck extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes = ["for", "lang", "advisory", "rules-href", "delay"];

  #internals: ElementInternals | undefined;
  #content = h("div", { part: "content" });
  #status = h("p", { class: "visually-hidden", role: "status" });
  #alert = h("p", { class: "visually-hidden", role: "alert" });
  #guard: Guard | undefined;
  #marks = new Map<forms.TextField, Marks>();
  #expanded = new Map<string, boolean>();
  #loadingLocale: Locale | undefined;
  #isLoaded = false;
  #presetFacts: Dispatch = {};
  #dispatch: Dispatch = {};
  #report: Report | null = null;
  /** Why the form must not be submitted; empty if it may be. */
  #blocked = "";
  #rendered = "";
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.append(this.#content, this.#status, this.#alert);
    try {
      this.#internals = this.attachInternals();
      root.adoptedStyleSheets = [style()];
    } catch { /* Without style and validation, submission is stopped all the same. */ }
  }

  /** The last report; null before the first check and while there is no form that can be read. */
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
    return this.#forms[0] ?? null;
  }

  /** Checks at once and returns the report. */
  check(): Report | null {
    this.#check();
    return this.#report;
  }

  connectedCallback(): void {
    this.#guard?.end();
    this.#guard = new Guard(this, {
      forms: () => this.#forms,
      schedule: (putsOff) => this.#scheduleCheck(putsOff),
      check: (submission) => { this.#check(submission); return this.#blocked !== ""; },
      recheck: () => { if (this.#blocked) this.#check(); },
      complete: (submission) => this.#complete(submission),
      fail: (error) => this.#fail(error as Partial<PolicyError>),
      stopped: () => this.#showStopped(),
    });
    this.#associate();
    this.#scheduleCheck();
    if (!this.#isLoaded) void this.#load();
  }

  disconnectedCallback(): void {
    this.#guard?.end();
    this.#drawMarks([]);
    clearTimeout(this.#checkTimer);
    clearTimeout(this.#announceTimer);
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "for") this.#associate();
    this.#rendered = "";
    this.#scheduleCheck();
  }

  get #forms(): HTMLFormElement[] {
    return forms.formsOf(this, this.getAttribute("for"));
  }

  get #locale(): Locale {
    for (let at: Element = this; ;) {
      const lang = at.closest("[lang]")?.getAttribute("lang");
      const root = at.getRootNode();
      if (lang !== undefined && lang !== null || !(root instanceof ShadowRoot)) return localeOf(lang ?? "");
      at = root.host;
    }
  }

  /** Loads the engine, and shows the state in the language of the page. */
  async #load(): Promise<void> {
    const locale = (this.#loadingLocale = this.#locale);
    const words = wordsIn(locale);
    this.#showBlocked(words.loading);
    try {
      await init(this.getAttribute("src") ?? undefined);
      this.#isLoaded = true;
      this.check();
    } catch (error) {
      // Another call shows the state if the language has changed meanwhile.
      if (this.#loadingLocale !== locale) return;
      this.#showBlocked(words.failed, button(words.retry, "retry", () => void this.#load()));
      this.#emitError(error);
    }
  }

  /** Makes the element a part of the form for its validation, wherever it is in the page. */
  #associate(): void {
    const id = this.getAttribute("for");
    if (id) this.setAttribute("form", id);
    else this.removeAttribute("form");
  }

  #scheduleCheck(putsOff = true): void {
    if (putsOff) clearTimeout(this.#checkTimer);
    else if (this.#checkTimer !== undefined) return;
    this.#checkTimer = setTimeout(() => this.#check(), Number(this.getAttribute("delay") ?? DEFAULT_DELAY) || 0);
  }

  /** Reads and judges a form as it is now. Throws what keeps it from that. */
  #judge(submission: Submission | undefined, locale: Locale): ReportDetail {
    const { form } = this;
    if (!submission && !form) throw new Error(wordsIn(locale).noForm);
    const dispatch = dispatchOf(submission ?? { form: form as HTMLFormElement }, this.#presetFacts);
    return { dispatch, report: check(dispatch, { locale }) };
  }

  /** Adds the report to what is submitted: that of these very values, or none. Returns whether they are denied. */
  #complete(submission: Submission & { entries: FormData }): boolean {
    const name = this.matches(":disabled") ? null : this.getAttribute("name");
    if (name) submission.entries.delete(name);
    try {
      const { report } = this.#judge(submission, this.#locale);
      if (name) submission.entries.set(name, JSON.stringify(report));
      return report.decision === "deny";
    } catch {
      return true;
    }
  }

  /** Checks a form, and shows the verdict. */
  #check(submission?: Submission): void {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = undefined;
    if (!this.isConnected) return;
    // Until it is done, and whatever happens on the way.
    this.#report = null;
    this.#blocked ||= WORDS.broken[0];
    let detail: ReportDetail;
    try {
      const locale = this.#locale;
      if (this.#blocked === WORDS.broken[0]) this.#blocked = wordsIn(locale).broken;
      this.#content.lang = locale;
      detail = this.#judge(submission, locale);
      this.#dispatch = detail.dispatch;
      this.#render(detail.report, locale);
      this.#block(detail.report.decision === "deny" ? wordsIn(locale).blocked : "");
      this.#report = detail.report;
    } catch (error) {
      this.#fail(error as Partial<PolicyError>);
      return;
    }
    this.dispatchEvent(new CustomEvent<ReportDetail>("krr-report", { detail, bubbles: true }));
  }

  #fail(error: Partial<PolicyError>): void {
    this.#report = null;
    this.#blocked ||= WORDS.broken[0];
    if (error.code === "not_ready") {
      // The loading state is shown in another language than the page's.
      if (this.#loadingLocale !== this.#locale) void this.#load();
      return;
    }
    try {
      this.#showError(error);
    } catch {
      // The verdict of something else must not be left.
      this.#content.textContent = this.#blocked;
    }
    this.#emitError(error);
  }

  /** Shows why the form cannot be read or judged, and blocks submission. */
  #showError(error: Partial<PolicyError>): void {
    const words = wordsIn(this.#locale);
    const { code, path, help, message = String(error) } = error;
    const reason = error instanceof UnreadableFacts && error.explanation ? words[error.explanation] : message;
    const explanation = [h("p", {}, reason), help ? h("p", {}, help) : null];
    if (path === undefined || code === "failed") {
      this.#showBlocked(this.form ? words.broken : words.noForm, ...(this.form ? explanation : []));
      return;
    }
    const label = this.#labelOf(path);
    this.#showBlocked(`${words.invalid}${label ?? (path || "presetFacts")}`, ...explanation,
      label === undefined ? null : button(words.goTo, "go-to", () => this.#focusField(path)));
  }

  /** Shows a state without a report, and blocks submission. */
  #showBlocked(heading: string, ...children: Array<Node | null>): void {
    this.#report = null;
    this.#rendered = "";
    this.#blocked = heading;
    this.#announce(heading);
    this.#content.replaceChildren(box("review", heading, ...children));
    this.#drawMarks([]);
    this.#block(heading);
  }

  /** Tells why nothing was submitted, also if it was told before. */
  #showStopped(): void {
    this.#alert.textContent = "";
    this.#alert.textContent = this.#blocked;
    this.#content.querySelector<HTMLElement>(".decision")?.focus();
  }

  #emitError(error: unknown): void {
    this.dispatchEvent(new CustomEvent("krr-error", { detail: { error: error as Error }, bubbles: true }));
  }

  #block(reason: string): void {
    this.#blocked = reason;
    const blocks = reason !== "" && !this.hasAttribute("advisory");
    const anchor = this.#content.querySelector<HTMLElement>(".decision") ?? undefined;
    this.#internals?.setValidity(blocks ? { customError: true } : {}, blocks ? reason : "", anchor);
  }

  #render(report: Report, locale: Locale): void {
    // Most reports equal the one before while somebody types.
    const rendered = `${locale} ${this.getAttribute("rules-href")} ${JSON.stringify(report)}`;
    if (rendered !== this.#rendered) {
      this.#rendered = "";
      const context = this.#viewContext(report, labels(locale));
      const focused = this.shadowRoot?.activeElement;
      this.#content.replaceChildren(...reportView(report, context));
      // The focused element was removed.
      if (focused) this.#content.querySelector<HTMLElement>(".decision")?.focus({ preventScroll: true });
      this.#announce(`${context.labels[`decision.${report.decision}`]}. ${report.summary}`);
    }
    this.#drawMarks(report.findings);
    this.#rendered = rendered;
  }

  /** Marks the words of findings in the form's fields, and no others. */
  #drawMarks(findings: Finding[]): void {
    const { form } = this;
    const marks = new Map<forms.TextField, Mark[]>();
    for (const fact of form ? forms.textFactsOf(form) : []) {
      const field = form && forms.textFieldFor(form, fact);
      if (field) {
        marks.set(field, findings.flatMap(({ spans, effect }) => spans
          .filter((span) => span.fact === fact)
          .map((span) => ({ start: span.utf16_start, end: span.utf16_end, effect }))));
      }
    }
    for (const [field, overlay] of this.#marks) {
      if (this.isConnected && field.isConnected && marks.has(field)) continue;
      overlay.remove();
      this.#marks.delete(field);
    }
    for (const [field, ofField] of marks) {
      let overlay = this.#marks.get(field);
      if (!overlay && ofField.length === 0) continue;
      if (!overlay) this.#marks.set(field, (overlay = new Marks(field)));
      overlay.draw(ofField);
    }
  }

  #announce(text: string): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => { this.#status.textContent = text; }, ANNOUNCE_DELAY);
  }

  #viewContext(report: Report, labels: Record<string, string>): ViewContext {
    const locale = this.#locale;
    return {
      locale,
      words: wordsIn(locale),
      labels,
      rulesHref: webAddress(this.getAttribute("rules-href")),
      expanded: this.#expanded,
      labelOf: (fact) => this.#labelOf(fact),
      labelOfValue: (fact, value) => this.#labelOfValue(fact, value),
      quote: (span) => this.#textOf(span.fact).slice(span.utf16_start, span.utf16_end),
      bodyOf: (channel) => this.#bodyOf(channel),
      takesText: (fact) => fixThatAdds(report, fact) !== undefined || !MARKUP.test(this.#textOf(fact)),
      focusField: (fact) => this.#focusField(fact),
      select: (span) => this.#select(span),
      applyFix: (finding) => this.#applyFix(finding),
      applyEdits: (edits) => void this.#applyEdits(edits),
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
    const field = this.#textField(fact);
    return field && field.value === this.#textOf(fact) ? field : undefined;
  }

  #field(fact: string): forms.Field | undefined {
    const { form } = this;
    return form ? forms.fieldFor(form, fact) : undefined;
  }

  #textField(fact: string): forms.TextField | undefined {
    const { form } = this;
    return form ? forms.textFieldFor(form, fact) : undefined;
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
    const choice = this.form && forms.fieldsOf(this.form)
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

  #applyFix({ fix }: Finding): void {
    const edits = fix?.edits ?? [];
    if (!edits.every(({ span }) => this.#fieldIfUnchanged(span.fact))) return;
    // From the end, so that the earlier spans stay valid.
    for (const { span, replacement } of [...edits].reverse()) {
      const field = this.#textField(span.fact);
      if (field) forms.replaceText(field, span.utf16_start, span.utf16_end, replacement);
    }
    this.check();
  }

  async #applyEdits(edits: Edit[]): Promise<void> {
    // What was typed a moment ago counts.
    this.check();
    for (const { kind, fact, value } of edits) {
      if (kind === "add" && !(this.#field(fact) instanceof HTMLSelectElement)) this.#addText(fact, String(value));
      else if (this.form) await forms.setFieldValue(this.form, fact, value);
    }
    this.check();
  }

  /** Returns the fact of the text that a channel carries: one of its own, or that of the message. */
  #bodyOf(channel: Channel): string {
    const own = this.#dispatch.message?.texts?.findIndex((text) => text.channels?.includes(channel)) ?? -1;
    return own < 0 ? "message.body" : `message.texts[${own}].body`;
  }

  #insertDisclosure({ channel, text }: Disclosure): void {
    this.check();
    this.#addText(this.#bodyOf(channel), text);
    this.check();
  }

  /** Adds a sentence where the engine has a place for it, or after a text without mark-up. */
  #addText(fact: string, text: string): void {
    const field = this.#textField(fact);
    const fix = this.#report && fixThatAdds(this.#report, fact);
    if (fix) this.#applyFix(fix);
    else if (field && !MARKUP.test(field.value)) {
      const { value } = field;
      const separator = value === "" ? "" : value.endsWith("\n") ? "\n" : "\n\n";
      forms.replaceText(field, value.length, value.length, separator + text);
    }
  }
}

/** Returns the finding whose fix adds to a text and changes nothing in it. */
function fixThatAdds({ findings }: Report, fact: string): Finding | undefined {
  return findings.find(({ fix }) => fix?.edits.every(({ span }) => span.fact === fact && span.start === span.end));
}

/** Returns an address if it leads to a page, and not to a script. */
function webAddress(address: string | null): string | null {
  try {
    return address !== null && /^https?:$/.test(new URL(address, native(Node, document, "baseURI")).protocol) ? address : null;
  } catch {
    return null;
  }
}

globalThis.customElements?.get("krr-check") ?? globalThis.customElements?.define("krr-check", KrrCheck);
