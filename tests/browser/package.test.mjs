/** The functions of the package. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { CSP, packageFolder, close, open, pages, serve } from "./support.mjs";

after(close);

const krr = await import(`${packageFolder}/inline.js`);

/** Returns the promised fields of the error that a call throws. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error);
    return { code: error.code, path: error.path, help: error.help };
  }
  return assert.fail("nothing was thrown");
}

const matches = (value, expected) =>
  expected instanceof RegExp ? expected.test(value) : expected === undefined || value === expected;

test("an invalid argument is an error with code, path and help", () => {
  const cyclic = { message: {} };
  cyclic.message.importance = cyclic;
  const cases = [
    ["unknown field", () => krr.check({ audiense: {} }), "unknown_field", "audiense", /mente du `audience`/],
    ["text for a boolean", () => krr.check({ message: { urgent: "ja" } }), "invalid_type", "message.urgent"],
    ["unknown name", () => krr.check({ channels: { use: ["sms", "fax"] } }), "unknown_value", "channels.use[1]", /velg mellom/],
    ["fraction", () => krr.check({ audience: { recipients: 1.5 } }), "invalid_type", "audience.recipients"],
    ["negative number", () => krr.check({ audience: { recipients: -1 } }), "invalid_type", "audience.recipients"],
    ["NaN", () => krr.check({ audience: { recipients: NaN } }), "invalid_type", "audience.recipients"],
    ["infinity", () => krr.check({ audience: { recipients: Infinity } }), "invalid_type", "audience.recipients"],
    ["huge BigInt", () => krr.check({ audience: { recipients: 2n ** 80n } }), "invalid_type", "audience.recipients", /tall/],
    ["missing field", () => krr.check({ purpose: { basis: [{ citation: "§ 1" }] } }), "missing_field", "purpose.basis[0].kind", /kind/],
    ["function", () => krr.check({ message: { body: () => "" } }), "invalid_type", "message.body", /vanlige objekter/],
    ["symbol", () => krr.check({ sender: { name: Symbol("a") } }), "invalid_type", "sender.name", /vanlige objekter/],
    ["set", () => krr.check({ channels: { use: new Set(["sms"]) } }), "invalid_type", "channels.use", /lister/],
    ["bytes", () => krr.check({ message: { body: new Uint8Array(3) } }), "invalid_type", "message.body", /tekst/],
    ["cyclic object", () => krr.check(cyclic), "invalid_type", /^message\.importance\.message/, /vanlige objekter/],
    ["function as dispatch", () => krr.check(() => ({})), "invalid_type", "", /vanlige objekter/],
    ["null", () => krr.check(null), "invalid_type", "", /felter/],
    ["text as dispatch", () => krr.check("text"), "invalid_type", "", /felter/],
    ["unknown locale", () => krr.check({}, { locale: "de" }), "unknown_value", "options.locale", /nb/],
    ["unknown option", () => krr.check({}, { local: "en" }), "unknown_field", "options.local", /locale/],
    ["text as options", () => krr.check({}, "en"), "invalid_type", "options"],
    ["explain: unknown field", () => krr.explain({ mesage: {} }), "unknown_field", "mesage", /message/],
    ["explain: unknown locale", () => krr.explain({}, { locale: "de" }), "unknown_value", "options.locale", /nb/],
    ["screen: unknown fact", () => krr.screen({}, [{}, { emial: "old" }]), "unknown_field", "recipients[1].emial", /email/],
    ["screen: unknown value", () => krr.screen({}, [{ status: "AKTIV" }]), "unknown_value", "recipients[0].status", /active/],
    ["screen: text for a boolean", () => krr.screen({}, [{ reserved: "NEI" }]), "invalid_type", "recipients[0].reserved"],
    ["screen: no list", () => krr.screen({}, {}), "invalid_type", "recipients"],
    ["screen: unknown locale", () => krr.screen({}, [], { locale: "de" }), "unknown_value", "options.locale", /nb/],
    ["disclose: unknown channel", () => krr.disclose("fax", "nb"), "unknown_value", "channel", /sms/],
    ["disclose: no language", () => krr.disclose("sms"), "invalid_type", "language"],
    ["disclose: function", () => krr.disclose(() => "sms", "nb"), "invalid_type", "channel"],
    ...["sv", "toString", "__proto__", ""].map((name) =>
      [`labels: locale "${name}"`, () => krr.labels(name), "unknown_value", "locale", /`nb`.*`nn`.*`en`|mente du/]),
  ];
  const failures = cases.flatMap(([name, call, code, path, help]) => {
    const error = thrown(call);
    const fits = matches(error.code, code) && matches(error.path, path) && matches(error.help, help);
    return fits ? [] : [[name, error]];
  });
  assert.deepEqual(failures, []);
  assert.equal(krr.check({}).decision, "review", "the engine works after all these errors");
});

test("an error is in the language of the result", () => {
  const message = (call) => {
    try {
      call();
    } catch (error) {
      return `${error.message}. ${error.help}`;
    }
  };
  const dispatch = { sender: 1 };
  assert.match(message(() => krr.check(dispatch)), /^`sender`: her skal det stå et sett med felter/);
  assert.match(message(() => krr.check(dispatch, { locale: "nn" })), /^`sender`: her skal det stå eit sett med felt/);
  assert.match(message(() => krr.explain(dispatch, { locale: "en" })), /^`sender`: expected a set of fields/);
  assert.match(message(() => krr.disclose("fax", "nb")), /^`channel`: ukjent verdi/);
  assert.match(message(() => krr.disclose("fax", "en")), /^`channel`: unknown value/);
});

test("a value without fields or content counts as not given", () => {
  const expected = JSON.stringify(krr.check({}));
  const dispatches = {
    "null message": { message: null }, "undefined message": { message: undefined }, "empty message": { message: {} },
    "null body": { message: { body: null } }, "no prototype": Object.create(null), "date": new Date(),
    "date for a message": { message: new Date() }, "empty map": new Map(), "instance of a class": new (class {})(),
  };
  const failures = Object.entries(dispatches).filter(([, dispatch]) => JSON.stringify(krr.check(dispatch)) !== expected);
  assert.deepEqual(failures, []);
  for (const options of [undefined, null, {}, { locale: undefined }, { locale: null }, { locale: "nb" }]) {
    assert.equal(JSON.stringify(krr.check({}, options)), expected);
  }
});

test("a map and a BigInt are read as the object and the number that they stand for", () => {
  const plain = krr.check({ message: { body: "Digdir" }, audience: { recipients: 5 } });
  assert.deepEqual(krr.check({ message: new Map([["body", "Digdir"]]), audience: { recipients: 5n } }), plain);
});

test("an error thrown by a getter reaches the caller, and the engine goes on", () => {
  const dispatch = { get message() { throw new RangeError("mine"); } };
  assert.throws(() => krr.check(dispatch), RangeError);
  assert.equal(krr.check({}).decision, "review");
});

test("reports are plain objects: no undefined, no Map, counts as numbers", () => {
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

test("spans index the original string in UTF-16 code units", () => {
  const texts = ["Digdir", "😀 Digdir", "e\u0301 Digdir", "linje\r\nDigdir\r\n", "👩‍👩‍👧\u{10348}\tDigdir", "\ud800 Digdir", "\u200bDigdir"];
  for (const text of texts) {
    const { findings } = krr.check({ sender: { name: "Nordvik kommune" }, message: { subject: text, body: text }, channels: { use: ["email"] } });
    const spans = findings.find(({ rule }) => rule === "directorate-mentioned").spans;
    assert.deepEqual(spans.map(({ fact }) => fact), ["message.subject", "message.body"]);
    for (const span of spans) assert.equal(text.slice(span.utf16_start, span.utf16_end), "Digdir", JSON.stringify(text));
  }
});

test("the edits of a fix give a text without the violation", () => {
  const body = "👋 Hei\r\nSe http://www.norge.no/nb/oppdater-kontaktinformasjon";
  const { findings } = krr.check({ message: { body }, channels: { use: ["email"] } });
  const { fix } = findings.find(({ rule }) => rule === "untidy-register-link");
  const [{ span, replacement }] = fix.edits;
  const mended = body.slice(0, span.utf16_start) + replacement + body.slice(span.utf16_end);
  assert.equal(mended, "👋 Hei\r\nSe https://www.norge.no/nb/oppdater-kontaktinformasjon");
});

test("schemas, rules and version belong together", async () => {
  const { dispatch, report, explanation } = await krr.schema();
  assert.deepEqual(explanation, JSON.parse(readFileSync(`${packageFolder}/explanation.schema.json`, "utf8")));
  assert.deepEqual(dispatch, JSON.parse(readFileSync(`${packageFolder}/dispatch.schema.json`, "utf8")));
  assert.deepEqual(report, JSON.parse(readFileSync(`${packageFolder}/report.schema.json`, "utf8")));
  assert.deepEqual(krr.version(), krr.check({}).version);
  for (const locale of ["nb", "nn", "en"]) assert.deepEqual((await krr.rules(locale)).version, krr.version());
  await assert.rejects(krr.rules("sv"), { code: "unknown_value", path: "locale", help: "velg mellom `nb`, `nn`, `en`" });
  await assert.rejects(krr.rules("toString"), { code: "unknown_value", path: "locale" });
});

test("explain returns the detected signals with the matching words", () => {
  const body = "Kjøp nå! Spar 40 % på alt. Spørsmål til Digdir.";
  const { signals, version } = krr.explain({ message: { body } }, { locale: "en" });
  const found = signals.filter((entry) => entry.found);
  assert.deepEqual(found.map((entry) => entry.signal), ["promotional", "directorate"]);
  const [{ span }] = found[1].evidence;
  assert.equal(body.slice(span.utf16_start, span.utf16_end), "Digdir");
  assert.equal(found[1].title, "Names the directorate");
  assert.deepEqual(version, krr.version());
});

test("the engine is not ready before init, can be retried, and is loaded once", async () => {
  const index = await import(`${packageFolder}/index.js?fresh`);
  assert.deepEqual(thrown(() => index.check({})), { code: "not_ready", path: "", help: "kall `await init()` først" });
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

test("all languages are in the module", async () => {
  const index = await import(`${packageFolder}/index.js?languages`);
  index.initSync(readFileSync(`${packageFolder}/krr_policy.wasm`));
  const dispatch = { message: { body: "Digdir" }, channels: { use: ["sms", "email"] } };
  const summaries = ["nb", "nn", "en"].map((locale) => index.check(dispatch, { locale }).summary);
  assert.equal(new Set(summaries).size, 3, summaries.join("; "));
  assert.equal(index.labels("en")["decision.review"], "Needs review");
  assert.deepEqual(index.labels(), index.labels("nb"));
  for (const locale of ["nb", "nn", "en"]) {
    // Long texts move the memory of the module; what was computed before stays valid.
    for (const length of [1, 5e4, 10]) index.check({ message: { body: "Digdir ".repeat(length) } }, { locale });
    assert.deepEqual(index.check(dispatch, { locale }), krr.check(dispatch, { locale }));
  }
});

test("the package works in a worker of Node", async () => {
  const code = `import("${packageFolder}/inline.js").then((krr) =>
    require("node:worker_threads").parentPort.postMessage(krr.check({}).decision))`;
  const worker = new Worker(code, { eval: true });
  assert.equal(await new Promise((done, failed) => worker.once("message", done).once("error", failed)), "review");
});

test("two copies work on one page under a strict policy", async () => {
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

test("a policy without WebAssembly blocks the form with a message", async () => {
  const base = await serve(
    { "/package/": packageFolder, "/pages/": pages },
    { "Content-Security-Policy": CSP.replace("'wasm-unsafe-eval'", "") },
  );
  const page = await open();
  await page.goto(`${base}/pages/form.html`);
  await page.getByText("Sjekken kunne ikke lastes").waitFor();
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);
});
