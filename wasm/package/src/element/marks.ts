/** Lines under words in a field of text, drawn over it without touching what is in it. */
import type { TextField } from "./form.js";
import { MARKS_STYLE, sheet } from "./style.js";

/** A stretch of text, in UTF-16 code units, and what it does to the decision. */
export interface Mark {
  start: number;
  end: number;
  effect: string;
}

const marksSheet = sheet(MARKS_STYLE);

/** What of the field's own looks decides where each letter stands. */
const SAME = [
  "font", "letter-spacing", "word-spacing", "line-height", "text-indent", "text-align", "text-transform",
  "tab-size", "direction", "font-kerning", "font-feature-settings", "font-variation-settings",
  "padding-top", "padding-right", "padding-bottom", "padding-left",
  "border-top-width", "border-right-width", "border-bottom-width", "border-left-width",
];

/** The lines under the words of one field. */
export class Marks {
  /** What is drawn on, beside the field. */
  readonly host = document.createElement("div");
  readonly #text = document.createElement("div");
  readonly #resized = new ResizeObserver(() => this.#place());
  readonly #scrolled = () => this.#scroll();

  constructor(readonly field: TextField) {
    this.host.setAttribute("aria-hidden", "true");
    this.host.toggleAttribute("data-line", field instanceof HTMLInputElement);
    const root = this.host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [marksSheet()];
    root.append(this.#text);
    field.addEventListener("scroll", this.#scrolled, { passive: true });
    field.after(this.host);
    this.#resized.observe(field);
  }

  /** Draws these marks, in the order of the text; of two that overlap, the first. */
  draw(marks: Mark[]): void {
    const text = this.field.value;
    const parts: Array<string | HTMLElement> = [];
    let at = 0;
    for (const { start, end, effect } of marks.toSorted((a, b) => a.start - b.start)) {
      if (start < at || end > text.length || start === end) continue;
      const mark = document.createElement("mark");
      mark.className = effect;
      mark.textContent = text.slice(start, end);
      parts.push(text.slice(at, start), mark);
      at = end;
    }
    // A last line without letters takes no room unless something stands in it.
    parts.push(`${text.slice(at)}\u200b`);
    this.#text.replaceChildren(...parts);
    this.#place();
  }

  /** Takes the lines away. */
  remove(): void {
    this.#resized.disconnect();
    this.field.removeEventListener("scroll", this.#scrolled);
    this.host.remove();
  }

  #place(): void {
    const { field } = this;
    const looks = getComputedStyle(field);
    const style = this.host.style;
    for (const name of SAME) style.setProperty(name, looks.getPropertyValue(name));
    const borders = parseFloat(looks.borderLeftWidth) + parseFloat(looks.borderRightWidth);
    // The page's own rules for what stands beside a field are not meant for this.
    style.margin = "0";
    style.left = `${field.offsetLeft}px`;
    style.top = `${field.offsetTop}px`;
    // Without its scroll bar, so that lines break where the field's do.
    style.width = `${field.clientWidth + borders}px`;
    style.height = `${field.offsetHeight}px`;
    if (field instanceof HTMLInputElement) {
      const inner = field.clientHeight - parseFloat(looks.paddingTop) - parseFloat(looks.paddingBottom);
      style.lineHeight = `${inner}px`;
    }
    this.#scroll();
  }

  #scroll(): void {
    const { scrollLeft, scrollTop } = this.field;
    this.#text.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  }
}
