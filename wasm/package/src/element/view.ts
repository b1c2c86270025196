/** Renders a report. */
import type {
  Channel, Disclosure, Edit, Finding, Locale, Obligation, OpenQuestion, Report, Span,
} from "../generated/contract.js";
import { decisionIcon, h } from "./html.js";
import type { Words } from "./words.js";

/** Questions that are shown at once; the others are folded. */
const QUESTIONS_SHOWN = 5;

/** Data and actions that the view gets from the element. */
export interface ViewContext {
  locale: Locale;
  words: Words;
  labels: Record<string, string>;
  /** Page that explains the rules; a link adds `#` and the rule's identifier. */
  rulesHref: string | null;
  /** Returns the label of a fact's field in the form; undefined if it has none. */
  labelOf(fact: string): string | undefined;
  /** Returns the label of a value in the form. */
  labelOfValue(fact: string, value: string): string;
  /** Returns the fact of the text that a channel carries. */
  bodyOf(channel: Channel): string;
  /** Returns whether a sentence can be added to a text where it is read. */
  takesText(fact: string): boolean;
  /** Returns the text of a span. */
  quote(span: Span): string;
  /** Sections that the user has expanded or collapsed. */
  expanded: Map<string, boolean>;
  focusField(fact: string): void;
  select(span: Span): void;
  applyFix(finding: Finding): void;
  applyEdits(edits: Edit[]): void;
  insertDisclosure(disclosure: Disclosure): void;
  copy(text: string): Promise<void>;
}

/** Renders a report, from the decision to the version. */
export function reportView(report: Report, context: ViewContext): Node[] {
  const { labels } = context;
  return [
    decisionView(report, context),
    ...sections(report).map(({ heading, findings, questions }) =>
      h("section", { part: "findings" },
        h("h3", {}, labels[heading] ?? heading),
        ...(questions
          ? questionsView(questions, context)
          : [h("ul", {}, ...(findings ?? []).map((finding) => findingView(finding, context)))]),
      )),
    ...(report.obligations.length > 0 ? [obligationsView(report.obligations, context)] : []),
    ...(report.repairs.length > 0 ? [repairsView(report.repairs, context)] : []),
    ...(report.disclosures.length > 0 ? [disclosuresView(report, context)] : []),
    h("p", { part: "version" }, `krr-policy ${report.version.engine} · ${report.version.guidelines_read}`),
  ];
}

/** Renders the decision with its summary. */
function decisionView(report: Report, context: ViewContext): HTMLElement {
  const used = report.use && `${context.labels[`use.${report.use}`]} · ${report.basis}`;
  return box(report.decision, context.labels[decisionKey(report)] ?? report.decision,
    h("p", {}, report.summary),
    used && h("p", { part: "cite" }, used));
}

/** Renders a framed message with an icon. */
export function box(tone: string, heading: string, ...children: Array<Node | string | null>): HTMLElement {
  return h("div", { part: `decision ${tone}`, tabindex: "-1" },
    decisionIcon(tone), h("div", {}, h("h2", {}, heading), ...children));
}

/** Returns the key of the decision's label. A permission may rest on written reasons. */
function decisionKey({ decision, findings }: Report): string {
  const isReasoned = decision === "permit" && findings.some((finding) => finding.status === "justified");
  return isReasoned ? "decision.permit_with_reasons" : `decision.${decision}`;
}

interface Section {
  heading: string;
  findings?: Finding[];
  questions?: OpenQuestion[];
}

/** Returns the findings by effect, and the questions in the order of planning. */
function sections(report: Report): Section[] {
  const withEffect = (effect: string) =>
    report.findings.filter((finding) => finding.effect === effect && finding.missing.length === 0);
  return [
    { heading: "effect.deny", findings: withEffect("deny") },
    { heading: "effect.review", findings: withEffect("review") },
    { heading: "heading.questions", questions: report.questions },
    { heading: "effect.advice", findings: withEffect("advice") },
    { heading: "effect.recorded", findings: withEffect("recorded") },
  ].filter(({ findings, questions }) => (findings ?? questions ?? []).length > 0);
}

/** Renders the next few questions, and the others under their number. */
function questionsView(questions: OpenQuestion[], context: ViewContext): Node[] {
  const { words } = context;
  const list = (some: OpenQuestion[], start: number) =>
    h("ol", { start: String(start) }, ...some.map((question) => questionView(question, context)));
  const later = questions.slice(QUESTIONS_SHOWN);
  const next = list(questions.slice(0, QUESTIONS_SHOWN), 1);
  if (later.length === 0) return [next];
  const count = later.length === 1 ? words.moreQuestion : words.moreQuestions.replace("{n}", String(later.length));
  return [next, foldedSection("questions", count, context, false, list(later, QUESTIONS_SHOWN + 1))];
}

function questionView({ fact, question, rules }: OpenQuestion, context: ViewContext): HTMLElement {
  const label = context.labelOf(fact);
  const rule = rules[0];
  const { why } = context.words;
  return h("li", { part: "item finding review", "data-fact": fact },
    h("p", { part: "message" }, question),
    h("div", { part: "row" },
      label !== undefined && goToButton(fact, label, context),
      context.rulesHref !== null && rule !== undefined && h("p", { part: "cite" },
        h("a", { href: `${context.rulesHref}#${rule}`, "aria-label": `${why}: ${question}` }, why))));
}

/** Renders a button to a field. It shows the name of the field if it is one of several. */
function goToButton(fact: string, label: string, context: ViewContext, several = false): HTMLElement {
  const { goTo } = context.words;
  const name = `${goTo}: ${label}`;
  return button(several ? name : goTo, "go-to", () => context.focusField(fact), name);
}

function findingView(finding: Finding, context: ViewContext): HTMLElement {
  const { labels } = context;
  // A finding with words is shown in the text. A written reason has a field of its own.
  const about = finding.spans.length === 0 ? finding.fact : null;
  const fields = [about, finding.justification].flatMap((fact) => {
    const label = fact === null ? undefined : context.labelOf(fact);
    return fact === null || label === undefined ? [] : [{ fact, label }];
  });
  const cited = `${finding.statement} ${labels[`source.${finding.source}`] ?? ""}`;
  return h("li", { part: `item finding ${finding.effect}`, "data-rule": finding.rule },
    h("p", { part: "message" }, finding.message),
    h("p", { part: "remedy" }, finding.remedy),
    finding.reason !== null && h("p", { part: "reason" }, `${labels["word.reason"] ?? ""}: ${finding.reason}`),
    finding.spans.length > 0 && h("ul", {}, ...finding.spans.slice(0, 5).map((span) => quoteView(span, context))),
    h("div", { part: "row" },
      finding.fix && button(finding.fix.title, "fix", () => context.applyFix(finding)),
      ...fields.map(({ fact, label }) => goToButton(fact, label, context, fields.length > 1)),
      h("p", { part: "cite" }, context.rulesHref === null
        ? cited
        : h("a", { href: `${context.rulesHref}#${finding.rule}` }, cited)),
    ),
  );
}

function quoteView(span: Span, context: ViewContext): Node {
  const words = context.quote(span);
  return h("li", {}, words !== "" && h("div", { part: "row" },
    h("q", {}, h("mark", {}, words)),
    button(context.words.show, "show", () => context.select(span), `${context.words.show}: ${words}`)));
}

function obligationsView(obligations: Obligation[], context: ViewContext): HTMLElement {
  return h("section", { part: "obligations" },
    h("h3", {}, context.labels["heading.obligations"] ?? ""),
    h("ul", {}, ...obligations.map(({ text }) => h("li", { part: "item obligation" }, text))));
}

function repairsView(repairs: Edit[][], context: ViewContext): HTMLElement {
  const heading = context.labels["heading.repairs"] ?? "";
  return foldedSection("repairs", heading, context, true,
    h("ol", {}, ...repairs.map((edits, nth) => {
      const usable = edits.filter((edit) => isUsable(edit, context) && context.labelOf(edit.fact) !== undefined);
      return h("li", { part: "card repair" },
        repairs.length > 1 && h("h4", {}, `${context.words.option} ${nth + 1}`),
        h("ul", {}, ...edits.map((edit) => editView(edit, context))),
        usable.length > 1 && button(context.words.useAll, "use", () => context.applyEdits(usable)));
    })));
}

/** Returns whether an edit can be made for the sender, who alone rewrites the text. */
function isUsable({ kind, fact, value }: Edit, context: ViewContext): boolean {
  return kind !== "rewrite" && value !== null && (kind !== "add" || context.takesText(fact));
}

function editView(edit: Edit, context: ViewContext): HTMLElement {
  const named = context.labelOf(edit.fact);
  const value = edit.value === null ? "" : valueText(edit, context);
  // Without a field, the reason says more than the path of the fact.
  const name = named ?? edit.why;
  return h("li", { part: "item edit" },
    h("p", {}, h("strong", {}, `${context.labels[`edit.${edit.kind}`] ?? ""}: ${name}`), value && ` → ${value}`),
    named !== undefined && h("p", {}, edit.why),
    named !== undefined && (isUsable(edit, context)
      ? button(context.words.use, "use", () => context.applyEdits([edit]), `${context.words.use}: ${name} → ${value}`)
      : goToButton(edit.fact, name, context)));
}

function valueText(edit: Edit, context: ViewContext): string {
  const { value } = edit;
  if (typeof value === "boolean") {
    const named = context.labelOfValue(edit.fact, String(value));
    return named !== String(value) ? named : context.labels[value ? "word.yes" : "word.no"] ?? String(value);
  }
  const texts = Array.isArray(value) ? value : [String(value)];
  return texts.map((text) => context.labelOfValue(edit.fact, text)).join(", ");
}

function disclosuresView(report: Report, context: ViewContext): HTMLElement {
  const { labels, words } = context;
  const languageName = (tag: string) => labels[`language.${tag}`] ?? tag;
  return foldedSection("disclosures", labels["heading.disclosure"] ?? "", context, true,
    h("ul", {}, ...report.disclosures.map((disclosure) =>
      h("li", { part: "card disclosure" },
        h("h4", {}, `${labels[`channel.${disclosure.channel}`] ?? disclosure.channel} (${languageName(disclosure.language)})`,
          !disclosure.expected && ` – ${labels["word.optional"]}`),
        disclosure.missing_language && h("p", {}, `${labels["word.translation_missing"]}: ${languageName(disclosure.missing_language)}`),
        h("blockquote", { lang: disclosure.language }, disclosure.text),
        h("div", { part: "row" },
          copyButton(disclosure.text, context),
          disclosure.present
            ? words.present
            : context.labelOf(context.bodyOf(disclosure.channel)) !== undefined
              && context.takesText(context.bodyOf(disclosure.channel))
              && button(words.insert, "insert", () => context.insertDisclosure(disclosure)))))));
}

function copyButton(text: string, context: ViewContext): HTMLElement {
  const done = h("span", { role: "status" });
  return h("span", { part: "row" }, button(context.words.copy, "copy", () => {
    void context.copy(text).then(() => { done.textContent = context.words.copied; });
  }), done);
}

function foldedSection(
  key: string, heading: string, context: ViewContext, open: boolean, ...children: Node[]
): HTMLElement {
  const details = h("details", { part: key, open: context.expanded.get(key) ?? open },
    h("summary", {}, h("h3", { part: "heading" }, heading)), ...children);
  details.addEventListener("toggle", () => context.expanded.set(key, details.open));
  return details;
}

/** Renders a button. `name` is its accessible name if several have the same label. */
export function button(label: string, part: string, onclick: () => void, name?: string): HTMLButtonElement {
  return h("button", { type: "button", part: `button ${part}`, "aria-label": name, onclick }, label);
}
