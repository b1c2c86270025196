/** The table of cases, in Node and in Chromium: the same bytes as native gives. */
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

/** The names of the cases in which something else came back. It runs in either place. */
async function different(krr, lines) {
  const failed = [];
  for (const line of lines.split("\n").filter(Boolean)) {
    const { name, call, arguments: given, gives } = JSON.parse(line);
    const before = JSON.stringify(given);
    const got = JSON.stringify(await krr[call](...given));
    if (got !== gives || JSON.stringify(given) !== before) failed.push(`${call} ${name}: ${got?.slice(0, 200)}`);
  }
  return failed;
}

test("Node gives what native gives", async () => {
  const krr = await import(`${packageFolder}/inline.js`);
  assert.deepEqual(await different(krr, text), []);
});

test("Chromium gives what native gives", async () => {
  const folder = `${target}/browser-tests`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/cases.jsonl`, text);
  writeFileSync(`${folder}/index.html`, "<!doctype html><title>cases</title>");
  const base = await serve({ "/package/": packageFolder, "/": folder });
  const page = await open();
  await page.goto(base);
  await page.evaluate(`window.different = ${different}`);
  const failed = await page.evaluate(async () => {
    const krr = await import("/package/index.js");
    await Promise.all([krr.default(), ...["nb", "nn", "en"].map(krr.load)]);
    return window.different(krr, await (await fetch("/cases.jsonl")).text());
  });
  assert.deepEqual(failed, []);
});
