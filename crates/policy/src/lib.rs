//! Judging: pure rules turn an observed account into findings.
