/** The packed package: what is in it, and what the linters of packages say. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { packageFolder, root, target } from "./support.mjs";

const [tarball, ...others] = readdirSync(`${target}/dist`).filter((file) => file.endsWith(".tgz")).map((file) => `${target}/dist/${file}`);
assert.deepEqual(others, []);

function run(program, ...args) {
  const ran = spawnSync(`${root}tests/browser/node_modules/.bin/${program}`, args, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  assert.equal(ran.status, 0, ran.stdout + ran.stderr);
  return ran.stdout;
}

test("publint has nothing to say", () => {
  assert.match(run("publint", "run", tarball, "--strict"), /All good!/);
});

test("the types are found wherever the package can be imported", () => {
  // The module is fetched by its address, and has no types. `require` is not offered.
  run("attw", tarball, "--no-definitely-typed", "--profile", "esm-only", "--exclude-entrypoints", "krr_policy.wasm");
});

test("the package says what it runs on, and has the licences of what is inside", () => {
  const { engines, dependencies, scripts } = JSON.parse(readFileSync(`${packageFolder}/package.json`, "utf8"));
  assert.deepEqual([engines, dependencies, scripts], [{ node: ">=20" }, undefined, undefined]);
  const notices = readFileSync(`${packageFolder}/THIRD-PARTY-NOTICES.md`, "utf8");
  const packages = Array.from(notices.matchAll(/^- (\S+ v\S+): /gm), ([, name]) => name);
  for (const name of ["wasm-bindgen", "serde_json", "js-sys", "@noble/hashes"]) assert.ok(packages.some((it) => it.startsWith(`${name} v`)), name);
  const licensed = Array.from(notices.matchAll(/^## (.*)$/gm), ([, names]) => names.split(", ")).flat();
  assert.deepEqual([...new Set(licensed)].sort(), packages.sort());
  // Crates of the project have the licence of the package.
  assert.ok(!packages.some((it) => it.startsWith("krr-")));
});
