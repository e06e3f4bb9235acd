### Điều cửa kiểm soát nhận thấy: gate-<mã>, cách khắc phục: gate-<mã>-remedy.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

gate-truncated = Tệp bị cắt cụt hoặc hỏng: thiếu phần cuối.
gate-truncated-remedy = Kết xuất hoặc chép lại tệp, mở thử bằng phần mềm bảng tính rồi nạp lại.

gate-from_the_future = Dữ liệu ghi ngày { DATETIME($as_of) }, sau ngày rà soát { DATETIME($review_day) }.
gate-from_the_future-remedy = Kiểm tra ngày của dữ liệu và tham số --as-of.

gate-older_than_last = Dữ liệu ghi ngày { DATETIME($as_of) }, cũ hơn bản đã nhận ngày { DATETIME($last) }.
gate-older_than_last-remedy = Có thể đã chọn nhầm tệp cũ. Lấy bản kết xuất mới nhất.

gate-empty = Tệp không có dòng dữ liệu nào.
gate-empty-remedy = Kiểm tra quyền đọc của tài khoản kết xuất và bộ lọc, rồi kết xuất lại.

gate-empty_after = Tệp không có dòng dữ liệu nào, lần trước có { NUMBER($before) } dòng.
gate-empty_after-remedy = Tài khoản kết xuất có thể đã mất quyền đọc. Kiểm tra quyền và bộ lọc, rồi kết xuất lại.

gate-count_drop = Số dòng giảm bất thường: lần trước { NUMBER($before) }, lần này { NUMBER($now) }.
gate-count_drop-remedy = Kiểm tra tệp có đủ mọi đơn vị không. Nếu giảm thật, nâng ngưỡng drop_refused_percent trong chính sách cho lần này và ghi rõ lý do.

gate-count_drop_slight = Số dòng giảm đáng kể: lần trước { NUMBER($before) }, lần này { NUMBER($now) }.
gate-count_drop_slight-remedy = Xem danh sách tài khoản không còn để chắc là giảm thật.

gate-count_jump = Số dòng tăng gấp đôi trở lên: lần trước { NUMBER($before) }, lần này { NUMBER($now) }.
gate-count_jump-remedy = Kiểm tra có ghép nhầm nhiều bản kết xuất vào một tệp không.

gate-required_column = Không tìm thấy cột bắt buộc: { NAME("field", $field) }.
gate-required_column-remedy = Kiểm tra dòng tiêu đề và đúng loại tệp; nếu tiêu đề khác lạ, chỉ rõ cột bằng --map.

gate-column_gone = Lần này không còn cột { NAME("field", $field) }.
gate-column_gone-remedy = Kết xuất lại đủ các cột như lần trước, hoặc chỉ rõ cột bằng --map nếu tiêu đề đã đổi.

gate-column_emptied = Cột { NAME("field", $field) } gần như trống: lần trước { NUMBER($before) } ô có dữ liệu, lần này { NUMBER($now) }.
gate-column_emptied-remedy = Tài khoản kết xuất có thể đã mất quyền đọc cột này. Kiểm tra quyền rồi kết xuất lại.

gate-column_of_dates = Cột { NAME("field", $field) } có { NUMBER($percent) } % ô là ngày tháng: có thể bị lệch cột.
gate-column_of_dates-remedy = Mở tệp, so tiêu đề với nội dung từng cột, sửa rồi nạp lại, hoặc chỉ rõ cột bằng --map.

gate-column_of_names = Cột { NAME("field", $field) } có { NUMBER($percent) } % ô là họ tên người: có thể bị lệch cột.
gate-column_of_names-remedy = Mở tệp, so tiêu đề với nội dung từng cột, sửa rồi nạp lại, hoặc chỉ rõ cột bằng --map.

gate-column_unreadable = Cột { NAME("field", $field) } có { NUMBER($percent) } % ô không đọc được.
gate-column_unreadable-remedy = So tiêu đề với nội dung của cột; ghi ngày theo dạng ngày/tháng/năm, trạng thái theo từ thông dụng.

gate-garbled = { NUMBER($percent) } % số dòng có chữ sai bảng mã.
gate-garbled-remedy = Lưu lại tệp dạng UTF-8 (Excel: "CSV UTF-8"), kiểm tra tên người đọc được rồi nạp lại.

gate-garbled_slightly = Một số dòng ({ NUMBER($percent) } %) có chữ sai bảng mã.
gate-garbled_slightly-remedy = Xem các dòng đó và gõ lại họ tên bằng Unicode.

gate-marks_gone = Họ tên lần này không còn dấu tiếng Việt, lần trước có dấu.
gate-marks_gone-remedy = Kết xuất lại với bảng mã Unicode; không dùng bản đã bỏ dấu.

gate-no_marks = Danh sách cán bộ không có dấu tiếng Việt nên dễ nhầm người trùng tên.
gate-no_marks-remedy = Nếu có thể, lấy danh sách có dấu từ hệ thống quản lý hồ sơ cán bộ.

gate-duplicated_rows = { NUMBER($percent) } % số dòng lặp lại mã đã có: tệp bị nhân đôi hoặc ghép nhiều bản.
gate-duplicated_rows-remedy = Bỏ các dòng lặp, hoặc kết xuất lại một bản duy nhất.

gate-duplicated_some = { NUMBER($percent) } % số dòng lặp lại mã đã có.
gate-duplicated_some-remedy = Xem các dòng lặp; nếu một tài khoản có nhiều vai trò, kết xuất mỗi tài khoản một dòng.

gate-same_as_other = Nội dung giống hệt tệp của { NAME("system", $other) }.
gate-same_as_other-remedy = Có thể đã chọn nhầm tệp. Lấy đúng tệp của hệ thống này.

gate-wrong_system = Chỉ { NUMBER($percent) } % tài khoản giống lần trước; các tài khoản lại giống của { NAME("system", $other) }.
gate-wrong_system-remedy = Có thể đã chọn nhầm tệp. Lấy đúng tệp của hệ thống này.

gate-other_keys = Chỉ { NUMBER($percent) } % mã giống lần trước: có thể là tệp của hệ thống hoặc địa phương khác.
gate-other_keys-remedy = Kiểm tra đúng tệp, đúng cột tên tài khoản hoặc mã cán bộ. Nếu hệ thống đã đổi toàn bộ tên tài khoản, hạ ngưỡng same_keys_percent trong chính sách cho lần này.

gate-people_mixed_up = Cùng mã cán bộ nhưng cột { NAME("field", $field) } khác hẳn lần trước: có thể đã lệch dòng hoặc đổi chỗ ngày, tháng.
gate-people_mixed_up-remedy = So vài người với lần trước. Kết xuất lại từ hệ thống, không sắp xếp hay dán từng cột riêng trong bảng tính.

gate-people_unlike_others = Cùng mã cán bộ nhưng cột { NAME("field", $field) } khác hẳn các nguồn khác: có thể đã lệch dòng hoặc đổi chỗ ngày, tháng.
gate-people_unlike_others-remedy = So vài người với nguồn khác. Kết xuất lại từ hệ thống, không sắp xếp hay dán từng cột riêng trong bảng tính.

gate-units_gone = { NUMBER($units) } đơn vị mất hẳn hoặc mất quá nửa số dòng ({ NUMBER($lost) } dòng), không có đơn vị kế thừa: { $names }.
gate-units_gone-remedy = Kiểm tra tệp có đủ các đơn vị này không. Nếu đã sáp nhập, giải thể, cập nhật danh mục đơn vị (đơn vị kế thừa, ngày hết hiệu lực) rồi nạp lại.

gate-units_gone_few = { NUMBER($units) } đơn vị mất hẳn hoặc mất quá nửa số tài khoản ({ NUMBER($lost) } tài khoản): { $names }.
gate-units_gone_few-remedy = Xác nhận với đơn vị; nếu đã sáp nhập, cập nhật danh mục đơn vị.

gate-units_moved = { NUMBER($units) } đơn vị không còn hoặc còn ít người ({ NUMBER($lost) } dòng), nhưng tổng số không giảm: { $names }.
gate-units_moved-remedy = Đơn vị có thể đã đổi tên hoặc sáp nhập. Cập nhật danh mục đơn vị.

gate-departures_at_once = { NUMBER($left) } trong { NUMBER($rows) } người được ghi đã rời cơ quan, lần trước { NUMBER($before) }.
gate-departures_at_once-remedy = Kiểm tra cột tình trạng công tác có bị ghi đè hay lệch cột không. Nếu đúng, xác nhận với cơ quan tổ chức cán bộ rồi nâng ngưỡng leavers_rise_percent trong chính sách.

gate-mostly_departures = { NUMBER($left) } trong { NUMBER($rows) } người được ghi đã rời cơ quan.
gate-mostly_departures-remedy = Danh sách phải gồm cả người đang công tác. Kiểm tra cột tình trạng công tác, hoặc nâng ngưỡng leavers_percent trong chính sách nếu đúng.

gate-locked_at_once = { NUMBER($locked) } trong { NUMBER($rows) } tài khoản bị khóa, vô hiệu hóa hoặc xóa.
gate-locked_at_once-remedy = Nếu vừa khóa hàng loạt thì bỏ qua; nếu không, kiểm tra cột trạng thái.

gate-status_words_unknown = { NUMBER($percent) } % tài khoản có trạng thái không hiểu được; coi như đang hoạt động.
gate-status_words_unknown-remedy = Ghi trạng thái bằng từ thông dụng (hoạt động, khóa, vô hiệu hóa, xóa).

gate-day_month_turned = Cột { NAME("field", $field) } lần trước ghi ngày trước tháng sau, lần này ngược lại.
gate-day_month_turned-remedy = Kết xuất lại theo dạng ngày/tháng/năm; không mở và lưu tệp CSV bằng bảng tính đặt ngôn ngữ khác.

gate-day_month_lost = Cột { NAME("field", $field) } không còn ngày nào lớn hơn 12: ngày và tháng có thể đã bị đổi chỗ.
gate-day_month_lost-remedy = Kết xuất lại từ hệ thống theo dạng ngày/tháng/năm, không qua bảng tính.

gate-day_month_swapped = Cột { NAME("field", $field) }: các ngày có thể đổi chỗ ngày và tháng phân bố trái hẳn với các ngày còn lại; ngày và tháng có lẽ đã bị đổi chỗ.
gate-day_month_swapped-remedy = Kết xuất lại từ hệ thống theo dạng ngày/tháng/năm, không qua bảng tính.

gate-day_month_mixed = Cột { NAME("field", $field) } có cả dạng ngày/tháng và tháng/ngày.
gate-day_month_mixed-remedy = Kết xuất lại với một dạng ngày/tháng/năm cho cả cột.

gate-month_first = Cột { NAME("field", $field) } ghi tháng trước ngày sau và được đọc như vậy.
gate-month_first-remedy = Kiểm tra vài dòng; nếu sai, kết xuất lại theo dạng ngày/tháng/năm.

gate-future_dates = Cột { NAME("field", $field) } có { NUMBER($percent) } % ngày sau ngày rà soát.
gate-future_dates-remedy = Kiểm tra thứ tự ngày, tháng, đồng hồ của hệ thống và tham số --as-of, rồi kết xuất lại.

gate-future_dates_some = Cột { NAME("field", $field) } có { NUMBER($count) } ngày sau ngày rà soát.
gate-future_dates_some-remedy = Xem các dòng đó; các tài khoản này được ghi là không đánh giá được.

gate-column_silent = Cột { NAME("field", $field) } có tiêu đề nhưng không có giá trị nào; coi như nguồn không có cột này.
gate-column_silent-remedy = Kiểm tra quyền đọc cột này của tài khoản kết xuất.

gate-fewer_people_than_accounts = Danh sách có { NUMBER($people) } người, trong khi { NAME("system", $other) } có { NUMBER($accounts) } tài khoản: danh sách có thể thiếu.
gate-fewer_people_than_accounts-remedy = Lấy danh sách đủ mọi đơn vị và mọi diện (cán bộ, công chức, viên chức, hợp đồng), rồi nạp lại.

gate-units_without_accounts = { NUMBER($units) } trong { NUMBER($of) } đơn vị có người và có tài khoản ở hệ thống khác nhưng không có tài khoản nào ở đây.
gate-units_without_accounts-remedy = Nếu hệ thống dùng ở mọi đơn vị thì tệp có thể thiếu: kết xuất lại đủ các đơn vị. Nếu chỉ một số đơn vị dùng, nâng ngưỡng units_without_accounts_percent trong chính sách.

gate-units_without_people = { NUMBER($units) } đơn vị có tài khoản ({ NUMBER($accounts) }) nhưng không có ai trong danh sách cán bộ.
gate-units_without_people-remedy = Danh sách có thể bị thiếu đơn vị. Lấy danh sách đủ mọi đơn vị rồi nạp lại; nếu đơn vị có danh sách riêng, nâng ngưỡng units_without_people_percent trong chính sách.

gate-unlikely_dates = Cột { NAME("field", $field) } có { NUMBER($percent) } % ngày không thể đúng (dùng trước khi tạo, sinh dưới 15 năm trước …): cột hoặc ngày, tháng có thể bị đổi chỗ.
gate-unlikely_dates-remedy = So tiêu đề với vài dòng; kết xuất lại từ hệ thống theo dạng ngày/tháng/năm, hoặc chỉ rõ cột bằng --map.

gate-password_after_use = { NUMBER($percent) } % tài khoản có cột { NAME("field", $field) } muộn hơn lần dùng cuối trên một tháng: hai cột có thể bị đổi chỗ.
gate-password_after_use-remedy = So tiêu đề với vài dòng; nếu hai cột đổi chỗ, kết xuất lại hoặc chỉ rõ cột bằng --map.

gate-column_out_of_place = Cột { NAME("field", $field) } có ở { NUMBER($percent) } % số tài khoản, trong khi chỉ tài khoản dùng chung mới cần: có thể hai cột bị đổi chỗ.
gate-column_out_of_place-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-mostly_administrators = { NUMBER($percent) } % số tài khoản được ghi là quản trị: có thể cột bị lệch hoặc giá trị bị đảo.
gate-mostly_administrators-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-later_at_creation = { NUMBER($count) } tài khoản có { NAME("field", $field) } trùng lúc tạo, còn ngày đổi mật khẩu thì không: có thể hai cột bị đổi chỗ.
gate-later_at_creation-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-reviews_timed = Ngày rà soát có cả giờ phút, còn lần sử dụng cuối chỉ có ngày: có thể hai cột bị đổi chỗ.
gate-reviews_timed-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-parents_missing = Chỉ { NUMBER($percent) } % số đơn vị có đơn vị cấp trên: cột có thể bị lệch hoặc bị bỏ trống.
gate-parents_missing-remedy = Xuất lại cây đơn vị kèm đơn vị cấp trên; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-parents_unknown = { NUMBER($percent) } % số đơn vị cấp trên không có trong cây: cột có thể bị lệch.
gate-parents_unknown-remedy = So tiêu đề với nội dung và xuất cả các đơn vị cấp trên; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-names_repeated = { NUMBER($percent) } % số đơn vị trùng tên với đơn vị khác cùng cấp trên: cột có thể không phải là tên.
gate-names_repeated-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-successors_everywhere = { NUMBER($percent) } % số đơn vị có đơn vị kế thừa: có thể hai cột bị đổi chỗ.
gate-successors_everywhere-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-without_units = Cây đơn vị bị từ chối và chưa có bản nào trước đó: không thể biết ai chuyển trong nội bộ, ai thuộc đơn vị nào.
gate-without_units-remedy = Sửa tệp cây đơn vị rồi nhập lại; danh sách cán bộ sẽ được xét cùng lúc.

gate-destinations_gone = { NUMBER($transferred) } người được ghi là chuyển công tác mà không ai có nơi đến: cột có thể bị lệch hoặc bị bỏ trống.
gate-destinations_gone-remedy = Xuất lại kèm nơi đến; nếu nguồn không ghi nơi đến, bỏ cột này bằng --map.

gate-changes_without_beginning = { NUMBER($ended) } người có ngày kết thúc biến động, chỉ { NUMBER($begun) } người có ngày bắt đầu: có thể hai cột bị đổi chỗ.
gate-changes_without_beginning-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-changes_without_status = { NUMBER($begun) } người có ngày biến động mà không ai có tình trạng: cột có thể bị lệch hoặc bị bỏ trống.
gate-changes_without_status-remedy = Xuất lại kèm tình trạng công tác; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-codes_for_logins = { NUMBER($percent) } % số tên đăng nhập là mã cán bộ trong danh sách, còn cột mã cán bộ thì không: có thể hai cột bị đổi chỗ.
gate-codes_for_logins-remedy = So tiêu đề với nội dung rồi xuất lại; nếu tệp đúng, chỉ rõ cột bằng --map.

gate-strangers = Chỉ { NUMBER($percent) } % tên trong tệp có trong danh sách cán bộ: cột tên bị lệch, hoặc là tệp của cơ quan khác.
gate-strangers-remedy = Kiểm tra cột họ tên và đúng tệp của hệ thống; nếu có tài khoản của người dân, bỏ chúng ra; nếu tệp đúng, hạ ngưỡng known_names_percent trong chính sách.

gate-strangers_everywhere = Hầu như không tên tài khoản nào của { NUMBER($systems) } hệ thống có trong danh sách: cột tên bị lệch, hoặc là danh sách của cơ quan khác.
gate-strangers_everywhere-remedy = Kiểm tra cột họ tên của danh sách cán bộ, lấy danh sách của đúng cơ quan rồi nạp lại.

gate-heading_contradicted = Nội dung dưới tiêu đề { NAME("field", $field) } không thể là như vậy ({ NUMBER($columns) } cột như thế): cột có thể bị lệch.
gate-heading_contradicted-remedy = So tiêu đề với nội dung rồi sửa tệp, hoặc chỉ rõ cột bằng --map.

gate-keyless_rows = { NUMBER($percent) } % số dòng không có tên đăng nhập hay họ tên nên không dùng được.
gate-keyless_rows-remedy = Kiểm tra cột đó có bị lệch hay trống không; chỉ rõ cột bằng --map rồi nạp lại.

gate-numbered_logins = Cột tên đăng nhập là số thứ tự dòng.
gate-numbered_logins-remedy = Kiểm tra tiêu đề có bị lệch một cột không; chỉ rõ cột tên đăng nhập bằng --map.

gate-keys_repeat = Cột { NAME("field", $field) } chỉ có vài giá trị khác nhau, không thể là mã.
gate-keys_repeat-remedy = Kiểm tra cột đó có bị lệch không; chỉ rõ cột bằng --map rồi nạp lại.

gate-departure_dates_gone = { NUMBER($left) } người đã rời cơ quan nhưng cột { NAME("field", $field) } trống: không phân biệt được với người sắp nghỉ.
gate-departure_dates_gone-remedy = Kết xuất lại với ngày có hiệu lực; nếu cơ quan không ghi ngày này, bỏ cột ra khỏi tệp.
