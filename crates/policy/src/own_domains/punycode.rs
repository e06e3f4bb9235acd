//! Punycode (RFC 3492), encoding only: the ASCII form of an international domain label.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// The label without its `xn--`; `None` when it would overflow.
pub(super) fn encode(label: &str) -> Option<String> {
    let input: Vec<u32> = label.chars().map(u32::from).collect();
    let mut output: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(output.len()).ok()?;
    let length = u32::try_from(input.len()).ok()?;
    if basic > 0 {
        output.push('-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (INITIAL_N, 0_u32, INITIAL_BIAS, basic);
    while handled < length {
        let next = input.iter().copied().filter(|c| *c >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for &code in &input {
            if code < n {
                delta = delta.checked_add(1)?;
            }
            if code == n {
                push_number(&mut output, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n += 1;
    }
    Some(output)
}

fn push_number(output: &mut String, delta: u32, bias: u32) {
    let mut rest = delta;
    let mut k = BASE;
    loop {
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            output.push(digit(rest));
            return;
        }
        let span = BASE - threshold;
        output.push(digit(threshold + (rest - threshold) % span));
        rest = (rest - threshold) / span;
        k += BASE;
    }
}

fn digit(value: u32) -> char {
    char::from_digit(value, BASE).map_or('?', |_| {
        let byte = if value < 26 { b'a' } else { b'0' - 26 };
        char::from(byte + u8::try_from(value).unwrap_or(0))
    })
}

fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > ((BASE - T_MIN) * T_MAX) / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::encode;

    #[test]
    fn the_vietnamese_sample_of_the_rfc() {
        assert_eq!(
            encode("TạisaohọkhôngthểchỉnóitiếngViệt").unwrap(),
            "TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g"
        );
    }

    #[test]
    fn a_german_label() {
        assert_eq!(encode("bücher").unwrap(), "bcher-kva");
    }
}
