/**
 * The same as `krr-policy` with the module inside: for pages that cannot serve a `.wasm` file, and for
 * servers. The engine is ready once this is imported; `init` may still be awaited.
 */
import { initSync } from "./index.js";
import base64 from "./generated/krr_policy.base64.js";

export * from "./index.js";
export { default } from "./index.js";

// Compiled, since what is in this script needs no hash of its own.
initSync(new WebAssembly.Module(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))));
