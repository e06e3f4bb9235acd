use chrono::NaiveDate;

use super::*;
use crate::habits::Facts;

fn person() -> Person {
    let places = ["UBND phường Hai Bà Trưng".to_owned(), "Hà Nội".to_owned()];
    let facts = Facts {
        login: "hungnv",
        name: Some("Nguyễn Văn Hùng"),
        birth_date: NaiveDate::from_ymd_opt(1985, 3, 7),
        code: None,
        places: &places,
    };
    Person::new("hungnv@hanoi.gov.vn", &[facts])
}

fn made(limit: usize) -> Vec<(String, Category)> {
    let mut all = Vec::new();
    Guesses::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()).visit(
        &person(),
        &mut |guess, category| {
            all.push((String::from_utf8(guess.to_vec()).unwrap(), category));
            if all.len() < limit {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        },
    );
    all
}

#[test]
fn each_guess_comes_once_and_the_same_way_every_time() {
    let all = made(usize::MAX);
    let distinct: HashSet<&String> = all.iter().map(|(guess, _)| guess).collect();
    assert_eq!(distinct.len(), all.len());
    assert!(all.len() > 20_000, "{}", all.len());
    assert_eq!(made(500), all[..500]);
}

#[test]
fn the_habits_the_letters_complain_of_come_early() {
    let all = made(400);
    for (guess, category) in [
        ("hungnv", Category::Login),
        ("123456", Category::Common),
        ("Hung@1985", Category::BirthDate),
        ("Nguyenvanhung123", Category::Name),
        ("07031985", Category::BirthDate),
        ("Hanoi@2026", Category::Unit),
        ("Abc@123", Category::Default),
        ("Demo@123", Category::Default),
    ] {
        let found = all.iter().find(|one| one.0 == guess);
        assert_eq!(found.map(|one| one.1), Some(category), "{guess}");
    }
}
