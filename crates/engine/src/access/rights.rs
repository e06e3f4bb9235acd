//! The one table: which role may do what.

use domain::Role;

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// See the figures of units.
    SeeUnits,
    /// See what is wrong with which account: the secret lists.
    SeeFindings,
    /// See an account, and search for accounts and people.
    SeeAccounts,
    /// See what was read from which source and what the gate said.
    SeeFeeds,
    /// Bring in sources and have them reviewed.
    ChangeFeeds,
    /// Decide whose account it is, where that is open.
    DecideCases,
    /// See campaigns, and how far units have come in them.
    SeeCampaigns,
    /// Take in letters, confirm, open and close campaigns.
    ManageCampaigns,
    /// Answer for a unit's findings, write and sign its report.
    AnswerCampaigns,
    /// Return or accept the reports of units below.
    JudgeReports,
    /// Ask for exceptions, and take back those one asked for.
    AskWaivers,
    /// Approve, refuse and take back exceptions that others asked for.
    JudgeWaivers,
    /// Make users, give and take back roles.
    ManageUsers,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 13] = [
        Self::SeeUnits,
        Self::SeeFindings,
        Self::SeeAccounts,
        Self::SeeFeeds,
        Self::ChangeFeeds,
        Self::DecideCases,
        Self::SeeCampaigns,
        Self::ManageCampaigns,
        Self::AnswerCampaigns,
        Self::JudgeReports,
        Self::AskWaivers,
        Self::JudgeWaivers,
        Self::ManageUsers,
    ];

    /// Whether a role brings it, on the units the role is held on.
    ///
    /// An administrator sees no list of weak accounts: who hands out roles need not know them,
    /// and cannot hand a role to themselves (`engine::users::grant`).
    #[must_use]
    pub const fn comes_with(self, role: Role) -> bool {
        match role {
            Role::Administrator => {
                matches!(self, Self::SeeUnits | Self::SeeFeeds | Self::ManageUsers)
            }
            Role::ResponsibleOfficer => !matches!(self, Self::ManageUsers),
            // Sees all of it, changes nothing.
            Role::Auditor => matches!(
                self,
                Self::SeeUnits
                    | Self::SeeFindings
                    | Self::SeeAccounts
                    | Self::SeeFeeds
                    | Self::SeeCampaigns
            ),
            Role::FocalPerson => matches!(
                self,
                Self::SeeUnits
                    | Self::SeeFindings
                    | Self::SeeAccounts
                    | Self::DecideCases
                    | Self::SeeCampaigns
                    | Self::AnswerCampaigns
                    | Self::JudgeReports
                    // What they ask for, the responsible officer decides.
                    | Self::AskWaivers
            ),
            // Their own accounts, which need no right.
            Role::Officer => false,
        }
    }
}

/// Whether a role shows more than one's own accounts, and therefore asks for a second factor.
#[must_use]
pub const fn needs_second_factor(role: Role) -> bool {
    !matches!(role, Role::Officer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_may_do_anything_needs_a_second_factor() {
        for role in Role::ALL {
            let may = Action::ALL.iter().any(|action| action.comes_with(*role));
            assert_eq!(may, needs_second_factor(*role), "{role}");
        }
    }
}
