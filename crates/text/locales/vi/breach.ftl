# Kho mật khẩu đã lộ: rasoat breach.

help-breach = Kho mã băm của mật khẩu đã lộ, tra cứu ngay trong mạng nội bộ
help-breach-example =
    rasoat breach build --from pwned-ntlm.txt --kind ntlm --out ntlm.breach
    rasoat breach check ntlm.breach < mabam.txt
    {"  "}
    Danh sách công khai (Pwned Passwords) có hàng tỷ mã băm SHA-1 hoặc NT của mật khẩu từng bị lộ. Tải về một lần
    ở máy có internet, chép vào mạng nội bộ, lập chỉ mục một lần; từ đó mọi câu hỏi “mật khẩu này đã lộ chưa” được
    trả lời tại chỗ, không mật khẩu nào phải gửi đi đâu.
help-breach-build = Lập chỉ mục từ các danh sách công khai: đọc một lượt, dưới 256 MB bộ nhớ dù danh sách dài bao nhiêu
help-breach-build-example =
    rasoat breach build --from pwned-sha1.txt --kind sha1 --out sha1.breach
    zcat phan*.gz | rasoat breach build --from - --kind ntlm --out ntlm.breach
    rasoat breach build --update sha1.breach --from moi.txt --kind sha1 --out sha1.breach
    {"  "}
    Mỗi dòng một mã băm, có thể kèm số lần gặp: HASH hoặc HASH:COUNT. Tệp .gz, .zst được tự giải nén. Danh sách đã
    sắp xếp (như khi tải về) là nhanh nhất; chưa sắp xếp cũng đọc được. Dòng hỏng bị bỏ riêng từng dòng, có đếm.
    Cần khoảng 17 byte đĩa cho mỗi mã băm SHA-1, 13 byte cho NT; chỉ khoảng 4,5 byte với --prefixes-only.
    Tệp cũ chỉ bị thay khi tệp mới đã ghi xong trọn vẹn. Dừng giữa chừng thì chạy lại từ đầu, không hỏng gì.
    Mã thoát: 0 xong; 3 xong nhưng có dòng bị bỏ hoặc dải thiếu; 4 tệp chỉ mục bị từ chối; 2 gọi sai.
help-breach-build-from = Các danh sách; “-” là dữ liệu do chương trình khác chuyển vào
help-breach-build-kind = Loại mã băm trong danh sách: sha1 hoặc ntlm
help-breach-build-update = Giữ lại mọi mã băm của chỉ mục này và thêm danh sách mới
help-breach-build-prefixes-only = Chỉ giữ 64 bit đầu: nhỏ bằng một phần tư, không có số lần gặp và không phục vụ được /range
help-breach-build-out = Tệp chỉ mục sẽ ghi
help-breach-check = Tra các mã băm đọc từ đầu vào chuẩn, trả lời từng dòng hash,found,count
help-breach-check-example =
    rasoat breach check ntlm.breach < mabam.txt > traloi.csv
    {"  "}
    count là số lần đã thấy trong các vụ lộ, 0 là chưa thấy; để trống khi chỉ mục chỉ giữ 64 bit đầu.
    Mã thoát: 0 xong; 3 xong nhưng có dòng không phải mã băm (số dòng in ở lỗi chuẩn).
help-breach-check-index = Tệp chỉ mục
help-breach-serve = Phục vụ giao thức /range của dịch vụ công khai cho các hệ thống khác trong mạng nội bộ
help-breach-serve-example =
    rasoat breach serve sha1.breach ntlm.breach --listen 127.0.0.1:8087
    curl http://127.0.0.1:8087/range/21BD1
    {"  "}
    Bên hỏi chỉ gửi 5 chữ số đầu của mã băm và nhận mọi mã băm bắt đầu như vậy, nên không ai biết mật khẩu nào được
    hỏi. ?mode=ntlm cho mã băm NT; tiêu đề Add-Padding: true làm mọi câu trả lời dài như nhau. Không ghi nhật ký ai
    hỏi gì. Mặc định chỉ máy này hỏi được; muốn máy khác hỏi, đặt sau một proxy TLS có giới hạn tần suất.
    Dừng bằng Ctrl-C: các câu hỏi dở được trả lời xong.
help-breach-serve-index = Tệp chỉ mục, mỗi loại mã băm một tệp
help-breach-serve-listen = Địa chỉ và cổng lắng nghe
help-breach-serve-verify = Kiểm tra từng byte của các tệp trước khi phục vụ
help-breach-verify = Kiểm tra từng byte của tệp chỉ mục theo tổng kiểm tra
help-breach-verify-example =
    rasoat breach verify sha1.breach
help-breach-verify-index = Tệp chỉ mục

breach-built = Đã lập { $out }: { $entries } mã băm { $kind }, { $megabytes } MB, mỗi mã băm { $each } byte.
breach-repeated = { $count } mã băm gặp nhiều lần; giữ số lần lớn nhất.
breach-out-of-order = { $count } mã băm không theo thứ tự, đã được sắp xếp lại.
breach-next = Tiếp theo: rasoat breach check { $out } < mabam.txt
breach-thin = Cảnh báo: { $count } dải có ít mã băm bất thường (bắt đầu từ { $ranges }). Danh sách có thể bị cắt khi tải về: tải lại rồi chạy với --update.
breach-serving = Đang phục vụ { $entries } mã băm tại http://{ $address }/range/… ; Ctrl-C để dừng.
breach-exposed = Cảnh báo: { $address } không phải địa chỉ của riêng máy này. Đặt sau một proxy TLS có giới hạn tần suất.
breach-served = Đã dừng: { $answered } câu đã trả lời, { $refused } câu bị từ chối.
breach-one-of-each = Mỗi loại mã băm chỉ phục vụ được một tệp chỉ mục; cả hai tệp này là { $kind }. Gộp lại bằng build --update.
breach-verified = { $path } nguyên vẹn: { $entries } mã băm { $kind }.
breach-refused = { $list }: bỏ { $count } dòng: { $reason }
breach-refused-lines = Các dòng đầu tiên bị bỏ: { $lines }
breach-refused-other_kind = dài như mã băm loại kia (SHA-1 là 40 chữ số, NT là 32)
breach-refused-length = độ dài không phải của một mã băm
breach-refused-not_hexadecimal = có ký tự không phải chữ số thập lục phân
breach-refused-count = phần sau dấu hai chấm không phải số lần gặp
breach-refused-too_long = dòng quá dài

breach-error-io = Không đọc hoặc ghi được { $detail }. Kiểm tra đường dẫn, quyền và dung lượng đĩa, rồi chạy lại.
breach-error-foreign = Không phải tệp chỉ mục: { $detail }. Lập bằng rasoat breach build --from DANH_SÁCH.
breach-error-version = Tệp chỉ mục do phiên bản khác lập: { $detail }. Lập lại bằng chương trình này, hoặc nâng cấp chương trình.
breach-error-truncated = Tệp chỉ mục bị cụt: { $detail }. Chép lại từ bản gốc (đủ số byte), hoặc lập lại.
breach-error-damaged = Tệp chỉ mục bị hỏng: { $detail }. Chép lại từ bản gốc rồi chạy rasoat breach verify, hoặc lập lại.
breach-error-other-kind = Sai loại mã băm: { $detail }. Dùng chỉ mục của đúng loại.
breach-error-prefixes-only = Chỉ mục này chỉ giữ 64 bit đầu: { $detail }. Lập lại không có --prefixes-only.
breach-error-not-hashes = Đây không phải danh sách mã băm: { $detail }. Kiểm tra lại tệp nguồn.
breach-error-too-unsorted = Danh sách quá lộn xộn: { $detail }. Sắp xếp trước: LC_ALL=C sort DANH_SÁCH.
