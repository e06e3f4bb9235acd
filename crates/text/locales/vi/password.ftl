# Kiểm tra một mật khẩu: rasoat password.

help-password = Kiểm tra một mật khẩu trước khi đặt, gợi ý mật khẩu dễ nhớ
help-password-example =
    rasoat password check --policy policy.toml --login hungnv --name "Nguyễn Văn Hùng" --breach sha1.breach
    rasoat password suggest --policy policy.toml
    {"  "}
    Mật khẩu không bao giờ nằm trên dòng lệnh, trong nhật ký hay trong thông báo: gõ khi được hỏi (không hiện chữ),
    hoặc chuyển vào qua đầu vào chuẩn.
help-password-check = Xét một mật khẩu: chính sách, tên và tài khoản, danh sách phổ biến, kho đã lộ, độ mạnh
help-password-check-example =
    rasoat password check --policy policy.toml --login hungnv --name "Nguyễn Văn Hùng"
    printf '%s\n' "$MK" | rasoat password check --login hungnv --breach sha1.breach --json
    {"  "}
    Trả lời: accepted, failures, strength (0 tìm ra ngay … 4 rất mạnh), advice, not_evaluated. Khi đầu ra không phải
    màn hình thì luôn là JSON. Không có --breach thì không biết mật khẩu đã lộ chưa, và câu trả lời nói rõ điều đó.
    Mã thoát: 0 đã xét (bị từ chối không phải là lỗi); 2 gọi sai; 3 kho đã lộ được nêu nhưng không dùng được: khi đó
    không mật khẩu nào được chấp nhận.
help-password-check-policy = Tệp chính sách; không có thì chỉ xét những gì luôn đúng
help-password-check-login = Tên đăng nhập của tài khoản
help-password-check-name = Họ và tên người dùng
help-password-check-unit = Tên đơn vị, tỉnh; có thể nêu nhiều lần
help-password-check-birth-date = Ngày sinh, dạng YYYY-MM-DD
help-password-check-breach = Kho mật khẩu đã lộ do rasoat breach build lập
help-password-check-old = Dòng thứ hai là mật khẩu cũ: mật khẩu mới gần giống nó thì bị từ chối
help-password-check-system = Hệ thống của tài khoản, để chọn đúng mục trong chính sách
help-password-check-kind = Loại tài khoản: personal, function, organisation, service, break_glass
help-password-check-privileged = Tài khoản quản trị
help-password-check-mfa = Tài khoản có xác thực hai lớp; không nêu thì xét như không có
help-password-check-as-of = Ngày mà chính sách phải có hiệu lực; mặc định là hôm nay
help-password-suggest = Gợi ý mật khẩu dễ nhớ: vài từ tiếng Việt không dấu, chọn ngẫu nhiên
help-password-suggest-example =
    rasoat password suggest
    rasoat password suggest --words 5 --policy policy.toml --login hungnv --name "Nguyễn Văn Hùng"
    {"  "}
    Từ được máy rút thăm, không phải người nghĩ ra: 4 từ là hơn 41 bit ngẫu nhiên. Hãy ghép chúng thành một câu
    chuyện nhỏ để nhớ, đừng đổi từ cho hay hơn.
help-password-suggest-words = Số từ, từ 3 đến 12
help-password-suggest-policy = Tệp chính sách mà mật khẩu phải thỏa mãn
help-password-suggest-login = Tên đăng nhập của tài khoản
help-password-suggest-name = Họ và tên người dùng
help-password-suggest-unit = Tên đơn vị, tỉnh; có thể nêu nhiều lần
help-password-suggest-birth-date = Ngày sinh, dạng YYYY-MM-DD
help-password-suggest-system = Hệ thống của tài khoản, để chọn đúng mục trong chính sách
help-password-suggest-kind = Loại tài khoản: personal, function, organisation, service, break_glass
help-password-suggest-privileged = Tài khoản quản trị
help-password-suggest-mfa = Tài khoản có xác thực hai lớp; không nêu thì xét như không có
help-password-suggest-as-of = Ngày mà chính sách phải có hiệu lực; mặc định là hôm nay

password-prompt = Mật khẩu mới:
password-prompt-old = Mật khẩu cũ:
password-accepted = Dùng được. Độ mạnh { $strength }/4.
password-refused = Không dùng được. Độ mạnh { $strength }/4.
password-bits = Ít nhất { $bits } bit ngẫu nhiên.

password-advice-too_short = Quá ngắn: cần ít nhất { $min } ký tự.
password-advice-too_long = Quá dài: chỉ được nhiều nhất { $max } ký tự.
password-advice-missing_class = Còn thiếu: { $classes }.
password-advice-contains_login = Chứa tên đăng nhập, là điều người ngoài thử trước tiên: bỏ đi.
password-advice-contains_name = Chứa họ tên của anh/chị, kể cả viết tắt, viết ngược hay thay chữ bằng số: bỏ đi.
password-advice-contains_unit = Chứa tên cơ quan, đơn vị: bỏ đi.
password-advice-contains_date = Chỉ là một từ kèm ngày tháng: ngày nào cũng thử được hết trong một giây.
password-advice-contains_year = Chỉ là một từ kèm năm: bỏ năm, thêm hai từ khác.
password-advice-common = Rất nhiều người dùng mật khẩu này hoặc dạng biến đổi của nó; thêm số, ký tự hay viết hoa không giúp được gì.
password-advice-default = Đây là kiểu mật khẩu mặc định do hệ thống hay quản trị viên cấp: ai cũng biết.
password-advice-leaked = Mật khẩu này đã bị lộ trên mạng: không dùng ở bất cứ đâu, và đổi ở những nơi đang dùng.
password-advice-reused = Gần giống mật khẩu cũ: ai biết mật khẩu cũ sẽ đoán ra. Hãy nghĩ một mật khẩu hoàn toàn khác.
password-advice-keyboard_run = Chủ yếu là các phím, chữ hay số liền nhau.
password-advice-repeated = Chủ yếu là một đoạn lặp lại.
password-advice-guessable = Dễ đoán: máy tìm ra sau chưa đến một triệu lần thử.
password-advice-incomplete = Chưa chấp nhận được vì kho mật khẩu đã lộ không dùng được; kiểm tra tệp nêu ở --breach rồi thử lại.
password-advice-accepted = Không dùng mật khẩu này ở nơi nào khác và không lưu trong trình duyệt.
password-advice-instead = Thay vào đó, ghép bốn từ không liên quan với nhau, ví dụ do lệnh rasoat password suggest rút ngẫu nhiên.
password-not-evaluated-leaked = Chưa biết mật khẩu này đã bị lộ hay chưa (không có kho mật khẩu đã lộ).
password-not-evaluated-history = Chính sách cấm dùng lại mật khẩu cũ; chỉ chính hệ thống đó biết các mật khẩu cũ, ở đây không xét được.

password-class-upper = chữ hoa
password-class-lower = chữ thường
password-class-letter = chữ cái
password-class-digit = chữ số
password-class-special = ký tự đặc biệt
password-class-or = hoặc
password-class-count = ít nhất { $count } trong bốn loại chữ hoa, chữ thường, chữ số, ký tự đặc biệt

password-error-nothing = Không có mật khẩu nào được gõ. Gõ khi được hỏi, hoặc chuyển vào qua đầu vào chuẩn, mỗi mật khẩu một dòng.
password-error-too-long = Dòng quá dài, không thể là mật khẩu (hơn 1024 byte). Kiểm tra dữ liệu chuyển vào.
password-error-not-text = Dòng không phải UTF-8. Kiểm tra bảng mã của chương trình chuyển vào.
password-error-io = Không đọc được mật khẩu: { $detail }. Thử lại.
password-error-chance = Hệ điều hành không cho số ngẫu nhiên: { $detail }. Thử lại sau khi máy khởi động xong.
password-error-out-of-reach = Không có mật khẩu { $count } từ nào thỏa mãn chính sách: độ dài tối đa quá nhỏ. Thử --words 3, hoặc nới độ dài tối đa.
password-error-breach = Không dùng được kho mật khẩu đã lộ: { $detail }
