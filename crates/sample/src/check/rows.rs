//! Rows of a contract .csv (RFC 4180, UTF-8, a heading row), read one at a time.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::Error;

/// A .csv file being read; columns are found by heading.
pub struct Rows {
    path: PathBuf,
    reader: BufReader<File>,
    line: u64,
    columns: Vec<usize>,
    raw: String,
    cells: Vec<String>,
}

/// One row: the columns asked for, in the order asked for.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    rows: &'a Rows,
}

impl Rows {
    /// Opens a file and finds the columns.
    pub fn open(path: &Path, columns: &[&str]) -> Result<Self, Error> {
        let file = File::open(path).map_err(Error::file(path))?;
        let mut rows = Self {
            path: path.to_owned(),
            reader: BufReader::with_capacity(1 << 17, file),
            line: 0,
            columns: Vec::new(),
            raw: String::new(),
            cells: Vec::new(),
        };
        if !rows.read()? {
            return Err(rows.fault("the heading row is missing".to_owned()));
        }
        let found: Result<Vec<usize>, Error> = columns
            .iter()
            .map(|column| {
                let named = |cell: &String| cell.trim_start_matches('\u{feff}') == *column;
                let at = rows.cells.iter().position(named);
                at.ok_or_else(|| rows.fault(format!("there is no column `{column}`")))
            })
            .collect();
        rows.columns = found?;
        Ok(rows)
    }

    /// The next row.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, Error> {
        Ok(self.read()?.then_some(Row { rows: self }))
    }

    fn fault(&self, problem: String) -> Error {
        Error::Format {
            path: self.path.clone(),
            line: self.line,
            problem,
        }
    }

    /// Reads one record, across lines where a quoted cell holds a line end.
    fn read(&mut self) -> Result<bool, Error> {
        self.raw.clear();
        loop {
            let count = self
                .reader
                .read_line(&mut self.raw)
                .map_err(Error::file(&self.path))?;
            self.line += 1;
            let open = self.raw.bytes().filter(|byte| *byte == b'"').count() % 2 == 1;
            if count == 0 && open {
                return Err(self.fault("a quote is not closed".to_owned()));
            }
            if count == 0 || !open {
                break;
            }
        }
        split(self.raw.trim_end_matches(['\n', '\r']), &mut self.cells);
        Ok(!self.raw.is_empty())
    }
}

/// Splits a record into cells, keeping their buffers.
fn split(record: &str, cells: &mut Vec<String>) {
    let mut count = 0;
    let mut rest = record;
    loop {
        if cells.len() == count {
            cells.push(String::new());
        }
        let cell = &mut cells[count];
        cell.clear();
        rest = match rest.strip_prefix('"') {
            Some(quoted) => unquote(quoted, cell),
            None => {
                let end = rest.find(',').unwrap_or(rest.len());
                cell.push_str(&rest[..end]);
                &rest[end..]
            }
        };
        count += 1;
        match rest.strip_prefix(',') {
            Some(after) => rest = after,
            None => break,
        }
    }
    cells.truncate(count);
}

/// Takes a quoted cell up to its closing quote; what is left after it.
fn unquote<'a>(quoted: &'a str, cell: &mut String) -> &'a str {
    let mut rest = quoted;
    while let Some(end) = rest.find('"') {
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return rest,
        }
    }
    rest
}

impl<'a> Row<'a> {
    /// The cell of a column asked for; empty where the row is short.
    pub fn cell(self, column: usize) -> &'a str {
        let at = self.rows.columns.get(column);
        at.and_then(|at| self.rows.cells.get(*at))
            .map_or("", String::as_str)
    }

    /// A key of the contract.
    pub fn key<T: std::str::FromStr<Err = domain::UnknownKey>>(
        self,
        column: usize,
    ) -> Result<T, Error> {
        self.cell(column)
            .parse()
            .map_err(|unknown: domain::UnknownKey| self.rows.fault(unknown.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_commas_and_empty_cells_are_told_apart() {
        let mut cells = Vec::new();
        split("a,\"b, \"\"c\"\"\",,d", &mut cells);
        assert_eq!(cells, ["a", "b, \"c\"", "", "d"]);
        split("x,", &mut cells);
        assert_eq!(cells, ["x", ""]);
    }
}
