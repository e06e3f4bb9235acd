//! Prints the text of a letter: `cargo run -p connectors --example letter -- FILE…`.

use std::path::Path;

use connectors::{LetterLimits, read_letter};

fn main() {
    for name in std::env::args().skip(1) {
        match read_letter(Path::new(&name), &LetterLimits::default()) {
            Ok(letter) => {
                eprintln!("{name}: {:?} {:?}", letter.format, letter.notices);
                print!("{}", letter.text);
            }
            Err(error) => eprintln!("{error}"),
        }
    }
}
