/**
 * Fills, changes and submits a form at random, and judges what was submitted by itself: from the values that the
 * browser gathered, without the element.
 */
import { check } from "/package/index.js";

const PERMITTED = "Nordvik kommune: Vannet i Storgata blir stengt onsdag 4. mars fra kl. 9 til 14."
  + " Nummeret ditt er hentet fra kontakt- og reservasjonsregisteret.";
const DENIED = PERMITTED.replace("registeret.", "registeret til Digitaliseringsdirektoratet.");
const TEXTS = [PERMITTED, DENIED, "Hei", "", `${PERMITTED} Hilsen oss`, `${DENIED} Takk`];
const FACTS = {
  sender: { name: "Nordvik kommune", kind: "public_body" },
  purpose: { basis: [{ kind: "law", citation: "folkehelseloven § 9" }] },
  message: { language: "nb", importance: { to_recipient: true, to_sender: true }, sensitive: false, urgent: false },
  audience: { kind: "citizens", affected: 412, limited_by: ["geography"], address_source: "register", reservation_checked: true, includes_reserved: false },
  assessment: { reference: "2026/1234", published_elsewhere_considered: true, use_reported: true },
};
const FORM = `<form id=f action=/sent method=post>
  <fieldset><textarea name="message.body">${PERMITTED}</textarea><input name="message.subject"></fieldset>
  <select name="purpose.kind"><option value="">?<option value=service_message selected>T<option value=marketing>M</select>
  <input type=checkbox name="channels.use" value=sms data-krr="channels.use[]" checked>
  <input type=checkbox name="channels.use" value=email data-krr="channels.use[]">
  <input name="audience.recipients" value=412>
  <button id=send>Send</button><button id=sell name="purpose.kind" value=marketing>Selg</button><button id=draft name=draft value=1 formnovalidate>Kladd</button>
</form>`;

/** Returns numbers from 0 to 1 (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns why the engine does not let values go, or null. */
function refusalOf(values, facts) {
  if (facts === null) return "preset facts";
  const dispatch = structuredClone(facts);
  const given = Map.groupBy(values, ([name]) => name);
  for (const [name, entries] of given) {
    const texts = [...new Set(entries.map(([, value]) => value).filter((value) => value !== ""))];
    if (!/^(message|purpose|channels|audience)\./.test(name) || texts.length === 0) continue;
    const [group, fact] = name.split(".");
    if (name !== "channels.use" && texts.length > 1) return `${name} twice`;
    dispatch[group] = { ...dispatch[group] };
    dispatch[group][fact] = name === "channels.use" ? texts : name === "audience.recipients" ? Number(texts[0]) : texts[0];
  }
  try {
    const { decision } = check(dispatch);
    return decision === "deny" ? "denied" : null;
  } catch (error) {
    return error.path;
  }
}

/** Runs sequences, and returns what was submitted wrongly and how many were submitted and stopped. */
export async function drive(seed, sequences) {
  const random = generator(seed);
  const below = (count) => Math.floor(random() * count);
  const of = (list) => list[below(list.length)];
  const set = (type, field, value) => Reflect.set(type.prototype, "value", value, field);

  const result = { wrong: [], texts: [], submitted: 0, stopped: 0, drafts: 0 };
  let root;
  let element;
  let facts;
  let gathered;
  let onSubmit;
  const form = () => root.querySelector("#f");
  const field = (name) => root.querySelector(`[name="${name}"]`);

  /** Puts a new form and element into the page or into a shadow root. */
  const start = () => {
    document.body.replaceChildren();
    root = document.body;
    if (below(4) === 0) {
      const host = document.createElement("div");
      document.body.append(host);
      root = host.attachShadow({ mode: of(["open", "closed"]) });
    }
    root.innerHTML = FORM;
    // The browser stops what it holds to be invalid, before the element is asked.
    form().toggleAttribute("novalidate", below(4) > 0);
    element = document.createElement("krr-check");
    element.setAttribute("delay", of(["0", "1000"]));
    if (below(3) === 0) element.setAttribute("name", "report");
    if (below(3) === 0) form().append(element);
    else {
      element.setAttribute("for", "f");
      if (below(2) === 0) root.prepend(element);
      else root.append(element);
    }
    facts = structuredClone(FACTS);
    element.presetFacts = facts;
    onSubmit = undefined;
  };

  const say = (name) => field(name)?.dispatchEvent(new Event("input", { bubbles: true }));
  const write = () => { const body = field("message.body"); if (body) body.value = of(TEXTS); };
  const steps = {
    type: () => { write(); say("message.body"); },
    script: write,
    choose: () => { const purpose = field("purpose.kind"); purpose.value = of(["", "service_message", "marketing"]); if (below(2)) say("purpose.kind"); },
    tick: () => root.querySelector("[value=email]")?.click(),
    count: () => { field("audience.recipients").value = of(["412", "mange", "", "1.5", "0"]); },
    subject: () => { field("message.subject").value = of(["", "Digdir", "Vann"]); },
    moveField: () => {
      const body = field("message.body");
      if (!body) return;
      body.setAttribute("form", "f");
      if (below(2)) root.prepend(body);
      else form().append(body);
    },
    moveForm: () => { if (form().contains(element)) return; root.append(form()); },
    moveElement: () => { if (element.hasAttribute("for")) of([() => root.append(element), () => root.prepend(element), () => form().append(element)])(); },
    replace: () => { if (!form().contains(element)) form().replaceWith(form().cloneNode(true)); },
    rewrite: () => { if (!form().contains(element)) form().outerHTML = FORM.replace(PERMITTED, of(TEXTS)); },
    second: () => { if (element.hasAttribute("for") && root.querySelectorAll("#f").length < 2) form().after(form().cloneNode(true)); },
    reset: () => HTMLFormElement.prototype.reset.call(form()),
    disable: () => { form().querySelector("fieldset").disabled = below(2) === 0; },
    able: () => { const body = field("message.body"); if (body) body.disabled = below(2) === 0; },
    rename: () => { const body = field("message.body"); if (body) body.name = "x"; },
    name: () => { const other = field("x"); if (other) other.name = "message.body"; },
    add: () => {
      const other = document.createElement(of(["textarea", "input"]));
      other.setAttribute("name", "message.body");
      other.value = of(TEXTS);
      form().append(other);
    },
    remove: () => field("message.body")?.remove(),
    hide: () => { const subject = field("message.subject"); if (subject) subject.name = of(["elements", "submit", "message.subject"]); },
    mask: () => { const body = field("message.body"); if (body) Object.defineProperty(body, "value", { get: () => PERMITTED, set: (text) => set(HTMLTextAreaElement, body, text), configurable: true }); },
    facts: () => { facts = of([null, { ...structuredClone(FACTS), audience: { ...FACTS.audience, address_source: "own" } }, structuredClone(FACTS)]); element.presetFacts = facts; },
    late: () => {
      const text = of(TEXTS);
      const stops = of(["stopPropagation", "stopImmediatePropagation", "preventDefault", ""]);
      onSubmit = (event) => { if (stops) event[stops](); const body = field("message.body"); if (body) body.value = text; };
      form().addEventListener("submit", onSubmit, { once: true });
    },
    gathering: () => { const text = of(TEXTS); form().addEventListener("formdata", ({ formData }) => formData.set("message.body", text), { once: true }); },
    wait: () => new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }),
  };
  const names = Object.keys(steps);

  let isSubmitting = false;
  // Chromium gathers the values once more, later, for itself: that is not what is submitted.
  const record = (event) => { if (isSubmitting) gathered = event.formData; };

  const submit = async () => {
    const submitted = of([...root.querySelectorAll("form")]);
    const outermost = root instanceof ShadowRoot ? root : window;
    outermost.removeEventListener("formdata", record);
    outermost.addEventListener("formdata", record);
    gathered = undefined;
    const button = of(["#send", "#send", "#send", "#sell", "#draft"]);
    const submitter = submitted.querySelector(button);
    isSubmitting = true;
    if (below(2) === 0) submitter.click();
    else HTMLFormElement.prototype.requestSubmit.call(submitted, submitter);
    isSubmitting = false;
    // A form is put back in a task of its own.
    if (!submitted.isConnected) await new Promise((done) => setTimeout(done));
    // What the browser goes on with, after all listeners.
    const sent = [...gathered ?? []];
    if (sent.length === 0) { result.stopped += 1; return null; }
    if (button === "#draft") { result.drafts += 1; return null; }
    result.submitted += 1;
    result.texts.push(sent.filter(([name]) => name === "message.body").map(([, text]) => text).join());
    const refusal = refusalOf(sent.filter(([name]) => name !== "report"), facts);
    if (refusal) return { refusal, button, sent };
    const report = sent.find(([name]) => name === "report");
    if (report && JSON.parse(report[1]).decision === "deny") return { refusal: "report", sent };
    return null;
  };

  for (let nth = 0; nth < sequences; nth++) {
    if (nth % 10 === 0) start();
    const taken = [];
    for (let left = 1 + below(6); left > 0; left--) {
      const name = of(names);
      taken.push(name);
      try {
        await steps[name]();
      } catch (error) {
        // Steps on what an earlier one took away.
        if (!(error instanceof TypeError)) throw error;
      }
    }
    const wrong = await submit();
    if (wrong) result.wrong.push({ nth, taken, ...wrong });
  }
  return result;
}
