//! The parts of an `INSERT`, so that PostgreSQL can take its rows from a table instead.

/// `INSERT INTO table (columns) VALUES (…) conflict`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Insert<'q> {
    pub table: &'q str,
    pub columns: &'q str,
    /// `ON CONFLICT …`, or nothing.
    pub conflict: &'q str,
}

impl<'q> Insert<'q> {
    /// Takes a question apart; `None` when it is anything but such an insert.
    pub(super) fn parse(sql: &'q str) -> Option<Self> {
        let (_, rest) = sql.split_once("INSERT INTO ")?;
        let (table, rest) = rest.split_once('(')?;
        let (columns, rest) = rest.split_once(')')?;
        let (between, rest) = rest.split_once("VALUES")?;
        let (_, rest) = rest.split_once('(')?;
        let (_, conflict) = rest.split_once(')')?;
        let conflict = conflict.trim();
        let whole = between.trim().is_empty()
            && (conflict.is_empty() || conflict.starts_with("ON CONFLICT"));
        whole.then_some(Self {
            table: table.trim(),
            columns: columns.trim(),
            conflict,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upsert_is_taken_apart() {
        let sql = "-- Units.\nINSERT INTO unit (code,\n name)\nVALUES ($1, $2)\nON CONFLICT (code) DO NOTHING\n";
        let insert = Insert::parse(sql).unwrap();
        assert_eq!(insert.table, "unit");
        assert_eq!(insert.columns, "code,\n name");
        assert_eq!(insert.conflict, "ON CONFLICT (code) DO NOTHING");
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(Insert::parse("UPDATE unit SET name = $1"), None);
        assert_eq!(
            Insert::parse("INSERT INTO unit (code) SELECT code FROM old"),
            None
        );
        assert_eq!(
            Insert::parse("INSERT INTO unit (code) VALUES ($1) RETURNING code"),
            None
        );
    }
}
