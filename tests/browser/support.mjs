/** Shared by the browser tests: file servers, the browser, and pages that record their errors. */
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

/** Cargo's target folder. */
export const target = process.env.CARGO_TARGET_DIR ?? `${root}target`;

/** The built npm package. */
export const packageFolder = `${target}/dist/npm`;

/** Pages of the tests. */
export const pages = `${root}tests/browser/pages`;

/** A strict policy, with only what the package's README requires. */
export const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

const servers = [];
let browser;
let context;

/** Closes the browser and the servers. */
export async function close() {
  await browser?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
}

/** Serves folders under their paths and returns the address. */
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

/** Opens a page in Chromium and closes the one before. Each test file starts the browser once. */
export async function open(options = {}) {
  if (!browser) {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-quic"] });
  }
  await context?.close();
  context = await browser.newContext({ locale: "nb-NO", ...options });
  const page = await context.newPage();
  /** Errors, refused requests, and requests to other origins. */
  page.troubles = [];
  /** Requests without a response yet. */
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

/** Waits for a report from the page. The wait is in Node, whose clock is not throttled. */
export async function reportOf(page, ask) {
  for (const patience = Date.now() + 30_000; Date.now() < patience; await setTimeout(20)) {
    const found = await page.evaluate(ask);
    if (found) return found;
  }
  const shown = await page.evaluate(() => document.querySelector("krr-check")?.shadowRoot?.textContent);
  throw new Error(`no report; shown: ${shown}; troubles: ${page.troubles}; awaited: ${[...page.awaited]}`);
}

/** Asserts that axe finds no violations on a page in the named state. */
export async function accessible(page, state) {
  // In the page itself: another page, to gather what frames say, would find none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]), [], state);
}

/** Returns where Chromium is: that without any window, if it is there, which takes half the time. */
export function chromiumPath() {
  const paths = [process.env.CHROMIUM, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = paths.find((path) => path && existsSync(path));
  if (!found) throw new Error("no Chromium found: install it, or say where it is in CHROMIUM");
  return found;
}
