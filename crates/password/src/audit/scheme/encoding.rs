//! Digits and base64 in the dialects hashes are written in.

use base64::alphabet;
use base64::engine::{DecodePaddingMode, Engine as _, GeneralPurpose, GeneralPurposeConfig};

const LOOSE: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LOOSE);

/// Base64, with or without padding.
pub fn base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The directories' base64 that writes `.` for `+` and no padding.
pub fn adapted_base64(text: &str) -> Option<Vec<u8>> {
    base64(&text.replace('.', "+"))
}

/// Digits, an even number of them.
pub fn hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    text.as_bytes()
        .chunks_exact(2)
        .map(|pair| {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            u8::try_from(digit(pair[0])? << 4 | digit(pair[1])?).ok()
        })
        .collect()
}

/// Digits or base64: as the scheme says, else whichever gives one of the expected lengths.
pub fn either(text: &str, says_hex: Option<bool>, fits: impl Fn(usize) -> bool) -> Option<Vec<u8>> {
    let fitting = |bytes: Option<Vec<u8>>| bytes.filter(|bytes| fits(bytes.len()));
    match says_hex {
        Some(true) => fitting(hex(text)),
        Some(false) => fitting(base64(text)),
        None => fitting(hex(text)).or_else(|| fitting(base64(text))),
    }
}

/// crypt's base64: six bits a letter from the lowest on, three bytes in an order of their own.
/// `order` says where each byte of the groups belongs.
pub fn crypt_bytes(text: &str, order: &[usize]) -> Option<Vec<u8>> {
    let value = |letter: u8| {
        b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            .iter()
            .position(|&one| one == letter)
    };
    let letters = text.as_bytes();
    if letters.len() != (order.len() * 4).div_ceil(3) {
        return None;
    }
    let mut out = vec![0; order.len()];
    for (group, places) in letters.chunks(4).zip(order.chunks(3)) {
        let mut bits = 0;
        for (at, &letter) in group.iter().enumerate() {
            bits |= value(letter)? << (6 * at);
        }
        // A group's first place takes its highest byte.
        for (at, &place) in places.iter().rev().enumerate() {
            out[place] = (bits >> (8 * at) & 0xFF) as u8;
        }
    }
    Some(out)
}
