### Lời của tài liệu OpenAPI (/api/v1/openapi.json).

api-info = Những gì các trang làm được, cho chương trình khác. Quyền của khóa truy cập không bao giờ hơn quyền của chủ khóa lúc gọi. Danh sách trả về từng trang: gửi “next” của trang trước làm “cursor”. Lỗi theo RFC 9457. Ngôn ngữ theo Accept-Language (vi, en).
api-token = Khóa truy cập, tạo ở trang “Của tôi”: Authorization: Bearer rasoat_…
api-answer = Kết quả
api-key = Gọi lại với cùng khóa này trong 24 giờ thì việc chỉ xảy ra một lần và nhận đúng câu trả lời cũ; nội dung khác bị từ chối.
api-part-unit = Mã đơn vị
api-part-system = Hệ thống: email, qlvb, …, other:<tên>
api-part-login = Tên tài khoản trong hệ thống
api-part-user = Tên đăng nhập của người dùng
api-show-me = Khóa này thay mặt ai, được làm gì, và các tài khoản của chính người đó
api-list-units = Các đơn vị trong phạm vi, kèm số liệu
api-show-unit = Một đơn vị: số liệu theo quy tắc và hệ thống, các đơn vị ngay bên dưới
api-list-unit-findings = Tồn tại đang mở của một đơn vị và mọi đơn vị bên dưới; mỗi lần xem được ghi vào nhật ký
api-list-unit-accounts = Tài khoản tính cho một đơn vị; mỗi lần xem được ghi vào nhật ký
api-list-findings = Tồn tại đang mở của toàn cơ quan; mỗi lần xem được ghi vào nhật ký
api-show-account = Mọi điều biết về một tài khoản; mỗi lần xem được ghi vào nhật ký
api-search = Tìm tài khoản theo tên, tên đăng nhập, không cần dấu
api-list-feeds = Nguồn dữ liệu của lần rà soát mới nhất và kết luận của cổng an toàn
api-list-users = Người dùng và vai trò
api-show-user = Một người dùng
api-invite-user = Mời người dùng mới; trả về mã một lần
api-invite-user-again = Cấp mã mới: mật khẩu, mã xác thực, phiên và khóa truy cập cũ hết hiệu lực
api-grant-role = Cấp vai trò
api-revoke-role = Thu hồi vai trò
api-close-user = Đóng người dùng: không đăng nhập được nữa
