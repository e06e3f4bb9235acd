### Tệp do người dùng viết: chính sách (policy-error-<mã>), chỉ định cột (mapping-error-<mã>).

policy-error-syntax = Dòng { $line } không đúng cú pháp TOML ({ $detail }). Xem docs/policy.md.
policy-error-unknown-key = Dòng { $line } có khóa lạ `{ $key }`. Các khóa dùng được: { $known }.
policy-error-misspelt-key = Dòng { $line } có khóa lạ `{ $key }`. Có phải ý là `{ $meant }`?
policy-error-bad-value = Dòng { $line }: giá trị của `{ $key }` không dùng được ({ $found }). Cần ghi: { $expected }.
policy-error-missing = Dòng { $line }: [{ $section }] thiếu `{ $key }` ({ $why }). Xem docs/policy.md.

# Giá trị nào dùng được (policy-expected-<mã>)
policy-expected-table = một bảng
policy-expected-switch = true hoặc false
policy-expected-text = chữ trong ngoặc kép
policy-expected-number = số nguyên từ { $least } đến { $most }
policy-expected-list = danh sách trong ngoặc vuông
policy-expected-date = ngày, ví dụ 2026-11-20
policy-expected-moment = ngày, ví dụ 2026-11-20, hoặc cả giờ, ví dụ 2026-11-20T08:00:00+07:00
policy-expected-period = khoảng thời gian, ví dụ "3 months" hoặc "90 days"
policy-expected-limit = khoảng thời gian, ví dụ "3 months" hoặc "90 days"; "none" nếu không giới hạn
policy-expected-classes = danh sách gồm các từ upper, lower, letter, digit, special
policy-expected-own-domain = tên miền thư của chính cơ quan, ví dụ "hanoi.gov.vn" (không phải đuôi dùng chung như "gov.vn")
policy-expected-exceptions = các mục [[exception]] với hai ngoặc vuông
policy-expected-unit-code = mã đơn vị
policy-expected-rules = ít nhất một quy tắc
policy-expected-one-of = một trong các từ: { $known }
policy-expected-meant = có phải ý là "{ $meant }"?
policy-expected-field = tên một trường của chính sách
policy-expected-system = khóa của một hệ thống
policy-expected-duty = một nghĩa vụ của đơn vị
policy-expected-demanded = true; điều không yêu cầu thì bỏ cả mục

# Vì sao phải có khóa đó (policy-why-<mã>)
policy-why-value-of-source = bảng có nguồn thì vẫn phải có giá trị
policy-why-source-of-article = điều khoản hay thời hạn hiệu lực phải thuộc một văn bản
policy-why-exception-for-somebody = nêu ít nhất một trong system, login, kind, unit; ngoại lệ cho tất cả thì phải sửa chính sách
policy-why-exception-rules = ngoại lệ phải nói bỏ qua quy tắc nào
policy-why-exception-end = ngoại lệ phải có ngày hết hạn; ghi ngày cuối, ví dụ 2026-12-31
policy-why-exception-by = ngoại lệ phải nói ai cho phép
policy-why-exception-reason = ngoại lệ phải nói lý do
policy-why-baseline-title = tên này hiện trong các danh sách
policy-why-baseline-instrument = mọi giá trị đều phải nêu văn bản nguồn
policy-why-baseline-demand = căn cứ phải yêu cầu điều gì đó
policy-why-demand-field = yêu cầu phải nói về trường nào
policy-why-demand-value = yêu cầu phải có giá trị

mapping-error-toml = Tệp chỉ định cột (--map) không đọc được ({ $detail }). Xem docs/formats.md.
mapping-error-no-such-feed = [{ $feed }] trong tệp chỉ định cột (--map) không phải nguồn dữ liệu. Dùng units, roster, hoặc một hệ thống như email, qlvb, "other:<tên>".
