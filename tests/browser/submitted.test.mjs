/** What is submitted is what was judged, whoever filled the form and whatever goes wrong on the way. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import sirv from "sirv";
import { close, open, packageFolder, reportOf } from "./support.mjs";

const PERMITTED = "Nordvik kommune: Vannet i Storgata blir stengt onsdag 4. mars fra kl. 9 til 14."
  + " Nummeret ditt er hentet fra kontakt- og reservasjonsregisteret.";
const DENIED = PERMITTED.replace("registeret.", "registeret til Digitaliseringsdirektoratet.");

/** Facts with which the text alone decides. */
const FACTS = {
  sender: { name: "Nordvik kommune", kind: "public_body" },
  purpose: { kind: "service_message", basis: [{ kind: "law", citation: "folkehelseloven § 9" }] },
  message: { language: "nb", importance: { to_recipient: true, to_sender: true }, sensitive: false, urgent: false },
  audience: { kind: "citizens", recipients: 412, affected: 412, limited_by: ["geography"], address_source: "register", reservation_checked: true, includes_reserved: false },
  channels: { use: ["sms"] },
  assessment: { reference: "2026/1234", published_elsewhere_considered: true, use_reported: true },
};

const FIELD = `<textarea name="message.body" aria-label="Melding">${PERMITTED}</textarea>`;
const SEND = "<button id=send>Send</button>";

let base;
let html = "";
const sent = [];
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (pathname.startsWith("/package/")) {
    request.url = request.url.slice("/package".length);
    return files(request, response);
  }
  if (pathname === "/sent") sent.push(searchParams);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(pathname === "/" ? html : "<title>Sent</title>");
});
const files = sirv(packageFolder, { dev: true });

before(async () => {
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${server.address().port}`;
});
beforeEach(() => { sent.length = 0; });
after(async () => {
  await close();
  server.closeAllConnections();
  server.close();
});

/** Opens a page with a body and the element's script, after code that changes what the browser can. */
async function show(body, { init, facts = FACTS, ready = true } = {}) {
  html = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Send</title>${body}
    <script type="module" src="/package/element.js"></script>
    <script type="module">
      await customElements.whenDefined("krr-check");
      const check = document.querySelector("krr-check");
      if (check) check.presetFacts = ${JSON.stringify(facts)};
    </script></html>`;
  const page = await open();
  if (init) await page.addInitScript(init);
  await page.goto(base);
  if (ready) await reportOf(page, () => document.querySelector("krr-check").report?.decision === "permit");
  return page;
}

const form = (inside, attributes = "") => `<form id="f" action="/sent" ${attributes}>${inside}</form><krr-check for="f"></krr-check>`;

/** Presses a button, and returns what has been submitted. */
async function press(page, button = "#send") {
  await page.evaluate((button) => document.querySelector(button).click(), button);
  await page.waitForTimeout(300);
  return sent.map((data) => data.get("message.body"));
}

/** Returns what the element says at its head. */
const heading = (page) => page.evaluate(() => document.querySelector("krr-check").shadowRoot.querySelector("h2").textContent);

/** Puts a text into the only text field as a script does, without an event. */
const fill = (page, text) => page.evaluate((text) => { document.querySelector("textarea").value = text; }, text);

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
  const decision = async () => { await page.waitForTimeout(400); return page.evaluate(() => document.querySelector("krr-check").report?.decision); };
  await page.evaluate(() => { for (const id of ["own", "channel"]) document.getElementById(id).disabled = false; });
  assert.equal(await decision(), "deny");
  await page.evaluate(() => { for (const id of ["own", "channel"]) document.getElementById(id).disabled = true; });
  assert.equal(await decision(), "permit");
  await page.evaluate(() => {
    document.querySelector("textarea").name = "y";
    document.getElementById("other").name = "message.body";
  });
  assert.equal(await decision(), "deny");
});

test("a reset is judged", async () => {
  const page = await show(form(FIELD.replace(PERMITTED, DENIED) + SEND), { ready: false });
  await page.fill("textarea", PERMITTED);
  await reportOf(page, () => document.querySelector("krr-check").report?.decision === "permit");
  await page.evaluate(() => HTMLFormElement.prototype.reset.call(document.forms[0]));
  await page.waitForTimeout(100);
  assert.equal(await heading(page), "Kan ikke sendes");
});

test("fields named like what a form has itself do not hide it", async () => {
  const names = ["elements", "submit", "id", "isConnected", "contains", "getRootNode", "querySelectorAll", "addEventListener", "action2"];
  const page = await show(form(names.map((name) => `<input name="${name}">`).join("") + FIELD + SEND));
  await fill(page, DENIED);
  assert.deepEqual(await press(page), []);
  await fill(page, PERMITTED);
  assert.deepEqual(await press(page), [PERMITTED]);
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

test("an older browser stops what it says must not be sent", async () => {
  const page = await show(form(FIELD + SEND), {
    init: "for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']) delete Array.prototype[name];"
      + "delete Object.groupBy; delete Map.groupBy; delete Array.fromAsync; delete Promise.withResolvers;",
  });
  await page.fill("textarea", DENIED);
  await page.waitForTimeout(500);
  assert.equal(await heading(page), "Kan ikke sendes");
  assert.deepEqual(await press(page), []);
  assert.deepEqual(page.troubles, []);
});

test("what cannot be drawn is not submitted", async () => {
  const page = await show(form(FIELD + SEND));
  await page.evaluate(() => { Element.prototype.append = () => { throw new Error("no drawing"); }; });
  await fill(page, DENIED);
  assert.deepEqual(await press(page), []);
  assert.equal(await page.evaluate(() => document.querySelector("krr-check").report), null);
});

test("nothing is submitted before the engine is loaded", async () => {
  const page = await open();
  await page.route("**/krr_policy.wasm", () => {});
  html = `<!doctype html><html lang="nb"><title>Send</title>${form(FIELD + SEND, "novalidate")}
    <script type="module" src="/package/element.js"></script></html>`;
  await page.goto(base);
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

const paths = [
  "message.__proto__.reached", "message.constructor.prototype.reached", "assessment.justifications.__proto__.reached",
  "audience.parts.constructor.reached", "audience.parts.__proto__.reached", "audience.parts.length",
  "message.texts[4294967294].body", "message.texts[100].body",
];
for (const path of paths) {
  test(`the path ${path} leads nowhere`, async () => {
    const parts = "<input type=hidden data-krr='audience.parts[0].kind' value=citizens>";
    const page = await show(form(`${FIELD}${parts}<input name="${path}" value="4000000000">${SEND}`), { ready: false });
    assert.deepEqual(await press(page), []);
    assert.match(await heading(page), /Dette feltet kan ikke leses/);
    const reached = await page.evaluate(() => [({}).reached, [].reached, Array.reached, Object.reached]);
    assert.deepEqual(reached, [null, null, null, null].map(() => undefined));
  });
}

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
