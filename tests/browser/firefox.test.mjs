/** Nothing denied is submitted in Firefox either, which goes about submission in its own way. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { DENIED, FIELD, PERMITTED, SEND, close, form, sent, serveBody } from "./sending.mjs";

const FIREFOX = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => path && existsSync(path));

let browser;
before(async () => {
  if (!FIREFOX) throw new Error("no Firefox found: install it, or say where it is in FIREFOX");
  browser = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX });
});
after(async () => {
  await browser?.close();
  await close();
});

/** Opens a page with a body, changes it with a denied text, and presses a button. Returns what was submitted. */
async function submitted(body, change, button = "#send") {
  const page = await browser.newPage();
  await page.goto(await serveBody(body));
  await page.waitForFunction(() => document.querySelector("krr-check")?.report);
  if (change) await page.evaluate(change, DENIED);
  await page.evaluate((button) => { (window.root ?? document).querySelector(button).click(); }, button);
  await new Promise((done) => setTimeout(done, 300));
  const texts = sent.map((data) => data.get("message.body"));
  const shown = texts.length > 0 ? "" : await page.evaluate(() =>
    (window.root ?? document).querySelector("krr-check").shadowRoot.querySelector("h2")?.textContent);
  await page.close();
  return [texts, shown];
}

test("a permitted text is submitted, and a denied draft", async () => {
  assert.deepEqual(await submitted(form(FIELD + SEND)), [[PERMITTED], ""]);
  const draft = "<button id=draft formnovalidate>Kladd</button>";
  assert.deepEqual(await submitted(form(FIELD + SEND + draft), (text) => { document.querySelector("textarea").value = text; }, "#draft"), [[DENIED], ""]);
});

const kinds = {
  "that a script fills in": (text) => { document.querySelector("textarea").value = text; },
  "in a field outside of the form": (text) => {
    const field = document.querySelector("textarea");
    document.body.prepend(field);
    field.setAttribute("form", "f");
    field.value = text;
  },
  "in a form that takes the place of another": (text) => {
    const other = document.forms[0].cloneNode(true);
    other.querySelector("textarea").value = text;
    document.forms[0].replaceWith(other);
  },
  "in a shadow root": (text) => {
    window.root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
    root.append(document.forms[0], document.querySelector("krr-check"));
    root.querySelector("textarea").value = text;
  },
  "beside a field named like the form's own": (text) => {
    for (const name of ["elements", "matches", "constructor", "submit"]) document.forms[0].append(Object.assign(document.createElement("input"), { name }));
    document.querySelector("textarea").value = text;
  },
  "behind a mask": (text) => {
    const field = document.querySelector("textarea");
    const permitted = field.value;
    field.value = text;
    Object.defineProperty(field, "value", { get: () => permitted });
  },
  "that the form's own listener fills in": (text) => document.forms[0].addEventListener("submit", (event) => {
    event.stopPropagation();
    document.querySelector("textarea").value = text;
  }),
  "that is put in place of the gathered one": (text) => document.forms[0].addEventListener("formdata", (event) => event.formData.set("message.body", text)),
  "that is added to the gathered one": (text) => document.forms[0].addEventListener("formdata", (event) => event.formData.append("message.body", text)),
  "of a field of the page's own": (text) => {
    customElements.define("rich-text", class extends HTMLElement {
      static formAssociated = true;
      constructor() { super(); this.attachInternals().setFormValue(text); }
    });
    const field = document.createElement("rich-text");
    field.setAttribute("name", "message.body");
    document.querySelector("textarea").replaceWith(field);
  },
  "beside preset facts that cannot be read": () => { document.querySelector("krr-check").presetFacts = null; },
  "where nothing can be drawn": (text) => {
    document.querySelector("textarea").value = text;
    Element.prototype.append = () => { throw new Error("mine"); };
  },
};
for (const attributes of ["", "novalidate"]) {
  for (const [name, change] of Object.entries(kinds)) {
    test(`no denied text is submitted ${name}${attributes && `, ${attributes}`}`, async () => {
      const [texts, shown] = await submitted(form(FIELD + SEND, attributes), change);
      assert.deepEqual(texts, []);
      assert.doesNotMatch(shown ?? "", /Kan sendes/);
    });
  }
}
