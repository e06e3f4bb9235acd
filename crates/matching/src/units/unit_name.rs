//! The keys by which printed unit names are compared, from exact to loose.

use super::vocabulary::{NOISE, OPENING_NOISE, PHRASES, SHORT, TIERS};

/// Folded words of a printed name: lower case, no marks, numbers without leading zeros.
/// "và" and "&" only join words and are left out.
pub(crate) fn words(printed: &str) -> Vec<String> {
    text::fold(printed)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && *word != "va")
        .map(|word| match word.trim_start_matches('0') {
            number if number.starts_with(|c: char| c.is_ascii_digit()) => number.to_owned(),
            _ => word.to_owned(),
        })
        .collect()
}

/// The words with long forms shortened; several readings where a short form is ambiguous
/// ("P. Cẩm Bình" is a ward, "P. Nội vụ" an office).
pub(crate) fn readings(words: &[String]) -> Vec<Vec<String>> {
    let mut readings = vec![Vec::with_capacity(words.len())];
    let mut at = 0;
    while at < words.len() {
        if let Some((length, short)) = phrase_at(&words[at..]) {
            for reading in &mut readings {
                reading.extend(short.split(' ').map(str::to_owned));
            }
            at += length;
            continue;
        }
        let meanings = SHORT
            .iter()
            .find(|(short, _)| *short == words[at] && at + 1 < words.len())
            .map_or(&[][..], |(_, meanings)| *meanings);
        if meanings.is_empty() {
            readings
                .iter_mut()
                .for_each(|reading| reading.push(words[at].clone()));
        } else if readings.len() <= 4 {
            readings = readings
                .iter()
                .flat_map(|reading| {
                    meanings.iter().map(move |meaning| {
                        let mut longer = reading.clone();
                        longer.push((*meaning).to_owned());
                        longer
                    })
                })
                .collect();
        }
        at += 1;
    }
    readings
}

/// Without words that say nothing; `None` when that leaves nothing.
pub(crate) fn without_noise(tokens: &[String]) -> Option<String> {
    joined(quiet(tokens))
}

/// Without the kind of area either; `None` when that leaves nothing or only a number.
/// Only the first such word goes, and only before another: places are called "An Xá" too.
pub(crate) fn bare(tokens: &[String]) -> Option<String> {
    let mut left: Vec<&String> = quiet(tokens).collect();
    let tier = left
        .iter()
        .position(|token| TIERS.contains(&token.as_str()));
    if let Some(at) = tier.filter(|at| at + 1 < left.len()) {
        left.remove(at);
    }
    joined(left.into_iter()).filter(|key| key.contains(|c: char| c.is_alphabetic()))
}

/// Drops the words that say nothing, and "trường" and the like where they open the name
/// ("Xã Trường Lâm" keeps its own).
fn quiet(tokens: &[String]) -> impl Iterator<Item = &String> {
    let mut opening = true;
    tokens.iter().filter(move |token| {
        let token = token.as_str();
        let noise = NOISE.contains(&token) || (opening && OPENING_NOISE.contains(&token));
        opening &= noise;
        !noise
    })
}

fn joined<'a>(tokens: impl Iterator<Item = &'a String>) -> Option<String> {
    let key = tokens.map(String::as_str).collect::<Vec<_>>().join(" ");
    (!key.is_empty()).then_some(key)
}

fn phrase_at(words: &[String]) -> Option<(usize, &'static str)> {
    PHRASES.iter().find_map(|(long, short)| {
        let mut count = 0;
        for word in long.split(' ') {
            if words.get(count).is_none_or(|found| found != word) {
                return None;
            }
            count += 1;
        }
        Some((count, *short))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(printed: &str) -> String {
        readings(&words(printed))[0].join(" ")
    }

    #[test]
    fn long_and_short_forms_meet() {
        assert_eq!(
            first("Ủy ban nhân dân xã Cẩm Bình"),
            first("UBND Xã CẨM BÌNH")
        );
        assert_eq!(first("Phòng VH-XH"), first("Phòng Văn hoá – Xã hội"));
        assert_eq!(
            first("Trường Tiểu học & THCS Lê Lợi"),
            first("Trường TH và THCS Lê Lợi")
        );
        assert_eq!(first("Trạm y tế phường 01"), first("TYT Phường 1"));
        assert_eq!(
            first("UB MTTQ Việt Nam xã A"),
            first("Mặt trận Tổ quốc xã A")
        );
    }

    #[test]
    fn an_ambiguous_letter_is_read_both_ways() {
        let both: Vec<String> = readings(&words("P. Nội vụ"))
            .iter()
            .map(|r| r.join(" "))
            .collect();
        assert_eq!(both, ["phuong nv", "phong nv"]);
    }

    #[test]
    fn loose_keys_drop_what_says_nothing() {
        let tokens = &readings(&words("UBND xã Cẩm Bình"))[0];
        assert_eq!(without_noise(tokens).as_deref(), Some("xa cam binh"));
        assert_eq!(bare(tokens).as_deref(), Some("cam binh"));
        assert_eq!(bare(&readings(&words("Phường 1"))[0]), None);
        let tokens = &readings(&words("Xã Trường Xá"))[0];
        assert_eq!(bare(tokens).as_deref(), Some("truong xa"));
        let tokens = &readings(&words("Trường THCS Cẩm Bình"))[0];
        assert_eq!(bare(tokens).as_deref(), Some("thcs cam binh"));
    }
}
