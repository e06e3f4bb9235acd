//! When a feed is no longer believed: the figures, and why they are what they are.

/// Thresholds of the gate, whole numbers; `_percent` of rows, cells or accounts.
///
/// Ordinary churn of an office is 1–5 % a quarter, and a clean-up campaign takes away
/// 10–20 % of a system's accounts; the sabotage and accidents seen elsewhere (a lost read
/// right, half a file, a shifted column) take away or change a third or more. The figures
/// lie between, and `few` keeps small units and tiny wards out of all shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thresholds {
    /// Fewer rows (or cells) than this prove nothing by their share: 2 of 3 is no alarm.
    pub few: u64,
    /// A feed that lost this share of its rows is refused. The 2025 mergers took about 6 %
    /// of officials and, in single communes, a fifth of all staff.
    pub drop_refused_percent: u64,
    /// A feed that lost this share is remarked on.
    pub drop_warned_percent: u64,
    /// A unit of this size or more whose people all vanish counts as gone.
    pub unit_rows: u64,
    /// A unit that lost this share, without a successor that gained it, counts as halved.
    pub unit_drop_percent: u64,
    /// Rows of gone and halved units, of all rows before, from which a system is refused. A
    /// system may be cleaned up unit by unit, so one unit alone is a remark.
    pub unit_loss_percent: u64,
    /// Cells of a column that could not be read: refused where the column decides verdicts.
    pub unreadable_percent: u64,
    /// Cells of a column that look like another kind of thing (dates as logins).
    pub foreign_percent: u64,
    /// Rows with letters no Vietnamese text has.
    pub garbled_percent: u64,
    /// Repeated keys in a system's feed: a row per role is known, a row twice each is 50 %.
    pub duplicate_percent: u64,
    /// Repeated personnel codes in a roster: several positions a person are usual.
    pub roster_duplicate_percent: u64,
    /// Dates after the review day.
    pub future_percent: u64,
    /// Departures of all people of the roster: a quarter's are 1–5 %, a roster that keeps
    /// its leavers for years has a third.
    pub leavers_percent: u64,
    /// Departures among everybody may rise by this share of the roster between two feeds:
    /// the end of the part-time commune posts took about a fifth at once.
    pub leavers_rise_percent: u64,
    /// Accounts locked, disabled or deleted, where the last snapshot had far fewer.
    pub locked_percent: u64,
    /// Keys shared with the last snapshot, below which it is another system's file.
    pub same_keys_percent: u64,
    /// A system's accounts against the roster's people: beyond it the roster is short.
    pub accounts_per_person_percent: u64,
    /// Names of a system's accounts that the roster has; below it they are strangers.
    pub known_names_percent: u64,
    /// Staffed units without an account in a system that nearly everybody has elsewhere, on
    /// its first day: beyond it a part of the file is missing.
    pub units_without_accounts_percent: u64,
    /// A system's accounts in units with nobody on the roster: beyond it the roster lacks
    /// whole units. The police of the wards, who have their own roster, are some 3 %.
    pub units_without_people_percent: u64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            few: 20,
            drop_refused_percent: 30,
            drop_warned_percent: 10,
            unit_rows: 10,
            unit_drop_percent: 50,
            unit_loss_percent: 10,
            unreadable_percent: 40,
            foreign_percent: 30,
            garbled_percent: 5,
            duplicate_percent: 30,
            roster_duplicate_percent: 45,
            future_percent: 10,
            leavers_percent: 50,
            leavers_rise_percent: 25,
            locked_percent: 60,
            same_keys_percent: 30,
            accounts_per_person_percent: 190,
            units_without_people_percent: 6,
            known_names_percent: 25,
            units_without_accounts_percent: 40,
        }
    }
}

impl Thresholds {
    /// The thresholds by their name in the policy file.
    pub(crate) const fn fields(&mut self) -> [(&'static str, &mut u64); 20] {
        [
            ("few", &mut self.few),
            ("drop_refused_percent", &mut self.drop_refused_percent),
            ("drop_warned_percent", &mut self.drop_warned_percent),
            ("unit_rows", &mut self.unit_rows),
            ("unit_drop_percent", &mut self.unit_drop_percent),
            ("unit_loss_percent", &mut self.unit_loss_percent),
            ("unreadable_percent", &mut self.unreadable_percent),
            ("foreign_percent", &mut self.foreign_percent),
            ("garbled_percent", &mut self.garbled_percent),
            ("duplicate_percent", &mut self.duplicate_percent),
            (
                "roster_duplicate_percent",
                &mut self.roster_duplicate_percent,
            ),
            ("future_percent", &mut self.future_percent),
            ("leavers_percent", &mut self.leavers_percent),
            ("leavers_rise_percent", &mut self.leavers_rise_percent),
            ("locked_percent", &mut self.locked_percent),
            ("same_keys_percent", &mut self.same_keys_percent),
            (
                "accounts_per_person_percent",
                &mut self.accounts_per_person_percent,
            ),
            (
                "units_without_people_percent",
                &mut self.units_without_people_percent,
            ),
            ("known_names_percent", &mut self.known_names_percent),
            (
                "units_without_accounts_percent",
                &mut self.units_without_accounts_percent,
            ),
        ]
    }
}
