/** A page with a form and the element, and the server that says what has been submitted. */
import { createServer } from "node:http";
import sirv from "sirv";
import { close as closeBrowser, open, packageFolder, reportOf } from "./support.mjs";

export const PERMITTED = "Nordvik kommune: Vannet i Storgata blir stengt onsdag 4. mars fra kl. 9 til 14."
  + " Nummeret ditt er hentet fra kontakt- og reservasjonsregisteret.";
export const DENIED = PERMITTED.replace("registeret.", "registeret til Digitaliseringsdirektoratet.");

/** Facts with which the text alone decides. */
export const FACTS = {
  sender: { name: "Nordvik kommune", kind: "public_body" },
  purpose: { kind: "service_message", basis: [{ kind: "law", citation: "folkehelseloven § 9" }] },
  message: { language: "nb", importance: { to_recipient: true, to_sender: true }, sensitive: false, urgent: false },
  audience: { kind: "citizens", recipients: 412, affected: 412, limited_by: ["geography"], address_source: "register", reservation_checked: true, includes_reserved: false },
  channels: { use: ["sms"] },
  assessment: { reference: "2026/1234", published_elsewhere_considered: true, use_reported: true },
};

export const FIELD = `<textarea name="message.body" aria-label="Melding">${PERMITTED}</textarea>`;
export const SEND = "<button id=send>Send</button>";

/** What has been submitted, as the server got it. */
export const sent = [];

let html = "";
const files = sirv(packageFolder, { dev: true });
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (pathname.startsWith("/package/")) {
    request.url = request.url.slice("/package".length);
    return files(request, response);
  }
  if (pathname === "/sent") sent.push(searchParams);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(pathname === "/" ? html : "<title>Sent</title>");
});

/** Closes the browser and the server. */
export async function close() {
  await closeBrowser();
  server.closeAllConnections();
  server.close();
}

/** Serves a page with a body, the element's script and preset facts, and returns its address. */
export async function serveBody(body, facts = FACTS) {
  sent.length = 0;
  html = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Send</title>${body}
    <script type="module" src="/package/element.js"></script>
    <script type="module">
      await customElements.whenDefined("krr-check");
      const check = document.querySelector("krr-check");
      if (check) check.presetFacts = ${JSON.stringify(facts)};
    </script></html>`;
  if (!server.listening) await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${server.address().port}`;
}

/** Opens a page with a body, after code that changes what the browser can. */
export async function show(body, { init, facts = FACTS, ready = true, routes = {} } = {}) {
  const address = await serveBody(body, facts);
  const page = await open();
  countRequests(page);
  for (const [path, handle] of Object.entries(routes)) await page.route(path, handle);
  if (init) await page.addInitScript(init);
  await page.goto(address);
  if (ready) await reportOf(page, () => document.querySelector("krr-check").report?.decision === "permit");
  return page;
}

/** Returns a form with the element beside it. */
export const form = (inside, attributes = "") => `<form id="f" action="/sent" ${attributes}>${inside}</form><krr-check for="f"></krr-check>`;

/** Presses a button, and returns the texts that have been submitted. */
export async function press(page, button = "#send") {
  await page.evaluate((button) => document.querySelector(button).click(), button);
  return submitted(page);
}

/** Counts the submissions of a page that have no answer yet. */
function countRequests(page) {
  page.sending = 0;
  const count = (change) => (request) => {
    if (new URL(request.url()).pathname === "/sent") page.sending += change;
  };
  page.on("request", count(1)).on("requestfinished", count(-1)).on("requestfailed", count(-1));
}

/** Returns the texts that have been submitted. */
export async function submitted(page) {
  // In the time of the page, which a busy machine stretches as it does the submission.
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 300); })).catch(() => {});
  while (page.sending > 0) await page.waitForTimeout(20);
  return sent.map((data) => data.get("message.body"));
}

/** Returns what the element says at its head. */
export const heading = (page) => page.evaluate(() => document.querySelector("krr-check").shadowRoot.querySelector("h2").textContent);

/** Returns the decision that is shown; null if there is none. */
export const decision = (page) => page.evaluate(() => document.querySelector("krr-check").report?.decision ?? null);

/** Puts a text into the only text field as a script does, without an event. */
export const fill = (page, text) => page.evaluate((text) => { document.querySelector("textarea").value = text; }, text);
