//! Where a date that stands in a clause of its own belongs.

use crate::pattern::pattern;
use crate::readers::sentence;
use crate::source::Source;

/// A date that stands alone after a semicolon ("; thời gian hoàn thành: trước …") goes with the
/// clause before it.
pub(super) fn anchor(source: &Source, deed: usize) -> usize {
    // A deed that opens its clause is nobody's date.
    if !source.has(&DATED, &(deed..source.all().end.min(deed + 12))) {
        return deed;
    }
    let before = deed.saturating_sub(60)..deed;
    source
        .find(&LABEL, &before)
        .map_or(deed, |label| label.start)
}

pattern!(
    DATED = r"^(?:truoc|cham|muon|tre|trong|den|cho den|het|tu|ke tu|vao|han|thoi|khong|ngay|xong|hoan|toi da|sau|de qua|dinh ky|hang|moi|cu|theo|\d)"
);
pattern!(
    LABEL = r"[;.] ?(?:(?:thoi (?:gian|han|diem)|han|tien do|hoan thanh|xong)[a-z ]{0,25}:? ?)?$"
);

// "Thời gian hoàn thành: …" is whoever's was asked before.
pattern!(pub(super) LABELLED = r"^[;.]? ?(?:thoi (?:gian|han|diem)|han|tien do|hoan thanh|xong)\b");

/// A semicolon or the end of a sentence stands between.
pub(super) fn parted(source: &Source, from: usize, to: usize) -> bool {
    let between = source.folded(&(from..to.max(from)));
    between.contains(&b';') || ended(source, from, to)
}

pub(super) fn ended(source: &Source, from: usize, to: usize) -> bool {
    sentence::sentences(source, &(from..to.max(from))).len() > 1
}
