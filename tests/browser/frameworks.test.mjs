/** What the element writes into a form reaches the state of the framework that owns the form. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "svelte/compiler";
import { BROWSERS, withContext } from "./browsers.mjs";
import { close, root, serve, target } from "./support.mjs";

after(close);

const { buildSync } = createRequire(`${root}wasm/package/package.json`)("esbuild");
const here = fileURLToPath(new URL(".", import.meta.url));

/** A form with state of its own in each framework; `report` gives the state to the test. */
const apps = {
  React: `
    import { createElement as h, useState } from "react";
    import { createRoot } from "react-dom/client";
    const initial = { text: "", long: "Hei", count: "", agreed: false, all: [], one: "", mode: "" };
    function Form() {
      const [state, set] = useState(initial);
      window.state = state;
      const put = (name, of) => (event) => { const value = of(event.target); set((old) => ({ ...old, [name]: value })); };
      const all = (value) => h("input", { type: "checkbox", name: "channels.use[]", "data-krr": "channels.use[]", value, checked: state.all.includes(value),
        onChange: ({ target: { checked } }) => set((old) => ({ ...old, all: checked ? [...old.all, value] : old.all.filter((it) => it !== value) })) });
      const one = (value) => h("input", { type: "radio", name: "message.sensitive", value, checked: state.one === value, onChange: put("one", (it) => it.value) });
      return h("form", {},
        h("input", { name: "assessment.reference", value: state.text, onChange: put("text", (it) => it.value) }),
        h("textarea", { name: "message.body", value: state.long, onChange: put("long", (it) => it.value) }),
        h("input", { type: "number", name: "audience.recipients", value: state.count, onChange: put("count", (it) => it.value) }),
        h("input", { type: "checkbox", name: "assessment.use_reported", checked: state.agreed, onChange: put("agreed", (it) => it.checked) }),
        all("sms"), all("email"), one("true"), one("false"),
        h("select", { name: "channels.mode", value: state.mode, onChange: put("mode", (it) => it.value) },
          ["", "all", "fallback"].map((it) => h("option", { key: it, value: it }, it))));
    }
    createRoot(document.getElementById("app")).render(h(Form));`,
  Vue: `
    import { createApp, reactive } from "vue/dist/vue.esm-bundler.js";
    const state = window.state = reactive({ text: "", long: "Hei", count: "", agreed: false, all: [], one: "", mode: "" });
    createApp({ setup: () => ({ state }), template: \`<form>
      <input name="assessment.reference" v-model="state.text"><textarea name="message.body" v-model="state.long"></textarea>
      <input type="number" name="audience.recipients" v-model="state.count">
      <input type="checkbox" name="assessment.use_reported" v-model="state.agreed">
      <input type="checkbox" data-krr="channels.use[]" value="sms" v-model="state.all"><input type="checkbox" data-krr="channels.use[]" value="email" v-model="state.all">
      <input type="radio" name="message.sensitive" value="true" v-model="state.one"><input type="radio" name="message.sensitive" value="false" v-model="state.one">
      <select name="channels.mode" v-model="state.mode"><option value=""></option><option>all</option><option>fallback</option></select>
    </form>\` }).mount("#app");`,
  Svelte: compile(`
    <script>
      let state = $state({ text: "", long: "Hei", count: "", agreed: false, all: [], one: "", mode: "" });
      $effect(() => { window.state = $state.snapshot(state); });
    </script>
    <form>
      <input name="assessment.reference" bind:value={state.text}><textarea name="message.body" bind:value={state.long}></textarea>
      <input type="number" name="audience.recipients" bind:value={state.count}>
      <input type="checkbox" name="assessment.use_reported" bind:checked={state.agreed}>
      <input type="checkbox" data-krr="channels.use[]" value="sms" bind:group={state.all}><input type="checkbox" data-krr="channels.use[]" value="email" bind:group={state.all}>
      <input type="radio" name="message.sensitive" value="true" bind:group={state.one}><input type="radio" name="message.sensitive" value="false" bind:group={state.one}>
      <select name="channels.mode" bind:value={state.mode}><option value=""></option><option value="all">all</option><option value="fallback">fallback</option></select>
    </form>`, { generate: "client", name: "Form" }).js.code
    + `\nimport { mount } from "svelte"; mount(Form, { target: document.getElementById("app") });`,
  "a script that draws what it knows": `
    const state = window.state = { text: "", long: "Hei", count: "", agreed: false, all: [], one: "", mode: "" };
    document.getElementById("app").innerHTML = \`<form>
      <input name="assessment.reference" data-of="text"><textarea name="message.body" data-of="long"></textarea>
      <input type="number" name="audience.recipients" data-of="count">
      <input type="checkbox" name="assessment.use_reported" data-of="agreed">
      <input type="checkbox" data-krr="channels.use[]" value="sms" data-of="all"><input type="checkbox" data-krr="channels.use[]" value="email" data-of="all">
      <input type="radio" name="message.sensitive" value="true" data-of="one"><input type="radio" name="message.sensitive" value="false" data-of="one">
      <select name="channels.mode" data-of="mode"><option value=""></option><option>all</option><option>fallback</option></select>
    </form>\`;
    const form = document.forms[0];
    const draw = () => {
      for (const field of form.elements) {
        const value = state[field.dataset.of];
        if (field.type === "checkbox") field.checked = Array.isArray(value) ? value.includes(field.value) : value;
        else if (field.type === "radio") field.checked = field.value === value;
        else if (field.value !== value) field.value = value;
      }
    };
    form.addEventListener("input", ({ target: field }) => {
      const name = field.dataset.of;
      if (Array.isArray(state[name])) state[name] = field.checked ? [...state[name], field.value] : state[name].filter((it) => it !== field.value);
      else state[name] = field.type === "checkbox" ? field.checked : field.value;
      draw();
    });
    draw();`,
};

for (const [name, app] of Object.entries(apps)) {
  const folder = `${target}/browser-tests/frameworks/${name}`;
  mkdirSync(folder, { recursive: true });
  const fields = `import { replaceText, setFieldValue, textFieldFor } from ${JSON.stringify(`${root}wasm/package/src/element/form.ts`)};
    window.set = (fact, value) => setFieldValue(document.forms[0], fact, value);
    window.replace = (fact, ...edit) => replaceText(textFieldFor(document.forms[0], fact), ...edit);`;
  buildSync({
    stdin: { contents: `${fields}\n${app}`, resolveDir: here }, bundle: true, format: "esm", outfile: `${folder}/app.js`,
    conditions: ["browser"], logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
  });
  writeFileSync(`${folder}/index.html`, `<!doctype html><title>${name}</title><div id="app"></div><script type="module" src="app.js"></script>`);

  for (const browser of BROWSERS) {
    test(`values reach the state of ${name}, in ${browser}`, () => withContext(browser, async (context) => {
      const page = await context.newPage();
      const errors = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(await serve({ "/": folder }, {}));
      await page.waitForFunction(() => document.forms[0] && window.state);
      const state = async () => {
        await new Promise((done) => { setTimeout(done, 50); });
        return page.evaluate(() => JSON.parse(JSON.stringify(window.state)));
      };
      const after = async (...call) => { await page.evaluate(([of, ...rest]) => { window[of](...rest); }, call); return state(); };
      assert.equal((await after("set", "assessment.reference", "2026/1")).text, "2026/1");
      assert.equal((await after("set", "assessment.use_reported", true)).agreed, true);
      assert.equal((await after("set", "message.sensitive", false)).one, "false");
      assert.equal((await after("set", "message.sensitive", true)).one, "true");
      assert.equal((await after("set", "channels.mode", "fallback")).mode, "fallback");
      assert.deepEqual((await after("set", "channels.use", ["sms", "email"])).all.sort(), ["email", "sms"]);
      assert.deepEqual((await after("set", "channels.use", ["email"])).all, ["email"]);
      assert.equal((await after("replace", "message.body", 3, 3, " og ha det")).long, "Hei og ha det");
      assert.equal((await after("replace", "message.body", 3, 13, "")).long, "Hei");
      assert.equal(String((await after("replace", "audience.recipients", 0, 0, "412")).count), "412");
      // A browser that does not insert as if typed.
      await page.evaluate(() => { document.execCommand = () => false; });
      const last = await after("replace", "message.body", 0, 3, "Hallo");
      // The page shows what the framework has, once it has drawn.
      const shown = await page.evaluate(() => Array.from(document.forms[0].elements, (it) => it.type === "checkbox" || it.type === "radio" ? it.checked : it.value));
      assert.deepEqual(shown, ["2026/1", "Hallo", "412", true, false, true, true, false, "fallback"]);
      assert.equal(last.long, "Hallo");
      assert.deepEqual(errors, []);
    }));
  }
}
