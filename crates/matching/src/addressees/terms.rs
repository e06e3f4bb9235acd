//! Words for groups of units, folded: data to recognise, not to show.

use super::unit_kind::{SchoolLevel, Tier, UnitKind};

/// What a word of a list of addressees asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// Units of a kind at the issuer's own level.
    Kind(UnitKind),
    /// Committees (or whatever the list speaks of) of a tier.
    Tier(Tier),
    /// Schools of a level.
    School(SchoolLevel),
    /// Schools of any level.
    Schools,
    /// "Ban, ngành": the other agencies beside the departments, or the sections of a commune.
    Agencies,
    /// "Đơn vị", "cơ quan": everything directly below.
    Units,
    /// "Đơn vị sự nghiệp".
    ServiceUnits,
    /// Boards and office of the Party committee.
    PartyStaff,
    /// Boards of the Party committee.
    PartyBoards,
    /// Party committees of a tier; after the boards of one, whose they are.
    PartyTier(Tier),
    /// What a list goes on with: committees of tiers …
    Head(UnitKind),
    /// A word that adds nothing.
    Filler,
}

use Term::{
    Agencies, Filler, Head, Kind, PartyBoards, PartyStaff, PartyTier, School, Schools,
    ServiceUnits, Units,
};

/// Longest first where one begins another.
pub(super) const TERMS: &[(&str, Term)] = &[
    ("co quan tham muu giup viec", PartyStaff),
    ("cac co quan tham muu giup viec", PartyStaff),
    (
        "ban thuong truc uy ban mttq viet nam",
        Head(UnitKind::Front),
    ),
    ("ban thuong truc uy ban mttq", Head(UnitKind::Front)),
    ("uy ban mat tran to quoc viet nam", Head(UnitKind::Front)),
    ("uy ban mttq viet nam", Head(UnitKind::Front)),
    ("uy ban mttq", Head(UnitKind::Front)),
    ("mttq viet nam", Head(UnitKind::Front)),
    ("mttq", Head(UnitKind::Front)),
    ("uy ban nhan dan", Head(UnitKind::Committee)),
    ("ubnd", Head(UnitKind::Committee)),
    ("hdnd", Head(UnitKind::Council)),
    ("dang uy truc thuoc", Kind(UnitKind::PartyCommittee)),
    ("dang bo bo phan truc thuoc", Kind(UnitKind::PartyCell)),
    ("dang bo bo phan", Kind(UnitKind::PartyCell)),
    ("dang uy", Head(UnitKind::PartyCommittee)),
    ("chi bo truc thuoc", Kind(UnitKind::PartyCell)),
    ("chi bo", Kind(UnitKind::PartyCell)),
    ("tram y te", Head(UnitKind::Health)),
    ("trung tam y te", Head(UnitKind::Health)),
    ("cong an", Head(UnitKind::Police)),
    ("cong doan nganh", Kind(UnitKind::Other)),
    ("cong doan", Head(UnitKind::Association)),
    ("quan uy", PartyTier(Tier::District)),
    ("huyen uy", PartyTier(Tier::District)),
    ("thi uy", PartyTier(Tier::District)),
    ("thanh uy", PartyTier(Tier::Province)),
    ("tinh uy", PartyTier(Tier::Province)),
    ("ban dang", PartyBoards),
    ("ban xay dung dang", PartyBoards),
    ("phong chuyen mon", Kind(UnitKind::Section)),
    ("phong chuc nang", Kind(UnitKind::Section)),
    ("bo phan chuyen mon", Agencies),
    ("phong", Kind(UnitKind::Section)),
    ("khoa", Kind(UnitKind::Section)),
    ("so", Kind(UnitKind::Department)),
    ("ban nganh", Agencies),
    ("ban chuyen mon", Agencies),
    ("nganh", Agencies),
    ("ban", Agencies),
    ("doan the chinh tri xa hoi", Kind(UnitKind::Association)),
    ("to chuc chinh tri xa hoi", Kind(UnitKind::Association)),
    ("doan the chinh tri", Kind(UnitKind::Association)),
    ("doan the", Kind(UnitKind::Association)),
    ("hoi", Kind(UnitKind::Association)),
    ("don vi su nghiep cong lap", ServiceUnits),
    ("don vi su nghiep", ServiceUnits),
    ("don vi", Units),
    ("co quan", Units),
    ("truong hoc", Schools),
    ("co so giao duc", Schools),
    ("mam non", School(SchoolLevel::Kindergarten)),
    ("mau giao", School(SchoolLevel::Kindergarten)),
    ("mn", School(SchoolLevel::Kindergarten)),
    ("tieu hoc", School(SchoolLevel::Primary)),
    ("th", School(SchoolLevel::Primary)),
    ("trung hoc co so", School(SchoolLevel::LowerSecondary)),
    ("thcs", School(SchoolLevel::LowerSecondary)),
    ("trung hoc pho thong", School(SchoolLevel::UpperSecondary)),
    ("thpt", School(SchoolLevel::UpperSecondary)),
    ("dai hoc", School(SchoolLevel::Higher)),
    ("cao dang", School(SchoolLevel::Higher)),
    ("truong", Head(UnitKind::School)),
    ("xa hoi", Filler),
    ("cac", Filler),
    ("tuong duong", Filler),
    ("chinh tri", Filler),
    ("noi tren", Filler),
    ("tren", Filler),
    ("cong lap", Filler),
    ("chuyen mon", Filler),
    ("toan the", Filler),
];

/// Words for a person that stand for the unit they lead.
pub(super) const TITLES: &[&str] = &[
    "thu truong",
    "hieu truong",
    "giam doc",
    "chu tich",
    "bi thu",
    "truong phong",
    "chi huy truong",
    "nguoi dung dau",
    "dong chi",
    "d c",
    "ong ba",
    "lanh dao",
    "truong",
];

/// Words that open a scope: what follows says whose the units are.
pub(super) const SCOPES: &[&str] = &[
    "truc thuoc",
    "thuoc",
    "tren dia ban",
    "dong tren dia ban",
    "cua",
    "o",
];

/// Openings that speak of people, not of units.
pub(super) const PEOPLE: &[&str] = &[
    "toan the can bo",
    "can bo",
    "cac can bo",
    "cong chuc",
    "vien chuc",
    "nguoi hoat dong",
    "nguoi lao dong",
    "giao vien",
    "nhan vien",
    "dang vien",
    "cac dang vien",
    "toan the dang vien",
    "to dan pho",
    "cac to dan pho",
    "thon",
    "cac thon",
    "ap",
    "khu pho",
    "toan the giao vien",
];
