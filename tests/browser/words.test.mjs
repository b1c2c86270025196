/** The element's own strings: each in three languages, none in the wrong one. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../wasm/package/", import.meta.url));
const { buildSync } = createRequire(`${source}package.json`)("esbuild");
const { outputFiles } = buildSync({ entryPoints: [`${source}src/element/words.ts`], format: "esm", write: false });
const { WORDS, wordsIn } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

/** Strings that are the same in Bokmål and Nynorsk. */
const SAME_IN_NORWEGIAN = ["retry", "moreQuestion", "moreQuestions", "show", "goTo", "use", "useAll", "copy", "copied", "option"];

test("every string is in three languages, and none in the wrong one", () => {
  for (const [key, texts] of Object.entries(WORDS)) {
    assert.equal(texts.length, 3, key);
    assert.ok(texts.every((text) => text !== ""), key);
    const [nb, nn, en] = texts;
    assert.ok(en !== nb && en !== nn, key);
    assert.equal(nb === nn, SAME_IN_NORWEGIAN.includes(key), key);
  }
  assert.equal(wordsIn("nn").present, "Står allereie i teksten");
});
