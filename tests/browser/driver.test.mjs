/** Forms that are filled, changed and submitted at random submit nothing that the engine denies. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";
import sirv from "sirv";
import { close, open, packageFolder, pages } from "./support.mjs";

after(close);

const SEQUENCES = 10_000;
const PER_PAGE = 2_500;

test("10 000 sequences of typing, scripting, moving, replacing and submitting", async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 32);
  console.log(`seed of the driver: ${seed}`);
  const got = [];
  const files = Object.entries({ "/package/": packageFolder, "/pages/": pages }).map(([path, folder]) => [path, sirv(folder, { dev: true })]);
  const server = createServer((request, response) => {
    const served = files.find(([path]) => request.url.startsWith(path));
    if (!served) {
      let body = "";
      request.setEncoding("utf8").on("data", (chunk) => { body += chunk; }).on("end", () => {
        const values = new URLSearchParams(body);
        if (!values.has("draft")) got.push(values.getAll("message.body").join());
      });
      // Submitting leaves the page where it is.
      return response.writeHead(request.url.startsWith("/sent") ? 204 : 404).end();
    }
    request.url = `/${request.url.slice(served[0].length)}`;
    served[1](request, response, () => response.writeHead(404).end());
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  after(() => { server.closeAllConnections(); server.close(); });
  const all = { submitted: 0, stopped: 0, drafts: 0 };
  for (let part = 0; part * PER_PAGE < SEQUENCES; part++) {
    const page = await open();
    await page.goto(`http://127.0.0.1:${server.address().port}/pages/sent.html`);
    const done = await page.evaluate(async ([seed, sequences]) => {
      const [{ default: init }] = await Promise.all([import("/package/index.js"), import("/package/element.js")]);
      await init();
      const { drive } = await import("/pages/driver.js");
      return drive(seed, sequences);
    }, [seed + part, PER_PAGE]);
    assert.deepEqual(done.wrong.slice(0, 3), [], `seed ${seed + part}: ${done.wrong.length} wrong`);
    for (const name of Object.keys(all)) all[name] += done[name];
    // The server got nothing else. A submission may be cancelled by the next.
    const texts = new Set(done.texts);
    assert.deepEqual(got.filter((text) => !texts.has(text)), []);
    assert.ok(got.length > PER_PAGE / 50, String(got.length));
    got.length = 0;
  }
  console.log(all);
  // Both happen often, or the test would say nothing.
  for (const count of Object.values(all)) assert.ok(count > SEQUENCES / 20, JSON.stringify(all));
});
