//! Who speaks, from where, to whom: the frame of the lower letter.

use ::directive::Directive;
use documents::letter::Profile;
use text::Catalog;

use super::DraftRequest;
use crate::directive::{NamedUnit, UnitTree};

/// The frame.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) profile: Profile,
    pub(crate) parent: Option<String>,
    pub(crate) issuer: Vec<String>,
    /// The unit as running text names it.
    pub(crate) name: String,
    pub(crate) symbol: String,
    pub(crate) place: String,
    pub(crate) recipients: Vec<String>,
    pub(crate) authority: Option<String>,
    pub(crate) title: String,
}

/// What kind of body writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writer {
    Committee,
    Party,
    School,
    Department,
    Other,
}

const COMMITTEE: &str = "Ủy ban nhân dân";

impl Head {
    pub(crate) fn of(unit: &NamedUnit, tree: Option<&UnitTree>, request: &DraftRequest) -> Self {
        let name = unit.name.trim();
        let folded = text::fold(name);
        let writer = Writer::of(&folded);
        let place = place(name);
        let above = tree.map(|tree| tree.above(&unit.code)).unwrap_or_default();
        // A committee prints nobody above itself; its offices and schools print the committee.
        let parent = match writer {
            Writer::Committee => None,
            _ => above.first().map(|unit| spelled_out(&unit.name)),
        };
        let place = place
            .or_else(|| above.iter().find_map(|unit| self::place(&unit.name)))
            .unwrap_or_else(|| "        ".to_owned());
        let recipients = if request.to.is_empty() {
            writer.usual_recipients(&folded)
        } else {
            request.to.clone()
        };
        Self {
            profile: if writer == Writer::Party {
                Profile::Party
            } else {
                Profile::State
            },
            parent,
            issuer: lines(name),
            name: name.to_owned(),
            symbol: request
                .symbol
                .clone()
                .unwrap_or_else(|| writer.symbol(name)),
            place,
            recipients,
            authority: writer.authority(),
            title: writer.title().to_owned(),
        }
    }
}

impl Writer {
    fn of(folded: &str) -> Self {
        let begins = |starts: &[&str]| starts.iter().any(|start| folded.starts_with(start));
        if begins(&["ubnd", "uy ban nhan dan"]) {
            Self::Committee
        } else if begins(&[
            "dang uy",
            "tinh uy",
            "thanh uy",
            "huyen uy",
            "quan uy",
            "ban to chuc",
            "ban tuyen giao",
        ]) {
            Self::Party
        } else if begins(&["truong "]) {
            Self::School
        } else if begins(&["so "]) {
            Self::Department
        } else {
            Self::Other
        }
    }

    fn symbol(self, name: &str) -> String {
        match self {
            Self::Committee => "UBND-VP".to_owned(),
            Self::Party => "CV/ĐU".to_owned(),
            _ => format!("{}-VP", initials(name)),
        }
    }

    fn authority(self) -> Option<String> {
        match self {
            Self::Committee => Some("TM. Ủy ban nhân dân".to_owned()),
            Self::Party => Some("T/M Ban Thường vụ".to_owned()),
            _ => None,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Committee => "Chủ tịch",
            Self::Party => "Bí thư",
            Self::School => "Hiệu trưởng",
            Self::Department => "Giám đốc",
            Self::Other => "Thủ trưởng đơn vị",
        }
    }

    fn usual_recipients(self, folded: &str) -> Vec<String> {
        let tier = ["phường", "xã", "đặc khu", "huyện", "tỉnh", "thành phố"]
            .into_iter()
            .find(|tier| folded.contains(&format!(" {}", text::fold(tier))))
            .unwrap_or("xã");
        match self {
            Self::Committee if tier == "tỉnh" || tier == "thành phố" => vec![
                format!("Các sở, ban, ngành {tier}"),
                "UBND các xã, phường, đặc khu".to_owned(),
            ],
            Self::Committee => vec![
                format!("Các phòng, đơn vị thuộc UBND {tier}"),
                format!("Các trường học trên địa bàn {tier}"),
            ],
            Self::Party => vec!["Các chi bộ trực thuộc".to_owned()],
            Self::School => vec!["Toàn thể cán bộ, giáo viên, nhân viên nhà trường".to_owned()],
            Self::Department => vec!["Các phòng, đơn vị trực thuộc Sở".to_owned()],
            Self::Other => vec!["Các bộ phận, cá nhân thuộc đơn vị".to_owned()],
        }
    }
}

/// "UBND xã Cẩm Bình" is printed as ỦY BAN NHÂN DÂN / XÃ CẨM BÌNH.
fn lines(name: &str) -> Vec<String> {
    let full = spelled_out(name);
    match full.strip_prefix(COMMITTEE) {
        Some(rest) if !rest.trim().is_empty() => {
            vec![COMMITTEE.to_owned(), rest.trim().to_owned()]
        }
        _ => vec![full],
    }
}

fn spelled_out(name: &str) -> String {
    let name = name.trim();
    name.strip_prefix("UBND ")
        .map_or_else(|| name.to_owned(), |rest| format!("{COMMITTEE} {rest}"))
}

/// The place a name ends in: "UBND xã Cẩm Bình" writes from Cẩm Bình.
fn place(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let tiers = [
        "xã",
        "phường",
        "khu",
        "trấn",
        "huyện",
        "quận",
        "tỉnh",
        "phố",
    ];
    let at = words
        .iter()
        .rposition(|word| tiers.contains(&word.to_lowercase().as_str()))?;
    let place = words.get(at + 1..)?.join(" ");
    (!place.is_empty()).then_some(place)
}

/// "Trường THCS Cẩm Bình": TTHCSCB, as offices shorten their names.
fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter(|word| word.chars().next().is_some_and(char::is_alphabetic))
        .map(|word| {
            let short = word.len() <= 5 && word.chars().all(char::is_uppercase);
            if short {
                word.to_owned()
            } else {
                word.chars().take(1).flat_map(char::to_uppercase).collect()
            }
        })
        .collect()
}

/// "Như trên", and the upper body for its information.
pub(super) fn copies(upper: &Directive) -> Vec<String> {
    let mut copies = vec!["Như trên;".to_owned()];
    copies.extend(upper_body(upper).map(|issuer| format!("{issuer} (để báo cáo);")));
    copies
}

/// What the letter is about: as the upper one.
pub(super) fn subject(upper: &Directive, catalog: &Catalog) -> String {
    let subject = upper.subject.as_deref().unwrap_or_default().trim();
    match subject.is_empty() {
        true => catalog.text("draft-subject"),
        false => running(subject),
    }
}

/// A subject as it stands within a sentence.
pub(crate) fn running(subject: &str) -> String {
    let mut letters = subject.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .collect();
    // "QLVB …" begins with an abbreviation, which stays.
    if subject.chars().nth(1).is_some_and(char::is_uppercase) {
        subject.to_owned()
    } else {
        format!("{first}{}", letters.as_str())
    }
}

/// Words of a printed name that stay small in running text.
const SMALL: [&str; 27] = [
    "ban",
    "nhân",
    "dân",
    "quận",
    "huyện",
    "xã",
    "phường",
    "tỉnh",
    "thành",
    "phố",
    "thị",
    "trấn",
    "đặc",
    "khu",
    "và",
    "của",
    "chức",
    "ủy",
    "uỷ",
    "phòng",
    "trường",
    "chấp",
    "hành",
    "đồng",
    "bộ",
    "thường",
    "trực",
];

/// The upper letter's issuer in running text; a board or office needs the body it belongs to:
/// "Ban Tổ chức Thành ủy Hà Nội", "Sở Nội vụ tỉnh Khánh An".
pub(super) fn upper_body(upper: &Directive) -> Option<String> {
    let issuer = readable(upper.issuer.as_deref()?);
    let Some(parent) = upper.parent_issuer.as_deref().map(readable) else {
        return Some(issuer);
    };
    let committee = [COMMITTEE, "Uỷ ban nhân dân", "UBND"];
    let parent = committee
        .iter()
        .find_map(|name| parent.strip_prefix(name))
        .map_or(parent.as_str(), str::trim);
    Some(format!("{issuer} {parent}"))
}

/// A name printed in capitals, as running text has it: "Ủy ban nhân dân quận Ba Đình".
fn readable(printed: &str) -> String {
    if printed.chars().any(char::is_lowercase) {
        return printed.to_owned();
    }
    let words = printed.split_whitespace().enumerate().map(|(at, word)| {
        let small = word.to_lowercase();
        if at > 0 && SMALL.contains(&small.as_str()) {
            return small;
        }
        let mut letters = small.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        format!("{first}{}", letters.as_str())
    });
    words.collect::<Vec<_>>().join(" ")
}
