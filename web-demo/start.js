/* Starts the page's own code. */
import init from "./krr_web_demo.js";

await init();
