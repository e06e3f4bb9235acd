//! Walks: over the rows and columns of a keyboard, over the numeric pad, through the alphabet.

/// A straight walk counts from so many keys.
const STRAIGHT: usize = 3;
/// A walk that turns counts from so many.
const TURNING: usize = 5;
/// So many keys of a password must be walked for the walk to matter,
const WALKED: usize = 4;
/// and fewer than so many may stand beside it.
const BESIDES: usize = 6;

/// The keys with and without shift, row by row, as on the keyboards sold in Vietnam (US).
const ROWS: [(&str, &str); 4] = [
    ("`1234567890-=", "~!@#$%^&*()_+"),
    ("\0qwertyuiop[]\\", "\0QWERTYUIOP{}|"),
    ("\0asdfghjkl;'", "\0ASDFGHJKL:\""),
    ("\0zxcvbnm,./", "\0ZXCVBNM<>?"),
];
const PAD: [&str; 4] = ["789", "456", "123", "0"];
/// What is walked along as on a string: the alphabet and the tone keys of Telex.
const STRINGS: [&str; 2] = ["abcdefghijklmnopqrstuvwxyz", "sfrxj"];

/// Whether the password is mostly walks.
pub fn is_walk(text: &str) -> bool {
    let keys: Vec<char> = text.chars().collect();
    let mut walked = vec![false; keys.len()];
    for at in 0..keys.len() {
        for length in longest_from(&keys[at..]) {
            walked[at..at + length].fill(true);
        }
    }
    let count = walked.iter().filter(|&&key| key).count();
    count >= WALKED && keys.len() - count < BESIDES
}

/// The walks that begin here, in keys; those too short to count left out.
fn longest_from(keys: &[char]) -> impl Iterator<Item = usize> {
    let straight = [straight(keys, key_place), straight(keys, pad_place)];
    let strings = STRINGS.map(|string| on_string(keys, string));
    let long = straight
        .into_iter()
        .chain(strings)
        .filter(|&length| length >= STRAIGHT);
    let turning = turning(keys);
    long.chain((turning >= TURNING).then_some(turning))
}

type Place = (i32, i32);

/// How far the keys go on in one direction, one key at a time.
fn straight(keys: &[char], place: fn(char) -> Option<Place>) -> usize {
    let mut steps = keys.windows(2).map(|pair| step(pair, place));
    let Some(first) = steps.next().flatten().filter(|&step| is_neighbour(step)) else {
        return 0;
    };
    2 + steps.take_while(|&step| step == Some(first)).count()
}

/// How far the keys go on from neighbour to neighbour.
fn turning(keys: &[char]) -> usize {
    let steps = keys.windows(2).map(|pair| step(pair, key_place));
    1 + steps
        .take_while(|step| step.is_some_and(is_neighbour))
        .count()
}

fn step(pair: &[char], place: fn(char) -> Option<Place>) -> Option<Place> {
    let &[from, to] = pair else { return None };
    let (from, to) = (place(from)?, place(to)?);
    Some((to.0 - from.0, to.1 - from.1))
}

/// Rows are staggered: a key's neighbours below are the one under it and the one to the left.
const fn is_neighbour(step: Place) -> bool {
    matches!(step, (0, 1 | -1) | (1, 0 | -1) | (-1, 0 | 1))
}

fn key_place(key: char) -> Option<Place> {
    ROWS.iter().enumerate().find_map(|(row, (plain, shifted))| {
        let column = [plain, shifted]
            .into_iter()
            .find_map(|keys| keys.chars().position(|each| each == key));
        column
            .filter(|_| key != '\0')
            .map(|column| (row as i32, column as i32))
    })
}

fn pad_place(key: char) -> Option<Place> {
    PAD.iter().enumerate().find_map(|(row, keys)| {
        let column = keys.chars().position(|each| each == key)?;
        Some((row as i32, column as i32))
    })
}

/// How far the keys follow a string, forwards or backwards.
fn on_string(keys: &[char], string: &str) -> usize {
    let lower = |key: &char| key.to_ascii_lowercase();
    let along: Vec<char> = string.chars().collect();
    let back: Vec<char> = string.chars().rev().collect();
    [along, back]
        .iter()
        .flat_map(|string| (0..string.len()).map(|start| &string[start..]))
        .map(|string| {
            let pairs = keys.iter().map(lower).zip(string);
            pairs.take_while(|(key, letter)| key == *letter).count()
        })
        .max()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn walks_in_every_direction() {
        for text in [
            "qwerty",
            "QWERTY123",
            "asdfghjkl",
            "1qaz@WSX",
            "!QAZ2wsx",
            "1q2w3e4r",
            "zxcvbn99",
            "qweasdzxc",
            "147258369",
            "789456123",
            "741852963",
            "abcdef12",
            "987654321",
            "poiuyt",
            "Abc@123",
            "sfrxj12",
            "qwer1234",
            "zaq12wsx",
            "!@#$%^",
            "abcd1234",
        ] {
            assert!(is_walk(text), "{text}");
        }
    }

    #[test]
    fn words_are_no_walks() {
        for text in [
            "thuyen-buom",
            "Xanh-123-Thuyen-Buom",
            "hoa sen trang",
            "",
            "x",
            "nguyen",
        ] {
            assert!(!is_walk(text), "{text}");
        }
    }
}
