// What crosses into the engine: one JSON text. A crossing for each field would cost more than the
// check itself.

/** How deep an object may be. A dispatch is four deep; what goes on for longer goes in a circle. */
const DEEPEST = 16;

/**
 * The JSON text of a value.
 *
 * Only what JSON can hold is taken: a `Map`, a date or an instance of a class would be written as
 * something without fields, and NaN as null, which is to say that nothing is given.
 *
 * @param {unknown} value
 * @param {string | undefined} argument The name of the argument that it is, if that belongs to the path.
 * @throws {Error} as `refusal` makes it.
 */
export function text(value, argument) {
  const foreign = foreignIn(value, DEEPEST);
  if (foreign) {
    if (argument) foreign.path.unshift(argument);
    const path = foreign.path.reduce((all, step) => all + (all && step[0] !== "[" ? "." : "") + step, "");
    throw refusal("invalid_type", `${foreign.found} is not a value`, path, foreign.help);
  }
  return JSON.stringify(value) ?? "null";
}

/** What in a value JSON has no form for, and where; nothing if all is well. */
function foreignIn(value, depth) {
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
      if (found) return found.path.unshift(`[${at}]`), found;
    }
  } else if (isPlain(value)) {
    for (const key of Object.keys(value)) {
      const found = foreignIn(value[key], depth - 1);
      if (found) return found.path.unshift(key), found;
    }
  } else {
    return foreign("what is neither plain object nor array");
  }
}

function foreign(found, help = "give what JSON can hold") {
  return { found, help, path: [] };
}

/** Whether this is an object literal, of whatever window, or one without prototype. */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * What is thrown when something is not understood.
 *
 * @param {string} code
 * @param {string} message Without the place.
 * @param {string} path
 * @param {string | undefined} help
 */
export function refusal(code, message, path, help) {
  const error = new Error(path ? `\`${path}\`: ${message}` : message);
  return Object.assign(error, { code, path, help: help ?? null });
}
