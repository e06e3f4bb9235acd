-- The tree of units as of the last snapshot that was believed.
CREATE TABLE unit (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    parent TEXT,
    branch TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    successor TEXT,
    aliases TEXT NOT NULL,
    search_key TEXT NOT NULL
);
CREATE INDEX unit_by_parent ON unit (parent);
