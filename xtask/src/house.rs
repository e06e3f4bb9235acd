//! The plan of the house, as data: which room may use which, and who keeps which library.

/// A room and the rooms it may use. Arrows point down this list; neighbours do not meet.
pub const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &[]),
    ("policy", &["domain"]),
    ("matching", &["domain", "text"]),
    ("directive", &["domain", "text"]),
    ("password", &["domain", "text"]),
    ("record", &["domain"]),
    ("connectors", &["domain", "text"]),
    ("documents", &["domain", "text"]),
    ("store", &["domain", "record"]),
    ("sample", &["domain", "text", "documents"]),
    (
        "engine",
        &[
            "domain",
            "text",
            "policy",
            "matching",
            "directive",
            "password",
            "record",
            "connectors",
            "documents",
            "store",
        ],
    ),
    ("web", &["engine", "domain", "text"]),
    (
        "cli",
        &["web", "engine", "sample", "password", "text", "domain"],
    ),
    ("testkit", &["domain", "store"]),
    ("xtask", &[]),
];

/// Rooms that only tests may enter.
pub const DEV_ONLY: &[&str] = &["testkit", "xtask"];

/// The vocabulary: libraries that are words rather than doors, spoken in every room.
pub const VOCABULARY: &[&str] = &["chrono", "serde", "serde_json", "thiserror", "tracing"];

/// Libraries with more than one room, each with its reason.
pub const SHARED: &[(&str, &[&str], &str)] = &[
    (
        "sha2",
        &["connectors", "engine", "password", "record", "store"],
        "one digest everywhere, so that hashes can be compared",
    ),
    (
        "hmac",
        &["connectors", "password", "record"],
        "stored passwords are derived with it; identity numbers are keyed where they are read, with a key derived where keys are kept",
    ),
    (
        "tokio",
        &["cli", "engine", "store", "testkit", "web"],
        "store is asynchronous, engine hands it what threads make, web listens, cli and tests start the runtime",
    ),
    (
        "foldhash",
        &["documents", "engine"],
        "millions of look-ups of short texts, of cells and of what is said of accounts",
    ),
    (
        "futures-util",
        &["store", "testkit"],
        "streams of rows; a test's panic caught until its database is gone",
    ),
    (
        "getrandom",
        &["cli", "store"],
        "ids and keys are made where rows are written; the command line hands chance to those who may not ask for it",
    ),
    (
        "tempfile",
        &["documents", "password", "testkit"],
        "sheets of any length go to disk, an index gets its name when it is whole; a test has its own folder",
    ),
    (
        "toml",
        &["cli", "policy", "connectors"],
        "the three files people write by hand: rasoat.toml, policy.toml and mapping.toml",
    ),
    (
        "tracing-subscriber",
        &["cli", "web"],
        "the command line decides where logs go; a test of the pages reads what they log",
    ),
    (
        "flate2",
        &["connectors", "password"],
        "streams of a PDF are measured before they are read, breach lists are unpacked",
    ),
    (
        "zeroize",
        &["password", "record", "store"],
        "keys are wiped where they are made and where they are read, passwords where they are judged",
    ),
    (
        "csv",
        &["documents", "password"],
        "lists are written; the audit reads and writes its own, which no other room may see",
    ),
    (
        "zstd",
        &["password", "store"],
        "packed rows are kept in it, and breach lists come in it",
    ),
    (
        "zip",
        &["connectors", "documents"],
        "a workbook is checked before it is read, and again once it is written",
    ),
];
