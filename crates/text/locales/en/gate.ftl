### What the feed gate noticed: gate-<code>, and the remedy: gate-<code>-remedy.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
