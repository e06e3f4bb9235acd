//! Showing: the pages people work on, and who may open which.
//!
//! | to see | look at |
//! |---|---|
//! | every address, and who may open it | [`routes`] |
//! | how that is enforced | [`guard`] |
//! | the interface for other programs | [`api`] |
//! | what is counted and logged | `observed` |
//! | a page | `pages/<noun>.rs` beside `templates/<noun>.html` |
//! | how the program is started and stopped | [`serve()`] |
//!
//! Pages are rendered here and work without scripts; styles are inside the program.

mod answer;
pub mod api;
pub mod app;
mod asked;
mod assets;
mod cookies;
mod form;
pub mod guard;
mod headers;
mod observed;
mod pages;
pub mod routes;
mod sent;
mod serve;
mod shell;

pub use app::{App, MetricsFor, Settings};
pub use serve::{router, serve};
