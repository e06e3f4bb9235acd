### Hệ thống: system-<khóa của hợp đồng>.

system-email = Thư điện tử công vụ
system-qlvb = Quản lý văn bản và điều hành
system-one_stop = Một cửa điện tử
system-public_service = Dịch vụ công trực tuyến
system-reporting = Hệ thống thông tin báo cáo
system-personnel = Quản lý hồ sơ cán bộ, công chức, viên chức
system-monthly_evaluation = Đánh giá, xếp loại hằng tháng
system-party_handbook = Sổ tay đảng viên điện tử
system-server = Máy chủ
system-network_device = Thiết bị mạng
system-computer = Máy tính
system-wifi = Mạng không dây (wifi)
system-other = { $name }
