// Checks a dispatch in Node, with the component made into a module by jco.
//
//     krr component > krr-policy.component.wasm
//     krr schema dispatch > dispatch.schema.json
//     krr schema report > report.schema.json
//     npm ci
//     node check.mjs krr-policy.component.wasm . dispatch.json
//
// The third argument is the folder of the schemas. Prints the report as JSON, the same as
// `krr check --format json`, and ends with 0 if the dispatch may be sent. In Node and in browsers the npm
// package does the same with less: this is for those who run components of their own.

import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { transpile, writeFiles } from "@bytecodealliance/jco-transpile";

/** Returns the functions of a component. It imports nothing, so it has no access to anything. */
async function load(component) {
  const outDir = await mkdtemp(join(tmpdir(), "krr-policy-"));
  const { files } = await transpile(component, { name: "krr", outDir });
  await writeFiles(files);
  const { policy } = await import(pathToFileURL(join(outDir, "krr.js")));
  return policy;
}

const camel = (name) => name.replace(/[_-](.)/g, (_, letter) => letter.toUpperCase());

/**
 * Returns a JSON value as the component takes it: every record is whole, and what the value leaves out is
 * not given. A field that the schema does not have is an error, never ignored.
 */
function lower(schema, definitions, value, path) {
  const isMissing = value === null || value === undefined;
  if (isMissing && mayBeMissing(schema)) return undefined;
  const kind = resolve(schema, definitions);
  if (kind.properties) {
    const given = { ...value };
    const record = {};
    for (const [name, field] of Object.entries(kind.properties)) {
      if (name === "$schema") continue;
      record[camel(name)] = lower(field, definitions, given[name], `${path}.${name}`);
      delete given[name];
    }
    const [unknown] = Object.keys(given).filter((name) => name !== "$schema");
    if (unknown !== undefined) throw new Error(`${path} has no field ${unknown}`);
    return record;
  }
  if (kind.additionalProperties) {
    return Object.entries(value ?? {}).map(([key, text]) => ({ key, text }));
  }
  if (kind.items) {
    return (value ?? []).map((item, at) => lower(kind.items, definitions, item, `${path}[${at}]`));
  }
  if (kind.enum ?? kind.oneOf) return value.replaceAll("_", "-");
  return kind.type?.includes("integer") ? BigInt(value) : value;
}

/** Returns whether a value is optional; lists and records that are not are empty. */
function mayBeMissing(schema) {
  const types = schema.anyOf?.map((it) => it.type) ?? schema.type ?? [];
  return types.includes("null");
}

/** Returns what a schema refers to, without the alternative that there is none. */
function resolve(schema, definitions) {
  const one = schema.anyOf?.find((it) => it.type !== "null") ?? schema;
  const name = one.$ref?.split("/").at(-1);
  return name === undefined ? one : resolve(definitions[name], definitions);
}

/** Returns a value of the component as JSON has it. */
function lift(schema, definitions, value) {
  const kind = resolve(schema, definitions);
  if (value === null || value === undefined) return null;
  // One of several types.
  if (value.tag !== undefined) return value.val;
  if (kind.properties) {
    const fields = Object.entries(kind.properties);
    return Object.fromEntries(
      fields.map(([name, field]) => [name, lift(field, definitions, value[camel(name)])]),
    );
  }
  if (kind.items) return value.map((item) => lift(kind.items, definitions, item));
  if (kind.enum ?? kind.oneOf) return value.replaceAll("-", "_");
  return typeof value === "bigint" ? Number(value) : value;
}

const [component, schemas, file, locale = "nb"] = process.argv.slice(2);
const read = async (path) => JSON.parse(await readFile(path, "utf8"));
const dispatchSchema = await read(join(schemas, "dispatch.schema.json"));
const reportSchema = await read(join(schemas, "report.schema.json"));
const policy = await load(component);
const dispatch = lower(dispatchSchema, dispatchSchema.$defs, await read(file), "dispatch");
const report = lift(reportSchema, reportSchema.$defs, policy.check(dispatch, locale));
console.log(JSON.stringify(report, null, 2));
process.exitCode = ["permit", "not_applicable"].includes(report.decision) ? 0 : 1;
