/** What is said in Bokmål. */
import wording from "./generated/nb.wording.js";
import type { Wording } from "./index.js";

export default wording as Wording;
