### Tệp do người dùng viết: chính sách (policy-error-<mã>), chỉ định cột (mapping-error-<mã>).

policy-error-syntax = Dòng { $line } của tệp chính sách không đúng cú pháp TOML ({ $detail }). Xem docs/policy.md.
policy-error-unknown-key = Dòng { $line } của tệp chính sách có khóa lạ `{ $key }`. Các khóa dùng được: { $known }.
policy-error-misspelt-key = Dòng { $line } của tệp chính sách có khóa lạ `{ $key }`. Có phải ý là `{ $meant }`?
policy-error-bad-value = Dòng { $line } của tệp chính sách: giá trị của `{ $key }` không dùng được ({ $found }). Cần ghi: { $expected }.
policy-error-missing = Dòng { $line } của tệp chính sách: [{ $section }] thiếu `{ $key }` ({ $why }). Xem docs/policy.md.

mapping-error-toml = Tệp chỉ định cột (--map) không đọc được ({ $detail }). Xem docs/formats.md.
mapping-error-no-such-feed = [{ $feed }] trong tệp chỉ định cột (--map) không phải nguồn dữ liệu. Dùng units, roster, hoặc một hệ thống như email, qlvb, "other:<tên>".
