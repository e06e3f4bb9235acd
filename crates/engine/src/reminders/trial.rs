//! One's own address, and a mail to it that shows whether the server works.

use std::sync::Arc;

use connectors::mail::{Delivery, Mail, is_address};
use domain::AuditEvent;
use store::{Database, MailAddress};
use text::Catalog;

use super::Postman;
use crate::EngineError;
use crate::access::Viewer;

/// Where whoever asks gets mail.
///
/// # Errors
/// When the database cannot be read.
pub async fn own_address(
    db: &Database,
    viewer: &Viewer,
) -> Result<Option<MailAddress>, EngineError> {
    Ok(db.reader().await?.find_mail_address(viewer.login()).await?)
}

/// Names the address whoever asks wants to be reminded at; nothing typed takes it back.
///
/// # Errors
/// [`EngineError::NoAddress`] for what is no address.
pub async fn set_own_address(
    db: &Database,
    viewer: &Viewer,
    typed: &str,
    now: i64,
) -> Result<(), EngineError> {
    let typed = typed.trim();
    let named = !typed.is_empty();
    if named && !is_address(typed) {
        return Err(EngineError::NoAddress);
    }
    let mut tx = db.begin(&viewer.actor()).await?;
    tx.set_mail(viewer.login(), named.then_some(typed)).await?;
    let login = viewer.login().clone();
    tx.commit(AuditEvent::MailAddressSet { login, named }, now)
        .await?;
    Ok(())
}

/// Sends whoever asks a mail, and tells what the server says.
///
/// # Errors
/// [`EngineError::NoAddress`] when they have none.
pub async fn try_mail(
    db: &Database,
    postman: &Arc<Postman>,
    viewer: &Viewer,
    catalog: &'static Catalog,
    now: i64,
) -> Result<Delivery, EngineError> {
    let own = own_address(db, viewer).await?;
    let address = own.as_ref().and_then(MailAddress::address);
    let address = address.ok_or(EngineError::NoAddress)?.to_owned();
    let name = viewer.user.name.clone();
    let (subject, body) = (
        catalog.text("mail-trial-subject"),
        catalog.text("mail-trial-text"),
    );
    let by = Arc::clone(postman);
    let sent = tokio::task::spawn_blocking(move || {
        let html = format!("<!doctype html><html><body><p>{body}</p></body></html>");
        by.outbox.send(&Mail {
            name: &name,
            address: &address,
            subject: &subject,
            text: &body,
            html: &html,
            id: &format!("rasoat-trial-{now}"),
            at: now,
        })
    });
    let delivery = sent
        .await
        .map_err(|fault| EngineError::Worker(fault.to_string()))?;
    if !matches!(delivery, Delivery::Unreachable(_)) {
        postman.reached();
    }
    let event = AuditEvent::MailTried {
        login: viewer.login().clone(),
        state: delivery.as_str().to_owned(),
    };
    db.begin(&viewer.actor()).await?.commit(event, now).await?;
    Ok(delivery)
}
