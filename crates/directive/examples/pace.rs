//! `cargo run --release -p directive --example pace -- FOLDER ROUNDS`: reads letters, for measuring.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: pace FOLDER ROUNDS")?;
    let rounds: usize = arguments
        .next()
        .unwrap_or_else(|| "20".to_owned())
        .parse()?;
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            texts.push(std::fs::read_to_string(path)?);
        }
    }
    let mut fields = 0;
    for _ in 0..rounds {
        for text in &texts {
            fields += directive::read(text).spans.len();
        }
    }
    println!(
        "{} letters, {fields} fields; time it with `time`",
        rounds * texts.len()
    );
    Ok(())
}
