//! Keeping: one SQL text for SQLite and PostgreSQL, one writer, no change without a reason.
