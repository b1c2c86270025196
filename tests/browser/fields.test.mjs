/** Fields are read as the browser submits them, and lead nowhere but into the dispatch. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DENIED, FACTS, FIELD, PERMITTED, SEND, close, decision, fill, form, heading, press, sent, show } from "./sending.mjs";

after(close);

/** Returns the dispatch that is read from fields, without preset facts. */
async function dispatchOf(fields) {
  const page = await show(form(fields), { facts: {}, ready: false });
  await page.waitForFunction(() => document.querySelector("krr-check").report || /kan ikke/.test(document.querySelector("krr-check").shadowRoot.textContent));
  return page.evaluate(() => document.querySelector("krr-check").report && JSON.parse(JSON.stringify(document.querySelector("krr-check").dispatch)));
}

test("fields named like what a form, an object or a page has itself do not hide it", async () => {
  const names = ["elements", "submit", "id", "isConnected", "contains", "getRootNode", "querySelectorAll", "addEventListener", "action2",
    "constructor", "toString", "valueOf", "__proto__", "hasOwnProperty", "getAttribute", "matches", "replaceWith", "parentNode", "form"];
  const page = await show(form(names.map((name) => `<input name="${name}" value=x>`).join("") + FIELD + SEND));
  await fill(page, DENIED);
  assert.deepEqual(await press(page), []);
  assert.equal(await heading(page), "Kan ikke sendes");
  await fill(page, PERMITTED);
  assert.deepEqual(await press(page), [PERMITTED]);
});

for (const name of ["getElementById", "querySelectorAll", "createElement", "createElementNS", "documentElement", "baseURI", "execCommand", "body"]) {
  test(`a form named like the page's own ${name} does not hide it`, async () => {
    const page = await show(form(FIELD + SEND, `name="${name}"`));
    await fill(page, DENIED);
    assert.deepEqual(await press(page), []);
    assert.equal(await heading(page), "Kan ikke sendes");
    await fill(page, PERMITTED);
    assert.deepEqual(await press(page), [PERMITTED]);
  });
}

const paths = [
  "message.__proto__.reached", "message.constructor.prototype.reached", "assessment.justifications.__proto__.reached",
  "audience.parts.constructor.reached", "audience.parts.__proto__.reached", "audience.parts.length",
  "message.texts[4294967294].body", "message.texts[100].body", "message.texts[00].body", "message.texts[-1].body",
  "message..body", "message.body.", "message.[body]", "message.texts[0]body", "message.body.length", "message.",
];
for (const path of paths) {
  test(`the path ${path} leads nowhere`, async () => {
    const parts = "<input type=hidden data-krr='audience.parts[0].kind' value=citizens>";
    const page = await show(form(`${FIELD}${parts}<input name="${path}" value="4000000000">${SEND}`), { ready: false });
    assert.deepEqual(await press(page), []);
    // The engine may still be loading.
    const end = Date.now() + 10_000;
    while (/^Laster/.test(await heading(page)) && Date.now() < end) await page.waitForTimeout(50);
    assert.match(await heading(page), /Dette feltet kan ikke leses/);
    const reached = await page.evaluate(() => [({}).reached, [].reached, Array.reached, Object.reached]);
    assert.deepEqual(reached, [null, null, null, null].map(() => undefined));
  });
}


const shadowed = {
  "a mask": (field, text) => Object.defineProperty(field, "value", { get: () => text, set() {}, configurable: true }),
  "a type of its own": (field) => Object.defineProperty(field, "type", { value: "hidden" }),
  "another page's prototype": (field) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    Object.setPrototypeOf(field, frame.contentWindow.HTMLTextAreaElement.prototype);
  },
};
for (const [name, change] of Object.entries(shadowed)) {
  test(`the text that is submitted counts, whatever ${name} says`, async () => {
    const page = await show(form(FIELD + SEND));
    await fill(page, DENIED);
    await page.evaluate(`(${change})(document.querySelector("textarea"), ${JSON.stringify(PERMITTED)})`);
    assert.deepEqual(await press(page), []);
    assert.equal(await heading(page), "Kan ikke sendes");
  });
}

test("the button that submits gives its value", async () => {
  const buttons = '<button id=inform name="purpose.kind" value=service_message>Send</button>'
    + '<input type=submit id=sell name="purpose.kind" value=marketing>'
    + '<button id=other name=other value=marketing>Send</button>';
  const facts = { ...FACTS, purpose: { basis: FACTS.purpose.basis } };
  const page = await show(form(FIELD + buttons), { facts, ready: false });
  await page.waitForFunction(() => document.querySelector("krr-check").report);
  assert.deepEqual(await press(page, "#sell"), []);
  assert.equal(await heading(page), "Kan ikke sendes");
  assert.deepEqual(await press(page, "#inform"), [PERMITTED]);
  assert.equal(sent[0].get("purpose.kind"), "service_message");
});

const twice = {
  "two texts": `${FIELD}<textarea name=melding>${DENIED}</textarea>`,
  "a hidden text": `<input type=hidden name="message.body" value="${DENIED}">${FIELD}`,
  "two groups of radio buttons": `${FIELD}<input type=radio name=a data-krr="message.sensitive" value=true checked>
    <input type=radio name=b data-krr="message.sensitive" value=false checked>`,
};
for (const [name, fields] of Object.entries(twice)) {
  test(`fields that say different things about one fact are refused: ${name}`, async () => {
    const page = await show(form(fields + SEND), { ready: false });
    await page.waitForTimeout(500);
    assert.match(await heading(page), /Dette feltet kan ikke leses/);
    assert.match(await page.locator("krr-check").textContent() + await page.evaluate(() => document.querySelector("krr-check").shadowRoot.textContent), /To felt sier ulike ting/);
    assert.deepEqual(await press(page), []);
  });
}

test("a text that is too long is named with what helps, and not submitted", async () => {
  const page = await show(form(FIELD + SEND, "method=post"));
  await fill(page, "Vannet er stengt. ".repeat(40_000));
  assert.deepEqual(await press(page), []);
  const shown = await page.evaluate(() => document.querySelector("krr-check").shadowRoot.textContent);
  assert.match(shown, /teksten er for lang.*høyst en halv million tegn/);
  await fill(page, PERMITTED);
  assert.deepEqual(await press(page), [null]);
});

test("fields are read as they are submitted", async () => {
  const cases = [
    // The same twice, and the answer that counts while a checkbox is unchecked.
    ['<input name=emne value=A><input name=subject value=A>', { message: { subject: "A" } }],
    ['<input type=hidden name="message.urgent" value=false><input type=checkbox name="message.urgent" value=true checked>', { message: { urgent: true } }],
    ['<input type=hidden name="message.urgent" value=false><input type=checkbox name="message.urgent" value=true>', { message: { urgent: false } }],
    ['<select name="purpose.kind"><option disabled selected>Velg<option value=reminder>P</select>', {}],
    ['<select name="channels.use" multiple><option selected value=sms>S<optgroup disabled><option selected value=email>E</select>', { channels: { use: ["sms"] } }],
    ['<select name="audience.recipients"><option value=412 selected>412</select>', { audience: { recipients: 412 } }],
    ['<input name=mottakere value="1 200">', { audience: { recipients: 1200 } }],
    ['<input name=mottakere value="1.200.000">', { audience: { recipients: 1_200_000 } }],
    ['<input name=mottakere value="1.5">', null], ['<input name=mottakere value="12.0">', null], ['<input name=mottakere value="1 2">', null],
    ['<input name=mottakere type=number step=any value="1.200">', null],
    ['<input type=hidden name=emne value=true>', { message: { subject: "true" } }],
    ['<input name="assessment.justifications.double-notification" value=x>', { assessment: { justifications: { "double-notification": "x" } } }],
    ['<fieldset disabled><input name=emne value=A></fieldset><input name=melding value=B data-krr="">', {}],
  ];
  for (const [fields, expected] of cases) assert.deepEqual(await dispatchOf(fields), expected, fields);
});
