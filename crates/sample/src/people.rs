//! Inventing the people of an authority, office by office.

use domain::{Category, Date, EmploymentStatus};

use crate::calendar::day;
use crate::chance::Chance;
use crate::deck::Deck;
use crate::employment::{self, Event};
use crate::logins::Logins;
use crate::member::{Employment, Member, Rows, Seat};
use crate::names::FullName;
use crate::province::{Authority, MAIL_DOMAIN, Office, PARTY_DOMAIN, Province, Role};

/// The first personnel code. Codes are dealt out of order, as they are in life.
const FIRST_CODE: u64 = 310_000_000;
/// Room for the codes: prime, so that the step below visits every number once.
const CODE_ROOM: u64 = 9_999_991;
const CODE_STEP: u64 = 3_141_592;

/// The position of those who look after the systems.
pub const ADMINISTRATOR: &str = "Công chức CNTT";

/// Makes people, and remembers what must not be given twice.
pub struct People {
    events: Deck<Event>,
    born: u64,
    strangers: u64,
}

impl People {
    /// Nobody yet.
    pub fn new(seed: u64) -> Self {
        Self {
            events: employment::deck(seed),
            born: 0,
            strangers: 0,
        }
    }

    /// Everyone of one authority, with their addresses out of `mailboxes`.
    pub fn of(
        &mut self,
        province: &Province,
        authority: usize,
        mailboxes: &mut Logins,
        chance: &mut Chance,
    ) -> Vec<Member> {
        let here = &province.authorities[authority];
        let mut members: Vec<Member> = Vec::new();
        for (office, body) in here.offices.iter().enumerate() {
            let first = members.len();
            for rank in 0..body.headcount {
                let seat = Seat { authority, office };
                let mut member = self.person(province, seat, rank, &members[first..], chance);
                member.mail = address(&member, body, mailboxes);
                members.push(member);
            }
        }
        members
    }

    fn person(
        &mut self,
        province: &Province,
        seat: Seat,
        rank: usize,
        colleagues: &[Member],
        chance: &mut Chance,
    ) -> Member {
        let here = &province.authorities[seat.authority];
        let office = &here.offices[seat.office];
        let number = self.born;
        self.born += 1;
        let (female, name) = name_beside(colleagues, office, chance);
        let event = self.events.deal();
        let employment = event.employment(female, chance);
        let birth = birth_date(employment.status, chance);
        let former = former_seat(employment, province, seat, chance);
        // Who would have moved from where they are has not moved.
        let employment = match (employment.rows, former) {
            (Rows::Plain, _) | (_, Some(_)) => employment,
            (_, None) => Event::None.employment(female, chance),
        };
        Member {
            code: code(number),
            identity: identity_number(number, female, birth),
            mail: String::new(),
            mail_on_roster: chance.permille(930),
            former,
            second: second_seat(here, seat, chance),
            origin: chance.below(here.ended.len().max(1)),
            position: position(office, rank, here.is_commune, chance),
            category: category(office.role, rank, chance),
            name,
            female,
            birth,
            seat,
            employment,
        }
    }
}

impl People {
    /// Someone who once sat beside a member and is no longer on the roster at all; of a name
    /// that none of the neighbours has, so that nobody can be taken for them. Their address is
    /// what the convention makes of the name: it may have been given again since.
    pub fn stranger(
        &mut self,
        beside: &Member,
        neighbours: &[Member],
        chance: &mut Chance,
    ) -> Member {
        self.strangers += 1;
        let mut name = FullName::invent(beside.female, chance);
        let taken = |name: &FullName| {
            let mut namesakes = neighbours.iter().filter(|n| n.name.family == name.family);
            namesakes.any(|n| n.name.joined() == name.joined())
        };
        while taken(&name) {
            name = FullName::invent(beside.female, chance);
        }
        let birth = birth_date(EmploymentStatus::Retired, chance);
        Member {
            birth,
            code: code(CODE_ROOM - 1 - self.strangers),
            identity: identity_number(self.strangers, beside.female, birth)
                .replacen("099", "098", 1),
            mail: format!("{}{}@{MAIL_DOMAIN}", name.plain_given(), name.initials()),
            mail_on_roster: false,
            name,
            former: None,
            employment: Event::None.employment(beside.female, chance),
            ..beside.clone()
        }
    }
}

fn code(number: u64) -> String {
    (FIRST_CODE + (number + 1) * CODE_STEP % CODE_ROOM).to_string()
}

fn address(member: &Member, office: &Office, mailboxes: &mut Logins) -> String {
    let domain = if office.is_party() {
        PARTY_DOMAIN
    } else {
        MAIL_DOMAIN
    };
    let base = format!("{}{}", member.name.plain_given(), member.name.initials());
    mailboxes.claim(&base, &format!("@{domain}"), 0)
}

/// A name; once in ninety people it is that of someone already in the office.
fn name_beside(colleagues: &[Member], office: &Office, chance: &mut Chance) -> (bool, FullName) {
    if !colleagues.is_empty() && chance.permille(11) {
        let twin = &colleagues[chance.below(colleagues.len())];
        return (twin.female, twin.name.clone());
    }
    let women = match office.role {
        Role::School => 780,
        Role::Health => 650,
        _ => 420,
    };
    let female = chance.permille(women);
    (female, FullName::invent(female, chance))
}

fn birth_date(status: EmploymentStatus, chance: &mut Chance) -> Date {
    let years = match status {
        EmploymentStatus::Retired => chance.between(58, 63),
        EmploymentStatus::MaternityLeave => chance.between(24, 40),
        _ => 23 + (chance.below(36) + chance.below(36)) as i64 / 2,
    };
    let first = day(2026 - years as i32, 1, 1);
    first + chrono::Days::new(chance.below(320) as u64)
}

/// 12 digits: province, sex and century, year, number. Code 099 belongs to no province.
fn identity_number(number: u64, female: bool, birth: Date) -> String {
    use chrono::Datelike;
    let century = if birth.year() >= 2000 { 2 } else { 0 };
    let sex = u8::from(female) + century;
    format!(
        "099{sex}{:02}{:06}",
        birth.year() % 100,
        number * 7_919 % 1_000_000
    )
}

fn former_seat(
    employment: Employment,
    province: &Province,
    seat: Seat,
    chance: &mut Chance,
) -> Option<Seat> {
    match employment.rows {
        Rows::Plain => None,
        Rows::Destination | Rows::FormerAndPresent | Rows::HiredAgain => {
            // A teacher comes from a school, a clerk from an office.
            let role = province.authorities[seat.authority].offices[seat.office].role;
            let mut drawn = (0..12).filter_map(|_| {
                let authority = chance.below(province.authorities.len());
                let offices = &province.authorities[authority].offices;
                let office = offices.iter().position(|office| office.role == role)?;
                Some(Seat { authority, office })
            });
            drawn.find(|former| *former != seat)
        }
    }
}

/// One in twenty outside the Party's offices also holds a position in one of them.
fn second_seat(here: &Authority, seat: Seat, chance: &mut Chance) -> Option<Seat> {
    let party = here.offices.iter().position(Office::is_party)?;
    let elsewhere = !here.offices[seat.office].is_party() && here.is_commune;
    (elsewhere && chance.permille(60)).then_some(Seat {
        office: party,
        ..seat
    })
}

fn position(office: &Office, rank: usize, commune: bool, chance: &mut Chance) -> &'static str {
    let leader: &[&'static str] = match office.role {
        Role::Head if commune => &["Chủ tịch UBND", "Phó Chủ tịch UBND"],
        Role::Head => &["Giám đốc", "Phó Giám đốc", "Phó Giám đốc"],
        Role::Party => &["Bí thư", "Phó Bí thư Thường trực"],
        Role::Council => &["Chủ tịch HĐND", "Phó Chủ tịch HĐND"],
        Role::Office => &["Chánh Văn phòng", "Phó Chánh Văn phòng"],
        Role::Section => &["Trưởng phòng", "Phó Trưởng phòng"],
        Role::PublicService => &["Giám đốc Trung tâm", "Phó Giám đốc Trung tâm"],
        Role::Front => &["Chủ tịch", "Phó Chủ tịch"],
        Role::School => &["Hiệu trưởng", "Phó Hiệu trưởng"],
        Role::Health => &["Trạm trưởng", "Phó Trạm trưởng"],
    };
    if let Some(title) = leader.get(rank) {
        return title;
    }
    chance.pick(match office.role {
        Role::School => &[
            "Giáo viên",
            "Giáo viên",
            "Giáo viên",
            "Giáo viên",
            "Kế toán",
            "Văn thư",
        ],
        Role::Health => &["Bác sĩ", "Điều dưỡng", "Hộ sinh", "Y sĩ"],
        Role::Office => &[
            "Chuyên viên",
            "Văn thư",
            "Kế toán",
            ADMINISTRATOR,
            "Nhân viên lái xe",
        ],
        Role::Party => &[
            "Chuyên viên",
            "Ủy viên UBKT",
            "Chuyên viên Ban Xây dựng Đảng",
        ],
        Role::Front => &[
            "Chuyên viên",
            "Bí thư Đoàn TN",
            "Chủ tịch Hội LHPN",
            "Chủ tịch Hội Nông dân",
        ],
        Role::PublicService => &["Chuyên viên", "Nhân viên tiếp nhận hồ sơ"],
        Role::Head | Role::Council | Role::Section => {
            &["Chuyên viên", "Chuyên viên chính", "Cán sự"]
        }
    })
}

fn category(role: Role, rank: usize, chance: &mut Chance) -> Category {
    if chance.permille(40) {
        return Category::Contract;
    }
    match role {
        Role::School | Role::Health | Role::PublicService => Category::PublicEmployee,
        Role::Front if rank > 3 => Category::PartTime,
        Role::Head | Role::Party | Role::Council | Role::Front if rank < 2 => Category::Cadre,
        _ => Category::CivilServant,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::calendar::AS_OF;

    fn age(member: &Member) -> i64 {
        (AS_OF - member.birth).num_days() / 365
    }

    #[test]
    fn codes_mails_and_identity_numbers_are_given_once() {
        let province = Province::invent(3_000, &mut Chance::for_part(2, 0));
        let mut people = People::new(2);
        let mut chance = Chance::for_part(2, 1);
        let mut mailboxes = Logins::default();
        let members: Vec<Member> = (0..province.authorities.len())
            .flat_map(|authority| people.of(&province, authority, &mut mailboxes, &mut chance))
            .collect();
        assert_eq!(members.len(), 3_000);
        let distinct =
            |key: fn(&Member) -> &str| members.iter().map(key).collect::<BTreeSet<_>>().len();
        assert_eq!(distinct(|m| &m.code), 3_000);
        assert_eq!(distinct(|m| &m.mail), 3_000);
        assert_eq!(distinct(|m| &m.identity), 3_000);
        assert!(
            members
                .iter()
                .all(|m| (20..=63).contains(&age(m)) && m.identity.len() == 12)
        );
    }
}
