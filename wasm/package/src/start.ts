/** Starts a module with the glue that was made for it. */

/** What the glue asks of whoever starts its module. */
export interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/** What a module may be started from: its bytes, itself compiled, or a response with it. */
export type Origin = BufferSource | WebAssembly.Module | Response;

/** Starts a module, compiling it while it arrives. */
export async function start(glue: Glue, name: string, origin: Origin): Promise<void> {
  const imports = importsOf(glue, name);
  begin(glue, await instance(origin, imports));
}

/** Starts a module at once. */
export function startSync(glue: Glue, name: string, origin: BufferSource | WebAssembly.Module): void {
  const module = origin instanceof WebAssembly.Module ? origin : new WebAssembly.Module(origin);
  begin(glue, new WebAssembly.Instance(module, importsOf(glue, name)));
}

async function instance(origin: Origin, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  if (origin instanceof WebAssembly.Module) return WebAssembly.instantiate(origin, imports);
  if (!(origin instanceof Response)) return (await WebAssembly.instantiate(origin, imports)).instance;
  if (!origin.ok) throw new Error(`${origin.url}: ${origin.status} ${origin.statusText}`);
  const streamed = origin.headers.get("Content-Type") === "application/wasm";
  const { instance } = streamed
    ? await WebAssembly.instantiateStreaming(origin, imports)
    // A server that calls it something else: slower, but it works.
    : await WebAssembly.instantiate(await origin.arrayBuffer(), imports);
  return instance;
}

function importsOf(glue: Glue, name: string): WebAssembly.Imports {
  return { [`./${name}_bg.js`]: glue as unknown as WebAssembly.ModuleImports };
}

function begin(glue: Glue, { exports }: WebAssembly.Instance): void {
  glue.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
}
