//! Headings of the unit tree.

use domain::Field;

use super::Phrases;

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    (
        Field::UnitCode,
        &[
            "ma don vi", "ma", "ma dv", "ma dvi", "ma co quan", "ma co quan don vi", "ma to chuc",
            "ma dinh danh", "ma dinh danh don vi", "ma dinh danh co quan", "ma dinh danh dien tu",
            "ma dinh danh dien tu co quan", "ma so", "ma phong ban", "ma hien tai", "ma moi",
            "ma don vi moi", "ma hanh chinh", "ma dvhc", "ma xa", "madv", "madonvi", "ky hieu",
            "so hieu", "ma qcvn", "ma don vi hanh chinh", "ma truong", "ma dbhc", "code",
            "unit code", "unit id", "id", "org code", "org id", "organ id", "organid",
            "organisation code", "organization code", "organisation id", "organization id",
            "department code", "identifier", "key", "unit no",
        ],
    ),
    (
        Field::UnitName,
        &[
            "ten don vi", "don vi", "ten", "ten co quan", "co quan", "ten co quan don vi",
            "co quan don vi", "ten to chuc", "to chuc", "ten goi", "ten day du",
            "ten don vi day du", "ten chinh thuc", "ten phong ban", "phong ban", "ten don vi moi",
            "ten hien tai", "ten moi", "ten don vi hanh chinh", "ten truong", "ten xa",
            "xa phuong", "tendonvi", "tendv", "name", "unit name", "unit", "organisation",
            "organization", "organisation name", "organization name", "org name", "department",
            "department name", "full name", "title", "display name", "official name",
        ],
    ),
    (
        Field::Parent,
        &[
            "don vi cap tren", "ma don vi cap tren", "ten don vi cap tren", "cap tren",
            "ma cap tren", "cap tren truc tiep", "don vi cap tren truc tiep", "co quan cap tren",
            "ma co quan cap tren", "co quan chu quan", "ma co quan chu quan", "don vi chu quan",
            "ma don vi chu quan", "chu quan", "don vi cha", "ma don vi cha", "ma cha", "ma dv cha",
            "thuoc", "thuoc don vi", "truc thuoc", "don vi truc thuoc", "don vi quan ly",
            "co quan quan ly", "ma don vi quan ly", "co quan quan ly truc tiep",
            "don vi quan ly truc tiep", "cha", "parent", "parent code", "parent id", "parent unit",
            "parent unit code", "parent org", "parent name", "parent organisation",
            "parent organization", "parentid", "superior", "superior unit", "upper unit",
            "belongs to", "reports to", "part of",
        ],
    ),
    (
        Field::Branch,
        &[
            "khoi", "khoi co quan", "thuoc khoi", "loai", "loai don vi", "loai hinh",
            "loai hinh don vi", "loai co quan", "loai to chuc", "nhom", "nhom don vi", "phan loai",
            "phan loai don vi", "linh vuc", "he thong", "cap don vi", "branch", "type",
            "unit type", "unit kind", "kind", "category", "org type", "organisation type",
            "organization type", "sector",
        ],
    ),
    (
        Field::ValidFrom,
        &[
            "ngay thanh lap", "thanh lap", "tu ngay", "hieu luc tu", "hieu luc tu ngay",
            "ngay hieu luc", "ngay bat dau", "ngay bat dau hieu luc", "ngay co hieu luc",
            "hoat dong tu", "hoat dong tu ngay", "ngay hoat dong", "ap dung tu", "ngay tao",
            "valid from", "from", "from date", "start date", "starts", "established",
            "established on", "effective from", "effective date", "since", "founded", "begin date",
        ],
    ),
    (
        Field::ValidTo,
        &[
            "ngay giai the", "giai the", "den ngay", "den het ngay", "hieu luc den",
            "hieu luc den ngay", "ngay het hieu luc", "het hieu luc", "ngay ket thuc",
            "ngay ket thuc hieu luc", "ngay ket thuc hoat dong", "ngay sap nhap", "ngay cham dut",
            "ngay dung hoat dong", "hoat dong den", "ngay het han", "ngay ngung hoat dong",
            "valid to", "valid until", "to", "to date", "end date", "ends", "dissolved",
            "dissolved on", "effective to", "until", "abolished", "closed on", "expired on",
        ],
    ),
    (
        Field::Successor,
        &[
            "don vi ke thua", "ma don vi ke thua", "ke thua", "ke thua boi", "don vi thay the",
            "ma don vi thay the", "thay the boi", "don vi moi sau sap nhap", "don vi sau sap nhap",
            "sap nhap vao", "nhap vao", "hop nhat vao", "hop nhat thanh", "sap nhap thanh",
            "don vi tiep nhan", "don vi ke tiep", "don vi tiep quan", "chuyen thanh", "doi thanh",
            "don vi nhan sap nhap", "ma don vi sau sap nhap", "don vi moi", "successor",
            "successor code", "successor unit", "successor id", "merged into", "replaced by",
            "new unit", "new code", "superseded by", "continued by",
        ],
    ),
    (
        Field::Aliases,
        &[
            "ten cu", "ma cu", "ten cu ma cu", "ma cu ten cu", "ten ma cu", "ten truoc day",
            "ma truoc day", "ten goi khac", "ten khac", "ma khac", "ten viet tat", "viet tat",
            "ten goi cu", "ten don vi cu", "ma don vi cu", "ten truoc sap nhap", "don vi cu",
            "bi danh", "ten thuong goi", "don vi truoc sap nhap", "cac ten cu", "ten goi tat",
            "ma dinh danh cu", "alias", "aliases", "old name", "old names", "old code",
            "old codes", "former name", "former names", "former code", "previous name",
            "previous code", "also known as", "aka", "short name", "abbreviation", "abbr",
            "synonyms", "other names", "legacy code", "legacy name",
        ],
    ),
];
