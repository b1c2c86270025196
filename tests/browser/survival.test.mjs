/** The engine survives what it is given, and only the module that belongs to the script is loaded. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { close, open, packageFolder, pages, serve } from "./support.mjs";

after(close);

const bytes = readFileSync(`${packageFolder}/krr_policy.wasm`);
/** What the README promises. */
const [MAX_LENGTH, MAX_MEMORY] = [500_000, 128 << 20];
const MEMORY_SECTION = 5;

let copies = 0;
/** Returns the functions with an engine of their own, and the instances that it has had. */
async function engine(module = bytes) {
  const instances = [];
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given);
      instances.push(new WeakRef(this));
      this.memory = () => this.exports.memory.buffer.byteLength;
    }
  };
  const krr = await import(`${packageFolder}/index.js?survival${copies++}`);
  // Compiled, which has no hash: some have been changed.
  krr.initSync(new WebAssembly.Module(module));
  return { ...krr, instances, restore: () => { WebAssembly.Instance = Instance; } };
}

/** Returns the module with less memory. */
function withPages(most) {
  const patched = Buffer.from(bytes);
  const number = (at) => {
    let [value, shift, next] = [0, 0, at];
    for (;; shift += 7) {
      const byte = patched[next++];
      value |= (byte & 127) << shift;
      if (byte < 128) return [value, next];
    }
  };
  for (let at = 8; at < patched.length;) {
    const [size, start] = number(at + 1);
    if (patched[at] === MEMORY_SECTION) {
      // One memory with a maximum, in as many bytes as before.
      assert.deepEqual([...patched.subarray(start, start + 2)], [1, 1]);
      const maximum = number(start + 2)[1];
      assert.equal(start + size - maximum, 2);
      assert.equal(number(maximum)[0] << 16, MAX_MEMORY);
      patched.set([128 | (most & 127), most >> 7], maximum);
      return patched;
    }
    at = start + size;
  }
  return assert.fail("the module has no memory");
}

const thrown = (call) => {
  try {
    call();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
};

const LONG = "Vannet blir stengt. ".repeat(30_000);

test("what is too long is refused with its place before the module copies it", async () => {
  const { check, explain, disclose, labels, instances, restore } = await engine();
  const half = LONG.slice(0, 300_000);
  const cases = [
    [() => check({ message: { body: LONG } }), /^message\.body$/],
    [() => check({ message: { subject: half, body: half } }), /^message\.body$/],
    [() => check({ message: { texts: [{}, { body: LONG }] } }), /^message\.texts\[1\]\.body$/],
    [() => check(new Map([["message", new Map([["body", LONG]])]])), /^message\.body$/],
    [() => check({ channels: { use: Array(1e6).fill("sms") } }), /^channels\.use/],
    [() => check({ channels: { use: Array(4e9) } }), /^channels\.use/],
    [() => check({ assessment: { justifications: { [LONG]: "x" } } }), /^assessment\.justifications\./],
    [() => check({ message: { body: new Uint8Array(1e8) } }), /^message\.body$/],
    [() => check({ message: { body: new ArrayBuffer(1e8) } }), /^message\.body$/],
    [() => explain({ message: { body: LONG } }), /^message\.body$/],
    [() => check({}, { locale: LONG }), /^locale$/],
    [() => disclose("sms", LONG), /^$/],
    [() => labels(LONG), /^$/],
  ];
  const before = instances[0].deref().memory();
  for (const [call, path] of cases) {
    const error = thrown(call);
    assert.equal(error.code, "too_long");
    assert.match(error.path, path);
    assert.match(error.help, /en halv million/);
  }
  assert.equal(instances[0].deref().memory(), before);
  assert.equal(check({ message: { body: half } }).decision, "review");
  restore();
});

test("the longest text that is taken needs no more memory than there is", async () => {
  // Those that need most, of some sixty kinds that have been measured.
  for (const part of ["<e\u0301", "e\u0301", "norge.no ", "40 % ", "\ufdfa", "<", "\u{1f600}", "Digdir. "]) {
    const body = part.repeat(Math.floor((MAX_LENGTH + 20_000) / part.length));
    const { check, explain, instances, restore } = await engine();
    for (const of of [check, explain]) {
      of({ message: { body }, channels: { use: ["sms", "email", "digital_mail"] } });
      assert.equal(instances.length, 1);
      assert.ok(instances[0].deref().memory() <= MAX_MEMORY * 0.75, `${part}: ${instances[0].deref().memory()}`);
    }
    restore();
  }
});

test("code of the caller's runs once, and not while the module works", async () => {
  const { check, instances, restore } = await engine();
  let reads = 0;
  const dispatch = { get message() { reads += 1; return { body: check({}).decision }; } };
  const report = check(dispatch);
  assert.equal(reads, 1);
  assert.deepEqual(report, check({ message: { body: "review" } }));
  const changing = new Proxy({ body: "Hei" }, { ownKeys: (of) => { if (++reads > 2) throw new Error("mine"); return Reflect.ownKeys(of); } });
  assert.deepEqual(check({ message: changing }), check({ message: { body: "Hei" } }));
  assert.throws(() => check({ message: changing }), /mine/);
  assert.equal(instances.length, 1);
  restore();
});

/** Ways to make a call break off inside the module. */
const breaks = {
  "out of memory": async () => {
    const own = await engine(withPages(100));
    return { ...own, break: () => own.check({ message: { body: LONG.slice(0, 500_000) } }) };
  },
  "a trap": async () => {
    const own = await engine();
    const { parse } = JSON;
    return { ...own, break: () => {
      // The module takes it for its own end.
      JSON.parse = () => { throw new WebAssembly.RuntimeError("unreachable"); };
      try { own.check({}); } finally { JSON.parse = parse; }
    } };
  },
  "too deep a stack": async () => {
    const own = await engine();
    const deep = (left) => (left === 0 ? own.check({ message: { body: "Hei" } }) : deep(left - 1));
    return { ...own, break: () => {
      for (let depth = 1; ; depth *= 1.02) {
        try { deep(Math.floor(depth * 1000)); } catch (error) { if (error.code === "failed") throw error; if (depth > 1e3) throw error; }
      }
    } };
  },
};
for (const [name, make] of Object.entries(breaks)) {
  test(`10 000 checks after ${name} and after what is refused answer as before`, async () => {
    const own = await make();
    const dispatches = ["Hei", "Kjøp nå! Spar 40 % på alt.", "Hilsen Digdir", ""].map((body) => ({ message: { body }, channels: { use: ["sms"] } }));
    const answers = dispatches.map((dispatch) => JSON.stringify(own.check(dispatch)));
    for (let nth = 0; nth < 10_000; nth++) {
      if (nth % 500 === 0) {
        assert.equal(thrown(() => own.check({ message: { body: LONG } })).code, "too_long");
        const error = thrown(own.break);
        assert.deepEqual([error.code, error.path], ["failed", ""], String(error));
        assert.ok(error.cause !== undefined && error.help);
        assert.equal(thrown(() => own.check({ audiense: 1 })).code, "unknown_field");
      }
      assert.equal(JSON.stringify(own.check(dispatches[nth % 4])), answers[nth % 4]);
    }
    // A fresh one after each, and no other is kept.
    assert.ok(own.instances.length > 20, String(own.instances.length));
    setFlagsFromString("--expose-gc");
    await new Promise((done) => setTimeout(done));
    runInNewContext("gc")();
    assert.ok(own.instances.filter((instance) => instance.deref()).length <= 2);
    own.restore();
  });
}

test("a module of another edition is refused and does not stay", async () => {
  const krr = await import(`${packageFolder}/index.js?edition`);
  const empty = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const started = Uint8Array.from([...empty, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 7, 9, 1, 5, ...Buffer.from("check"), 0, 0, 10, 5, 1, 3, 0, 0, 11]);
  assert.ok(WebAssembly.validate(started));
  for (const other of [empty, started]) {
    assert.throws(() => krr.initSync(other), /hash/);
    assert.throws(() => krr.initSync(new WebAssembly.Module(other)), /edition/);
    await assert.rejects(krr.default(new WebAssembly.Module(other)), /edition/);
    await assert.rejects(krr.default(other), /hash/);
    assert.equal(thrown(() => krr.check({})).code, "not_ready");
  }
  await krr.default(bytes);
  assert.equal(krr.check({}).decision, "review");
});

const other = Buffer.from(bytes);
other.write("directorate-visiblX", other.indexOf("directorate-visible"));
const WAYS = {
  address: (address) => address, url: (address) => new URL(address, location.href), request: (address) => new Request(address),
  response: (address) => fetch(address), awaited: async (address) => await fetch(address), cloned: async (address) => (await fetch(address)).clone(),
  bytes: async (address) => (await fetch(address)).arrayBuffer(), view: async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()),
  data: async (address) => new DataView(await (await fetch(address)).arrayBuffer()),
  blob: async (address) => URL.createObjectURL(await (await fetch(address)).blob()),
  "response with other headers": async (address) => new Response(await (await fetch(address)).blob(), { status: 203 }),
};

/** Ways to give bytes to `initSync`. */
const WAYS_AT_ONCE = {
  "bytes at once": (bytes) => bytes, "view at once": (bytes) => new Uint8Array(bytes), "data at once": (bytes) => new DataView(bytes),
  "part of more at once": (bytes) => {
    const more = new Uint8Array(bytes.byteLength + 7);
    more.set(new Uint8Array(bytes), 3);
    return more.subarray(3, bytes.byteLength + 3);
  },
};

/** Returns the decision of the engine that is loaded in each way from an address, or that it is refused. */
async function loaded(page, address) {
  const source = (ways) => Object.entries(ways).map(([name, way]) => `${JSON.stringify(name)}: ${way}`).join();
  return page.evaluate(`(async () => {
    const done = {};
    const engine = (name) => import("/package/index.js?" + encodeURIComponent(name) + Math.random());
    for (const [name, give] of Object.entries({${source(WAYS)}})) {
      const { default: init, check } = await engine(name);
      done[name] = await init(await give(${JSON.stringify(address)})).then(() => check({}).decision, () => "refused");
    }
    const bytes = await (await fetch(${JSON.stringify(address)})).arrayBuffer();
    for (const [name, give] of Object.entries({${source(WAYS_AT_ONCE)}})) {
      const { initSync, check } = await engine(name);
      try { initSync(give(bytes)); done[name] = check({}).decision; } catch { done[name] = "refused"; }
    }
    return done;
  })()`);
}

test("only the module that belongs to the script is loaded, however it is given", async () => {
  const base = await serve({ "/package/": packageFolder, "/pages/": pages }, {});
  const page = await open();
  await page.route("**/other.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: other }));
  await page.goto(`${base}/pages/sent.html`);
  const all = (said) => Object.fromEntries(Object.keys({ ...WAYS, ...WAYS_AT_ONCE }).map((name) => [name, said]));
  for (const isSecure of [true, false]) {
    // A page without `https` has no hashing by the browser.
    if (!isSecure) await page.evaluate(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
    assert.deepEqual(await loaded(page, "/other.wasm"), all("refused"));
    assert.deepEqual(await loaded(page, "/package/krr_policy.wasm"), all("review"));
  }
});

test("a cache with the module of another edition does not keep the page from loading its own", async () => {
  let module = other;
  const served = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const isModule = pathname.endsWith(".wasm");
    if (!/^\/(package|pages)\//.test(pathname)) return response.writeHead(404).end();
    if (isModule) served.push(module === other ? "other" : "own");
    const type = pathname.endsWith(".html") ? "text/html" : isModule ? "application/wasm" : pathname.endsWith(".css") ? "text/css" : "text/javascript";
    response.setHeader("content-type", type);
    response.setHeader("cache-control", isModule ? "max-age=3600" : "no-store");
    const folder = pathname.startsWith("/package/") ? packageFolder : pages;
    response.end(isModule ? module : readFileSync(`${folder}/${pathname.split("/").slice(2).join("/")}`));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  after(() => { server.closeAllConnections(); server.close(); });
  const page = await open();
  const base = `http://127.0.0.1:${server.address().port}`;
  await page.goto(`${base}/pages/form.html`);
  await page.getByText("Sjekken kunne ikke lastes").waitFor();
  module = bytes;
  await page.goto(`${base}/pages/form.html`);
  await page.getByText("Må vurderes").waitFor();
  assert.equal(served.at(-1), "own");
  // From here on it is the cached one.
  const before = served.length;
  await page.goto(`${base}/pages/form.html`);
  await page.getByText("Må vurderes").waitFor();
  assert.equal(served.length, before);
});
