### What was odd in the unit tree and the roster, and how it was settled: remark-<key>.

remark-unit_without_code = A unit without a code was left out: { $subject }. Give it one.
remark-unit_code_repeated = The unit code { $subject } stands twice; the first row was kept. Correct the later one.
remark-unit_parent_unknown = The unit above, { $subject }, is not in the tree; the unit was put at the top. Add the unit above.
remark-unit_circle = The unit { $subject } stands above itself; the circle was cut here. Correct the column of the unit above.
remark-unit_successor_unknown = The successor { $subject } is not in the tree or leads back to the unit. Correct the column of the successor.
remark-unit_without_successor = The unit { $subject } has ended and nobody took over. Name its successor.
remark-person_without_name = A row without a name was left out. Add the name.
remark-person_unit_unknown = The unit “{ $subject }” is not in the tree, or could be several. Write its full name or code.
remark-person_code_reused = The personnel code { $subject } stands for two people; the later one goes by its row. Correct the code.
remark-identity_reused = The identity number of { $subject } stands for somebody else as well; it identifies nobody. Check the number.
remark-person_codes_joined = The code { $subject } and another one share an identity number; taken as one person. Check the codes.
remark-birth_date_conflict = Rows of { $subject } give different birth dates; the first stands. Correct them.
remark-status_conflict = Rows of { $subject } in one unit give statuses that exclude each other; the newer one stands. Correct them.
remark-possible_same_person = { $subject }: name and birth date as in another row and no code to tell them apart; kept as two people. Add the personnel codes.
remark-code_column_distrusted = The column of personnel codes contradicts the names in too many rows ({ $subject }); it was not used. Check whether it is shifted.
remark-identity_column_distrusted = The column of identity numbers contradicts the names in too many rows ({ $subject }); it was not used. Check whether it is shifted.
