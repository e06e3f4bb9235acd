### Loại tài khoản: kind-<khóa>; quyền quản trị: privileged-<true|false>.

kind-personal = Tài khoản cá nhân
kind-function = Tài khoản chức năng
kind-organisation = Tài khoản cơ quan, đơn vị
kind-service = Tài khoản dịch vụ
kind-break_glass = Tài khoản khẩn cấp

privileged-true = Tài khoản quản trị
privileged-false = Tài khoản người dùng
