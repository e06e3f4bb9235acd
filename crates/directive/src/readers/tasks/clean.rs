//! Cleaning an infected machine, apart from the everyday protection.

use crate::directive::TaskAction;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    pub(super) CLEAN = r"\b(?:go bo|lam sach|xu ly)(?: sach)? (?:cac )?(?:ma doc|virus|phan mem doc hai)|\b(?:nhiem|lay nhiem)\b[^.;]{0,200}?\b(?:diet|xu ly|cai dat lai|cai lai|lam sach|quet|go bo|format|co lap)\b|\b(?:quet|diet|lam sach)(?: sach)?(?: cac)? (?:ma doc|virus|vi-?rut|vi rut)\b[^.;]{0,90}\b(?:roi moi|truoc khi)\b|\b(?:diet|cai dat lai|cai lai|lam sach|quet|go bo|co lap)\b[^.;]{0,90}?\b(?:nhiem|lay nhiem)\b|\b(?:quet|diet)(?: het| sach)*(?: cac)? (?:ma doc|virus|vi-?rut|vi rut)\b[^.;]{0,60}\b(?:moi duoc|sau do moi|xong moi)\b|\b(?:quet|diet)(?: het| sach)*(?: cac)? (?:ma doc|virus), cai (?:dat )?lai\b|\bcai (?:dat )?lai (?:may|he dieu hanh)\b"
);
// "đã được làm sạch", "cho đến khi thợ xử lý xong": a condition, and nothing to do.
pattern!(
    CONDITION = r"\bda duoc $|\b(?:sau khi|khi)\b[^.;]{0,80}\bda (?:duoc )?[^.;]{0,60}$|\b(?:(?:cho )?den khi|cho toi khi|chung nao|khi nao)\b[^.;]{0,60}$"
);
// "cài phần mềm diệt virus": the everyday protection is ordered by its own words.
pattern!(
    INSTALLS = r"\b(?:cai|cai dat|cai lai|cap nhat|trang bi|duy tri|su dung|mua|dung)\b[^.;]{0,50}\b(?:phan mem|bo|chuong trinh|cong cu)(?: diet| chong)? $|\bva (?:phan mem|bo)(?: diet| chong)? $"
);

/// True for words of cleaning that say when something else may be done.
pub(super) fn is_condition(source: &Source, sentence: &Place, place: &Place) -> bool {
    let before = place.start.saturating_sub(150).max(sentence.start)..place.start;
    source.has(&CONDITION, &before)
}

/// In a clause that has a machine cleaned, "quét mã độc" is no order of its own.
pub(super) fn settle(source: &Source, parts: &[Place], found: &mut Vec<(Place, TaskAction)>) {
    let part = |place: &Place| parts.iter().position(|part| part.contains(&place.start));
    let cleaned: Vec<Option<usize>> = found
        .iter()
        .filter(|(_, action)| *action == TaskAction::CleanDevice)
        .map(|(place, _)| part(place))
        .collect();
    found.retain(|(place, action)| {
        let clause = part(place).and_then(|at| parts.get(at));
        let before = clause.map_or(place.start, |clause| clause.start)..place.start + 5;
        *action != TaskAction::Antivirus
            || !cleaned.contains(&part(place))
            || source.has(&INSTALLS, &(before.start..before.end.min(place.end)))
    });
}
