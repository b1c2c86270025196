/** What a page changes after the last event that can be cancelled is judged, and not submitted if it is denied. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { DENIED, FIELD, PERMITTED, SEND, close, decision, fill, form, heading, press, sent, show, submitted } from "./sending.mjs";

after(close);

const late = {
  "the form's own listener fills it and stops the event": (text) => {
    document.forms[0].addEventListener("submit", (event) => {
      event.stopPropagation();
      document.querySelector("textarea").value = text;
    });
  },
  "a listener around the form fills it and stops all others": (text) => {
    document.body.addEventListener("submit", (event) => {
      event.stopImmediatePropagation();
      document.querySelector("textarea").value = text;
    });
  },
  "a listener to the report fills it": (text) => {
    document.addEventListener("krr-report", () => { document.querySelector("textarea").value = text; });
  },
  "the gathered values are changed": (text) => {
    document.forms[0].addEventListener("formdata", (event) => event.formData.set("message.body", text));
  },
  "a value is added to those gathered": (text) => {
    document.forms[0].addEventListener("formdata", (event) => event.formData.append("message.body", text));
  },
};
for (const [name, change] of Object.entries(late)) {
  test(`nothing denied is submitted where ${name}`, async () => {
    const page = await show(form(FIELD + SEND));
    await page.evaluate(`(${change})(${JSON.stringify(DENIED)})`);
    assert.deepEqual(await press(page), []);
    // The form is where it was, and what happened is said.
    assert.equal(await page.evaluate(() => document.forms[0].querySelector("textarea") !== null && document.forms[0].isConnected), true);
    assert.match(await heading(page), /Kan ikke sendes|kan ikke leses/);
    assert.match(await page.evaluate(() => document.querySelector("krr-check").shadowRoot.querySelector("[role=alert]").textContent), /kan ikke/);
  });
}

const RICH = `class Rich extends HTMLElement {
  static formAssociated = true;
  #internals = this.attachInternals();
  set text(text) { this.#internals.setFormValue(text); }
}
customElements.define("rich-text", Rich);`;
const PLAIN = RICH.replace("set text(text) {", "set text(text) { this.value = text;");
for (const [name, script] of Object.entries({ "keeps its text to itself": RICH, "has a value": PLAIN })) {
  test(`the text of a field of the page's own is judged that ${name}`, async () => {
    const page = await show(form(`<rich-text name="message.body"></rich-text>${SEND}<button id=draft formnovalidate>Kladd</button>`), { ready: false });
    await page.evaluate(script);
    const write = (text) => page.evaluate((text) => { document.querySelector("rich-text").text = text; }, text);
    await page.waitForFunction(() => document.querySelector("krr-check").report);
    await write(DENIED);
    assert.deepEqual(await press(page), []);
    assert.equal(await heading(page), "Kan ikke sendes");
    assert.deepEqual(await press(page, "#draft"), [DENIED]);
    await page.goBack();
  });
}

test("a page that gathers the values for itself gets all of them, and the report of these", async () => {
  const page = await show(form(FIELD + SEND).replace("<krr-check", "<krr-check name=report"));
  const gathered = () => page.evaluate(() => Object.fromEntries(new FormData(document.forms[0])));
  await fill(page, DENIED);
  const denied = await gathered();
  assert.deepEqual([denied["message.body"], JSON.parse(denied.report).decision], [DENIED, "deny"]);
  await fill(page, PERMITTED);
  // As in a listener that sends the values itself.
  await page.evaluate(() => document.forms[0].addEventListener("submit", (event) => {
    window.gathered = Object.fromEntries(new FormData(event.target));
    event.preventDefault();
  }));
  assert.deepEqual(await press(page), []);
  const permitted = await page.evaluate(() => window.gathered);
  assert.deepEqual([permitted["message.body"], JSON.parse(permitted.report).decision], [PERMITTED, "permit"]);
  assert.equal(await page.evaluate(() => document.forms[0].isConnected), true);
});

test("the report is that of values that the page changes while they are gathered", async () => {
  const page = await show(form(FIELD + SEND).replace("<krr-check", "<krr-check advisory name=report"));
  await page.evaluate((text) => document.forms[0].addEventListener("formdata", (event) => event.formData.set("message.body", text)), DENIED);
  assert.deepEqual(await press(page), [DENIED]);
  assert.equal(JSON.parse(sent[0].get("report")).decision, "deny");
});

test("a form that has the element inside keeps it and says what was wrong", async () => {
  const page = await show(`<form id=f action=/sent>${FIELD}${SEND}<krr-check></krr-check></form>`);
  await page.evaluate((text) => document.forms[0].addEventListener("submit", (event) => {
    event.stopPropagation();
    document.querySelector("textarea").value = text;
  }), DENIED);
  assert.deepEqual(await press(page), []);
  await page.waitForTimeout(400);
  assert.equal(await heading(page), "Kan ikke sendes");
  assert.equal(await decision(page), "deny");
  await fill(page, PERMITTED);
  await page.evaluate(() => { document.forms[0].outerHTML = document.forms[0].outerHTML; });
  await page.waitForTimeout(400);
  assert.deepEqual(await submitted(page), []);
});

test("of two forms with one id, the one that is submitted is judged", async () => {
  const page = await show(form(FIELD + SEND));
  await page.evaluate(([text]) => {
    const other = document.forms[0].cloneNode(true);
    document.body.append(other);
    other.querySelector("textarea").value = text;
  }, [DENIED]);
  await page.evaluate(() => document.forms[1].requestSubmit());
  assert.deepEqual(await submitted(page), []);
  assert.equal(await heading(page), "Kan ikke sendes");
  assert.deepEqual(await press(page), [PERMITTED]);
});
