"""Whether evidence says who does something: « qui s'en occupe ? » is asked of anybody's doing.

The verb of such a question says nothing, so that whatever speaks of the matter has its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS
from assistant.language.plain_text import plain_text
from assistant.scoring.scores import Scored
from ingest.french import fold

_WHO_CARES = re.compile(
    r"^(?:(?:et|mais|alors|donc|du coup) )*(?:c'est )?qui (?:est ce )?(?:qui )?"
    r"(?:va |vont |doit |doivent |peut )?"
    r"(?:s'en (?:occup|charg)\w+|en est charge\w*|(?:le |la |les |l')?(?:fait|font|fera|faire)|"
    r"(?:le |la |les )?(?:met|mettent|mettre) en (?:oeuvre|place))\W*$"
)
_DOES = re.compile(
    r"\b(?:(?<!en )charge\w* d(?!e mission)|pilot\w+|anim(?:e|ent|era|eront|ee?s?)\b|"
    r"confi(?:e|ee?s?|er)\b|reuniss\w+|deploy\w+|"
    r"par (?:l[ae]s? |l'|une? |des |d')?(?:ars\b|equipes?|federation|agence|ministere|mairie|"
    r"commune|etat|medecin|infirmi|professionnel|association|commission|comite|\w+(?:teur|trice)s?\b))"
)


def asks_who_cares(question: str) -> bool:
    """Whether a follow-up asks who does a thing, whatever is done (« qui s'en occupe ? »)."""
    return bool(_WHO_CARES.match(plain_text(question)))


def doers(scored: Sequence[Scored], documents: frozenset[str]) -> list[Scored]:
    """The statements with somebody by whom something is done, of the documents spoken of.

    Args:
        scored: Evidence, the best first.
        documents: Where the answer before stood; any where it stood nowhere.
    """
    return [
        s
        for s in scored
        if s.candidate.shape in STATEMENTS
        and (not documents or s.candidate.document.id in documents)
        and _DOES.search(fold(s.candidate.text))
    ]
