//! Words that stand in dates, folded: months, weekdays, halves of the day.

/// What a word in a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// A month by name.
    Month(u32),
    /// "tháng": the number after it is a month.
    MonthOf,
    /// "thứ": the number after it is a weekday.
    Weekday,
    /// "giờ", "h".
    Hour,
    /// "phút".
    Minute,
    /// AM, SA, sáng.
    Morning,
    /// PM, CH, chiều, tối.
    Afternoon,
    /// Z, UTC, GMT.
    Greenwich,
    /// Says nothing of its own: "ngày", "lúc", "T", "Saturday".
    Nothing,
}

const WORDS: &[(&str, Word)] = &[
    ("ngay", Word::Nothing),
    ("thang", Word::MonthOf),
    ("thg", Word::MonthOf),
    ("nam", Word::Nothing),
    ("luc", Word::Nothing),
    ("vao", Word::Nothing),
    ("tu", Word::Nothing),
    ("at", Word::Nothing),
    ("on", Word::Nothing),
    ("t", Word::Nothing),
    ("th", Word::Nothing),
    ("st", Word::Nothing),
    ("nd", Word::Nothing),
    ("rd", Word::Nothing),
    ("thu", Word::Weekday),
    ("cn", Word::Nothing),
    ("chu", Word::Nothing),
    ("nhat", Word::Nothing),
    ("hai", Word::Nothing),
    ("ba", Word::Nothing),
    ("bay", Word::Nothing),
    ("h", Word::Hour),
    ("g", Word::Hour),
    ("gio", Word::Hour),
    ("p", Word::Minute),
    ("ph", Word::Minute),
    ("phut", Word::Minute),
    ("giay", Word::Nothing),
    ("s", Word::Nothing),
    ("am", Word::Morning),
    ("sa", Word::Morning),
    ("sang", Word::Morning),
    ("pm", Word::Afternoon),
    ("ch", Word::Afternoon),
    ("chieu", Word::Afternoon),
    ("toi", Word::Afternoon),
    ("z", Word::Greenwich),
    ("utc", Word::Greenwich),
    ("gmt", Word::Greenwich),
    ("ict", Word::Nothing),
    ("indochina", Word::Nothing),
    ("time", Word::Nothing),
    ("mon", Word::Nothing),
    ("tue", Word::Nothing),
    ("tues", Word::Nothing),
    ("wed", Word::Nothing),
    ("thur", Word::Nothing),
    ("thurs", Word::Nothing),
    ("fri", Word::Nothing),
    ("sat", Word::Nothing),
    ("sun", Word::Nothing),
    ("monday", Word::Nothing),
    ("tuesday", Word::Nothing),
    ("wednesday", Word::Nothing),
    ("thursday", Word::Nothing),
    ("friday", Word::Nothing),
    ("saturday", Word::Nothing),
    ("sunday", Word::Nothing),
];

const MONTHS: [(&str, &str); 12] = [
    ("jan", "january"),
    ("feb", "february"),
    ("mar", "march"),
    ("apr", "april"),
    ("may", "may"),
    ("jun", "june"),
    ("jul", "july"),
    ("aug", "august"),
    ("sep", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
];

/// What a word says in a date; `None` for a word no date has.
pub(crate) fn word(printed: &str) -> Option<Word> {
    if printed.len() > 16 {
        return None;
    }
    let folded = text::fold(printed);
    let month = MONTHS.iter().zip(1..).find_map(|((short, long), number)| {
        let named = folded == *short || folded == *long || (folded == "sept" && number == 9);
        named.then_some(Word::Month(number))
    });
    month.or_else(|| {
        WORDS
            .iter()
            .find_map(|(known, meaning)| (folded == *known).then_some(*meaning))
    })
}
