"""Errors of ingestion and of the index, typed by what the user can do about them.

Each message is one French sentence that says what happened and how to mend it. `status` is the
exit status of the command line: 2 for what the user can mend, 1 for a fault of the program.
"""


class CptsError(Exception):
    """Base of every error that is shown to people as a sentence."""

    status = 2


class SourceError(CptsError):
    """The path, the address or the folder given cannot be read: give another."""


class DocumentError(CptsError):
    """One document cannot be read: the report names it and the run goes on."""


class PasswordError(DocumentError):
    """The file is encrypted and the password is missing or wrong: give it."""


class LimitError(DocumentError):
    """The file goes beyond a limit of size, pages, time or memory: split it or raise the limit."""


class IndexMissingError(CptsError):
    """There is no index at this place: run an ingestion."""


class IndexMismatchError(CptsError):
    """The index was built by another embedder or another version: build it again."""


class IndexBusyError(CptsError):
    """Another ingestion holds the writer lock: wait for its end. A retry helps."""


class StorageError(CptsError):
    """The disk is full or read-only: free some room or choose another folder."""


class EmbedderError(CptsError):
    """The embedding model cannot be loaded or failed its check: reinstall or change the setting."""
