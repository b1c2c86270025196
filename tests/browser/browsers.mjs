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

/** Runs something with pages of a browser that share what is stored, and closes them. Each test file starts it once. */
export async function withContext(name, run) {
  running[name] ??= puppeteer.launch(STARTED[name]());
  const context = await (await running[name]).createBrowserContext();
  try {
    return await run(context);
  } finally {
    await context.close();
  }
}
