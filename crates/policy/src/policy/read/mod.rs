//! The policy file, read by hand rather than by derive: every error carries its line, and
//! every unknown key the key that was probably meant.

mod error;
mod exceptions;
pub(crate) mod expected;
mod gate;
mod layers;
mod password;
pub(crate) mod section;
pub(crate) mod sourced;
mod suggestion;
pub(crate) mod value;
mod waiver;

use toml::de::DeTable;

pub use error::{PolicyError, PolicyProblem};
pub use expected::{Expected, Why};
use section::{Section, Text};

use super::Policy;
use crate::OwnDomains;

const TOP: [&str; 8] = [
    "default",
    "privileged",
    "kind",
    "system",
    "mail",
    "exception",
    "waiver",
    "gate",
];

/// Reads `text` over `policy`: what the file does not mention stays.
pub(super) fn policy(text: &str, mut policy: Policy) -> Result<Policy, PolicyError> {
    let lines = Text::new(text);
    let table = DeTable::parse(text).map_err(|error| {
        let line = error.span().map_or(1, |span| lines.line(span.start));
        PolicyError::new(line, PolicyProblem::Syntax(error.message().to_owned()))
    })?;
    let top = Section::top(table.get_ref(), lines);
    top.only(&TOP)?;
    if let Some(section) = top.section("default")? {
        layers::layer(&section, &mut policy.base, &[])?;
    }
    if let Some(section) = top.section("privileged")? {
        layers::layer(&section, &mut policy.privileged, &[])?;
    }
    if let Some(section) = top.section("kind")? {
        layers::kinds(&section, &mut policy.kinds)?;
    }
    if let Some(section) = top.section("system")? {
        layers::systems(&section, &mut policy.systems)?;
    }
    if let Some(section) = top.section("mail")? {
        policy.own_domains = own_domains(&section)?.or(policy.own_domains);
    }
    if let Some(section) = top.section("waiver")? {
        waiver::limits(&section, &mut policy.waiver)?;
    }
    if let Some(section) = top.section("gate")? {
        gate::thresholds(&section, &mut policy.gate)?;
    }
    policy.exceptions.extend(exceptions::exceptions(&top)?);
    Ok(policy)
}

fn own_domains(section: &Section<'_>) -> Result<Option<OwnDomains>, PolicyError> {
    section.only(&["own_domains"])?;
    let Some(domains) = section.get("own_domains") else {
        return Ok(None);
    };
    let domains = domains.strings()?;
    for domain in &domains {
        if crate::own_domains::own_domain(domain.text).is_none() {
            return Err(domain.value.bad(Expected::OwnDomain));
        }
    }
    Ok(Some(OwnDomains::new(domains.iter().map(|d| d.text))))
}
