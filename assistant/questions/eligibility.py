"""« Qui peut adhérer ? »: whom something is open to.

The verb of such a question (adhere, join, enter) is hardly ever that of the text, which says whom
the thing is for: « le club s'adresse à tous les lycéens », « il réunit des élèves et des parents ».
So the verb is a form of asking, and only a statement of whom it is for answers.
"""

from __future__ import annotations

import re

_JOIN = (
    r"(?:y |en |s')?(?:adherer|rejoindre|integrer|entrer|rentrer|faire partie|"
    r"participer|prendre part|"
    r"devenir (?:membre|adherent\w*)|etre (?:membre|adherent\w*)|s'inscrire|etre|"
    r"prendre (?:sa|une) (?:carte|adhesion))\b"
)
_JOIN_OF = (
    r"(?:y |en |s')?(?:adherer|rejoindre|integrer|faire partie|"
    r"devenir (?:membre|adherent\w*)|etre (?:membre|adherent\w*))\b"
)
_ASKED = re.compile(
    r"\bqui (?:est ce qui )?(?:peut|peuvent|pourra|pourrait|est autorise a|"
    rf"a (?:le )?droit (?:de |d'))(?: bien| donc)? ?{_JOIN}"
    r"|\b(?:fait|ouvert|reserve|destine|prevu|accessible)\w* (?:a|aux?|pour) qui\b"
    r"|\bqui trouve t on dans (?:une? |les )"
    r"|\ba qui (?:est ce que (?:l[ea]s? |l'|une? )\w+ )?s'adress\w+"
    r"|\b(?:a|pour) qui (?:est ce que |c'est |est (?:ce )?)(?:ouvert|fait|reserve|destine)\w*"
)
_WITHIN = re.compile(r"\bqui trouve t on dans\b")
_MEETS = re.compile(r"\b(?:regroupe|reunit|rassemble)(?:nt)?\b|\bcompos\w+ (?:de |d')")
_OPEN = re.compile(
    r"\bs'adresse(?:nt)? (?:a|aux?)\b|\b(?:ouvert|reserv|destin)\w+ (?:a|aux?) "
    r"(?!\w+(?:tion|ment|age|ance|ence)s?\b)|"
    r"\baccessibles? (?:a|aux?)\b|\b(?:regroupement|compos\w+) (?:de |d')|"
    r"\b(?:regroupe|reunit|rassemble)(?:nt)? (?:des? |d'|les |divers|tous |toutes )|"
    rf"\bpeu(?:t|vent) (?:\w+ )?{_JOIN}"
)


_MAY_JOIN = re.compile(
    rf"\b(?:peu(?:t|vent|x)|pourr\w+|doi(?:t|vent)) (?:t )?(?:ils?|elles?|on|je|nous) {_JOIN_OF}|"
    rf"\best ce qu(?:e |')(?:[\w']+ ){{1,5}}(?:peu(?:t|vent|x)|doi(?:t|vent)) {_JOIN_OF}"
)
_JOIN_ASKED = re.compile(rf"(?:{_JOIN_OF}|etre concern\w+|\bouvert\w*)")
_OPEN_TO_ALL = re.compile(
    r"\b(?:sont|est|soient|soit|reste\w*) (?:t )?(?:(?:ils?|elles?|ce) )?(?:bien |vraiment |donc )?"
    r"ouvert\w* (?:a tou|aux?\b|a l)|"
    r"\bpeu(?:t|vent) (?:t )?(?:ils? |elles? )?etre concern\w+ par\b"
)
"""« Les clubs sont-ils ouverts à tous les élèves ? »: whether they may join."""

_JOINED = re.compile(
    r"\b(?:adher(?:e|ent|er|ant|ion|ions)|adhesions?|"
    r"membres?(?! d(?:u |e la |es |['’]une? )"
    r"(?:gouvern|bureau|conseil|comite|commission|direction|jury))|"
    r"rejoign\w+|rejoindre|"
    r"integr(?:e|ent|er|ant)|"
    r"(?:fait|font|faire|faisant) partie|"
    r"souhait\w+ (?:s'|y )?\w+er)\b|(?<!\d )\badherente?s?\b"
)
_MAY_BE = re.compile(r"\bpeu(?:t|vent) (?:\w+ )?etre\b")
_HEADED_FOR_WHOM = re.compile(r"\W*(?:pour|a) qui\b[^?]*\W*$|\W*(?:publics?|membres)\b\W*$")
_FOR_WHOM = re.compile(r"\b(?:pour|a) qui\b|\bpublics?\b|\bmembres\b")


def asks_to_join(plain: str) -> bool:
    """Whether a folded question asks if somebody it names may join (« un élu peut-il adhérer »)."""
    return bool(_MAY_JOIN.search(plain) or _OPEN_TO_ALL.search(plain))


def words_of_joining(plain: str) -> frozenset[str]:
    """The words of such a question that only say that somebody joins."""
    if not asks_to_join(plain):
        return frozenset()
    found = (match.group() for match in _JOIN_ASKED.finditer(plain))
    return frozenset(word for said in found for word in re.findall(r"\w+", said))


def says_who_joins(plain: str, heading: str = "") -> bool:
    """Whether a folded statement, or its heading, says who joins or whom a thing is for."""
    told = _JOINED.search(plain) or (_OPEN.search(plain) and not _MAY_BE.search(plain))
    return bool(told or _FOR_WHOM.search(heading))


def asks_whom_it_is_for(plain: str) -> bool:
    """Whether a folded question asks whom something is open to, hyphens read as spaces."""
    return bool(_ASKED.search(plain))


def words_of_asking(plain: str) -> frozenset[str]:
    """The words of such a question that only say so."""
    found = (match.group() for match in _ASKED.finditer(plain))
    return frozenset(word for said in found for word in re.findall(r"\w+", said))


def asks_who_is_within(plain: str) -> bool:
    """Whether a folded question asks who is met in something, not who may be."""
    return bool(_WITHIN.search(plain))


def says_whom(plain: str) -> bool:
    """Whether a folded statement says whom something is for."""
    return bool(_OPEN.search(plain))


def says_who_is_within(plain: str) -> bool:
    """Whether a folded statement says whom something brings together."""
    return bool(_MEETS.search(plain))


def is_under_whom(heading: str) -> bool:
    """Whether a folded heading asks whom something is for (« Pour qui ? »)."""
    return bool(_HEADED_FOR_WHOM.match(heading))
