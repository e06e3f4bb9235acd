//! Doing: import, reconcile, evaluate, report, in that order, each reading what the last one stored.
