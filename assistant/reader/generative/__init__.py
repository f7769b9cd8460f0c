"""A language model writes from numbered excerpts; nothing is shown before its check."""

from assistant.reader.generative.budget import added
from assistant.reader.generative.checking import Checked
from assistant.reader.generative.ending import Finished
from assistant.reader.generative.endpoint import EndpointCheck, check_endpoint
from assistant.reader.generative.reader import GenerativeReader
from assistant.reader.generative.rewriting import Restated, rewrite

__all__ = [
    "Checked",
    "EndpointCheck",
    "Finished",
    "GenerativeReader",
    "Restated",
    "added",
    "check_endpoint",
    "rewrite",
]
