// How WebAssembly is compiled and run. This file is shared by the build script, which compiles the
// component, and the library, which runs it: wasmtime refuses code compiled under other settings.

/// The one configuration of the engine, at build time and at run time.
fn engine_config() -> wasmtime::Config {
    let mut config = wasmtime::Config::new();
    config
        // A running component is stopped when the epoch passes its deadline.
        .epoch_interruption(true)
        // Every function and loop pays for that, so fewer functions make a check faster.
        .compiler_inlining(wasmtime::Inlining::Yes)
        // A trap is reported as an engine failure; nobody reads its frames, which would take up a
        // third of the compiled component.
        .wasm_backtrace_max_frames(None)
        .generate_address_map(false)
        .native_unwind_info(false);
    config
}
