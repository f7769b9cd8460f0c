"""Statements that hold the words of a question and say something else: one rule a module."""
