//! The binary: parse, compose, exit.

fn main() {}
