//! Vietnamese text: folding, names, legacy encodings; the words shown to people, in two languages.
