// The configuration of wasmtime. This file is included by the build script, which compiles the
// component, and by the library, which runs it: wasmtime rejects code compiled with other settings.

/// Returns the configuration of wasmtime, at build time and at run time.
fn engine_config() -> wasmtime::Config {
    let mut config = wasmtime::Config::new();
    config
        // Neither epochs nor fuel: each would cost a fifth of the time of a check. The component is
        // this project's own, total and linear in its input, so the limit on the input bounds the
        // time.
        .compiler_inlining(wasmtime::Inlining::Yes)
        // Traps are reported without a backtrace, whose tables would be a third of the compiled
        // component.
        .wasm_backtrace_max_frames(None)
        .generate_address_map(false)
        .native_unwind_info(false);
    config
}
