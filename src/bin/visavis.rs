//! The command line: files in, JSON, HTML or a table out. `visavis help` says how.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    visavis::cli::run(std::env::args_os().skip(1))
}

#[cfg(target_arch = "wasm32")]
fn main() {}
