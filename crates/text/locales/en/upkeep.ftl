### Keeping an installation alive: backup, restoring, moving to a server, looking after it.

help-backup = Backs up the whole database, even while rasoat serve runs
help-backup-example =
    rasoat backup --db rasoat.db --out /backups/2026-11-25
    RASOAT_DB=postgres://… rasoat backup --key-file rasoat.key --out /backups/2026-11-25
    {"  "}
    A backup is a folder: rasoat.db (SQLite, wherever the original is) and backup.json (digest, rows of each table).
    The key file is NOT in it: keep that elsewhere. Without the key file a backup is worth nothing.
    Exit codes: 0 done; 2 called wrongly, the folder exists, the database cannot be opened; 1 an internal fault.
help-backup-out = The folder to make (it must not exist)
help-backup-with-key = Puts the key file into the backup too: whoever holds it can sign the record and derive second factors
help-restore = Restores a backup into a new file or an empty database; never over anything
help-restore-example =
    rasoat restore /backups/2026-11-25 --db new/rasoat.db --key /safe/rasoat.db.key
    RASOAT_DB=postgres://… rasoat restore /backups/2026-11-25 --key /safe/rasoat.db.key --key-file rasoat.key
    {"  "}
    Checked before it is used: the digest, the schema, the signatures of the whole record.
help-restore-backup = The folder of the backup
help-restore-key = The key file kept elsewhere; not needed where the backup has it
help-copy = Moves everything elsewhere (usually from a SQLite file to PostgreSQL); the original stays as it is
help-copy-example =
    RASOAT_COPY_TO=postgres://rasoat@server/rasoat rasoat copy --db rasoat.db --to-key-file rasoat.key
    {"  "}
    Make the database first: createdb --template=template0 --encoding=UTF8 --locale=C rasoat
    Stop rasoat serve before moving, so that nobody goes on writing to the old one.
help-copy-to = Where to: an empty postgres://…, or a file that does not exist; better set as RASOAT_COPY_TO
help-copy-to-key-file = Where the new one's key file goes (default: beside the file; for PostgreSQL: rasoat.key)
help-doctor = Looks an installation over: rights, key, schema, record, disk, clock, age of sources; changes nothing
help-doctor-example =
    rasoat doctor --db rasoat.db
    rasoat doctor --db rasoat.db --json
    rasoat doctor --db rasoat.db --config rasoat.toml
help-doctor-config = The configuration of rasoat serve: looks at the mail server too
doctor-mail-good = The mail server { $server } answers.
doctor-mail-none = No mail server is configured: no reminder is sent.
doctor-mail-none-next = Add a section [mail] to the configuration (sample: docs/rasoat.toml).
doctor-mail-silent = The mail server { $server } cannot be used: { $detail }.
doctor-mail-silent-next = Check host, port, security, user and password in the section [mail], and the firewall between the two machines.
doctor-mail-exposed = Mail to { $server } crosses the network unencrypted.
doctor-mail-exposed-next = Set security = "starttls" or "tls" in the section [mail].
    {"  "}
    Exit codes: 0 nothing to mend; 3 something is (with what to do).

backup-done = Backed up { $rows } rows ({ $megabytes } MB) into { $folder }. The head of the record, to be kept elsewhere: { $head }
backup-without-key = The key file { $key } is NOT in the backup. Keep a copy of it elsewhere, safely: without it nothing can be restored.
backup-with-key = The key file { $key } IS IN the backup: whoever holds it can read every list and sign in its name. Keep it as you keep a password.
restore-done = Restored { $rows } rows; the record is whole up to { $head }. Key file: { $key }. Next: rasoat doctor, then rasoat serve.
copy-done = Moved { $rows } rows; the record is whole up to { $head }. Key file: { $key }. The original is untouched: write to it no more.

error-backup-there = { $detail }; nothing is overwritten. Give another name; what an earlier try left (….part) may be removed.
error-no-backup = { $detail }. Give a folder made by rasoat backup.
error-backup-damaged = { $detail }, and cannot be used. Take another backup.
error-backup-key-not-given = The backup has no key file in it. Give the one kept elsewhere with --key.

doctor-good = ✓ { $finding }
doctor-notice = ! { $finding }
doctor-fault = ✗ { $finding }
doctor-next =   → { $next }
doctor-rights-private = Only its owner can read { $path }.
doctor-rights-open = Others on this machine can read { $path } (mode { $mode }): it holds lists of weak accounts.
doctor-rights-open-next = Run: chmod 600 { $path }
doctor-rights-read-only = { $path } cannot be written.
doctor-rights-read-only-next = Change owner or rights so that whoever runs the program can write there.
doctor-room-good = { $free } MB are free; the database takes { $size } MB.
doctor-room-little = { $free } MB are free and the database takes { $size } MB: the next review may not fit.
doctor-room-little-next = Free some room, or move the database to a larger disk with rasoat backup and rasoat restore.
doctor-room-none = Only { $free } MB are free.
doctor-room-none-next = Stop importing and free some room now: on a full disk nothing can be written.
doctor-database-open = { $engine } database, schema { $schema }: the one this program uses.
doctor-key-good = The key file { $path } is the one of this database.
doctor-record-whole = The record is whole: { $count } entries, head { $head }.
doctor-clock-good = The machine's clock says { $now }.
doctor-clock-back = The machine's clock says { $now }, before the newest entry of the record ({ $newest }).
doctor-clock-back-next = Set the clock (chrony or timedatectl), then run again.
doctor-administrators-good = { $count } administrators can sign in.
doctor-administrators-one = There is but one administrator: who loses the phone or forgets the password can be helped by nobody.
doctor-administrators-one-next = Invite another administrator on the page “Users”.
doctor-administrators-none = There is no administrator yet.
doctor-administrators-none-next = Run rasoat serve and open /first-run with the code it prints.
doctor-review-none = There has been no review yet.
doctor-review-none-next = Upload sources on the page “Sources”, or run rasoat review.
doctor-review-good = Review { $number } stands for { $day } ({ $days } days ago).
doctor-review-old = The newest review ({ $number }) stands for { $day }, { $days } days ago.
doctor-review-old-next = Export the sources anew and review them.
doctor-source-good = Source { $kind }: of { $day }.
doctor-source-old = Source { $kind } is of { $day }, { $days } days ago.
doctor-source-old-next = Export it anew and upload it on the page “Sources”.
doctor-source-refused = Source { $kind } of { $day } was refused: findings still rest on the one before.
doctor-source-refused-next = See why, and what to do, on the page “Sources”.
