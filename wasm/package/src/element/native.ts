/**
 * Reads what the browser has, whatever the page has put in its place: a field takes the place of its form's
 * property of the same name, a form that of its document's, and some scripts give a field a `value` of their own.
 */

/** Returns a property as a type of the browser's has it. */
export function native<N extends Node, K extends keyof N & string>(type: { prototype: N }, node: Node, name: K): N[K] {
  return Reflect.get(type.prototype, name, node) as N[K];
}

/** Creates an element. */
export function create<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  return Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[K];
}

/** Creates an element of a picture. */
export function createSvg(tag: string): SVGElement {
  return Document.prototype.createElementNS.call(document, "http://www.w3.org/2000/svg", tag) as SVGElement;
}
