//! The scores as JSON, with the contract's keys.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use super::{Example, MatchScore, Scores, Tally};

impl Serialize for Tally {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Tally", 5)?;
        out.serialize_field("expected", &self.expected)?;
        out.serialize_field("told", &self.told)?;
        out.serialize_field("right", &self.right)?;
        out.serialize_field("precision", &self.precision())?;
        out.serialize_field("recall", &self.recall())?;
        out.end()
    }
}

impl Serialize for MatchScore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tiers = self
            .tiers
            .iter()
            .map(|(tier, tally)| (tier.as_str(), tally));
        let mut out = serializer.serialize_struct("MatchScore", 4)?;
        out.serialize_field("all", &self.all)?;
        out.serialize_field("systems", &self.systems)?;
        out.serialize_field(
            "tiers",
            &tiers.collect::<std::collections::BTreeMap<_, _>>(),
        )?;
        out.serialize_field("unattended_wrong", &self.unattended_wrong())?;
        out.end()
    }
}

/// One confusion of kinds.
#[derive(Serialize)]
struct Kinds {
    expected: &'static str,
    told: &'static str,
    accounts: u64,
}

/// One verdict of one rule.
#[derive(Serialize)]
struct Judged {
    rule: &'static str,
    verdict: &'static str,
    #[serde(flatten)]
    tally: Tally,
}

/// One kind of mistake with its examples.
#[derive(Serialize)]
struct Mistakes<'a> {
    what: String,
    examples: &'a [Example],
}

impl Serialize for Scores {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let kinds = self.kinds.iter().map(|((expected, told), accounts)| Kinds {
            expected: expected.as_str(),
            told: told.as_str(),
            accounts: *accounts,
        });
        let rules = self.rules.iter().flat_map(|(rule, score)| {
            score.verdicts.iter().map(|(verdict, tally)| Judged {
                rule: rule.as_str(),
                verdict: verdict.as_str(),
                tally: *tally,
            })
        });
        let mistakes = self.examples.iter().map(|(what, examples)| Mistakes {
            what: what.to_string(),
            examples,
        });
        let mut out = serializer.serialize_struct("Scores", 9)?;
        out.serialize_field("accounts", &self.accounts)?;
        out.serialize_field("missing", &self.missing)?;
        out.serialize_field("unknown", &self.unknown)?;
        out.serialize_field("matching", &self.matching)?;
        out.serialize_field("kinds", &kinds.collect::<Vec<_>>())?;
        out.serialize_field("privileged", &self.privileged)?;
        out.serialize_field("units", &self.units)?;
        out.serialize_field("rules", &rules.collect::<Vec<_>>())?;
        out.serialize_field("mistakes", &mistakes.collect::<Vec<_>>())?;
        out.end()
    }
}
