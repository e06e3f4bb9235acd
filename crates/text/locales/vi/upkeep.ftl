### Giữ cho bản cài sống: sao lưu, khôi phục, chuyển máy chủ, khám.

help-backup = Sao lưu toàn bộ cơ sở dữ liệu, kể cả khi rasoat serve đang chạy
help-backup-example =
    rasoat backup --db rasoat.db --out /sao-luu/2026-11-25
    RASOAT_DB=postgres://… rasoat backup --key-file rasoat.key --out /sao-luu/2026-11-25
    {"  "}
    Bản sao lưu là một thư mục: rasoat.db (SQLite, dù bản gốc ở đâu) và backup.json (mã băm, số dòng từng bảng).
    Tệp khóa KHÔNG nằm trong đó: cất tệp khóa ở nơi khác. Thiếu tệp khóa thì bản sao lưu không dùng được.
    Mã thoát: 0 xong; 2 gọi sai, thư mục đã có, không mở được cơ sở dữ liệu; 1 lỗi bên trong.
help-backup-out = Thư mục sẽ tạo (chưa được tồn tại)
help-backup-with-key = Cất cả tệp khóa vào bản sao lưu: ai có bản sao lưu thì ký được nhật ký và giải được mã xác thực
help-restore = Khôi phục một bản sao lưu vào tệp mới hoặc cơ sở dữ liệu trống; không bao giờ ghi đè
help-restore-example =
    rasoat restore /sao-luu/2026-11-25 --db moi/rasoat.db --key /ket-sat/rasoat.db.key
    RASOAT_DB=postgres://… rasoat restore /sao-luu/2026-11-25 --key /ket-sat/rasoat.db.key --key-file rasoat.key
    {"  "}
    Trước khi dùng: mã băm, cấu trúc, chữ ký của cả nhật ký đều được kiểm tra.
help-restore-backup = Thư mục của bản sao lưu
help-restore-key = Tệp khóa đã cất riêng; không cần nếu nằm trong bản sao lưu
help-copy = Chuyển toàn bộ sang nơi khác (thường là từ tệp SQLite sang PostgreSQL); bản gốc giữ nguyên
help-copy-example =
    RASOAT_COPY_TO=postgres://rasoat@may-chu/rasoat rasoat copy --db rasoat.db --to-key-file rasoat.key
    {"  "}
    Tạo cơ sở dữ liệu trước: createdb --template=template0 --encoding=UTF8 --locale=C rasoat
    Dừng rasoat serve trước khi chuyển, để không ai ghi tiếp vào bản cũ.
help-copy-to = Nơi nhận: postgres://… trống, hoặc tệp chưa có; nên đặt bằng biến RASOAT_COPY_TO
help-copy-to-key-file = Nơi đặt tệp khóa của bản mới (mặc định: cạnh tệp; với PostgreSQL: rasoat.key)
help-doctor = Khám bản cài: quyền tệp, khóa, cấu trúc, nhật ký, đĩa, đồng hồ, tuổi của nguồn; không sửa gì
help-doctor-example =
    rasoat doctor --db rasoat.db
    rasoat doctor --db rasoat.db --json
    rasoat doctor --db rasoat.db --config rasoat.toml
help-doctor-config = Tệp cấu hình của rasoat serve: khám thêm máy chủ thư
doctor-mail-good = Máy chủ thư { $server } trả lời.
doctor-mail-none = Chưa cấu hình máy chủ thư: không thư nhắc hạn nào được gửi.
doctor-mail-none-next = Thêm mục [mail] vào tệp cấu hình (mẫu: docs/rasoat.toml).
doctor-mail-silent = Không dùng được máy chủ thư { $server }: { $detail }.
doctor-mail-silent-next = Kiểm tra host, port, security, user và mật khẩu trong mục [mail], và tường lửa giữa hai máy.
doctor-mail-exposed = Thư tới { $server } đi qua mạng không được mã hóa.
doctor-mail-exposed-next = Đặt security = "starttls" hoặc "tls" trong mục [mail].
    {"  "}
    Mã thoát: 0 không có gì phải sửa; 3 có điều phải sửa (in kèm cách làm).

backup-done = Đã sao lưu { $rows } dòng ({ $megabytes } MB) vào { $folder }. Đầu chuỗi nhật ký, nên cất ở nơi khác: { $head }
backup-without-key = Tệp khóa { $key } KHÔNG nằm trong bản sao lưu. Cất một bản của tệp này ở nơi khác, an toàn: thiếu nó thì không khôi phục được.
backup-with-key = Tệp khóa { $key } NẰM TRONG bản sao lưu: ai cầm bản sao lưu sẽ đọc được mọi danh sách và ký thay được. Cất như cất mật khẩu.
restore-done = Đã khôi phục { $rows } dòng; nhật ký nguyên vẹn đến { $head }. Tệp khóa: { $key }. Tiếp theo: rasoat doctor, rồi rasoat serve.
copy-done = Đã chuyển { $rows } dòng; nhật ký nguyên vẹn đến { $head }. Tệp khóa: { $key }. Bản gốc còn nguyên: từ nay đừng ghi vào đó nữa.

error-backup-there = { $detail }: đã có ở đó, chương trình không ghi đè. Nêu tên khác; nếu là phần dở dang (….part) của lần trước thì xóa đi.
error-no-backup = { $detail }. Nêu thư mục do rasoat backup tạo ra.
error-backup-damaged = { $detail }: khác với lúc sao lưu, không dùng được. Lấy một bản sao lưu khác.
error-backup-key-not-given = Bản sao lưu không kèm tệp khóa. Nêu tệp khóa đã cất riêng bằng --key.

doctor-good = ✓ { $finding }
doctor-notice = ! { $finding }
doctor-fault = ✗ { $finding }
doctor-next =   → { $next }
doctor-rights-private = Chỉ chủ sở hữu đọc được { $path }.
doctor-rights-open = Người khác trên máy đọc được { $path } (quyền { $mode }): trong đó có danh sách tài khoản yếu.
doctor-rights-open-next = Chạy: chmod 600 { $path }
doctor-rights-read-only = Không ghi được vào { $path }.
doctor-rights-read-only-next = Đổi chủ sở hữu hoặc quyền để người chạy chương trình ghi được.
doctor-room-good = Đĩa còn { $free } MB; cơ sở dữ liệu { $size } MB.
doctor-room-little = Đĩa còn { $free } MB, cơ sở dữ liệu đã { $size } MB: lần rà soát sau có thể không đủ chỗ.
doctor-room-little-next = Dọn đĩa, hoặc chuyển cơ sở dữ liệu sang đĩa lớn hơn bằng rasoat backup và rasoat restore.
doctor-room-none = Đĩa chỉ còn { $free } MB.
doctor-room-none-next = Dừng nhập dữ liệu và dọn đĩa ngay: hết đĩa thì không ghi được gì nữa.
doctor-database-open = Cơ sở dữ liệu { $engine }, cấu trúc bản { $schema }: đúng bản chương trình này dùng.
doctor-key-good = Tệp khóa { $path } đúng là của cơ sở dữ liệu này.
doctor-record-whole = Nhật ký nguyên vẹn: { $count } mục, đầu chuỗi { $head }.
doctor-clock-good = Đồng hồ máy: { $now }.
doctor-clock-back = Đồng hồ máy chỉ { $now }, sớm hơn mục mới nhất của nhật ký ({ $newest }).
doctor-clock-back-next = Chỉnh giờ máy (chrony hoặc timedatectl) rồi chạy lại.
doctor-administrators-good = { $count } quản trị viên đăng nhập được.
doctor-administrators-one = Chỉ có một quản trị viên: mất điện thoại hoặc quên mật khẩu thì không ai giúp được.
doctor-administrators-one-next = Mời thêm một quản trị viên ở trang “Người dùng”.
doctor-administrators-none = Chưa có quản trị viên nào.
doctor-administrators-none-next = Chạy rasoat serve và mở trang /first-run với mã in trên màn hình.
doctor-review-none = Chưa có lần rà soát nào.
doctor-review-none-next = Nạp nguồn ở trang “Nguồn dữ liệu”, hoặc chạy rasoat review.
doctor-review-good = Lần rà soát số { $number } theo dữ liệu ngày { $day } ({ $days } ngày trước).
doctor-review-old = Lần rà soát gần nhất (số { $number }) theo dữ liệu ngày { $day }, đã { $days } ngày.
doctor-review-old-next = Xuất các nguồn mới rồi rà soát lại.
doctor-source-good = Nguồn { $kind }: ngày { $day }.
doctor-source-old = Nguồn { $kind } phản ánh ngày { $day }, đã { $days } ngày.
doctor-source-old-next = Xuất lại nguồn này và nạp ở trang “Nguồn dữ liệu”.
doctor-source-refused = Nguồn { $kind } ngày { $day } bị từ chối: kết luận vẫn dựa trên bản trước.
doctor-source-refused-next = Xem lý do và cách khắc phục ở trang “Nguồn dữ liệu”.
