"""Follow-ups that count in the list before: « la deuxième ? », « et ensuite ? ».

The list is that of the question before; where another answer came in between, the last list that
answered. After a table, `assistant.follow_ups.table_follow_ups` counts in its rows.
"""

from __future__ import annotations

import re

from assistant.follow_ups.ellipses import about
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.table_follow_ups import BACKWARDS
from assistant.language.noun_phrases import ORDINAL_WORDS
from assistant.language.plain_text import unpunctuated
from assistant.questions.asked import ORDINAL, rank_of
from assistant.reader.templates import quoted
from ingest.french import fold

_DETAILED = re.compile(
    r"^\W*(?:(?:tu |vous )?(?:peux|pouvez|pourrais|pourriez)(?:[- ](?:tu|vous))?\s+)?"
    r"(?:détaill|detaill|précis|precis|développ|developp|expliqu)\w*(?:[- ]moi)?\s+(?=l[ea]\b)",
    re.IGNORECASE,
)
"""« Détaille le deuxième axe » asks for the second axis."""

_FIRST = re.compile(r"\bcommenc|\bd'abord\b|\ben premier\b|\bpremi\w+ (?:etape|chose)|\bdebut")

_COUNTED = re.compile(
    r"\bcombien\b|\bquel(?:le)?s? (?:pourcentage|part|taux|proportion|nombre|chiffre)s?\b"
)
"""A figure has no next step."""


def counted_in_list(turn: FollowUp) -> list[str]:
    """« La deuxième ? » keeps the list that it counts in."""
    rank, question = rank_of(turn.plain), turn.list_question
    within = any(quoted(item) in turn.previous for item in turn.listed.items)
    if turn.listed.items and (within or not (turn.anchor.items or turn.anchor.rows)):
        question = turn.listed.question  # another answer came in between
    asked = f"{question[:1].lower()}{question[1:]}"
    if re.search(rf"\b{ORDINAL} [a-z]{{3,}}", turn.plain):
        ranked = _DETAILED.sub("", unpunctuated(turn.body))
        alone = f"Quel est {ranked} ?" if ranked != unpunctuated(turn.body) else turn.body
        return [f"{ranked[:1].upper()}{ranked[1:]} : {asked}", alone]
    word = ORDINAL_WORDS.get(rank, f"{rank}e") if rank else ""
    return [f"En {word} position : {asked}" if word else "", turn.body]


def continued(turn: FollowUp) -> list[str]:
    """« Et ensuite ? » asks for the next rank, « et juste avant ? » for the one before."""
    match = re.search(rf"\b{ORDINAL}\b", fold(turn.previous))
    rank = rank_of(fold(turn.previous)) if match else None
    back = bool(BACKWARDS.search(turn.plain))
    if match and rank and (then := rank + (-1 if back else 1)) in ORDINAL_WORDS:
        before, after = turn.previous[: match.start()], turn.previous[match.end() :]
        return [f"{before}{ORDINAL_WORDS[then]}{after}"]
    if back:
        return []
    if _COUNTED.search(fold(turn.previous)):
        return [turn.previous]
    place = turn.anchor.position if turn.anchor.steps else 0
    rank = place or int(bool(_FIRST.search(fold(turn.previous))))
    if rank and rank + 1 in ORDINAL_WORDS:
        step = f"Quelle est la {ORDINAL_WORDS[rank + 1]} étape"
        return [about(step, turn.previous), f"{step} ?", turn.previous]
    return [turn.previous]
