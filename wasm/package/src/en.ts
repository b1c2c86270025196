/** What is said in English. */
import wording from "./generated/en.wording.js";
import type { Wording } from "./index.js";

export default wording as Wording;
