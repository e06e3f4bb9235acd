-- The figures of a review by unit; no rule and verdict ('') counts the accounts themselves.
CREATE TABLE rollup (
    review BIGINT NOT NULL,
    unit TEXT NOT NULL,
    system TEXT NOT NULL,
    rule TEXT NOT NULL,
    verdict TEXT NOT NULL,
    privileged BOOLEAN NOT NULL,
    accounts BIGINT NOT NULL,
    PRIMARY KEY (review, unit, system, rule, verdict, privileged)
);
