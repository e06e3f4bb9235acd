-- A review still running when the next one starts was ended by a crash.
UPDATE review SET state = 'superseded' WHERE state = 'running'
