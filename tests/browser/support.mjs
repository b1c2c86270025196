/** What the tests in browsers share: the folder they serve, the browser, a page that watches itself. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import sirv from "sirv";

/** The root of the workspace. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where cargo builds. */
export const target = process.env.CARGO_TARGET_DIR ?? `${root}target`;

/** The npm package, as it is published. */
export const packageFolder = `${target}/dist/npm`;

/** The pages that the tests bring. */
export const pages = `${root}tests/browser/pages`;

/** A strict policy: what the package's README says that a page needs. */
export const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const servers = [];
let browser;
let context;

/** Ends all that was started here. */
export async function close() {
  await browser?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
}

/** Serves folders under their paths, and says where. */
export async function serve(folders, headers = { "Content-Security-Policy": CSP }) {
  const served = Object.entries(folders).map(([path, folder]) => [path, sirv(folder, { dev: true })]);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const missing = () => { response.statusCode = 404; response.end(); };
    for (const [path, files] of served) {
      if (request.url.startsWith(path)) {
        request.url = `/${request.url.slice(path.length)}`;
        return files(request, response, missing);
      }
    }
    missing();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}

/** Opens a page in Chromium, started once in each file of tests, and closes the one before. */
export async function open(options = {}) {
  if (!browser) {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-quic"] });
  }
  await context?.close();
  context = await browser.newContext({ locale: "nb-NO", ...options });
  const page = await context.newPage();
  /** What should not happen: errors, refusals, requests to elsewhere. */
  page.troubles = [];
  /** What has been asked for and has not come. */
  page.awaited = new Set();
  page.on("console", (message) => {
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) page.troubles.push(message.text());
  });
  page.on("pageerror", (error) => page.troubles.push(String(error)));
  for (const end of ["requestfinished", "requestfailed"]) {
    page.on(end, (request) => page.awaited.delete(request.url()));
  }
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    page.origin ??= origin;
    page.awaited.add(request.url());
    if (!["data:", "blob:"].includes(protocol) && origin !== page.origin) page.troubles.push(`request to ${request.url()}`);
  });
  return page;
}

/** A report of the page's element, once `ask` gets one; waits in Node, whose clock no tab slows. */
export async function reportOf(page, ask) {
  for (const patience = Date.now() + 30_000; Date.now() < patience; await setTimeout(20)) {
    const found = await page.evaluate(ask);
    if (found) return found;
  }
  const shown = await page.evaluate(() => document.querySelector("krr-check")?.shadowRoot?.textContent);
  throw new Error(`no report; shown: ${shown}; troubles: ${page.troubles}; awaited: ${[...page.awaited]}`);
}

/** Asserts that axe has nothing to say of a page as it stands, which the state names. */
export async function accessible(page, state) {
  // In the page itself: another page, to gather what frames say, would find none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]), [], state);
}

function chromiumPath() {
  const paths = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = paths.find((path) => path && existsSync(path));
  if (!found) throw new Error("no Chromium found: install it, or say where it is in CHROMIUM");
  return found;
}
