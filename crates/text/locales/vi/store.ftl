### Cơ sở dữ liệu: vì sao không dùng được và phải làm gì (store-error-<mã>); tên thứ được lưu (stored-<khóa>).

store-error-at = Cơ sở dữ liệu { $location }: { $error }
store-error-not-found = Không có { NAME("stored", $noun) } `{ $key }` trong cơ sở dữ liệu. Kiểm tra lại mã hoặc số đã nêu.
store-error-not-a-location = `{ $given }` không phải nơi đặt cơ sở dữ liệu. Nêu đường dẫn tệp hoặc postgres://người_dùng@máy_chủ/tên.
store-error-wrong-password = Máy chủ từ chối người dùng hoặc mật khẩu. Kiểm tra PGPASSWORD hoặc ~/.pgpass, và pg_hba.conf trên máy chủ.
store-error-unreachable = Máy chủ không trả lời ({ $detail }). Kiểm tra tên máy, cổng và máy chủ có đang chạy không.
store-error-no-such-database = Máy chủ không có cơ sở dữ liệu này. Tạo bằng `createdb --template=template0 --encoding=UTF8 --locale=C TÊN`.
store-error-wrong-collation = Cơ sở dữ liệu là { $found }, không phải UTF8 với thứ tự C. Tạo cái khác bằng `createdb --template=template0 --encoding=UTF8 --locale=C TÊN`.
store-error-not-rasoat = Đây không phải cơ sở dữ liệu của rasoat. Nêu đường dẫn khác, hoặc một cơ sở dữ liệu trống.
store-error-newer-schema = Cấu trúc của cơ sở dữ liệu là bản { $found }, chương trình này biết tới bản { $known }. Cài bản rasoat mới hơn đã mở nó lần cuối.
store-error-foreign-schema = Bước cấu trúc { $version } của cơ sở dữ liệu khác với chương trình này. Khôi phục bản sao lưu trước khi nâng cấp.
store-error-locked = Một chương trình khác đang ghi. Chờ nó xong rồi chạy lại.
store-error-read-only = Không ghi được. Kiểm tra chủ sở hữu và quyền của tệp cùng thư mục chứa nó.
store-error-cannot-open = Không mở được. Kiểm tra thư mục có tồn tại và ghi được không.
store-error-disk-full = Đĩa đã đầy. Dọn bớt rồi chạy lại; chưa có gì bị thay đổi.
store-error-corrupted = Tệp bị hỏng ({ $detail }). Khôi phục từ bản sao lưu.
store-error-key-file-not-given = Cơ sở dữ liệu PostgreSQL cần một tệp khóa. Nêu đường dẫn bằng --key-file; tệp sẽ được tạo nếu chưa có.
store-error-key-missing = Thiếu tệp khóa { $path }. Khôi phục từ bản sao lưu của cơ sở dữ liệu.
store-error-key-damaged = Tệp khóa { $path } bị hỏng. Khôi phục từ bản sao lưu của cơ sở dữ liệu.
store-error-key-exposed = Người khác đọc được tệp khóa { $path }. Chạy `chmod 600` với tệp này.
store-error-key-foreign = Tệp khóa { $path } không thuộc cơ sở dữ liệu này. Nêu tệp khóa đã tạo cùng với nó.
store-error-key-file = Không đọc hoặc tạo được tệp khóa { $path } ({ $detail }). Kiểm tra đường dẫn và quyền.
store-error-damaged = { NAME("stored", $noun) } { $key } bị hỏng: nội dung không khớp mã băm đã ghi. Khôi phục cơ sở dữ liệu từ bản sao lưu.
store-error-unreadable = Có giá trị đã lưu mà chương trình không hiểu ({ $detail }). Kiểm tra có ai sửa tay cơ sở dữ liệu không; nếu có, khôi phục bản sao lưu.
store-error-record-number = Nhật ký thiếu mục { $seq }: ở chỗ đó là mục { $found }. Giữ nguyên cơ sở dữ liệu làm bằng chứng và đối chiếu với bản sao lưu.
store-error-record-link = Mục { $seq } của nhật ký không nối tiếp mục đứng trước. Giữ nguyên cơ sở dữ liệu làm bằng chứng và đối chiếu với bản sao lưu.
store-error-record-changed = Mục { $seq } của nhật ký đã bị sửa sau khi ghi. Giữ nguyên cơ sở dữ liệu làm bằng chứng và đối chiếu với bản sao lưu.
store-error-record-signature = Mục { $seq } của nhật ký không được ký bằng khóa này. Kiểm tra đúng tệp khóa chưa; nếu đúng, giữ nguyên làm bằng chứng.
store-error-record-another = Mục { $seq } của nhật ký không phải mục có mã băm đã giữ ở nơi khác. Giữ nguyên cơ sở dữ liệu làm bằng chứng và đối chiếu với bản sao lưu.
store-error-record-cut = Nhật ký kết thúc ở mục { $seq }, trong khi đã từng có mục { $anchored }. Giữ nguyên cơ sở dữ liệu làm bằng chứng và đối chiếu với bản sao lưu.
store-error-document = Không đọc hoặc ghi được tài liệu ({ $detail }). Kiểm tra quyền và dung lượng đĩa, rồi chạy lại.
store-error-database = Cơ sở dữ liệu trả lời: { $detail }. Chạy lại với RASOAT_LOG=debug và gửi kết quả cho bộ phận hỗ trợ.

stored-account = tài khoản
stored-answer = câu trả lời
stored-chunk = phần bản chụp
stored-document = tài liệu
stored-review = lần rà soát
stored-running_review = lần rà soát đang chạy
stored-snapshot = bản chụp
store-error-occupied = Ở đó đã có dữ liệu; chương trình không ghi đè. Nêu một tệp chưa có, hoặc một cơ sở dữ liệu trống.
store-error-older-schema = Cấu trúc của cơ sở dữ liệu là bản { $found }, chương trình này dùng bản { $known }. Sao lưu trước, rồi mở bằng chương trình này (ví dụ: rasoat serve) để nâng cấp.
