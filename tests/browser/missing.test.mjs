/** A browser that lacks something, and code that goes wrong, let nothing through that is denied. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DENIED, FIELD, PERMITTED, SEND, close, fill, form, heading, press, show } from "./sending.mjs";

after(close);

/** What browsers have got in the last three years. */
const RECENT = [
  ...["toSorted", "toReversed", "toSpliced", "with", "findLast", "findLastIndex", "group"].map((name) => `Array.prototype.${name}`),
  "Array.fromAsync", "Object.groupBy", "Map.groupBy", "Promise.withResolvers", "Promise.try", "structuredClone", "Iterator",
  ...["union", "intersection", "difference", "isSubsetOf"].map((name) => `Set.prototype.${name}`),
  ...["isWellFormed", "toWellFormed"].map((name) => `String.prototype.${name}`),
  "URL.canParse", "URL.parse", "AbortSignal.any", "AbortSignal.timeout", "RegExp.escape", "Error.isError", "Math.sumPrecise",
  "Uint8Array.fromBase64", "Uint8Array.prototype.toBase64", "Element.prototype.checkVisibility", "Element.prototype.moveBefore",
  "Element.prototype.setHTMLUnsafe", "Element.prototype.getHTML", "HTMLElement.prototype.showPopover", "navigation",
  "ElementInternals.prototype.states", "CSSStyleSheet.prototype.replace", "requestIdleCallback", "scheduler",
];
const without = (names) => `for (const name of ${JSON.stringify(names)}) {
  const path = name.split(".");
  const last = path.pop();
  const of = path.reduce((at, step) => at?.[step], globalThis);
  if (of) { try { delete of[last]; } catch {} }
}`;

test("the element needs nothing of the last three years", async () => {
  const page = await show(form(FIELD + SEND), { init: without(RECENT) });
  await page.fill("textarea", DENIED);
  await page.waitForTimeout(500);
  assert.equal(await heading(page), "Kan ikke sendes");
  assert.deepEqual(await press(page), []);
  assert.deepEqual(page.troubles, []);
  await page.fill("textarea", PERMITTED);
  assert.deepEqual(await press(page), [PERMITTED]);
});

/** What the element uses and browsers have had for longer. */
const NEEDED = ["CSSStyleSheet", "ShadowRoot.prototype.adoptedStyleSheets", "HTMLElement.prototype.attachInternals", "MutationObserver",
  "ResizeObserver", "CSS.escape", "ElementInternals.prototype.setValidity", "Element.prototype.replaceChildren", "Object.fromEntries",
  "Array.prototype.flatMap", "Reflect.get", "WebAssembly", "fetch", "JSON.parse", "Element.prototype.closest",
  "SubmitEvent.prototype.submitter", "FormData.prototype.entries", "WeakSet"];
for (const name of NEEDED) {
  test(`without ${name}, nothing denied is submitted`, async () => {
    const page = await show(form(FIELD + SEND), { init: without([name]), ready: false });
    await page.waitForTimeout(600);
    await fill(page, DENIED);
    assert.deepEqual(await press(page), []);
  });
}

const broken = {
  "nothing can be added to the page": () => { Element.prototype.append = () => { throw new Error("mine"); }; },
  "nothing can be replaced": () => { Element.prototype.replaceChildren = () => { throw new Error("mine"); }; },
  "the validity cannot be set": () => { ElementInternals.prototype.setValidity = () => { throw new Error("mine"); }; },
  "attributes cannot be read": () => { const { getAttribute } = Element.prototype; Element.prototype.getAttribute = function (name) { if (name === "data-krr") throw new Error("mine"); return getAttribute.call(this, name); }; },
  "the engine's answer cannot be parsed": () => { JSON.parse = () => { throw new Error("mine"); }; },
  "lists cannot be made": () => { Array.from = () => { throw new Error("mine"); }; },
  "the module breaks off": () => { TextEncoder.prototype.encodeInto = () => { throw new Error("mine"); }; },
};
for (const [name, change] of Object.entries(broken)) {
  test(`where ${name}, nothing denied is submitted and no verdict is shown`, async () => {
    const page = await show(form(FIELD + SEND));
    await page.evaluate(change);
    await fill(page, DENIED);
    assert.deepEqual(await press(page), []);
    const [report, shown] = await page.evaluate(() => {
      const check = document.querySelector("krr-check");
      return [check.report, check.shadowRoot.textContent];
    });
    // What can still be judged is denied; what cannot has no verdict.
    if (report) assert.equal(report.decision, "deny");
    else assert.doesNotMatch(shown, /Kan sendes/);
  });
}
