/** What a report looks like. */
import type { Disclosure, Edit, Finding, Locale, Report, Span } from "../generated/contract.js";
import { h, sign } from "./html.js";
import type { Words } from "./words.js";

/** What a view needs to know, and can have done. */
export interface Page {
  locale: Locale;
  words: Words;
  labels: Record<string, string>;
  /** Where the rules are explained, before `#` and the rule's identifier. */
  rulesAt: string | null;
  /** What a fact is called in the form; nothing where it has no field. */
  nameOf(fact: string): string | undefined;
  /** What a value is called in the form. */
  nameOfValue(fact: string, value: string): string;
  /** The words at a place. */
  quote(span: Span): string;
  /** Whether this opened or closed by hand the last time. */
  opened: Map<string, boolean>;
  goTo(fact: string): void;
  show(span: Span): void;
  fix(finding: Finding): void;
  use(edits: Edit[]): void;
  insert(disclosure: Disclosure): void;
  copy(text: string): Promise<void>;
}

/** The report, from the decision to the version. */
export function reportView(report: Report, page: Page): Node[] {
  const { labels } = page;
  return [
    decisionView(report, page),
    ...groups(report).map(({ heading, findings }) =>
      h("section", { part: "findings" },
        h("h3", {}, labels[heading] ?? heading),
        h("ul", {}, ...findings.map((finding) => findingView(finding, page))),
      )),
    ...(report.repairs.length > 0 ? [repairsView(report.repairs, page)] : []),
    ...(report.disclosures.length > 0 ? [disclosuresView(report, page)] : []),
    h("p", { part: "version" }, `krr-policy ${report.version.engine} · ${report.version.guidelines}`),
  ];
}

/** The decision, or what stands in for it while there is none. */
export function decisionView(report: Report, page: Page): HTMLElement {
  const used = report.use && `${page.labels[`use.${report.use}`]} · ${report.basis}`;
  return box(report.decision, page.labels[`decision.${report.decision}`] ?? report.decision,
    h("p", {}, report.summary),
    used && h("p", { part: "cite" }, used));
}

/** A framed message with a sign. */
export function box(tone: string, heading: string, ...children: Array<Node | string | null>): HTMLElement {
  return h("div", { part: `decision ${tone}`, tabindex: "-1" },
    sign(tone), h("div", {}, h("h2", {}, heading), ...children));
}

/** The findings by what they do to the decision, with the questions by themselves. */
function groups(report: Report): Array<{ heading: string; findings: Finding[] }> {
  const asks = (finding: Finding) => finding.missing.length > 0;
  const of = (effect: string) => report.findings.filter((finding) => finding.effect === effect && !asks(finding));
  return [
    { heading: "effect.deny", findings: of("deny") },
    { heading: "effect.review", findings: of("review") },
    { heading: "heading.questions", findings: report.findings.filter(asks) },
    { heading: "effect.advice", findings: of("advice") },
    { heading: "effect.recorded", findings: of("recorded") },
  ].filter(({ findings }) => findings.length > 0);
}

function findingView(finding: Finding, page: Page): HTMLElement {
  const { labels, words } = page;
  const asks = finding.missing.length > 0;
  const named = finding.missing.filter((fact) => page.nameOf(fact) !== undefined);
  const about = finding.fact !== null && page.nameOf(finding.fact) !== undefined ? finding.fact : null;
  const fields = asks ? named : about !== null && finding.spans.length === 0 ? [about] : [];
  const cited = `${finding.statement} ${labels[`source.${finding.source}`] ?? ""}`;
  return h("li", { part: `item finding ${finding.effect}`, "data-rule": finding.rule },
    h("p", { part: "message" }, finding.message),
    !asks && h("p", { part: "remedy" }, finding.remedy),
    finding.spans.length > 0 && h("ul", {}, ...finding.spans.slice(0, 5).map((span) => quoteView(span, page))),
    h("div", { part: "row" },
      finding.fix && button(finding.fix.title, "fix", () => page.fix(finding)),
      ...fields.map((fact) => button(
        fields.length > 1 ? `${words.goTo}: ${page.nameOf(fact)}` : words.goTo, "go-to", () => page.goTo(fact),
        `${words.goTo}: ${page.nameOf(fact)}`)),
      h("p", { part: "cite" }, page.rulesAt === null
        ? cited
        : h("a", { href: `${page.rulesAt}#${finding.rule}` }, cited)),
    ),
  );
}

function quoteView(span: Span, page: Page): Node {
  const words = page.quote(span);
  return h("li", {}, words !== "" && h("div", { part: "row" },
    h("q", {}, h("mark", {}, words)),
    button(page.words.show, "show", () => page.show(span), `${page.words.show}: ${words}`)));
}

function repairsView(repairs: Edit[][], page: Page): HTMLElement {
  const heading = page.labels["heading.repairs"] ?? "";
  return folded("repairs", heading, page,
    h("ol", {}, ...repairs.map((edits, nth) => {
      const usable = edits.filter((edit) => edit.value !== null && page.nameOf(edit.fact) !== undefined);
      return h("li", { part: "card repair" },
        repairs.length > 1 && h("h4", {}, `${page.words.option} ${nth + 1}`),
        h("ul", {}, ...edits.map((edit) => editView(edit, page))),
        usable.length > 1 && button(page.words.useAll, "use", () => page.use(usable)));
    })));
}

function editView(edit: Edit, page: Page): HTMLElement {
  const named = page.nameOf(edit.fact);
  const value = edit.value === null ? "" : valueText(edit, page);
  // Without a field, what to do says more than what the fact is called among developers.
  const name = named ?? edit.why;
  return h("li", { part: "item edit" },
    h("p", {}, h("strong", {}, `${page.labels[`edit.${edit.kind}`] ?? ""}: ${name}`), value && ` → ${value}`),
    named !== undefined && h("p", {}, edit.why),
    named !== undefined && (edit.value === null
      ? button(page.words.goTo, "go-to", () => page.goTo(edit.fact), `${page.words.goTo}: ${name}`)
      : button(page.words.use, "use", () => page.use([edit]), `${page.words.use}: ${name} → ${value}`)));
}

function valueText(edit: Edit, page: Page): string {
  const { value } = edit;
  if (typeof value === "boolean") {
    const named = page.nameOfValue(edit.fact, String(value));
    return named !== String(value) ? named : value ? page.words.yes : page.words.no;
  }
  const texts = Array.isArray(value) ? value : [String(value)];
  return texts.map((text) => page.nameOfValue(edit.fact, text)).join(", ");
}

function disclosuresView(report: Report, page: Page): HTMLElement {
  const { labels, words } = page;
  return folded("disclosures", labels["heading.disclosure"] ?? "", page,
    h("ul", {}, ...report.disclosures.map((disclosure) =>
      h("li", { part: "card disclosure" },
        h("h4", {}, `${labels[`channel.${disclosure.channel}`] ?? disclosure.channel} (${disclosure.language})`,
          !disclosure.expected && ` – ${labels["word.optional"]}`),
        disclosure.missing_language && h("p", {}, `${labels["word.translation_missing"]}: ${disclosure.missing_language}`),
        h("blockquote", { lang: disclosure.language }, disclosure.text),
        h("div", { part: "row" },
          copyButton(disclosure.text, page),
          disclosure.present
            ? words.present
            : page.nameOf("message.body") !== undefined
              && button(words.insert, "insert", () => page.insert(disclosure)))))));
}

function copyButton(text: string, page: Page): HTMLElement {
  const done = h("span", { role: "status" });
  return h("span", { part: "row" }, button(page.words.copy, "copy", () => {
    void page.copy(text).then(() => { done.textContent = page.words.copied; });
  }), done);
}

function folded(key: string, heading: string, page: Page, ...children: Node[]): HTMLElement {
  const details = h("details", { part: key, open: page.opened.get(key) ?? true },
    h("summary", {}, h("h3", { part: "heading" }, heading)), ...children);
  details.addEventListener("toggle", () => page.opened.set(key, details.open));
  return details;
}

/** A button; `name` tells more than what stands on it, where several stand on a page. */
export function button(label: string, part: string, onclick: () => void, name?: string): HTMLButtonElement {
  return h("button", { type: "button", part: `button ${part}`, "aria-label": name, onclick }, label);
}
