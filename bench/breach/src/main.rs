//! Synthetic lists, and the corpus beside its baselines. `bench/breach/run.sh` calls it.
//!
//! generate N [RANGES]   N uniform SHA-1 lines with counts, sorted, to standard output; only the first
//!                       RANGES ranges of 2^20 if given (a part of a larger list, as dense as the whole)
//! parse LIST            reads a list as the build does, and nothing else
//! floor LIST            reads a list to 64-bit prefixes with a table of digits: the parse floor
//! build LIST OUT [prefixes]
//! lookups INDEX N       single and batched look-ups beside the baselines
//! format INDEX FIRST COUNT       what the text of a range costs, without sending it
//! ranges INDEX DIR FIRST COUNT   writes ranges as static files

mod cpu;
mod floor;
mod generate;
mod lookups;

use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use password::breach::{BuildOptions, Corpus, HashKind, ListReader, RangeBody, build};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["generate", n] => generate::list(n.parse()?, 1 << 20)?,
        ["generate", n, ranges] => generate::list(n.parse()?, ranges.parse()?)?,
        ["parse", list] => parse(input(list)?)?,
        ["floor", list] => floor::read(input(list)?)?,
        ["build", list, out] => build_index(list, out, false)?,
        ["build", list, out, "prefixes"] => build_index(list, out, true)?,
        ["lookups", index, n] => lookups::run(&Corpus::open(Path::new(index))?, n.parse()?)?,
        ["format", index, first, count] => format(index, first.parse()?, count.parse()?)?,
        ["ranges", index, folder, first, count] => {
            ranges(index, Path::new(folder), first.parse()?, count.parse()?)?;
        }
        _ => return Err("see the head of src/main.rs".into()),
    }
    Ok(())
}

fn input(path: &str) -> std::io::Result<Box<dyn Read>> {
    Ok(if path == "-" {
        Box::new(std::io::stdin())
    } else {
        Box::new(File::open(path)?)
    })
}

fn parse(list: impl Read) -> std::io::Result<()> {
    let mut reader = ListReader::new(list, HashKind::Sha1);
    let (mut batch, mut sum) = (Vec::new(), 0_u64);
    loop {
        reader.fill(&mut batch)?;
        if batch.is_empty() {
            println!("{} lines, {sum:x}", reader.lines());
            return Ok(());
        }
        for entry in &batch {
            sum = sum.wrapping_add(entry.prefix() ^ u64::from(entry.count));
        }
    }
}

fn build_index(list: &str, out: &str, prefixes_only: bool) -> Result<(), Box<dyn Error>> {
    let report = build(&BuildOptions {
        from: vec![PathBuf::from(list)],
        kind: HashKind::Sha1,
        update: None,
        out: PathBuf::from(out),
        prefixes_only,
        read: Default::default(),
    })?;
    let entries = report.entries as f64;
    let bits = report.bytes as f64 * 8.0 / entries;
    let floor = 64.0 - entries.log2() + std::f64::consts::LOG2_E;
    println!("{entries} entries, {} bytes, {:.3} bytes an entry, {bits:.3} bits", report.bytes, bits / 8.0);
    if prefixes_only {
        println!("floor of a set of 64-bit prefixes {floor:.3} bits, ratio {:.4}", bits / floor);
    }
    Ok(())
}

fn format(index: &str, first: u32, count: u32) -> Result<(), Box<dyn Error>> {
    let corpus = Corpus::open(Path::new(index))?;
    let mut body = RangeBody::default();
    let mut times = Vec::new();
    let mut bytes = 0;
    for _ in 0..6 {
        let before = cpu::seconds();
        bytes = 0;
        for range in first..first + count {
            body.clear(0);
            corpus.write_range(range, &mut body)?;
            bytes += body.finish().len();
        }
        times.push(cpu::seconds() - before);
    }
    times.sort_by(f64::total_cmp);
    let each = times[2] / f64::from(count);
    println!("text of a range: {:.1} µs, {:.1} GB/s", each * 1e6, bytes as f64 / f64::from(count) / each / 1e9);
    Ok(())
}

fn ranges(index: &str, folder: &Path, first: u32, count: u32) -> Result<(), Box<dyn Error>> {
    let corpus = Corpus::open(Path::new(index))?;
    std::fs::create_dir_all(folder)?;
    let mut body = RangeBody::default();
    let mut bytes = 0;
    for range in first..first + count {
        body.clear(0);
        corpus.write_range(range, &mut body)?;
        let text = body.finish();
        bytes += text.len() as u64;
        std::fs::write(folder.join(format!("{range:05X}")), text)?;
    }
    println!("{count} ranges, {bytes} bytes of bodies, {} each", bytes / u64::from(count));
    Ok(())
}
