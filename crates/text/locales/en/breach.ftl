# The breached corpus: rasoat breach.

help-breach = The hashes of leaked passwords, asked inside your own network
help-breach-example =
    rasoat breach build --from pwned-ntlm.txt --kind ntlm --out ntlm.breach
    rasoat breach check ntlm.breach < hashes.txt
    {"  "}
    The public lists (Pwned Passwords) hold milliards of SHA-1 or NT hashes of passwords that have leaked. Download
    them once where there is internet, carry them into the closed network, index them once; from then on "has this
    password leaked" is answered on the spot, and no password is sent anywhere.
help-breach-build = Makes an index of the public lists: one pass, under 256 MB of memory however long they are
help-breach-build-example =
    rasoat breach build --from pwned-sha1.txt --kind sha1 --out sha1.breach
    zcat part*.gz | rasoat breach build --from - --kind ntlm --out ntlm.breach
    rasoat breach build --update sha1.breach --from new.txt --kind sha1 --out sha1.breach
    {"  "}
    A hash a line, with the times it was seen if known: HASH or HASH:COUNT. Files in .gz and .zst are unpacked.
    Sorted lists (as they are downloaded) are fastest; others are read too. Bad lines are left out one by one, and
    counted. An entry takes some 17 bytes of disk for SHA-1 and 13 for NT; 4.5 bytes with --prefixes-only.
    An old file is replaced only when the new one is complete. If interrupted, start again: nothing is broken.
    Exit codes: 0 done; 3 done, but lines were left out or ranges are short; 4 index refused; 2 usage.
help-breach-build-from = The lists; "-" is what another program pipes in
help-breach-build-kind = The kind of hash in the lists: sha1 or ntlm
help-breach-build-update = Keeps every hash of this index and adds the new lists
help-breach-build-prefixes-only = Keeps the first 64 bits alone: a quarter of the size, no counts, and no /range
help-breach-build-out = The index to write
help-breach-check = Looks up the hashes on standard input and answers hash,found,count for each
help-breach-check-example =
    rasoat breach check ntlm.breach < hashes.txt > answers.csv
    {"  "}
    count is how often it was seen in breaches, 0 is never; empty where the index keeps the first 64 bits alone.
    Exit codes: 0 done; 3 done, but some lines were no hashes (their numbers go to standard error).
help-breach-check-index = The index
help-breach-serve = Serves the public service's /range protocol to other systems of the closed network
help-breach-serve-example =
    rasoat breach serve sha1.breach ntlm.breach --listen 127.0.0.1:8087
    curl http://127.0.0.1:8087/range/21BD1
    {"  "}
    Whoever asks sends the first 5 digits of a hash and gets all hashes that begin so: nobody learns which password
    was meant. ?mode=ntlm for NT hashes; the header Add-Padding: true makes all answers about as long. Who asked
    what is not logged. By default this machine alone can ask; for others, put it behind a TLS proxy that limits rates.
    Stop it with Ctrl-C: questions under way are answered.
help-breach-serve-index = Indexes, one for each kind of hash
help-breach-serve-listen = Address and port to listen at
help-breach-serve-verify = Checks every byte of the indexes before serving them
help-breach-verify = Checks every byte of an index against its checksums
help-breach-verify-example =
    rasoat breach verify sha1.breach
help-breach-verify-index = The index

breach-built = Made { $out }: { $entries } { $kind } hashes, { $megabytes } MB, { $each } bytes each.
breach-repeated = { $count } hashes came more than once; the largest count was kept.
breach-out-of-order = { $count } hashes stood out of order and were sorted.
breach-next = Next: rasoat breach check { $out } < hashes.txt
breach-thin = Warning: { $count } ranges have too few hashes (from { $ranges } on). The list may have been cut short: download it again and run with --update.
breach-serving = Serving { $entries } hashes at http://{ $address }/range/… ; Ctrl-C stops.
breach-exposed = Warning: { $address } is not this machine's own address. Put it behind a TLS proxy that limits rates.
breach-served = Stopped: { $answered } answered, { $refused } refused.
breach-one-of-each = One index of each kind can be served; both of these are { $kind }. Join them with build --update.
breach-verified = { $path } is whole: { $entries } { $kind } hashes.
breach-refused = { $list }: { $count } lines left out: { $reason }
breach-refused-lines = The first lines left out: { $lines }
breach-refused-other_kind = as long as a hash of the other kind (SHA-1 has 40 digits, NT has 32)
breach-refused-length = not the length of a hash
breach-refused-not_hexadecimal = a character that is no hexadecimal digit
breach-refused-count = what follows the colon is no count
breach-refused-too_long = the line is too long

breach-error-io = Cannot read or write { $detail }. Check the path, the permissions and the room on the disk, then run again.
breach-error-foreign = No index: { $detail }. Make one with rasoat breach build --from LIST.
breach-error-version = The index was made by another version: { $detail }. Build it again with this program, or upgrade.
breach-error-truncated = The index was cut short: { $detail }. Copy it again from the original (all its bytes), or build it again.
breach-error-damaged = The index is damaged: { $detail }. Copy it again from the original and run rasoat breach verify, or build it again.
breach-error-other-kind = The wrong kind of hash: { $detail }. Use an index of the right kind.
breach-error-prefixes-only = This index keeps the first 64 bits alone: { $detail }. Build it again without --prefixes-only.
breach-error-not-hashes = This is no list of hashes: { $detail }. Check the source.
breach-error-too-unsorted = The list is out of order: { $detail }. Sort it first: LC_ALL=C sort LIST.
