"""Systems that are measured by the same rules as the assistant."""
