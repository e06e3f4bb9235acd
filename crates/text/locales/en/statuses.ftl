### Account status: status-<key>; employment status: employment-<key>; staff category: category-<key>.

status-active = Active
status-locked = Locked
status-disabled = Disabled
status-deleted = Deleted
status-unknown = Status not known

employment-active = In service
employment-retired = Retired
employment-resigned = Resigned
employment-dismissed = Dismissed
employment-deceased = Deceased
employment-transferred_out = Transferred out of the authority
employment-transferred_within = Transferred within the authority
employment-seconded = Seconded
employment-maternity_leave = Maternity leave
employment-study_leave = Study leave
employment-unpaid_leave = Unpaid leave
employment-sick_leave = Long sick leave
employment-suspended = Suspended from duty
employment-unknown = Status not known

category-cadre = Cadre
category-civil_servant = Civil servant
category-public_employee = Public employee
category-contract = Contract staff
category-part_time = Part-time local worker
