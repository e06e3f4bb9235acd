//! What stands before a hash: `{SCHEME}` as directories and Dovecot write it, or a word in the list.

use super::{Fault, Known};

/// A hash with its prefix taken off.
pub struct Written<'a> {
    /// The scheme's name in upper case without `.B64` or `.HEX`; empty when nothing names one.
    pub scheme: String,
    /// Digits, said by `.hex`, or base64, said by `.b64`; `None` when nothing is said.
    pub hex: Option<bool>,
    /// The hash itself.
    pub body: &'a str,
    /// The salt, where the list has it in a column of its own.
    pub salt: Option<&'a str>,
    /// Whether it comes from a Windows domain.
    pub computer: bool,
}

impl<'a> Written<'a> {
    pub fn new(
        hash: &'a str,
        salt: Option<&'a str>,
        scheme: Option<&'a str>,
        computer: bool,
    ) -> Self {
        let mut body = hash;
        let mut name = scheme.unwrap_or_default().trim();
        // `{CRYPT}$6$…`, and even `{CRYPT}{SSHA}…` where one directory was filled from another.
        for _ in 0..2 {
            if let Some((prefix, rest)) = body.strip_prefix('{').and_then(|it| it.split_once('}')) {
                (name, body) = (prefix, rest);
            }
        }
        let mut scheme = name.to_ascii_uppercase().replace('_', "-");
        let mut hex = None;
        for (ending, is_hex) in [(".B64", false), (".BASE64", false), (".HEX", true)] {
            if let Some(short) = scheme.strip_suffix(ending) {
                scheme = short.to_owned();
                hex = Some(is_hex);
            }
        }
        Self {
            scheme,
            hex,
            body,
            salt: salt.map(str::trim).filter(|salt| !salt.is_empty()),
            computer,
        }
    }

    /// Whether the scheme is one of these.
    pub fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.scheme.as_str())
    }
}

/// Accounts that have no usable password: `!`, `*`, `x` as systems write them.
pub fn unusable(written: &Written<'_>) -> Option<Result<Known, Fault>> {
    let plain = written.is(super::plain::NAMES);
    let locked = written.body.starts_with(['!', '*'])
        || (written.body == "x" && written.scheme.is_empty())
        || written.body.starts_with("NO PASSWORD");
    match (plain, written.body.is_empty(), locked) {
        (_, true, _) => Some(Err(Fault::Empty)),
        (false, _, true) => Some(Err(Fault::Locked)),
        _ => None,
    }
}
