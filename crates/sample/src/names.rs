//! Names of invented people, by the frequencies of family, middle and given names among
//! officials: older than the population, so more Văn and Thị, Hùng, Hoa and Lan.

mod tables;

use text::fold;

use crate::chance::Chance;

/// A full name in its parts: họ, tên đệm, tên.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullName {
    /// Họ.
    pub family: &'static str,
    /// Tên đệm, none to two words.
    pub middle: Vec<&'static str>,
    /// Tên.
    pub given: &'static str,
}

impl FullName {
    /// Invents a name. Men have 3 words in 73 % and 4 in 26 %; women 35 % and 65 %.
    pub fn invent(female: bool, chance: &mut Chance) -> Self {
        let family = chance.weighted(tables::FAMILY);
        let words = chance.below(1000);
        let (two, three) = if female { (7, 354) } else { (11, 739) };
        let given_table = if female {
            tables::GIVEN_WOMEN
        } else {
            tables::GIVEN_MEN
        };
        let given = chance.weighted(given_table);
        let middle = if words < two {
            Vec::new()
        } else if words < three {
            vec![first_middle(female, chance)]
        } else {
            two_middles(female, [family, given], chance)
        };
        Self {
            family,
            middle,
            given,
        }
    }

    /// As it is written: `Nguyễn Văn Hùng`.
    pub fn printed(&self) -> String {
        let mut line = self.family_and_middle();
        line.push(' ');
        line.push_str(self.given);
        line
    }

    /// Họ and đệm, for the sheets that split the name.
    pub fn family_and_middle(&self) -> String {
        let mut line = self.family.to_owned();
        for word in &self.middle {
            line.push(' ');
            line.push_str(word);
        }
        line
    }

    /// The given name without marks: `hung`.
    pub fn plain_given(&self) -> String {
        fold(self.given)
    }

    /// The family name without marks: `nguyen`.
    pub fn plain_family(&self) -> String {
        fold(self.family)
    }

    /// First letters of họ and đệm without marks: `nv`.
    pub fn initials(&self) -> String {
        fold(&self.family_and_middle())
            .split(' ')
            .filter_map(|word| word.chars().next())
            .collect()
    }

    /// The whole name without marks and blanks: `nguyenvanhung`.
    pub fn joined(&self) -> String {
        fold(&self.printed()).replace(' ', "")
    }
}

fn first_middle(female: bool, chance: &mut Chance) -> &'static str {
    let table = if female {
        tables::MIDDLE_WOMEN
    } else {
        tables::MIDDLE_MEN
    };
    chance.weighted(table)
}

fn two_middles(female: bool, others: [&str; 2], chance: &mut Chance) -> Vec<&'static str> {
    let (first, second) = if female {
        (
            chance.weighted(tables::FIRST_OF_TWO_WOMEN),
            tables::SECOND_OF_TWO_WOMEN,
        )
    } else {
        (
            chance.weighted(tables::FIRST_OF_TWO_MEN),
            tables::SECOND_OF_TWO_MEN,
        )
    };
    let second = chance.weighted(second);
    // "Nguyễn Nguyễn Đức" and "Trần Thị Thu Thu" are nobody's name.
    let first = (first != others[0]).then_some(first);
    let second = (Some(second) != first && !others.contains(&second)).then_some(second);
    first.into_iter().chain(second).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_make_the_usual_logins() {
        let name = FullName {
            family: "Đỗ",
            middle: vec!["Thị", "Thúy"],
            given: "Hằng",
        };
        assert_eq!(name.printed(), "Đỗ Thị Thúy Hằng");
        assert_eq!(name.initials(), "dtt");
        assert_eq!(name.joined(), "dothithuyhang");
        assert_eq!(name.plain_given(), "hang");
    }

    #[test]
    fn women_mostly_have_four_words_and_men_three() {
        let mut chance = Chance::for_part(5, 0);
        let four = |female, chance: &mut Chance| {
            (0..2000)
                .filter(|_| FullName::invent(female, chance).middle.len() == 2)
                .count()
        };
        let (women, men) = (four(true, &mut chance), four(false, &mut chance));
        assert!((1150..1350).contains(&women), "{women}");
        assert!((430..560).contains(&men), "{men}");
    }
}
