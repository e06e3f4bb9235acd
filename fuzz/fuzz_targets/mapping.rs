//! mapping.toml.
#![no_main]

use connectors::Mapping;

libfuzzer_sys::fuzz_target!(|data: &str| {
    if let Err(error) = Mapping::parse(data) {
        assert!(!error.to_string().is_empty());
    }
});
