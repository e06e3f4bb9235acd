//! Whether the mail server answers.

use super::{Check, Health};
use crate::reminders::Postman;

/// Greets the mail server as configured, and sends nothing; blocks until it has answered or time is up.
#[must_use]
pub fn mail(postman: Option<&Postman>) -> Vec<Check> {
    let Some(postman) = postman else {
        return vec![Check::new("mail-none", Health::Notice)];
    };
    let server = postman.outbox.server();
    let shown = format!("{}:{}", server.host, server.port);
    let mut checks = vec![match postman.outbox.greet() {
        Ok(()) => Check::new("mail-good", Health::Good).with("server", &shown),
        Err(detail) => Check::new("mail-silent", Health::Fault)
            .with("server", &shown)
            .with("detail", detail),
    }];
    if postman.outbox.is_exposed() {
        checks.push(Check::new("mail-exposed", Health::Notice).with("server", shown));
    }
    checks
}
