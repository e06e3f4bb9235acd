//! The systems a letter is about: those whose accounts or passwords it speaks of.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::SystemKey;

use super::draft::Draft;
use super::sentence;
use crate::letter::{Letter, headed};
use crate::pattern::{Pattern, pattern};
use crate::source::{Place, Source};

pattern!(EMAIL = r"\b(?:thu dien tu|hop thu|e-?mail|mail cong vu|thu cong vu)\b");
pattern!(
    QLVB = r"\b(?:quan ly van ban|ql ?vb(?:dh)?|ioffice|i-office|eoffice|e-office|van ban va dieu hanh|van ban dieu hanh|ho so cong viec)\b"
);
pattern!(
    ONE_STOP = r"\bmot cua\b|\bgiai quyet (?:cac )?(?:ho so )?(?:thu tuc hanh chinh|tthc|ho so hanh chinh|thu tuc)\b|\bhe thong (?:thong tin )?(?:tthc|thu tuc hanh chinh)\b|\bigate\b"
);
pattern!(PUBLIC_SERVICE = r"\bdich vu cong\b|\bdvc(?:tt)?\b");
pattern!(
    REPORTING = r"\b(?:he thong|phan mem)(?: thong tin)? bao cao\b|\bhttt bao cao\b|\bbao cao (?:cua )?chinh phu\b|\b(?:dich vu cong|mot cua|van ban), (?:va )?bao cao\b"
);
pattern!(
    PERSONNEL = r"\b(?:ho so|co so du lieu|csdl|quan ly|du lieu)(?: ve| quoc gia ve| ho so)* ?(?:can bo,? ?(?:cong chuc|cb)|cb,? ?ccvc|cbccvc|cbccv|cbcc|cong chuc, vien chuc|nhan su)"
);
pattern!(
    MONTHLY = r"\bdanh gia,? ?(?:va )?(?:xep loai|xep hang)?[a-z, ]{0,30}(?:hang thang|theo thang)|\bdanh gia (?:cb|can bo)[a-z, ]{0,30}hang thang|\bdanh gia, xep loai\b|\bdanh gia,? xep loai (?:can bo|cb)"
);
pattern!(HANDBOOK = r"\bso tay dang vien\b");
pattern!(SERVER = r"\bmay chu\b|\bserver\b");
pattern!(
    NETWORK = r"\bthiet bi (?:mang|dinh tuyen|chuyen mach|bao mat|tuong lua)\b|\b(?:router|switch|modem|firewall|tuong lua|bo dinh tuyen)\b"
);
pattern!(COMPUTER = r"\bmay (?:vi )?tinh\b|\bmay tram\b|\bmay ca nhan\b|\blaptop\b");
pattern!(WIFI = r"\bwi-?fi\b|\bmang khong day\b");

/// Patterns and the keys they stand for.
static NAMED: [(&Pattern, &str); 12] = [
    (&EMAIL, "email"),
    (&QLVB, "qlvb"),
    (&ONE_STOP, "one_stop"),
    (&PUBLIC_SERVICE, "public_service"),
    (&REPORTING, "reporting"),
    (&PERSONNEL, "personnel"),
    (&MONTHLY, "monthly_evaluation"),
    (&HANDBOOK, "party_handbook"),
    (&SERVER, "server"),
    (&NETWORK, "network_device"),
    (&COMPUTER, "computer"),
    (&WIFI, "wifi"),
];

pattern!(
    OTHER = r"\b(?:cong|trang)(?: /cong|/cong)? thong tin dien tu\b|\b(?:phan mem|he thong)(?: thong tin)? (?:ke toan|quan ly tai san(?: cong)?|quan ly dan cu|quan ly dat dai|ho tich(?: dien tu)?|truyen thanh(?: thong minh)?|camera(?: giam sat| an ninh)?|hoi nghi truyen hinh|quan ly truong hoc|quan ly ngan sach|kham chua benh|quan ly benh vien|y te co so|thi dua khen thuong|hop khong giay|phong hop khong giay|quan ly khieu nai|phan anh kien nghi|phan anh hien truong|quan ly dang vien|dau thau(?: qua mang)?|thue dien tu|chung thuc(?: dien tu)?|chu ky so)\b|\b(?:co so du lieu|csdl) (?:quoc gia ve )?(?:dan cu|dat dai|nganh giao duc(?: va dao tao)?|nganh y te|nganh|ho tich|giao duc)\b|\bvneid\b|\bvpn\b|\bphan mem misa\b|\bdich cong\b"
);

// A system of whatever name, right after the word for its accounts.
pattern!(
    NAMED_ELSE = r"\b(?:tai khoan|mat khau|dang nhap|truy cap)(?: cua| tren| cho| vao| su dung)? ((?:phan mem|he thong|ung dung|cong)(?: thong tin)? (?:quan ly|ke toan|theo doi|giam sat|thong ke|dieu hanh|dang ky|kham|du lieu)(?: [a-z-]+){1,8})"
);
pattern!(
    NAME_ENDS = r" (?:cua|tai|do|duoc|la|ghi nhan|nhu|cho|de|trong|tren|phai|bi|co|da|dang|gom|nay|neu|noi|khac|voi|theo|khi|se|chua|khong|thi|va (?:tai khoan|mat khau|mang|he thong|phan mem|thu dien tu|hop thu)|van ban)\b"
);

pattern!(
    OWN_NAME = r"\b(?:tai khoan|mat khau|phan mem|he thong|ung dung)(?: (?:phan mem|he thong|ung dung|app|cua))? ([a-z\d]{3,20}(?: [a-z\d]{3,12})?)\b"
);

/// "tài khoản vnEdu", "mật khẩu phần mềm HTKK": a name that is no Vietnamese word.
fn by_own_name(source: &Source, inside: &Place) -> Vec<Place> {
    let foreign = |place: &Place| {
        let letters = source.letters(place);
        letters.iter().skip(1).any(|c| c.is_uppercase())
            && letters.iter().all(char::is_ascii_alphanumeric)
            && !NO_SYSTEM.contains(&source.fold(place))
    };
    let mut all = Vec::new();
    for found in source.groups_all(&OWN_NAME, inside) {
        let Some(name) = found.get(1) else { continue };
        // In a heading all in capitals every word looks foreign.
        let spelled = source
            .letters(&(inside.start..name.end))
            .iter()
            .any(|c| c.is_lowercase());
        let words = source.fold(&name).find(' ').map(|gap| name.start + gap);
        let first = name.start..words.unwrap_or(name.end);
        if !spelled || !foreign(&first) || is_alias(source, &first) {
            continue;
        }
        // "SAP ERP" has two words; "HIS gồm" one.
        let second = words.map(|gap| gap + 1..name.end).filter(foreign);
        all.push(first.start..second.map_or(first.end, |second| second.end));
    }
    for place in source.find_all(&CAPITAL_NAME, inside) {
        let head = source.letters(&(place.start..place.start + 1));
        let named = place.start > inside.start && head.first().is_some_and(|c| c.is_uppercase());
        let end = named_end(source, &place);
        let words = source.fold(&(place.start..end)).split(' ').count();
        // "Cổng", not "Công văn" or "Cộng hòa".
        let printed = source.printed(&place);
        let gate = !source.fold(&place).starts_with("cong") || printed.starts_with("Cổng");
        if named && gate && words > 3 && !source.has(&NO_NAME, &(place.start..end)) {
            all.push(place.start..end);
        }
    }
    all
}

pattern!(
    KNOWN_BEFORE = r"\b(?:thu dien tu|cong vu|van ban|dieu hanh|mot cua|mot cua dien tu|dich vu cong|hop thu|dang vien|dien tu) \(?$"
);

/// "hệ thống thư điện tử công vụ HVMail": another word for a system that has a key.
fn is_alias(source: &Source, name: &Place) -> bool {
    let all = source.all();
    let word = source.fold(name);
    source
        .fold(&all)
        .match_indices(word)
        .take(20)
        .any(|(at, _)| {
            let before = at.saturating_sub(30)..at;
            source.has(&KNOWN_BEFORE, &before)
        })
}

// "Đối với Hệ thống thông tin điều hành tác nghiệp": a capital inside a sentence makes it a name.
pattern!(
    CAPITAL_NAME =
        r"\b(?:phan mem|he thong|ung dung|nen tang|cong)(?: thong tin)?(?: [a-z\d-]+){1,9}"
);
pattern!(
    NO_NAME = r"^(?:phan mem|he thong|ung dung|nen tang)(?: thong tin)? (?:dung chung|cong nghe|mang|neu|noi|khac|nay|chuyen nganh)\b"
);

/// Names that are units, people, kinds of account or mail services.
const NO_SYSTEM: [&str; 26] = [
    "ubnd",
    "hdnd",
    "mttq",
    "cbcc",
    "cbccvc",
    "cbcnv",
    "ccvc",
    "cbvc",
    "cntt",
    "gmail",
    "yahoo",
    "admin",
    "administrator",
    "root",
    "user",
    "email",
    "wifi",
    "otp",
    "pin",
    "mfa",
    "qlvb",
    "attt",
    "thpt",
    "thcs",
    "gddt",
    "zalo",
];

fn named_end(source: &Source, name: &Place) -> usize {
    source
        .find(&NAME_ENDS, name)
        .map_or(name.end, |stop| stop.start)
}

/// One mention of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) key: SystemKey,
    pub(super) place: Place,
}

/// Every mention inside a place, in order, whatever it is about.
pub(super) fn mentions(source: &Source, inside: &Place) -> Vec<Mention> {
    let mut all = Vec::new();
    for (pattern, key) in &NAMED {
        let Ok(key) = key.parse::<SystemKey>() else {
            continue;
        };
        for place in source.find_all(pattern, inside) {
            if !is_unit(source, inside, &place) && !is_channel(source, inside, &place) {
                all.push(Mention {
                    key: key.clone(),
                    place,
                });
            }
        }
    }
    let longer = source.groups_all(&NAMED_ELSE, inside);
    let longer = longer
        .iter()
        .filter_map(|found| found.get(1))
        .map(|name| name.start..named_end(source, &name));
    let others = source
        .find_all(&OTHER, inside)
        .into_iter()
        .chain(longer)
        .chain(by_own_name(source, inside));
    let mut seen: Vec<Place> = all.iter().map(|mention| mention.place.clone()).collect();
    for place in others {
        let apart = seen
            .iter()
            .all(|known| known.end <= place.start || place.end <= known.start);
        let name = source.printed(&place).to_lowercase();
        if let (true, Ok(key)) = (apart, format!("other:{name}").parse()) {
            seen.push(place.clone());
            all.push(Mention { key, place });
        }
    }
    all.sort_by_key(|mention| mention.place.start);
    all
}

pattern!(
    UNIT_BEFORE = r"\b(?:bo phan|trung tam|van phong|to|cong chuc|quay|can bo) (?:tiep nhan va tra ket qua )?(?:giai quyet )?$"
);

pattern!(BROWSER_BEFORE = r"\btrinh duyet[a-z ]{0,14}$");

/// "Bộ phận một cửa" is a unit; "trình duyệt máy tính" a browser.
fn is_unit(source: &Source, inside: &Place, place: &Place) -> bool {
    let near = place.start.saturating_sub(28).max(inside.start)..place.start;
    if source.has(&BROWSER_BEFORE, &near) {
        return true;
    }
    source.has(
        &UNIT_BEFORE,
        &(place.start.saturating_sub(40).max(inside.start)..place.start),
    )
}

pattern!(
    CHANNEL_BEFORE = r"\b(?:qua|theo|vao|den|toi|ve)(?: dia chi| hop| phan mem| he thong| truc| so)*(?: cac)? ?$|\bdia chi ?$|\b(?:ban mem|van ban|file|bao cao) (?:gui )?(?:qua|ve) [^,;.]{0,30}$"
);
pattern!(CHANNEL_AFTER = r"^[a-z ,()]{0,25}:? ?[a-z\d._-]+ ?@ ?[a-z\d-]+\.|^ ?: ?[a-z\d._-]+@");
pattern!(SENDING = r"\b(?:gui|bao cao|lien he|tiep nhan|phan anh|ban hanh)\b");
pattern!(LOGIN = r"\b(?:dang nhap|truy cap|chuyen tiep|tu hop|mat khau)\b[^,;.]{0,40}$");

/// The way a report travels: "gửi qua hệ thống QLVB", "email: …@…".
fn is_channel(source: &Source, inside: &Place, place: &Place) -> bool {
    if source.has(&CHANNEL_AFTER, &(place.end..inside.end)) {
        return true;
    }
    let near = place.start.saturating_sub(40).max(inside.start)..place.start;
    let clause = place.start.saturating_sub(140).max(inside.start)..place.start;
    source.has(&CHANNEL_BEFORE, &near)
        && source.has(&SENDING, &clause)
        && !source.has(&LOGIN, &near)
}

pattern!(
    ACCOUNT =
        r"\b(?:tai khoan|mat khau|mat ma|dang nhap|truy cap|hop thu|thu dien tu|email|an toan)\b"
);
pattern!(MACHINE = r"\b(?:tai khoan|mat khau|mat ma|dang nhap|truy cap)\b");
pattern!(LOGIN_DATA = r"\b(?:tai khoan|mat khau|mat ma)\b");
pattern!(
    MALWARE = r"\b(?:virus|ma doc|ban quyen|va loi|(?:cap nhat|cai dat|cai)(?: cac)? ban va|ban va (?:loi|bao mat|he dieu hanh)|cai dat lai|dinh ky quet|nhiem)\b"
);

/// Reads the systems of the whole letter.
pub(super) fn read(letter: &Letter, draft: &mut Draft) {
    let mut found: BTreeMap<SystemKey, Place> = BTreeMap::new();
    let mut order: Vec<SystemKey> = Vec::new();
    for (place, under) in places(letter, draft) {
        for mention in under_accounts(&letter.source, &place, under) {
            if let Entry::Vacant(vacant) = found.entry(mention.key) {
                order.push(vacant.key().clone());
                vacant.insert(mention.place);
            }
        }
    }
    // What a table calls a system and no pattern knows.
    for (at, _) in letter.binding() {
        for (heading, cell) in headed(letter, at) {
            let known = !mentions(&letter.source, &cell).is_empty();
            if known || !letter.source.has(&SYSTEM_HEADING, &heading) || cell.len() > NAME {
                continue;
            }
            let name = letter.source.printed(&cell).to_lowercase();
            if let Ok(key) = format!("other:{name}").parse::<SystemKey>()
                && !found.contains_key(&key)
            {
                order.push(key.clone());
                found.insert(key, cell);
            }
        }
    }
    for (at, key) in order.iter().enumerate() {
        draft.point(&letter.source, format!("/systems/{at}"), &found[key]);
    }
    draft.read.systems = order;
}

pattern!(SYSTEM_HEADING = r"^(?:ten )?(?:he thong|phan mem|ung dung)(?: thong tin)?$");
/// A name in a cell is short.
const NAME: usize = 60;

/// The subject, then the sentences of the body and its footnotes.
fn places(letter: &Letter, draft: &Draft) -> Vec<(Place, bool)> {
    let source = &letter.source;
    let mut places = Vec::new();
    places.extend(subject_place(letter, draft).map(|place| (place, false)));
    for (at, paragraph) in letter.binding() {
        let row = source.letters(&paragraph.place).contains(&'\t');
        let above = letter.above(at);
        // "Mật khẩu … phải đáp ứng:" makes the labels below it systems with accounts.
        let label = source.find(&LABELLED, &paragraph.place).filter(|label| {
            !source.has(&INFECTED, label)
                && above
                    .first()
                    .is_some_and(|above| above.leads && source.has(&LOGIN_DATA, &above.place))
        });
        places.extend(label.map(|label| (label, true)));
        let under = row && above.iter().any(|above| source.has(&MACHINE, &above.place));
        let sentences = sentence::sentences(source, &paragraph.place);
        places.extend(sentences.into_iter().map(|place| (place, under)));
    }
    places
}

// Machines that are infected are no systems with accounts.
pattern!(LABELLED = r"^[^:;.]{4,45}:");
pattern!(INFECTED = r"\b(?:nhiem|ma doc|virus)\b");

/// The header's letters, where the subject stands.
fn subject_place(letter: &Letter, draft: &Draft) -> Option<Place> {
    draft.read.subject.as_ref()?;
    let titled = letter
        .title
        .as_ref()
        .and_then(|title| title.subject.clone());
    titled.or_else(|| Some(letter.header.first()?.place.start..letter.header.last()?.place.end))
}

/// The mentions of a sentence that speak of accounts. Machines do only beside a word for signing in.
pub(super) fn about_accounts(source: &Source, sentence: &Place) -> Vec<Mention> {
    under_accounts(source, sentence, false)
}

/// The same; `under`: in a table whose heading speaks of accounts.
fn under_accounts(source: &Source, sentence: &Place, under: bool) -> Vec<Mention> {
    let mut all = mentions(source, sentence);
    let accounts = under || source.has(&ACCOUNT, sentence);
    let machines = under || source.has(&MACHINE, sentence) && !source.has(&MALWARE, sentence);
    all.retain(|mention| match mention.key.as_str() {
        "server" | "network_device" | "computer" => machines,
        "wifi" => source.has(&MACHINE, sentence),
        key if key.starts_with("other:") => under || source.has(&LOGIN_DATA, sentence),
        _ => accounts,
    });
    all
}
