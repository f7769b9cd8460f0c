"""Readable sources of the documents of `corpus/documents`, and what makes the files from them."""
