//! Starting, serving, and stopping without dropping anybody's request. The connections are ours, not
//! axum's, because axum sets no time to the head of a request: a slow client would hold its place for good.

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit};
use axum::http::Request;
use axum::middleware::from_fn_with_state;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::app::App;
use crate::{form, headers, observed, pages, routes};

/// How long requests under way may go on once the program is asked to stop.
const PATIENCE: Duration = Duration::from_secs(10);

/// Nobody takes longer to say what they ask, nor keeps a connection open longer without asking.
const HEAD_PATIENCE: Duration = Duration::from_secs(15);

/// Nobody needs more bytes to say what they ask.
const LONGEST_HEAD: usize = 64 * 1024;

/// How long to wait where the system gives no place for another connection.
const NO_PLACE: Duration = Duration::from_millis(200);

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
pub async fn serve(listener: TcpListener, app: App, stop: impl Future<Output = ()> + Send) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_PATIENCE)
        .max_header_size(LONGEST_HEAD);
    let under_way = GracefulShutdown::new();
    let router = TowerToHyperService::new(router(app));
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let Ok((stream, peer)) = accepted else {
            // Gone before it was taken, or no place for another one: some will be given back.
            tokio::time::sleep(NO_PLACE).await;
            continue;
        };
        let router = router.clone();
        let answers = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            router.call(request)
        });
        let connection = http.serve_connection(TokioIo::new(stream), answers);
        let connection = under_way.watch(connection);
        tokio::spawn(async move {
            // Whoever speaks no HTTP, or too slowly, is cut off; that is no fault of ours.
            let _ = connection.await;
        });
    }
    drop(listener);
    let _ = tokio::time::timeout(PATIENCE, under_way.shutdown()).await;
}
