-- How many chunks a snapshot has.
SELECT chunks FROM snapshot WHERE id = $1
