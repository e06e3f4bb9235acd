//! Headings only rosters have.

use domain::Field;

use super::Phrases;

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    (
        Field::Category,
        &[
            "loai can bo", "loai cbcc", "loai cbccvc", "phan loai can bo", "phan loai cbccvc",
            "phan loai", "doi tuong", "doi tuong can bo", "nhom can bo", "nhom doi tuong", "loai",
            "loai hinh", "loai hinh lao dong", "hinh thuc lao dong", "hinh thuc tuyen dung",
            "dien", "dien can bo", "bien che", "loai bien che", "loai nhan su", "loai lao dong",
            "loai hop dong", "hinh thuc hop dong", "cbccvc", "can bo cong chuc vien chuc",
            "nhom nhan su", "dien bien che", "dien quan ly", "category", "staff category",
            "staff type", "employee type", "employee category", "employment type",
            "personnel type", "contract type", "worker type", "type", "kind",
        ],
    ),
    (
        Field::Status,
        &[
            "trang thai", "tinh trang", "tinh trang cong tac", "trang thai cong tac",
            "tinh trang lam viec", "trang thai lam viec", "trang thai can bo", "tinh trang can bo",
            "tinh trang nhan su", "trang thai nhan su", "trang thai ho so", "tinh trang ho so",
            "hien trang", "hien trang cong tac", "tinh hinh cong tac", "tinh hinh", "bien dong",
            "loai bien dong", "hinh thuc bien dong", "dien bien", "dien bien cong tac",
            "ly do nghi", "ly do nghi viec", "ly do bien dong", "bien dong nhan su",
            "tinh trang hien tai", "trang thai hien tai", "dang cong tac", "qua trinh bien dong",
            "tinh trang lao dong", "trang thai lao dong", "status", "employment status",
            "work status", "working status", "employee status", "staff status", "state",
            "personnel status", "hr status", "active", "job status", "leave type",
            "termination reason",
        ],
    ),
    (
        Field::StatusFrom,
        &[
            "tu ngay", "ngay hieu luc", "hieu luc tu", "hieu luc tu ngay", "co hieu luc tu",
            "ngay co hieu luc", "ngay nghi", "ngay nghi huu", "ngay nghi viec", "ngay nghi che do",
            "ngay nghi cong tac", "ngay thoi viec", "ngay thoi", "ngay chuyen",
            "ngay chuyen cong tac", "ngay chuyen di", "ngay bien dong", "ngay trang thai",
            "ngay thay doi trang thai", "ngay bat dau", "ngay bat dau nghi",
            "ngay bat dau hieu luc", "thoi diem", "thoi diem nghi", "thoi diem nghi huu",
            "thoi diem hieu luc", "thoi diem bien dong", "thoi gian nghi", "thoi gian bat dau",
            "tu thoi diem", "ngay nghi chuyen", "ngay nghi huu thoi viec",
            "ngay nghi viec chuyen cong tac", "ngay roi", "ngay roi co quan",
            "ngay ket thuc cong tac", "ngay cham dut", "ngay cham dut hop dong",
            "ngay cham dut hdld", "ngay quyet dinh", "ngay qd", "trang thai tu ngay", "ap dung tu",
            "tinh tu ngay", "thoi gian hieu luc", "ngay huu", "tungay", "status from",
            "status date", "status since", "status start", "effective from", "effective date",
            "effective", "termination date", "terminated on", "leaving date", "leave date",
            "leave start", "leave from", "exit date", "separation date", "retirement date",
            "resignation date", "transfer date", "last working day", "last day", "from date",
            "from", "start date", "since", "valid from",
        ],
    ),
    (
        Field::StatusTo,
        &[
            "den ngay", "den het ngay", "hieu luc den", "hieu luc den ngay", "het hieu luc",
            "ngay het hieu luc", "ngay ket thuc", "ngay ket thuc nghi", "ngay het han",
            "ngay tro lai", "ngay di lam lai", "ngay tro lai lam viec", "ngay tro lai cong tac",
            "du kien tro lai", "ngay du kien tro lai", "thoi gian ket thuc", "thoi diem ket thuc",
            "trang thai den ngay", "den thoi diem", "het thoi han", "denngay", "status to",
            "status until", "status end", "effective to", "effective until", "end date", "to date",
            "until", "leave end", "leave to", "return date", "expected return", "to", "valid to",
            "expiry date",
        ],
    ),
    (
        Field::Destination,
        &[
            "noi den", "noi chuyen den", "don vi chuyen den", "co quan chuyen den", "chuyen den",
            "don vi den", "don vi tiep nhan", "co quan tiep nhan", "noi tiep nhan", "don vi moi",
            "co quan moi", "noi cong tac moi", "don vi cong tac moi", "noi biet phai",
            "noi biet phai den", "don vi biet phai", "noi den cong tac", "noi chuyen",
            "don vi nhan", "co quan den", "dia chi chuyen den", "noi di hoc", "chuyen ve dau",
            "noi dieu dong den", "don vi dieu dong den", "noi luan chuyen den", "destination",
            "destination unit", "transferred to", "transfer to", "new unit", "new department",
            "new organisation", "new organization", "to unit", "receiving unit", "moved to",
            "target unit",
        ],
    ),
];
