/** Chromium and Firefox, driven in the same way. */
import { existsSync } from "node:fs";
import { after } from "node:test";
import puppeteer from "puppeteer-core";
import { chromiumPath } from "./support.mjs";

function firefoxPath() {
  const found = [process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => path && existsSync(path));
  if (!found) throw new Error("no Firefox found: install it, or say where it is in FIREFOX");
  return found;
}

/** How each browser is started. */
const STARTED = {
  Chromium: () => ({ browser: "chrome", executablePath: chromiumPath(), args: ["--no-sandbox"] }),
  Firefox: () => ({ browser: "firefox", executablePath: firefoxPath() }),
};

/** The names of the browsers. */
export const BROWSERS = Object.keys(STARTED);

const running = {};
after(async () => { for (const browser of Object.values(running)) await (await browser).close(); });

/** Returns a browser. Each test file starts it once. */
function started(name) {
  running[name] ??= puppeteer.launch(STARTED[name]());
  return running[name];
}

const open = {};

/** Returns the page of a browser that tests take over from each other. */
export async function pageOf(name) {
  open[name] ??= (await started(name)).newPage();
  return open[name];
}

/** Runs something with new pages of a browser that share what is stored, and closes them. */
export async function withContext(name, run) {
  const context = await (await started(name)).createBrowserContext();
  try {
    return await run(context);
  } finally {
    await context.close();
  }
}
