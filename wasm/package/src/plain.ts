/**
 * What crosses into the engine and out of it: one JSON text each way. A crossing for each field
 * would cost more than the check itself.
 */

/** How deep an object may be. A dispatch is four deep; what goes on for longer goes in a circle. */
const DEEPEST = 16;

/** What is wrong with a value, and where. */
interface Fault {
  code: string;
  message: string;
  path: string;
  help: string | null;
}

/** What was found in a value that JSON has no form for, and the steps that lead there. */
interface Foreign {
  found: string;
  help: string;
  steps: string[];
}

/**
 * The JSON text of a value.
 *
 * Only what JSON can hold is taken: a `Map`, a date or an instance of a class would be written as
 * something without fields, and NaN as null, which is to say that nothing is given.
 *
 * @param argument What the value is called in the path of an error; the dispatch has no name there.
 */
export function text(value: unknown, argument?: string): string {
  const foreign = foreignIn(value, DEEPEST);
  if (foreign) {
    const steps = argument ? [argument, ...foreign.steps] : foreign.steps;
    const path = steps.reduce((all, step) => all + (all && step[0] !== "[" ? "." : "") + step, "");
    throw refusal({ code: "invalid_type", message: `${foreign.found} is not a value`, path, help: foreign.help });
  }
  return JSON.stringify(value) ?? "null";
}

/** What the engine answered; thrown if it is an error. */
export function answered<T>(json: string): T {
  const { ok, error } = JSON.parse(json) as { ok: T; error?: Fault };
  if (error) throw refusal(error);
  return ok;
}

/** The error to throw, with its place and remedy as fields. */
export function refusal(fault: Fault): Error {
  const { code, message, path, help } = fault;
  return Object.assign(new Error(path ? `\`${path}\`: ${message}` : message), { code, path, help });
}

/** What in a value JSON has no form for; nothing if all is well. */
function foreignIn(value: unknown, depth: number): Foreign | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "undefined":
      return;
    case "number":
      return Number.isFinite(value) ? undefined : foreign(`\`${value}\``, "give a number, or leave it out");
    case "bigint":
      return foreign("a BigInt", "give a number");
    case "object":
      break;
    default:
      return foreign(`a ${typeof value}`);
  }
  if (value === null) return;
  if (depth === 0) return foreign("an object without end");
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const found = foreignIn(value[at], depth - 1);
      if (found) return found.steps.unshift(`[${at}]`), found;
    }
  } else if (isPlain(value)) {
    for (const key of Object.keys(value)) {
      const found = foreignIn((value as Record<string, unknown>)[key], depth - 1);
      if (found) return found.steps.unshift(key), found;
    }
  } else {
    return foreign("what is neither plain object nor array");
  }
}

function foreign(found: string, help = "give what JSON can hold"): Foreign {
  return { found, help, steps: [] };
}

/** Whether this is an object literal, of whatever window, or one without prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
