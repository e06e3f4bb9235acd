//! Remembering: the signed, numbered chain of what was done, and its proof (pure).
