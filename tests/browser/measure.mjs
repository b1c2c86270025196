/**
 * Measures size, start-up and the time of a check, beside two well-known engines for the browser.
 * They take turns in one run: absolute times depend on the machine, ratios do not.
 *
 *     node measure.mjs [--before FOLDER] [ENGINE…]
 *
 * `--before` measures another build of the npm package too, in a folder like `target/dist/npm`.
 * Engines are the names in the table; all by default. `cargo xtask measure` builds the package first.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { close, open, packageFolder, serve, target } from "./support.mjs";

const { values: { before }, positionals: chosen } = parseArgs({ options: { before: { type: "string" } }, allowPositionals: true });
const folder = `${target}/browser-tests/measure`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/package.json`, '{ "private": true }');
writeFileSync(`${folder}/index.html`, "<!doctype html><title>measure</title>");
// The smallest module, as the cost of starting any.
writeFileSync(`${folder}/empty.wasm`, Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
writeFileSync(`${folder}/empty.js`, "");
execFileSync("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error",
  "@cedar-policy/cedar-wasm@4.13.0", "harper.js@2.10.0"], { cwd: folder });

const modules = `${folder}/node_modules`;
const all = {
  "an empty module": { wasm: `${folder}/empty.wasm`, glue: [`${folder}/empty.js`] },
  "krr-policy": { wasm: `${packageFolder}/krr_policy.wasm`, glue: [`${packageFolder}/index.js`] },
  ...before && { "krr-policy before": { wasm: `${before}/krr_policy.wasm`, glue: [`${before}/index.js`] } },
  "cedar-wasm": {
    wasm: `${modules}/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm`,
    glue: [`${modules}/@cedar-policy/cedar-wasm/web/cedar_wasm.js`],
  },
  "harper.js": {
    wasm: `${modules}/harper.js/dist/harper_wasm_bg.wasm`,
    glue: ["index.js", "binary.js"].map((file) => `${modules}/harper.js/dist/${file}`),
  },
};

const measured = Object.fromEntries(Object.entries(all).filter(([name]) =>
  chosen.length === 0 || name.startsWith("an empty") || name.endsWith(" before") || chosen.includes(name)));

/** Returns the size of all files, raw and compressed as by a server. */
function sizes({ wasm, glue }) {
  const files = [wasm, ...glue].map((file) => readFileSync(file));
  const sum = (size) => files.reduce((all, bytes) => all + size(bytes), 0);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return {
    raw: sum((bytes) => bytes.length),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
    brotli: sum((bytes) => brotliCompressSync(bytes, quality).length),
  };
}

/** Runs in the page: measures the time from downloaded bytes to the first answer, and per later answer. */
async function times(name, rounds) {
  const SMS = "Nordvik kommune: Vannet i Storgata blir stengt onsdag 4. mars kl. 9-14. Tapp opp det du trenger."
    + " Nummeret ditt er hentet fra kontakt- og reservasjonsregisteret.";
  const dispatch = {
    sender: { name: "Nordvik kommune", kind: "public_body" },
    purpose: { kind: "service_message", basis: [{ kind: "law", citation: "folkehelseloven § 28" }] },
    message: { language: "nb", body: SMS, importance: { to_recipient: true, to_sender: true }, sensitive: false, urgent: false },
    audience: { kind: "citizens", recipients: 240, affected: 240, limited_by: ["geography"], address_source: "register", reservation_checked: true, includes_reserved: false },
    channels: { use: ["sms"] },
    history: { sent_last_7_days: 0, sent_last_30_days: 0 },
    assessment: { reference: "2026/1", published_elsewhere_considered: true, use_reported: true },
  };
  const call = {
    principal: { type: "User", id: "a" }, action: { type: "Action", id: "send" }, resource: { type: "Message", id: "b" },
    context: {}, entities: [],
    policies: { staticPolicies: 'permit(principal == User::"a", action == Action::"send", resource);' },
  };
  const krrPolicy = (path) => async (bytes, nth) => {
    const krr = await import(`${path}/index.js?${nth}`);
    // Other bytes than the released ones are refused, so the module is compiled here.
    const start = async () => krr.initSync(await WebAssembly.compile(bytes));
    return { start, answer: () => krr.check(dispatch).decision };
  };
  /** Imports each engine, and returns functions that start it from bytes and ask it once. */
  const engines = {
    "an empty module": async (bytes) => {
      await WebAssembly.instantiate(bytes);
      return null;
    },
    "krr-policy": krrPolicy("/krr"),
    "krr-policy before": krrPolicy("/before"),
    "cedar-wasm": async (bytes, nth) => {
      const cedar = await import(`/modules/@cedar-policy/cedar-wasm/web/cedar_wasm.js?${nth}`);
      return { start: () => cedar.default({ module_or_path: bytes }), answer: () => cedar.isAuthorized(call).type };
    },
    "harper.js": async (bytes) => {
      const { LocalLinter, createBinaryModuleFromUrl } = await import("/modules/harper.js/dist/index.js");
      const url = URL.createObjectURL(new Blob([bytes], { type: "application/wasm" }));
      const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(url) });
      return { start: () => linter.setup(), answer: () => linter.lint(SMS) };
    },
  };
  const files = {
    "an empty module": "/empty.wasm", "krr-policy": "/krr/krr_policy.wasm",
    "krr-policy before": "/before/krr_policy.wasm",
    "cedar-wasm": "/modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm",
    "harper.js": "/modules/harper.js/dist/harper_wasm_bg.wasm",
  };
  const downloaded = new Uint8Array(await (await fetch(files[name])).arrayBuffer());
  const result = { first: [], each: [] };
  for (let nth = 0; nth < rounds; nth++) {
    // A custom section with random bytes, so that compiled code is never cached.
    const label = crypto.getRandomValues(new Uint8Array(16));
    const bytes = new Uint8Array([...downloaded, 0, 17, 0, ...label]);
    if (name === "an empty module") {
      const begun = performance.now();
      await engines[name](bytes);
      result.first.push(performance.now() - begun);
      continue;
    }
    const { start, answer } = await engines[name](bytes, `${name}${nth}`);
    const begun = performance.now();
    await start();
    await answer();
    result.first.push(performance.now() - begun);
    // Enough calls for the coarse clock, and for the optimising compiler.
    const calls = name === "harper.js" ? 3 : 400;
    for (let round = 0; round < 4; round++) {
      const from = performance.now();
      for (let n = 0; n < calls; n++) await answer();
      if (round > 0) result.each.push((performance.now() - from) / calls);
    }
  }
  return result;
}

const base = await serve({ "/krr/": packageFolder, ...before && { "/before/": before }, "/modules/": modules, "/": folder }, {
  "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp",
});
const collected = Object.fromEntries(Object.keys(measured).map((name) => [name, { first: [], each: [] }]));
const turns = 5;
for (let turn = 0; turn < turns; turn++) {
  for (const name of Object.keys(measured)) {
    process.stderr.write(`\rround ${turn + 1} of ${turns}: ${name.padEnd(20)}`);
    const page = await open();
    await page.goto(base);
    const { first, each } = await page.evaluate(`(${times})(${JSON.stringify(name)}, ${name === "harper.js" ? 1 : 5})`);
    collected[name].first.push(...first);
    collected[name].each.push(...each);
    await page.close();
  }
}
process.stderr.write("\n");

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
/** Formats the median and the best time: other load on the machine only adds to it. */
const formatTimes = (values, factor, unit, digits) =>
  `${[median(values), Math.min(...values)].map((value) => (value * factor).toFixed(digits)).join(", best ")} ${unit}`;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const empty = median(collected["an empty module"].first);
const rows = Object.entries(measured).map(([name, files]) => {
  const { raw, gzip, brotli } = sizes(files);
  const first = median(collected[name].first);
  const each = collected[name].each.length ? formatTimes(collected[name].each, 1000, "µs", 0) : "";
  return [name, kB(raw), kB(gzip), kB(brotli), formatTimes(collected[name].first, 1, "ms", 2), (first / empty).toFixed(0), each];
});
const heads = ["module and glue", "raw", "gzip", "brotli", "bytes to first answer", "× empty", "an answer"];
const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at].length)));
const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`;
console.log([line(heads), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n"));
await close();
