//! What a letter is cited as, and on which side it stands.

use domain::{Date, Side};

use super::article::Article;
use super::first_day;
use crate::directive::Directive;
use crate::source::fold_line;

/// A letter as a source.
#[derive(Debug)]
pub(super) struct Instrument {
    /// `3347-CV/BTCTU`; with the issuer where the number is blank.
    pub(super) name: String,
    /// Party or state.
    pub(super) side: Side,
    /// The day of issue, where it is not blank.
    pub(super) issued: Option<Date>,
    /// The first day it can have been issued on.
    pub(super) day: Option<Date>,
    /// The one regulation the letter quotes from, if it is one.
    regulation: Option<String>,
}

/// How names of Party bodies begin or end, folded.
const PARTY_WORDS: [&str; 8] = [
    "dang uy",
    "thanh uy",
    "tinh uy",
    "huyen uy",
    "quan uy",
    "thi uy",
    "dang bo",
    "ban to chuc",
];
/// Kinds of document whose articles a letter may print.
const REGULATIONS: [&str; 5] = ["QĐ", "QC", "NQ", "TT", "NĐ"];

impl Instrument {
    /// How `directive` is cited.
    pub(super) fn of(directive: &Directive) -> Self {
        let issuer = directive.issuer.as_deref().unwrap_or_default();
        let party = is_party(directive);
        let symbol = directive.symbol.as_deref().unwrap_or_default();
        let name = match (directive.number.as_deref(), symbol) {
            (Some(number), "") => number.to_owned(),
            (Some(number), symbol) if party => format!("{number}-{symbol}"),
            (Some(number), symbol) => format!("{number}/{symbol}"),
            (None, symbol) => {
                // "…/UBND-VP, UBND xã Thanh Định, 10/2024": the clerk's number is still to come.
                let symbol = (!symbol.is_empty()).then(|| format!("…/{symbol}"));
                let issuer = (!issuer.is_empty()).then(|| issuer.to_owned());
                let month = first_day(directive).map(|day| day.format("%m/%Y").to_string());
                let parts: Vec<String> = [symbol, issuer, month].into_iter().flatten().collect();
                parts.join(", ")
            }
        };
        let mut regulations = directive.references.iter().filter(|reference| {
            let parts = reference.number.split(['/', '-']);
            parts.into_iter().any(|part| REGULATIONS.contains(&part))
        });
        let regulation = match (regulations.next(), regulations.next()) {
            (Some(one), None) => Some(one.number.clone()),
            _ => None,
        };
        Self {
            name,
            side: if party { Side::Party } else { Side::State },
            issued: directive.date.and_then(|date| date.day()),
            day: first_day(directive),
            regulation,
        }
    }

    /// An article belongs to a letter only where the letter is a regulation itself: a công
    /// văn that prints one quotes it from the regulation it rests on.
    pub(super) fn quoted(&self, article: &Article) -> Option<String> {
        let regulation = self
            .regulation
            .as_ref()
            .filter(|_| article.is_of_a_regulation())?;
        Some(format!("{article}, {regulation}"))
    }
}

/// Whether a Party body issued it: by its name, or by a number such as `3347-CV/BTCTU`.
pub(crate) fn is_party(directive: &Directive) -> bool {
    let names = [&directive.issuer, &directive.parent_issuer];
    let named = names.into_iter().flatten().any(|name| {
        let folded = fold_line(name);
        PARTY_WORDS.iter().any(|word| folded.contains(word))
    });
    let symbol = directive.symbol.as_deref().unwrap_or_default();
    let typed = symbol.split_once('/').is_some_and(|(kind, body)| {
        kind.len() <= 3 && (body.ends_with("TU") || body.contains("ĐU"))
    });
    named || typed
}
