//! The second factor: six digits of an authenticator (TOTP, RFC 6238). Its secret is derived from the
//! key file, so that nothing of it stands in the database.

use domain::User;
use record::AccessKey;
use totp_rs::{Builder, Secret, Totp};

/// Seconds one code is shown.
const STEP: u64 = 30;

/// Steps before and after that still count: clocks of telephones differ.
const SKEW: u16 = 1;

/// The second factor of a user. It has no `Debug`.
pub struct Factor {
    secret: Secret,
    totp: Totp,
    login: String,
}

impl Factor {
    /// The factor a user was handed out last.
    #[must_use]
    pub fn of(user: &User, key: &AccessKey) -> Self {
        let tag = key.tag(
            "second factor",
            &[user.login.as_str(), &user.factor.to_string()],
        );
        let mut secret = [0; 20];
        secret.copy_from_slice(&tag[..20]);
        Self {
            secret: Secret::from(secret),
            totp: totp(Secret::from(secret)),
            login: user.login.to_string(),
        }
    }

    /// The secret as it is typed into an authenticator that cannot scan.
    #[must_use]
    pub fn secret(&self) -> String {
        self.secret.to_base32()
    }

    /// What an authenticator scans. `issuer` is a plain word.
    #[must_use]
    pub fn uri(&self, issuer: &str) -> String {
        let secret = self.secret();
        let login = self.login.replace('@', "%40");
        format!("otpauth://totp/{issuer}:{login}?secret={secret}&issuer={issuer}")
    }

    /// The step a code belongs to, at a time in microseconds since 1970; `None` when it is wrong.
    #[must_use]
    pub fn step(&self, code: &str, now: i64) -> Option<i64> {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let step = self.totp.check(&code, seconds(now))?;
        i64::try_from(step).ok()
    }
}

/// The code an authenticator shows for a secret at a time: for demonstrations and tests. `None` when
/// the secret cannot be read.
#[must_use]
pub fn code_of(secret: &str, now: i64) -> Option<String> {
    let secret = Secret::try_from_base32(secret.trim()).ok()?;
    Some(totp(secret).generate(seconds(now)).to_string())
}

fn totp(secret: Secret) -> Totp {
    Builder::new()
        .with_secret(secret)
        .with_skew(SKEW)
        .with_step_duration(STEP)
        .build_noncompliant()
}

fn seconds(now: i64) -> u64 {
    u64::try_from(now / 1_000_000).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Login, UserState};
    use record::MasterKey;
    use testkit::clock::NOW;

    fn user(factor: i64) -> User {
        User {
            login: Login::new("an@tinh").unwrap(),
            name: String::new(),
            person: None,
            state: UserState::Active,
            factor,
            factor_proved: false,
        }
    }

    #[test]
    fn the_code_of_rfc_6238() {
        // Appendix B, SHA-1: 94287082 at 59 s, cut to six digits.
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assert_eq!(code_of(secret, 59_000_000).unwrap(), "287082");
        assert_eq!(code_of("?", 0), None);
    }

    #[test]
    fn a_code_counts_for_its_step_and_the_neighbours() {
        let key = MasterKey::new(&[7; 32]).access_key();
        let factor = Factor::of(&user(1), &key);
        let code = code_of(&factor.secret(), NOW).unwrap();
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        let step = factor.step(&spaced, NOW).unwrap();
        assert_eq!(factor.step(&code, NOW + 30_000_000), Some(step));
        assert_eq!(factor.step(&code, NOW + 120_000_000), None);
        assert_eq!(factor.step("", NOW), None);
        assert_ne!(factor.secret(), Factor::of(&user(2), &key).secret());
        assert!(
            factor
                .uri("rasoat")
                .starts_with("otpauth://totp/rasoat:an%40tinh?secret=")
        );
    }
}
