### Văn bản dạng tệp: vì sao không đọc được (letter-error-<mã>), điều cần biết (letter-notice-<mã>).

letter-error-unreadable = Không đọc được { $path } ({ $detail }). Kiểm tra đường dẫn và quyền đọc.
letter-error-empty = { $path } không có chữ nào. Kiểm tra có đúng tệp văn bản không; nếu văn bản là ảnh, nhận dạng chữ (OCR) hoặc gõ lại nội dung.
letter-error-too-large = { $path } lớn hơn giới hạn { NUMBER($limit) } byte. Lưu riêng phần văn bản, bỏ phụ lục ảnh, rồi đọc lại.
letter-error-encrypted = { $path } đặt mật khẩu. Mở bằng mật khẩu, lưu lại không có mật khẩu rồi đọc lại.
letter-error-damaged = { $path } bị hỏng hoặc bị cắt cụt ({ $detail }). Chép lại tệp, hoặc mở và lưu lại bằng phần mềm soạn thảo.
letter-error-bomb = { $path } đòi hỏi nhiều hơn một văn bản bình thường ({ $detail }); đã dừng để giữ an toàn. Mở và lưu lại thành tệp mới, hoặc chép nội dung vào tệp .txt.
letter-error-too-many-pages = { $path } có { $pages } trang, quá giới hạn { $limit } trang. Tách riêng văn bản (bỏ phụ lục) thành tệp PDF khác rồi đọc lại.
letter-error-no-text-layer = { $path } chỉ có ảnh ({ $pages } trang), không có lớp chữ. Nhận dạng chữ (OCR) trước, hoặc chép nội dung vào tệp .txt, hoặc xin bản .docx.
letter-error-old-word = { $path } là tệp .doc của Word 97–2003. Mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) .docx, rồi đọc lại.
letter-error-open-document = { $path } là tệp OpenDocument (.odt). Mở bằng LibreOffice, chọn Lưu thành (Save As) .docx, rồi đọc lại.
letter-error-rich-text = { $path } là tệp .rtf. Mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) .docx, rồi đọc lại.
letter-error-web-page = { $path } là trang web hoặc tệp XML. Mở bằng trình duyệt, chép nội dung vào tệp .txt, rồi đọc lại.
letter-error-workbook = { $path } là bảng tính, không phải văn bản. Với danh sách tài khoản, dùng rasoat feed; với văn bản, xin bản .docx hoặc .pdf.
letter-error-presentation = { $path } là bản trình chiếu, không phải văn bản. Xin bản .docx hoặc .pdf.
letter-error-picture = { $path } là ảnh. Nhận dạng chữ (OCR) thành .pdf hoặc .docx, hoặc chép nội dung vào tệp .txt.
letter-error-archive = { $path } là tệp nén. Giải nén rồi đọc từng văn bản bên trong.
letter-error-mail = { $path } là thư điện tử. Lưu tệp văn bản đính kèm ra ngoài rồi đọc tệp đó.
letter-error-folder = { $path } là thư mục. Chỉ rõ tệp, ví dụ { $path }/*.docx
letter-error-unknown = { $path } không phải văn bản .txt, .docx hay .pdf. Kiểm tra có đúng tệp không; có thể chép nội dung vào tệp .txt rồi đọc.

letter-notice-misnamed = Tên tệp có đuôi .{ $ending } nhưng nội dung là { $format }; đã đọc theo nội dung.
letter-notice-encoding = Bảng mã của tệp: { $encoding }; đã chuyển sang Unicode.
letter-notice-old-font = Văn bản gõ bằng phông chữ cũ ({ $encoding }); đã chuyển sang Unicode.
letter-notice-unreadable-letters = { NUMBER($count) } chỗ không nhận ra được chữ gì; trong văn bản hiện là “�”.
letter-notice-picture-pages = Trang chỉ có ảnh, không đọc được: { $pages }. Nếu trang đó có chữ, nhận dạng (OCR) rồi đọc lại.
letter-notice-tracked-changes = Văn bản còn dấu vết sửa đổi (Track Changes); đã đọc như khi chấp nhận mọi sửa đổi.
