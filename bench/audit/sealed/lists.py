"""What people take a password's beginning from, when it is not their own name. Nobody who builds
guesses looks in here; see plant.py."""

BOYS = [
    "Gia Bảo", "Minh Khang", "Khôi Nguyên", "Bảo Long", "Tuấn Kiệt", "Đăng Khoa", "Hải Đăng", "Minh Quân",
    "Anh Khoa", "Phúc An", "Đức Anh", "Nhật Minh", "Quang Huy", "Bảo An", "Hoàng Nam", "Thiên Ân", "Trí Dũng",
    "Tùng Lâm",
]
GIRLS = [
    "Bảo Ngọc", "Gia Hân", "Tuệ Anh", "Khánh Linh", "Minh Châu", "Phương Thảo", "Thảo My", "Ngọc Diệp", "An Nhiên",
    "Bảo Anh", "Hà My", "Quỳnh Chi", "Thùy Dương", "Tuệ Lâm", "Mai Chi", "Linh Đan", "Phương Anh", "Nhã Uyên",
]
NICKNAMES = """
    bống tôm cún bin sóc bon su bi tít cò ben ken mít na xoài khoai nhím gấu thỏ bôm chip kem mèo bo tép cốm ốc đậu
    sushi dâu moon
""".split()
PET_FORMS = ["bé {}", "{} yêu", "yêu {}", "con {}", "mẹ {}", "bố {}", "nhà {}", "{} còi", "{} xinh"]
LOVE_FORMS = [
    "yêu {}", "{} yêu", "anh yêu {}", "em yêu {}", "vợ {}", "chồng {}", "{} love", "love {}", "mãi yêu {}",
    "nhớ {}",
]
TITLES = [
    "anh {}", "em {}", "cô {}", "thầy {}", "mr {}", "ms {}", "chị {}", "bs {}", "luật sư {}", "{} xinh", "{} béo",
    "{} đẹp trai", "{} kute",
]

# Where people come from, with the plate numbers of those provinces (names before the mergers: so they are remembered).
PROVINCES = {
    "Quảng Ninh": ["14"], "Hải Phòng": ["15", "16"], "Hà Nội": ["29", "30"], "Thái Bình": ["17"],
    "Nam Định": ["18"], "Hải Dương": ["34"], "Hưng Yên": ["89"], "Thanh Hóa": ["36"], "Nghệ An": ["37"],
    "Hà Tĩnh": ["38"], "Bắc Giang": ["98"], "Lạng Sơn": ["12"], "Bắc Ninh": ["99"], "Ninh Bình": ["35"],
    "Phú Thọ": ["19"], "Đà Nẵng": ["43"], "Sài Gòn": ["59", "51"],
}
# Of the workplace's province, what people call home.
NEARBY = [
    "Hạ Long", "Cẩm Phả", "Uông Bí", "Móng Cái", "Quảng Yên", "Đông Triều", "Vân Đồn", "Bãi Cháy", "Yên Tử",
    "Tiên Yên",
]

# What an administrator hands out: {system}, then a number; several hundred accounts begin with the same.
ISSUERS = """
    vnpt vnpt ioffice egov viettel misa qlvb ubnd hcc bhxh dvc mail vnedu smas qninh quangninh kbnn cntt hethong
    canbo emis bkav
""".split()
ISSUED = [
    "{I}@123", "{I}@123", "{I}@2024", "{I}@2025", "{I}@2026", "{I}@1234", "{I}@123456", "{I}@123#", "{i}@123A",
    "{I}#2025", "{I}123@", "{I}123!",
]
DEFAULTS = [
    "Abc@123", "Abc@1234", "Abc@12345", "Admin@123", "P@ssw0rd", "Password@123", "Matkhau@123", "Mk@123456",
    "Demo@123", "Welcome@1", "Welcome1", "Pass@123", "Passw0rd!", "Changeme@1", "Doimatkhau@1", "User@123",
    "Aa@12345", "Test@123",
]
COMMON = [
    "Aa@123456", "123456aA@", "Aa123456@", "123456Aa", "Abc123456", "Abc@123456", "Abcd@1234", "Abcd1234",
    "a123456A", "Aa12345678", "Aa123123@", "Anhyeuem123", "Iloveyou1", "Iloveyou@123", "Khongbiet1", "Matkhau1",
    "Hanoi@123", "Vietnam@123", "Vietnam1", "1234567aA", "Abc12345!", "Aaa@1234", "Aa@11111", "Qwe@123456",
    "Zxc@1234", "A123456a@", "Abcabc123", "Xinchao@123", "Hello@123", "Dragon123",
]
# Where a system asks for nothing; then these are what is taken.
UNRULED = [
    "123456", "12345678", "123456789", "123123", "111111", "1234567890", "654321", "abc123", "123456a", "a123456",
    "666888", "147258369", "anhyeuem", "iloveyou", "khongbiet", "matkhau", "password", "qwerty", "88888888",
    "112233", "000000", "123321",
]

WALKS = [
    "1qaz2wsx", "1qaz@WSX", "zaq1@WSX", "!QAZ2wsx", "1q2w3e4r", "1Q2w3e4r", "qwerty", "Qwerty", "qwer1234",
    "asdfgh", "Asdf1234", "qazwsx", "Qazwsx", "1qazxsw2", "zxcvbnm", "Zxcv1234", "asdf@123", "Qwe@123", "qweasdzxc",
    "Qweasd123", "147258", "159357", "q1w2e3r4", "!@#QWEasd", "123qwe!@#", "Poiu0987", "1234qwer", "123qweASD",
    "QWE123!@#", "0okm9ijn", "qaz@123", "2wsx3edc", "Asdfgh",
]

FOOTBALL = [
    "man utd", "manchester", "mu", "chelsea", "arsenal", "liverpool", "real madrid", "barca", "juventus", "ronaldo",
    "cr", "messi", "quang hải", "công phượng", "xuân son", "u23 việt nam", "việt nam vô địch", "than quảng ninh",
    "hagl", "slna", "văn lâm", "neymar", "rooney", "the cong",
]
SHIRTS = {"ronaldo": "7", "cr": "7", "messi": "10", "neymar": "10", "quang hải": "19", "rooney": "10", "mu": "7"}

# Songs, proverbs, Kieu, prayers and what one says when asked for a password.
PHRASES = [
    "một con vịt", "cháu yêu bà", "như có bác hồ", "bác cùng chúng cháu hành quân", "em ơi hà nội phố",
    "nối vòng tay lớn", "diễm xưa", "hạ trắng", "duyên phận", "sầu tím thiệp hồng", "tình cha", "lòng mẹ",
    "đất nước trọn niềm vui", "vùng mỏ quê tôi", "chiếc lá cuối cùng", "thương em chín đợi mười chờ",
    "bống bống bang bang", "chắc ai đó sẽ về", "lạc trôi", "nơi này có anh", "về quê", "uống nước nhớ nguồn",
    "ăn quả nhớ kẻ trồng cây", "có công mài sắt có ngày nên kim", "tiên học lễ hậu học văn", "gần mực thì đen",
    "lá lành đùm lá rách", "đói cho sạch rách cho thơm", "một điều nhịn chín điều lành", "có chí thì nên",
    "thất bại là mẹ thành công", "không có gì quý hơn độc lập tự do", "trăm năm trong cõi người ta",
    "chữ tài chữ mệnh", "cần kiệm liêm chính", "chí công vô tư", "nam mô a di đà phật", "a di đà phật",
    "lạy chúa tôi", "chúa yêu con", "bình an", "vạn sự như ý", "phát tài phát lộc", "an khang thịnh vượng",
    "anh yêu em", "em yêu anh", "yêu em mãi mãi", "yêu gia đình", "gia đình là số một", "hạnh phúc",
    "cuộc sống tươi đẹp", "con yêu mẹ", "mật khẩu", "quên mật khẩu", "mật khẩu mới", "không biết", "không cho biết",
    "đố ai biết", "trời ơi", "chán quá", "cố lên", "lương tháng", "về hưu", "tôi yêu việt nam",
    "việt nam quê hương tôi", "công việc", "nhà của tôi", "xin chào", "mở cửa ra",
]
SEASONS = [
    "tháng {m}", "thang{m}", "xuân", "mùa thu", "năm mới", "tết", "mùa hè", "quý {q}", "doimk thang{m}",
    "mk tháng {m}",
]
STEMS = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
BRANCHES = ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"]
LUCKY = [
    "68686868", "6868", "8888", "6789", "7979", "3979", "9999", "1368", "8386", "8668", "39393939", "66668888",
    "686868", "123789", "2468", "1102",
]

# Beginnings of a unit's name: the words, the kind as it is said, its short form.
KINDS = [
    (["ubnd", "phuong"], ["phuong"], "ubnd"), (["ubnd", "xa"], ["xa"], "ubnd"), (["truong", "thcs"], ["thcs"], "thcs"),
    (["trung", "tam", "y", "te"], ["ttyt"], "ttyt"), (["van", "phong"], ["vp"], "vp"), (["so"], ["so"], "s"),
    (["phong"], ["phong"], "p"),
]
