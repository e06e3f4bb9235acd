//! The OpenAPI document is made of the list of routes: nothing of it is missing, nothing is unspoken.

use serde_json::Value;
use text::Language;
use utoipa::openapi::OpenApi;
use web::api::document::document;
use web::guard::Door;
use web::routes::all;

fn json(document: &OpenApi) -> Value {
    serde_json::from_str(&document.to_json().unwrap()).unwrap()
}

/// Every `$ref` of a value.
fn references<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(to)) = fields.get("$ref") {
                found.push(to);
            }
            fields.values().for_each(|each| references(each, found));
        }
        Value::Array(items) => items.iter().for_each(|each| references(each, found)),
        _ => {}
    }
}

#[test]
fn every_address_for_programs_is_described_and_nothing_else_is() {
    let document = json(&document(Language::Vi));
    assert_eq!(document["openapi"], "3.1.0");
    let mut known = 0;
    for route in all() {
        let api = route.path.starts_with("/api/v1/") && route.path != "/api/v1/openapi.json";
        assert_eq!(route.door == Door::Program, api, "{}", route.path);
        assert_eq!(route.described.is_some(), api, "{}", route.path);
        if api {
            let method = route.method.as_str().to_lowercase();
            let operation = &document["paths"][route.path][&method];
            assert!(operation["responses"]["401"].is_object(), "{}", route.path);
            known += 1;
        }
    }
    let paths = document["paths"].as_object().unwrap().values();
    let operations: usize = paths.map(|path| path.as_object().unwrap().len()).sum();
    assert_eq!(operations, known);
}

#[test]
fn what_it_refers_to_is_there_and_it_is_worded_in_both_languages() {
    let mut summaries = Vec::new();
    for language in Language::ALL {
        let document = json(&document(language));
        let mut found = Vec::new();
        references(&document, &mut found);
        assert!(found.len() > 50);
        for to in found {
            let at = to.strip_prefix('#').unwrap();
            assert!(document.pointer(at).is_some(), "{to}");
        }
        let text = document.to_string();
        assert!(!text.contains("\"api-") && !text.contains("web-fault"));
        let summary = document["paths"]["/api/v1/units"]["get"]["summary"].clone();
        summaries.push(summary);
    }
    assert_ne!(summaries[0], summaries[1]);
}
