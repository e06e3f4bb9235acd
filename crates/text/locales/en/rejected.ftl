### Why a row could not be used: rejected-<code>; a file: feed-error-<code>; rows read over: skipped-<code>.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

rejected-missing_login = No login. Add it at the source, or remove the row.
rejected-missing_name = No name. Add it at the source, or remove the row.
rejected-missing_code = No unit code. Add it at the source, or remove the row.
rejected-duplicate_key = The same as a row above, which is kept. Remove the surplus row at the source.
rejected-cell_too_long = A cell is longer than allowed. Check the quotes and what the cell holds.
rejected-extra_cells = More cells than headings, so nobody can tell which is which. Check for separators inside cells.

skipped-total = Totals row
skipped-section = Unit name over a block of rows
skipped-heading = Heading row repeated
skipped-signature = Signature or note below the table

basis-mapping = named in --map
basis-heading = by its heading
basis-content = by its content
basis-unrecognised = not recognised
basis-contradicted = content contradicts the heading
basis-secret = passwords, never read
basis-second_best = another column holds this field

feed-error-unreadable = { $path } cannot be read ({ $detail }). Check the path and the right to read it.
feed-error-empty = { $path } is empty. Export it again.
feed-error-too-large = { $path } has { $bytes } bytes, more than the { $limit } allowed. Split the file.
feed-error-not-a-table = { $path } is not a table ({ $found }). Export it as .xlsx or .csv.
feed-error-encrypted = { $path } is protected by a password. Save it without one and try again.
feed-error-damaged = { $path } is damaged or cut short ({ $detail }). Export or copy it again.
feed-error-bomb = { $path } unpacks to too much ({ $detail }). Save it anew with values only.
feed-error-too-many-rows = { $path } has more than { $limit } rows. Split the file.
feed-error-too-many-columns = { $path } has more than { $limit } columns. Delete those without content.
feed-error-no-such-sheet = { $path } has no sheet “{ $sheet }” (it has: { $sheets }). Correct the mapping.
feed-error-no-table = No table was found in { $path }. Check that this is the right file.
feed-error-no-key-column = { $path } has no column for { NAME("field", $field) } (headings: { $headings }). Check that this is the right file, or name the column in --map.
feed-error-no-such-column = --map names the column “{ $column }”, which { $path } does not have (headings: { $headings }). Correct the mapping.
