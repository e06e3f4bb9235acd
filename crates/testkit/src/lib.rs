//! Builders, a clock that stands still, and both databases, for tests alone.
