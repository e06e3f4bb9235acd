//! Figures of the running program, for Prometheus.

use std::fmt;

use engine::EngineError;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::answer::Fault;

/// Bounds of the histogram of latencies, in seconds.
const BOUNDS: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Took {
    route: String,
}

/// What is counted.
#[derive(Debug)]
pub struct Figures {
    registry: Registry,
    requests: Family<Asked, Counter>,
    latency: Family<Took, Histogram>,
    store_faults: Counter,
    review_age: Gauge,
}

impl Default for Figures {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("rasoat");
        let requests = Family::default();
        registry.register("http_requests", "Requests answered", requests.clone());
        let histogram: fn() -> Histogram = || Histogram::new(BOUNDS);
        let latency = Family::new_with_constructor(histogram);
        registry.register_with_unit(
            "http_request_duration",
            "How long answers took",
            Unit::Seconds,
            latency.clone(),
        );
        let store_faults = Counter::default();
        registry.register(
            "database_errors",
            "Requests that failed because of the database",
            store_faults.clone(),
        );
        let review_age = Gauge::default();
        registry.register_with_unit(
            "last_review_age",
            "Time since the newest review was finished; -1 before the first",
            Unit::Seconds,
            review_age.clone(),
        );
        Self {
            registry,
            requests,
            latency,
            store_faults,
            review_age,
        }
    }
}

impl Figures {
    /// Counts an answer; `took` in microseconds.
    pub fn answered(&self, method: &'static str, route: &str, status: u16, took: i64) {
        let asked = Asked {
            method,
            route: route.to_owned(),
            status,
        };
        self.requests.get_or_create(&asked).inc();
        let route = Took {
            route: route.to_owned(),
        };
        let seconds = took as f64 / 1e6;
        self.latency.get_or_create(&route).observe(seconds);
    }

    /// Counts and logs a fault of the program, once; what is wrong with a request is none.
    pub fn failed(&self, fault: &Fault) {
        if !fault.told().0.is_server_error() {
            return;
        }
        if let Fault::Engine(EngineError::Store(_)) = fault {
            self.store_faults.inc();
        }
        match fault {
            // What was not found is named by its key, which may be somebody's.
            Fault::Engine(EngineError::Store(store)) if store.is_not_found() => {
                tracing::error!(fault = fault.code(), "a request failed");
            }
            _ => tracing::error!(%fault, "a request failed"),
        }
    }

    /// All of it, as text of the exposition format; the age in seconds, -1 for none.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn told(&self, review_age: i64) -> Result<String, fmt::Error> {
        self.review_age.set(review_age);
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}
