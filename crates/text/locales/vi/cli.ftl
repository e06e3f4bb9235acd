### Chữ của dòng lệnh: cli-<tên>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
