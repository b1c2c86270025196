/** The demo in Chromium and in Firefox: what is kept, opened and shown. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSERS, withContext } from "./browsers.mjs";
import { close, serve, target } from "./support.mjs";

after(close);

let base;
before(async () => { base = await serve({ "/": `${target}/dist/web` }, {}); });

/** Opens the demo and waits for its first report. */
async function open(context) {
  const page = await context.newPage();
  await page.goto(`${base}/index.html`);
  await page.waitForFunction(() => document.querySelector("krr-check")?.report, { timeout: 60_000 });
  return page;
}

const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/** Saves the form of a tab as a draft. */
async function save(tab, name) {
  await tab.evaluate((name) => {
    const field = document.querySelector("#draft-name");
    field.value = name;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, name);
  await wait(100);
  await tab.evaluate(() => document.querySelector("#draft-name").closest("form").requestSubmit());
  await wait(200);
}

const drafts = (tab) => tab.evaluate(() => JSON.parse(localStorage["krr-demo.drafts"]).map(({ name }) => name).sort());

/** Records that somebody sends, with a key that leads out of a dispatch. */
const RECORDS = {
  "a rule of all objects": '{"dispatch":{"assessment":{"justifications":{"__proto__.reached":"ja"}}}}',
  "what makes objects": '{"dispatch":{"assessment":{"justifications":{"constructor.prototype.reached":"ja"}}}}',
  "a section of all objects": '{"dispatch":{"message":{"__proto__":{"reached":"ja"}}}}',
};

/** Fields that cannot be read. */
const UNREADABLE = { "audience.recipients": ["mange", "1,5", "-3"] };

for (const browser of BROWSERS) {
  const kept = {
    "in two tabs": [[0, "A"], [1, "B"]],
    "in turns": [[0, "A"], [1, "B"], [0, "C"], [1, "D"]],
    "in three tabs": [[0, "A"], [1, "B"], [2, "C"]],
  };
  for (const [name, saved] of Object.entries(kept)) {
    test(`drafts are kept that are saved ${name}, in ${browser}`, () => withContext(browser, async (context) => {
      const tabs = [];
      for (const [tab, draft] of saved) {
        // All are open before the first is saved in.
        while (tabs.length <= Math.max(...saved.map(([tab]) => tab))) tabs.push(await open(context));
        await save(tabs[tab], draft);
      }
      assert.deepEqual(await drafts(tabs[0]), saved.map(([, draft]) => draft));
    }));
  }

  for (const [name, record] of Object.entries(RECORDS)) {
    test(`a record with ${name} is refused, and adds nothing to the page, in ${browser}`, () => withContext(browser, async (context) => {
      const page = await open(context);
      const before = await page.evaluate(() => JSON.stringify(document.querySelector("krr-check").dispatch));
      await page.evaluate((record) => {
        const files = new DataTransfer();
        files.items.add(new File([record], "krr.json", { type: "application/json" }));
        const field = document.querySelector("#record-file");
        field.files = files.files;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }, record);
      await page.waitForSelector(".ds-alert[data-color=danger]");
      for (const tab of [page, await open(context)]) {
        assert.equal(await tab.evaluate(() => String(({}).reached)), "undefined");
        assert.equal(await tab.evaluate(() => JSON.stringify(document.querySelector("krr-check").dispatch)), before);
      }
    }));
  }

  for (const [fact, values] of Object.entries(UNREADABLE)) {
    for (const value of values) {
      test(`where ${fact} is ${value}, no verdict is left, in ${browser}`, () => withContext(browser, async (context) => {
        const page = await open(context);
        await page.evaluate(() => document.querySelector(".starts button").click());
        const shown = () => page.evaluate(() => [
          document.querySelectorAll(".record .decided, .verdict").length,
          [...document.querySelectorAll("button")].filter((it) => ["Last ned", "Skriv ut"].includes(it.textContent.trim()) && !it.disabled).length,
        ]);
        await wait(900);
        assert.deepEqual(await shown(), [2, 2]);
        await page.evaluate(([fact, value]) => {
          const field = document.querySelector(`[data-krr="${fact}"]`);
          field.value = value;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }, [fact, value]);
        await wait(900);
        assert.deepEqual(await shown(), [0, 0]);
        assert.equal(await page.evaluate(() => document.querySelector("krr-check").report), null);
      }));
    }
  }
}
