//! The plan of the house, as data: which room may use which, and who keeps which library.

/// A room and the rooms it may use. Arrows point down this list; neighbours do not meet.
pub const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("text", &[]),
    ("policy", &["domain"]),
    ("matching", &["domain", "text"]),
    ("directive", &["domain", "text"]),
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
            "record",
            "connectors",
            "documents",
            "store",
        ],
    ),
    ("cli", &["engine", "sample", "text", "domain"]),
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
        "csv",
        &["connectors", "documents"],
        "reading feeds and writing tables are the two doors of one format",
    ),
    (
        "sha2",
        &["connectors", "engine", "record", "store"],
        "one digest everywhere, so that hashes can be compared",
    ),
    (
        "hmac",
        &["connectors", "store"],
        "identity numbers are keyed where they are read, with the key store keeps",
    ),
    (
        "tokio",
        &["store", "cli"],
        "store is asynchronous; cli starts the one runtime",
    ),
    (
        "toml",
        &["policy", "connectors"],
        "the two files people write by hand: policy.toml and mapping.toml",
    ),
    ("regex", &["directive"], "reading letters"),
];
