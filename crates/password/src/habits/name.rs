//! A name in the shapes passwords and logins take: `hung`, `hungnv`, `nguyenvanhung`, `nvhung` …

use text::PersonName;

use super::telex;

/// Words that make the body of a password, lower case and unmarked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// The words, in order.
    pub words: Vec<String>,
}

impl Base {
    /// From words.
    #[must_use]
    pub fn new<T: AsRef<str>>(words: &[T]) -> Self {
        Self {
            words: words.iter().map(|word| word.as_ref().to_owned()).collect(),
        }
    }

    /// All in one.
    #[must_use]
    pub fn joined(&self) -> String {
        self.words.concat()
    }
}

/// The shapes of a name, the likelier first; each once.
#[must_use]
pub fn name_bases(name: &PersonName) -> Vec<Base> {
    let words: Vec<String> = name.words().map(text::fold).collect();
    let Some((given, before)) = words.split_last() else {
        return Vec::new();
    };
    let given = given.as_str();
    let initials: Vec<&str> = before.iter().filter_map(|word| word.get(..1)).collect();
    let family = before.first().map(String::as_str);
    let middle = before
        .last()
        .map(String::as_str)
        .filter(|_| before.len() > 1);
    let before: Vec<&str> = before.iter().map(String::as_str).collect();
    let mut shapes: Vec<Vec<&str>> = vec![vec![given]];
    shapes.push([&[given][..], &initials].concat());
    shapes.push([&before[..], &[given]].concat());
    shapes.extend(middle.map(|middle| vec![middle, given]));
    shapes.extend(family.map(|family| vec![family, given]));
    shapes.push([&initials[..], &[given]].concat());
    shapes.extend(family.map(|family| vec![given, family]));
    shapes.push([&initials[..], &given.get(..1).map_or(vec![], |it| vec![it])].concat());
    shapes.extend(family.map(|family| vec![family]));
    let mut bases: Vec<Base> = shapes.iter().map(|words| Base::new(words)).collect();
    // The same with the keys of Telex, as typed where the input method is off.
    let keys: Vec<String> = name.words().map(telex).collect();
    if let Some(given) = keys.last() {
        bases.push(Base::new(&[given]));
        bases.push(Base::new(&keys));
    }
    let mut seen = Vec::new();
    bases.retain(|base| {
        let joined = base.joined();
        let new = !joined.is_empty() && !seen.contains(&joined);
        seen.push(joined);
        new
    });
    bases
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_its_shapes() {
        let name = PersonName::parse("Nguyễn Văn Hùng").unwrap();
        let shapes: Vec<String> = name_bases(&name).iter().map(Base::joined).collect();
        for shape in [
            "hung",
            "hungnv",
            "nguyenvanhung",
            "vanhung",
            "nvhung",
            "nvh",
            "hungf",
        ] {
            assert!(shapes.iter().any(|own| own == shape), "{shape}: {shapes:?}");
        }
        assert_eq!(shapes[0], "hung");
        let one = PersonName::parse("Hoa").unwrap();
        assert_eq!(name_bases(&one)[0].joined(), "hoa");
    }
}
