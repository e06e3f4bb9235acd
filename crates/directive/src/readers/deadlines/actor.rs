//! Whose deadline it is.

use crate::directive::DeadlineActor::{self, Individual, Issuer, LeadUnit, Unit};
use crate::directive::DeadlinePurpose::{self, ChangePassword, Consolidate};
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::readers::draft::Draft;
use crate::readers::organisation::{self, body_head};
use crate::source::{Place, Source};

pattern!(
    LEAD = concat!(
        r"\bgiao (?:cho )?(?:",
        body_head!(),
        r")|^(?:phong|van phong|trung tam|cong an|so|ban|cuc|vu|vien|chi cuc|thanh tra|to cong nghe|to ung cuu|bo phan|doan|cong chuc|quan tri mang|dong chi|d/c)\b[^.;:]{3,90}\b(?:chu tri|lam dau moi|co trach nhiem|tham muu|tong hop|theo doi|don doc|phoi hop)\b|\b(?:chu tri|la dau moi|don vi (?:van hanh|quan tri|dau moi|chu tri))\b"
    )
);
pattern!(
    GIVEN = concat!(
        r"^giao (?:cho )?(?:",
        body_head!(),
        r")|^(?:phong|van phong|trung tam|cong an|so|ban) [^.;:]{3,60}:$"
    )
);
pattern!(
    PEOPLE = r"\b(?:can bo|cong chuc|vien chuc|nguoi dung|nguoi su dung|ca nhan|dang vien|nguoi lao dong|chu tai khoan|moi nguoi|giao vien|nhan vien)\b"
);
pattern!(
    UNITS = r"\b(?:don vi|thu truong|co quan|phong|truong|hieu truong|ubnd|cac xa|cac phuong|xa, phuong|phuong, xa|to dan pho|chi bo|dang bo|bo phan|so, ban)\b"
);
pattern!(
    OWN_SUBJECT = r"\b(?:de|ve|gui|cho) (?:ubnd|uy ban nhan dan|so|ban|van phong|phong|thanh uy|huyen uy|dang uy|tinh uy|cong an)\b[^.;]{0,90}\btong hop|\b(?:ubnd|uy ban nhan dan|so|dang uy|huyen uy|tinh uy|thanh uy)\b[^.;,]{0,60}\btong hop"
);

/// Whose a date at `due` in a sentence of paragraph `at` is.
pub(super) fn of(
    letter: &Letter,
    draft: &Draft,
    at: usize,
    sentence: &Place,
    due: &Place,
    what: DeadlinePurpose,
) -> DeadlineActor {
    let source = &letter.source;
    let before = sentence.start..due.start;
    let above = letter.above(at);
    let alone = named_alone(source, &before, draft);
    if alone {
        return LeadUnit;
    }
    let leading = (source.has(&LEAD, &before) && !source.has(&ASKING, &before))
        || above
            .first()
            .is_some_and(|above| above.level > 0 && source.has(&GIVEN, &above.place));
    let own = source.find(&OWN_SUBJECT, &before).is_some() && !is_lead_unit(source, &before, draft);
    match what {
        Consolidate if own || !leading => return Issuer,
        _ if leading => return LeadUnit,
        _ => {}
    }
    let mut around = vec![before, letter.paragraphs[at].place.start..sentence.start];
    around.extend(above.iter().map(|above| above.place.clone()));
    around
        .iter()
        .find_map(|place| subject(source, place, what))
        .unwrap_or(Unit)
}

fn is_lead_unit(source: &Source, before: &Place, draft: &Draft) -> bool {
    let issuer = draft
        .read
        .issuer
        .as_deref()
        .map(crate::source::fold_line)
        .unwrap_or_default();
    let is_committee = issuer.starts_with("uy ban") || issuer.starts_with("ubnd");
    is_committee && source.has(&SECTION, before)
}

pattern!(SECTION = r"\b(?:de|ve|gui|cho) (?:phong|van phong|trung tam)\b[^.;]{0,90}\btong hop");

pattern!(ASKING = r"^[^.;:]{0,80}\b(?:de nghi|yeu cau)\b");
pattern!(
    ALONE = r"^(?:phong|van phong|trung tam|cong an|so|cuc|vu|vien|chi cuc|thanh tra|ban chi huy|doan thanh nien|dong chi|d/c) [a-z]"
);

/// One unit by its name at the head of the sentence ("Văn phòng Sở …"), other than the issuer.
fn named_alone(source: &Source, before: &Place, draft: &Draft) -> bool {
    if !source.has(&ALONE, before) || source.has(&ASKING, before) {
        return false;
    }
    let Some(name) = organisation::named_at(source, before.start, before.end) else {
        return source.has(&COMRADE, before);
    };
    let printed = source.printed(&name);
    let capitals = printed
        .split(' ')
        .filter(|word| word.starts_with(char::is_uppercase))
        .count();
    let issuer = draft
        .read
        .issuer
        .as_deref()
        .map(crate::source::fold_line)
        .unwrap_or_default();
    let head: Vec<&str> = source.fold(&name).split(' ').take(2).collect();
    capitals > 1 && !issuer.starts_with(&head.join(" "))
}

pattern!(COMRADE = r"^(?:dong chi|d/c) [a-z]");

pattern!(
    OBJECT = r"\b(?:cua|danh sach|thong tin|so luong|cap cho)(?: cac| toan the| nhung)? $|\b(?:cua|danh sach)[^.;:]{0,20}, $"
);

/// People change passwords; units do the rest, unless only people are named.
fn subject(source: &Source, place: &Place, what: DeadlinePurpose) -> Option<DeadlineActor> {
    let people = source.find_all(&PEOPLE, place).iter().any(|found| {
        !source.has(
            &OBJECT,
            &(found.start.saturating_sub(24).max(place.start)..found.start),
        )
    });
    let units = source.has(&UNITS, place);
    match (people, units) {
        (true, _) if what == ChangePassword => Some(Individual),
        (true, false) => Some(Individual),
        (_, true) => Some(Unit),
        (false, false) => None,
    }
}
