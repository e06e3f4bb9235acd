//! `/api/v1`: what the pages do, for other programs.
//!
//! | to see | look at |
//! |---|---|
//! | every address, its rule and its types | [`v1::routes`] |
//! | how a handler becomes an address, described by its own types | [`call`] |
//! | the OpenAPI document | [`document`] |
//! | asking once more under the same key | [`once`] |
//! | how many requests a token may make | [`limit`] |
//! | what is told when something is refused (RFC 9457) | [`problem`] |

pub mod call;
pub mod document;
pub mod limit;
pub mod once;
pub mod problem;
pub mod v1;
