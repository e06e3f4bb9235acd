-- A reminder: which stage of which day, for which unit, to whom. The row is there before the mail goes out,
-- and once a stage has rows for a unit it gets no more: so that nobody is reminded twice of the same.
CREATE TABLE reminder (
    number BIGINT PRIMARY KEY,
    campaign BIGINT NOT NULL REFERENCES campaign (number) DEFERRABLE INITIALLY DEFERRED,
    -- The unit that is reminded.
    unit TEXT NOT NULL,
    -- What it is reminded of (`report`, `upward`, `late`) and when (`before-7`, `due`, `after-1`, `asked-2026-11-20`).
    matter TEXT NOT NULL,
    stage TEXT NOT NULL,
    -- Who gets it: a login, empty where nobody is there to be reminded; and their address.
    recipient TEXT NOT NULL,
    address TEXT,
    state TEXT NOT NULL,
    planned_by TEXT NOT NULL,
    planned_at BIGINT NOT NULL,
    -- When it may be tried (again), and until when it is in somebody's hands.
    due_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    tried_at BIGINT,
    -- What the mail server said last.
    reply TEXT NOT NULL
);
CREATE UNIQUE INDEX reminder_once ON reminder (campaign, unit, matter, stage, recipient);
CREATE INDEX reminder_open ON reminder (due_at) WHERE state IN ('waiting', 'sending');
INSERT INTO counter (noun, newest) VALUES ('reminder', 0);

-- Campaigns that remind nobody for now.
CREATE TABLE reminder_pause (
    campaign BIGINT PRIMARY KEY REFERENCES campaign (number) DEFERRABLE INITIALLY DEFERRED,
    paused_by TEXT NOT NULL,
    paused_at BIGINT NOT NULL,
    reason TEXT NOT NULL
);

-- The address somebody wants to be reminded at, instead of the one on the roster.
ALTER TABLE web_user ADD COLUMN mail TEXT;
