"""« Combien d'habitants à Morvel ? »: a place where something sits is not what it covers.

« Le club basé à Morvel couvre 135 000 habitants » holds the words of that question and counts the
people of the club's territory, and so does « le club Haute Morvel ». A question for what only a
place has (its population, its surface, its mayor) is not answered by a statement that names the
place as a seat, or within a longer name, only.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question
from ingest.french import fold

_ASKED = re.compile(
    r"\b(?i:population|superficie|surface|altitude|densite|code postal|mairie|maire|"
    r"(?:nombre|combien) d['’ ]habitants)s?"
    r"(?: (?:y a[- ]t[- ]il|il y a|vivent|habitent|compte|a))?"
    r" (?:a la ville de |de la ville de |de la commune de |a |de la |de l['’]|"
    r"de |d['’]|du |au |en |"
    r"dans l[ae] |dans l['’])?(?P<place>(?![A-ZÀ-Ý]{2,}\b)[A-ZÀ-Ý][\w’'-]+)"
)
"""Read in a text without accents whose capitals are kept."""

_SEAT = re.compile(
    r"\b(?:base|situe|installe|implante|etabli|domicilie|siege|locaux|bureaux)(?:e?s?)"
    r"(?: social)?,? (?:est |sont )?(?:a|au|aux|en|dans)(?: la| l['’]| les)?\s*$|"
    r"\ba cheval (?:sur|entre)\b[^,;.]*$"
)


_NEIGHBOUR = r"[A-ZÀ-Ý][\w’'-]+"


def only_sits_there(question: Question, candidate: Candidate) -> bool:
    """Whether a statement names the place whose measure is asked only as a seat."""
    match = _ASKED.search(_unaccented(question.text))
    if match is None or candidate.shape not in STATEMENTS:
        return False
    name = re.compile(rf"\b{re.escape(fold(match['place']))}\b")
    plain = fold(candidate.text)
    found = list(name.finditer(plain))
    if _only_within_names(match["place"], question.text, candidate.text):
        return True
    return bool(found) and all(_SEAT.search(plain[: place.start()]) for place in found)


def _only_within_names(place: str, asked: str, said: str) -> bool:
    """Whether a text holds a place in longer names alone, none of which the question holds."""
    name = re.escape(place)
    longer = re.compile(rf"\b{_NEIGHBOUR}[ -]{name}\b|\b{name}[ -]{_NEIGHBOUR}")
    held = longer.findall(_unaccented(said))
    times = len(re.findall(rf"\b{name}\b", _unaccented(said)))
    return 0 < times == len(held) and not any(name in _unaccented(asked) for name in held)


def _unaccented(text: str) -> str:
    """The text without its accents, its capitals kept."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    pairs = zip(text, folded, strict=True)
    return "".join(plain.upper() if char.isupper() else plain for char, plain in pairs)
