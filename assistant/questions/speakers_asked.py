"""Questions for what somebody says or wants: « que dit l'ARS ? », « le ministère veut quoi ? ».

Told apart by their form; whether who is named has published a document is for who knows the
documents (`assistant.speakers`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.noun_places import in_number

_OPENS = r"^\W*(?:(?:et|alors|bonjour|ok|du coup|sinon)\b\W*)*"
_VERB = (
    r"(?P<verb>di(?:t|sent)|écri(?:t|vent)|expliqu(?:e|ent)|affirm(?:e|ent)|indiqu(?:e|ent)|"
    r"propos(?:e|ent)|recommand(?:e|ent)|préconis(?:e|ent)|conseill(?:e|ent)|suggèr(?:e|ent)|"
    r"demand(?:e|ent)|souhait(?:e|ent)|ve(?:ut|ulent)|prévoi(?:t|ent)|annonc(?:e|ent)|"
    r"attend(?:ent)?|prôn(?:e|ent))"
)
_THE = r"(?:l['’]\s?|l[ae]s?\s+)"
_END = r"\s*[?!.…]*\s*$"
_FORMS = tuple(
    re.compile(f"{_OPENS}{form}{_END}", re.IGNORECASE)
    for form in (
        rf"(?:que|qu['’]est-ce\s+que)\s+{_VERB}\s+{_THE}(?P<tail>[^,;:?!]{{2,120}}?)",
        rf"(?:qu['’]est-ce\s+qu(?:e\s+|['’])|ce\s+que\s+){_THE}(?P<who>[^,;:?!]{{2,60}}?)\s+{_VERB}"
        r"(?P<rest>\s+[^,;:?!]{2,80}?)?",
        rf"{_THE}(?P<who>[^,;:?!]{{2,60}}?),?\s+(?:(?:ils?|elles?|ça)\s+)?{_VERB}\s+quoi"
        r"(?P<rest>\s+[^,;:?!]{2,80}?)?",
    )
)
_SINGULAR = {"écrivent": "écrit", "prévoient": "prévoit", "attendent": "attend"}


@dataclass(frozen=True, slots=True)
class SpeakerAsked:
    """What a message asks of somebody's words.

    Attributes:
        verb: What they do, in the singular (« propose »).
        words: Who they are and, behind, what it is about, word by word.
        rest: What it is about, where the form tells it apart from who they are.
    """

    verb: str
    words: tuple[str, ...]
    rest: str | None


def speaker_asked(message: str) -> SpeakerAsked | None:
    """Whose words a message asks for, and about what; `None` where it asks for nobody's."""
    match = next(filter(None, (form.match(message) for form in _FORMS)), None)
    if match is None:
        return None
    groups = match.groupdict()
    verb = groups["verb"].lower()
    one = _SINGULAR.get(verb) or in_number(verb, several=False)
    told = groups.get("tail") or groups["who"]
    rest = None if groups.get("tail") else (groups.get("rest") or "").strip()
    return SpeakerAsked(one, tuple(told.split()), rest)
