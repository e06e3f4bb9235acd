//! Accounts named one by one (D5: the locked mailboxes).

use super::draft::Draft;
use crate::letter::Letter;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(MAIL = r"[a-z\d][a-z\d._%+-]*@[a-z\d-]+(?:\.[a-z\d-]+)+");
pattern!(
    CONTACT = r"\b(?:lien he|ho tro|gui ve|gui bao cao|dia chi (?:email|thu|hop thu)?|dau moi|bao cao|hop thu dau moi|vi du|vd|nhu|gia mao|tu dia chi|lua dao|tai)\b[^;:]{0,40}:? ?$"
);

/// Reads every mail address that is not a channel, a contact or an example.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let mut last_listed = None;
    for (at, paragraph) in letter.binding() {
        for place in source.find_all(&MAIL, &paragraph.place) {
            let printed = source.printed(&place).to_lowercase();
            let before = place.start.saturating_sub(60).max(paragraph.place.start)..place.start;
            let channel = draft
                .read
                .report_channel
                .email
                .as_deref()
                .is_some_and(|mail| mail.eq_ignore_ascii_case(&printed));
            if channel
                || source.has(&CONTACT, &before)
                || draft.read.accounts_listed.contains(&printed)
            {
                continue;
            }
            add(source, draft, printed, &place);
        }
        // "3. mc_dailanh_02 (Hệ thống …)": a login without a mailbox, in the same list.
        let listed = last_listed.is_some_and(|last: usize| last + 1 == at);
        if listed
            && let Some(login) = source
                .groups(&LOGIN, &paragraph.place)
                .and_then(|found| found.get(1))
        {
            let printed = source.printed(&login).to_lowercase();
            add(source, draft, printed, &login);
        }
        if draft.uses(&paragraph.place) && source.has(&ITEM, &paragraph.place) {
            last_listed = Some(at);
        }
    }
}

pattern!(LOGIN = r"^([a-z\d]+(?:[._-][a-z\d]+)+)(?: ?\(|;|\.?$)");
pattern!(ITEM = r"^[a-z\d._-]+(?:@[a-z\d.-]+)?(?: ?\(|;|,|\.?$)");

/// A list of more accounts comes as a file, not as a letter.
const MOST: usize = 20_000;

fn add(source: &Source, draft: &mut Draft, printed: String, place: &Place) {
    let at = draft.read.accounts_listed.len();
    if at >= MOST {
        return;
    }
    draft.read.accounts_listed.push(printed);
    draft.point(source, format!("/accounts_listed/{at}"), place);
}
