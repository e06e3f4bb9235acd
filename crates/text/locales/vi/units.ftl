### Khối của đơn vị: branch-<khóa>.

branch-party = Khối Đảng
branch-state = Khối chính quyền
branch-council = Hội đồng nhân dân
branch-front = Mặt trận Tổ quốc và các tổ chức chính trị - xã hội
branch-school = Cơ sở giáo dục
branch-health = Cơ sở y tế
branch-service = Đơn vị sự nghiệp khác
