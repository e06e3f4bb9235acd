-- That an account is nobody's because it is no person's: which kind it is instead.
ALTER TABLE match_decision ADD COLUMN kind TEXT;
