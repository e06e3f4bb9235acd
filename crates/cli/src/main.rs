//! The binary `rasoat`: parse, compose, exit.

#[macro_use]
mod terminal;
mod arguments;
mod clock;
mod commands;
mod config;
mod exit;
mod localise;
mod logging;
mod memory;
mod progress;

use std::process::ExitCode;

/// Feeds are millions of short texts, read on several threads: the system's allocator spends
/// a fifth of the time of a review on them, this one a twentieth (docs/BENCHMARKS.md).
#[global_allocator]
static ALLOCATOR: memory::Wiping<mimalloc::MiMalloc> = memory::Wiping(mimalloc::MiMalloc);

fn main() -> ExitCode {
    let language = localise::language_of(std::env::args_os(), std::env::var_os("RASOAT_LANG"));
    let terminal = terminal::Terminal::new(language);
    match arguments::parse(&terminal) {
        Ok(arguments) => commands::run(arguments, &terminal).into(),
        Err(exit) => exit.into(),
    }
}
