# Reminders by mail (C25): the letters that are sent, and the pages about them.
reminder-subject-report-before = { $count } days until the report is due: { $title }
reminder-subject-report-due = The report is due today: { $title }
reminder-subject-report-after = The report is { $count } days overdue: { $title }
reminder-subject-report-asked = Please send the report: { $title }
reminder-subject-report-late = { $count } units have not reported: { $title }
reminder-subject-upward-before = { $count } days until the consolidated report is due: { $title }
reminder-subject-upward-due = The consolidated report is due today: { $title }
reminder-subject-upward-after = The consolidated report is { $count } days overdue: { $title }
reminder-subject-upward-asked = Please send the consolidated report: { $title }
reminder-lead-report-before = The report is due in { $count } days. Your unit has not sent a signed report.
reminder-lead-report-due = Today is the last day for the report. Your unit has not sent a signed report.
reminder-lead-report-after = The report was due { $count } days ago. Your unit has not sent a signed report.
reminder-lead-report-asked = The unit that runs the review asks you to finish and send the signed report.
reminder-lead-report-late = { $count } units are overdue and have not sent a signed report.
reminder-lead-upward-before = The consolidated report to the level above is due in { $count } days.
reminder-lead-upward-due = Today is the last day for the consolidated report to the level above.
reminder-lead-upward-after = The consolidated report to the level above was due { $count } days ago.
reminder-lead-upward-asked = Please finish and send the consolidated report to the level above.
reminder-greeting = To: { $name }
reminder-row-campaign = Review
reminder-row-unit = Unit
reminder-row-due = Due
reminder-row-open = Open findings
reminder-row-claimed = Claimed done, waiting for evidence
reminder-row-explained = Explained
reminder-row-missing = Units that have not reported
reminder-late-unit = { $unit }: { $count } open findings
reminder-late-more = and { $count } more units
reminder-link = Sign in to see the list and send the report:
reminder-foot = Sent automatically by the account review program; no answer is needed. It never asks for a password. If in doubt, type the program's address yourself instead of following the link.

reminder_matter-report = the unit's report
reminder_matter-upward = the consolidated report upwards
reminder_matter-late = list of overdue units
reminder_stage-before = { $days } days before
reminder_stage-due = on the day
reminder_stage-after = { $days } days after
reminder_stage-asked = by hand
reminder_state-waiting = waiting
reminder_state-sending = being sent
reminder_state-accepted = taken by the mail server
reminder_state-refused = refused
reminder_state-unreachable = could not be sent
reminder_state-no_address = no address
reminder_state-withdrawn = no longer needed
reminder_state-unknown = not known whether sent
delivery-accepted = The mail server took it
delivery-refused = The mail server refused it
delivery-deferred = The mail server says to try later
delivery-unreachable = The mail server could not be reached

web-reminders-title = Reminders
web-reminders-lead = Focal persons and responsible officers of units are reminded before, on and after the day, in working hours. Letters hold counts and a link to sign in, never names of accounts.
web-reminders-no-mail = No mail server is configured, so nothing is sent. An administrator adds a section [mail] to rasoat.toml.
web-reminders-no-day = This campaign has no day for reports, so there is nothing to remind of.
web-reminders-paused = Paused since { DATETIME($when) }:
web-reminders-pause = Pause reminders
web-reminders-pause-lead = Nothing is sent until you resume. Stages that pass meanwhile are not made up for.
web-reminders-pause-reason = Why
web-reminders-resume = Resume reminders
web-reminders-ahead-title = To be sent next
web-reminders-ahead-caption = The next stages; units that have reported get no reminder
web-reminders-ahead-none = No stage is left.
web-reminders-day = From
web-reminders-matter = What about
web-reminders-stage = Stage
web-reminders-now-title = Remind now
web-reminders-now-lead = Choose units that have not reported. Overdue ones are chosen already. Nobody gets more than one reminder by hand a day.
web-reminders-now = Send reminders now
web-reminders-now-caption = Units that have not reported, and who is reminded
web-reminders-now-none = Every unit has reported.
web-reminders-people = Recipients
web-reminders-nobody = nobody holds a role at this unit
web-reminders-no-address = no address
web-reminders-unreached = { $count ->
    [0] Every unit has somebody who gets mail.
    [one] { $count } unit has nobody who gets mail: give somebody the role of focal person, or add the address to the roster.
   *[other] { $count } units have nobody who gets mail: give somebody the role of focal person, or add the address to the roster.
}
web-reminders-late = overdue
web-reminders-sent-title = Sent
web-reminders-sent-caption = Reminders, the newest first
web-reminders-sent-none = None yet.
web-reminders-when = When
web-reminders-result = Result
web-reminders-reply = The server's answer
web-reminders-tries = try { $count }
web-reminders-again = next try at { DATETIME($when) }
web-reminders-written = { $count ->
    [0] The chosen units have been reminded today already.
    [one] { $count } reminder was written down; the result shows below once it is sent.
   *[other] { $count } reminders were written down; results show below once they are sent.
}
web-reminders-next = Older
web-reminders-preview-title = Reminders that will be sent
web-mail-title = Mail
web-mail-lead = The server reminders are sent by. Change it in the section [mail] of rasoat.toml and start again.
web-mail-none = No mail server is configured. Add a section [mail] to rasoat.toml and start again; docs/rasoat.toml has a sample.
web-mail-server = Server
web-mail-transit = Protection of the way
web-mail-transit-starttls = STARTTLS
web-mail-transit-tls = TLS
web-mail-transit-none = not encrypted
web-mail-exposed = Mail and password cross the network unencrypted. Set security = "starttls" or "tls".
web-mail-account = Signs in as
web-mail-no-account = does not sign in
web-mail-from = Sender
web-mail-site = Links lead to
web-mail-rests = The server did not answer; it is tried again after { DATETIME($when) }.
web-mail-try = Send me a test mail
web-mail-try-lead = A test mail goes to { $address }.
web-mail-try-no-address = There is no address of yours yet: enter it on "My page".
web-mail-tried = Result of the test
web-nav-mail = Mail
web-me-mail-title = Address for reminders
web-me-mail-lead = Reminders go to { $address }.
web-me-mail-none = There is no address: you will get no reminders.
web-me-mail = Another address
web-me-mail-hint = Left empty, the address on the roster counts. Please use your official mailbox.
web-me-mail-save = Save the address
mail-trial-subject = Test mail of the account review program
mail-trial-text = This is a test. If you read it, the mail server is configured correctly.
