### Văn bản chỉ đạo đã đọc, nói cho người xem.

directive-field-doc_type = Loại văn bản
directive-field-issuer = Cơ quan ban hành
directive-field-parent_issuer = Cơ quan chủ quản
directive-field-number = Số
directive-field-symbol = Ký hiệu
directive-field-date = Ngày ban hành
directive-field-place = Địa danh
directive-field-subject = Trích yếu
directive-field-recipients = Kính gửi
directive-field-references = Căn cứ, viện dẫn
directive-field-systems = Hệ thống
directive-field-password_rules = Quy tắc mật khẩu
directive-field-change_now = Đổi mật khẩu ngay
directive-field-dormant_days = Không dùng quá (ngày)
directive-field-review_months = Rà soát tài khoản mỗi (tháng)
directive-field-lock_after_failures = Khóa sau số lần sai
directive-field-screen_lock_minutes = Khóa màn hình sau (phút)
directive-field-prohibitions = Không được
directive-field-leaver_cleanup = Xóa tài khoản người đã nghỉ, chuyển
directive-field-device_clean_before_login = Làm sạch máy nhiễm mã độc trước khi đăng nhập
directive-field-deadlines = Thời hạn
directive-field-report_to = Báo cáo về
directive-field-report_channel = Gửi qua
directive-field-accounts_listed = Tài khoản nêu tên
directive-field-exempt_units = Đơn vị được trừ
directive-field-signer = Người ký
directive-field-tasks = Việc phải làm

directive-date = { DATETIME($date) }
directive-month = tháng { $month } năm { $year }
directive-reference = { $number }, ngày { DATETIME($date) }, { $issuer }
directive-yes = Có
directive-task = { $action } — { $actor }

doc_type-cong_van = Công văn
doc_type-ke_hoach = Kế hoạch
doc_type-thong_bao = Thông báo
doc_type-chi_thi = Chỉ thị
doc_type-cong_dien = Công điện
doc_type-quy_che = Quy chế, quy định
doc_type-quyet_dinh = Quyết định
doc_type-huong_dan = Hướng dẫn
doc_type-other = Loại khác

password-rule = { $systems }: { $rule }
password-rule-on-condition = { $systems } ({ $condition }): { $rule }
password-rule-all = Mọi hệ thống
password-rule-min_length = ít nhất { $n } ký tự
password-rule-max_length = nhiều nhất { $n } ký tự
password-rule-min_classes = ít nhất { $n } trong 4 loại ký tự
password-rule-history = không dùng lại { $n } mật khẩu gần nhất
password-rule-rotation_months = đổi { $n } tháng một lần
password-rule-rotation_days = đổi { $n } ngày một lần
password-rule-require_all = phải có { $classes }
password-rule-require_any = phải có một trong: { $classes }
password-rule-not_contain_login = không chứa tên đăng nhập

character-upper = chữ hoa
character-lower = chữ thường
character-letter = chữ cái
character-digit = chữ số
character-special = ký tự đặc biệt

condition-admin = quản trị
condition-user = người dùng
condition-mfa = có xác thực nhiều lớp
condition-no_mfa = không có xác thực nhiều lớp

prohibition-browser_save = Lưu mật khẩu trên trình duyệt
prohibition-auto_forward_external = Tự động chuyển thư công vụ ra ngoài
prohibition-free_mail = Dùng thư miễn phí cho công việc
prohibition-register_external_services = Dùng thư công vụ đăng ký dịch vụ bên ngoài
prohibition-share_account = Dùng chung tài khoản

deadline = { $what } ({ $who }): { $when }
deadline-start = từ ngày { DATETIME($date) }
deadline-before = trước { DATETIME($date) } (không kể ngày đó)
deadline-by = chậm nhất { DATETIME($date) }
deadline-within = trong { $n } { $unit }
deadline-within-from = trong { $n } { $unit } kể từ khi { $from }
deadline-only = riêng { $units }

obliged-unit = đơn vị
obliged-individual = từng cán bộ
obliged-issuer = cơ quan ban hành
obliged-lead_unit = đơn vị đầu mối

due-change_password = Đổi mật khẩu
due-report = Báo cáo
due-consolidate = Tổng hợp, báo cáo cấp trên
due-list_staff = Gửi danh sách cán bộ
due-reopen_request = Đề nghị mở lại tài khoản
due-other = Việc khác

time_unit-hour = giờ
time_unit-day = ngày
time_unit-working_day = ngày làm việc
time_unit-week = tuần
time_unit-month = tháng

counted_from-receipt = nhận văn bản
counted_from-issue = ban hành văn bản
counted_from-leave_event = cán bộ nghỉ, chuyển
counted_from-account_issued = được cấp tài khoản
counted_from-detection = phát hiện
counted_from-effect = văn bản có hiệu lực
counted_from-request = có đề nghị
counted_from-other = có sự kiện khác

every-day = hằng ngày
every-week = hằng tuần
every-month = hằng tháng
every-quarter = hằng quý
every-year = hằng năm

recurring-day = ngày { $n }
recurring-month = tháng { $n }
recurring-month_of_quarter = tháng thứ { $n } của quý

weekday-monday = Thứ Hai
weekday-tuesday = Thứ Ba
weekday-wednesday = Thứ Tư
weekday-thursday = Thứ Năm
weekday-friday = Thứ Sáu
weekday-saturday = Thứ Bảy
weekday-sunday = Chủ nhật

task-change_password = Đổi mật khẩu
task-report = Báo cáo
task-review_accounts = Rà soát tài khoản
task-delete_leavers = Xóa tài khoản người đã nghỉ, chuyển
task-antivirus = Phòng chống mã độc
task-patch = Cập nhật, vá lỗi
task-disseminate = Phổ biến, quán triệt
task-reopen_request = Đề nghị mở lại tài khoản
task-mfa = Bật xác thực nhiều lớp
task-clean_device = Làm sạch máy nhiễm mã độc
task-use_mailbox = Sử dụng thư công vụ
task-other = Việc khác
