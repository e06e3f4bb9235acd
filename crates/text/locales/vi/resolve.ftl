### Chính sách lập từ văn bản: trường, giá trị, vì sao thắng thua, khuyến cáo chuyên gia.

resolve-head = Chính sách lập từ văn bản chỉ đạo và căn cứ pháp lý, cho ngày { DATETIME($as_of) }. Giá trị bắt buộc chặt nhất thắng; losers là các giá trị thua. Xem docs/policy.md.
resolve-heard = { $field }: { $value } — { $source }: { $why }
resolve-not-binding = { $field }: chưa có giá trị bắt buộc nào; chỉ có khuyến nghị hoặc giá trị đã hết hiệu lực:
resolve-conflict = MÂU THUẪN · { $place }: tối đa { $most } ký tự ({ $most_source }) thấp hơn tối thiểu { $least } ký tự ({ $least_source }). Giữ mức tối thiểu vì nó bảo vệ tài khoản, còn mức tối đa chỉ là giới hạn của phần mềm. Đề nghị hỏi cơ quan ban hành mức tối đa.
resolve-narrow = HẸP · { $place }: từ { $least } ({ $least_source }) đến { $most } ký tự ({ $most_source }) chỉ còn vài độ dài. Giữ cả hai; nên đề nghị cơ quan ban hành bỏ mức tối đa.
resolve-beside = Ghi lại, không dùng để kết luận · { $field }: { $value } khi “{ $condition }” — { $source }

policy-field-rotation = Đổi mật khẩu định kỳ
policy-field-dormant = Không dùng quá
policy-field-review = Rà soát tài khoản
policy-field-not_changed_since = Đổi mật khẩu từ ngày
policy-field-min_length = Độ dài tối thiểu
policy-field-max_length = Độ dài tối đa
policy-field-require_all = Phải có
policy-field-require_any = Có một trong
policy-field-min_classes = Số loại ký tự
policy-field-history = Không dùng lại
policy-field-not_contain_login = Không chứa tên đăng nhập
policy-field-not_contain_name = Không chứa tên người
policy-field-lock_after = Khóa khi nhập sai
policy-field-screen_lock = Khóa màn hình
policy-field-no_browser_save = Không lưu mật khẩu trên trình duyệt
policy-field-no_free_mail = Không dùng thư miễn phí
policy-field-no_external_registration = Không đăng ký dịch vụ ngoài
policy-field-clean_device_first = Làm sạch máy trước khi đăng nhập
policy-field-no_external_forward = Không tự chuyển thư ra ngoài
policy-field-no_shared_account = Không dùng chung tài khoản
policy-field-remove_leavers = Xóa tài khoản người đã nghỉ, chuyển
policy-field-second_factor = Xác thực hai lớp cho quản trị

value-months = { $n } tháng
value-days = { $n } ngày
value-failures = { $n } lần sai
value-minutes = { $n } phút
value-or = hoặc

standing-winner = được áp dụng
standing-looser = không chặt hơn
standing-joined = cộng vào giá trị chung
standing-suggested = khuyến nghị
standing-expired = đã hết hiệu lực
standing-not-yet = chưa đến ngày hiệu lực
standing-other-side = “tất cả hệ thống” của cơ quan nhà nước không gồm hệ thống riêng của Đảng
standing-conflict = mâu thuẫn với mức tối thiểu, không áp dụng
standing-covered = đã nằm trong các loại ký tự bắt buộc

source-suggested = khuyến nghị
source-secondary = theo tài liệu của bên thứ ba
source-from = từ { DATETIME($date) }
source-to = đến { DATETIME($date) }

guidance-rotation = Tham khảo, không chặn: theo NIST SP 800-63B-4, đổi mật khẩu định kỳ không còn được khuyến nghị; ưu tiên từ 15 ký tự, chặn mật khẩu đã lộ, xác thực hai lớp, và đổi ngay khi có dấu hiệu lộ.
guidance-composition = Tham khảo, không chặn: NIST SP 800-63B-4 không áp quy tắc loại ký tự; mật khẩu kiểu Demo@123 vẫn đạt quy tắc mà yếu. Hãy đối chiếu danh sách mật khẩu đã lộ.
guidance-short-alone = Tham khảo, không chặn: NIST SP 800-63B-4 yêu cầu ít nhất 15 ký tự khi chỉ có mật khẩu, 8 khi có xác thực hai lớp.
guidance-maximum-below-64 = Tham khảo, không chặn: NIST SP 800-63B-4 khuyên cho phép ít nhất 64 ký tự.
guidance-browser-store = Tham khảo, không chặn: NIST SP 800-63B-4 yêu cầu cho phép trình quản lý mật khẩu; cấm lưu trên trình duyệt không có nghĩa là cấm trình quản lý đã được duyệt.

unresolved-unknown = không phải tên đơn vị nào, cũng không phải nhóm đã biết
unresolved-none_standing = không có đơn vị nào thuộc nhóm này vào ngày tra
