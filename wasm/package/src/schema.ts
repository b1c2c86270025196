/** The JSON Schemas of the dispatch, the report and the explanation. */
import dispatch from "./generated/dispatch.schema.js";
import explanation from "./generated/explanation.schema.js";
import report from "./generated/report.schema.js";

export default { dispatch, report, explanation };
