# `rasoat audit`: tìm mật khẩu yếu sau các mã băm đã lưu

help-audit = Tìm mật khẩu yếu sau các mã băm đã lưu trong hệ thống; chỉ nêu loại, không bao giờ nêu mật khẩu
help-audit-example =
    {"  "}rasoat audit --hashes bam.csv --people danh-sach.xlsx --units don-vi.csv \
    {"      "}--place "Hà Nội" --budget 2h --out yeu.csv
    {"  "}Chạy gần hệ thống; chỉ kết luận được mang đi. Tệp mã băm: system,login,hash[,salt,scheme].
help-audit-hashes = Danh sách mã băm: các cột system, login, hash; có thể thêm salt, scheme
help-audit-people = Danh sách cán bộ; tên, ngày sinh, đơn vị của họ dùng để thử
help-audit-out = Tệp kết quả: mỗi tài khoản một dòng, chỉ có loại; chỉ người chạy đọc được
help-audit-units = Danh mục đơn vị, để biết tên đơn vị của từng người
help-audit-map = Tệp chỉ định cột nếu chương trình không tự nhận ra
help-audit-place = Tên địa phương, cơ quan hay dùng trong mật khẩu; có thể lặp lại
help-audit-breach = Kho mật khẩu đã lộ (rasoat breach build); dùng cho mã băm không có muối
help-audit-budget = Thời gian (90s, 30m, 8h) hoặc số lần thử cho mỗi tài khoản (guesses=1000)
help-audit-as-of = Ngày rà soát; mặc định là hôm nay
help-audit-threads = Số luồng tính toán
help-audit-checkpoint = Tệp trạng thái để chạy tiếp; mặc định cạnh tệp kết quả; không chứa bí mật
help-audit-resume = Chạy tiếp lần trước bị ngắt giữa chừng

audit-found-so-far = đã tìm thấy { $count }
audit-done = Đã thử { $accounts } tài khoản ({ $people } người trong danh sách): { $found } mật khẩu đoán được. Kết quả: { $path }
audit-count = {"  "}{ $name }: { $count }
audit-groups = Có { $count } nhóm tài khoản dùng chung một mật khẩu (cột group). Tiếp theo: yêu cầu các tài khoản này đổi mật khẩu.
audit-not-hardened = Cảnh báo: không tắt được việc ghi bộ nhớ ra đĩa khi chương trình bị ngắt. Hãy chạy với ulimit -c 0.
audit-category-default = mật khẩu mặc định
audit-category-name = họ tên
audit-category-login = tên tài khoản
audit-category-birth-date = ngày sinh
audit-category-unit = đơn vị, địa phương
audit-category-year = tên kèm năm
audit-category-keyboard = phím liền nhau
audit-category-common = mật khẩu phổ biến
audit-category-leaked = đã lộ công khai
audit-reason-stored-plain = lưu nguyên văn mật khẩu (lỗi của hệ thống)
audit-reason-stored-unsalted = lưu mã băm không muối (lỗi của hệ thống)
audit-reason-hash-empty = không đánh giá được: không có mã băm
audit-reason-hash-locked = không đánh giá được: tài khoản không có mật khẩu dùng được
audit-reason-hash-unknown = không đánh giá được: không nhận ra cách lưu
audit-reason-hash-unsupported = không đánh giá được: cách lưu chưa được hỗ trợ
audit-reason-hash-damaged = không đánh giá được: mã băm hỏng
audit-reason-hash-too-costly = không đánh giá được: mỗi lần thử quá tốn kém
audit-refused-unreadable-row = Dòng { $line }: không đọc được.
audit-refused-not-utf8 = Dòng { $line }: không phải UTF-8.
audit-refused-no-account = Dòng { $line }: thiếu hệ thống hoặc tên tài khoản.
audit-refused-name-too-long = Dòng { $line }: hệ thống hoặc tên tài khoản quá dài.
audit-refused-too-many = Dòng { $line }: quá nhiều tài khoản, hãy chia tệp.
audit-error-no-column = Danh sách mã băm: { $detail }. Cần các cột system, login, hash.
audit-error-no-heading = Danh sách mã băm không có dòng tiêu đề. Cần: system,login,hash[,salt,scheme].
audit-error-too-large = Danh sách mã băm quá lớn: { $detail }. Hãy chia thành nhiều tệp.
audit-error-unreadable = Không đọc được danh sách mã băm: { $detail }. Kiểm tra đường dẫn và quyền đọc.
audit-error-checkpoint-io = Không đọc hoặc ghi được tệp trạng thái: { $detail }. Chọn nơi khác bằng --checkpoint.
audit-error-checkpoint-damaged = Tệp trạng thái hỏng. Chạy lại không có --resume.
audit-error-checkpoint-other = Tệp trạng thái thuộc về danh sách hoặc năm khác. Dùng đúng tệp, hoặc chạy lại không có --resume.
audit-error-corpus = Kho mật khẩu đã lộ: { $detail }. Kiểm tra bằng rasoat breach verify.
