/**
 * The same as `krr-policy`, with the module inside: for pages that can serve no `.wasm`, and for
 * servers. It is ready as soon as it is imported; `init` may be awaited all the same.
 */
import { initSync } from "./index.js";
import { bytes } from "./bytes.js";
import base64 from "./generated/krr_policy.base64.js";

export * from "./index.js";
export { default } from "./index.js";

initSync(bytes(base64));
