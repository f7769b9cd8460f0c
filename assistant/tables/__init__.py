"""Candidate pieces of evidence in tables: cells, rows, extremes, orders."""
