"""What a message tells first and its question only points at: « on a une CPTS. Ça désigne quoi ? ».

- A question for what « ça », « ce sigle » is asks it of what was told: the words in quotation
  marks, else the acronym that was brought up, not the one of whoever spoke of it;
- « que faire sur ce terrain ? » says nothing by its last words that was not told before.
"""

from __future__ import annotations

import re

from assistant.language.elision import elided
from assistant.questions.what_it_is import WHAT_EXACTLY

_ASKS_WHAT = re.compile(
    r"^(?P<told>.{8,}?)\s*[.!…;:]+\s+(?:(?:et|mais|alors|donc|bon)[\s,]+)*"
    rf"{WHAT_EXACTLY}[\s?!.]*$",
    re.IGNORECASE | re.DOTALL,
)
_QUOTED = re.compile(r"[«“\"]\s*(?P<thing>[^«»“”\"]{2,60}?)\s*[»”\"]")
_ACRONYM = re.compile(
    r"(?:(?P<article>(?i:une?|des|les?|la|nos|notre|cette|ce))\s+|(?i:l|d)['’])?"
    r"(?P<thing>(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Z][A-Za-z]{1,9})\b"
)
_ONE = {"une": "une", "un": "un", "la": "une", "notre": "une", "cette": "une"}
_THEREON = re.compile(
    r"(?<=[.!;:…]\s)(?P<asks>[^.!;:?]{12,}?)[\s,]+(?:sur ce (?:terrain|sujet|point|plan)"
    r"(?:[- ]là)?|là[- ]dessus|dans ce domaine(?:[- ]là)?|à ce sujet|à ce propos|en la matière)"
    r"(?=\s*(?:\?|$))",
    re.IGNORECASE,
)


def without_pointer(message: str) -> str:
    """The message with what its question points at, in the question itself or left to the rest."""
    if (match := _ASKS_WHAT.match(message)) and (thing := _told(match["told"])):
        return f"{elided('Qu’est-ce que ', thing)}{thing} ?"
    return _THEREON.sub(lambda match: match["asks"], message)


def _told(text: str) -> str:
    """The thing that was brought up; empty where nothing names it."""
    if quoted := _QUOTED.search(text):
        return quoted["thing"]
    found = list(_ACRONYM.finditer(text))
    if len(found) > 1 and not found[0].start():
        found = found[1:]  # whoever spoke of it
    if not found:
        return ""
    brought = next(
        (m for m in found if (m["article"] or "").lower() in {"une", "un", "des"}), found[0]
    )
    article = _ONE.get((brought["article"] or "").lower(), "")
    return f"{article} {brought['thing']}".strip()
