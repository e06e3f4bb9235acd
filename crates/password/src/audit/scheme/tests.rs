use proptest::prelude::*;

use super::*;

fn fault(hash: &str, scheme: Option<&str>) -> Option<Fault> {
    read_hash(hash, None, scheme, false).err()
}

#[test]
fn what_cannot_be_evaluated_says_why() {
    for (hash, scheme, expected) in [
        ("", None, Fault::Empty),
        ("{SSHA}", None, Fault::Empty),
        ("!", None, Fault::Locked),
        ("!$6$abc$def", None, Fault::Locked),
        ("*", None, Fault::Locked),
        ("something", None, Fault::Unknown),
        ("{CRAM-MD5}0011", None, Fault::Unsupported),
        ("$2x$05$abc", None, Fault::Unsupported),
        ("scrypt$16384$x$8$1$y", None, Fault::Unsupported),
        ("{SSHA}AAAA", None, Fault::Damaged),
        (
            "ED06D61EE259847BAECD539C8F1B94F",
            Some("NT"),
            Fault::Damaged,
        ),
        ("$6$salt$short", None, Fault::Damaged),
        ("$2b$05$short", None, Fault::Damaged),
        (
            "$2b$31$DsRgutT4sLmU4w5KhmEeWuZoJLOy6dwDd5XWmBpMbrVHtbD98MZa2",
            None,
            Fault::TooCostly,
        ),
        (
            "$argon2id$v=19$m=99999999,t=3,p=1$AAAAAAAAAAA$AAAAAAAA",
            None,
            Fault::TooCostly,
        ),
        (
            "pbkdf2_sha256$4000000000$salt$AAAAAAAAAAAAAAAAAAAAAAAA",
            None,
            Fault::TooCostly,
        ),
    ] {
        assert_eq!(fault(hash, scheme), Some(expected), "{hash}");
    }
}

#[test]
fn digits_are_what_the_system_says() {
    let digits = "ED06D61EE259847BAECD539C8F1B94F7";
    let scheme = |computer| read_hash(digits, None, None, computer).map(|known| known.scheme);
    assert_eq!(scheme(true), Ok("nt"));
    assert_eq!(scheme(false), Ok("raw_md5"));
}

#[test]
fn bad_ways_of_storing_are_told() {
    let weakness = |hash: &str| read_hash(hash, None, None, false).map(|known| known.weakness);
    assert_eq!(weakness("{PLAIN}abc"), Ok(Some(Weakness::StoredPlain)));
    let unsalted = "900150983cd24fb0d6963f7d28e17f72";
    assert_eq!(weakness(unsalted), Ok(Some(Weakness::StoredUnsalted)));
}

proptest! {
    #[test]
    fn no_text_is_too_odd(hash in "\\PC{0,80}", salt in proptest::option::of("\\PC{0,9}")) {
        let _ = read_hash(&hash, salt.as_deref(), None, false);
    }

    #[test]
    fn no_damage_is_too_odd(
        start in "(\\{(SSHA|SSHA512.hex|NTLM|PBKDF2|PBKDF2-SHA256|ARGON2|PLAIN.b64|CRYPT)\\}|\\$[1256y]\\$|\\$2b\\$|\\$argon2id\\$|argon2|md5\\$|pbkdf2_sha256\\$)",
        rest in "[a-zA-Z0-9./+=$,{}]{0,100}",
    ) {
        let _ = read_hash(&format!("{start}{rest}"), None, None, true);
    }
}
