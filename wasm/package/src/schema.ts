/** The JSON Schemas of what goes in and of what comes out. */
import dispatch from "./generated/dispatch.schema.js";
import explanation from "./generated/explanation.schema.js";
import report from "./generated/report.schema.js";

export default { dispatch, report, explanation };
