"""Follow-ups that ask for one's own part: « et nous, la mairie, on fait quoi ? ».

What was spoken of is what one takes part in.
"""

from __future__ import annotations

import re

_OWN_PART = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc|du coup)[\s,]+)*(?:nous|moi)[\s,]+(?:comme\s+|en tant que\s+)?"
    r"(?P<who>(?:l[ae]s?\s+|l['’])[^,?]{3,30}?),?\s+(?:on|je|nous)\s+"
    r"(?:(?:peut|peux|pouvons|doit|dois|devons)\s+)?(?:fait|fais|faisons|faire)\s+quoi[\s?!.…]*$",
    re.IGNORECASE,
)


def own_part(question: str, subject: str) -> str:
    """« Comment la mairie peut participer avec un club ? »; empty where no part is asked for.

    Args:
        question: The follow-up.
        subject: What was spoken of.
    """
    match = _OWN_PART.match(question)
    if match is None or not subject:
        return ""
    verb = "peuvent" if match["who"].lower().startswith("les ") else "peut"
    return f"Comment {match['who']} {verb} participer avec {subject} ?"
