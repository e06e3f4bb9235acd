//! The further guesses, behind all shapes: ever longer combinations, and the long list of common
//! passwords last.

use std::ops::ControlFlow;

use chrono::{Datelike, NaiveDate};

use crate::habits::name::Base;
use crate::habits::person::Person;
use crate::habits::{Casing, Category, Guess, lists, place, place_bases};

use super::Sink;

const ALL_CASINGS: [Casing; 4] = [Casing::First, Casing::Lower, Casing::Words, Casing::Upper];
const FIRST_AND_LOWER: [Casing; 2] = [Casing::First, Casing::Lower];
/// What stands between a word and a number.
const JOINTS: [&str; 9] = ["@", "", "#", ".", "_", "-", "*", "!", "$"];
/// What stands behind it all.
const SIGNS: [&str; 6] = ["", "@", "!", ".", "#", "*"];

/// Makes the further guesses for an account; some of them more than once.
pub(super) struct Further<'a, 'b> {
    pub(super) today: NaiveDate,
    pub(super) guess: &'a mut Guess,
    pub(super) person: &'a Person,
    pub(super) sink: &'a mut Sink<'b>,
}

type Flow = ControlFlow<()>;

impl Further<'_, '_> {
    pub(super) fn all(&mut self) -> Flow {
        self.short()?;
        self.longer()
    }

    /// Every likely ending with the likelier shapes.
    fn short(&mut self) -> Flow {
        let person = self.person;
        self.bases(&person.logins, &ALL_CASINGS, &[""], &[""], Category::Login)?;
        let common = lists::common();
        self.texts(common.iter().take(12).copied(), Category::Common)?;
        self.texts(lists::defaults().take(24), Category::Default)?;
        self.texts(
            person.births.iter().take(4).map(String::as_str),
            Category::BirthDate,
        )?;
        let first = person.names.len().min(4);
        let names = &person.names[..first];
        let years: Vec<&str> = person
            .birth_endings
            .iter()
            .take(2)
            .map(String::as_str)
            .collect();
        self.bases(
            names,
            &FIRST_AND_LOWER,
            &["@", ""],
            &years,
            Category::BirthDate,
        )?;
        self.bases(
            names,
            &FIRST_AND_LOWER,
            &[""],
            &["", "123", "@123"],
            Category::Name,
        )?;
        self.bases(
            &person.logins,
            &FIRST_AND_LOWER,
            &[""],
            &["123", "@123", "1"],
            Category::Login,
        )?;
        self.recent(names, &FIRST_AND_LOWER, &["@"], 3, Category::Year)?;
        let places = &person.places[..person.places.len().min(6)];
        self.bases(
            places,
            &FIRST_AND_LOWER,
            &[""],
            &["@123", "123", ""],
            Category::Unit,
        )?;
        self.recent(places, &FIRST_AND_LOWER, &["@"], 3, Category::Unit)?;
        self.years_of_defaults()?;
        self.texts(common.iter().skip(12).take(100).copied(), Category::Common)?;
        self.texts(
            person.births.iter().map(String::as_str),
            Category::BirthDate,
        )?;
        self.texts(lists::keyboard_walks().take(16), Category::Keyboard)?;
        self.texts(lists::phrases().take(16), Category::Common)?;
        self.texts(person.codes.iter().map(String::as_str), Category::Login)
    }

    /// The second thousand: every shape of the name with every ending.
    fn longer(&mut self) -> Flow {
        let person = self.person;
        let endings: Vec<&str> = lists::endings().collect();
        let births: Vec<&str> = person.birth_endings.iter().map(String::as_str).collect();
        for (joints, signs) in [
            (&JOINTS[..2], &SIGNS[..1]),
            (&JOINTS[..2], &SIGNS[1..3]),
            (&JOINTS[2..], &SIGNS[..1]),
        ] {
            for sign in signs {
                let ends: Vec<String> = births
                    .iter()
                    .map(|birth| format!("{birth}{sign}"))
                    .collect();
                let ends: Vec<&str> = ends.iter().map(String::as_str).collect();
                self.bases(
                    &person.names,
                    &ALL_CASINGS,
                    joints,
                    &ends,
                    Category::BirthDate,
                )?;
                self.bases(
                    &person.logins,
                    &FIRST_AND_LOWER,
                    joints,
                    &ends,
                    Category::BirthDate,
                )?;
            }
            if joints.first() == Some(&"@") && signs.len() == 1 {
                self.bases(&person.names, &ALL_CASINGS, &[""], &endings, Category::Name)?;
                self.bases(
                    &person.logins,
                    &FIRST_AND_LOWER,
                    &[""],
                    &endings,
                    Category::Login,
                )?;
                self.recent(&person.names, &ALL_CASINGS, joints, 8, Category::Year)?;
                self.recent(&person.places, &ALL_CASINGS, joints, 8, Category::Unit)?;
                self.bases(
                    &person.places,
                    &ALL_CASINGS,
                    &[""],
                    &endings,
                    Category::Unit,
                )?;
            }
        }
        self.texts(lists::defaults(), Category::Default)?;
        self.texts(lists::keyboard_walks(), Category::Keyboard)?;
        self.phrases()?;
        self.months()?;
        let provinces: Vec<Base> = place::provinces().flat_map(place_bases).collect();
        self.recent(&provinces, &FIRST_AND_LOWER, &["@", ""], 6, Category::Unit)?;
        self.bases(
            &provinces,
            &FIRST_AND_LOWER,
            &[""],
            &["", "123", "@123"],
            Category::Unit,
        )?;
        self.repeated_digits()?;
        self.texts(lists::common().iter().copied(), Category::Common)
    }

    /// `Ioffice@{year}`: this year and the years before.
    fn years_of_defaults(&mut self) -> Flow {
        for back in 0..4 {
            let year = (self.today.year() - back).to_string();
            for form in lists::defaults() {
                if let Some(start) = form.strip_suffix("{year}") {
                    self.parts(&[start.as_bytes(), year.as_bytes()], Category::Default)?;
                }
            }
        }
        Flow::Continue(())
    }

    /// `Thang11@2026`, `Quy4@2026`: where passwords must be changed every month or quarter.
    fn months(&mut self) -> Flow {
        for back in 0..3 {
            let year = self.today.year() - back;
            for month in (1..=12_i32).rev() {
                for joint in ["@", "", "/"] {
                    for form in [
                        format!("Thang{month}{joint}{year}"),
                        format!("Thang{month:02}{joint}{year}"),
                        format!("thang{month}{joint}{year}"),
                        format!("T{month}{joint}{year}"),
                        format!("Quy{}{joint}{year}", (month + 2) / 3),
                    ] {
                        self.text(&form, Category::Year)?;
                    }
                }
            }
        }
        Flow::Continue(())
    }

    /// Phrases as they are, with a first capital, and with the commonest endings.
    fn phrases(&mut self) -> Flow {
        let phrases: Vec<Base> = lists::phrases()
            .map(|phrase| Base::new(&[phrase]))
            .collect();
        let endings: Vec<&str> = std::iter::once("")
            .chain(lists::endings().take(12))
            .collect();
        self.bases(
            &phrases,
            &FIRST_AND_LOWER,
            &[""],
            &endings,
            Category::Common,
        )
    }

    /// 111111, 88888888, 12121212, 68686868: digits in twos and fours, over and over.
    fn repeated_digits(&mut self) -> Flow {
        for length in [6_usize, 8, 9] {
            for digits in 0..100_u8 {
                let pair = [b'0' + digits / 10, b'0' + digits % 10];
                let text: Vec<u8> = pair.iter().copied().cycle().take(length).collect();
                self.parts(&[&text], Category::Common)?;
            }
        }
        for high in 0..10_u8 {
            for low in 0..10_u8 {
                let text = [[b'0' + high; 4], [b'0' + low; 4]].concat();
                self.parts(&[&text], Category::Common)?;
            }
        }
        Flow::Continue(())
    }

    /// Words with one of the last years behind.
    fn recent(
        &mut self,
        bases: &[Base],
        casings: &[Casing],
        joints: &[&str],
        years: i32,
        category: Category,
    ) -> Flow {
        let this = self.today.year();
        let years: Vec<String> = (0..years).map(|back| (this - back).to_string()).collect();
        let ends: Vec<&str> = years.iter().map(String::as_str).collect();
        self.bases(bases, casings, joints, &ends, category)
    }

    /// Every base in every casing with every joint and ending. The bases turn fastest but one:
    /// an ending is tried with all shapes before the next one is.
    fn bases(
        &mut self,
        bases: &[Base],
        casings: &[Casing],
        joints: &[&str],
        endings: &[&str],
        category: Category,
    ) -> Flow {
        for joint in joints {
            for ending in endings {
                for base in bases {
                    for casing in casings {
                        let guess = &mut *self.guess;
                        guess.clear();
                        casing.write(base.words.iter().map(String::as_str), guess);
                        guess.push(joint.as_bytes());
                        guess.push(ending.as_bytes());
                        self.hand_over(category)?;
                    }
                }
            }
        }
        Flow::Continue(())
    }

    fn texts<'t>(&mut self, texts: impl Iterator<Item = &'t str>, category: Category) -> Flow {
        for text in texts {
            if !text.ends_with("{year}") {
                self.text(text, category)?;
            }
        }
        Flow::Continue(())
    }

    fn text(&mut self, text: &str, category: Category) -> Flow {
        self.parts(&[text.as_bytes()], category)
    }

    fn parts(&mut self, parts: &[&[u8]], category: Category) -> Flow {
        self.guess.clear();
        for part in parts {
            self.guess.push(part);
        }
        self.hand_over(category)
    }

    #[inline]
    fn hand_over(&mut self, category: Category) -> Flow {
        match self.guess.bytes() {
            Some(bytes) => (self.sink)(bytes, category),
            None => Flow::Continue(()),
        }
    }
}
