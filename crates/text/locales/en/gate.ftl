### What the gate noticed: gate-<code>, what to do: gate-<code>-remedy.
### { $x } · { NUMBER($n) } · { DATETIME($day) } · { NAME("verdict", $key) }

gate-truncated = The file is cut short or damaged: its end is missing.
gate-truncated-remedy = Export or copy it again, open it once in a spreadsheet, import it again.

gate-from_the_future = The feed is dated { DATETIME($as_of) }, after the review day { DATETIME($review_day) }.
gate-from_the_future-remedy = Check the date of the feed and --as-of.

gate-older_than_last = The feed is dated { DATETIME($as_of) }, older than the one of { DATETIME($last) } already known.
gate-older_than_last-remedy = Perhaps an old file was chosen. Take the newest export.

gate-empty = The file has no row of data.
gate-empty-remedy = Check the exporting account's right to read and its filters, then export again.

gate-empty_after = The file has no row of data; last time it had { NUMBER($before) }.
gate-empty_after-remedy = The exporting account may have lost its right to read. Check rights and filters, then export again.

gate-count_drop = The number of rows fell: { NUMBER($before) } last time, { NUMBER($now) } now.
gate-count_drop-remedy = Check that every unit is in the file. If they are really gone, raise drop_refused_percent in the policy for this once, and say why.

gate-count_drop_slight = Noticeably fewer rows: { NUMBER($before) } last time, { NUMBER($now) } now.
gate-count_drop_slight-remedy = Look at the accounts that are gone, to be sure.

gate-count_jump = Twice as many rows or more: { NUMBER($before) } last time, { NUMBER($now) } now.
gate-count_jump-remedy = Check that several exports were not put into one file.

gate-required_column = A column that must be there was not found: { NAME("field", $field) }.
gate-required_column-remedy = Check the heading row and that it is the right kind of file; name the column with --map if its heading is unusual.

gate-column_gone = The column { NAME("field", $field) } is no longer there.
gate-column_gone-remedy = Export all columns as last time, or name the column with --map if its heading changed.

gate-column_emptied = The column { NAME("field", $field) } is nearly empty: { NUMBER($before) } cells last time, { NUMBER($now) } now.
gate-column_emptied-remedy = The exporting account may have lost its right to read it. Check, then export again.

gate-column_of_dates = { NUMBER($percent) } % of the column { NAME("field", $field) } are dates: the columns may be shifted.
gate-column_of_dates-remedy = Compare headings and contents, mend the file, or name the columns with --map.

gate-column_of_names = { NUMBER($percent) } % of the column { NAME("field", $field) } are people's names: the columns may be shifted.
gate-column_of_names-remedy = Compare headings and contents, mend the file, or name the columns with --map.

gate-column_unreadable = { NUMBER($percent) } % of the column { NAME("field", $field) } cannot be read.
gate-column_unreadable-remedy = Compare heading and contents; write dates as day/month/year and states in common words.

gate-garbled = { NUMBER($percent) } % of the rows have letters of a wrong encoding.
gate-garbled-remedy = Save the file as UTF-8 (Excel: "CSV UTF-8"), check that names can be read, import it again.

gate-garbled_slightly = Some rows ({ NUMBER($percent) } %) have letters of a wrong encoding.
gate-garbled_slightly-remedy = Look at those rows and type the names again in Unicode.

gate-marks_gone = Names have no Vietnamese marks any more; last time they had.
gate-marks_gone-remedy = Export again in Unicode; do not use a copy without marks.

gate-no_marks = The roster has no Vietnamese marks, so people of like names are easily confused.
gate-no_marks-remedy = If possible, take the roster with marks from the personnel system.

gate-duplicated_rows = { NUMBER($percent) } % of the rows repeat a key: rows were doubled, or several exports joined.
gate-duplicated_rows-remedy = Remove the repeated rows, or export a single copy.

gate-duplicated_some = { NUMBER($percent) } % of the rows repeat a key.
gate-duplicated_some-remedy = Look at them; where an account has several roles, export one row an account.

gate-same_as_other = The contents equal those of { NAME("system", $other) }.
gate-same_as_other-remedy = Perhaps the wrong file was chosen. Take this system's own.

gate-wrong_system = Only { NUMBER($percent) } % of the accounts are those of last time; they are those of { NAME("system", $other) }.
gate-wrong_system-remedy = Perhaps the wrong file was chosen. Take this system's own.

gate-other_keys = Only { NUMBER($percent) } % of the keys are those of last time: perhaps another system's or authority's file.
gate-other_keys-remedy = Check the file and its login or personnel code column. If every login was renamed, lower same_keys_percent in the policy for this once.

gate-people_mixed_up = The same personnel codes have quite another { NAME("field", $field) } than last time: rows slipped, or days and months were swapped.
gate-people_mixed_up-remedy = Compare some people with last time. Export again from the system; do not sort or paste single columns in a spreadsheet.

gate-people_unlike_others = The same personnel codes have quite another { NAME("field", $field) } than in the other feeds: rows slipped, or days and months were swapped.
gate-people_unlike_others-remedy = Compare some people with another feed. Export again from the system; do not sort or paste single columns in a spreadsheet.

gate-units_gone = { NUMBER($units) } units lost all or most of their rows ({ NUMBER($lost) }) without a successor: { $names }.
gate-units_gone-remedy = Check that they are in the file. If they merged or ended, say so in the unit tree (successor, last day) and import again.

gate-units_gone_few = { NUMBER($units) } units lost all or most of their accounts ({ NUMBER($lost) }): { $names }.
gate-units_gone_few-remedy = Ask the units; if they merged, say so in the unit tree.

gate-units_moved = { NUMBER($units) } units are gone or much smaller ({ NUMBER($lost) } rows), but the total did not fall: { $names }.
gate-units_moved-remedy = They may have been renamed or merged. Say so in the unit tree.

gate-departures_at_once = { NUMBER($left) } of { NUMBER($rows) } people are said to have left; last time { NUMBER($before) }.
gate-departures_at_once-remedy = Check that the employment status was not overwritten or shifted. If it is right, confirm with the personnel office and raise leavers_rise_percent in the policy.

gate-mostly_departures = { NUMBER($left) } of { NUMBER($rows) } people are said to have left.
gate-mostly_departures-remedy = The roster must also list those in post. Check the employment status column, or raise leavers_percent in the policy if it is right.

gate-locked_at_once = { NUMBER($locked) } of { NUMBER($rows) } accounts are locked, disabled or deleted.
gate-locked_at_once-remedy = After a mass lock this is right; otherwise check the status column.

gate-status_words_unknown = { NUMBER($percent) } % of the accounts have a state nobody understands; they count as usable.
gate-status_words_unknown-remedy = Write the state in common words (active, locked, disabled, deleted).

gate-day_month_turned = The column { NAME("field", $field) } was day-first last time and is month-first now.
gate-day_month_turned-remedy = Export again as day/month/year; do not open and save the CSV in a spreadsheet of another language.

gate-day_month_lost = The column { NAME("field", $field) } has no day above 12 any more: days and months may have been swapped.
gate-day_month_lost-remedy = Export again from the system as day/month/year, not through a spreadsheet.

gate-day_month_swapped = In the column { NAME("field", $field) } the swappable dates fall on quite other months than the rest: days and months were probably swapped.
gate-day_month_swapped-remedy = Export again from the system as day/month/year, not through a spreadsheet.

gate-day_month_mixed = The column { NAME("field", $field) } has both day/month and month/day.
gate-day_month_mixed-remedy = Export again with one form for the whole column.

gate-month_first = The column { NAME("field", $field) } is month-first and was read so.
gate-month_first-remedy = Check some rows; if wrong, export again as day/month/year.

gate-future_dates = { NUMBER($percent) } % of the column { NAME("field", $field) } lie after the review day.
gate-future_dates-remedy = Check the order of day and month, the system's clock and --as-of, then export again.

gate-future_dates_some = { NUMBER($count) } dates of the column { NAME("field", $field) } lie after the review day.
gate-future_dates_some-remedy = Look at those rows; their accounts are not evaluable.

gate-column_silent = The column { NAME("field", $field) } has a heading and not a single value; it is treated as missing.
gate-column_silent-remedy = Check the exporting account's right to read it.

gate-fewer_people_than_accounts = The roster has { NUMBER($people) } people while { NAME("system", $other) } has { NUMBER($accounts) } accounts: the roster may be short.
gate-fewer_people_than_accounts-remedy = Fetch the roster of every unit and every staff category, and import it again.

gate-units_without_accounts = { NUMBER($units) } of { NUMBER($of) } units have people, and accounts in other systems, and none here.
gate-units_without_accounts-remedy = If every unit uses this system, the file may be short: export it again with all units. If only some do, raise units_without_accounts_percent in the policy.

gate-units_without_people = { NUMBER($units) } units have accounts ({ NUMBER($accounts) }) and nobody on the roster.
gate-units_without_people-remedy = Units may be missing from the roster. Fetch it with every unit and import it again; where they keep their own roster, raise units_without_people_percent in the policy.

gate-unlikely_dates = { NUMBER($percent) } % of the column { NAME("field", $field) } cannot be right (used before it was created, born less than 15 years ago …): columns, or days and months, may have changed places.
gate-unlikely_dates-remedy = Compare headings with some rows; export again as day/month/year, or name the columns with --map.

gate-password_after_use = { NUMBER($percent) } % of the accounts have a { NAME("field", $field) } more than a month after the last use: the two columns may have changed places.
gate-password_after_use-remedy = Compare headings with some rows; if they changed places, export again or name the columns with --map.

gate-column_out_of_place = The column { NAME("field", $field) } stands beside { NUMBER($percent) } % of the accounts, and only shared ones need it: two columns may have changed places.
gate-column_out_of_place-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-mostly_administrators = { NUMBER($percent) } % of the accounts are said to be administrators': a column may have slipped, or yes and no been turned round.
gate-mostly_administrators-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-later_at_creation = { NUMBER($count) } accounts have a { NAME("field", $field) } at the moment of their creation, and no password change: the two columns may have changed places.
gate-later_at_creation-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-reviews_timed = Reviews have a time of day and last uses only a day: the two columns may have changed places.
gate-reviews_timed-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-parents_missing = Only { NUMBER($percent) } % of the units have a unit above them: the column may have slipped or been left empty.
gate-parents_missing-remedy = Export the tree with the units above; if the file is right, name the column with --map.

gate-parents_unknown = { NUMBER($percent) } % of the units above are none of the tree: the column may have slipped.
gate-parents_unknown-remedy = Compare headings with contents and export the units above too; if the file is right, name the column with --map.

gate-names_repeated = { NUMBER($percent) } % of the units are called as another below the same unit: the column may hold something else than names.
gate-names_repeated-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-successors_everywhere = { NUMBER($percent) } % of the units have a successor: two columns may have changed places.
gate-successors_everywhere-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-without_units = The unit tree was refused and there is no earlier one: who moved inside the authority, and who belongs where, cannot be told.
gate-without_units-remedy = Mend the unit tree and import it again; the roster is then judged along with it.

gate-destinations_gone = { NUMBER($transferred) } people are said to be transferred and not one destination is told: the column may have slipped or been left empty.
gate-destinations_gone-remedy = Export again with the destinations; if the source has none, leave the column out with --map.

gate-changes_without_beginning = { NUMBER($ended) } people have an end of their change and only { NUMBER($begun) } a beginning: the two columns may have changed places.
gate-changes_without_beginning-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-changes_without_status = { NUMBER($begun) } people have the day of a change and nobody a status: the column may have slipped or been left empty.
gate-changes_without_status-remedy = Export again with the employment status; if the file is right, name the column with --map.

gate-codes_for_logins = { NUMBER($percent) } % of the logins are personnel codes of the roster, and the column of codes has none of them: the two may have changed places.
gate-codes_for_logins-remedy = Compare headings with contents and export again; if the file is right, name the column with --map.

gate-strangers = Only { NUMBER($percent) } % of the names in the file are on the roster: the name column slipped, or it is another authority's file.
gate-strangers-remedy = Check the name column and that it is this system's file; leave citizens' accounts out; if the file is right, lower known_names_percent in the policy.

gate-strangers_everywhere = Hardly a name of the accounts of { NUMBER($systems) } systems is on the roster: its name column slipped, or it is another authority's.
gate-strangers_everywhere-remedy = Check the roster's name column, fetch the roster of this authority and import it again.

gate-heading_contradicted = What stands under the heading { NAME("field", $field) } cannot be that ({ NUMBER($columns) } such columns): columns may have slipped.
gate-heading_contradicted-remedy = Compare headings and contents and mend the file, or name the columns with --map.

gate-keyless_rows = { NUMBER($percent) } % of the rows have no login or name and cannot be used.
gate-keyless_rows-remedy = Check whether that column slipped or is empty; name it with --map and import again.

gate-numbered_logins = The login column holds row numbers.
gate-numbered_logins-remedy = Check whether the headings slipped by a column; name the login column with --map.

gate-keys_repeat = The column { NAME("field", $field) } has a few different values only and cannot be a code.
gate-keys_repeat-remedy = Check whether that column slipped; name it with --map and import again.

gate-departure_dates_gone = { NUMBER($left) } people have left and the column { NAME("field", $field) } is empty: they cannot be told from those who are about to.
gate-departure_dates_gone-remedy = Export again with the day of effect; where the office does not keep it, leave the column out.
