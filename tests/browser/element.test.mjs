/** `<krr-check>` in an agency's form, as a case worker uses it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, packageFolder, close, open, pages, reportOf, serve } from "./support.mjs";

after(close);

let base;
before(async () => {
  base = await serve({ "/package/": packageFolder, "/pages/": pages });
});

const LETTER = "Hei\n\nFristen er 1. mars.\n\nE-postadressen din er hentet fra kontakt- og reservasjonsregisteret"
  + " til Digitaliseringsdirektoratet. Oppdater den på http://www.norge.no/nb/oppdater-kontaktinformasjon";

/** Opens the form and waits for the first report of the element. */
async function form(options = {}) {
  const page = await open(options);
  await page.goto(`${base}/pages/form.html`);
  await report(page);
  return page;
}

/** Checks the form now and returns the report. */
function report(page) {
  return reportOf(page, () => document.querySelector("krr-check").check?.());
}

const decision = async (page) => (await report(page)).decision;
const part = (page, name) => page.locator(`krr-check [part~=${name}]`);

/** Answers all questions of the form, so that the dispatch is permitted. */
async function fillIn(page) {
  await page.selectOption("[name='purpose.kind']", "service_message");
  await page.fill("[data-krr='purpose.basis[0].citation']", "folkehelseloven § 28");
  await page.check("[name=kanal][value=sms]");
  await page.fill("[name=melding]", "Nordvik kommune: Vannet blir stengt onsdag kl. 9-14. Nummeret ditt er hentet fra kontakt- og reservasjonsregisteret.");
  await page.fill("[name=mottakere]", "1 200");
  await page.fill("[data-krr='audience.affected']", "1200");
  await page.check("[value=geography]");
  await page.check("[data-krr='message.importance.to_recipient'][value=true]");
  await page.check("[name=sensitivt][value=false]");
  await page.fill("[data-krr='assessment.reference']", "2026/1");
}

test("an empty form needs review, a complete one is permitted", async () => {
  const page = await form();
  assert.equal(await decision(page), "review");
  await fillIn(page);
  const checked = await report(page);
  assert.equal(checked.decision, "permit", JSON.stringify(checked.findings.map((finding) => finding.message)));
  const dispatch = await page.evaluate(() => document.querySelector("krr-check").dispatch);
  assert.deepEqual(dispatch.audience, {
    kind: "citizens", address_source: "register", recipients: 1200, affected: 1200, limited_by: ["geography"],
  });
  assert.deepEqual(dispatch.purpose.basis, [{ kind: "law", citation: "folkehelseloven § 28" }]);
  assert.deepEqual(page.troubles, []);
});

test("a denied dispatch is not submitted, a permitted one is", async () => {
  const page = await form();
  await fillIn(page);
  await page.selectOption("[name='purpose.kind']", "marketing");
  assert.equal(await decision(page), "deny");
  await page.click("text=Send >> nth=-1");
  assert.match(page.url(), /form\.html/);
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);
  await page.selectOption("[name='purpose.kind']", "service_message");
  assert.equal(await decision(page), "permit");
  await Promise.all([page.waitForURL(/sent\.html/), page.click("form button")]);
});

test("a denied dispatch is blocked without the browser's validation too", async () => {
  const page = await form();
  await page.evaluate(() => { document.forms[0].noValidate = true; });
  await page.selectOption("[name='purpose.kind']", "marketing");
  // At once: what was chosen a moment ago counts, though the check was to wait.
  await page.click("form button");
  await page.waitForTimeout(100);
  assert.match(page.url(), /form\.html/);
  const focused = await page.evaluate(() => document.querySelector("krr-check").shadowRoot.activeElement?.className);
  assert.match(focused, /decision deny/);
});

test("an advisory element never blocks submission", async () => {
  const page = await form();
  await page.evaluate(() => document.querySelector("krr-check").setAttribute("advisory", ""));
  await page.selectOption("[name='purpose.kind']", "marketing");
  assert.equal(await decision(page), "deny");
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), true);
});

test("findings are marked in the text, and a fix can be applied and undone", async () => {
  const page = await form();
  await page.check("[name=kanal][value=email]");
  await page.fill("[name=melding]", `👩‍👩‍👧 e\u0301\n${LETTER}`);
  const checked = await report(page);
  assert.equal(checked.decision, "deny");
  const marked = () => page.evaluate(() => Array.from(
    document.querySelector("[name=melding]").nextElementSibling.shadowRoot.querySelectorAll("mark"),
    (mark) => mark.textContent));
  assert.deepEqual(await marked(), ["Digitaliseringsdirektoratet", "http://www.norge.no/nb/oppdater-kontaktinformasjon"]);
  await page.getByRole("button", { name: "Vis i teksten: Digitaliseringsdirektoratet" }).click();
  assert.equal(await page.evaluate(() => getSelection().toString()), "Digitaliseringsdirektoratet");
  await page.getByRole("button", { name: "Rett lenken" }).click();
  assert.match(await page.inputValue("[name=melding]"), /https:\/\/www\.norge\.no\/nb\/oppdater-kontaktinformasjon$/);
  assert.deepEqual(await marked(), ["Digitaliseringsdirektoratet"]);
  // What a fix did can be undone like anything typed.
  await page.focus("[name=melding]");
  await page.keyboard.press("Control+z");
  assert.match(await page.inputValue("[name=melding]"), /http:\/\/www\.norge\.no/);
});

test("marks are exactly under their words", async () => {
  const page = await form();
  await page.check("[name=kanal][value=email]");
  for (const width of ["60%", "12rem", "30rem"]) {
    await page.evaluate((width) => { document.querySelector("textarea").style.width = width; }, width);
    await page.fill("[name=melding]", `${"Ord av ymse lengd i ei lang linje. ".repeat(9)}${LETTER}`);
    await report(page);
    await page.waitForTimeout(100);
    const [field, drawn] = await page.evaluate(() => {
      const field = document.querySelector("textarea");
      const text = field.nextElementSibling.shadowRoot.querySelector("div");
      field.scrollTop = 1e6;
      return [[field.scrollHeight, field.clientWidth], [text.scrollHeight, text.parentNode.host.clientWidth]];
    });
    const [height, drawnHeight] = [field[0], drawn[0]];
    // The same height means the same line breaks; paddings are a few pixels.
    assert.ok(Math.abs(height - drawnHeight) < 12, `${width}: ${height} and ${drawnHeight}`);
  }
});

test("the disclosure can be inserted and copied", async () => {
  const page = await form({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.check("[name=kanal][value=email]");
  await page.fill("[name=melding]", "Hei");
  await report(page);
  await part(page, "disclosure").getByRole("button", { name: "Kopier" }).click();
  await part(page, "disclosure").getByText("Kopiert").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await part(page, "disclosure").getByRole("button", { name: "Sett inn i teksten" }).click();
  assert.equal(await page.inputValue("[name=melding]"), `Hei\n\n${copied}`);
  assert.equal((await report(page)).disclosures[0].present, true);
});

test("a repair can be applied from the list", async () => {
  const page = await form();
  await page.evaluate(() => { document.querySelector("krr-check").presetFacts = { channels: { mode: "all" } }; });
  await fillIn(page);
  await page.check("[name=kanal][value=email]");
  assert.equal(await decision(page), "review");
  await part(page, "repair").first().getByRole("button", { name: /^Bruk dette: Kanaler → SMS/ }).click();
  assert.equal(await page.isChecked("[name=kanal][value=email]"), false);
  assert.equal(await decision(page), "permit");
});

test("questions come in the order of the report, and no button answers them", async () => {
  const page = await form();
  await page.check("[name=kanal][value=email]");
  await page.fill("[name=melding]", "Hei");
  const { questions } = await report(page);
  const shown = await page.evaluate(() => Array.from(
    document.querySelector("krr-check").shadowRoot.querySelectorAll("[data-fact]"),
    (item) => [item.dataset.fact, item.querySelector("p").textContent, item.querySelectorAll("[part~=use]").length]));
  assert.deepEqual(shown, questions.map(({ fact, question }) => [fact, question, 0]));
  await page.getByRole("button", { name: "Gå til feltet: Mottakere" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.name), "mottakere");
});

test("preset facts are not asked for", async () => {
  const page = await form();
  const asked = async () => (await report(page)).questions.map(({ fact }) => fact);
  assert.ok((await asked()).includes("message.importance.to_recipient"));
  await page.evaluate(() => {
    document.querySelector("krr-check").presetFacts = { message: { importance: { to_recipient: true } } };
  });
  assert.ok(!(await asked()).includes("message.importance.to_recipient"));
});

test("words in a text of its own are marked in its field", async () => {
  const page = await form();
  await page.check("[name=kanal][value=email]");
  await page.evaluate(() => document.querySelector("[name=melding]").insertAdjacentHTML("afterend", `
    <input type="hidden" data-krr="message.texts[0].channels[]" value="email">
    <textarea aria-label="E-posten" data-krr="message.texts[0].body"></textarea>`));
  const own = page.getByRole("textbox", { name: "E-posten" });
  await own.fill(LETTER);
  await report(page);
  const marked = await own.evaluate((field) => Array.from(
    field.nextElementSibling.shadowRoot.querySelectorAll("mark"), (mark) => mark.textContent));
  assert.deepEqual(marked, ["Digitaliseringsdirektoratet", "http://www.norge.no/nb/oppdater-kontaktinformasjon"]);
  await own.fill("Hei");
  await report(page);
  await part(page, "disclosure").getByRole("button", { name: "Sett inn i teksten" }).click();
  assert.match(await own.inputValue(), /^Hei\n\n.*registeret/);
});

test("an invalid field is named and blocks the form", async () => {
  const page = await form();
  await page.fill("[name=mottakere]", "mange");
  await page.getByText("Dette feltet kan ikke leses: Mottakere").waitFor();
  await page.getByText("her skal det stå et helt tall").waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("krr-check").report), null);
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);
  await page.fill("[name=mottakere]", "12");
  assert.equal(await decision(page), "review");
});

test("a failed load blocks the form and can be retried", async () => {
  const page = await open();
  await page.route("**/krr_policy.wasm", (route) => route.abort());
  await page.goto(`${base}/pages/form.html`);
  await page.getByText("Sjekken kunne ikke lastes").waitFor();
  assert.equal(await page.evaluate(() => document.forms[0].checkValidity()), false);
  await page.unroute("**/krr_policy.wasm");
  await page.getByRole("button", { name: "Prøv igjen" }).click();
  await page.getByText("Må vurderes").waitFor();
});

test("a module with another hash is refused", async () => {
  const page = await open();
  await page.route("**/krr_policy.wasm", (route) => route.fulfill({
    contentType: "application/wasm", body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
  }));
  await page.goto(`${base}/pages/form.html`);
  await page.getByText("Sjekken kunne ikke lastes").waitFor();
  assert.ok(page.troubles.some((trouble) => /integrity/.test(trouble)), page.troubles.join());
});

test("the element follows the language of the page", async () => {
  const page = await form();
  const heading = part(page, "decision").locator("h2");
  assert.equal(await heading.textContent(), "Må vurderes");
  for (const [lang, expected] of [["nn-NO", "Må vurderast"], ["en", "Needs review"], ["no", "Må vurderes"]]) {
    await page.evaluate((lang) => { document.querySelector("krr-check").lang = lang; }, lang);
    await report(page);
    assert.equal(await heading.textContent(), expected);
  }
});

test("changes are announced to screen readers after typing has stopped", async () => {
  const page = await open();
  await page.clock.install();
  await page.goto(`${base}/pages/form.html`);
  await report(page);
  // From here time passes only where it is said.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.evaluate(() => {
    window.announced = [];
    const status = document.querySelector("krr-check").shadowRoot.querySelector("[role=status]");
    new MutationObserver(() => window.announced.push(status.textContent)).observe(status, { childList: true });
  });
  // Each changes the report.
  for (const words of ["Kjøp nå! ", "Spar 40 % på alt! ", "Bestill bord i dag!"]) {
    await page.locator("[name=melding]").pressSequentially(words);
    await page.clock.runFor(500);
    assert.deepEqual(await page.evaluate(() => window.announced), []);
  }
  await page.clock.runFor(1000);
  const announced = await page.evaluate(() => window.announced);
  assert.equal(announced.length, 1, announced.join());
  assert.match(announced[0], /^Må vurderes\. /);
});

test("a report event has the dispatch and the report", async () => {
  const page = await form();
  const detail = await page.evaluate(() => new Promise((done) => {
    document.addEventListener("krr-report", (event) => done(event.detail), { once: true });
    const field = document.querySelector("[name=emne]");
    field.value = "Emne";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }));
  assert.equal(detail.dispatch.message.subject, "Emne");
  assert.equal(detail.report.decision, "review");
});

for (const colorScheme of ["light", "dark"]) {
  test(`no accessibility violations, ${colorScheme}`, async () => {
    const page = await form({ colorScheme });
    const states = {
      asked: async () => {},
      denied: async () => {
        await page.check("[name=kanal][value=email]");
        await page.fill("[name=melding]", LETTER);
      },
      permitted: () => fillIn(page),
      unreadable: () => page.fill("[name=mottakere]", "mange"),
    };
    for (const [state, reach] of Object.entries(states)) {
      await reach();
      await page.waitForTimeout(400);
      await accessible(page, state);
    }
  });
}

test("every action can be reached and used by keyboard", async () => {
  const page = await form();
  await page.check("[name=kanal][value=email]");
  await page.fill("[name=melding]", LETTER);
  await report(page);
  const names = await page.evaluate(() => Array.from(
    document.querySelector("krr-check").shadowRoot.querySelectorAll("button, summary"),
    (action) => action.checkVisibility() && (action.getAttribute("aria-label") ?? action.textContent)).filter(Boolean));
  await page.focus("form button");
  const reached = [];
  for (let presses = 0; presses < names.length; presses++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => {
      const { activeElement } = document.querySelector("krr-check").shadowRoot;
      return activeElement && (activeElement.getAttribute("aria-label") ?? activeElement.textContent);
    }));
  }
  assert.deepEqual(reached, names);
  await page.getByRole("button", { name: "Rett lenken" }).focus();
  await page.keyboard.press("Enter");
  assert.match(await page.inputValue("[name=melding]"), /https:\/\/www/);
});

test("the element fits a screen of 320 pixels", async () => {
  const page = await form({ viewport: { width: 320, height: 640 } });
  await page.check("[name=kanal][value=email]");
  await page.fill("[name=melding]", LETTER);
  await report(page);
  const [width, wide] = await page.evaluate(() => [document.querySelector("krr-check").clientWidth, Math.max(
    ...Array.from(document.querySelector("krr-check").shadowRoot.querySelectorAll("*"), (part) =>
      part.closest(".visually-hidden") ? 0 : part.getBoundingClientRect().right))]);
  assert.ok(wide <= 320 && width <= 320, `${width}, ${wide}`);
});
