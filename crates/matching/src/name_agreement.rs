//! How far two folded names agree: the guard of the certain tiers.

/// What comparing two names says about their being one person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NameAgreement {
    /// The same words in the same order.
    Same,
    /// Another order, a word missing or shortened, two neighbouring letters exchanged, one
    /// letter typed twice.
    Near,
    /// One letter off: a slip of the pen, or another person ("Hùng" and "Dũng", "Phan" and
    /// "Phạm"). Counts only beside a birth date.
    Slip,
    /// Another name.
    Differs,
}

/// Compares two names already folded (`text::fold`).
pub(crate) fn compare(left: &str, right: &str) -> NameAgreement {
    if same_letters(left, right) {
        return NameAgreement::Same;
    }
    let (left, right) = (words(left), words(right));
    if !share_an_end(&left, &right) {
        return NameAgreement::Differs;
    }
    if same_words(&left, &right) || shortened(&left, &right) {
        return NameAgreement::Near;
    }
    one_slip(&left, &right)
}

/// At most eight words matter; a name has no more.
type Words<'a> = ([&'a str; 8], usize);

fn words(name: &str) -> Words<'_> {
    let mut words = ([""; 8], 0);
    let parts = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    for (place, word) in words.0.iter_mut().zip(parts) {
        *place = word;
        words.1 += 1;
    }
    words
}

/// A family or given name in common, in either place: whatever comes near has at least that.
fn share_an_end((left, left_count): &Words, (right, right_count): &Words) -> bool {
    if *left_count == 0 || *right_count == 0 {
        return false;
    }
    let (left, right) = (
        [left[0], left[left_count - 1]],
        [right[0], right[right_count - 1]],
    );
    left.iter().any(|word| right.contains(word)) || initial_in_front(left[0], right[0])
}

fn initial_in_front(left: &str, right: &str) -> bool {
    (left.len() == 1 && right.starts_with(left)) || (right.len() == 1 && left.starts_with(right))
}

fn same_letters(left: &str, right: &str) -> bool {
    left == right
        || left
            .chars()
            .filter(|c| c.is_alphanumeric())
            .eq(right.chars().filter(|c| c.is_alphanumeric()))
}

/// "Hùng Nguyễn Văn".
fn same_words((left, left_count): &Words, (right, right_count): &Words) -> bool {
    if left_count != right_count {
        return false;
    }
    let (mut left, mut right) = (*left, *right);
    left.sort_unstable();
    right.sort_unstable();
    left == right
}

/// All words but one equal, and that one a single letter off. In a short word another letter
/// is another word; a doubled or exchanged one is a slip in any.
fn one_slip((left, left_count): &Words, (right, right_count): &Words) -> NameAgreement {
    if left_count != right_count || *left_count < 2 {
        return NameAgreement::Differs;
    }
    let mut unequal = (0..*left_count).filter(|at| left[*at] != right[*at]);
    match (unequal.next(), unequal.next()) {
        (Some(at), None) => {
            let apart = one_letter_apart(left[at].as_bytes(), right[at].as_bytes());
            let short = left[at].len().min(right[at].len()) < 4;
            if short && apart == NameAgreement::Slip {
                NameAgreement::Differs
            } else {
                apart
            }
        }
        _ => NameAgreement::Differs,
    }
}

fn one_letter_apart(left: &[u8], right: &[u8]) -> NameAgreement {
    let front = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let before = front.checked_sub(1).map(|at| left[at]);
    let (left, right) = (&left[front..], &right[front..]);
    let back = left
        .iter()
        .rev()
        .zip(right.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (left, right) = (&left[..left.len() - back], &right[..right.len() - back]);
    match (left, right) {
        ([], [added]) | ([added], []) if Some(*added) == before => NameAgreement::Near,
        ([], [_]) | ([_], []) | ([_], [_]) => NameAgreement::Slip,
        ([a, b], [c, d]) if a == d && b == c => NameAgreement::Near,
        _ => NameAgreement::Differs,
    }
}

/// One name leaves out words of the other or gives initials, but family and given name
/// both stand: "N. V. Hùng", "Nguyễn Hùng" for "Nguyễn Văn Hùng".
fn shortened(left: &Words, right: &Words) -> bool {
    let (short, long) = if left.1 <= right.1 {
        (left, right)
    } else {
        (right, left)
    };
    let ((short, short_count), (long, long_count)) = (short, long);
    if *short_count < 2 || short[short_count - 1] != long[long_count - 1] {
        return false;
    }
    let stands_for =
        |short: &str, long: &str| short == long || (short.len() == 1 && long.starts_with(short));
    if !stands_for(short[0], long[0]) && !stands_for(long[0], short[0]) {
        return false;
    }
    let mut rest = long[1..long_count - 1].iter();
    short[1..short_count - 1]
        .iter()
        .all(|word| rest.any(|full| stands_for(word, full) || stands_for(full, word)))
}

#[cfg(test)]
mod tests {
    use super::NameAgreement::{Differs, Near, Same, Slip};
    use super::compare;

    #[test]
    fn spellings_of_one_name_agree() {
        assert_eq!(compare("nguyen van hung", "nguyen  van-hung"), Same);
        assert_eq!(compare("nguyen van hung", "nguyenvan hung"), Same);
        assert_eq!(compare("nguyen van hung", "hung nguyen van"), Near);
        assert_eq!(compare("nguyen van hung", "nguyen hung"), Near);
        assert_eq!(compare("nguyen van hung", "n v hung"), Near);
        assert_eq!(compare("nguyen van truong", "nguyen van troung"), Near);
        assert_eq!(compare("nguyeen van hung", "nguyen van hung"), Near);
        assert_eq!(compare("lee huu ngoc", "le huu ngoc"), Near);
        assert_eq!(compare("vo vvan tung", "vo van tung"), Near);
        assert_eq!(compare("nguyen thi thu huong", "nguyen thi huong"), Near);
    }

    #[test]
    fn other_people_differ() {
        assert_eq!(compare("nguyen van hung", "nguyen van dung"), Slip);
        assert_eq!(compare("phan van hung", "pham van hung"), Slip);
        assert_eq!(compare("nguyen thi lan", "nguyen thi loan"), Differs);
        assert_eq!(compare("nguyen van hung", "tran thi oanh"), Differs);
        assert_eq!(compare("nguyen van hung", "tran van hung"), Differs);
        assert_eq!(compare("nguyen van hung", "nguyen van hai"), Differs);
        assert_eq!(compare("nguyen thi hoa", "nguyen van hoa"), Differs);
        assert_eq!(compare("hung", "nguyen van hung"), Differs);
    }
}
