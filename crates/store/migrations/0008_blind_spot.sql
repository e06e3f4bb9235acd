-- What no account of a system can be judged by, because the source lacks the signal.
CREATE TABLE blind_spot (
    review BIGINT NOT NULL,
    system TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    accounts BIGINT NOT NULL,
    PRIMARY KEY (review, system, rule, reason)
);
