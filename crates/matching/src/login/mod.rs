//! Logins: how a system makes one out of a name, and what else it puts around it.

mod form;

pub(crate) use form::{Form, Writer};

use crate::UnitIndex;

/// Prefixes and suffixes that mark a person's second, privileged account (`admin.hungnv`).
///
/// Not `qt`: behind a login it is as often the letters of a place.
const ADMIN: [&str; 5] = ["admin", "adm", "quantri", "qtht", "sysadmin"];

/// Marks of privilege so short that a unit may be called by the same letters: `hungnv.sa` is an
/// administrator of the database, or works in the commune of Sơn An.
pub(crate) const SHORT_MARKS: [&str; 3] = ["adm", "qtht", "sa"];

/// A login taken apart: lower case, no domain, no mark of privilege.
#[derive(Debug, Clone, Default)]
pub(crate) struct Login {
    text: String,
    base: (usize, usize),
    domain: Option<usize>,
    admin: Option<&'static str>,
    places: Vec<&'static str>,
}

/// How a login comes from a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fit<'l> {
    /// The form the name was put in.
    pub(crate) form: Form,
    /// The number behind it: a collision counter or a year of birth.
    pub(crate) number: &'l str,
    /// What names a unit, before or behind (`cp` in `hungnv.cp`).
    pub(crate) affix: &'l str,
}

impl Login {
    /// A page for logins of an authority with these units: what one of them is called by is
    /// no mark of privilege.
    pub(crate) fn among(units: &UnitIndex) -> Self {
        Self {
            places: units.called_by(&SHORT_MARKS),
            ..Self::default()
        }
    }

    /// Reads a login as printed, reusing the memory.
    pub(crate) fn read(&mut self, printed: &str) {
        self.text.clear();
        let printed = printed.trim();
        let after_realm = printed.rsplit('\\').next().unwrap_or(printed);
        if after_realm.is_ascii() {
            self.text.push_str(after_realm);
            self.text.make_ascii_lowercase();
        } else {
            text::fold_into(after_realm, &mut self.text);
        }
        self.domain = self.text.find('@');
        self.base = (0, self.domain.unwrap_or(self.text.len()));
        self.admin = None;
        self.strip_admin();
    }

    fn strip_admin(&mut self) {
        let local = self.local();
        let (mut start, mut end) = self.base;
        let mark = |word: &str| {
            let mark = ADMIN.into_iter().find(|mark| *mark == word);
            mark.filter(|mark| !self.names_place(mark))
        };
        let before = local.split_once(is_separator);
        let behind = local.rsplit_once(is_separator);
        let first = before.and_then(|(word, _)| mark(word));
        let last = behind.and_then(|(_, word)| mark(word));
        match (first, last) {
            (Some(mark), _) => start += mark.len() + 1,
            (None, Some(mark)) => end -= mark.len() + 1,
            (None, None) => {}
        }
        self.admin = first.or(last);
        if start < end {
            self.base = (start, end);
        }
    }

    /// The whole login, lower case.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Before the `@`.
    pub(crate) fn local(&self) -> &str {
        &self.text[..self.domain.unwrap_or(self.text.len())]
    }

    /// Behind the `@`.
    pub(crate) fn domain(&self) -> Option<&str> {
        self.domain.map(|at| &self.text[at + 1..])
    }

    /// What is left to come from a name.
    pub(crate) fn base(&self) -> &str {
        &self.text[self.base.0..self.base.1]
    }

    /// A mark of privilege was taken off.
    pub(crate) fn is_admin(&self) -> bool {
        self.admin.is_some()
    }

    /// The mark taken off, where a place may be called so that the tree does not know.
    pub(crate) fn short_mark(&self) -> Option<&'static str> {
        self.admin.filter(|mark| SHORT_MARKS.contains(mark))
    }

    /// One of the authority's units is called by these letters.
    pub(crate) fn names_place(&self, letters: &str) -> bool {
        self.places.contains(&letters)
    }

    /// How the login comes from a folded name, if it does: the first form that fits.
    pub(crate) fn fit(&self, name: &str, writer: &mut Writer) -> Option<Fit<'_>> {
        if !writer.name(name) {
            return None;
        }
        let base = self.base();
        let behind = base
            .find(is_separator)
            .map(|cut| (&base[..cut], &base[cut + 1..]));
        for form in Form::ALL {
            let written = writer.write(form);
            if written.len() < 2 {
                continue;
            }
            if let Some((number, affix)) = rest_after(base, written) {
                return Some(Fit {
                    form,
                    number,
                    affix,
                });
            }
            if let Some((before, rest)) = behind
                && let Some((number, "")) = rest_after(rest, written)
            {
                return Some(Fit {
                    form,
                    number,
                    affix: before,
                });
            }
        }
        None
    }
}

pub(crate) fn is_separator(c: char) -> bool {
    matches!(c, '.' | '_' | '-')
}

/// What follows `written` in `login`, separators inside it ignored: a number and an affix.
fn rest_after<'l>(login: &'l str, written: &[u8]) -> Option<(&'l str, &'l str)> {
    let bytes = login.as_bytes();
    let mut at = 0;
    for letter in written {
        if at > 0 && bytes.get(at).is_some_and(|b| is_separator(char::from(*b))) {
            at += 1;
        }
        if bytes.get(at) != Some(letter) {
            return None;
        }
        at += 1;
    }
    let rest = login.get(at..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = rest.split_at(digits);
    match rest.strip_prefix(is_separator) {
        Some(affix) if number.is_empty() => {
            // `hungnv.02`: a number behind a separator is a number.
            let all_digits = !affix.is_empty() && affix.bytes().all(|b| b.is_ascii_digit());
            Some(if all_digits {
                (affix, "")
            } else {
                (number, affix)
            })
        }
        Some(affix) => Some((number, affix)),
        None => rest.is_empty().then_some((number, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(login: &str, name: &str) -> Option<(Form, String, String)> {
        let mut read = Login::default();
        read.read(login);
        let mut writer = Writer::default();
        let fit = read.fit(name, &mut writer)?;
        Some((fit.form, fit.number.to_owned(), fit.affix.to_owned()))
    }

    #[test]
    fn the_forms_offices_use() {
        let hung = "nguyen van hung";
        for (login, form) in [
            ("hungnv", Form::GivenInitials),
            ("HungNV", Form::GivenInitials),
            ("hung.nv", Form::GivenInitials),
            ("nvhung", Form::InitialsGiven),
            ("nguyenvanhung", Form::Full),
            ("nguyen.van.hung", Form::Full),
            ("hung.nguyen", Form::GivenFamily),
            ("nguyen_hung", Form::FamilyGiven),
            ("hung.nguyenvan", Form::GivenFamilyMiddle),
            ("vanhung", Form::MiddleGiven),
        ] {
            assert_eq!(fit(login, hung).map(|f| f.0), Some(form), "{login}");
        }
        assert_eq!(
            fit("huongntt", "nguyen thi thu huong").map(|f| f.0),
            Some(Form::GivenInitials)
        );
        assert_eq!(fit("dungnv", hung), None);
        assert_eq!(fit("hungnvx", hung), None);
        assert_eq!(fit("vanthu", hung), None);
    }

    #[test]
    fn numbers_units_and_domains_are_set_apart() {
        let hung = "nguyen van hung";
        let expect = |n: &str, a: &str| Some((Form::GivenInitials, n.to_owned(), a.to_owned()));
        assert_eq!(fit("hungnv1@tinh.gov.vn", hung), expect("1", ""));
        assert_eq!(fit("hungnv02", hung), expect("02", ""));
        assert_eq!(fit("hungnv.cp@tinh.gov.vn", hung), expect("", "cp"));
        assert_eq!(fit("hungnv2.cp", hung), expect("2", "cp"));
        assert_eq!(fit("hungnv_snv", hung), expect("", "snv"));
        assert_eq!(fit("snv.hungnv", hung), expect("", "snv"));
        assert_eq!(fit("TINH\\hungnv1985", hung), expect("1985", ""));
        assert_eq!(fit("admin.hungnv", hung), expect("", ""));
        assert_eq!(fit("hungnv-admin", hung), expect("", ""));
    }

    #[test]
    fn nothing_breaks_on_odd_logins() {
        for login in ["", "@", ".", "admin.", "ẤĐ\u{301}", "\\", "a\\@b", "-_-"] {
            for name in ["", "a", "nguyen van hung", "h'hen nie", "ßé"] {
                let _ = fit(login, name);
            }
        }
    }
}
