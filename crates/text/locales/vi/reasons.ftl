### Lý do của kết luận: reason-<mã>. Câu đầu nói sự việc, câu sau nói việc cần làm.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

## Đạt, ngoài phạm vi

reason-pass = Đạt yêu cầu.
reason-rule_off = Chính sách của cơ quan không áp dụng nội dung này cho hệ thống hoặc loại tài khoản này.
reason-account_locked = Tài khoản đang bị khóa, không đăng nhập được.
reason-account_disabled = Tài khoản đã bị vô hiệu hóa, không đăng nhập được.
reason-account_deleted = Tài khoản đã bị xóa.
reason-no_owner = Tài khoản chưa xác định được chủ; xem mục "Tài khoản không có người phụ trách".
reason-not_personal = Không phải tài khoản cá nhân.
reason-not_privileged = Không phải tài khoản quản trị.
reason-no_dormancy_limit = Loại tài khoản này không bị giới hạn thời gian không sử dụng.
reason-not_rotated = Loại tài khoản này không phải đổi mật khẩu định kỳ.
reason-not_reviewed = Loại tài khoản này không phải xác nhận định kỳ.
reason-counted_as_never_changed = Mật khẩu chưa từng được đổi; đã tính ở mục "Mật khẩu cấp lần đầu chưa đổi".
reason-no_change_now_date = Không có đợt yêu cầu đổi ngay mật khẩu.
reason-change_now_not_begun = Đợt yêu cầu đổi ngay mật khẩu chưa bắt đầu.
reason-no_mail_here = Hệ thống này không có chức năng chuyển tiếp thư.

## Dữ liệu nguồn không dùng được

reason-feed_refused = Dữ liệu của hệ thống không đạt kiểm tra đầu vào nên không kết luận được. Xem lý do từ chối, lấy lại dữ liệu rồi rà soát lại.
reason-feed_refused_older_used = Dữ liệu mới của hệ thống không đạt kiểm tra đầu vào; đang dùng bản cũ hơn. Lấy lại dữ liệu rồi rà soát lại.
reason-feed_old = Dữ liệu của hệ thống cũ hơn mức cho phép. Kết xuất dữ liệu mới rồi rà soát lại.
reason-roster_refused = Danh sách cán bộ không đạt kiểm tra đầu vào nên không kết luận được. Xem lý do từ chối, lấy lại danh sách rồi rà soát lại.
reason-roster_refused_older_used = Danh sách cán bộ mới không đạt kiểm tra đầu vào; đang dùng danh sách cũ hơn. Lấy lại danh sách rồi rà soát lại.
reason-roster_old = Danh sách cán bộ cũ hơn mức cho phép. Lấy danh sách mới rồi rà soát lại.

## Chủ tài khoản

reason-case_open = Chưa xác định chắc chắn tài khoản của ai (có nhiều người giống nhau hoặc thông tin mâu thuẫn). Đối chiếu và quyết định bằng lệnh "rasoat match".
reason-person_not_found = Người được gắn với tài khoản không còn trong danh sách cán bộ đang dùng. Đối chiếu lại bằng lệnh "rasoat match".
reason-owner_left = Chủ tài khoản: { NAME("employment", $status) } từ ngày { DATETIME($from) }, tài khoản vẫn đăng nhập được. Vô hiệu hóa tài khoản ngay, bàn giao dữ liệu trước khi xóa.
reason-owner_left_undated = Chủ tài khoản: { NAME("employment", $status) } (danh sách không ghi ngày), tài khoản vẫn đăng nhập được. Vô hiệu hóa tài khoản ngay, bàn giao dữ liệu trước khi xóa.
reason-missing_employment_status = Danh sách cán bộ không có cột tình trạng công tác nên không biết ai đã rời cơ quan. Bổ sung cột này vào danh sách.
reason-employment_unknown = Không hiểu tình trạng công tác ghi trong danh sách cán bộ. Ghi rõ: đang công tác, nghỉ hưu, nghỉ việc, chuyển công tác, biệt phái, nghỉ thai sản …
reason-nobody_on_roster = Không có ai trong danh sách cán bộ ứng với tài khoản cá nhân này. Đơn vị xác nhận chủ tài khoản; không ai nhận thì vô hiệu hóa.
reason-no_responsible_person = Tài khoản dùng chung chưa ghi người chịu trách nhiệm. Đơn vị cử người chịu trách nhiệm và ghi vào hệ thống.
reason-missing_people = Dữ liệu của hệ thống không có cột nào nói lên tài khoản của ai (mã cán bộ, họ tên, thư điện tử). Bổ sung cột đó khi kết xuất.
reason-unnamed_account = Tài khoản không ghi họ tên, mã cán bộ hay thư điện tử nên không biết của ai. Bổ sung trong hệ thống hoặc quyết định bằng rasoat match.
reason-missing_responsible = Dữ liệu của hệ thống không có cột người chịu trách nhiệm. Bổ sung cột này khi kết xuất.
reason-on_long_leave = Chủ tài khoản: { NAME("employment", $status) } đến hết ngày { DATETIME($until) } theo danh sách cán bộ. Nên tạm khóa tài khoản trong thời gian này.
reason-on_long_leave_open = Chủ tài khoản: { NAME("employment", $status) } theo danh sách cán bộ (không ghi ngày kết thúc). Nên tạm khóa tài khoản trong thời gian này.

## Sử dụng

reason-last_use_older = Lần sử dụng gần nhất là ngày { DATETIME($last_use) }; theo quy định phải sử dụng lại chậm nhất ngày { DATETIME($due) }. Hỏi chủ tài khoản; không còn cần thì khóa.
reason-last_use_within_error = Ghi nhận sử dụng gần nhất ngày { DATETIME($last_use) }, nhưng bản ghi của hệ thống có thể sai tới { NUMBER($error_days) } ngày nên chưa kết luận được. Rà soát lại sau ít ngày hoặc lấy nhật ký đăng nhập.
reason-last_use_counts_delivery = Ngày sử dụng của hệ thống này thay đổi cả khi chỉ có thư đến nên không chứng tỏ có người dùng. Lấy nhật ký đăng nhập của hệ thống.
reason-last_use_before_creation = Ngày sử dụng gần nhất ({ DATETIME($last_use) }) lại trước ngày tạo tài khoản ({ DATETIME($created) }). Kiểm tra hai ngày này trong hệ thống.
reason-dormant_never_used = Tài khoản tạo ngày { DATETIME($created) }, chưa có lần sử dụng nào; theo quy định phải sử dụng chậm nhất ngày { DATETIME($due) }. Hỏi chủ tài khoản; không cần thì khóa.
reason-never_used = Từ khi tạo ngày { DATETIME($created) } chưa có lần đăng nhập nào; thời hạn là ngày { DATETIME($due) }. Hỏi chủ tài khoản đã nhận tài khoản chưa; không cần thì thu hồi.
reason-missing_last_use = Dữ liệu của hệ thống không có cột lần sử dụng gần nhất. Bổ sung cột này khi kết xuất.
reason-unreadable_last_use = Không đọc được ngày sử dụng gần nhất của tài khoản này. Sửa ô đó theo dạng ngày/tháng/năm.
reason-future_last_use = Ngày sử dụng gần nhất ({ DATETIME($date) }) sau ngày rà soát. Kiểm tra đồng hồ của hệ thống và thứ tự ngày, tháng.
reason-missing_created = Dữ liệu của hệ thống không có cột ngày tạo tài khoản. Bổ sung cột này khi kết xuất.
reason-unreadable_created = Không đọc được ngày tạo của tài khoản này. Sửa ô đó theo dạng ngày/tháng/năm.
reason-future_created = Ngày tạo ({ DATETIME($date) }) sau ngày rà soát. Kiểm tra đồng hồ của hệ thống và thứ tự ngày, tháng.
reason-empty_created = Ô ngày tạo của tài khoản này để trống. Bổ sung ngày tạo trong hệ thống.

## Mật khẩu

reason-password_date_empty = Hệ thống không ghi nhận lần đổi mật khẩu nào: vẫn là mật khẩu cấp lần đầu. Yêu cầu chủ tài khoản đổi mật khẩu ngay.
reason-password_since_creation = Mật khẩu đặt khi tạo tài khoản ngày { DATETIME($created) }, từ đó chưa đổi. Yêu cầu chủ tài khoản đổi mật khẩu ngay.
reason-password_before_creation = Ngày đổi mật khẩu ({ DATETIME($changed) }) lại trước ngày tạo tài khoản ({ DATETIME($created) }). Kiểm tra hai ngày này trong hệ thống.
reason-password_older = Mật khẩu đổi lần cuối ngày { DATETIME($changed) }, phải đổi chậm nhất ngày { DATETIME($due) }. Yêu cầu chủ tài khoản đổi mật khẩu.
reason-password_from_before = Mật khẩu đổi lần cuối ngày { DATETIME($changed) }, trước ngày { DATETIME($since) } là ngày yêu cầu đổi ngay. Yêu cầu chủ tài khoản đổi mật khẩu.
reason-password_never_changed_since = Chưa có lần đổi mật khẩu nào kể từ ngày yêu cầu đổi ngay { DATETIME($since) }. Yêu cầu chủ tài khoản đổi mật khẩu.
reason-missing_password_changed = Dữ liệu của hệ thống không có cột ngày đổi mật khẩu. Bổ sung cột này khi kết xuất.
reason-unreadable_password_changed = Không đọc được ngày đổi mật khẩu của tài khoản này. Sửa ô đó theo dạng ngày/tháng/năm.
reason-future_password_changed = Ngày đổi mật khẩu ({ DATETIME($date) }) sau ngày rà soát. Kiểm tra đồng hồ của hệ thống và thứ tự ngày, tháng.
reason-empty_password_changed = Ô ngày đổi mật khẩu của tài khoản này để trống. Kiểm tra trong hệ thống.

## Chuyển tiếp thư, dùng chung, trùng lặp, quản trị, rà soát định kỳ

reason-forwarded_outside = Thư được tự động chuyển ra ngoài hệ thống công vụ: { $to }. Bỏ thiết lập chuyển tiếp; kiểm tra thư đã chuyển đi.
reason-own_domains_unknown = Chưa biết tên miền thư của cơ quan nên không phân biệt được trong, ngoài. Ghi own_domains vào chính sách hoặc nạp dữ liệu của hệ thống thư.
reason-missing_forward_to = Dữ liệu của hệ thống thư không có cột địa chỉ chuyển tiếp. Bổ sung cột này khi kết xuất.
reason-unreadable_forward_to = Không đọc được địa chỉ chuyển tiếp của hộp thư này. Kiểm tra trong hệ thống thư.
reason-several_users = Tài khoản cá nhân có nhiều người cùng dùng: { $people }. Cấp cho mỗi người một tài khoản, hoặc chuyển thành tài khoản chức năng có người chịu trách nhiệm.
reason-several_responsible = Tài khoản cá nhân ghi nhiều người chịu trách nhiệm: { $people }. Giữ một người; người khác dùng tài khoản riêng.
reason-name_of_two = Tên hiển thị của tài khoản cá nhân ghi hai người: { $people }. Cấp cho mỗi người một tài khoản.
reason-missing_users = Dữ liệu của hệ thống không có cột người cùng sử dụng. Đơn vị khai rõ tài khoản có dùng chung hay không.
reason-second_account = Người này đã có tài khoản { $main } trong cùng hệ thống. Giữ một tài khoản, thu hồi tài khoản còn lại.
reason-no_second_factor = Tài khoản quản trị chỉ dùng mật khẩu để đăng nhập. Bật xác thực nhiều yếu tố.
reason-missing_mfa = Dữ liệu của hệ thống không có cột xác thực nhiều yếu tố. Bổ sung cột này khi kết xuất.
reason-empty_mfa = Ô xác thực nhiều yếu tố của tài khoản này để trống. Kiểm tra trong hệ thống.
reason-unreadable_mfa = Không hiểu nội dung ô xác thực nhiều yếu tố. Ghi "có" hoặc "không".
reason-missing_privileged = Dữ liệu của hệ thống không có cột vai trò hoặc quyền quản trị nên không biết tài khoản nào là quản trị. Bổ sung cột này khi kết xuất.
reason-unreadable_privileged = Không hiểu nội dung ô quyền quản trị. Ghi "có" hoặc "không".
reason-review_older = Đơn vị xác nhận tài khoản lần cuối ngày { DATETIME($reviewed) }, phải xác nhận lại chậm nhất ngày { DATETIME($due) }. Đơn vị rà soát và xác nhận.
reason-never_reviewed = Tài khoản tạo ngày { DATETIME($created) }, chưa được đơn vị xác nhận lần nào; thời hạn là ngày { DATETIME($due) }. Đơn vị rà soát và xác nhận.
reason-missing_last_review = Dữ liệu của hệ thống không có cột lần rà soát gần nhất. Đơn vị khai ngày xác nhận, hoặc bổ sung cột này khi kết xuất.
reason-unreadable_last_review = Không đọc được ngày rà soát gần nhất của tài khoản này. Sửa ô đó theo dạng ngày/tháng/năm.
reason-future_last_review = Ngày rà soát gần nhất ({ DATETIME($date) }) sau ngày rà soát hiện tại. Kiểm tra lại ngày này.

## Ngoại lệ

reason-excepted = { $by } cho phép đến hết ngày { DATETIME($until) }: { $why }.
