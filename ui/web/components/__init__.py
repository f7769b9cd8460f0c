"""Parts of the pages: pure functions from values to escaped HTML."""
