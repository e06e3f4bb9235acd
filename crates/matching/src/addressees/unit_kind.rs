//! What kind of body a unit is, as its name and branch show.

use domain::{Unit, UnitBranch};

/// A tier of the administration, as names carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// Tỉnh, or thành phố trực thuộc trung ương.
    Province,
    /// Quận, huyện, thị xã, thành phố thuộc tỉnh; none stands since 01/7/2025.
    District,
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn; none stands since 01/7/2025.
    Town,
    /// Đặc khu.
    SpecialZone,
}

/// A kind of school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SchoolLevel {
    /// Mầm non, mẫu giáo.
    Kindergarten,
    /// Tiểu học.
    Primary,
    /// THCS.
    LowerSecondary,
    /// THPT.
    UpperSecondary,
    /// Đại học, cao đẳng.
    Higher,
}

/// What a unit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// UBND of a tier.
    Committee,
    /// Sở.
    Department,
    /// Thanh tra, ban, cục, chi cục of the state: "ban, ngành".
    Agency,
    /// Văn phòng.
    Office,
    /// Phòng, bộ phận, khoa.
    Section,
    /// Cấp ủy: tỉnh ủy, đảng ủy …
    PartyCommittee,
    /// Ban of a Party committee, its inspection committee.
    PartyBoard,
    /// Văn phòng of a Party committee.
    PartyOffice,
    /// Chi bộ, đảng bộ bộ phận.
    PartyCell,
    /// HĐND.
    Council,
    /// MTTQ.
    Front,
    /// Hội, đoàn, liên đoàn.
    Association,
    /// Trường.
    School,
    /// Trạm, trung tâm y tế, bệnh viện.
    Health,
    /// Trung tâm phục vụ hành chính công.
    PublicServiceCentre,
    /// Another đơn vị sự nghiệp.
    ServiceUnit,
    /// Công an.
    Police,
    /// Quân sự.
    Military,
    /// None of these.
    Other,
}

/// How folded names begin, the narrower first.
const NAMES: &[(&str, UnitKind)] = &[
    ("ubnd", UnitKind::Committee),
    ("uy ban nhan dan", UnitKind::Committee),
    ("thanh tra", UnitKind::Agency),
    ("so ", UnitKind::Department),
    ("van phong tinh uy", UnitKind::PartyOffice),
    ("van phong thanh uy", UnitKind::PartyOffice),
    ("van phong huyen uy", UnitKind::PartyOffice),
    ("van phong quan uy", UnitKind::PartyOffice),
    ("van phong dang uy", UnitKind::PartyOffice),
    ("van phong", UnitKind::Office),
    ("phong giao dich", UnitKind::Other),
    ("phong kham", UnitKind::Health),
    ("phong ", UnitKind::Section),
    ("bo phan", UnitKind::Section),
    ("khoa ", UnitKind::Section),
    ("dang uy", UnitKind::PartyCommittee),
    ("tinh uy", UnitKind::PartyCommittee),
    ("thanh uy", UnitKind::PartyCommittee),
    ("huyen uy", UnitKind::PartyCommittee),
    ("quan uy", UnitKind::PartyCommittee),
    ("thi uy", UnitKind::PartyCommittee),
    ("chi bo", UnitKind::PartyCell),
    ("dang bo bo phan", UnitKind::PartyCell),
    ("uy ban kiem tra", UnitKind::PartyBoard),
    ("ubkt", UnitKind::PartyBoard),
    ("uy ban mttq", UnitKind::Front),
    ("uy ban mat tran", UnitKind::Front),
    ("ban thuong truc uy ban", UnitKind::Front),
    ("mttq", UnitKind::Front),
    ("hdnd", UnitKind::Council),
    ("hoi dong nhan dan", UnitKind::Council),
    ("ban quan ly", UnitKind::ServiceUnit),
    ("ban chi huy quan su", UnitKind::Military),
    ("bo chqs", UnitKind::Military),
    ("bo chi huy", UnitKind::Military),
    ("cong an", UnitKind::Police),
    ("hoi ", UnitKind::Association),
    ("doan thanh nien", UnitKind::Association),
    ("doan tncs", UnitKind::Association),
    ("tinh doan", UnitKind::Association),
    ("thanh doan", UnitKind::Association),
    ("quan doan", UnitKind::Association),
    ("huyen doan", UnitKind::Association),
    ("lien doan", UnitKind::Association),
    ("cong doan", UnitKind::Association),
    ("truong chinh tri", UnitKind::ServiceUnit),
    ("truong dao tao can bo", UnitKind::ServiceUnit),
    ("truong ", UnitKind::School),
    ("dai hoc", UnitKind::School),
    ("cao dang", UnitKind::School),
    ("tram y te", UnitKind::Health),
    ("trung tam y te", UnitKind::Health),
    ("benh vien", UnitKind::Health),
    (
        "trung tam phuc vu hanh chinh cong",
        UnitKind::PublicServiceCentre,
    ),
    ("trung tam", UnitKind::ServiceUnit),
    ("chi cuc", UnitKind::Agency),
    ("cuc ", UnitKind::Agency),
];

/// Words by which names carry a tier, the longer first.
const TIERS: &[(&[&str], Tier)] = &[
    (&["dac", "khu"], Tier::SpecialZone),
    (&["thi", "tran"], Tier::Town),
    (&["thi", "xa"], Tier::District),
    (&["thanh", "pho"], Tier::District),
    (&["xa"], Tier::Commune),
    (&["phuong"], Tier::Ward),
    (&["huyen"], Tier::District),
    (&["quan"], Tier::District),
    (&["tinh"], Tier::Province),
];

impl UnitKind {
    /// What `unit` is.
    #[must_use]
    pub fn of(unit: &Unit) -> Self {
        let folded = text::fold(&unit.name);
        let named = NAMES
            .iter()
            .find_map(|(start, kind)| folded.starts_with(start).then_some(*kind));
        match (named, unit.branch) {
            (Some(kind), _) => kind,
            (None, UnitBranch::Party) if folded.starts_with("ban ") => Self::PartyBoard,
            (None, UnitBranch::State) if folded.starts_with("ban ") => Self::Agency,
            (None, UnitBranch::School) => Self::School,
            (None, UnitBranch::Health) => Self::Health,
            (None, UnitBranch::Service) => Self::ServiceUnit,
            (None, UnitBranch::Front) => Self::Association,
            (None, _) => Self::Other,
        }
    }
}

impl Tier {
    /// The tier of the last tier word of a name: "UBND xã Cẩm Bình" is a commune's.
    pub(super) fn of_name(words: &[String]) -> Option<Self> {
        (0..words.len()).find_map(|at| {
            let (length, tier) = Self::at(&words[at..])?;
            // "xã" alone is a kind, a place has a name behind it: Phòng Văn hóa - Xã hội.
            let next = words.get(at + length)?;
            (next != "hoi").then_some(tier)
        })
    }

    /// The tier word `words` begin with, and how many words it takes.
    pub(super) fn at(words: &[String]) -> Option<(usize, Self)> {
        TIERS.iter().find_map(|(key, tier)| {
            let begins = key.len() <= words.len() && key.iter().zip(words).all(|(k, w)| k == w);
            let society = *key == ["xa"] && words.get(1).is_some_and(|next| next == "hoi");
            (begins && !society).then_some((key.len(), *tier))
        })
    }
}

impl SchoolLevel {
    /// The levels a school's folded name shows.
    pub(super) fn all_of(words: &[String]) -> Vec<Self> {
        let has = |any: &[&str]| words.iter().any(|word| any.contains(&word.as_str()));
        let pair = |a: &str, b: &str| words.windows(2).any(|two| two[0] == a && two[1] == b);
        let mut levels = Vec::new();
        if has(&["mn", "mg"]) || pair("mam", "non") || pair("mau", "giao") {
            levels.push(Self::Kindergarten);
        }
        if has(&["th"]) || pair("tieu", "hoc") {
            levels.push(Self::Primary);
        }
        if has(&["thcs"]) || pair("co", "so") {
            levels.push(Self::LowerSecondary);
        }
        if has(&["thpt"]) || pair("pho", "thong") {
            levels.push(Self::UpperSecondary);
        }
        if pair("dai", "hoc") || pair("cao", "dang") {
            levels.push(Self::Higher);
        }
        levels
    }
}
