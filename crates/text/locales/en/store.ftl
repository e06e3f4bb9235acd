### The database: why it cannot be used and what to do (store-error-<code>); what is kept (stored-<key>).

store-error-at = Database { $location }: { $error }
store-error-not-found = There is no { NAME("stored", $noun) } `{ $key }` in the database. Check the code or number given.
store-error-not-a-location = `{ $given }` is no database. Give a file path or postgres://user@host/name.
store-error-wrong-password = The server refuses the user or password. Check PGPASSWORD or ~/.pgpass, and pg_hba.conf on the server.
store-error-unreachable = The server does not answer ({ $detail }). Check the host name, the port and that the server runs.
store-error-no-such-database = The server has no such database. Create it with `createdb --template=template0 --encoding=UTF8 --locale=C NAME`.
store-error-wrong-collation = The database is { $found }, not UTF8 with collation C. Create another with `createdb --template=template0 --encoding=UTF8 --locale=C NAME`.
store-error-not-rasoat = This is not a rasoat database. Give another path, or an empty database.
store-error-newer-schema = The database has schema { $found }, this rasoat knows { $known }. Install the newer rasoat that last opened it.
store-error-foreign-schema = Schema step { $version } of the database differs from this rasoat's. Restore the backup made before the upgrade.
store-error-locked = Another program is writing. Wait for it to end, then run again.
store-error-read-only = It cannot be written. Check the owner and rights of the file and its folder.
store-error-cannot-open = It cannot be opened. Check that its folder exists and may be written.
store-error-disk-full = No room is left on the disk. Free some, then run again; nothing was changed.
store-error-corrupted = The file is damaged ({ $detail }). Restore it from a backup.
store-error-key-file-not-given = A PostgreSQL database needs a key file. Give its path with --key-file; it is made if it does not exist.
store-error-key-missing = The key file { $path } is missing. Restore it from the backup of the database.
store-error-key-damaged = The key file { $path } is damaged. Restore it from the backup of the database.
store-error-key-exposed = Others can read the key file { $path }. Run `chmod 600` on it.
store-error-key-foreign = The key file { $path } does not belong to this database. Give the key file that was made with it.
store-error-key-file = The key file { $path } cannot be read or made ({ $detail }). Check the path and the rights.
store-error-damaged = { NAME("stored", $noun) } { $key } is damaged: its bytes do not have the digest on record. Restore the database from a backup.
store-error-unreadable = A stored value cannot be read ({ $detail }). Ask whether somebody wrote to the database by hand; if so, restore a backup.
store-error-record-number = Entry { $seq } of the record is missing: entry { $found } stands in its place. Keep the database as evidence and compare it with a backup.
store-error-record-link = Entry { $seq } of the record does not follow the one before it. Keep the database as evidence and compare it with a backup.
store-error-record-changed = Entry { $seq } of the record was changed after it was written. Keep the database as evidence and compare it with a backup.
store-error-record-signature = Entry { $seq } of the record is not signed with this key. Check that it is the right key file; if so, keep the database as evidence.
store-error-record-another = Entry { $seq } of the record is not the one whose digest was kept elsewhere. Keep the database as evidence and compare it with a backup.
store-error-record-cut = The record ends at entry { $seq }, but entry { $anchored } had been written. Keep the database as evidence and compare it with a backup.
store-error-document = A document could not be read or written ({ $detail }). Check the rights and the room on the disk, then run again.
store-error-database = The database said: { $detail }. Run again with RASOAT_LOG=debug and send the output to support.

stored-account = account
stored-answer = answer
stored-chunk = part of a snapshot
stored-document = document
stored-review = review
stored-running_review = running review
stored-snapshot = snapshot
store-error-occupied = There is something already, and nothing is overwritten. Give a file that does not exist, or an empty database.
store-error-older-schema = The database has schema { $found }, this program uses { $known }. Back it up first, then open it with this program (rasoat serve, say) to upgrade it.
