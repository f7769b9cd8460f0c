"""Readers turn evidence into the text of an answer."""
