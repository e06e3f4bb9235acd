### Why a verdict was given: reason-<code>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
