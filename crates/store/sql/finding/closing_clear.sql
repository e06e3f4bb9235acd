-- Forgets the findings of the system before.
DELETE FROM closing_finding
