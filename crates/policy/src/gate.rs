//! The gate.
mod thresholds;
pub use thresholds::Thresholds;
