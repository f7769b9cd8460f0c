"""Candidate evidence in prose: sentences, items, lists, steps and headings, with their spans."""
