//! What the pages are for, reachable from every one of them.

use askama::Template;

use crate::answer::{Answer, page};
use crate::asked::Asked;
use crate::shell::Shell;

/// The guide.
#[derive(Template)]
#[template(path = "guide.html")]
pub struct Guide {
    pub p: Shell,
}

/// Shows it.
pub async fn show(asked: Asked) -> Answer {
    page(&Guide {
        p: Shell::new(&asked),
    })
}
