/** Creates elements. Strings become text nodes, never mark-up. */
import { create, createSvg } from "./native.js";

type Child = Node | string | null | undefined | false;

interface Attributes {
  [name: string]: string | boolean | null | undefined | ((event: Event) => void);
}

/** Creates an element with attributes, listeners (`onclick`) and children. `part` is also its class. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = create(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
    if (name === "part" && typeof value === "string") element.className = value;
  }
  element.append(...children.filter((child): child is Node | string => !!child));
  return element;
}

/** Creates the icon of a decision. Each has its own shape, so that colour is not the only cue. */
export function decisionIcon(decision: string): SVGElement {
  const svg = createSvg("svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  const path = createSvg("path");
  path.setAttribute("fill", "currentColor");
  path.setAttribute("fill-rule", "evenodd");
  path.setAttribute("d", ICONS[decision] ?? ICONS["review"] ?? "");
  svg.append(path);
  return svg;
}

const DISC = "M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z";
const ICONS: Record<string, string> = {
  permit: `${DISC}M10.4 17.2l7.6-8.6-1.9-1.6-5.9 6.7-2.6-2.5-1.7 1.8z`,
  not_applicable: `${DISC}M6 10.7h12v2.6H6z`,
  review: "M12 1.5l11.3 20.5H.7zM10.8 9l.4 6.3h1.6l.4-6.3zM10.7 16.6h2.6v2.6h-2.6z",
  deny: "M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4zM8.4 6.6L6.6 8.4l3.6 3.6-3.6 3.6 1.8 1.8 3.6-3.6 3.6 3.6 1.8-1.8-3.6-3.6 3.6-3.6-1.8-1.8-3.6 3.6z",
};
