### Lý do không dùng được một dòng: rejected-<mã>; một tệp: feed-error-<mã>; dòng đọc lướt: skipped-<mã>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

rejected-missing_login = Không có tên đăng nhập. Bổ sung ở nguồn hoặc xóa dòng.
rejected-missing_name = Không có họ tên. Bổ sung ở nguồn hoặc xóa dòng.
rejected-missing_code = Không có mã đơn vị. Bổ sung ở nguồn hoặc xóa dòng.
rejected-duplicate_key = Trùng với một dòng phía trên; dòng trên được giữ lại. Xóa dòng thừa ở nguồn.
rejected-cell_too_long = Có ô dài quá mức cho phép. Kiểm tra dấu nháy kép và nội dung ô.
rejected-extra_cells = Nhiều ô hơn dòng tiêu đề, không rõ ô nào thuộc cột nào. Kiểm tra dấu phân cách nằm trong nội dung ô.

skipped-total = Dòng cộng
skipped-section = Dòng tên đơn vị đứng đầu nhóm
skipped-heading = Dòng tiêu đề lặp lại
skipped-signature = Dòng chữ ký, ghi chú cuối bảng

basis-mapping = chỉ định trong tệp --map
basis-heading = theo tiêu đề
basis-content = theo nội dung
basis-unrecognised = không nhận ra
basis-contradicted = tiêu đề trái với nội dung, không tin
basis-secret = cột mật khẩu, không đọc
basis-second_best = đã có cột khác cho trường này

feed-error-unreadable = Không đọc được tệp { $path } ({ $detail }). Kiểm tra đường dẫn và quyền đọc.
feed-error-empty = Tệp { $path } không có nội dung. Kết xuất lại từ hệ thống.
feed-error-too-large = Tệp { $path } dài { $bytes } byte, quá giới hạn { $limit }. Chia nhỏ tệp rồi nạp từng phần.
feed-error-not-a-table = Tệp { $path } không phải bảng dữ liệu ({ $found }). Kết xuất lại thành .xlsx hoặc .csv.
feed-error-encrypted = Tệp { $path } đặt mật khẩu. Lưu lại không có mật khẩu rồi nạp lại.
feed-error-damaged = Tệp { $path } bị hỏng hoặc bị cắt cụt ({ $detail }). Kết xuất hoặc chép lại tệp.
feed-error-bomb = Tệp { $path } bung ra quá lớn ({ $detail }). Lưu lại thành tệp mới chỉ có giá trị.
feed-error-too-many-rows = Tệp { $path } có hơn { $limit } dòng. Chia nhỏ tệp.
feed-error-too-many-columns = Tệp { $path } có hơn { $limit } cột. Xóa các cột không có nội dung.
feed-error-no-such-sheet = Tệp { $path } không có trang tính “{ $sheet }” (có: { $sheets }). Sửa lại tệp --map.
feed-error-no-table = Không thấy bảng dữ liệu nào trong tệp { $path }. Kiểm tra có đúng tệp cần nạp không.
feed-error-no-key-column = Tệp { $path } không có cột { NAME("field", $field) } (các tiêu đề: { $headings }). Kiểm tra đúng tệp chưa, hoặc chỉ rõ cột bằng --map.
feed-error-no-such-column = Tệp --map nêu cột “{ $column }” nhưng { $path } không có (các tiêu đề: { $headings }). Sửa lại tệp --map.
