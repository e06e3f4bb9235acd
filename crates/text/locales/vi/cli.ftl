# Lời của dòng lệnh: trợ giúp, tiến độ, kết quả, lỗi.

help-heading-usage = Cách gọi
help-heading-commands = Các lệnh
help-heading-arguments = Tham số
help-heading-options = Tùy chọn
help-heading-example = Ví dụ

help-common-lang = Ngôn ngữ: vi (mặc định) hoặc en; cũng đặt được bằng RASOAT_LANG
help-common-json = In kết quả dạng JSON để chương trình khác đọc
help-common-quiet = Chỉ in lỗi và kết quả được hỏi
help-common-help = In hướng dẫn này
help-common-version = In số phiên bản
help-common-db = Cơ sở dữ liệu: một tệp SQLite hoặc địa chỉ postgres://…
help-common-key-file = Tệp khóa ký nhật ký (mặc định: cạnh tệp cơ sở dữ liệu; với PostgreSQL: rasoat.key)
help-common-map = Tệp TOML nói rõ cột nào là trường nào, khi chương trình đoán sai

help-rasoat = Rà soát tài khoản và mật khẩu của cơ quan nhà nước, bằng minh chứng
help-rasoat-example =
    rasoat sample --persons 400 --out mau/            tạo một tỉnh mẫu để dùng thử
    rasoat review --help                              việc chính, từng bước
help-review = Đọc các nguồn, đối chiếu tài khoản với cán bộ, đánh giá theo chính sách, lập báo cáo
help-review-example =
    rasoat review --units donvi.csv --roster canbo.xlsx \
        --source email=email.csv --source qlvb=qlvb.xlsx \
        --as-of 2026-11-20 --out ketqua/
    {"  "}
    Các hệ thống: email, qlvb, one_stop, public_service, reporting, personnel, monthly_evaluation,
    party_handbook, server, network_device, computer, wifi, other:<tên>.
    Mã thoát: 0 xong; 2 gọi sai; 3 xong nhưng có nguồn bị từ chối; 4 bị cổng an toàn từ chối; 1 lỗi bên trong.
help-review-units = Cây đơn vị: mã, tên, đơn vị cấp trên, hiệu lực
help-review-roster = Danh sách cán bộ: mã, họ tên, đơn vị, trạng thái công tác
help-review-sources = Tài khoản của một hệ thống; lặp lại cho mỗi hệ thống
help-review-as-of = Ngày mà các tệp nguồn phản ánh
help-review-policy = Tệp chính sách (TOML); không có thì: đổi mật khẩu 3 tháng (party_handbook 6), không dùng 90 ngày
help-review-out = Thư mục nhận báo cáo và các bảng
help-feed = Xem trước một tệp sẽ được đọc thế nào: bảng mã, dòng tiêu đề, cột nào là trường nào
help-feed-example =
    rasoat feed email.csv --as email
    rasoat feed canbo.xlsx --as roster --json
help-feed-file = Tệp cần xem
help-feed-kind = Tệp này là gì: units, roster hoặc tên hệ thống
help-feed-as-of = Ngày mà tệp phản ánh (mặc định: hôm nay)
help-directive = Văn bản chỉ đạo (công văn, kế hoạch …) thành yêu cầu kiểm tra được
help-directive-read = Đọc văn bản .txt, .docx hoặc .pdf có lớp chữ: ai yêu cầu ai làm gì, trước ngày nào, theo quy tắc nào
help-directive-read-example =
    rasoat directive read congvan.docx                bản tóm tắt, cạnh mỗi mục là câu chữ đã dẫn ra nó
    rasoat directive read congvan.pdf --json          cho chương trình khác đọc (spans: vị trí trong --text)
    rasoat directive read congvan.pdf --text          chữ đã rút ra từ tệp
    rasoat directive read den/*.docx --json           nhiều văn bản: mỗi dòng một kết quả
    pbpaste | rasoat directive read -                 văn bản dán từ bộ nhớ tạm
    {"  "}
    Văn bản quét (ảnh) phải nhận dạng chữ (OCR) trước; tệp .doc, .odt, .rtf lưu lại thành .docx.
    Cuối bản tóm tắt là những câu giống mệnh lệnh mà chương trình chưa hiểu: hãy đọc bằng mắt.
    Mã thoát: 0 xong; 2 gọi sai hoặc không mở được tệp; 3 có tệp bị từ chối (nói rõ vì sao); 1 lỗi bên trong.
help-directive-read-files = Tệp văn bản; “-” là đọc từ đầu vào chuẩn
help-directive-read-text = In chữ rút ra từ tệp, không đọc thành yêu cầu
help-directive-policy = Lập chính sách rà soát từ văn bản và căn cứ pháp lý: giá trị bắt buộc chặt nhất cho từng trường, từng hệ thống
help-directive-policy-example =
    rasoat directive policy congvan1.docx congvan2.txt --out policy.toml
    rasoat directive policy congvan.docx --baseline tcvn-14423 --level 2 --baseline thai-nguyen --out policy.toml
    rasoat directive policy --baseline list           các căn cứ có sẵn, hiệu lực, mức tin cậy
    rasoat review --policy policy.toml …              đem chính sách ra rà soát
    {"  "}
    Mỗi giá trị kèm nguồn (văn bản, điều khoản, nguyên văn), hiệu lực và các giá trị thua. Văn bản để trống
    ngày thì “đổi ngay” tính từ ngày 1 của tháng; sửa not_changed_since khi biết ngày.
help-directive-policy-files = Văn bản chỉ đạo (.txt, .docx, .pdf)
help-directive-policy-baseline = Căn cứ pháp lý: một tên có sẵn, hoặc tệp .toml cùng dạng; lặp lại được; list để xem
help-directive-policy-level = Cấp độ hệ thống thông tin 1–5 (Nghị định 331/2026), cho TCVN 14423
help-directive-policy-as-of = Ngày cần chính sách (mặc định: hôm nay)
help-directive-policy-adopt-suggested = Coi khuyến nghị là bắt buộc
help-directive-policy-out = Tệp chính sách sẽ ghi
help-directive-addressees = Văn bản gửi cho những đơn vị nào: các nhóm (“các phường, xã”, “hiệu trưởng các trường”) thành từng đơn vị
help-directive-addressees-example =
    rasoat directive addressees congvan.docx --units donvi.csv
    rasoat directive addressees congvan.docx --units donvi.csv --issuer H26.01 --as-of 2026-11-20 --json
    {"  "}
    Mỗi đơn vị kèm câu chữ dẫn ra nó; đơn vị được trừ và câu chữ chưa rõ được liệt kê riêng (khi đó mã thoát là 3).
help-directive-addressees-file = Văn bản chỉ đạo
help-directive-addressees-units = Cây đơn vị: mã, tên, đơn vị cấp trên, hiệu lực
help-directive-addressees-issuer = Đơn vị ban hành (mã hoặc tên), khi cây đơn vị không có tên in trên văn bản
help-directive-addressees-as-of = Ngày tra cây đơn vị (mặc định: hôm nay)
help-directive-draft = Soạn văn bản cấp dưới từ văn bản cấp trên: cùng yêu cầu, hạn sớm hơn, chặt hơn chứ không lỏng hơn
help-directive-draft-example =
    rasoat directive draft congvan-tinh.docx --for "UBND xã Cẩm Bình" --units donvi.csv --out congvan-xa.docx
    rasoat directive draft congvan-tinh.docx --for "Trường THCS Cẩm Bình" --preview
    rasoat directive draft congvan-tinh.docx --for H26.01 --units donvi.csv --deadline 2026-12-01 --min-length 14 --out cv.docx
    {"  "}
    Số và ngày để trống cho văn thư. Hạn mặc định: trước hạn của cấp trên 2 ngày làm việc. Yêu cầu nới lỏng bị từ chối (mã thoát 4).
    Bản soạn được đọc ngược lại để kiểm tra; điều gì đọc lại thấy thiếu hoặc lỏng hơn thì nêu ra (mã thoát 3).
help-directive-draft-file = Văn bản của cấp trên
help-directive-draft-unit = Đơn vị ban hành văn bản mới: mã hoặc tên
help-directive-draft-units = Cây đơn vị, để biết cơ quan chủ quản và địa danh
help-directive-draft-deadline = Ngày cuối cùng cho các đơn vị bên dưới
help-directive-draft-to = Nơi nhận dưới “Kính gửi”; lặp lại cho từng dòng
help-directive-draft-symbol = Phần sau số, ví dụ UBND-VP
help-directive-draft-min-length = Độ dài mật khẩu tối thiểu, nếu chặt hơn cấp trên
help-directive-draft-rotation-months = Số tháng đổi mật khẩu, nếu chặt hơn cấp trên
help-directive-draft-as-of = Ngày soạn (mặc định: hôm nay)
help-directive-draft-preview = In văn bản ra màn hình
help-directive-draft-out = Tệp .docx sẽ ghi
help-match = Các tài khoản cần người quyết định là của ai
help-match-example =
    rasoat match list --db rasoat.db
    rasoat match decide --db rasoat.db --system email --login hungnv2 --person CB00123 --reason "đã hỏi văn thư"
help-match-list = Liệt kê các trường hợp đang mở
help-match-list-limit = Số dòng mỗi trang
help-match-list-after = Tiếp theo sau tài khoản này, dạng HỆ_THỐNG/TÊN_ĐĂNG_NHẬP
help-match-decide = Quyết định tài khoản là của ai; được ghi nhớ cho các lần rà soát sau
help-match-decide-system = Hệ thống
help-match-decide-login = Tên đăng nhập, đúng như trong hệ thống
help-match-decide-person = Mã cán bộ của chủ tài khoản
help-match-decide-nobody = Không phải của ai trong danh sách cán bộ
help-match-decide-reason = Vì sao (ghi vào nhật ký)
help-match-forget = Rút lại một quyết định
help-match-forget-system = Hệ thống
help-match-forget-login = Tên đăng nhập, đúng như trong hệ thống
help-diff = Thay đổi giữa hai lần rà soát: phát sinh, đã khắc phục, tái diễn
help-diff-example =
    rasoat diff --db rasoat.db            hai lần gần nhất
    rasoat diff --db rasoat.db 3 7        lần 3 so với lần 7
help-diff-from = Số của lần rà soát trước
help-diff-to = Số của lần rà soát sau
help-diff-limit = Số dòng liệt kê nhiều nhất
help-record = Nhật ký có chữ ký của những gì đã làm
help-record-verify = Kiểm tra từng mắt xích của nhật ký
help-record-verify-example =
    rasoat record verify --db rasoat.db
    rasoat record verify --db rasoat.db --head 42:9f86d0…   so với đầu chuỗi đã cất ở nơi khác
help-record-verify-head = Đầu chuỗi đã cất ở nơi khác; phát hiện phần cuối bị cắt
help-sample = Tạo một tỉnh hư cấu với lỗi được cài sẵn, để dùng thử và để chấm điểm
help-sample-example =
    rasoat sample --persons 400 --seed 1 --out mau/
    rasoat sample check --truth mau/ --review ketqua/
help-sample-persons = Số cán bộ (40 đến 1.000.000)
help-sample-seed = Số gieo; cùng số thì cùng kết quả
help-sample-out = Thư mục nhận các tệp
help-sample-check = Chấm một lần rà soát theo sự thật đã cài: độ chính xác và độ phủ của từng quy tắc
help-sample-check-truth = Thư mục của mẫu (có thư mục con truth/)
help-sample-check-review = Thư mục kết quả của rasoat review
help-sample-sabotage = Làm hỏng một mẫu theo đúng cách tệp nguồn hay hỏng, để thử cổng kiểm tra
help-sample-sabotage-sample = Thư mục của mẫu
help-sample-sabotage-kind = Kiểu hỏng
help-sample-sabotage-out = Thư mục nhận mẫu đã hỏng

usage-missing = Thiếu: { $arg }
usage-unknown-argument = Không có tùy chọn { $arg }
usage-unknown-command = Không có lệnh này
usage-conflict = { $arg } không dùng cùng nhau được
usage-invalid-value = { $arg }: giá trị “{ $value }” không dùng được
usage-suggestion = Có phải: { $suggestion }
usage-next = Thêm --help để xem hướng dẫn và ví dụ.

step-import = Đọc các nguồn
step-reconcile = Đối chiếu
step-evaluate = Đánh giá
step-report = Lập báo cáo

review-done = Lần rà soát số { $review }, theo dữ liệu ngày { $as_of }: { $accounts } tài khoản, { $linked } đã rõ chủ, { $disputed } cần người quyết định.
review-unchanged = Không nguồn nào thay đổi so với lần số { $review }; kết quả được phát hành lại nguyên vẹn.
review-verdicts = Vi phạm: { $fail } · ngoại lệ: { $excepted } · minh chứng cũ: { $stale } · không đánh giá được: { $not_evaluable }
review-rule = { $rule }: { $fail }
review-compared = So với lần trước: phát sinh { $opened }, đã khắc phục { $fixed }, tái diễn { $reopened }.
review-feed-refused = Nguồn { $kind } ({ $path }) bị từ chối:
review-feed-warned = Nguồn { $kind } ({ $path }) được nhận, cần xem lại:
review-feed-rejected = Nguồn { $kind }: { $rows } dòng không dùng được, xem feeds.json
review-feed-remarks = Nguồn { $kind }: { $count } điều lạ đã được xử lý theo một cách, xem “remarks” trong feeds.json
review-report = Báo cáo: { $path }
review-next-cases = Tiếp theo: rasoat match list --db { $db }
feed-summary = { $path }: { $format }, bảng mã { $encoding }, tiêu đề ở dòng { $heading_row }, { $rows } dòng đọc được, { $rejected } dòng không dùng được
feed-column = { $heading } → { $field }
feed-row-rejected = dòng { $line }: { $reason }
directive-title = { $path } ({ $format })
directive-notice = Lưu ý: { $notice }
directive-all-understood = Không có câu mệnh lệnh nào bị bỏ sót.
directive-unread = Chưa hiểu, cần đọc bằng mắt ({ $count }):
addressees-issuer = Cơ quan ban hành: { $unit }
addressees-no-issuer = Cây đơn vị không có cơ quan ban hành; các nhóm được hiểu trên toàn cây (dùng --issuer để nêu).
addressees-units = Gửi cho { $count } đơn vị:
addressees-exempt = Được trừ:
addressees-people = Gửi cho người, không phải đơn vị: “{ $words }”
addressees-unresolved = ? “{ $words }”: { $reason }
draft-written = Đã ghi { $path }. Số, ngày và chữ ký còn để trống.
draft-deadline-kept = Lưu ý: hạn “{ $quote }” giữ nguyên như cấp trên.
draft-looser = Cần xem lại: { $field } ({ $system }), cấp trên yêu cầu { $upper }; đọc lại bản soạn không thấy yêu cầu này hoặc thấy lỏng hơn.
policy-written = Đã ghi { $path }. Dùng: rasoat review … --policy { $path }
policy-nothing = Các văn bản này không đặt yêu cầu nào về tài khoản, mật khẩu.
policy-rest = Các trường khác: như Mọi hệ thống.
policy-not-won = không có giá trị bắt buộc
policy-files-needed = Hãy nêu ít nhất một văn bản hoặc một --baseline (--baseline list để xem).
baseline-row = { $name }
    { $title }
    { $binding } bắt buộc, { $suggested } khuyến nghị; { $secondary } theo tài liệu bên thứ ba{ $from }{ $level }
baseline-from = ; hiệu lực từ { DATETIME($date) }
baseline-level = ; theo cấp độ (--level 1..5)
error-letter = Văn bản: { $detail }
match-none = Không có trường hợp nào cần quyết định.
match-case = { $system } { $login } · { $name } · { $unit }
match-candidate = { $code }  { $name } · { $unit } · { $status }
match-more = Còn nữa: thêm --after { $after }
match-decided = Đã ghi: { $system } { $login } là của { $person }. Có hiệu lực từ lần rà soát sau.
match-decided-nobody = Đã ghi: { $system } { $login } không phải của ai trong danh sách cán bộ. Có hiệu lực từ lần rà soát sau.
match-forgotten = Đã rút quyết định về { $system } { $login }.
diff-title = Từ lần { $from } đến lần { $to }: phát sinh { $opened }, đã khắc phục { $fixed }, tái diễn { $reopened }, thay đổi { $changed }
diff-opened = + { $system } { $login } { $rule }
diff-fixed = - { $system } { $login } { $rule }
diff-reopened = ! { $system } { $login } { $rule }
diff-changed = ~ { $system } { $login } { $rule }
diff-more = … và { $count } dòng nữa; thêm --limit
diff-needs-two = Mới có { $count } lần rà soát trong cơ sở dữ liệu này; cần hai lần để so sánh.
record-good = Nhật ký nguyên vẹn: { $count } mục, đầu chuỗi { $head }
record-bad = Nhật ký KHÔNG nguyên vẹn: { $error }
sample-done = Đã tạo tỉnh mẫu trong { $out }: { $persons } cán bộ, { $units } đơn vị, { $accounts } tài khoản.
sample-next = Tiếp theo: xem { $out }/sample.toml
sample-sabotaged = Đã làm hỏng ({ $kind }) trong { $out }: { $changed }
error-title = Lỗi: { $error }
error-next = Tiếp theo: { $next }

error-write = Không ghi được tệp: { $detail }. Kiểm tra quyền ghi và dung lượng đĩa, rồi chạy lại.
error-read = Không đọc được tệp: { $detail }. Kiểm tra đường dẫn và quyền đọc.
error-no-such-unit = { $detail }: không có trong cây đơn vị. Kiểm tra --units, hoặc bỏ --units và nêu tên đầy đủ.
error-loosens = Văn bản cấp dưới không được lỏng hơn cấp trên: { $detail }. Chưa ghi gì.
error-no-such-baseline = { $detail }. Xem các căn cứ có sẵn: rasoat directive policy --baseline list.
error-policy = Tệp chính sách không dùng được. { $detail }
error-baseline = Tệp căn cứ { $path } không dùng được. { $detail }
error-baseline-level = { $detail }. Thêm --level 1..5: hệ thống thủ tục hành chính thường là cấp 3, hệ thống nội bộ có dữ liệu cá nhân là cấp 2.
error-feed = Tệp nguồn: { $detail }
error-document = Không lập được tài liệu: { $detail }
error-source-twice = { $detail }. Mỗi hệ thống chỉ khai một tệp.
error-no-such-person = Không có ai mang mã này trong danh sách cán bộ: { $detail }
error-no-such-account = Không có tài khoản này: { $detail }. Xem tên đăng nhập trong accounts.csv.
error-no-decision = Không có quyết định nào đang có hiệu lực: { $detail }
error-no-such-user = { $detail }. Xem danh sách người dùng.
error-user-exists = { $detail }. Chọn tên đăng nhập khác, hoặc cấp mã mới cho người đó.
error-not-now = Lúc này không làm được việc đó: đợt rà soát hoặc báo cáo đã chuyển sang bước khác. Hãy mở lại trang.
error-words-needed = Hãy ghi nội dung (lý do, giải trình hoặc chức vụ) rồi gửi lại.
error-own-report = Không ai được tự duyệt báo cáo mình đã ký: hãy nhờ người khác ở cấp trên.
error-no-address = Địa chỉ thư không dùng được hoặc chưa có. Ghi một địa chỉ như ten@tinh.gov.vn ở trang "Của tôi", rồi thử lại.
error-no-mail = Chưa cấu hình máy chủ thư. Người quản trị thêm mục [mail] vào rasoat.toml và khởi động lại.
error-own-role = Không ai được tự thay đổi vai trò của mình: hãy nhờ một quản trị viên khác.
error-out-of-scope = Đơn vị này không thuộc phạm vi quản trị của anh/chị.
error-not-first-run = Đã có quản trị viên: hãy đăng nhập, hoặc nhờ quản trị viên mời.
error-too-few-reviews = Cần hai lần rà soát để so sánh: { $detail }. Chạy rasoat review thêm lần nữa.
error-worker = Lỗi bên trong chương trình: { $detail }. Chạy lại với RASOAT_LOG=debug và gửi kết quả cho bộ phận hỗ trợ.

help-serve = Mở các trang làm việc trên trình duyệt, cho đến khi có tín hiệu dừng
help-serve-example =
    rasoat serve --db ketqua/rasoat.db                      tại http://127.0.0.1:8080
    rasoat serve --config /etc/rasoat/rasoat.toml           theo tệp cấu hình
    rasoat serve --db rasoat.db --listen 10.0.0.5:8080 \
        --origin https://rasoat.tinh.gov.vn --behind-proxy  sau một máy chủ TLS
    {"  "}
    Lần đầu chưa có quản trị viên: mã một lần được in ra đây, dùng tại trang /first-run.
help-serve-config = Tệp cấu hình (mẫu: docs/rasoat.toml); tùy chọn trên dòng lệnh được ưu tiên hơn
help-serve-listen = Địa chỉ và cổng để nghe
help-serve-origin = Địa chỉ người dùng gõ; bắt đầu bằng https:// thì cookie chỉ đi qua TLS
help-serve-behind-proxy = Có máy chủ trung gian của mình đứng trước: tin X-Forwarded-For của nó
help-serve-policy = Tệp chính sách để rà soát các nguồn được nạp; mật khẩu của chính chương trình cũng theo tệp này (tối thiểu luôn là 12 ký tự)
help-serve-data = Thư mục làm việc của chương trình: tệp đang nhận, tài liệu của lần rà soát mới nhất (mặc định: cạnh cơ sở dữ liệu, TÊN.data; với PostgreSQL: rasoat-data)
config-unreadable = Không đọc được tệp { $path }: { $detail }. Kiểm tra đường dẫn và quyền đọc tệp.
config-unknown-key = { $path }, dòng { $line }: không có khóa “{ $key }”. Ở đây dùng được: { $known }. Mẫu: docs/rasoat.toml.
config-bad-value = { $path }, dòng { $line }: sai cú pháp, hoặc giá trị không đúng kiểu của khóa. So với mẫu docs/rasoat.toml.
config-two-databases = { $path }: [database] có cả folder và address. Bỏ một trong hai: folder là SQLite, address là PostgreSQL.
config-origin = { $path }: origin phải có dạng https://tên-máy hoặc http://tên-máy, không có đường dẫn phía sau.
config-no-requests = { $path }: requests_per_minute phải từ 1 trở lên.
config-short-token = { $path }: từ khóa phải có ít nhất 16 ký tự. Tạo bằng: openssl rand -hex 16
config-mail-from = Mục [mail] thiếu from, hoặc from không phải địa chỉ thư. Ví dụ: from = "Rà soát tài khoản <rasoat@tinh.gov.vn>"
config-mail-authority = Tệp ca_file trong mục [mail] không có chứng thư PEM nào (-----BEGIN CERTIFICATE-----).
config-mail-tls = Không dựng được TLS tới máy chủ thư: { $detail }. Kiểm tra host và ca_file trong mục [mail].
config-mail-password = Mục [mail] có user nhưng không có mật khẩu. Đặt password_file, hoặc biến môi trường { $variable }.
config-reminders = Mục [reminders]: số ngày phải từ 1 đến 60, before nhiều nhất 8 mốc, until nhiều nhất 180.
serve-first-run = Chưa có quản trị viên. Mở { $page } và nhập mã một lần: { $code }
serve-listening = Đang mở tại { $address } (Ctrl-C để dừng)
serve-exposed = Cảnh báo: { $address } không có TLS; mật khẩu đi qua mạng không được mã hóa. Đặt sau máy chủ TLS và dùng --origin https://…
serve-mail-exposed = Cảnh báo: thư đi tới { $host } không được mã hóa. Đặt security = "starttls" hoặc "tls" trong mục [mail].
serve-cannot = Không mở được { $address }: { $detail }. Chọn cổng khác bằng --listen.
help-sample-people = Tạo mỗi vai trò một người hư cấu để đăng nhập thử; in mật khẩu và khóa mã xác thực
help-sample-people-example =
    rasoat sample people --db demo/rasoat.db
help-sample-people-more = Thêm N đầu mối, mỗi người một đơn vị, từ đơn vị nhiều việc nhất; dùng để thử tải
help-sample-code = In 6 chữ số mà ứng dụng xác thực đang hiện cho một khóa của người hư cấu
help-sample-code-secret = Khóa mà “rasoat sample people” đã in
people-line = { $login } · mật khẩu { $password } · khóa xác thực { $secret } · { $roles }
people-line-plain = { $login } · mật khẩu { $password } · { $roles }
people-no-secret = Không phải khóa xác thực. Lấy khóa do “rasoat sample people” in ra.
