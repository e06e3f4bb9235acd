### Lý do của kết luận: reason-<mã>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
