"""A conversation as a note to keep: pure functions from a `Note` to files."""
