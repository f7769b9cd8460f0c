"""The documents that ship with the assistant, their metadata and the vocabulary of the field."""

from pathlib import Path

DOCUMENTS_DIR = Path(__file__).parent / "documents"
"""The folder that `make chat` ingests."""

VOCABULARY_PATH = Path(__file__).parent / "vocabulary.toml"
"""Acronyms, full forms and synonyms of the French primary-care field."""
