// How WebAssembly is compiled and run. This file is shared by the build script, which compiles the
// component, and the library, which runs it: wasmtime refuses code compiled under other settings.

/// The one configuration of the engine, at build time and at run time.
fn engine_config() -> wasmtime::Config {
    let mut config = wasmtime::Config::new();
    config
        // Neither epochs nor fuel: every function and loop would pay for them, a fifth of the time
        // of a check. The component is this project's own, total and linear in its input, so the
        // limit on the input bounds the time.
        .compiler_inlining(wasmtime::Inlining::Yes)
        // A trap is reported as an engine failure; nobody reads its frames, which would take up a
        // third of the compiled component.
        .wasm_backtrace_max_frames(None)
        .generate_address_map(false)
        .native_unwind_info(false);
    config
}
