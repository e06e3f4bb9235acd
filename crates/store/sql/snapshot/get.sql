-- The snapshot of a number.
SELECT described FROM snapshot WHERE id = $1
