//! Chores of the house: `cargo xtask rooms` checks that arrows point down and that each
//! outside library has one room.

mod house;
mod rooms;

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("rooms") => rooms::check(),
        _ => {
            eprintln!("usage: cargo xtask rooms");
            ExitCode::from(2)
        }
    }
}
