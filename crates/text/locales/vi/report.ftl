### Chữ trong báo cáo: report-<tên>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
