"""Lists of words and turns of phrase that are data: the files `assistant/data/*.toml`.

A list of words is split at blanks by who reads it. A list of phrases (« bonne journee, a demain »)
is separated by commas or stands one a line: each phrase is folded and may be a regular expression
(« merci d[e'] »), and all of them together are the alternatives of one pattern, in the order in
which they are written.
"""

from __future__ import annotations

import re

from assistant.language.data_files import data

_BETWEEN = re.compile(r",\s+|\n")


def alternatives(file: str, name: str) -> str:
    """The phrases of a list, for a group of a regular expression: « a|b|c »."""
    return "|".join(_BETWEEN.split(data(file)[name].strip()))
