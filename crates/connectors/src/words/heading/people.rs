//! Headings about a person, in rosters and in exports of systems.

use domain::Field;

use super::Phrases;

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    (
        Field::Name,
        &[
            "ho va ten", "ho ten", "ho va ten khai sinh", "ho ten khai sinh", "ho ten day du",
            "ten day du", "ten can bo", "ho ten can bo", "ho va ten can bo",
            "ho va ten can bo cong chuc", "ho va ten cbccvc", "ten cbccvc", "ho ten cbccvc",
            "ten cong chuc", "ten nhan vien", "ho ten nhan vien", "ten nhan su", "ho ten nhan su",
            "ten dang vien", "ho ten dang vien", "ho ten giao vien", "ten giao vien", "nhan vien",
            "can bo", "ho dem va ten", "ho chu dem va ten", "ho va ten dem va ten", "full name",
            "name", "display name", "cn", "common name", "employee name", "staff name",
            "person name", "real name", "real full name", "gecos", "displayname", "fullname",
            "nguoi lao dong", "ten nguoi lao dong", "ten", "hoten", "ten that",
            "ho ten nguoi su dung",
        ],
    ),
    (
        Field::FamilyName,
        &[
            "ho", "ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho lot", "ho va lot",
            "ho va ten lot", "ho va chu dem", "ho chu dem", "ho chu lot", "ho va chu lot",
            "ten dem", "ten lot", "chu dem", "chu lot", "dem", "lot", "last name", "lastname",
            "surname", "sn", "family name", "middle name", "ho dem nguoi dung",
        ],
    ),
    (
        Field::GivenName,
        &[
            "ten", "ten goi", "ten rieng", "ten chinh", "first name", "firstname", "given name",
            "givenname", "forename",
        ],
    ),
    (
        Field::PersonCode,
        &[
            "ma can bo", "ma cb", "ma cbcc", "ma cbccvc", "ma cbccvc nld", "ma nhan vien", "ma nv",
            "ma nhan su", "ma ns", "ma cong chuc", "ma cc", "ma vien chuc", "ma vc",
            "ma so can bo", "ma so cbcc", "ma so cbccvc", "ma so nhan vien", "ma so cong chuc",
            "ma so vien chuc", "so hieu", "so hieu can bo", "so hieu cbcc", "so hieu cbccvc",
            "so hieu cong chuc", "so hieu vien chuc", "so hieu cb", "so hieu cc",
            "so hieu nhan su", "shcc", "shcbcc", "mcb", "mnv", "msnv", "mscb", "macb", "manv",
            "ma giao vien", "ma gv", "ma dinh danh can bo", "ma dinh danh nhan su",
            "ma dinh danh cbccvc", "dinh danh can bo", "ma nguoi dung", "ma nld",
            "ma nguoi lao dong", "ma ho so", "ma ho so can bo", "ma ca nhan", "ma dang vien",
            "ma doi tuong", "ma", "ma so", "employee id", "employee number", "employee no",
            "employee code", "emp id", "emp no", "emp code", "staff id", "staff no",
            "staff number", "staff code", "personnel code", "personnel number", "personnel no",
            "personnel id", "person code", "person id", "hr code", "hr id", "worker id", "code",
            "employeeid", "employeenumber", "workforce id", "uid number can bo",
        ],
    ),
    (
        Field::IdentityNumber,
        &[
            "cccd", "so cccd", "cmnd", "so cmnd", "cmt", "so cmt", "cmtnd", "so cmtnd",
            "cccd cmnd", "cmnd cccd", "so cccd cmnd", "so cmnd cccd", "can cuoc", "so can cuoc",
            "can cuoc cong dan", "so can cuoc cong dan", "the can cuoc", "so the can cuoc",
            "chung minh nhan dan", "so chung minh nhan dan", "chung minh thu", "so chung minh",
            "so chung minh thu", "so dinh danh", "so dinh danh ca nhan", "ma dinh danh ca nhan",
            "ma so dinh danh ca nhan", "dinh danh ca nhan", "sddcn", "dd cn", "giay to tuy than",
            "so giay to tuy than", "so giay to", "national id", "national identity number",
            "citizen id", "citizen identity", "id card", "id card number", "id card no",
            "identity number", "identity card", "identity no", "id number", "id no", "nid",
            "personal id", "personal identification number", "passport no", "ma so ca nhan",
            "cmnd ho chieu", "so cccd ho chieu",
        ],
    ),
    (
        Field::Mail,
        &[
            "email", "e mail", "mail", "thu dien tu", "dia chi email", "dia chi e mail",
            "dia chi mail", "dia chi thu dien tu", "email cong vu", "mail cong vu",
            "thu dien tu cong vu", "hop thu cong vu", "hop thu dien tu", "hop thu", "hom thu",
            "hom thu cong vu", "hop thu dien tu cong vu", "email co quan", "email lien he",
            "email cb", "email can bo", "tai khoan thu dien tu", "tai khoan thu cong vu",
            "tai khoan email cong vu", "email address", "e mail address", "mail address",
            "primary email", "primary mail", "work email", "official email", "official mail",
            "primary smtp address", "primarysmtpaddress", "windowsemailaddress",
            "zimbra mail delivery address", "contact email", "user email", "email chinh",
            "thu cong vu", "email don vi cap",
        ],
    ),
    (
        Field::BirthDate,
        &[
            "ngay sinh", "ngay thang nam sinh", "ngay thang sinh", "sinh ngay", "nam sinh",
            "ngaysinh", "ngay sinh nhat", "sinh nhat", "birthday", "birth date", "birthdate",
            "date of birth", "dob", "born", "ngay sinh can bo", "ntns", "nam sinh nam",
            "nam sinh nu", "sinh nam", "birth day", "day of birth",
        ],
    ),
    (
        Field::Unit,
        &[
            "don vi", "don vi ten", "don vi cong tac", "ten don vi", "ten don vi cong tac",
            "co quan", "ten co quan", "co quan cong tac", "co quan don vi",
            "co quan don vi cong tac", "noi cong tac", "noi lam viec", "phong ban",
            "ten phong ban", "phong ban cong tac", "phong", "ten phong", "phong ban don vi",
            "don vi phong ban", "bo phan", "bo phan cong tac", "bo phan lam viec", "to chuc",
            "ten to chuc", "don vi su dung", "don vi truc thuoc", "don vi hien tai",
            "don vi hien nay", "thuoc don vi", "don vi quan ly nhan su", "don vi quan ly",
            "don vi nguoi dung", "don vi cua can bo", "khoa phong", "khoa phong ban", "truong",
            "don vi truong hoc", "xa phuong", "phuong xa", "don vi hanh chinh", "so ban nganh",
            "noi sinh hoat", "chi bo", "to chuc dang", "department", "department name", "dept",
            "dept name", "unit", "unit name", "organisation", "organization", "organisation name",
            "organization name", "organisation unit", "organizational unit", "organisational unit",
            "org", "org name", "org unit", "ou", "o", "company", "office", "division", "section",
            "workplace", "work unit", "physical delivery office name", "agency", "don vi cap",
            "ten dv", "dv", "ten dvi", "dvi cong tac", "don vi chinh", "cqdv",
        ],
    ),
    (
        Field::UnitCode,
        &[
            "ma don vi", "ma dv", "ma dvi", "ma don vi cong tac", "ma co quan",
            "ma co quan don vi", "ma phong ban", "ma phong", "ma to chuc", "ma dinh danh don vi",
            "ma dinh danh co quan", "ma dinh danh to chuc", "ma dinh danh dien tu",
            "ma dinh danh dien tu don vi", "madv", "madonvi", "don vi ma", "ma bo phan",
            "ma truong", "unit code", "unit id", "unit no", "org code", "org id", "orgcode",
            "orgid", "organ id", "organid", "organisation code", "organization code",
            "organisation id", "organization id", "department code", "department number",
            "departmentnumber", "department id", "dept code", "dept id", "ou code", "company code",
            "agency code",
        ],
    ),
    (
        Field::Position,
        &[
            "chuc vu", "chuc danh", "chuc vu chuc danh", "chuc danh chuc vu", "vi tri",
            "vi tri viec lam", "vi tri cong tac", "chuc vu hien tai", "chuc vu chinh quyen",
            "chuc vu dang", "chuc vu cong tac", "chuc vu dam nhiem", "chuc vu doan the",
            "chuc vu cao nhat", "chuc danh nghe nghiep", "vtvl", "cv", "nhiem vu",
            "nhiem vu duoc giao", "cong viec dam nhiem", "title", "job title", "position", "job",
            "post", "jobtitle", "rank", "duty",
        ],
    ),
    (
        Field::Phone,
        &[
            "dien thoai", "so dien thoai", "sdt", "sodienthoai", "dt", "so dt", "dtdd", "di dong",
            "so di dong", "dien thoai di dong", "dien thoai co quan", "dien thoai ban",
            "dien thoai lien he", "so dien thoai lien he", "so may", "sim", "zalo", "fax", "phone",
            "phone number", "mobile", "mobile phone", "mobile number", "cell", "cell phone",
            "telephone", "telephone number", "telephonenumber", "tel", "home phone", "ip phone",
            "contact number", "hotline",
        ],
    ),
];
