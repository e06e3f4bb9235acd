### Kết luận: verdict-<khóa>; bậc minh chứng: rank-<khóa>; kết luận về bản chụp nguồn: gate_verdict-<khóa>.

verdict-pass = Đạt
verdict-fail = Không đạt
verdict-excepted = Được miễn trừ
verdict-stale = Dữ liệu đã cũ
verdict-not_evaluable = Không đánh giá được
verdict-out_of_scope = Ngoài phạm vi

rank-observed = Kết nối đọc trực tiếp từ hệ thống
rank-imported = Nhập từ tệp có ghi ngày
rank-declared = Đơn vị, cá nhân kê khai

gate_verdict-accepted = Chấp nhận
gate_verdict-warned = Chấp nhận, có lưu ý
gate_verdict-refused = Từ chối
