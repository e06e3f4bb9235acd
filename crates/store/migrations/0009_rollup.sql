-- The figures of a review by unit and system. The counts of one stand in one row: they are
-- written and read together, and as rows of their own would be as many as the accounts.
CREATE TABLE rollup (
    review BIGINT NOT NULL,
    unit TEXT NOT NULL,
    system TEXT NOT NULL,
    counts TEXT NOT NULL,
    PRIMARY KEY (review, unit, system)
) /* clustered */;
