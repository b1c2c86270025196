/**
 * The same as `krr-policy`, with the module and all languages inside: for pages that can serve no
 * `.wasm`, and for servers. It is ready as soon as it is imported; `init` and `load` may be awaited
 * all the same.
 */
import { initSync, loadSync } from "./index.js";
import { bytes } from "./bytes.js";
import base64 from "./generated/krr_policy.base64.js";
import nb from "./nb.js";
import nn from "./nn.js";
import en from "./en.js";

export * from "./index.js";
export { default } from "./index.js";

initSync(bytes(base64));
for (const wording of [nb, nn, en]) loadSync(wording);
