/** Underlines words in a text field, by an overlay that leaves the field as it is. */
import type { TextField } from "./form.js";
import { create } from "./native.js";
import { lazySheet, MARKS_STYLE } from "./style.js";

/** A range of text in UTF-16 code units, with the effect of its finding on the decision. */
export interface Mark {
  start: number;
  end: number;
  effect: string;
}

const marksSheet = lazySheet(MARKS_STYLE);

/** Properties of a field that determine the position of its characters. */
const COPIED_PROPERTIES = [
  "font", "letter-spacing", "word-spacing", "line-height", "text-indent", "text-align", "text-transform",
  "tab-size", "direction", "font-kerning", "font-feature-settings", "font-variation-settings",
  "padding-top", "padding-right", "padding-bottom", "padding-left",
  "border-top-width", "border-right-width", "border-bottom-width", "border-left-width",
];

/** The overlay of one field. */
export class Marks {
  /** The element of the overlay, inserted after the field. */
  readonly host = create("div");
  readonly #text = create("div");
  readonly #resizeObserver = new ResizeObserver(() => this.#place());
  readonly #onScroll = () => this.#syncScroll();

  constructor(readonly field: TextField) {
    this.host.setAttribute("aria-hidden", "true");
    this.host.toggleAttribute("data-line", field instanceof HTMLInputElement);
    const root = this.host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [marksSheet()];
    root.append(this.#text);
    field.addEventListener("scroll", this.#onScroll, { passive: true });
    field.after(this.host);
    this.#resizeObserver.observe(field);
  }

  /** Draws marks. Of two that overlap, only the first is drawn. */
  draw(marks: Mark[]): void {
    const text = this.field.value;
    const parts: Array<string | HTMLElement> = [];
    let at = 0;
    for (const { start, end, effect } of [...marks].sort((a, b) => a.start - b.start)) {
      if (start < at || end > text.length || start === end) continue;
      const mark = create("mark");
      mark.className = effect;
      mark.textContent = text.slice(start, end);
      parts.push(text.slice(at, start), mark);
      at = end;
    }
    // An empty last line has no height without a character.
    parts.push(`${text.slice(at)}\u200b`);
    this.#text.replaceChildren(...parts);
    this.#place();
  }

  /** Removes the overlay. */
  remove(): void {
    this.#resizeObserver.disconnect();
    this.field.removeEventListener("scroll", this.#onScroll);
    this.host.remove();
  }

  #place(): void {
    const { field } = this;
    const computed = getComputedStyle(field);
    const style = this.host.style;
    for (const name of COPIED_PROPERTIES) style.setProperty(name, computed.getPropertyValue(name));
    const borders = parseFloat(computed.borderLeftWidth) + parseFloat(computed.borderRightWidth);
    // The page's margins for elements after a field are not meant for this one.
    style.margin = "0";
    style.left = `${field.offsetLeft}px`;
    style.top = `${field.offsetTop}px`;
    // Without the scroll bar, so that lines break as in the field.
    style.width = `${field.clientWidth + borders}px`;
    style.height = `${field.offsetHeight}px`;
    if (field instanceof HTMLInputElement) {
      const inner = field.clientHeight - parseFloat(computed.paddingTop) - parseFloat(computed.paddingBottom);
      style.lineHeight = `${inner}px`;
    }
    this.#syncScroll();
  }

  #syncScroll(): void {
    const { scrollLeft, scrollTop } = this.field;
    this.#text.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  }
}
