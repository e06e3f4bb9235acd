//! The codes of the legacy encodings, one row a vowel in the order of `letter::VOWELS`. Checked
//! against glibc's TCVN5712-1 and xvnkb's VNI table when they were collected (134 letters).

use crate::letter::TONES;

/// TCVN3, small letters by tone; 0 where the letter is ASCII.
#[rustfmt::skip]
pub(super) const TCVN3_LOWER: [[u8; TONES]; 12] = [
    [0,    0xB5, 0xB6, 0xB7, 0xB8, 0xB9], // a
    [0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6], // ă
    [0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB], // â
    [0,    0xCC, 0xCE, 0xCF, 0xD0, 0xD1], // e
    [0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6], // ê
    [0,    0xD7, 0xD8, 0xDC, 0xDD, 0xDE], // i
    [0,    0xDF, 0xE1, 0xE2, 0xE3, 0xE4], // o
    [0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9], // ô
    [0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE], // ơ
    [0,    0xEF, 0xF1, 0xF2, 0xF3, 0xF4], // u
    [0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9], // ư
    [0,    0xFA, 0xFB, 0xFC, 0xFD, 0xFE], // y
];

/// TCVN3, capitals without a tone; 0 where the letter is ASCII.
pub(super) const TCVN3_UPPER: [u8; 12] = [0, 0xA1, 0xA2, 0, 0xA3, 0, 0, 0xA4, 0xA5, 0, 0xA6, 0];

/// TCVN3 đ and Đ.
pub(super) const TCVN3_D: (u8, u8) = (0xAE, 0xA7);

/// VNI: the sign behind the base letter for a tone on a plain letter, ơ or ư; capitals are
/// smaller by [`VNI_CASE`], here and below.
pub(super) const VNI_TONE: [u8; TONES] = [0, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF];
/// VNI: circumflex, with its tone.
pub(super) const VNI_CIRCUMFLEX: [u8; TONES] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4];
/// VNI: breve, with its tone.
pub(super) const VNI_BREVE: [u8; TONES] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB];
/// VNI: i is one code in every tone (0: ASCII).
pub(super) const VNI_I: [u8; TONES] = [0, 0xEC, 0xE6, 0xF3, 0xED, 0xF2];
/// VNI: ỵ, ơ, ư, đ.
pub(super) const VNI_Y_HEAVY: u8 = 0xEE;
pub(super) const VNI_O_HORN: u8 = 0xF4;
pub(super) const VNI_U_HORN: u8 = 0xF6;
pub(super) const VNI_D: u8 = 0xF1;
/// VNI: a capital is the small letter's code minus this.
pub(super) const VNI_CASE: u8 = 0x20;

/// windows-1258 where it differs from windows-1252.
pub(super) const WINDOWS_1258: [(u8, char); 14] = [
    (0xC3, 'Ă'),
    (0xCC, '\u{300}'),
    (0xD0, 'Đ'),
    (0xD2, '\u{309}'),
    (0xD5, 'Ơ'),
    (0xDD, 'Ư'),
    (0xDE, '\u{303}'),
    (0xE3, 'ă'),
    (0xEC, '\u{301}'),
    (0xF0, 'đ'),
    (0xF2, '\u{323}'),
    (0xF5, 'ơ'),
    (0xFD, 'ư'),
    (0xFE, '₫'),
];
