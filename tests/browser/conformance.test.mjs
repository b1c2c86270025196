/** The table of cases in Node and in Chromium: the results equal the native ones byte for byte. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { packageFolder, close, open, root, serve, target } from "./support.mjs";

after(close);

let text;
before(() => {
  const cargo = ["run", "--quiet", "--package", "krr-conformance", "--bin", "cases"];
  text = execFileSync("cargo", cargo, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 30 });
  assert.ok(text.split("\n").length > 750);
});

/** Returns the cases with another result than the native one. Runs in Node and in the page. */
async function differences(krr, lines) {
  const failed = [];
  for (const line of lines.split("\n").filter(Boolean)) {
    const { name, call, arguments: given, gives } = JSON.parse(line);
    const before = JSON.stringify(given);
    const got = JSON.stringify(await krr[call](...given));
    if (got !== gives || JSON.stringify(given) !== before) failed.push(`${call} ${name}: ${got?.slice(0, 200)}`);
  }
  return failed;
}

test("results in Node equal the native ones", async () => {
  const krr = await import(`${packageFolder}/inline.js`);
  assert.deepEqual(await differences(krr, text), []);
});

test("results in Chromium equal the native ones", async () => {
  const folder = `${target}/browser-tests`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/cases.jsonl`, text);
  writeFileSync(`${folder}/index.html`, "<!doctype html><title>cases</title>");
  const base = await serve({ "/package/": packageFolder, "/": folder });
  const page = await open();
  await page.goto(base);
  await page.evaluate(`window.differences = ${differences}`);
  const failed = await page.evaluate(async () => {
    const krr = await import("/package/index.js");
    await krr.default();
    return window.differences(krr, await (await fetch("/cases.jsonl")).text());
  });
  assert.deepEqual(failed, []);
});
