//! `cargo run -p directive --example score -- FOLDER [--totals]`: the readers against a folder of letters.

use std::error::Error;
use std::path::{Path, PathBuf};

use directive::score::{Difference, Table, Truth, compare, inventions, items};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let totals = arguments.iter().any(|argument| argument == "--totals");
    arguments.retain(|argument| argument != "--totals");
    let folder = arguments.first().ok_or("usage: score FOLDER [--totals]")?;
    let mut table = Table::default();
    let (mut letters, mut invented, mut strayed) = (0, 0, 0);
    for path in letters_in(Path::new(folder))? {
        let text = std::fs::read_to_string(&path)?;
        let json = std::fs::read_to_string(path.with_extension("json"))?;
        let truth = Truth::parse(&json).map_err(|error| format!("{}: {error}", path.display()))?;
        let read = directive::read(&text);
        let (counts, differences) = compare(&items(&truth.directive), &items(&read));
        table.add(&counts);
        let made_up = inventions(&truth.directive, &read);
        let astray = directive::score::astray(&truth.words, &read, &text);
        letters += 1;
        invented += made_up.len();
        strayed += astray.len();
        if totals {
            continue;
        }
        println!(
            "# {}",
            path.file_name().unwrap_or_default().to_string_lossy()
        );
        for difference in differences {
            match difference {
                Difference::Missed(item) => {
                    println!("  - {}: {} {}", item.field, item.key, item.text)
                }
                Difference::Extra(item) => {
                    println!("  + {}: {} {}", item.field, item.key, item.text)
                }
            }
        }
        made_up
            .iter()
            .for_each(|number| println!("  ! invented {} {}", number.what, number.value));
        astray.iter().for_each(|words| println!("  ! {words}"));
        for (start, end) in read.unread {
            let words: String = text.chars().skip(start).take(end - start).collect();
            println!("  ? {}", words.replace('\n', " "));
        }
    }
    println!(
        "\n{letters} letters; numbers invented: {invented}; spans astray: {strayed}\n\n{table}"
    );
    Ok(())
}

fn letters_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut letters: Vec<PathBuf> = std::fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    letters.sort();
    Ok(letters)
}
