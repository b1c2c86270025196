/** What is submitted is what was judged, whoever filled the form and whatever goes wrong on the way. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DENIED, FACTS, FIELD, PERMITTED, SEND, close, decision, fill, form, heading, press, sent, show } from "./sending.mjs";
import { reportOf } from "./support.mjs";

after(close);

test("a permitted text is submitted, and a denied one that a script has filled in is not", async () => {
  assert.deepEqual(await press(await show(form(FIELD + SEND))), [PERMITTED]);
  sent.length = 0;
  const page = await show(form(FIELD + SEND));
  await fill(page, DENIED);
  assert.deepEqual(await press(page), []);
  assert.equal(await heading(page), "Kan ikke sendes");
  // The browser does not hold on to a verdict of another text either.
  await fill(page, PERMITTED);
  assert.deepEqual(await press(page), [PERMITTED]);
});

test("a field outside of the form is followed while it is typed in", async () => {
  const page = await show(form(SEND) + FIELD.replace("<textarea", "<textarea form=f"));
  await page.fill("textarea", DENIED);
  await page.waitForTimeout(500);
  assert.equal(await heading(page), "Kan ikke sendes");
  assert.deepEqual(await press(page), []);
});

test("a text that the page fills in while it submits is judged", async () => {
  const page = await show(form(FIELD + SEND));
  await page.evaluate((text) => document.addEventListener("submit", () => {
    document.querySelector("textarea").value = text;
  }), DENIED);
  assert.deepEqual(await press(page), []);
});

const changes = {
  "put in place of itself": () => document.forms[0].replaceWith(document.forms[0].cloneNode(true)),
  "moved": () => document.body.append(document.forms[0]),
  "given its id later": () => {
    const other = document.forms[0].cloneNode(true);
    document.forms[0].removeAttribute("id");
    document.forms[0].hidden = true;
    other.id = "f";
    document.body.append(other);
  },
};
for (const [name, change] of Object.entries(changes)) {
  test(`a form that is ${name} is the one that is judged`, async () => {
    const page = await show(form(FIELD + SEND));
    await page.evaluate(change);
    await page.locator("#f textarea").fill(DENIED);
    await page.waitForTimeout(500);
    assert.equal(await heading(page), "Kan ikke sendes");
    assert.deepEqual(await press(page, "#f #send"), []);
  });
}

test("fields that are enabled, renamed or filled by a reset count at once", async () => {
  const page = await show(form(`${FIELD}<textarea disabled id=own name="message.texts[0].body">${DENIED}</textarea>
    <input type=hidden data-krr="message.texts[0].channels[]" value=sms disabled id=channel>
    <textarea id=other name=x>${DENIED}</textarea>${SEND}`));
  const decided = async () => { await page.waitForTimeout(400); return decision(page); };
  await page.evaluate(() => { for (const id of ["own", "channel"]) document.getElementById(id).disabled = false; });
  assert.equal(await decided(), "deny");
  await page.evaluate(() => { for (const id of ["own", "channel"]) document.getElementById(id).disabled = true; });
  assert.equal(await decided(), "permit");
  await page.evaluate(() => {
    document.querySelector("textarea").name = "y";
    document.getElementById("other").name = "message.body";
  });
  assert.equal(await decided(), "deny");
});

test("a reset is judged", async () => {
  const page = await show(form(FIELD.replace(PERMITTED, DENIED) + SEND), { ready: false });
  await page.fill("textarea", PERMITTED);
  await reportOf(page, () => document.querySelector("krr-check").report?.decision === "permit");
  await page.evaluate(() => HTMLFormElement.prototype.reset.call(document.forms[0]));
  await page.waitForTimeout(100);
  assert.equal(await heading(page), "Kan ikke sendes");
});

test("a form in the element's own shadow root is found, and one that is nowhere is missed aloud", async () => {
  const page = await show("<div id=host></div>", { ready: false });
  const inside = form(FIELD.replace(PERMITTED, DENIED) + SEND);
  await page.evaluate(async ([inside, facts]) => {
    await customElements.whenDefined("krr-check");
    const root = document.getElementById("host").attachShadow({ mode: "open" });
    root.innerHTML = inside;
    root.querySelector("krr-check").presetFacts = facts;
  }, [inside, FACTS]);
  await page.waitForTimeout(900);
  const said = () => page.evaluate(() => host.shadowRoot.querySelector("krr-check").shadowRoot.querySelector("h2").textContent);
  assert.equal(await said(), "Kan ikke sendes");
  await page.evaluate(() => host.shadowRoot.getElementById("send").click());
  await page.waitForTimeout(200);
  assert.equal(sent.length, 0);
  await page.evaluate(() => host.shadowRoot.querySelector("form").remove());
  await page.waitForTimeout(400);
  assert.match(await said(), /finner ikke skjemaet/);
  assert.equal(await page.evaluate(() => host.shadowRoot.querySelector("krr-check").report), null);
});

const refused = {
  "null": [() => null, /presetFacts/],
  "undefined": [() => undefined, /presetFacts/],
  "a list": [() => [], /presetFacts/],
  "a text for a set of fields": [() => ({ message: "x" }), /message/],
  "a getter that throws": [() => ({ sender: { get name() { throw new RangeError("mine"); } } }), /presetFacts\.sender\.name/],
  "a revoked proxy": [() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return { sender: proxy }; }, /presetFacts\.sender/],
  "a function": [() => ({ sender: { name: () => "" } }), /sender\.name/],
  "what contains itself": [() => { const sender = {}; sender.sender = sender; return { sender }; }, /sender/],
};
for (const [name, [facts, place]] of Object.entries(refused)) {
  test(`preset facts that are ${name} are refused with their place`, async () => {
    const page = await show(form(FIELD + SEND));
    await page.evaluate(`document.querySelector("krr-check").presetFacts = (${facts})()`);
    assert.deepEqual(await press(page), []);
    assert.match(await heading(page), place);
    assert.equal(await page.evaluate(() => document.querySelector("krr-check").report), null);
  });
}

test("preset facts may be a framework's proxies", async () => {
  const page = await show(form(FIELD + SEND));
  await page.evaluate((facts) => {
    const reactive = (value) => value && typeof value === "object"
      ? new Proxy(value, { get: (target, name) => reactive(target[name]) }) : value;
    document.querySelector("krr-check").presetFacts = reactive(facts);
  }, FACTS);
  await fill(page, DENIED);
  assert.deepEqual(await press(page), []);
  await fill(page, PERMITTED);
  assert.deepEqual(await press(page), [PERMITTED]);
});

test("nothing is submitted before the engine is loaded", async () => {
  const page = await show(form(FIELD + SEND, "novalidate"), { ready: false, routes: { "**/krr_policy.wasm": () => {} } });
  await page.waitForTimeout(300);
  assert.deepEqual(await press(page), []);
  assert.match(await heading(page), /Laster/);
});

const DRAFT = "<button id=draft name=as value=draft formnovalidate>Lagre kladd</button>";
for (const attributes of ["", "novalidate"]) {
  test(`a denied draft can be saved but not sent, ${attributes || "validated"}`, async () => {
    const page = await show(form(FIELD + SEND + DRAFT, attributes));
    await page.fill("textarea", DENIED);
    await page.waitForTimeout(400);
    assert.deepEqual(await press(page), []);
    assert.deepEqual(await press(page, "#draft"), [DENIED]);
  });
}

const ADVISORY = '<krr-check for="f" name="report" advisory></krr-check>';
const advisory = (inside) => form(inside).replace(/<krr-check.*/, ADVISORY);
test("the report that is submitted is that of the values beside it, or none", async () => {
  const recipients = "<input name='audience.recipients' value=412 aria-label=Mottakere>";
  const page = await show(advisory(FIELD + recipients + SEND));
  await fill(page, DENIED);
  // A script that sends the form itself gets the same report.
  assert.equal(await page.evaluate(() => JSON.parse(new FormData(document.forms[0]).get("report")).decision), "deny");
  await press(page);
  assert.deepEqual([sent[0].get("message.body"), JSON.parse(sent[0].get("report")).decision], [DENIED, "deny"]);
  sent.length = 0;
  const unread = await show(advisory(FIELD + recipients + SEND));
  await unread.fill("input", "mange");
  await press(unread);
  assert.deepEqual([sent[0].get("audience.recipients"), sent[0].get("report")], ["mange", null]);
});

test("a link to the rules leads to a page, never to a script", async () => {
  const page = await show(form(FIELD.replace(PERMITTED, DENIED) + SEND), { ready: false });
  const links = async (address) => {
    await page.evaluate((address) => {
      document.querySelector("krr-check").setAttribute("rules-href", address);
      document.querySelector("krr-check").check();
    }, address);
    return page.evaluate(() => document.querySelector("krr-check").shadowRoot.querySelectorAll("a").length);
  };
  await page.waitForFunction(() => document.querySelector("krr-check").report);
  for (const address of ["rules.html", "/rules", "https://example.no/regler", "//example.no/x"]) assert.ok(await links(address) > 0, address);
  for (const address of ["javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "https://["]) {
    assert.equal(await links(address), 0, address);
  }
});

test("five questions at first, the others under their number", async () => {
  const page = await show(form(FIELD + SEND), { facts: {}, ready: false });
  const questions = await reportOf(page, () => document.querySelector("krr-check").report?.questions);
  const asked = () => page.evaluate(() => Array.from(document.querySelector("krr-check").shadowRoot.querySelectorAll("[data-fact]"))
    .filter((item) => item.checkVisibility()).length);
  assert.ok(questions.length > 6);
  assert.equal(await asked(), 5);
  const more = page.locator("krr-check summary", { hasText: `Og ${questions.length - 5} spørsmål til` });
  await more.focus();
  await page.keyboard.press("Enter");
  assert.equal(await asked(), questions.length);
  // It stays open while answers are given.
  await page.evaluate(() => { document.querySelector("krr-check").presetFacts = { channels: { use: ["sms"] } }; });
  await page.waitForTimeout(400);
  assert.ok(await asked() > 5);
});

test("a disclosure is put where HTML is read, or not offered", async () => {
  const facts = { ...FACTS, channels: { use: ["email"] } };
  const page = await show(form(FIELD + SEND), { facts, ready: false });
  await page.fill("textarea", "<html><body><p>Vannet blir stengt onsdag.</p></body></html>");
  const insert = page.locator("krr-check [part~=insert]");
  await insert.first().click();
  const text = await page.inputValue("textarea");
  assert.match(text, /registeret.*<\/body><\/html>$/s);
  assert.equal(await page.evaluate(() => document.querySelector("krr-check").report.disclosures[0].present), true);
  // Without a place that is known, there is no button.
  await page.fill("textarea", "<table><tr><td>Vannet blir stengt onsdag.");
  await page.waitForTimeout(500);
  assert.equal(await insert.count(), 0);
});
