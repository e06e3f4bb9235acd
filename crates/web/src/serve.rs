//! Starting, serving, and stopping without dropping anybody's request.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::app::App;
use crate::{form, headers, observed, pages, routes};

/// How long requests under way may go on once the program is asked to stop.
const PATIENCE: Duration = Duration::from_secs(10);

/// The program could not serve.
#[derive(Debug, thiserror::Error)]
#[error("cannot serve: {0}")]
pub struct ServeFault(#[from] std::io::Error);

/// Every address, with what stands around all of them.
pub fn router(app: App) -> Router {
    routes::router(&app)
        .fallback(pages::lost::show)
        .layer(DefaultBodyLimit::max(form::LONGEST))
        .layer(CatchPanicLayer::new())
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), headers::put))
        .layer(from_fn_with_state(app.clone(), observed::note))
        .with_state(app)
}

/// Serves until `stop` comes; then no new request is taken, and those under way are answered.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    app: App,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeFault> {
    let (asked, mut told) = tokio::sync::watch::channel(false);
    let stop = async move {
        stop.await;
        // Nobody listens any more only when all is over.
        let _ = asked.send(true);
    };
    let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(stop);
    let overdue = async move {
        let _ = told.wait_for(|asked| *asked).await;
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        outcome = served => Ok(outcome?),
        () = overdue => Ok(()),
    }
}
