/** The engine in Chromium and in Firefox: it goes on after what breaks off, and only its own module is loaded. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { BROWSERS, pageOf } from "./browsers.mjs";
import { close, packageFolder, pages, serve, target } from "./support.mjs";

after(close);

let base;
before(async () => {
  const folder = `${target}/browser-tests/other`;
  mkdirSync(folder, { recursive: true });
  const other = readFileSync(`${packageFolder}/krr_policy.wasm`);
  other.write("directorate-visiblX", other.indexOf("directorate-visible"));
  writeFileSync(`${folder}/other.wasm`, other);
  base = await serve({ "/package/": packageFolder, "/pages/": pages, "/other/": folder }, {});
});

/** Runs a function in a page without anything. */
async function inPage(browser, run) {
  const page = await pageOf(browser);
  await page.goto(`${base}/pages/sent.html`);
  return page.evaluate(run);
}

/** Ways to make a call break off or be refused, and the code of the error. */
const BREAKS = {
  "a text of 80 megabytes": ["too_long", ({ check }) => check({ message: { body: "Digdir. ".repeat(1e7) } })],
  "a list without end": ["too_long", ({ check }) => check({ channels: { use: Array(4e9) } })],
  "a trap": ["failed", ({ check }) => {
    const { parse } = JSON;
    JSON.parse = () => { throw new WebAssembly.RuntimeError("unreachable"); };
    try { check({}); } finally { JSON.parse = parse; }
  }],
  "an error of the page's own": ["failed", ({ check }) => {
    const { encodeInto } = TextEncoder.prototype;
    TextEncoder.prototype.encodeInto = () => { throw new Error("mine"); };
    try { check({ message: { body: "Hei på deg" } }); } finally { TextEncoder.prototype.encodeInto = encodeInto; }
  }],
};

/** Ways to give a module by its address. */
const WAYS = {
  request: ({ default: init }, address) => init(new Request(address)),
  response: ({ default: init }, address) => init(fetch(address)),
  bytes: async ({ default: init }, address) => init(await (await fetch(address)).arrayBuffer()),
  "bytes at once": async ({ initSync }, address) => initSync(await (await fetch(address)).arrayBuffer()),
  blob: async ({ default: init }, address) => init(URL.createObjectURL(await (await fetch(address)).blob())),
};

for (const browser of BROWSERS) {
  for (const [name, [code, give]] of Object.entries(BREAKS)) {
    test(`checks answer as before after ${name}, in ${browser}`, async () => {
      const [codes, answers] = await inPage(browser, `(async () => {
        const krr = await import("/package/index.js");
        await krr.default();
        const answer = () => JSON.stringify(krr.check({ message: { body: "Hilsen Digdir" }, channels: { use: ["sms"] } }));
        const codes = new Set();
        const answers = new Set([answer()]);
        for (let nth = 0; nth < 10; nth++) {
          try { (${give})(krr); codes.add("none"); } catch (error) { codes.add(error.code); }
          for (let check = 0; check < 20; check++) answers.add(answer());
        }
        return [[...codes], answers.size];
      })()`);
      assert.deepEqual([codes, answers], [[code], 1]);
    });
  }

  for (const [name, give] of Object.entries(WAYS)) {
    test(`only its own module is loaded, in ${browser}: ${name}`, async () => {
      const decided = await inPage(browser, `(async () => {
        const decided = [];
        for (const address of ["/other/other.wasm", "/package/krr_policy.wasm"]) {
          const krr = await import("/package/index.js?" + decided.length);
          decided.push(await (${give})(krr, new URL(address, location.href)).then(() => krr.check({}).decision, (error) => String(error.code ?? "refused")));
        }
        return decided;
      })()`);
      assert.deepEqual(decided, ["refused", "review"]);
    });
  }
}
