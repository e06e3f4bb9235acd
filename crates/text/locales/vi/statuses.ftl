### Trạng thái tài khoản: status-<khóa>; tình trạng công tác: employment-<khóa>; diện cán bộ: category-<khóa>.

status-active = Đang hoạt động
status-locked = Đã khóa
status-disabled = Đã vô hiệu hóa
status-deleted = Đã xóa
status-unknown = Không rõ trạng thái

employment-active = Đang công tác
employment-retired = Nghỉ hưu
employment-resigned = Nghỉ việc, thôi việc
employment-dismissed = Buộc thôi việc
employment-deceased = Từ trần
employment-transferred_out = Chuyển công tác ra ngoài cơ quan, địa phương
employment-transferred_within = Điều động, luân chuyển trong nội bộ
employment-seconded = Biệt phái
employment-maternity_leave = Nghỉ thai sản
employment-study_leave = Đi học, đào tạo dài hạn
employment-unpaid_leave = Nghỉ không hưởng lương
employment-sick_leave = Nghỉ ốm, điều trị dài ngày
employment-suspended = Tạm đình chỉ công tác
employment-unknown = Không rõ tình trạng

category-cadre = Cán bộ
category-civil_servant = Công chức
category-public_employee = Viên chức
category-contract = Lao động hợp đồng
category-part_time = Người hoạt động không chuyên trách
