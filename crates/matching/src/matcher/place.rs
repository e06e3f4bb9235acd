//! Which unit an account counts for.

use domain::{Observation, UnitCode};

use super::Matcher;
use super::state::State;
use crate::PersonId;
use crate::units::UnitId;

impl<'a> Matcher<'a> {
    /// The linked person's unit; else the printed one; else, for an account that is not a
    /// person's, the one its display name or login unmistakably means.
    pub(super) fn place(
        &mut self,
        account: &Observation,
        state: &State,
        person: Option<PersonId>,
    ) -> Option<&'a UnitCode> {
        if let Some(unit) = person.and_then(|person| self.directory.unit_code(person)) {
            return Some(unit);
        }
        let printed = account
            .unit
            .as_deref()
            .and_then(|unit| self.lookup.id(unit));
        let unit = printed.or_else(|| {
            if state.kind.is_shared() {
                self.named_unit(account)
            } else {
                self.affix_unit(account)
            }
        })?;
        self.units.code(unit)
    }

    /// "Văn thư UBND xã X": the longest end of the display name that is a unit.
    fn named_unit(&mut self, account: &Observation) -> Option<UnitId> {
        let name = account.name.as_deref()?;
        let starts = std::iter::once(0).chain(name.match_indices(' ').map(|(at, _)| at + 1));
        for start in starts {
            if let Some(unit) = self.lookup.id(&name[start..]) {
                return Some(unit);
            }
        }
        None
    }

    /// `hungnv.cp`: where every certain account with the affix is of one body.
    fn affix_unit(&mut self, account: &Observation) -> Option<UnitId> {
        self.page.login.read(&account.login);
        self.page.name.forget();
        self.page.name.read(account.name.as_deref(), self.directory);
        let fit = self
            .page
            .login
            .fit(&self.page.name.folded, &mut self.page.writer)?;
        self.habits.body_of(fit.affix)
    }
}
