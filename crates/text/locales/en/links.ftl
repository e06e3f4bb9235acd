### Matching: tier-<key>, situation-<key>, evidence-<key>.

tier-decided = Decided by a person
tier-personnel_code = Same personnel code
tier-identity_number = Same identity number
tier-official_mail = Same official mail address
tier-name_birth = Same name and birth date
tier-name_unit = Same name, unit and login convention
tier-none = Not matched

situation-linked = Owner known
situation-unmatched = Not on the roster
situation-disputed = Needs a person to look
situation-shared = Not one person's account

evidence-personnel_code = same personnel code
evidence-identity_number = same identity number
evidence-mail = same official mail address
evidence-name_exact = same name
evidence-name_folded = same name without marks
evidence-name_near = similar name
evidence-birth_date = same birth date
evidence-birth_date_swapped = birth date with day and month swapped
evidence-unit = same unit
evidence-unit_near = a unit above, below or before a merger
evidence-former_unit = the unit the person moved away from
evidence-login_convention = login follows the system's convention
evidence-login_mail = login is the local part of the mail address
evidence-position = same position
evidence-elimination = everyone else of this name already has an account
evidence-decision = decided by a person
evidence-name_differs = the name differs
evidence-birth_date_differs = the birth date differs
evidence-unit_differs = the unit differs
