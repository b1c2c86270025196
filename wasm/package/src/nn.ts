/** What is said in Nynorsk. */
import wording from "./generated/nn.wording.js";
import type { Wording } from "./index.js";

export default wording as Wording;
