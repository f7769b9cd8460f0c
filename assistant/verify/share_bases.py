"""Of whom a percentage is said: a share of some is none of others.

« 27 % des clubs sont invités » is not « 27 % des mairies invitent »: what follows « N % des » or
« parmi les …, N % » keeps its noun. « Répondants » stands for those whom the statement, or the one
before, names.
"""

from __future__ import annotations

import re

from assistant.verify.alignment import Alignment
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import supports
from assistant.verify.terms import Terms
from assistant.verify.text import content_forms, plain, words

AMONG = re.compile(
    r"(?<!\w)(?:parmi|chez|sur) (?P<base>[^,;:.]{3,90}), "
    r"(?:environ |pres de )?(?P<n>\d+(?:[ ,.]\d+)*) ?%"
)
OF = re.compile(
    r"(?P<n>(?<![\d,.])\d+(?:[ ,.]\d+)*) ?% (?:des |de la |de l'|du |de |d')(?P<rest>[^,;:.()]{3,})"
)
_OF_THE = re.compile(OF.pattern.replace("|de |d')", ")"))
"""« 34 % des clubs », not « 34 % de femmes », which says what they are."""
_ANYONE = re.compile(
    r"(?:repond|interrog|enquet|sond|consult|personnes?|gens|cas|tot(?:al|aux)|reponses?|entre"
    r"|eux|elles?|ce(?:ux|lles?)|structures?|ensemble|membres?|participant)"
)
"""Those who are counted, whoever they are."""


def of_others(sentence: str, piece: Alignment, terms: Terms) -> bool:
    """Whether a percentage is of others than the statement says it of."""
    theirs = plain(piece.unit.text)
    for mine in OF.finditer(plain(sentence)):
        bases = [m["rest"] for m in _OF_THE.finditer(theirs) if same_number(m["n"], mine["n"])]
        bases += [m["base"] for m in AMONG.finditer(theirs) if same_number(m["n"], mine["n"])]
        known = [form for base in bases for form in _counted(base)]
        said = _counted(mine["rest"])
        if any(_ANYONE.match(form) for form in known):  # « 78 % des clubs et 55 % des répondants »
            bases = [m["rest"] for m in _OF_THE.finditer(plain(piece.text))]
            known = [f for base in bases for f in _counted(base) if not _ANYONE.match(f)]
            known = known if any(supports(f, _told(piece)) for f in said) else []
        if not known or not said or any(_ANYONE.match(form) for form in said):
            continue
        known += [
            w.form for form in known for e in terms.equivalents(form.upper()) for w in words(e)
        ]
        if not any(supports(form, known) for form in said):
            return True
    return False


def _told(piece: Alignment) -> list[str]:
    """The content words of the statement and of what stands before it."""
    return content_forms(piece.text)


def _counted(base: str) -> list[str]:
    """The noun that a base opens with, and the word that stands right behind it."""
    content = [w for w in words(base) if w.is_content][:2]
    near = content[1:] if content and base[content[0].end : content[-1].start].isspace() else []
    return [w.form for w in (*content[:1], *(w for w in near if not is_verb(w.form)))]


def same_number(one: str, other: str) -> bool:
    """Whether two figures are written alike, spaces apart."""
    return one.strip(" .,").replace(" ", "") == other.strip(" .,").replace(" ", "")
