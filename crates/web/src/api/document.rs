//! The OpenAPI 3.1 document: made from the list of routes, so that an address cannot be missing from it.

use std::sync::OnceLock;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use text::{Catalog, Language};
use utoipa::ToSchema;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::info::InfoBuilder;
use utoipa::openapi::link::LinkBuilder;
use utoipa::openapi::path::{
    HttpMethod, OperationBuilder, Parameter, ParameterBuilder, ParameterIn, PathItem,
};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::response::ResponseBuilder;
use utoipa::openapi::schema::{ComponentsBuilder, ObjectBuilder, Schema, Type};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{OpenApi, OpenApiBuilder, Paths, Ref, RefOr, Required, Response};

use super::once;
use super::problem::{KIND, Problem};
use crate::answer::{Answer, Fault};
use crate::app::App;
use crate::asked::accepted;
use crate::guard::{Place, Rule};
use crate::routes::{Route, all};

/// The scheme of tokens in the document.
const SCHEME: &str = "token";

/// What an address takes and gives, by its types.
pub struct Described {
    /// Its name, and that of its words: `api-<id>`.
    pub id: &'static str,
    pub(super) query: Vec<Parameter>,
    pub(super) body: Option<Shape>,
    pub(super) answer: Shape,
    pub(super) status: StatusCode,
    /// Addresses that take what it gives: their name, the part of their address, where that stands.
    pub(super) leads_to: &'static [(&'static str, &'static str, &'static str)],
}

/// A type as the document knows it.
pub struct Shape {
    name: String,
    schemas: Vec<(String, RefOr<Schema>)>,
}

impl Shape {
    /// A type and all it is made of.
    #[must_use]
    pub fn of<T: ToSchema>() -> Self {
        let name = T::name().into_owned();
        let mut schemas = vec![(name.clone(), T::schema())];
        T::schemas(&mut schemas);
        Self { name, schemas }
    }

    fn schema(&self) -> Ref {
        Ref::from_schema_name(&self.name)
    }
}

/// The document, in the language asked for.
pub async fn show(State(_): State<App>, headers: HeaderMap) -> Answer {
    static DOCUMENTS: [OnceLock<Option<String>>; 2] = [OnceLock::new(), OnceLock::new()];
    let language = accepted(&headers);
    let held = &DOCUMENTS[usize::from(language == Language::En)];
    let document = held.get_or_init(|| document(language).to_json().ok());
    let document = document.as_deref().ok_or(Fault::NotFound)?;
    Ok(([(CONTENT_TYPE, "application/json")], document).into_response())
}

/// The document.
#[must_use]
pub fn document(language: Language) -> OpenApi {
    let catalog = Catalog::of(language);
    let mut paths = Paths::new();
    let mut components = ComponentsBuilder::new().security_scheme(SCHEME, scheme(catalog));
    let problem = Shape::of::<Problem>();
    let mut schemas = problem.schemas;
    for route in all() {
        let Some(described) = &route.described else {
            continue;
        };
        let method = match route.method.as_str() {
            "POST" => HttpMethod::Post,
            _ => HttpMethod::Get,
        };
        let operation = operation(&route, described, catalog).build();
        let item = PathItem::new(method, operation);
        match paths.paths.get_mut(route.path) {
            Some(known) => known.merge_operations(item),
            None => drop(paths.paths.insert(route.path.to_owned(), item)),
        }
        let shapes = described.body.iter().chain([&described.answer]);
        schemas.extend(shapes.flat_map(|shape| shape.schemas.iter().cloned()));
    }
    components = components.schemas_from_iter(schemas);
    let info = InfoBuilder::new()
        .title("rasoat")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(catalog.text("api-info")));
    OpenApiBuilder::new()
        .info(info.build())
        .paths(paths)
        .components(Some(components.build()))
        .security(Some([SecurityRequirement::new(
            SCHEME,
            std::iter::empty::<String>(),
        )]))
        .build()
}

fn scheme(catalog: &Catalog) -> SecurityScheme {
    let mut scheme = Http::new(HttpAuthScheme::Bearer);
    scheme.description = Some(catalog.text("api-token"));
    SecurityScheme::Http(scheme)
}

fn operation(route: &Route, described: &Described, catalog: &Catalog) -> OperationBuilder {
    let noun = route.path.trim_start_matches("/api/v1/");
    let noun = noun.split('/').next().unwrap_or_default();
    let mut operation = OperationBuilder::new()
        .operation_id(Some(described.id))
        .tag(noun)
        .summary(Some(catalog.text(&format!("api-{}", described.id))));
    for name in names(route.path) {
        operation = operation.parameter(in_path(name, catalog));
    }
    for parameter in &described.query {
        operation = operation.parameter(parameter.clone());
    }
    if let Some(body) = &described.body {
        let content = ContentBuilder::new().schema(Some(body.schema())).build();
        let body = RequestBodyBuilder::new()
            .content("application/json", content)
            .required(Some(Required::True))
            .build();
        operation = operation
            .request_body(Some(body))
            .parameter(idempotency_key(catalog));
    }
    let content = ContentBuilder::new()
        .schema(Some(described.answer.schema()))
        .build();
    let answer = ResponseBuilder::new()
        .description(catalog.text("api-answer"))
        .content("application/json", content);
    let answer = described
        .leads_to
        .iter()
        .fold(answer, |answer, (id, part, at)| {
            let link = LinkBuilder::new().operation_id(*id).parameter(*part, *at);
            answer.link(*id, link.build())
        });
    operation = operation.response(described.status.as_str(), answer.build());
    for fault in faults(route, described) {
        let (status, key) = fault.told();
        operation = operation.response(status.as_str(), refusal(&fault, &catalog.text(key)));
    }
    operation
}

/// What an address may refuse: by its rule, its address and whether it changes anything.
fn faults(route: &Route, described: &Described) -> Vec<Fault> {
    let mut faults = vec![
        Fault::Malformed,
        Fault::Unauthorized,
        Fault::Forbidden,
        Fault::WrongMethod,
        Fault::TooMany(1),
        Fault::internal(),
    ];
    let looks_up = matches!(route.rule, Rule::At(_, Place::Unit | Place::Account));
    if looks_up || names(route.path).next().is_some() {
        faults.push(Fault::NotFound);
    }
    if described.body.is_some() {
        faults.extend([
            Fault::UnderWay,
            Fault::TooLong,
            Fault::WrongKind,
            Fault::KeyReused,
        ]);
    } else if !described.query.is_empty() {
        faults.push(Fault::Unknown("cursor"));
    }
    faults
}

fn refusal(fault: &Fault, words: &str) -> Response {
    let problem = Ref::from_schema_name(Problem::name());
    let content = ContentBuilder::new().schema(Some(problem)).build();
    let mut response = ResponseBuilder::new()
        .description(words)
        .content(KIND, content);
    if let Fault::TooMany(_) | Fault::UnderWay = fault {
        let seconds = ObjectBuilder::new().schema_type(Type::Integer).build();
        response = response.header(
            "Retry-After",
            HeaderBuilder::new().schema(Some(seconds)).build(),
        );
    }
    response.build()
}

/// What stands in braces.
fn names(path: &str) -> impl Iterator<Item = &str> {
    let parts = path.split('/');
    parts.filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

fn in_path(name: &str, catalog: &Catalog) -> Parameter {
    let schema = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .build();
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some(catalog.text(&format!("api-part-{name}"))))
        .schema(Some(schema))
        .build()
}

fn idempotency_key(catalog: &Catalog) -> Parameter {
    let schema = ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(format!("^[!-~]{{1,{}}}$", once::LONGEST)))
        .build();
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(catalog.text("api-key")))
        .schema(Some(schema))
        .build()
}
