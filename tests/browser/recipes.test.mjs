/** Every recipe of the package's README, run as it stands, with the packed package installed. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { after, before, test } from "node:test";
import { CSP, packageFolder, close, open, root, serve, target } from "./support.mjs";

after(close);

const folder = `${target}/browser-tests/recipes`;
const tarball = readdirSync(`${target}/dist`).filter((file) => file.endsWith(".tgz")).map((file) => `${target}/dist/${file}`);

before(() => {
  rmSync(folder, { recursive: true, force: true });
  const readme = readFileSync(`${packageFolder}/README.md`, "utf8");
  for (const [, file, text] of readme.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)) {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, text);
  }
});

/** Makes a recipe's folder a project of its own, with the package installed from its tarball. */
function project(name, ...others) {
  assert.equal(tarball.length, 1);
  const cwd = `${folder}/${name}`;
  writeFileSync(`${cwd}/package.json`, JSON.stringify({ name: `recipe-${name}`, private: true, type: "module" }));
  run(cwd, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", ...tarball, ...others]);
  return cwd;
}

function run(cwd, program, args, env = {}) {
  const ran = spawnSync(program, args, { cwd, encoding: "utf8", env: { ...process.env, ...env } });
  assert.equal(ran.status, 0, `${program} ${args.join(" ")}\n${ran.stdout}\n${ran.stderr}`);
  return ran.stdout;
}

/** Opens a page and waits for what it should show. */
async function shows(address, ...texts) {
  const page = await open();
  await page.goto(address);
  for (const text of texts) await page.getByText(text, { exact: true }).first().waitFor();
  assert.deepEqual(page.troubles, []);
  return page;
}

test("plain HTML", async () => {
  const base = await serve({ "/krr-policy/": packageFolder, "/": `${folder}/plain` });
  const page = await shows(base, "Må vurderes");
  await page.fill("[name=melding]", "Hei");
  assert.equal(await page.evaluate(() => document.querySelector("krr-check").check() && document.querySelector("krr-check").dispatch.message.body), "Hei");
});

test("with the scripts' hashes, and refused when they change", async () => {
  const hashes = JSON.parse(readFileSync(`${packageFolder}/integrity.json`, "utf8"));
  const path = `${folder}/integrity`;
  mkdirSync(path, { recursive: true });
  const page = (hash) => readFileSync(`${folder}/plain/index.html`, "utf8")
    .replace('"/krr-policy/index.js"', `"/krr-policy/index.js" integrity="${hashes["index.js"]}"`)
    .replace('"/krr-policy/element.js"', `"/krr-policy/element.js" integrity="${hash}"`);
  writeFileSync(`${path}/index.html`, page(hashes["element.js"]));
  writeFileSync(`${path}/changed.html`, page(hashes["index.js"]));
  const base = await serve({ "/krr-policy/": packageFolder, "/": path });
  await shows(base, "Må vurderes");
  const refused = await open();
  await refused.goto(`${base}/changed.html`);
  assert.equal(await refused.evaluate(() => customElements.get("krr-check") === undefined), true);
});

test("inline, where no module can be served", async () => {
  const base = await serve({ "/krr-policy/": packageFolder, "/": `${folder}/inline` }, {
    "Content-Security-Policy": CSP.replace("connect-src 'self'", "connect-src 'none'"),
  });
  await shows(base, "Må vurderes");
});

test("a web worker", async () => {
  const base = await serve({ "/krr-policy/": packageFolder, "/": `${folder}/worker` });
  await shows(base, "review");
});

test("Node", () => {
  const said = run(project("node"), process.execPath, ["check.mjs"]);
  assert.match(said, /^review \[[^\]]*double-notification/s);
  assert.match(said, /kontakt- og reservasjonsregisteret/);
});

test("a server that checks again what it is about to send", async () => {
  const address = await started(project("server"), [process.execPath, "server.mjs"], /(http:\/\/localhost:\d+)/);
  const post = async (fields) => {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields) });
    return [response.status, await response.text()];
  };
  const melding = "Nummeret ditt er hentet fra kontakt- og reservasjonsregisteret";
  assert.equal((await post({ melding: `${melding}.`, kanal: "sms", n: "412" }))[0], 200);
  const denied = await post({ melding: `${melding} til Digitaliseringsdirektoratet.`, kanal: "sms", report: '{"decision":"permit"}' });
  assert.equal(denied[0], 422);
  assert.match((await post({ melding, kanal: "sms", n: "mange" }))[1], /audience\.recipients/);
  assert.equal((await post({ melding: "x".repeat(2e6) }))[0], 400);
});

test("TypeScript, strict", () => {
  const cwd = project("types", "typescript@7.0.2");
  const strict = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom", "check.ts"];
  for (const resolution of [["--module", "nodenext"], ["--module", "esnext", "--moduleResolution", "bundler"]]) {
    run(cwd, "npx", ["tsc", ...strict, ...resolution]);
  }
});

test("Vite, built", async () => {
  const cwd = project("vite", "vite@8.3.8");
  run(cwd, "npx", ["vite", "build"]);
  await shows(await serve({ "/": `${cwd}/dist` }), "review", "Må vurderes");
});

test("Vite, while developing", async () => {
  const cwd = existsSync(`${folder}/vite/node_modules`) ? `${folder}/vite` : project("vite", "vite@8.3.8");
  const address = await started(cwd, ["npx", "vite", "--port", "0", "--host", "127.0.0.1"], /(http:\/\/127[^\s/]+)/);
  await shows(address, "review", "Må vurderes");
});

test("Next.js: on the server, and in the page", async () => {
  const cwd = project("next", "next@16.4.6", "react@19", "react-dom@19");
  run(cwd, "npx", ["next", "build"], { NEXT_TELEMETRY_DISABLED: "1" });
  const address = await started(cwd, ["npx", "next", "start", "--port", "0"], /(http:\/\/localhost:\d+)/);
  const html = await (await fetch(address)).text();
  assert.match(html, /<p>review<\/p>/);
  assert.match(html, /<krr-check for="sending">/);
  await shows(address, "review", "Må vurderes");
});

/** Starts a server that says where it is. */
async function started(cwd, [program, ...rest], says) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1", FORCE_COLOR: "0" };
  const server = spawn(program, rest, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  // The whole group: npx does not pass on that it is stopped.
  after(() => { try { process.kill(-server.pid); } catch { /* It has ended by itself. */ } });
  let said = "";
  return new Promise((done, failed) => {
    const listen = (chunk) => {
      said += chunk;
      const address = says.exec(said)?.[1];
      if (address) done(address);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.once("exit", () => failed(new Error(said)));
  });
}
