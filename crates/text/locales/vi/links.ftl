### Đối chiếu: mức tin cậy tier-<khóa>, tình trạng situation-<khóa>, căn cứ evidence-<khóa>.

tier-decided = Người có thẩm quyền đã xác định
tier-personnel_code = Trùng mã cán bộ
tier-identity_number = Trùng số định danh cá nhân
tier-official_mail = Trùng thư điện tử công vụ
tier-name_birth = Trùng họ tên và ngày sinh
tier-name_unit = Trùng họ tên, đơn vị và cách đặt tên tài khoản
tier-none = Chưa đối chiếu được

situation-linked = Đã xác định chủ tài khoản
situation-unmatched = Không có trong danh sách cán bộ
situation-disputed = Cần người xem xét
situation-shared = Tài khoản không của riêng cá nhân

evidence-personnel_code = trùng mã cán bộ
evidence-identity_number = trùng số định danh cá nhân
evidence-mail = trùng thư điện tử công vụ
evidence-name_exact = trùng họ tên
evidence-name_folded = trùng họ tên khi bỏ dấu
evidence-name_near = họ tên gần giống
evidence-birth_date = trùng ngày sinh
evidence-birth_date_swapped = ngày sinh bị đảo ngày và tháng
evidence-unit = trùng đơn vị
evidence-unit_near = đơn vị cấp trên, cấp dưới hoặc đơn vị trước sắp xếp
evidence-former_unit = đơn vị cũ trước khi chuyển công tác
evidence-login_convention = tên tài khoản đúng cách đặt của hệ thống
evidence-login_mail = tên tài khoản trùng phần đầu địa chỉ thư
evidence-position = trùng chức vụ
evidence-elimination = những người trùng họ tên khác đều đã có tài khoản
evidence-decision = đã có người xác định
evidence-name_differs = họ tên không khớp
evidence-birth_date_differs = ngày sinh không khớp
evidence-unit_differs = đơn vị không khớp
