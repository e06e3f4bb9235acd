//! One pass through the province: an authority is invented, written everywhere, forgotten.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use domain::{RuleId, Verdict};

use crate::Error;
use crate::account::Account;
use crate::chance::Chance;
use crate::exports;
use crate::guide;
use crate::logins::Logins;
use crate::member::Member;
use crate::people::People;
use crate::personal::Workshop;
use crate::planting::Plantings;
use crate::province::Province;
use crate::roster::Roster;
use crate::sabotage::Spoiling;
use crate::shared::{SharedAccounts, SharedPlantings};
use crate::sheet::{Sheet, Tamper};
use crate::system::{Opening, System};
use crate::truth::Truth;
use crate::units_feed;

/// A workbook's sheet holds 1,048,576 rows; above this many people the long ones become .csv.
const WORKBOOK_PERSONS: usize = 900_000;

/// What to invent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// People on the roster, 40 or more.
    pub persons: usize,
    /// The same seed gives the same bytes.
    pub seed: u64,
    /// Folder to write to; made if it is not there.
    pub out: PathBuf,
}

/// What was invented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Units, standing and ended.
    pub units: usize,
    /// People.
    pub persons: usize,
    /// Accounts by system.
    pub accounts: BTreeMap<String, u64>,
    /// Verdicts other than `pass` and `out_of_scope` that a review must find.
    pub planted: BTreeMap<(RuleId, Verdict), u64>,
    /// The unit tree.
    pub units_file: PathBuf,
    /// The roster.
    pub roster_file: PathBuf,
    /// The exports, by system.
    pub sources: BTreeMap<String, PathBuf>,
    /// The policy that belongs to the sample.
    pub policy_file: PathBuf,
    /// The truth to check a review against.
    pub truth: PathBuf,
}

/// An open export and what it is made with.
struct Export {
    system: &'static System,
    path: PathBuf,
    sheet: Sheet,
    plantings: Plantings,
    shared: SharedPlantings,
    logins: Logins,
    rows: u32,
}

/// Invents a province and writes its sample.
///
/// # Errors
/// When the folder cannot be written.
pub fn generate(options: &Options) -> Result<Summary, Error> {
    generate_as(options, None)
}

/// The same, spoiled on the way.
pub(crate) fn generate_as(
    options: &Options,
    spoiling: Option<Spoiling<'_>>,
) -> Result<Summary, Error> {
    let truth_folder = options.out.join("truth");
    fs::create_dir_all(&truth_folder).map_err(Error::file(&truth_folder))?;
    let mut province = Province::invent(options.persons, &mut Chance::for_part(options.seed, 0));
    if let Some(Spoiling::Sabotage(sabotage)) = spoiling {
        sabotage.redraw(&mut province);
    }
    let tamper = |feed: &str| spoiling.and_then(|s| s.tamper(feed, &province, options.persons));
    let units_file = options.out.join("units.csv");
    let units = units_feed::write(&province, &units_file, tamper("units"))?;
    let long = options.persons > WORKBOOK_PERSONS;
    let roster_file = options
        .out
        .join(if long { "roster.csv" } else { "roster.xlsx" });
    let mut roster = Roster::open(&roster_file, tamper("roster"))?;
    let mut exports = open_exports(options, long, tamper)?;
    let mut truth = Truth::open(&truth_folder)?;
    let mut people = People::new(options.seed);

    for authority in 0..province.authorities.len() {
        let mut chance = Chance::for_part(options.seed, 1 + authority as u64);
        let mailboxes = &mut exports[0].logins;
        let members = people.of(&province, authority, mailboxes, &mut chance);
        for member in &members {
            roster.person(&province, member, &mut chance)?;
        }
        for (number, export) in exports.iter_mut().enumerate() {
            let place = Place {
                province: &province,
                authority,
                number,
            };
            let accounts = export.accounts(&place, &members, &mut people, &mut chance);
            export.write(&accounts, &mut truth)?;
        }
    }

    roster.finish()?;
    let planted = truth.finish()?;
    let mut summary = Summary {
        units,
        persons: options.persons,
        accounts: BTreeMap::new(),
        planted,
        units_file,
        roster_file,
        sources: BTreeMap::new(),
        policy_file: options.out.join("policy.toml"),
        truth: truth_folder,
    };
    for export in exports {
        let key = export.system.key.to_owned();
        summary.accounts.insert(key.clone(), u64::from(export.rows));
        summary.sources.insert(key, export.finish()?);
    }
    guide::write(options, &summary)?;
    Ok(summary)
}

/// Where accounts are being made.
struct Place<'a> {
    province: &'a Province,
    authority: usize,
    number: usize,
}

fn open_exports(
    options: &Options,
    long: bool,
    tamper: impl Fn(&str) -> Option<Tamper>,
) -> Result<Vec<Export>, Error> {
    let open = |(number, system): (u64, &'static System)| {
        let mut path = options.out.join(system.file);
        if long {
            path.set_extension("csv");
        }
        Ok(Export {
            system,
            sheet: (system.open)(&Opening {
                path: &path,
                seed: options.seed,
            })?
            .tampered(tamper(system.key)),
            path,
            plantings: Plantings::of(options.seed, number),
            shared: SharedPlantings::of(options.seed, number),
            logins: Logins::default(),
            rows: 0,
        })
    };
    (0..).zip(exports::ALL).map(open).collect()
}

impl Export {
    /// The accounts of one authority.
    fn accounts(
        &mut self,
        place: &Place<'_>,
        members: &[Member],
        people: &mut People,
        chance: &mut Chance,
    ) -> Vec<Account> {
        let mut accounts = Vec::with_capacity(members.len() * 11 / 10 + 16);
        SharedAccounts {
            system: self.system,
            authority: &place.province.authorities[place.authority],
            number: place.authority,
            members,
            plantings: &mut self.shared,
            logins: &mut self.logins,
        }
        .make(chance, &mut accounts);
        let mut workshop = Workshop {
            system: self.system,
            number: place.number,
            province: place.province,
            plantings: &mut self.plantings,
            logins: &mut self.logins,
        };
        for (index, member) in members.iter().enumerate() {
            let colleague = &members[(index + 1) % members.len()];
            let stranger = |chance: &mut Chance| people.stranger(member, members, chance);
            workshop.of_member(member, colleague, stranger, chance, &mut accounts);
            if self.system.signals.role && member.is_administrator() {
                accounts.push(workshop.of_administrator(member, colleague, chance));
            }
        }
        accounts
    }

    fn write(&mut self, accounts: &[Account], truth: &mut Truth) -> Result<(), Error> {
        for account in accounts {
            self.rows += 1;
            self.sheet.row((self.system.cells)(account, self.rows))?;
            truth.account(self.system, account)?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<PathBuf, Error> {
        if self
            .path
            .extension()
            .is_some_and(|extension| extension == "xlsx")
        {
            self.sheet
                .foot(1, &format!("Tổng cộng: {} tài khoản", self.rows))?;
        }
        self.sheet.finish()?;
        Ok(self.path)
    }
}

/// The name of a file, as a command run in its folder has it.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
