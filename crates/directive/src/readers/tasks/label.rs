//! Items that begin with a label: "Đổi mật khẩu: thợ và người học việc đổi xong trước …". Whoever
//! stands behind the colon acts; the label only names the matter.

use crate::directive::TaskAction;
use crate::pattern::pattern;
use crate::readers::actors::{Actors, Role};
use crate::source::{Place, Source};

use super::deed;

pattern!(LABEL = r"^[^:;.]{3,90}: ?");

/// The deeds of a sentence of paragraph `at`.
pub(super) fn actions(
    source: &Source,
    actors: &Actors,
    at: usize,
    sentence: &Place,
) -> Vec<(Place, TaskAction)> {
    let Some(label) = label(source, actors, at, sentence) else {
        return deed::actions(source, sentence);
    };
    let rest = label.end..sentence.end;
    let behind = deed::actions(source, &rest);
    let first = actors.inside(at, &rest).next();
    let after = first.map_or(rest.start, |first| first.place.end)..rest.end;
    let mut found: Vec<(Place, TaskAction)> = Vec::new();
    for (place, action) in deed::actions(source, sentence) {
        if place.end > label.end {
            found.push((place, action));
            continue;
        }
        // "Rà soát tài khoản: các phòng làm xong trước …": the label alone names the deed.
        let again = behind.iter().find(|(_, known)| *known == action);
        match again {
            Some(again) => found.push(again.clone()),
            None if behind.is_empty() => found.push((after.clone(), action)),
            None => {}
        }
    }
    found
}

/// A label right behind which somebody is named who acts.
fn label(source: &Source, actors: &Actors, at: usize, sentence: &Place) -> Option<Place> {
    let label = source.find(&LABEL, sentence)?;
    let first = actors.inside(at, &(label.end..sentence.end)).next()?;
    let told = actors
        .inside(at, &label)
        .any(|mention| mention.role != Role::Object);
    (!told && first.place.start <= label.end + 1 && first.role == Role::Subject && first.acts)
        .then_some(label)
}
