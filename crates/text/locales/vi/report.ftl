### Chữ trong báo cáo report.xlsx: report-<tên>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

## Tên trang tính (nhiều nhất 31 chữ)

report-sheet-cover = Báo cáo
report-sheet-units = Theo đơn vị
report-sheet-systems = Theo hệ thống
report-sheet-blind_spots = Chưa đánh giá được
report-sheet-administrators = Tài khoản quản trị
report-sheet-leavers = Người đã rời cơ quan
report-sheet-findings = Danh sách
report-sheet-cases = Chờ xác định chủ
report-sheet-feeds = Nguồn dữ liệu
report-sheet-rejected = Dòng không dùng được
report-sheet-explanation = Giải thích

## Thể thức

report-nation = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
report-motto = Độc lập - Tự do - Hạnh phúc
report-party = ĐẢNG CỘNG SẢN VIỆT NAM
report-number_blank = Số:        /BC-
report-number_blank_party = Số        -BC/
report-place_blank = ……………
report-place_and_date = { $place }, ngày      tháng      năm { $year }
report-title-kind = BÁO CÁO
report-title-subject = Kết quả rà soát tài khoản và mật khẩu
report-as_of = (Số liệu tính đến ngày { DATETIME($day) })
report-foot_page = Trang &P/&N
report-foot_as_of = Số liệu đến ngày { DATETIME($day) }
report-sign-author = NGƯỜI LẬP BÁO CÁO
report-sign-author_hint = (Ký, ghi rõ họ tên)
report-sign-head = THỦ TRƯỞNG CƠ QUAN
report-sign-head_hint = (Ký, ghi rõ họ tên, đóng dấu)

## Các mục của trang đầu

report-section-figures = 1. Kết quả rà soát
report-section-owners = 2. Xác định chủ tài khoản
report-section-changes = 3. So với kỳ rà soát ngày { DATETIME($day) }
report-section-changes_first = 3. So với kỳ rà soát trước
report-section-next = 4. Việc cần làm tiếp theo
report-section-policy = 5. Yêu cầu đang áp dụng
report-section-feeds = 6. Dữ liệu đã đọc
report-matter-all = Toàn bộ tài khoản
report-matter-privileged = Trong đó: tài khoản quản trị
report-owners-linked = Đã xác định chủ tài khoản
report-owners-disputed = Chờ người có thẩm quyền xác định
report-owners-unmatched = Không có trong danh sách cán bộ
report-owners-shared = Tài khoản chức năng, cơ quan, dịch vụ
report-changes-first = Đây là kỳ rà soát đầu tiên, chưa có số liệu để so sánh.
report-changes-fixed = Tồn tại đã khắc phục
report-changes-opened = Tồn tại mới phát sinh
report-changes-reopened = Tồn tại đã khắc phục nay lặp lại
report-changes-standing = Tồn tại từ kỳ trước chưa khắc phục
report-every_system = mọi hệ thống khác
report-demand = { $rule } ({ $system })
report-limit-days = Không quá { NUMBER($n) } ngày
report-limit-months = Không quá { NUMBER($n) } tháng
report-limit-since = Từ ngày { DATETIME($day) }
report-limit-never = Không được phép
report-no_source = Mặc định của phần mềm

## Việc cần làm tiếp theo

report-next-refused = Lấy lại dữ liệu của { NUMBER($n) } nguồn không đạt kiểm tra đầu vào, rồi rà soát lại; đến khi đó chưa được kết luận về các hệ thống này.
report-next-privileged = Xử lý trước { NUMBER($n) } tài khoản quản trị có tồn tại.
report-next-privileged_without_mfa = Bật xác thực nhiều yếu tố cho { NUMBER($n) } tài khoản quản trị.
report-next-orphan_leaver = Vô hiệu hóa ngay { NUMBER($n) } tài khoản của người đã rời cơ quan; bàn giao dữ liệu rồi mới xóa.
report-next-forward_external = Bỏ thiết lập tự động chuyển tiếp thư ra ngoài ở { NUMBER($n) } hộp thư.
report-next-never_changed = Yêu cầu chủ của { NUMBER($n) } tài khoản đổi ngay mật khẩu cấp lần đầu.
report-next-not_changed_since = Đôn đốc đổi mật khẩu { NUMBER($n) } tài khoản chưa đổi theo đợt rà soát.
report-next-rotation_overdue = Yêu cầu chủ của { NUMBER($n) } tài khoản đổi mật khẩu đã quá hạn.
report-next-shared_account = Chấm dứt dùng chung { NUMBER($n) } tài khoản cá nhân; cấp cho mỗi người một tài khoản.
report-next-unowned = Cử người chịu trách nhiệm hoặc thu hồi { NUMBER($n) } tài khoản không có người phụ trách.
report-next-duplicate_account = Thu hồi tài khoản thừa của những người có nhiều tài khoản trong một hệ thống ({ NUMBER($n) } tài khoản).
report-next-never_used = Hỏi lại nhu cầu của { NUMBER($n) } tài khoản chưa từng sử dụng; không cần thì thu hồi.
report-next-dormant = Hỏi lại nhu cầu của { NUMBER($n) } tài khoản lâu ngày không sử dụng; không cần thì khóa.
report-next-review_overdue = Đôn đốc đơn vị xác nhận { NUMBER($n) } tài khoản đã quá hạn rà soát định kỳ.
report-next-cases = Xác định chủ của { NUMBER($n) } tài khoản còn nhiều khả năng (lệnh “rasoat match”).
report-next-blind_spots = Bổ sung dữ liệu còn thiếu của { NUMBER($n) } hệ thống để đánh giá được.
report-next-nothing = Không có việc tồn đọng.

## Tiêu đề và cách dùng từng trang

report-title-units = Kết quả rà soát theo đơn vị
report-note-units = Số của đơn vị cấp trên là tổng các dòng ngay bên dưới. Bấm dấu + ở lề trái để xem đơn vị trực thuộc; bấm vào số để mở danh sách. Dấu ? là chưa đánh giá được.
report-title-systems = Kết quả rà soát theo hệ thống
report-note-systems = Mỗi hệ thống có hai dòng: số tài khoản không đạt, và tỷ lệ chưa đánh giá được. Dấu ? là chưa đánh giá được tài khoản nào; bấm vào tỷ lệ để xem thiếu gì.
report-title-blind_spots = Nội dung chưa đánh giá được và cách khắc phục
report-note-blind_spots = Chưa đánh giá được không có nghĩa là đạt.
report-no_blind_spots = Mọi nội dung của mọi hệ thống đều đánh giá được.
report-title-administrators = Tài khoản quản trị
report-note-administrators = Toàn bộ tài khoản có quyền quản trị, kể cả tài khoản không có tồn tại.
report-title-leavers = Tài khoản còn sử dụng được của người đã rời cơ quan
report-note-leavers = Vô hiệu hóa trước, bàn giao dữ liệu, xóa sau. Tài khoản có sử dụng sau ngày rời cơ quan phải làm rõ ai đã dùng.
report-title-findings = Danh sách tài khoản có tồn tại
report-note-findings = Lọc theo đơn vị và tồn tại: số dòng “Không đạt” đúng bằng số ở trang “Theo đơn vị”. Không in các cột bên phải cột “So kỳ trước”.
report-title-cases = Tài khoản chờ xác định chủ
report-note-cases = Mỗi dòng là một người có thể là chủ tài khoản. Ghi quyết định vào cột cuối, rồi nhập bằng lệnh “rasoat match”.
report-title-feeds = Dữ liệu đã đọc
report-note-feeds = Nguồn bị từ chối không làm thay đổi kết luận nào ngoài “Dữ liệu đã cũ” và “Không đánh giá được”.
report-title-rejected = Dòng dữ liệu không dùng được
report-note-rejected = Số dòng tính như trong bảng tính. Sửa tại nguồn rồi kết xuất lại.
report-title-explanation = GIẢI THÍCH
report-nothing = Không có.

## Tiêu đề cột

report-column-number = TT
report-column-matter = Nội dung
report-column-unit = Đơn vị
report-column-unit_code = Mã đơn vị
report-column-system = Hệ thống
report-column-login = Tài khoản
report-column-owner = Chủ tài khoản
report-column-owner_or_responsible = Chủ tài khoản, người phụ trách
report-column-person = Họ và tên
report-column-person_code = Mã cán bộ
report-column-name = Họ và tên
report-column-birth_date = Ngày sinh
report-column-position_in_system = Chức vụ trong hệ thống
report-column-position_in_roster = Chức vụ trong danh sách
report-column-employment = Tình trạng công tác
report-column-kind = Loại tài khoản
report-column-privileged = Quản trị
report-column-usable = Sử dụng được
report-column-mfa = Xác thực nhiều yếu tố
report-column-last_use = Sử dụng gần nhất
report-column-password_changed = Đổi mật khẩu gần nhất
report-column-rule = Tồn tại
report-column-verdict = Kết luận
report-column-reason = Lý do và việc cần làm
report-column-evidence_at = Ngày của dữ liệu
report-column-evidence_rank = Nguồn minh chứng
report-column-clause = Căn cứ
report-column-standing = So kỳ trước
report-column-fails = Tồn tại
report-column-unknown = Chưa đánh giá được
report-column-left = Rời cơ quan từ ngày
report-column-used_after = Sử dụng sau ngày rời cơ quan
report-column-case = Số
report-column-for = Điểm phù hợp
report-column-against = Điểm mâu thuẫn
report-column-decision = Quyết định
report-column-feed = Nguồn dữ liệu
report-column-file = Tệp
report-column-line = Dòng số
report-column-field = Cột
report-column-rejected_reason = Lý do không dùng được
report-column-format = Định dạng, bảng mã
report-column-heading_row = Dòng tiêu đề
report-column-as_of = Ngày của dữ liệu
report-column-rows = Số dòng đã đọc
report-column-rejected = Không dùng được
report-column-gate = Kiểm tra đầu vào
report-column-gate_reasons = Lý do và cách khắc phục
report-column-columns_read = Cột đã nhận
report-column-sha256 = Mã băm SHA-256 của tệp
report-column-trouble = Thiếu gì
report-column-rules_unknown = Nội dung chưa đánh giá được
report-column-remedy = Cách khắc phục
report-column-accounts = Tài khoản
report-column-accounts_in_scope = Tài khoản thuộc diện
report-column-with_findings = Có tồn tại
report-column-share = Tỷ lệ có tồn tại
report-column-unknown_share = Tỷ lệ chưa đánh giá được
report-column-linked_share = Đã xác định chủ
report-column-share_of_all = Tỷ lệ trên toàn bộ tài khoản
report-column-measure = Chỉ tiêu
report-column-demand = Yêu cầu kiểm tra
report-column-limit = Mức
report-column-source = Văn bản

report-group-all = Toàn bộ tài khoản
report-group-privileged = Tài khoản quản trị
report-group-rules = Số tài khoản không đạt
report-group-in_system = Ghi trong hệ thống
report-group-in_roster = Ghi trong danh sách cán bộ
report-group-evidence = Đối chiếu

## Tên ngắn của tồn tại, cho cột hẹp

report-short-orphan_leaver = Người đã rời cơ quan
report-short-unowned = Không người phụ trách
report-short-dormant = Lâu không sử dụng
report-short-never_used = Chưa từng sử dụng
report-short-never_changed = Chưa đổi mật khẩu cấp lần đầu
report-short-rotation_overdue = Mật khẩu quá hạn
report-short-not_changed_since = Chưa đổi theo đợt rà soát
report-short-forward_external = Chuyển tiếp thư ra ngoài
report-short-shared_account = Dùng chung tài khoản
report-short-duplicate_account = Nhiều tài khoản một người
report-short-privileged_without_mfa = Quản trị chưa xác thực nhiều yếu tố
report-short-review_overdue = Quá hạn rà soát định kỳ

## Ô

report-total = TỔNG CỘNG
report-own_accounts = Riêng { $unit }
report-no_unit = Chưa rõ đơn vị
report-yes = Có
report-standing-new = Mới
report-standing-standing = Còn
report-standing-reopened = Lặp lại
report-mfa-on = Đã bật
report-mfa-off = Chưa bật
report-not_said = Nguồn không cho biết
report-usable-yes = Có
report-usable-no = Không
report-used_after = Có, cần làm rõ
report-no_candidate = Không có người nào phù hợp
report-measure-fail = Không đạt
report-measure-unknown = Chưa đánh giá được

report-trouble-no_column = Dữ liệu không có cột “{ $field }”
report-trouble-unreadable = Không đọc được cột “{ $field }”
report-trouble-feed_refused = Dữ liệu không đạt kiểm tra đầu vào
report-trouble-too_old = Dữ liệu cũ hơn mức cho phép
report-trouble-no_owner = Chưa xác định được chủ tài khoản
report-remedy-no_column = Đề nghị đơn vị vận hành bổ sung cột “{ $field }” khi kết xuất; nếu hệ thống không ghi nhận thì đơn vị kê khai.
report-remedy-unreadable = Sửa các ô của cột “{ $field }” (ngày ghi theo dạng ngày/tháng/năm), hoặc chỉ rõ cột bằng --map, rồi nạp lại.
report-remedy-feed_refused = Xem lý do ở trang “Nguồn dữ liệu”, kết xuất lại rồi rà soát lại.
report-remedy-too_old = Kết xuất dữ liệu mới rồi rà soát lại.
report-remedy-no_owner = Quyết định các trường hợp ở trang “Chờ xác định chủ” bằng lệnh “rasoat match”.

## Giải thích

report-part-reading = Cách đọc số liệu
report-part-verdicts = Các kết luận
report-part-rules = Các tồn tại
report-part-ranks = Nguồn minh chứng
report-part-tiers = Mức tin cậy khi xác định chủ tài khoản
report-reading-counted = Đơn vị tính là tài khoản. Một tài khoản có nhiều tồn tại được đếm một lần ở cột “Có tồn tại” và một lần ở mỗi cột tồn tại. Tài khoản quản trị được tính trong toàn bộ tài khoản và nêu riêng.
report-reading-sums = Mọi số tổng là phép cộng số tài khoản; tỷ lệ được tính từ số đã cộng, không lấy trung bình các tỷ lệ.
report-reading-unknown = “Chưa đánh giá được” gồm trường hợp thiếu dữ liệu, nguồn bị từ chối và dữ liệu đã cũ; không được tính là đạt. Bên cạnh mỗi tỷ lệ có tồn tại luôn nêu tỷ lệ chưa đánh giá được.
report-reading-links = Số gạch chân dẫn tới dòng đầu tiên tương ứng trong trang “Danh sách”. Danh sách xếp theo đơn vị, hệ thống, tài khoản.
report-reading-order = Ô in đậm trên nền cam là có tồn tại; ô in nghiêng trên nền chấm là chưa đánh giá được; dấu – là không có.
report-reading-secret = Báo cáo có thông tin về tài khoản chưa an toàn: chỉ gửi cho người có trách nhiệm, không đăng tải, không gửi qua thư hoặc ứng dụng ngoài công vụ.
report-verdict-pass = Đã kiểm tra và đúng yêu cầu.
report-verdict-fail = Đã kiểm tra và không đúng yêu cầu.
report-verdict-excepted = Không đúng yêu cầu nhưng được người có thẩm quyền cho phép đến một ngày xác định.
report-verdict-stale = Minh chứng cũ hơn thời hạn cho phép nên chưa kết luận.
report-verdict-not_evaluable = Không có dữ liệu, không có quyền đọc hoặc nguồn bị từ chối nên chưa kết luận.
report-verdict-out_of_scope = Yêu cầu không áp dụng cho tài khoản này.
report-rank-observed = Phần mềm đọc trực tiếp từ hệ thống.
report-rank-imported = Lấy từ tệp kết xuất có ghi ngày.
report-rank-declared = Do đơn vị, cá nhân khai; chưa kiểm chứng.
report-tier-certain = Chắc chắn: được dùng làm căn cứ xử lý.
report-tier-probable = Có khả năng cao: phải có người xem lại trước khi xử lý.
report-tier-none = Chưa xác định: không được dùng để xử lý.
