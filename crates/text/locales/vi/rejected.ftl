### Lý do không dùng được một dòng: rejected-<mã>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
