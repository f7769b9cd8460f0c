"""Pages of text: what the assistant is, who publishes it, what it keeps, how accessible it is."""
