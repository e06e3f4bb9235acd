//! Whose account it is: the link, its tier and evidence, or why it is open.

use serde::{Deserialize, Serialize};

use crate::{PersonCode, contract_keys};

/// How sure a link is, strongest first. Only [`MatchTier::acts_unattended`] tiers may
/// ever lead to an action nobody looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MatchTier {
    /// A human decided, and it was remembered.
    Decided,
    /// The personnel code is the same, and nothing contradicts it.
    PersonnelCode,
    /// The keyed hash of the identity number is the same, and nothing contradicts it.
    IdentityNumber,
    /// The official mail address is the same.
    OfficialMail,
    /// Name and birth date, with unit or login agreeing.
    NameBirth,
    /// Name and unit, with the system's login convention agreeing.
    NameUnit,
    /// No link.
    None,
}

contract_keys!(MatchTier, "match tier", {
    Decided => "decided", PersonnelCode => "personnel_code", IdentityNumber => "identity_number",
    OfficialMail => "official_mail", NameBirth => "name_birth", NameUnit => "name_unit",
    None => "none",
});

impl MatchTier {
    /// Whether an action may rest on this tier without a person looking at it.
    #[must_use]
    pub const fn acts_unattended(self) -> bool {
        matches!(
            self,
            Self::Decided | Self::PersonnelCode | Self::IdentityNumber
        )
    }
}

/// What the reconcile step found about an account's owner (midPoint's word).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Situation {
    /// One person, with evidence.
    Linked,
    /// Nobody on the roster comes near.
    Unmatched,
    /// Two candidates, a weak one, or evidence that contradicts itself: a case for a human.
    Disputed,
    /// Not a person's account: a responsible person is asked for instead.
    Shared,
}

contract_keys!(Situation, "situation", {
    Linked => "linked", Unmatched => "unmatched", Disputed => "disputed", Shared => "shared",
});

/// One thing that speaks for (or against) a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Evidence {
    /// Same personnel code.
    PersonnelCode,
    /// Same identity number (keyed hash).
    IdentityNumber,
    /// Same official mail address.
    Mail,
    /// Same name, marks and all.
    NameExact,
    /// Same name once marks, case and tone placement are folded.
    NameFolded,
    /// Same words in another order, or a word missing.
    NameNear,
    /// Same birth date.
    BirthDate,
    /// Birth date with day and month swapped.
    BirthDateSwapped,
    /// Same unit.
    Unit,
    /// A unit above, below, or the predecessor of it.
    UnitNear,
    /// A unit the person has moved away from.
    FormerUnit,
    /// The login is what the system's convention makes of the name.
    LoginConvention,
    /// The local part of the mail is the login.
    LoginMail,
    /// Same position.
    Position,
    /// Everyone else with this name is already linked.
    Elimination,
    /// A person decided so.
    Decision,
    /// The name contradicts the link.
    NameDiffers,
    /// The birth date contradicts the link.
    BirthDateDiffers,
    /// The unit contradicts the link.
    UnitDiffers,
}

contract_keys!(Evidence, "evidence", {
    PersonnelCode => "personnel_code", IdentityNumber => "identity_number", Mail => "mail",
    NameExact => "name_exact", NameFolded => "name_folded", NameNear => "name_near",
    BirthDate => "birth_date", BirthDateSwapped => "birth_date_swapped", Unit => "unit",
    UnitNear => "unit_near", FormerUnit => "former_unit", LoginConvention => "login_convention", LoginMail => "login_mail",
    Position => "position", Elimination => "elimination", Decision => "decision",
    NameDiffers => "name_differs", BirthDateDiffers => "birth_date_differs",
    UnitDiffers => "unit_differs",
});

/// The link of an account to a person, remembered with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Linked, unmatched, disputed, shared.
    pub situation: Situation,
    /// The person; set only when `situation` is `Linked`.
    pub person: Option<PersonCode>,
    /// The tier the link rests on.
    pub tier: MatchTier,
    /// Confidence in thousandths, 0..=1000: an integer, so both engines print the same.
    pub score: u16,
    /// What speaks for and against.
    pub evidence: Vec<Evidence>,
    /// The candidates of a disputed account, best first (at most five).
    pub candidates: Vec<PersonCode>,
}

impl Link {
    /// No link at all, in the given situation.
    #[must_use]
    pub const fn open(situation: Situation) -> Self {
        Self {
            situation,
            person: None,
            tier: MatchTier::None,
            score: 0,
            evidence: Vec::new(),
            candidates: Vec::new(),
        }
    }
}

/// What a human decided about an account: whose it is, or that it is nobody's on the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchDecision {
    /// The account.
    pub account: crate::AccountRef,
    /// The person, or `None` for "nobody on the roster".
    pub person: Option<PersonCode>,
    /// What it is, where it is no person's at all.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub kind: Option<crate::AccountKind>,
    /// Who decided.
    pub decided_by: crate::Actor,
    /// When, microseconds since 1970.
    pub decided_at: i64,
    /// Why, in their words.
    pub reason: String,
}
