### Điều lạ trong danh mục đơn vị và danh sách cán bộ, và đã được xử lý thế nào: remark-<khóa>.

remark-unit_without_code = Đơn vị không có mã nên bị bỏ qua: { $subject }. Bổ sung mã.
remark-unit_code_repeated = Mã đơn vị { $subject } lặp lại; giữ dòng đầu. Sửa mã của dòng sau.
remark-unit_parent_unknown = Đơn vị cấp trên { $subject } không có trong danh mục; đơn vị được xếp ở cấp cao nhất. Bổ sung đơn vị cấp trên.
remark-unit_circle = Đơn vị { $subject } là cấp trên của chính nó; vòng lặp đã bị cắt tại đây. Sửa cột đơn vị cấp trên.
remark-unit_successor_unknown = Đơn vị kế thừa { $subject } không có trong danh mục hoặc dẫn ngược về chính nó. Sửa cột đơn vị kế thừa.
remark-unit_without_successor = Đơn vị { $subject } đã hết hiệu lực mà không có đơn vị kế thừa. Bổ sung đơn vị kế thừa.
remark-person_without_name = Dòng không có họ tên nên bị bỏ qua. Bổ sung họ tên.
remark-person_unit_unknown = Đơn vị “{ $subject }” không có trong danh mục, hoặc có thể là nhiều đơn vị. Ghi đúng tên hoặc mã đơn vị.
remark-person_code_reused = Mã cán bộ { $subject } dùng cho hai người; người sau được cấp mã theo dòng. Sửa mã.
remark-identity_reused = Số định danh của { $subject } cũng đứng ở người khác; không dùng để nhận diện ai. Kiểm tra lại số.
remark-person_codes_joined = Mã { $subject } và một mã khác có cùng số định danh; coi là một người. Kiểm tra lại mã.
remark-birth_date_conflict = Các dòng của { $subject } ghi ngày sinh khác nhau; lấy dòng đầu. Sửa lại ngày sinh.
remark-status_conflict = Các dòng của { $subject } trong cùng đơn vị ghi tình trạng trái nhau; lấy dòng mới hơn. Sửa lại tình trạng.
remark-possible_same_person = { $subject }: trùng họ tên và ngày sinh với một dòng khác, không có mã để phân biệt; coi là hai người. Bổ sung mã cán bộ.
remark-code_column_distrusted = Cột mã cán bộ trái với họ tên ở quá nhiều dòng ({ $subject }); không dùng cột này. Kiểm tra cột có bị lệch dòng không.
remark-identity_column_distrusted = Cột số định danh trái với họ tên ở quá nhiều dòng ({ $subject }); không dùng cột này. Kiểm tra cột có bị lệch dòng không.
