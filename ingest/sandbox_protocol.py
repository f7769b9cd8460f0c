"""What goes through the pipe from a child of the sandbox to its parent.

An answer is a length (`HEADER`), then a pickle. The child has read an untrusted file and may be
another's by now, so that the pickle is opened with an allow-list.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass

HEADER = struct.Struct(">Q")
SIGN_OF_LIFE = 0
"""The length that announces no answer: the child is getting on."""
_ALLOWED_MODULES = frozenset({"ingest.documents", "ingest.errors", "ingest.sandbox_protocol"})


@dataclass(frozen=True, slots=True)
class Failure:
    """How a child reports an error that has no sentence yet: the type of the exception."""

    exception: str


class Unpickler(pickle.Unpickler):
    """Makes the project's own values only; anything else in an answer is an attack."""

    def find_class(self, module: str, name: str) -> object:
        """The class of that name, where it is one of ours."""
        if module in _ALLOWED_MODULES and not name.startswith("_") and "." not in name:
            return super().find_class(module, name)
        msg = f"{module}.{name} is not allowed in an answer"
        raise pickle.UnpicklingError(msg)
