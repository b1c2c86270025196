/** The package's functions, from JavaScript. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { CSP, packageFolder, close, open, pages, serve } from "./support.mjs";

after(close);

const krr = await import(`${packageFolder}/inline.js`);

/** What is thrown, as far as it is promised. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error);
    return { code: error.code, path: error.path, help: error.help };
  }
  return assert.fail("nothing was thrown");
}

test("what is not understood is thrown, with its place and a remedy", () => {
  const circle = { message: {} };
  circle.message.importance = circle;
  const cases = [
    [() => krr.check({ audiense: {} }), "unknown_field", "audiense", /did you mean `audience`/],
    [() => krr.check({ message: { urgent: "ja" } }), "invalid_type", "message.urgent", null],
    [() => krr.check({ channels: { use: ["sms", "fax"] } }), "unknown_value", "channels.use[1]", /one of/],
    [() => krr.check({ audience: { recipients: 1.5 } }), "invalid_type", "audience.recipients", null],
    [() => krr.check({ audience: { recipients: -1 } }), "invalid_type", "audience.recipients", null],
    [() => krr.check({ audience: { recipients: NaN } }), "invalid_type", "audience.recipients", null],
    [() => krr.check({ audience: { recipients: 5n } }), "invalid_type", "audience.recipients", /number/],
    [() => krr.check({ purpose: { basis: [{ citation: "§ 1" }] } }), "missing_field", "purpose.basis[0].kind", /kind/],
    [() => krr.check({ message: { body: () => "" } }), "invalid_type", "message.body", /JSON/],
    [() => krr.check({ message: new Map([["body", "a"]]) }), "invalid_type", "message", /JSON/],
    [() => krr.check(new Date()), "invalid_type", "", /JSON/],
    [() => krr.check(circle), /unknown_field|invalid_type/, /^message\.importance/, null],
    [() => krr.check(null), "invalid_type", "", /fields/],
    [() => krr.check("text"), "invalid_type", "", /fields/],
    [() => krr.check({}, { locale: "de" }), "unknown_value", "options.locale", /nb/],
    [() => krr.check({}, { local: "en" }), "unknown_field", "options.local", /locale/],
    [() => krr.disclose("fax", "nb"), "unknown_value", "channel", /sms/],
    [() => krr.disclose("sms"), "invalid_type", "language", null],
    [() => krr.labels("sv"), "unknown_value", "locale", /nb/],
  ];
  for (const [call, code, path, help] of cases) {
    const error = thrown(call);
    for (const [got, wanted] of [[error.code, code], [error.path, path], [error.help, help]]) {
      if (wanted instanceof RegExp) assert.match(got, wanted, String(call));
      else if (wanted !== null) assert.equal(got, wanted, String(call));
    }
  }
  // After all these errors it goes on as before.
  assert.equal(krr.check({}).decision, "review");
});

test("nothing given in any way is nothing given", () => {
  const nothing = JSON.stringify(krr.check({}));
  for (const dispatch of [{ message: null }, { message: undefined }, { message: {} }, { message: { body: null } }, Object.create(null)]) {
    assert.equal(JSON.stringify(krr.check(dispatch)), nothing);
  }
  for (const options of [undefined, null, {}, { locale: undefined }, { locale: null }, { locale: "nb" }]) {
    assert.equal(JSON.stringify(krr.check({}, options)), nothing);
  }
});

test("reports are what JSON can hold: no undefined, no Map, counts as numbers", () => {
  const report = krr.check({ channels: { use: ["sms"] }, message: { body: "Digdir 😀" }, audience: { recipients: 12 } });
  assert.deepEqual(report, JSON.parse(JSON.stringify(report)));
  const visit = (value) => {
    assert.notEqual(value, undefined);
    assert.notEqual(typeof value, "bigint");
    if (value !== null && typeof value === "object") {
      assert.ok(Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
      Object.values(value).forEach(visit);
    }
  };
  visit(report);
  assert.equal(report.channels[0].encoding, "ucs2");
});

test("spans cut a string as it is", () => {
  const texts = ["Digdir", "😀 Digdir", "e\u0301 Digdir", "linje\r\nDigdir\r\n", "👩‍👩‍👧\u{10348}\tDigdir", "\ud800 Digdir", "\u200bDigdir"];
  for (const text of texts) {
    const { findings } = krr.check({ sender: { name: "Nordvik kommune" }, message: { subject: text, body: text }, channels: { use: ["email"] } });
    const spans = findings.find(({ rule }) => rule === "directorate-visible").spans;
    assert.deepEqual(spans.map(({ fact }) => fact), ["message.subject", "message.body"]);
    for (const span of spans) assert.equal(text.slice(span.utf16_start, span.utf16_end), "Digdir", JSON.stringify(text));
  }
});

test("a fix cuts and pastes to a text without the offence", () => {
  const body = "👋 Hei\r\nSe http://www.norge.no/nb/oppdater-kontaktinformasjon";
  const { findings } = krr.check({ message: { body }, channels: { use: ["email"] } });
  const { fix } = findings.find(({ rule }) => rule === "altered-register-link");
  const [{ span, replacement }] = fix.edits;
  const mended = body.slice(0, span.utf16_start) + replacement + body.slice(span.utf16_end);
  assert.equal(mended, "👋 Hei\r\nSe https://www.norge.no/nb/oppdater-kontaktinformasjon");
});

test("schemas and the version", async () => {
  const { dispatch, report, explanation } = await krr.schema();
  assert.deepEqual(explanation, JSON.parse(readFileSync(`${packageFolder}/explanation.schema.json`, "utf8")));
  assert.deepEqual(dispatch, JSON.parse(readFileSync(`${packageFolder}/dispatch.schema.json`, "utf8")));
  assert.deepEqual(report, JSON.parse(readFileSync(`${packageFolder}/report.schema.json`, "utf8")));
  assert.deepEqual(krr.version(), krr.check({}).version);
  assert.deepEqual((await krr.rules("en")).version, krr.version());
});

test("what the text gives away is shown with its words", async () => {
  const body = "Kjøp nå! Spar 40 % på alt. Spørsmål til Digdir.";
  const { signals, version } = await krr.explain({ message: { body } }, "en");
  const found = signals.filter((entry) => entry.found);
  assert.deepEqual(found.map((entry) => entry.signal), ["promotional", "directorate"]);
  const [{ span }] = found[1].evidence;
  assert.equal(body.slice(span.utf16_start, span.utf16_end), "Digdir");
  assert.equal(found[1].title, "Names the directorate");
  assert.deepEqual(version, krr.version());
  await assert.rejects(krr.explain({ mesage: {} }), { code: "unknown_field", path: "mesage" });
});

test("before it is loaded it says so; it can be loaded twice, and at once", async () => {
  const index = await import(`${packageFolder}/index.js?fresh`);
  assert.deepEqual(thrown(() => index.check({})), { code: "not_ready", path: "", help: "await init() first" });
  await assert.rejects(index.default(new URL("data:application/wasm;base64,AGFzbQ==")));
  await assert.rejects(index.default(new Uint8Array([0, 1, 2])));
  const bytes = readFileSync(`${packageFolder}/krr_policy.wasm`);
  await Promise.all([index.default(bytes), index.default(bytes)]);
  await index.default();
  index.initSync(bytes);
  assert.equal(index.check({}).decision, "review");
  const other = await import(`${packageFolder}/index.js?other`);
  other.initSync(new WebAssembly.Module(bytes));
  assert.equal(JSON.stringify(other.check({})), JSON.stringify(index.check({})));
});

test("a language is loaded before the engine or after it, and only one that fits", async () => {
  const index = await import(`${packageFolder}/index.js?languages`);
  const bytes = readFileSync(`${packageFolder}/krr_policy.wasm`);
  const missing = (locale) => ({ code: "not_ready", path: "", help: `await load("${locale}") first` });
  assert.deepEqual(thrown(() => index.labels()), missing("nb"));
  await index.load("nn");
  index.initSync(bytes);
  const dispatch = { message: { body: "Digdir" }, channels: { use: ["sms", "email"] } };
  const same = (locale) => assert.deepEqual(index.check(dispatch, { locale }), krr.check(dispatch, { locale }));
  same("nb");
  same("nn");
  assert.deepEqual(thrown(() => index.check(dispatch, { locale: "en" })), missing("en"));
  const { default: en } = await import(`${packageFolder}/en.js`);
  const old = { ...en, reports: en.reports.replace("sha256:", "sha256:0") };
  assert.equal(thrown(() => index.loadSync(old)).code, "invalid_value");
  assert.deepEqual(thrown(() => index.check(dispatch, { locale: "en" })), missing("en"));
  index.loadSync(en);
  await Promise.all([index.load("en"), index.load("nb")]);
  for (const locale of ["nb", "nn", "en"]) {
    // What is kept stays as it is, whatever comes and goes in memory.
    for (const length of [1, 1e5, 10]) index.check({ message: { body: "Digdir ".repeat(length) } }, { locale });
    same(locale);
    assert.deepEqual(index.labels(locale), krr.labels(locale));
  }
  for (const other of ["sv", "toString", "__proto__", ""]) {
    const error = { code: "unknown_value", path: "locale", help: "one of `nb`, `nn`, `en`" };
    assert.deepEqual(thrown(() => index.labels(other)), error);
    await assert.rejects(index.load(other), error);
    assert.equal(thrown(() => index.check({}, { locale: other })).code, "unknown_value");
  }
});

test("in a worker of Node", async () => {
  const code = `import("${packageFolder}/inline.js").then((krr) =>
    require("node:worker_threads").parentPort.postMessage(krr.check({}).decision))`;
  const worker = new Worker(code, { eval: true });
  assert.equal(await new Promise((done, failed) => worker.once("message", done).once("error", failed)), "review");
});

test("two copies on one page, under a strict policy", async () => {
  const base = await serve({ "/one/": packageFolder, "/two/": packageFolder, "/pages/": pages });
  const page = await open();
  await page.goto(`${base}/pages/sent.html`);
  const decisions = await page.evaluate(async () => {
    const copies = await Promise.all(["/one/element.js", "/two/element.js", "/one/index.js", "/two/inline.js"].map((path) => import(path)));
    await copies[2].default();
    return [copies[2].check({}).decision, copies[3].check({}).decision, customElements.get("krr-check") === copies[0].KrrCheck];
  });
  assert.deepEqual(decisions, ["review", "review", true]);
  assert.deepEqual(page.troubles, []);
});

test("without leave for WebAssembly the page is told, and nothing is let through", async () => {
  const base = await serve(
    { "/package/": packageFolder, "/pages/": pages },
    { "Content-Security-Policy": CSP.replace("'wasm-unsafe-eval'", "") },
  );
  const page = await open();
  await page.goto(`${base}/pages/form.html`);
  await page.getByText("Sjekken kunne ikke lastes").waitFor();
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);
});
