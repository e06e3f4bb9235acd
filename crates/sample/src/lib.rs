//! Inventing: a fictional province with planted faults, and the truth to score a review against.
