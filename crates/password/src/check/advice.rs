//! What to do instead, in words of `password.ftl`.

use domain::CharacterClass;
use text::Catalog;

use super::{Failure, Judgement, NotEvaluated};

impl Judgement {
    /// What speaks against the password and what to do, in full sentences; never what it is.
    #[must_use]
    pub fn advice(&self, catalog: &Catalog) -> String {
        let mut sentences: Vec<String> = self
            .failures
            .iter()
            .map(|&failure| self.sentence(failure, catalog))
            .collect();
        if self.incomplete {
            sentences.push(catalog.message("password-advice-incomplete", &[]));
        }
        if self.accepted {
            sentences.push(catalog.message("password-advice-accepted", &[]));
        } else if !self.failures.is_empty() {
            sentences.push(catalog.message("password-advice-instead", &[]));
        }
        for unknown in &self.not_evaluated {
            if *unknown != NotEvaluated::Leaked || !self.incomplete {
                let key = format!("password-not-evaluated-{}", unknown.as_str());
                sentences.push(catalog.message(&key, &[]));
            }
        }
        sentences.join(" ")
    }

    fn sentence(&self, failure: Failure, catalog: &Catalog) -> String {
        let limit = |limit: Option<u16>| limit.unwrap_or(1).to_string();
        let classes = self.missing_words(catalog);
        let min = limit(self.min_length);
        let max = limit(self.max_length);
        catalog.message(
            &format!("password-advice-{failure}"),
            &[("min", &min), ("max", &max), ("classes", &classes)],
        )
    }

    /// `chữ hoa; chữ số hoặc ký tự đặc biệt`.
    fn missing_words(&self, catalog: &Catalog) -> String {
        let class = |class: &CharacterClass| catalog.text(&format!("password-class-{class}"));
        let mut demands: Vec<String> = self.missing.all.iter().map(class).collect();
        let or = catalog.text("password-class-or");
        for group in &self.missing.any {
            let group: Vec<String> = group.iter().map(class).collect();
            demands.push(group.join(&format!(" {or} ")));
        }
        if let Some(count) = self.missing.count {
            let count = count.to_string();
            demands.push(catalog.message("password-class-count", &[("count", &count)]));
        }
        demands.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use text::Language;

    use super::*;

    #[test]
    fn every_failure_has_its_words_in_both_languages() {
        for language in Language::ALL {
            let catalog = Catalog::of(language);
            for failure in Failure::ALL {
                assert!(
                    catalog.has(&format!("password-advice-{failure}")),
                    "{failure}"
                );
            }
            for class in CharacterClass::ALL {
                assert!(catalog.has(&format!("password-class-{class}")), "{class}");
            }
        }
    }
}
