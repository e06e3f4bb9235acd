//! What stands around every page, and the words within it.

use std::borrow::Borrow;

use domain::Date;
use engine::access::{Action, Viewer};
use engine::view::Board;
use text::{Catalog, Language};

use crate::asked::Asked;
use crate::assets;

/// What stands around a page: the language, who is signed in, where they may go.
#[derive(Debug, Clone, Default)]
pub struct Shell {
    language: Language,
    name: Option<String>,
    form: String,
    path: String,
    may: Vec<Action>,
    as_of: Option<Date>,
}

impl Shell {
    /// Around an answer to a request.
    #[must_use]
    pub fn new(asked: &Asked) -> Self {
        Self {
            language: asked.language(),
            form: asked.form_tag().to_owned(),
            path: asked.path().to_owned(),
            ..Self::default()
        }
        .seen_by(asked.viewer())
    }

    /// With the day the board stands for.
    #[must_use]
    pub fn of(mut self, board: &Board) -> Self {
        self.as_of = board.review.as_ref().map(|review| review.input.as_of);
        self
    }

    fn seen_by(mut self, viewer: Option<&Viewer>) -> Self {
        self.name = viewer.map(|viewer| viewer.user.name.clone());
        let may = |action: &Action| viewer.is_some_and(|it| !it.scope(*action).is_empty());
        self.may = Action::ALL.into_iter().filter(may).collect();
        self
    }

    /// `vi` or `en`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.language.as_str()
    }

    /// The other language.
    #[must_use]
    pub fn other_lang(&self) -> &'static str {
        match self.language {
            Language::Vi => "en",
            Language::En => "vi",
        }
    }

    /// Where the style sheet is.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        format!("/assets/{}/{name}", assets::VERSION)
    }

    /// The address asked for.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What a form brings back.
    #[must_use]
    pub fn form(&self) -> &str {
        &self.form
    }

    /// Who is signed in.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Whether somebody may see units.
    #[must_use]
    pub fn units(&self) -> bool {
        self.may.contains(&Action::SeeUnits)
    }

    /// Whether somebody may see accounts.
    #[must_use]
    pub fn accounts(&self) -> bool {
        self.may.contains(&Action::SeeAccounts)
    }

    /// Whether somebody may see findings.
    #[must_use]
    pub fn findings(&self) -> bool {
        self.may.contains(&Action::SeeFindings)
    }

    /// Whether somebody may see sources.
    #[must_use]
    pub fn feeds(&self) -> bool {
        self.may.contains(&Action::SeeFeeds)
    }

    /// Whether somebody may decide whose account it is.
    #[must_use]
    pub fn cases(&self) -> bool {
        self.may.contains(&Action::DecideCases)
    }

    /// Whether somebody may bring in sources.
    #[must_use]
    pub fn may_change_feeds(&self) -> bool {
        self.may.contains(&Action::ChangeFeeds)
    }

    /// Whether somebody may see campaigns.
    #[must_use]
    pub fn campaigns(&self) -> bool {
        self.may.contains(&Action::SeeCampaigns)
    }

    /// Whether somebody may run campaigns somewhere.
    #[must_use]
    pub fn runs_campaigns(&self) -> bool {
        self.may.contains(&Action::ManageCampaigns)
    }

    /// A day that may not be known.
    #[must_use]
    pub fn date(&self, day: &Option<Date>) -> String {
        day.map_or_else(|| "–".to_owned(), |day| self.day(&day.to_string()))
    }

    /// Whether somebody may manage users.
    #[must_use]
    pub fn users(&self) -> bool {
        self.may.contains(&Action::ManageUsers)
    }

    /// The day the figures stand for.
    #[must_use]
    pub fn as_of(&self) -> Option<String> {
        self.as_of.map(|day| self.day(&day.to_string()))
    }

    /// The words of the language.
    #[must_use]
    pub fn catalog(&self) -> &'static Catalog {
        Catalog::of(self.language)
    }

    /// A message.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.catalog().text(key)
    }

    /// A message of a family: `web-<family>-<member>`.
    #[must_use]
    pub fn t_of(&self, family: &str, member: impl std::fmt::Display) -> String {
        self.t(&format!("web-{family}-{member}"))
    }

    /// A message with one argument.
    #[must_use]
    pub fn t1(&self, key: &str, name: &str, value: impl std::fmt::Display) -> String {
        self.catalog().message(key, &[(name, &value.to_string())])
    }

    /// The name of a contract key.
    #[must_use]
    pub fn name_of(&self, noun: &str, key: impl std::fmt::Display) -> String {
        self.catalog().name(noun, &key.to_string())
    }

    /// A number, thousands apart.
    #[must_use]
    pub fn n(&self, number: impl Borrow<u64>) -> String {
        let number = i64::try_from(*number.borrow()).unwrap_or(i64::MAX);
        self.language.number(number)
    }

    /// A share.
    #[must_use]
    pub fn share(&self, per_mille: u64) -> String {
        self.language
            .percent(u32::try_from(per_mille).unwrap_or(u32::MAX))
    }

    /// Something on every hundred, from per mille: `12,3`.
    #[must_use]
    pub fn per_hundred(&self, per_mille: u64) -> String {
        let share = self.share(per_mille);
        share.trim_end_matches(['%', ' ', '\u{a0}']).to_owned()
    }

    /// A day or time as the language writes it.
    #[must_use]
    pub fn day(&self, iso: &str) -> String {
        self.language.date(iso)
    }

    /// A moment given in microseconds since 1970, as messages take it.
    #[must_use]
    pub fn iso(&self, micros: impl Borrow<i64>) -> String {
        domain::Moment::Instant(*micros.borrow()).to_string()
    }

    /// A moment given in microseconds since 1970.
    #[must_use]
    pub fn moment(&self, micros: impl Borrow<i64>) -> String {
        self.day(&self.iso(micros))
    }
}
