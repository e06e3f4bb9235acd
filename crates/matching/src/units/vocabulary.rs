//! Words of unit names and their short forms, folded: data to recognise, not to show.

/// Long forms and spellings → the short tokens units are compared by. Longest first where
/// one begins another; `canonical` takes the first that fits.
pub(super) const PHRASES: &[(&str, &str)] = &[
    ("uy ban mat tran to quoc viet nam", "mttq"),
    ("ban thuong truc uy ban mttq viet nam", "mttq"),
    ("uy ban mat tran to quoc", "mttq"),
    ("uy ban mttq viet nam", "mttq"),
    ("mat tran to quoc viet nam", "mttq"),
    ("mat tran to quoc", "mttq"),
    ("ub mttq viet nam", "mttq"),
    ("uy ban mttq", "mttq"),
    ("ubmttq viet nam", "mttq"),
    ("mttq viet nam", "mttq"),
    ("ub mttq", "mttq"),
    ("ubmttqvn", "mttq"),
    ("mttqvn", "mttq"),
    ("ubmttq", "mttq"),
    ("hoi dong nhan dan", "hdnd"),
    ("hoi dong nd", "hdnd"),
    ("uy ban nhan dan", "ubnd"),
    ("uy ban nd", "ubnd"),
    ("ub nhan dan", "ubnd"),
    ("uy ban kiem tra", "ubkt"),
    ("ban xay dung dang", "ban xdd"),
    ("trung tam phuc vu hanh chinh cong", "tt hcc"),
    ("phuc vu hanh chinh cong", "hcc"),
    ("hanh chinh cong", "hcc"),
    ("ttpvhcc", "tt hcc"),
    ("pvhcc", "hcc"),
    ("tthcc", "tt hcc"),
    ("trung hoc pho thong", "thpt"),
    ("tieu hoc va trung hoc co so", "th thcs"),
    ("tieu hoc va thcs", "th thcs"),
    ("trung hoc co so", "thcs"),
    ("giao duc thuong xuyen", "gdtx"),
    ("tieu hoc", "th"),
    ("mam non", "mn"),
    ("mau giao", "mg"),
    ("tram y te", "tyt"),
    ("trung tam y te", "tt yt"),
    ("ttyt", "tt yt"),
    ("y te", "yt"),
    ("benh vien da khoa", "bvdk"),
    ("benh vien", "bv"),
    ("trung tam", "tt"),
    ("thi tran", "tt"),
    ("van phong", "vp"),
    ("van hoa", "vh"),
    ("vhxh", "vh xh"),
    ("vhtt", "vh tt"),
    ("xa hoi", "xh"),
    ("kinh te", "kt"),
    ("kthtdt", "kt ht dt"),
    ("ha tang", "ht"),
    ("do thi", "dt"),
    ("giao duc dao tao", "gd dt"),
    ("giao duc", "gd"),
    ("dao tao", "dt"),
    ("gddt", "gd dt"),
    ("noi vu", "nv"),
    ("tai chinh", "tc"),
    ("nong nghiep", "nn"),
    ("moi truong", "mt"),
    ("khoa hoc cong nghe", "khcn"),
    ("doan thanh nien cong san ho chi minh", "dtn"),
    ("doan tncs ho chi minh", "dtn"),
    ("doan tncs hcm", "dtn"),
    ("doan thanh nien", "dtn"),
    ("doan tn", "dtn"),
    ("hoi lien hiep phu nu", "hphn"),
    ("hoi lhpn", "hphn"),
    ("hoi phu nu", "hphn"),
    ("hoi nong dan", "hnd"),
    ("hoi cuu chien binh", "hccb"),
    ("hoi ccb", "hccb"),
    ("ban chi huy quan su", "bchqs"),
    ("dac khu", "dk"),
    ("thanh pho", "tp"),
    ("thi xa", "tx"),
];

/// Words that carry nothing when units are compared loosely.
pub(super) const NOISE: &[&str] = &["ubnd", "cua", "thuoc"];

/// Words that carry nothing where they open a name.
pub(super) const OPENING_NOISE: &[&str] = &["truong", "don", "vi", "chi", "bo"];

/// Words for the kind of area; dropped in the loosest comparison ("Xã X" is "X").
pub(super) const TIERS: &[&str] = &[
    "xa", "phuong", "tt", "dk", "tp", "tx", "tinh", "huyen", "quan",
];

/// One-letter short forms before a name, with what each may mean.
pub(super) const SHORT: &[(&str, &[&str])] = &[
    ("p", &["phuong", "phong"]),
    ("x", &["xa"]),
    ("h", &["huyen"]),
    ("q", &["quan"]),
    ("t", &["tinh"]),
];
