//! Words by which account kinds are recognised, folded: data, not messages.

use domain::AccountKind::{self, BreakGlass, Function, Organisation, Personal, Service};

/// Words of a kind column.
pub(super) const KIND_WORDS: &[(&str, AccountKind)] = &[
    ("khan cap", BreakGlass),
    ("break glass", BreakGlass),
    ("breakglass", BreakGlass),
    ("emergency", BreakGlass),
    ("ca nhan", Personal),
    ("nguoi dung", Personal),
    ("can bo", Personal),
    ("tac nghiep", Personal),
    ("personal", Personal),
    ("user", Personal),
    ("chuc nang", Function),
    ("nghiep vu", Function),
    ("bo phan", Function),
    ("dung chung", Function),
    ("function", Function),
    ("shared", Function),
    ("co quan", Organisation),
    ("dai dien", Organisation),
    ("don vi", Organisation),
    ("to chuc", Organisation),
    ("organisation", Organisation),
    ("organization", Organisation),
    ("dich vu", Service),
    ("ky thuat", Service),
    ("he thong", Service),
    ("ung dung", Service),
    ("service", Service),
    ("system", Service),
];

/// First words of programs' logins; sorted.
pub(super) const SERVICE_LOGINS: &[&str] = &[
    "api",
    "archive",
    "backup",
    "bot",
    "cron",
    "daemon",
    "dichvu",
    "dongbo",
    "donotreply",
    "giamsat",
    "ketnoi",
    "ldap",
    "lgsp",
    "mailer",
    "monitor",
    "monitoring",
    "noreply",
    "postmaster",
    "relay",
    "replication",
    "report",
    "robot",
    "saoluu",
    "scheduler",
    "service",
    "sso",
    "svc",
    "sync",
    "system",
    "tichhop",
    "webservice",
];

/// First words of emergency logins.
pub(super) const BREAK_GLASS_LOGINS: &[&str] = &["breakglass", "khancap", "emergency", "btg"];

/// Administrators without a name.
pub(super) const ADMIN_LOGINS: &[&str] = &[
    "admin",
    "administrator",
    "adminstrator",
    "quantri",
    "qtht",
    "root",
    "superadmin",
    "sysadmin",
];

/// First words of the mailboxes of tasks; sorted. Those of five letters and more also where
/// the unit's name is written on to them (`motcuaxaanloc`).
pub(super) const FUNCTION_LOGINS: &[&str] = &[
    "bandoc",
    "baocao",
    "baove",
    "bientap",
    "bophan",
    "bophanmotcua",
    "bophantn",
    "bptn",
    "cbdc",
    "cbkt",
    "cbld",
    "cbtp",
    "cbvh",
    "cbvhxh",
    "chungthuc",
    "congbao",
    "congthongtin",
    "ctdt",
    "diachinh",
    "gopy",
    "helpdesk",
    "hosocb",
    "hotich",
    "hotro",
    "ketoan",
    "khieunai",
    "kiennghi",
    "lichlamviec",
    "lienhe",
    "motcua",
    "pakn",
    "phananh",
    "quaytiepnhan",
    "thongke",
    "thuquy",
    "thutuc",
    "tiepcongdan",
    "tiepdan",
    "tiepnhan",
    "tnhs",
    "tnhstkq",
    "trucban",
    "tuphap",
    "tuphaphotich",
    "tuyendung",
    "vanthu",
    "vanthuluutru",
    "vpcapuy",
    "vpdu",
];

/// Beginnings that only units' own logins have.
pub(super) const ORGANISATION_LOGINS: &[&str] = &[
    "ubnd",
    "hdnd",
    "ubmttq",
    "mttq",
    "uybanmttq",
    "uyban",
    "hoidong",
    "danguy",
    "dangbo",
    "tinhuy",
    "thanhuy",
    "truongth",
    "truongmn",
    "truongmamnon",
    "truongtieuhoc",
    "truongmg",
    "thcs",
    "thpt",
    "vanphong",
    "vpubnd",
    "vphdnd",
    "phongvh",
    "phongkt",
    "phongkinhte",
    "phongvanhoa",
    "phongnoivu",
    "phonggd",
    "phongtc",
    "trungtam",
    "ttpvhcc",
    "tthcc",
    "tramyte",
    "tytxa",
    "tytphuong",
    "ttyt",
    "benhvien",
    "soyte",
    "sonoivu",
    "sotaichinh",
    "soxaydung",
    "sogd",
    "sokhcn",
    "sotuphap",
    "socongthuong",
    "sonnmt",
    "sonongnghiep",
    "sovhttdl",
    "sotnmt",
    "hoilhpn",
    "hoiphunu",
    "hoinongdan",
    "hoiccb",
    "hoicuuchienbinh",
    "doantn",
    "doanthanhnien",
    "congan",
    "banchqs",
    "bchqs",
    "bantochuc",
    "banxaydung",
    "bantuyengiao",
    "thanhtratinh",
];

/// Beginnings of display names that name a task.
pub(super) const FUNCTION_NAMES: &[&str] = &[
    "van thu",
    "bo phan",
    "mot cua",
    "tiep nhan",
    "quay tiep nhan",
    "quay",
    "to tiep nhan",
    "to mot cua",
    "to cong nghe",
    "to giup viec",
    "hom thu",
    "hop thu",
    "can bo",
    "cong chuc",
    "ke toan",
    "thu quy",
    "truc ban",
    "tiep cong dan",
    "ho tro",
    "ho so",
    "quan tri",
    "quan tri vien",
    "quan tri he thong",
    "van phong cap uy",
    "tai khoan chung",
    "tai khoan dung chung",
    "nguoi dung chung",
    "ban bien tap",
    "duong day nong",
    "admin",
    "administrator",
    "tu phap ho tich",
    "dia chinh xay dung",
    "phan anh kien nghi",
    "thong tin bao cao",
];

/// Beginnings of display names that name a unit.
pub(super) const ORGANISATION_NAMES: &[&str] = &[
    "ubnd",
    "hdnd",
    "uy ban",
    "hoi dong",
    "mttq",
    "ubmttq",
    "mat tran",
    "dang uy",
    "dang bo",
    "chi bo",
    "tinh uy",
    "thanh uy",
    "van phong",
    "phong",
    "so",
    "ban",
    "truong",
    "tram y te",
    "tyt",
    "trung tam",
    "tt",
    "ttpvhcc",
    "ttyt",
    "hoi",
    "doan",
    "lien doan",
    "cong an",
    "ban chi huy",
    "thanh tra",
    "chi cuc",
    "cuc",
    "benh vien",
    "quy",
    "kho bac",
    "toa an",
    "vien kiem sat",
    "to chuc",
    "cong doan",
    "thcs",
    "thpt",
    "xa",
    "tinh",
];

/// Beginnings of display names that name a program.
pub(super) const SERVICE_NAMES: &[&str] = &[
    "tai khoan sao luu",
    "tai khoan dong bo",
    "tai khoan he thong",
    "tai khoan dich vu",
    "tai khoan ket noi",
    "tai khoan tich hop",
    "tai khoan ky thuat",
    "ket noi",
    "dich vu",
    "dong bo",
    "sao luu",
    "tich hop",
    "he thong",
    "service",
    "system",
    "api",
    "backup",
    "sync",
];

/// Beginnings that, folded, are also how people are called: Đoàn, Trương, Tô, Bàn, Văn Thư …
/// They count only beside a word that belongs to units.
pub(super) const AMBIGUOUS: &[&str] = &[
    "van thu", "doan", "truong", "ban", "hoi", "phong", "so", "quy", "cuc", "tt", "xa", "tinh",
    "ho so", "quan tri", "can bo", "mat tran", "quay",
];

/// Phrases of units' names that are hardly ever part of a person's.
pub(super) const UNIT_PHRASES: &[&str] = &[
    "ubnd",
    "hdnd",
    "mttq",
    "thcs",
    "thpt",
    "th",
    "mn",
    "tieu hoc",
    "mam non",
    "mau giao",
    "trung hoc",
    "trung cap",
    "cao dang",
    "dai hoc",
    "chinh tri",
    "xa",
    "tinh uy",
    "dang uy",
    "thanh nien",
    "tncs",
    "phu nu",
    "lhpn",
    "nong dan",
    "cuu chien binh",
    "ccb",
    "nguoi cao tuoi",
    "khuyen hoc",
    "chu thap do",
    "luat gia",
    "noi vu",
    "tai chinh",
    "kinh te",
    "y te",
    "giao duc",
    "gd dt",
    "xay dung",
    "tu phap",
    "khoa hoc",
    "cong nghe",
    "cong thuong",
    "nong nghiep",
    "dan toc",
    "ton giao",
    "to chuc",
    "tuyen giao",
    "dan van",
    "noi chinh",
    "van hoa",
    "vh xh",
    "the thao",
    "hanh chinh",
    "ke hoach",
    "chuyen doi so",
    "nghiep vu",
    "quan ly",
    "thanh tra",
    "thong tin",
    "tai nguyen",
    "moi truong",
    "giao thong",
    "lao dong",
    "kiem tra",
    "chi huy",
    "quan su",
    "tiep dan",
    "dau tu",
    "du an",
    "cap uy",
    "he thong",
];

/// The first three letters of every word logins are recognised by: most people's logins are
/// told apart from all of them by one bit.
static BEGINNINGS: [u64; LETTERS.pow(3) / 64 + 1] = beginnings();
const LETTERS: usize = 26;

const fn beginnings() -> [u64; LETTERS.pow(3) / 64 + 1] {
    let mut bits = [0; LETTERS.pow(3) / 64 + 1];
    let lists = [
        SERVICE_LOGINS,
        FUNCTION_LOGINS,
        ORGANISATION_LOGINS,
        ADMIN_LOGINS,
        BREAK_GLASS_LOGINS,
    ];
    let mut list = 0;
    while list < lists.len() {
        let mut word = 0;
        while word < lists[list].len() {
            if let Some(at) = three_letters(lists[list][word].as_bytes()) {
                bits[at / 64] |= 1 << (at % 64);
            }
            word += 1;
        }
        list += 1;
    }
    bits
}

const fn three_letters(word: &[u8]) -> Option<usize> {
    if word.len() < 3 {
        return None;
    }
    let (mut at, mut place) = (0, 0);
    while at < 3 {
        if !word[at].is_ascii_lowercase() {
            return None;
        }
        place = place * LETTERS + (word[at] - b'a') as usize;
        at += 1;
    }
    Some(place)
}

/// Whether a login (lower case) may begin with one of the words at all.
pub(super) fn may_begin(login: &str) -> bool {
    three_letters(login.as_bytes()).is_some_and(|at| BEGINNINGS[at / 64] & (1 << (at % 64)) != 0)
}
