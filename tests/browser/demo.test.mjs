/** The web demo's pages, as a case worker uses them, from a sub-path of a plain file server. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessible, close, open, reportOf, root, serve, target } from "./support.mjs";

after(close);

let base;
before(async () => {
  base = `${await serve({ "/some/where/": `${target}/dist/web` }, {})}/some/where`;
});

const EXAMPLES = ["Kokevarsel på SMS", "Kampanje", "E-post med feil kilde", "Varsel om vedtak", "Brøyting på nynorsk", "Tomt skjema"];

async function plan(options) {
  const page = await open(options);
  await page.goto(`${base}/index.html`);
  // Seen twice on a busy machine, for an unknown reason: a page without a first report.
  await report(page).catch((error) => {
    console.error(`loading again: ${error}`);
    return page.reload().then(() => report(page));
  });
  return page;
}

/** Returns the report of the current form. */
async function report(page) {
  await page.waitForTimeout(350);
  return reportOf(page, () => document.querySelector("krr-check")?.report);
}

async function example(page, name) {
  await page.getByRole("button", { name, exact: true }).click();
  return report(page);
}

test("each example gives its decision, and nothing leaves the page", async () => {
  const page = await plan();
  const decisions = {};
  for (const name of EXAMPLES) decisions[name] = (await example(page, name)).decision;
  assert.deepEqual(decisions, {
    "Kokevarsel på SMS": "permit", "Kampanje": "deny", "E-post med feil kilde": "deny",
    "Varsel om vedtak": "permit", "Brøyting på nynorsk": "permit", "Tomt skjema": "review",
  });
  assert.deepEqual(page.troubles, []);
});

test("detected signals are shown with their words in the language of the page", async () => {
  const page = await plan();
  await example(page, "E-post med feil kilde");
  const view = page.locator(".signals");
  await view.locator("summary").click();
  const directorate = view.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /Nevner direktoratet/ }) });
  assert.match(await directorate.locator("q").first().textContent(), /Digitaliseringsdirektoratet/);
  assert.equal(await directorate.getByRole("link").first().getAttribute("href"), "rules.html#directorate-visible");
  await accessible(page);
  // It follows what is typed, and the language.
  const text = page.locator("[data-krr='message.body']");
  await text.fill("Kjøp nå og spar 40 % på alle sommertilbud! Bruk rabattkoden SOL i nettbutikken i dag.");
  await view.getByRole("heading", { name: /Lyder som reklame.*funnet/ }).waitFor();
  await page.getByText("English", { exact: true }).click();
  await view.getByRole("heading", { name: /Sounds like marketing.*found/ }).waitFor();
  assert.deepEqual(page.troubles, []);
});

test("a denied dispatch cannot be sent until it is corrected", async () => {
  const page = await plan();
  await example(page, "E-post med feil kilde");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  assert.equal(await page.getByRole("dialog").isVisible(), false);
  await page.getByRole("button", { name: "Rett lenken" }).click();
  const text = page.locator("[data-krr='message.body']");
  await text.fill((await text.inputValue()).replace(" til Digitaliseringsdirektoratet", ""));
  const checked = await report(page);
  assert.equal(checked.decision, "permit", checked.summary);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("dialog").waitFor();
  await page.getByRole("dialog").getByRole("button").click();
  assert.deepEqual(page.troubles, []);
});

test("a question appears when the report asks it", async () => {
  const page = await plan();
  await example(page, "Tomt skjema");
  const urgent = page.locator("[data-krr='message.urgent']");
  assert.equal(await urgent.count(), 0);
  await page.selectOption("[data-krr='purpose.kind']", "service_message");
  await page.check("[data-krr='channels.use[]'][value=email]");
  await page.fill("[data-krr='message.body']", "Hei");
  await report(page);
  assert.ok(await urgent.count() > 0);
});

/** Returns the dispatch of the current form. */
async function dispatch(page) {
  await report(page);
  return page.evaluate(() => document.querySelector("krr-check").dispatch);
}

test("a form that cannot be read has no verdict: not on the page, on paper or in a file", async () => {
  const page = await plan();
  await example(page, "Kokevarsel på SMS");
  assert.equal(await page.locator(".record .decided").count(), 1);
  const shown = () => page.evaluate(() => [
    document.querySelectorAll(".record .decided, .verdict").length,
    [...document.querySelectorAll("button")].filter((it) => ["Last ned", "Skriv ut"].includes(it.innerText) && !it.disabled).length,
  ]);
  assert.deepEqual(await shown(), [2, 2]);
  await page.fill("[data-krr='audience.recipients']", "mange");
  await page.locator("krr-check h2", { hasText: "Dette feltet kan ikke leses" }).waitFor();
  await page.waitForTimeout(100);
  assert.deepEqual(await shown(), [0, 0]);
  assert.equal(await page.getByText("Kan sendes").count(), 0);
  await accessible(page, "unreadable");
  await page.fill("[data-krr='audience.recipients']", "18650");
  await report(page);
  assert.deepEqual(await shown(), [2, 2]);
});

test("a record whose names are none of the contract's is refused", async () => {
  const page = await plan();
  await example(page, "Tomt skjema");
  const before = await dispatch(page);
  for (const rule of ["__proto__.reached", "constructor.prototype.reached", "x[0]", "X"]) {
    const record = `{"dispatch":{"assessment":{"justifications":{${JSON.stringify(rule)}:"ja"}}}}`;
    await page.setInputFiles("#record-file", { name: `${rule}.json`, mimeType: "application/json", buffer: Buffer.from(record) });
    await page.locator(".ds-alert[data-color=danger]", { hasText: rule }).waitFor();
  }
  const texts = (count) => JSON.stringify({ dispatch: { message: { texts: Array(count).fill({ channels: ["sms"], body: "Hei" }) } } });
  for (const [name, record] of Object.entries({ "long.json": texts(101), "longer.json": texts(2000), "large.json": `{"dispatch":{}}${" ".repeat(5e6)}` })) {
    await page.setInputFiles("#record-file", { name, mimeType: "application/json", buffer: Buffer.from(record) });
    await page.locator(".ds-alert[data-color=danger]", { hasText: name }).waitFor();
  }
  assert.deepEqual(await dispatch(page), before);
  assert.equal(await page.evaluate(() => ({}).reached), undefined);
});

const stored = {
  "a rule that is no more": { "assessment.justifications.gone-rule": ["fordi"] },
  "names that are none of the contract's": { "assessment.justifications.__proto__.reached": ["ja"], "message.__proto__.reached": ["ja"] },
  "values of another edition": { "purpose.kind": ["gone"], "channels.use[]": ["fax"], "audience.parts[0].kind": ["gone"] },
  "thousands of texts": Object.fromEntries(Array.from({ length: 5000 }, (_, nth) => [`message.texts[${nth}].body`, ["x"]])),
  "another shape": [1, 2],
};
for (const [name, values] of Object.entries(stored)) {
  test(`a form that was left with ${name} can be used again`, async () => {
    const page = await plan();
    await page.evaluate((values) => {
      sessionStorage.clear();
      localStorage["krr-demo.current"] = JSON.stringify(values);
    }, values);
    await page.reload();
    await page.locator("krr-check h2", { hasText: /vurderes|kan ikke leses/ }).waitFor();
    assert.equal((await example(page, "Tomt skjema")).decision, "review");
    assert.equal((await example(page, "Kokevarsel på SMS")).decision, "permit");
    assert.equal(await page.evaluate(() => ({}).reached), undefined);
  });
}

/** Answers a question with the value that a dispatch has, if the form has the field. */
async function answer(page, fact, from) {
  const value = fact.split(".").reduce((at, step) => at?.[step], from);
  assert.notEqual(value, undefined, `${fact} has no answer`);
  for (const [nth, item] of (Array.isArray(value) ? value : [value]).entries()) {
    if (typeof item === "object") {
      for (const [name, text] of Object.entries(item)) await set(page, `${fact}[${nth}].${name}`, text);
      break;
    }
    await set(page, fact, item);
  }
}

async function set(page, fact, value) {
  const field = page.locator(`#plan [data-krr="${fact}"], #plan [data-krr="${fact}[]"]`);
  const kind = await field.first().evaluate((it) => it.type);
  if (kind === "radio" || kind === "checkbox") await field.and(page.locator(`[value="${value}"]`)).check();
  else if (kind === "select-one") await field.selectOption(String(value));
  else await field.fill(String(value));
}

test("answering each question once leads from the empty form to permit", async () => {
  const page = await plan();
  await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
  await page.reload();
  const boilWater = JSON.parse(readFileSync(`${root}/web-demo/examples/boil-water.json`, "utf8"));
  /** Returns the questions that are seen, those of them without a field, and the fields marked as asked. */
  const seen = () => page.evaluate(() => {
    const facts = [...document.querySelector("krr-check").shadowRoot.querySelectorAll("[data-fact]")]
      .filter((it) => it.checkVisibility()).map((it) => it.dataset.fact);
    const hasField = (fact) => [...document.querySelectorAll("#plan [data-krr]")].some((it) => it.dataset.krr.replace(/\[.*/, "") === fact);
    return { facts, missing: facts.filter((fact) => !hasField(fact)), asked: document.querySelectorAll("#plan .ask").length };
  });
  const answered = [];
  for (;;) {
    const { decision, questions } = await report(page);
    const { facts, missing, asked } = await seen();
    assert.deepEqual(facts, questions.slice(0, 5).map(({ fact }) => fact));
    assert.deepEqual(missing, [], `after ${answered}`);
    assert.ok(asked <= 5, `${asked} fields are marked`);
    if (questions.length === 0) {
      assert.equal(decision, "permit", answered.join());
      break;
    }
    assert.ok(!answered.includes(facts[0]), `${facts[0]} is asked again`);
    answered.push(facts[0]);
    await answer(page, facts[0], boilWater);
  }
  assert.ok(answered.length > 10, answered.join());
  assert.deepEqual(page.troubles, []);
});

test("the agency's settings are given once, and not asked for again", async () => {
  const page = await plan();
  await example(page, "Tomt skjema");
  const settings = { sender: { name: "Nordvik kommune", kind: "public_body" }, audience: { address_source: "register" }, assessment: { use_reported: true } };
  await page.fill("[data-krr='sender.name']", settings.sender.name);
  await page.check("[data-krr='sender.kind'][value=public_body]");
  await page.check("[data-krr='audience.address_source'][value=register]");
  await page.check("[data-krr='assessment.use_reported'][value=true]");
  await page.fill("[data-krr='message.body']", "Hei");
  await example(page, "Brøyting på nynorsk");
  await example(page, "Tomt skjema");
  assert.deepEqual(await dispatch(page), settings);
  const asked = (await report(page)).questions.map(({ fact }) => fact);
  for (const fact of ["sender.name", "sender.kind", "audience.address_source", "assessment.use_reported"]) {
    assert.ok(!asked.includes(fact), fact);
  }
});

test("the fields are in the order of the report's questions", async () => {
  const page = await plan();
  await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
  await example(page, "Tomt skjema");
  await page.selectOption("[data-krr='purpose.kind']", "information");
  const { questions } = await report(page);
  const paths = await page.evaluate(() => Array.from(
    document.querySelectorAll("#plan [data-krr]"), (field) => field.dataset.krr.replace(/\[.*/, "")));
  const settings = ["sender.name", "sender.kind", "sender.on_behalf_of", "assessment.use_reported", "audience.reservation_checked"];
  const places = questions.slice(0, 5).map(({ fact }) => fact)
    .filter((fact) => !settings.includes(fact)).map((fact) => [fact, paths.indexOf(fact)]);
  assert.ok(places.every(([, place]) => place >= 0), JSON.stringify(places));
  assert.deepEqual(places.toSorted(([, a], [, b]) => a - b), places);
});

test("a language outside the list is given by its code", async () => {
  const page = await plan();
  await example(page, "Tomt skjema");
  const list = page.getByLabel("Hvilket språk er meldingen på?");
  await list.selectOption({ label: "Annet" });
  const code = page.getByLabel("Språkkode");
  await code.pressSequentially("eng");
  assert.equal((await dispatch(page)).message.language, "eng");
  await code.fill("");
  assert.equal(await code.isVisible(), true);
  assert.equal((await dispatch(page)).message?.language, undefined);
  await list.selectOption("nn");
  assert.equal((await dispatch(page)).message.language, "nn");
  assert.equal(await code.count(), 0);
});

test("a notice by SMS stands beside the letter in the mailbox", async () => {
  const page = await plan();
  await example(page, "Tomt skjema");
  await page.check("[data-krr='channels.use[]'][value=sms]");
  assert.equal(await page.getByLabel("Egen tekst for SMS").count(), 0);
  await page.check("[data-krr='channels.use[]'][value=digital_mail]");
  await page.fill("[data-krr='sender.name']", "Nordvik kommune");
  await page.fill("[data-krr='message.body']", "Her er brevet.");
  await page.getByLabel("Egen tekst for SMS").check();
  const notice = page.locator("[data-krr='message.texts[0].body']");
  await notice.fill("Du har fått brev. Spørsmål til Digdir.");
  const checked = await report(page);
  assert.deepEqual((await dispatch(page)).message.texts, [{ channels: ["sms"], body: "Du har fått brev. Spørsmål til Digdir." }]);
  assert.equal(checked.channels.find(({ channel }) => channel === "sms").units, 38);
  const marked = await notice.evaluate((field) => Array.from(
    field.nextElementSibling.shadowRoot.querySelectorAll("mark"), (mark) => mark.textContent));
  assert.ok(marked.includes("Digdir"), marked.join());
  const [phone, letter] = await Promise.all([".phone", ".letter"].map((sheet) => page.locator(sheet).textContent()));
  assert.match(phone, /Du har fått brev/);
  assert.match(letter, /Her er brevet/);
  await accessible(page, "a text of its own");
  await page.getByLabel("Egen tekst for SMS").uncheck();
  assert.equal((await dispatch(page)).message.texts, undefined);
  assert.deepEqual(page.troubles, []);
});

test("citizens and businesses are parts with sources of their own", async () => {
  const page = await plan();
  await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); });
  await example(page, "Tomt skjema");
  await page.check("[data-krr='audience.address_source'][value=register]");
  await page.getByLabel("Både innbyggere og virksomheter").check();
  await page.selectOption("[data-krr='audience.parts[1].address_source']", "organisation");
  await page.fill("[data-krr='audience.parts[0].recipients']", "300");
  assert.deepEqual((await dispatch(page)).audience, { parts: [
    { kind: "citizens", address_source: "register", recipients: 300 }, { kind: "businesses", address_source: "organisation" },
  ] });
  await accessible(page, "an audience in parts");
  await page.getByLabel("Innbyggere", { exact: true }).check();
  assert.deepEqual((await dispatch(page)).audience, { kind: "citizens", address_source: "register" });
});

test("a written reason settles a finding, and is printed beside it word for word", async () => {
  const page = await plan();
  await example(page, "Brøyting på nynorsk");
  await page.check("[data-krr='channels.use[]'][value=email]");
  await page.check("[data-krr='channels.mode'][value=all]");
  await report(page);
  const reason = "Mange les berre det eine.";
  await page.locator("[data-krr='assessment.justifications.double-notification']").fill(reason);
  const { findings } = await report(page);
  assert.equal(findings.find(({ rule }) => rule === "double-notification").reason, reason);
  await page.emulateMedia({ media: "print" });
  assert.match(await page.locator(".record .reason").innerText(), /^Begrunnelse: Mange les berre det eine\.$/);
});

test("the message is counted and previewed", async () => {
  const page = await plan();
  await example(page, "Kokevarsel på SMS");
  const checked = await report(page);
  const sms = checked.channels.find(({ channel }) => channel === "sms");
  assert.ok((await page.textContent("main")).includes(String(sms.units)));
  const body = await page.inputValue("[data-krr='message.body']");
  const start = body.slice(0, 40);
  assert.ok(await page.getByText(start).count() >= 1, start);
});

test("the record is saved as a file and opened again", async () => {
  const page = await plan();
  const before = await example(page, "Kampanje");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Last ned" }).click()]);
  const file = await download.path();
  const record = JSON.parse(readFileSync(file, "utf8"));
  assert.deepEqual(record.report, before);
  await example(page, "Tomt skjema");
  await page.setInputFiles("#record-file", { name: "record.json", mimeType: "application/json", buffer: readFileSync(file) });
  assert.deepEqual((await report(page)).decision, "deny");
  await page.setInputFiles("#record-file", { name: "other.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await page.getByText("other.json").waitFor();
  assert.equal((await report(page)).decision, "deny", "nothing is lost");
});

test("opening a record loses no answer", async () => {
  const page = await plan();
  const answers = {
    sender: { kind: "delegated_body", on_behalf_of: "Nordvik kommune" },
    purpose: { kind: "important_letter", notice: "repeat" },
    message: { language: "sma", sensitive: true, texts: [{ channels: ["sms", "email"], language: "nn", subject: "Brev", body: "Du har fått brev.", sensitive: false }] },
    audience: { requested_by_party: false, parts: [{ kind: "citizens", address_source: "register", recipients: 3 }, { kind: "businesses", address_source: "organisation", recipients: 4 }] },
    channels: { use: ["sms", "email", "digital_mail", "web_page"], mode: "all", mailbox_notice: true, shows: ["mobile_number"] },
    history: { sent_last_7_days: 1, sent_last_30_days: 2 },
    assessment: {
      documented: true, importance: "A", recipients: "B", channel: "C", publishing: "D", assessed_by: "E", approved_by: "F",
      date: "2026-11-28", same_type_as: "2025/1", published_elsewhere_considered: true, justifications: { "sms-segments": "G" },
      earlier: { purpose: "reminder", basis: [{ kind: "law", citation: "§ 1" }], audience: "citizens", limited_by: ["geography"], channels: ["sms"], language: "uk" },
    },
  };
  const record = { dispatch: answers, report: {}, savedAt: "" };
  await page.setInputFiles("#record-file", { name: "record.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(record)) });
  await page.getByText("Åpnet: record.json").waitFor();
  assert.deepEqual(await dispatch(page), answers);
  await accessible(page, "every field");
  assert.deepEqual(page.troubles, []);
});

test("drafts are stored in the browser", async () => {
  const page = await plan();
  await example(page, "Varsel om vedtak");
  await page.getByLabel("Navn på utkastet").fill("Vedtak i mars");
  await page.getByRole("button", { name: "Lagre utkast" }).click();
  await page.getByText("Vedtak i mars").first().waitFor();
  await example(page, "Tomt skjema");
  await page.reload();
  await report(page);
  await page.getByText("Vedtak i mars").first().waitFor();
  assert.deepEqual(page.troubles, []);
});

test("a tab keeps the form that it had, whatever another tab is filled with", async () => {
  const page = await plan();
  await example(page, "Kokevarsel på SMS");
  const other = await page.context().newPage();
  await other.goto(`${base}/index.html`);
  await report(other);
  // A new tab goes on with the last form.
  assert.equal((await dispatch(other)).message.body, (await dispatch(page)).message.body);
  await example(other, "Varsel om vedtak");
  const [own, others] = [await dispatch(page), await dispatch(other)];
  assert.notEqual(own.message.body, others.message.body);
  for (const [tab, left] of [[page, own], [other, others]]) {
    await tab.reload();
    assert.equal((await dispatch(tab)).message.body, left.message.body);
  }
});

test("what was begun before the first report is kept", async () => {
  const page = await open();
  const held = [];
  await page.route("**/krr_policy.wasm", (route) => held.push(route));
  await page.goto(`${base}/index.html`);
  const name = page.getByLabel("Navn på utkastet");
  await name.fill("Vedtak i mars");
  const elements = await page.evaluateHandle(() => [document.activeElement, document.querySelector("krr-check"), document.querySelector("#plan")]);
  await page.waitForFunction(() => document.querySelector("krr-check") !== null);
  while (held.length === 0) await page.waitForTimeout(20);
  for (const route of held) await route.continue();
  await page.locator(".verdict").waitFor({ state: "attached" });
  assert.equal(await name.inputValue(), "Vedtak i mars");
  assert.ok(await elements.evaluate(([focused, check, form]) =>
    focused === document.activeElement && check === document.querySelector("krr-check") && form === document.querySelector("#plan")));
  await page.unroute("**/krr_policy.wasm");
});

test("a draft that another tab has saved is kept", async () => {
  const page = await plan();
  const other = await page.context().newPage();
  await other.goto(`${base}/index.html`);
  const names = (tab) => tab.locator(".rows strong").allTextContents();
  for (const [tab, name] of [[page, "A"], [other, "B"], [page, "C"]]) {
    await tab.getByLabel("Navn på utkastet").fill(name);
    await tab.getByRole("button", { name: "Lagre utkast" }).click();
    await tab.locator(".rows strong", { hasText: name }).waitFor();
  }
  assert.deepEqual(await names(page), ["C", "B", "A"]);
  // The other tab shows what this one has saved.
  await other.locator(".rows strong", { hasText: "C" }).waitFor();
  await other.getByRole("button", { name: "Slett: A" }).click();
  await page.locator(".rows strong", { hasText: "A" }).waitFor({ state: "detached" });
  assert.deepEqual(await page.evaluate(() => JSON.parse(localStorage["krr-demo.drafts"]).map(({ name }) => name)), ["C", "B"]);
  // What cannot be read is not written over.
  await page.evaluate(() => { localStorage["krr-demo.drafts"] = "{"; });
  await page.getByLabel("Navn på utkastet").fill("D");
  await page.getByRole("button", { name: "Lagre utkast" }).click();
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => localStorage["krr-demo.drafts"]), "{");
});

test("only the record is printed", async () => {
  const page = await plan();
  await example(page, "Kokevarsel på SMS");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("form#plan, #plan form, krr-check").first().isVisible(), false);
  const paper = await page.evaluate(() => document.body.innerText);
  const { assessment, message } = await page.evaluate(() => document.querySelector("krr-check").dispatch);
  const words = Object.values(assessment).filter((word) => typeof word === "string");
  for (const text of [...words, message.body, "Kan sendes", "Ut fra svarene", "18 650", "B4", "nødvarsel", "sha256:"]) {
    assert.ok(paper.replace(/\u00a0/g, " ").includes(text), text);
  }
});

test("the page has three languages", async () => {
  const page = await plan();
  await example(page, "Kampanje");
  for (const [language, heading] of [["Nynorsk", "Kan ikkje sendast"], ["English", "Must not be sent"], ["Bokmål", "Kan ikke sendes"]]) {
    await page.getByRole("button", { name: language, exact: true }).or(page.getByText(language, { exact: true })).first().click();
    await page.locator("krr-check h2").getByText(heading).waitFor();
  }
});

test("the rules page shows every rule and statement of the package", async () => {
  const page = await open();
  await page.goto(`${base}/rules.html#double-notification`);
  const rule = page.locator("#double-notification");
  await rule.waitFor();
  assert.match(await rule.textContent(), /G4c/);
  const krr = await import(`${target}/dist/npm/inline.js`);
  const { rules, statements } = await krr.rules("nb");
  for (const { id, title } of rules) assert.ok((await page.locator(`[id="${id}"]`).textContent()).includes(title), id);
  const all = await page.textContent("main");
  for (const { summary } of statements) assert.ok(all.includes(summary), summary);
  assert.deepEqual(page.troubles, []);
});

test("three lines add the check to a plain form, and block its button", async () => {
  const html = readFileSync(`${target}/dist/web/embed.html`, "utf8");
  assert.equal(html.match(/<!-- \d of 3/g).length, 3);
  const page = await open();
  await page.goto(`${base}/embed.html`);
  assert.equal((await report(page)).decision, "review");
  await page.selectOption("#formal", "marketing");
  assert.equal((await report(page)).decision, "deny");
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);
  await page.selectOption("#formal", "service_message");
  await page.fill("#publisert", "Nei, fordi bare noen mister vannet.");
  assert.equal((await report(page)).decision, "permit");
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), true);
  assert.deepEqual(page.troubles, []);
});

for (const colorScheme of ["light", "dark"]) {
  test(`no accessibility violations, ${colorScheme}`, async () => {
    const page = await plan({ colorScheme });
    for (const name of EXAMPLES) {
      await example(page, name);
      await accessible(page, `plan, ${name}`);
    }
    for (const other of ["rules.html", "embed.html"]) {
      await page.goto(`${base}/${other}`);
      await page.waitForTimeout(800);
      await accessible(page, other);
    }
  });
}

test("everything can be reached by keyboard", async () => {
  const page = await plan();
  await example(page, "E-post med feil kilde");
  await page.evaluate(() => { document.activeElement.blur(); window.scrollTo(0, 0); });
  /** Describes the focused element, inside shadow roots too. */
  const focused = () => page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at && at !== document.body ? `${at.tagName} ${at.getAttribute("aria-label") ?? at.id ?? ""} ${at.textContent.trim().slice(0, 40)}` : "";
  });
  const reached = new Set();
  // Twice around, since it begins where the example was chosen.
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press("Tab");
    reached.add(await focused());
  }
  const all = [...reached].join("\n");
  for (const action of ["Rett lenken", "Send", "Last ned", "Skriv ut", "Lagre utkast", "Kopier", "Kampanje", "Vis i teksten"]) {
    assert.ok(all.includes(action), `${action} is not among\n${all}`);
  }
  // The languages are one choice, which arrows make.
  await page.locator("input[type=radio][value=nb], header input[type=radio]").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("krr-check h2").getByText("Kan ikkje sendast").waitFor();
});

test("no sideways scrolling at 320 pixels, which is 400 % of a small screen", async () => {
  const page = await plan({ viewport: { width: 320, height: 640 } });
  for (const name of EXAMPLES) {
    await example(page, name);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${name}: ${wide}`);
  }
});
