//! The scores as a table for a terminal.

use std::fmt;

use domain::{MatchTier, Verdict};

use super::{Peculiarity, Scores, Tally};

impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "accounts {}   missing from the review {}   not in the truth {}\n",
            self.accounts, self.missing, self.unknown
        )?;
        self.matching_table(f)?;
        self.rule_table(f)?;
        self.kind_table(f)?;
        line(f, "privileged", self.privileged)?;
        line(f, "unit", self.units)?;
        self.example_list(f)
    }
}

impl Scores {
    fn matching_table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<24}{:>10}{:>10}{:>10}  precision  recall",
            "matching", "expected", "told", "right"
        )?;
        line(f, "all", self.matching.all)?;
        for (system, tally) in &self.matching.systems {
            line(f, &format!("  {system}"), *tally)?;
        }
        for (tier, tally) in &self.matching.tiers {
            let unattended = if tier.acts_unattended() {
                " (unattended)"
            } else {
                ""
            };
            writeln!(
                f,
                "  {:<22}{:>10}{:>10}{:>10}  {:>9.5}{unattended}",
                tier.as_str(),
                "",
                tally.told,
                tally.right,
                tally.precision()
            )?;
        }
        writeln!(
            f,
            "wrong links in unattended tiers: {}\n",
            self.matching.unattended_wrong()
        )
    }

    fn rule_table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<24}{:>9}{:>9}{:>9}  precision  recall | cannot be told: expected, told, both | excepted",
            "rule", "planted", "told", "right"
        )?;
        for (rule, score) in &self.rules {
            let fail = score.of(Verdict::Fail);
            let unknown = score.of(Verdict::NotEvaluable);
            let excepted = score.of(Verdict::Excepted);
            writeln!(
                f,
                "{:<24}{:>9}{:>9}{:>9}  {:>9.5}{:>8.5} | {:>9} {:>9} {:>9} | {} {} {}",
                rule.as_str(),
                fail.expected,
                fail.told,
                fail.right,
                fail.precision(),
                fail.recall(),
                unknown.expected,
                unknown.told,
                unknown.right,
                excepted.expected,
                excepted.told,
                excepted.right
            )?;
        }
        writeln!(f)
    }

    fn kind_table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let right: u64 = self
            .kinds
            .iter()
            .filter(|((a, b), _)| a == b)
            .map(|(_, count)| count)
            .sum();
        let all: u64 = self.kinds.values().sum();
        writeln!(f, "kinds: {right} of {all} right")?;
        for ((truth, told), count) in self.kinds.iter().filter(|((a, b), _)| a != b) {
            writeln!(f, "  {truth} taken for {told}: {count}")?;
        }
        Ok(())
    }

    fn example_list(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, examples) in &self.examples {
            writeln!(f, "\n{what}")?;
            for example in examples {
                let (expected, told) = (&example.expected, &example.told);
                writeln!(
                    f,
                    "  {} {}: expected {expected}, told {told}",
                    example.system, example.login
                )?;
            }
        }
        Ok(())
    }
}

fn line(f: &mut fmt::Formatter<'_>, name: &str, tally: Tally) -> fmt::Result {
    writeln!(
        f,
        "{name:<24}{:>10}{:>10}{:>10}  {:>9.5}{:>8.5}",
        tally.expected,
        tally.told,
        tally.right,
        tally.precision(),
        tally.recall()
    )
}

impl fmt::Display for Peculiarity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingAccount => f.write_str("missing from the review"),
            Self::UnknownAccount => f.write_str("not in the truth"),
            Self::WrongLink(MatchTier::None) => f.write_str("linked without a tier"),
            Self::WrongLink(tier) => write!(f, "wrong link, {tier}"),
            Self::MissingLink => f.write_str("not linked"),
            Self::Kind => f.write_str("another kind"),
            Self::Privileged => f.write_str("rights"),
            Self::Unit => f.write_str("another unit"),
            Self::Verdict(rule) => write!(f, "another verdict, {rule}"),
        }
    }
}
