### Điều cửa kiểm soát nhận thấy: gate-<mã>, cách khắc phục: gate-<mã>-remedy.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
