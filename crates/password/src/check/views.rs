//! The faces of a password: as typed, unmarked, with its disguises taken off, backwards. Each is
//! wiped when it goes.

use zeroize::Zeroizing;

use super::candidate::GROWTH;

/// Text that is wiped.
pub type Wiped = Zeroizing<String>;

/// A password from every side it is looked at.
pub struct Views {
    /// Lower case, unmarked.
    pub plain: Wiped,
    /// As `plain`, with a blank where a small letter meets a capital: `HungNv` has two words.
    pub words: Wiped,
    /// `plain` from its first letter to its last: what is left without digits and signs around it.
    pub core: Wiped,
    /// `core` and `plain` with digits and signs read as the letters they stand for; `1` and `!`
    /// once as i, once as l.
    pub undisguised: Vec<Wiped>,
    /// `plain` and the undisguised core backwards.
    pub backwards: Vec<Wiped>,
}

impl Views {
    /// Looks at a password in normal form C.
    pub fn of(text: &str) -> Self {
        let plain = folded(text);
        let core = wiped(core_of(&plain));
        let mut undisguised = Vec::new();
        for side in [&core, &plain] {
            for one in ['i', 'l'] {
                let form = undisguise(side, one);
                if !undisguised.contains(&form) && form != plain {
                    undisguised.push(form);
                }
            }
        }
        let mut backwards = vec![reversed(&plain)];
        backwards.extend(undisguised.first().map(|form| reversed(form)));
        Self {
            words: folded(&camel(text)),
            core,
            undisguised,
            backwards,
            plain,
        }
    }

    /// Every face.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        [&self.plain, &self.words, &self.core]
            .into_iter()
            .chain(&self.undisguised)
            .chain(&self.backwards)
            .map(|view| view.as_str())
    }

    /// The core as it stands, and without its disguises: what a list of words is asked for.
    pub fn cores(&self) -> impl Iterator<Item = Wiped> {
        let forms = std::iter::once(&self.core).chain(&self.undisguised);
        forms.map(|form| letters_and_digits(form))
    }
}

/// A copy that is wiped.
pub fn wiped(text: &str) -> Wiped {
    let mut copy = Zeroizing::new(String::with_capacity(text.len()));
    copy.push_str(text);
    copy
}

fn folded(text: &str) -> Wiped {
    let mut out = Zeroizing::new(String::with_capacity(text.len() * GROWTH + 16));
    text::fold_into(text, &mut out);
    out
}

/// From the first letter to the last; empty where there is none.
pub fn core_of(plain: &str) -> &str {
    plain.trim_matches(|c: char| !c.is_alphabetic())
}

/// Letters and digits only: `mat_khau` and `mat khau` are `matkhau`.
pub fn letters_and_digits(text: &str) -> Wiped {
    kept(text, char::is_alphanumeric)
}

/// Letters only.
pub fn letters(text: &str) -> Wiped {
    kept(text, char::is_alphabetic)
}

fn kept(text: &str, keep: fn(char) -> bool) -> Wiped {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    out.extend(text.chars().filter(|&c| keep(c)));
    out
}

/// Digits and signs as the letters they are taken for.
pub fn undisguise(text: &str, one: char) -> Wiped {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    out.extend(text.chars().map(|c| match c {
        '@' | '4' => 'a',
        '8' => 'b',
        '(' => 'c',
        '3' => 'e',
        '6' | '9' => 'g',
        '1' | '!' | '|' => one,
        '0' => 'o',
        '$' | '5' => 's',
        '7' | '+' => 't',
        '2' => 'z',
        other => other,
    }));
    out
}

fn reversed(text: &str) -> Wiped {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    out.extend(text.chars().rev());
    out
}

/// A blank between a small letter and a capital.
fn camel(text: &str) -> Wiped {
    let mut out = Zeroizing::new(String::with_capacity(text.len() * 2));
    let mut before = ' ';
    for c in text.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            out.push(' ');
        }
        out.push(c);
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguises_come_off() {
        let seen = |text: &str| -> Vec<String> {
            Views::of(text)
                .cores()
                .map(|core| core.to_string())
                .collect()
        };
        for (typed, core) in [
            ("Demo@123", "demo"),
            ("M@tkh4u@2024", "matkhau"),
            ("P@ssw0rd!", "password"),
            ("adm1n", "admin"),
            ("we1come", "welcome"),
            ("Mật_Khẩu#99", "matkhau"),
            ("hell0", "hello"),
        ] {
            assert!(
                seen(typed).contains(&core.to_owned()),
                "{typed}: {:?}",
                seen(typed)
            );
        }
    }

    #[test]
    fn capitals_part_words_and_backwards_is_seen() {
        let views = Views::of("HungNv@85");
        assert_eq!(views.words.as_str(), "hung nv@85");
        assert_eq!(views.backwards[0].as_str(), "58@vngnuh");
    }
}
