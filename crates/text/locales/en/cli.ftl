### Words of the command line: cli-<name>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }
