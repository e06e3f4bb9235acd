//! Recognising: whose account is this, by which evidence, or a case for a human (pure).
