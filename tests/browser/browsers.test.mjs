/** Kinds of ways past the check, each in Chromium and in Firefox, which go about submission in their own ways. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { BROWSERS, pageOf } from "./browsers.mjs";
import { DENIED, FIELD, PERMITTED, SEND, close, form, sent, serveBody } from "./sending.mjs";

after(close);

/**
 * Opens a page with a body, after code for what the browser can; changes the page; and presses a button. Returns the
 * values that are submitted, what the element says, and what has been added to every object.
 */
async function press(browser, body, { init, change, button = "#send" } = {}) {
  const page = await pageOf(browser);
  const added = init && await page.evaluateOnNewDocument(init);
  try {
    await page.goto(await serveBody(body));
    const heading = () => (window.root ?? document).querySelector("krr-check")?.shadowRoot?.querySelector("h2")?.textContent ?? "";
    // Where the browser lacks something, it may never say anything.
    const settled = `(() => { const said = (${heading})(); return said && !/^Laster/.test(said); })()`;
    await page.waitForFunction(settled, { timeout: init ? 1000 : 30_000 }).catch((error) => { if (!init) throw error; });
    if (change) await page.evaluate(change, DENIED);
    await page.evaluate((button) => (window.root ?? document).querySelector(button).click(), button);
    await new Promise((done) => { setTimeout(done, 300); });
    if (sent.length > 0) return { values: [...sent], said: "", reached: [] };
    const reached = await page.evaluate(() => [({}).reached, [].reached, Object.reached].filter((it) => it !== undefined));
    return { values: [], said: await page.evaluate(heading), reached };
  } finally {
    if (added) await page.removeScriptToEvaluateOnNewDocument(added.identifier);
  }
}

const fill = (text) => { document.querySelector("textarea").value = text; };
const OUTSIDE = FIELD.replace("<textarea", "<textarea form=f");
const inside = (fields) => form(FIELD + fields + SEND);

/** Buttons that save a draft. */
const DRAFTS = [
  "<button id=draft formnovalidate>Kladd</button>", "<input type=submit id=draft formnovalidate value=Kladd>",
  "<input type=image id=draft formnovalidate alt=Kladd src=/package/none.png>", "<button id=draft form=f formnovalidate=false name=as value=draft>Kladd</button>",
];

/** By kind, ways to a denied text: the body of the page and what is done to it. */
const KINDS = {
  "a field outside of the form": {
    "by its attribute": { body: form(SEND) + OUTSIDE, change: fill },
    "inside another form": { body: `${form(SEND)}<form id=g>${OUTSIDE}</form>`, change: fill },
    "moved out later": { change: (text) => {
      const field = document.querySelector("textarea");
      document.body.prepend(field);
      field.setAttribute("form", "f");
      field.value = text;
    } },
  },
  "a text that a script fills in": {
    "as a value": { change: fill },
    "as a range": { change: (text) => { document.querySelector("textarea").setRangeText(text, 0, 1000); } },
    "while it submits": { change: (text) => document.addEventListener("submit", () => { document.querySelector("textarea").value = text; }, true) },
    "in the form's own listener": { change: (text) => document.forms[0].addEventListener("submit", (event) => {
      event.stopPropagation();
      document.querySelector("textarea").value = text;
    }) },
    "behind a mask": { change: (text) => {
      const field = document.querySelector("textarea");
      const permitted = field.value;
      field.value = text;
      Object.defineProperty(field, "value", { get: () => permitted });
    } },
  },
  "a form in place of another": {
    "a copy": { change: (text) => {
      const other = document.forms[0].cloneNode(true);
      other.querySelector("textarea").value = text;
      document.forms[0].replaceWith(other);
    } },
    "written anew": { change: (text) => {
      document.forms[0].outerHTML = document.forms[0].outerHTML;
      document.querySelector("textarea").value = text;
    } },
    "with its id": { change: (text) => {
      const other = document.forms[0].cloneNode(true);
      document.forms[0].remove();
      other.querySelector("textarea").value = text;
      document.body.append(other);
    } },
  },
  "values that are gathered": {
    "changed": { change: (text) => document.forms[0].addEventListener("formdata", (event) => event.formData.set("message.body", text)) },
    "added to": { change: (text) => document.forms[0].addEventListener("formdata", (event) => event.formData.append("message.body", text)) },
    "from a field of the page's own": { change: (text) => {
      customElements.define("rich-text", class extends HTMLElement {
        static formAssociated = true;
        constructor() { super(); this.attachInternals().setFormValue(text); }
      });
      const field = document.createElement("rich-text");
      field.setAttribute("name", "message.body");
      document.querySelector("textarea").replaceWith(field);
    } },
  },
  "preset facts that cannot be read": {
    "null": { change: () => { document.querySelector("krr-check").presetFacts = null; } },
    "undefined": { change: () => { document.querySelector("krr-check").presetFacts = undefined; } },
    "a revoked proxy": { change: () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      document.querySelector("krr-check").presetFacts = { sender: proxy };
    } },
    "a getter that throws": { change: () => { document.querySelector("krr-check").presetFacts = { get message() { throw new Error("mine"); } }; } },
  },
  "a browser that lacks something": {
    "of the last years": { init: () => { for (const name of ["toSorted", "toReversed", "toSpliced", "findLast"]) delete Array.prototype[name]; }, change: fill },
    "for parts of forms": { init: () => { delete HTMLElement.prototype.attachInternals; }, change: fill, said: /^/ },
    "for style": { init: () => { delete window.CSSStyleSheet; }, change: fill, said: /^/ },
    "to draw with": { change: (text) => {
      document.querySelector("textarea").value = text;
      Element.prototype.append = () => { throw new Error("mine"); };
    }, said: /^(?!Kan sendes)/ },
  },
  "a shadow root": {
    "closed": { change: (text) => {
      window.root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
      root.append(document.forms[0], document.querySelector("krr-check"));
      root.querySelector("textarea").value = text;
    } },
    "open, in another": { change: (text) => {
      const outer = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
      window.root = outer.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
      root.append(document.forms[0], document.querySelector("krr-check"));
      root.querySelector("textarea").value = text;
    } },
    "of the element, in the form": { change: (text) => {
      const inner = document.forms[0].appendChild(document.createElement("div")).attachShadow({ mode: "open" });
      inner.append(document.querySelector("krr-check"));
      window.root = { querySelector: (name) => inner.querySelector(name) ?? document.querySelector(name) };
      document.querySelector("textarea").value = text;
    } },
  },
  "a path out of the dispatch": {
    "to what all objects have": { body: inside('<input name="message.__proto__.reached" value=x>') },
    "to what makes them": { body: inside('<input name="assessment.justifications.constructor.prototype.reached" value=x>') },
    "from a list": { body: inside('<input type=hidden data-krr="audience.parts[0].kind" value=citizens><input name="audience.parts.__proto__.reached" value=x>') },
  },
  "a field named like the form's own": Object.fromEntries(["elements", "matches", "constructor", "submit"].map((name) =>
    [name, { body: inside(`<input name=${name} value=x>`), change: fill }])),
};

for (const browser of BROWSERS) {
  test(`a permitted text is submitted, and a denied draft, in ${browser}`, async () => {
    const texts = async (...given) => (await press(browser, ...given)).values.map((it) => it.get("message.body"));
    assert.deepEqual(await texts(form(FIELD + SEND)), [PERMITTED]);
    for (const draft of DRAFTS) {
      assert.deepEqual(await texts(inside(draft), { change: fill, button: "#draft" }), [DENIED], draft);
    }
  });

  for (const [kind, ways] of Object.entries(KINDS)) {
    for (const [way, { body = form(FIELD + SEND), said = /Kan ikke sendes|kan ikke leses/, ...how }] of Object.entries(ways)) {
      test(`nothing denied is submitted, in ${browser}: ${kind}, ${way}`, async () => {
        for (const page of [body, body.replace('action="/sent"', 'action="/sent" novalidate')]) {
          const pressed = await press(browser, page, how);
          assert.deepEqual([pressed.values, pressed.reached], [[], []]);
          assert.match(pressed.said, said);
        }
      });
    }
  }

  const advisory = (fields) => inside(fields).replace("<krr-check", "<krr-check advisory name=report");
  const recipients = "<input name='audience.recipients' value=412 aria-label=Mottakere>";
  const unread = {
    "a number that is none": { body: advisory(recipients), change: () => { document.querySelector("input").value = "mange"; } },
    "preset facts that are none": { body: advisory(recipients), change: () => { document.querySelector("krr-check").presetFacts = null; } },
    "two answers to one question": { body: advisory("<textarea name=melding aria-label=Melding></textarea>"), change: () => { document.querySelector("[name=melding]").value = "x"; } },
  };
  for (const [name, { body, ...how }] of Object.entries(unread)) {
    test(`no report is submitted with ${name}, in ${browser}`, async () => {
      const { values: [value] } = await press(browser, body, how);
      assert.deepEqual([value.get("message.body"), value.get("report")], [PERMITTED, null]);
    });
  }
}
