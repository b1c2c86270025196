/** The step of the web demo that shows whom a mailing reaches: a list that never leaves the page. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { accessible, close, open, reportOf, root, serve, target } from "./support.mjs";

after(close);

let base;
before(async () => {
  base = await serve({ "/": `${target}/dist/web` }, {});
});

/** Opens the page with an example, once the rules are loaded. */
async function plan(example = "Kokevarsel på SMS", options) {
  const page = await open(options);
  await page.goto(`${base}/index.html`, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: example, exact: true }).click();
  await page.waitForTimeout(350);
  await reportOf(page, () => document.querySelector("krr-check")?.report);
  return page;
}

const fresh = new Date().toISOString();
const person = (number, changes) => ({
  personidentifikator: `9${String(number).padStart(10, "0")}`, reservasjon: "NEI", status: "AKTIV", varslingsstatus: "KAN_VARSLES", spraak: "nb",
  kontaktinformasjon: { mobiltelefonnummer: `4${String(number).padStart(7, "0")}`, mobiltelefonnummer_oppdatert: fresh }, ...changes,
});

/** Three persons: two are reached by SMS, and one is not registered. */
const three = [person(1), person(2, { reservasjon: "JA" }), person(3, { status: "SLETTET", kontaktinformasjon: undefined })];

const section = (page) => page.locator(".reach");
const paste = async (page, text) => {
  await section(page).getByRole("textbox").fill(text);
  await section(page).getByRole("button", { name: /Vis (hvem|kven) vi når|Show whom/ }).click();
};
const drop = (page, name, text) => section(page).evaluate((at, [name, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  at.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}, [name, text]);
const choose = (page, name, buffer) => page.setInputFiles("#reach-file", { name, mimeType: "text/plain", buffer: Buffer.from(buffer) });
const status = (page) => section(page).getByRole("status");

/** Returns the rows of a table as names and figures. */
const table = async (page, name) => (await section(page).getByRole("table", { name }).locator("tbody tr").allInnerTexts())
  .map((row) => row.split(/\s*[\t\n]\s*/).filter(Boolean));

test("whom the mailing reaches is counted by channel and by reason, from a list that was pasted", async () => {
  const page = await plan();
  await paste(page, JSON.stringify({ personer: three }));
  await status(page).getByText("3 mottakere").waitFor();
  assert.match(await status(page).innerText(), /Nås digitalt: 2 \(66,7 %\)/);
  assert.deepEqual(await table(page, "Kanaler"), [["SMS", "2", "66,7\u00a0%"], ["Sendes ikke", "1", "33,3\u00a0%"]]);
  const reasons = await table(page, "Grunner");
  assert.equal(reasons.length, 3);
  for (const [, cited, count] of reasons) {
    assert.match(cited, /^[a-z-]+ · [A-Z]\d+[a-z]?$/);
    assert.equal(count, "1");
  }
  // The figures add up to the total, and bars have the lengths of the shares.
  const total = await section(page).getByRole("table", { name: "Grunner" }).locator("tfoot").innerText();
  assert.match(total, /I alt\s+3\s+100,0/);
  const lengths = await section(page).locator("[aria-labelledby=reach-channels] .part").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("width")));
  assert.deepEqual(lengths, ["667", "333"]);
  // The purpose decides, and the list is screened again when it changes.
  await page.selectOption("[data-krr='purpose.kind']", "information");
  await section(page).getByText("Nås digitalt: 1 (33,3 %)").waitFor();
  assert.deepEqual(page.troubles, []);
});

test("every format gives the same, pasted, dropped or chosen", async () => {
  const page = await plan();
  const csv = ["personidentifikator;reservasjon;status;varslingsstatus;mobiltelefonnummer;mobiltelefonnummer_oppdatert",
    ...three.map((it) => [it.personidentifikator, it.reservasjon, it.status, it.varslingsstatus,
      it.kontaktinformasjon?.mobiltelefonnummer, it.kontaktinformasjon?.mobiltelefonnummer_oppdatert].join(";"))].join("\r\n");
  const lists = {
    "answer.json": JSON.stringify({ personer: three }, null, 2), "list.json": JSON.stringify(three),
    "lines.ndjson": three.map((it) => JSON.stringify(it)).join("\n"), "table.csv": `\ufeff${csv}`, "tabs.txt": csv.replaceAll(";", "\t"),
  };
  const shown = () => section(page).locator("[aria-labelledby=reach-reasons]").innerText();
  let expected;
  for (const [name, text] of Object.entries(lists)) {
    for (const give of [drop, choose]) {
      await give(page, name, text);
      await status(page).getByText(`${name}: 3 mottakere`).waitFor();
      expected ??= await shown();
      assert.equal(await shown(), expected, name);
    }
    await paste(page, text);
    await status(page).getByText(/^3 mottakere/).waitFor();
    assert.equal(await shown(), expected, name);
  }
});

test("a line that cannot be read is named with the reason, and left out", async () => {
  const page = await plan();
  const lines = [person(1), person(2, { reservasjon: false }), person(1), { navn: "Kari" }].map((it) => JSON.stringify(it));
  await paste(page, [...lines, "{"].join("\n"));
  await status(page).getByText("1 mottaker").waitFor();
  const rejected = await section(page).locator(".ds-alert li").allInnerTexts();
  assert.deepEqual(rejected, [
    "Linje 2: `reservasjon` skal være en av \"JA\", \"NEI\".", "Linje 3: personen står tidligere i filen.",
    "Linje 4: `personidentifikator` mangler.", "Linje 5: dette er ikke JSON.",
  ]);
  assert.ok(!(await section(page).locator(".outcome").innerText()).includes("Kari"));
  await section(page).getByText("Disse feltene leses ikke: navn.").waitFor();
  await accessible(page, "rejected");
  // No more of them than can be read.
  await paste(page, "x;y\n".concat("\n"));
  await section(page).getByText("Linje 1: tabellen mangler kolonnen `personidentifikator`").waitFor();
  await paste(page, Array(50).fill("{}").join("\n"));
  await section(page).getByText("og 30 til").waitFor();
  assert.equal(await section(page).locator(".ds-alert li").count(), 21);
});

test("lists that are broken, empty or too large say what to do", async () => {
  const page = await plan();
  const cases = {
    "Listen er tom. Lim inn svarene, eller velg en fil.": ["", " \n\n", "[]"],
    "Linje 2: dette er ikke JSON. Resten kan ikke leses. Rett stedet": [`{"personer":[\n${JSON.stringify(person(1))} 3]}`],
  };
  for (const [message, texts] of Object.entries(cases)) {
    for (const text of texts) {
      await paste(page, JSON.stringify(person(1)));
      await status(page).getByText("1 mottaker").waitFor();
      await paste(page, text);
      await status(page).getByText(message).waitFor();
      assert.equal(await section(page).getByRole("table").count(), 0, message);
    }
  }
  const many = (count) => Array.from({ length: count }, (_, nth) => JSON.stringify(person(nth))).join("\n");
  for (const count of [5001, 20_000]) {
    await choose(page, `${count}.ndjson`, many(count));
    await status(page).locator("p", { hasText: `${count}.ndjson` }).filter({ hasText: "Listen har mer enn 5000 mottakere. Del den opp" }).waitFor();
  }
  await choose(page, "huge.json", " ".repeat((8 << 20) + 1));
  await status(page).getByText("Listen er større enn 8 MB. Del den opp").waitFor();
  await choose(page, "latin1.csv", Buffer.from("personidentifikator;status\n90000000001;\xe6", "latin1"));
  await section(page).getByText("tabellen kan ikke leses; lagre den som CSV i UTF-8").waitFor();
  await accessible(page, "a problem");
  assert.deepEqual(page.troubles, []);
});

test("as many recipients as are read are shown within some seconds", async () => {
  const page = await plan();
  const started = Date.now();
  await choose(page, "many.ndjson", Array.from({ length: 5000 }, (_, nth) => JSON.stringify(person(nth))).join("\n"));
  await status(page).getByText("5000 mottakere").waitFor();
  assert.ok(Date.now() - started < 10_000, `${Date.now() - started} ms`);
  assert.deepEqual(page.troubles, []);
});

test("nothing is sent or stored: it works without a network, and the list is gone after a reload", async () => {
  const page = await plan();
  const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /connect-src 'self'/);
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.context().setOffline(true);
  await paste(page, JSON.stringify(person(1, { navn: "planted" })));
  await status(page).getByText("1 mottaker").waitFor();
  await choose(page, "x.ndjson", JSON.stringify(person(2, { navn: "planted" })));
  await status(page).getByText("x.ndjson: 1 mottaker").waitFor();
  assert.deepEqual(requests, []);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  for (const part of ["planted", "90000000001", "90000000002"]) assert.ok(!stored.includes(part), part);
  assert.ok(!JSON.stringify(await page.evaluate(() => document.querySelector("krr-check").dispatch)).includes("planted"));
  await page.context().setOffline(false);
  await page.reload();
  await section(page).waitFor();
  assert.equal(await section(page).getByRole("textbox").inputValue(), "");
});

test("hostile text is shown as text", async () => {
  const page = await plan();
  const hostile = "<img src=x onerror=alert(1)>";
  await choose(page, `${hostile}.ndjson`, JSON.stringify(person(1, { [hostile]: hostile, sertifikat: hostile, status: hostile })));
  await section(page).getByText(`${hostile}.ndjson`).waitFor();
  await paste(page, JSON.stringify(person(1, { [hostile]: hostile, [person(7).personidentifikator]: 1 })));
  await section(page).getByText("Disse feltene leses ikke: felt med navn som ikke vises.").waitFor();
  assert.equal(await section(page).locator("img").count(), 0);
  assert.deepEqual(page.troubles, []);
});

test("the example, in every language and both colours, is accessible", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const page = await plan("Varsel om vedtak", { colorScheme });
    for (const [language, name, reached] of [
      ["Bokmål", "Prøv med oppdiktede personer", /24 mottakere\. Nås digitalt: 1\d/],
      ["Nynorsk", "Prøv med oppdikta personar", /24 mottakarar\. Blir nådde digitalt: 1\d/],
      ["English", "Try with made-up persons", /24 recipients\. Reached digitally: 1\d/],
    ]) {
      await page.locator("header").getByText(language, { exact: true }).click();
      await section(page).getByRole("button", { name }).click();
      await status(page).getByText(reached).waitFor();
      await accessible(page, `${language}, ${colorScheme}`);
    }
    assert.deepEqual(page.troubles, []);
  }
});

test("the step is used by keyboard, and cleared", async () => {
  const page = await plan();
  const text = section(page).getByRole("textbox");
  await text.focus();
  await page.keyboard.insertText(JSON.stringify(person(1)));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await status(page).getByText("1 mottaker").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Tøm");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "reach-text");
  assert.equal(await text.inputValue(), "");
  assert.equal(await section(page).getByRole("table").count(), 0);
  await page.keyboard.press("Tab");
  for (let presses = 0; presses < 2; presses++) await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.id), "reach-file");
});

test("no sideways scrolling at 320 pixels", async () => {
  const page = await plan("Varsel om vedtak", { viewport: { width: 320, height: 640 } });
  await section(page).getByRole("button", { name: "Prøv med oppdiktede personer" }).click();
  await status(page).getByText("24 mottakere").waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
  // No figure is cut off.
  const cut = () => section(page).evaluate((at) => {
    const { right } = at.getBoundingClientRect();
    const isCut = (it) => it.getBoundingClientRect().right > right || it.scrollWidth > it.clientWidth;
    return [...at.querySelectorAll("th, td, li, p")].filter(isCut).map((it) => it.textContent);
  });
  assert.deepEqual(await cut(), []);
});

test("the example's persons do not exist", () => {
  const lines = readFileSync(`${root}web-demo/examples/recipients.ndjson`, "utf8").trim().split("\n");
  for (const { personidentifikator: number } of lines.map((line) => JSON.parse(line))) {
    assert.match(number, /^\d\d(8[1-9]|9[0-2])\d{7}$/, "80 is added to the month");
  }
});
