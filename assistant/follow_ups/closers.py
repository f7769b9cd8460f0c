"""What people say after they have asked: « j'imagine », « là-dedans », « dans tout ça », « déjà ».

Such words refer to the conversation or to the asker, never to the documents. They are cut off
before the question is read; a message that is nothing else is left as it is.
"""

from __future__ import annotations

import re

_CLOSING = re.compile(
    r"[\s,;…]+(?:l[àa][- ]dedans|dans tout (?:ça|ca|cela)|dans cette histoire|"
    r"j['’]imagine|je (?:suppose|présume|presume)|du coup|au final|finalement|au fait|"
    r"d[ée]j[àa]|concr[èe]tement|pr[ée]cis[ée]ment|"
    r"alors|au juste|hein|stp|svp|s['’]il (?:te|vous) pla[iî]t)(?P<end>[\s?!.…]*)$",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2


def without_closing(message: str) -> str:
    """The message without what closes it; a message of fewer than two other words stays whole."""
    while match := _CLOSING.search(message):
        rest = message[: match.start()]
        if len(re.findall(r"\w+", rest)) < _FEWEST_WORDS:
            break
        message = f"{rest}{match['end']}"
    return message
