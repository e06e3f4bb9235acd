//! Accounts named one by one (D5: the locked mailboxes): mail addresses, and logins without "@".

use super::draft::Draft;
use crate::letter::{Letter, headed};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(MAIL = r"[a-z\d][a-z\d._%+-]*@[a-z\d-]+(?:\.[a-z\d-]+)+");
pattern!(
    CONTACT = r"\b(?:lien he|ho tro|gui ve|gui bao cao|dia chi (?:email|thu|hop thu)?|dau moi|bao cao|hop thu dau moi|vi du|vd|nhu|gia mao|tu dia chi|lua dao|(?:gui|nop|chuyen)(?: [a-z]+){0,6} (?:den|ve|qua|toi) (?:hop thu|thu dien tu|e-?mail))\b[^;:]{0,40}:? ?$"
);
pattern!(AT = r"\btai [^;:]{0,40}:? ?$");
// "…, điện thoại: 025…, thư điện tử: a@b": somebody's card.
pattern!(
    CARD = r"\b(?:dien thoai|so dien thoai|dt|sdt|di dong|zalo|hotline)\b[^.;]{0,12}\d[^;]{0,40}\b(?:thu dien tu|e-?mail|mail|hop thu|dia chi)[^;:]{0,20}:? ?$"
);

/// Reads every account that is not a channel, a contact or an example, in the order printed.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let source = &letter.source;
    let mut last_listed = None;
    for (at, paragraph) in letter.binding() {
        let mut all = mails(source, &paragraph.place, draft);
        all.extend(behind_the_word(source, &paragraph.place));
        all.extend(under_heading(letter, at));
        // "3. mc_dailanh_02 (Hệ thống …)": a login without a mailbox, in the same list.
        if last_listed.is_some_and(|last: usize| last + 1 == at) {
            let own = source.groups(&OPENS, &paragraph.place);
            all.extend(own.and_then(|found| found.get(1)));
        }
        all.sort_by_key(|place| place.start);
        for place in all {
            add(source, draft, &place);
        }
        if draft.uses(&paragraph.place) && source.has(&ITEM, &paragraph.place) {
            last_listed = Some(at);
        }
    }
}

/// The mail addresses of a paragraph that are accounts.
fn mails(source: &Source, paragraph: &Place, draft: &Draft) -> Vec<Place> {
    let channel = draft.read.report_channel.email.as_deref();
    let mut all = source.find_all(&MAIL, paragraph);
    all.retain(|place| {
        let before = place.start.saturating_sub(60).max(paragraph.start)..place.start;
        let far = place.start.saturating_sub(110).max(paragraph.start)..place.start;
        // "tại", not "tài khoản".
        let found_at = source
            .find(&AT, &before)
            .is_some_and(|words| source.printed(&words).to_lowercase().starts_with("tại"));
        let printed = source.printed(place);
        !channel.is_some_and(|mail| mail.eq_ignore_ascii_case(&printed))
            && !found_at
            && !source.has(&CONTACT, &before)
            && !source.has(&CARD, &far)
    });
    all
}

/// A login: small letters and digits with a dot, a hyphen or an underscore inside.
macro_rules! login {
    () => {
        r"[a-z\d]+(?:[._-][a-z\d]+)+"
    };
}
pattern!(OPENS = concat!(r"^(", login!(), r")(?: ?\(|;|\.?$)"));
pattern!(ITEM = r"^[a-z\d._-]+(?:@[a-z\d.-]+)?(?: ?\(|;|,|\.?$)");
pattern!(
    NAMED = r"\b(?:tai khoan|ten dang nhap|ten truy cap|ma dang nhap|user(?:name)?)(?: (?:sau|la|co|ten|mang ten|dang nhap|nguoi dung|cong vu|hop thu|may chu|quan tri))*:? ?"
);
pattern!(NEXT = concat!(r"^[\x22']?(", login!(), r")((?:@[a-z\d.-]+)?)[\x22']?"));
pattern!(JOINED = r"^(?:,|;)?(?: va| hoac)? ?(?:tai khoan )?");
pattern!(
    NO_LOGIN = r"\.(?:docx?|xlsx?|pdf|txt|zip|rar|csv|png|jpe?g|pptx?|exe|html?|vn|com|net|org|edu|gov|info|app)$|^(?:www|https?|mail|smtp|imap|pop3?)\.|^v\.v$"
);

/// The logins right behind "tài khoản", and those joined to them.
fn behind_the_word(source: &Source, paragraph: &Place) -> Vec<Place> {
    let mut all = Vec::new();
    for words in source.find_all(&NAMED, paragraph) {
        let mut from = words.end;
        while let Some(found) = source.groups(&NEXT, &(from..paragraph.end)) {
            let (Some(name), Some(mailbox)) = (found.get(1), found.get(2)) else {
                break;
            };
            let end = found.whole().end;
            if mailbox.is_empty() {
                if !is_login(source, &name) {
                    break;
                }
                all.push(name);
            }
            let joined = source.find(&JOINED, &(end..paragraph.end));
            let next = joined.map_or(end, |joined| joined.end);
            if next == end {
                break;
            }
            from = next;
        }
    }
    all
}

/// Printed in small letters without marks, no file, no domain, no date, no bare number.
fn is_login(source: &Source, place: &Place) -> bool {
    let letters = source.letters(place);
    letters.iter().all(|c| c.is_ascii() && !c.is_uppercase())
        && letters.iter().any(|c| c.is_ascii_lowercase())
        && !source.has(&NO_LOGIN, place)
}

pattern!(
    HEADING = r"^(?:ten )?(?:tai khoan|dang nhap|truy cap|nguoi dung|ma dang nhap|user(?:name)?|login)(?: (?:tai khoan|dang nhap|truy cap|bi khoa|can khoa|hop thu))?$"
);
pattern!(WHOLE = concat!(r"^", login!(), r"$"));
/// Lines of a table that has one cell a line.
const LINES: usize = 200;

/// The login that fills a cell under the heading "Tài khoản", be it a line of its own.
fn under_heading(letter: &Letter, at: usize) -> Option<Place> {
    let source = &letter.source;
    let fits = |cell: &Place| source.has(&WHOLE, cell) && is_login(source, cell);
    let cells = headed(letter, at).into_iter();
    let cell = cells
        .filter(|(heading, cell)| source.has(&HEADING, heading) && fits(cell))
        .map(|(_, cell)| cell)
        .next();
    cell.or_else(|| {
        let line = letter.paragraphs.get(at)?.place.clone();
        let headed = || {
            let above = letter.paragraphs.get(at.saturating_sub(LINES)..at);
            above.is_some_and(|above| above.iter().any(|own| source.has(&HEADING, &own.place)))
        };
        (fits(&line) && headed()).then_some(line)
    })
}

/// A list of more accounts comes as a file, not as a letter.
const MOST: usize = 20_000;

fn add(source: &Source, draft: &mut Draft, place: &Place) {
    let printed = source.printed(place).to_lowercase();
    let at = draft.read.accounts_listed.len();
    if at >= MOST || draft.read.accounts_listed.contains(&printed) {
        return;
    }
    draft.read.accounts_listed.push(printed);
    draft.point(source, format!("/accounts_listed/{at}"), place);
}
