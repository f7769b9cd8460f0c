"""Reports of an evaluation: a page, tables, and a summary for the terminal."""
