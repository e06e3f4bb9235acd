//! Reading. Each noun's questions stand in its own file as methods of [`Reader`].

use crate::line::Line;
use crate::pools::Open;

/// A view of the database that stands still while it is held.
///
/// It holds a connection of the read-only pool, so keep it no longer than needed. `find`
/// gives an `Option`, `get` an error, `list` a page, `each` streams.
pub struct Reader<'c> {
    view: View<'c>,
}

enum View<'c> {
    Alone(Open),
    Within(Line<'c>),
}

impl<'c> Reader<'c> {
    pub(crate) const fn alone(open: Open) -> Self {
        Self {
            view: View::Alone(open),
        }
    }

    pub(crate) const fn within(line: Line<'c>) -> Self {
        Self {
            view: View::Within(line),
        }
    }

    pub(crate) fn line(&mut self) -> Line<'_> {
        match &mut self.view {
            View::Alone(open) => open.line(),
            View::Within(Line::Sqlite(connection)) => Line::Sqlite(connection),
            View::Within(Line::Postgres(connection)) => Line::Postgres(connection),
        }
    }
}
