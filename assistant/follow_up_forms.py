"""How a question shows that it leans on the one before it. Patterns run on the folded text."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from assistant.asked import ORDINAL
from assistant.question import analyse, plain_text
from assistant.roles import WordRole
from assistant.vocabulary import Vocabulary
from ingest.french import fold

_FEW = 4


class Dependence(Enum):
    """The ways in which a question is not a whole question."""

    CORRECTION = "correction"
    CONTINUATION = "suite"
    DETAIL = "précision"
    BARE = "mot interrogatif seul"
    RANK = "rang"
    SWAP = "changement d’élément"
    PRONOUN = "pronom"
    ELLIPSIS = "ellipse"


_OPENERS = (
    r"(?:(?:et|ok|okay|d'accord|mais|alors|puis|bon|merci|super|non|oui|ah|donc|du coup|sinon|"
    r"tres bien|parfait)[\s,:;.!…]+)*"
)
_END = r"[\s?!.…]*$"
_INTERROGATIVES = r"(?:quels?|quelles?|combien|qui|quoi|pourquoi|quand|comment|ou est|ou sont)"

CORRECTION = re.compile(
    r"^(?:non|pardon|desolee?|je me suis trompee?|erreur|en fait|plutot|je (?:parl|voul|pens|veux)\w*|pas)\b"
    r".*?\b(?:parl(?:e|ais) (?:de |des |du |d'|plutot )|voulais dire|pensais (?:aux? |a )|plutot|"
    rf"(?:mais|pour|avec|de|des) )\s*(?P<new>.+?){_END}"
)
SHORT_CORRECTION = re.compile(
    rf"^(?:non|pardon|erreur|plutot)[\s,:]+(?P<new>(?!merci)[^?]{{2,40}}?){_END}"
)
_CONTINUATION = re.compile(
    rf"^{_OPENERS}(?:et )?(?:(?:ensuite|apres|la suite|puis|apres ca|la suivante|le suivant|l'etape suivante|"
    rf"quelle est la suite|et apres))(?: (?:on fait quoi|que faire|qu'est ce qu'on fait|quoi))?{_END}"
)
_DETAIL = re.compile(
    rf"^{_OPENERS}(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)(?: (?:tu|vous))?\s*)?"
    r"(?:m'en dire (?:un peu )?plus|en dire (?:un peu )?plus|detaill\w+|precis\w+|developp\w+|expliqu\w+|"
    r"plus de details?|c'est a dire|comment ca|dis m'en plus|dites m'en plus|quoi d'autre|c'est tout)"
    rf"(?:\s+(?:ca|cela|un peu|davantage|plus|stp|svp|s'il (?:te|vous) plait))*{_END}"
)
_DETAIL_OF_RANK = re.compile(
    rf"^{_OPENERS}(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)(?: (?:tu|vous))?\s*)?"
    rf"(?:detaill\w+|precis\w+|developp\w+|expliqu\w+) (?:l[ea] |les )?{ORDINAL}\b[^?]{{0,30}}{_END}"
)
_BARE = re.compile(
    rf"^{_OPENERS}(?:et )?(?:pourquoi|pour quelle raison|comment|quand|ou|ou ca|combien|qui|avec qui|par qui|"
    rf"depuis quand|lesquels|lesquelles|lequel|laquelle)(?: (?:ca|cela|le faire|faire))?{_END}"
)
_RANK = re.compile(
    rf"^{_OPENERS}(?:et )?(?:quel(?:le)?s? (?:est|sont) )?(?:l[ae]s? |l'|en )?(?:\w+ )?{ORDINAL}\b"
    rf"(?:[^?]{{0,25}}){_END}"
)
SWAP = re.compile(
    rf"^{_OPENERS}(?:et |qu'en est il |idem |meme (?:question|chose) |pareil |quid )*"
    r"(?P<preposition>(?:pour|avec|chez|dans|en|aux?|a|des?|du|par|selon|sur|concernant|cote)\b|d')\s*"
    rf"(?P<new>[^?]{{2,60}}?){_END}"
)
BARE_SWAP = re.compile(
    rf"^(?:et|quid|idem|meme question)\s+(?:de\s+|des\s+|du\s+|d')?"
    rf"(?P<new>(?:le |la |les |l'|un |une |son |sa |ses |leurs? )?[^?]{{2,60}}?){_END}"
)
_VERB = re.compile(
    r"\b(?:est|sont|ont|fait|font|peut|peuvent|doit|doivent|sert|permet\w*|faut|existe\w*|etait|etaient|"
    r"avez|avons|je|tu|il|elle|nous|vous|ils|elles|on)\b"
)
_ANAPHORA = re.compile(
    r"\b(?:cet|cette|ces) (?:derni\w+ )?\w+|\b(?:le|la|les)quel\w*\b|\bparmi (?:eux|elles|ceux|celles)|"
    r"\ben (?:ressort|resulte)\w*|\ble faire\b|\brevenons\b"
)
PRONOUN = re.compile(
    r"\b(?P<inverted>\w+)(?:-t-|-)(?P<pronoun>elles?|ils?)\b|"
    r"\b(?P<subject>elles?|ils?|celles?-ci|ceux-ci|celui-ci|ce dernier|cette dernière|ces derniers|"
    r"ces dernières)\b|(?P<that>\b(?:ça|ca|cela|ceci)\b)|"
    r"\b(?P<possessive>son|sa|ses|leurs?)\s+(?=\w)|"
    r"^\W*(?:qui|comment|quand|où) (?P<object>la|le|les|l['’])\s*(?=\w+\s*\??$)",
    re.IGNORECASE,
)
_IMPERSONAL = re.compile(
    r"^\W*il (?:fera|fait|pleu\w*)\b|\by a(?: t il)?\b|\bil (?:faut|y a|existe|s'agit|est (?:possible|vrai|necessaire))|\bs'il\b|"
    r"\b(?:existe|faut|s'agit|a) (?:t )?il\b|\bc'est quoi|\bqu'est"
)
_SUBJECT_BEFORE = re.compile(
    r"(?<!de )(?<!pour )(?<!avec )\b(?:le|la|les|une?|l')\s*\w{2,}(?: \w+){0,3}\W*$"
)
"""« combien de communes *le bibliobus* dessert-il » has its subject before the verb."""

_ARTICLE_BEFORE = re.compile(
    r"\b(?:les?|la|une?|des|du|cette|ces|aux?)\s+(?!plus\b|moins\b|quel)\w{2,}|\bl'\w{2,}"
)


def dependence(question: str, vocabulary: Vocabulary) -> Dependence | None:
    """How a question leans on what came before; `None` where it stands alone."""
    plain = plain_text(question)
    tests: tuple[tuple[Dependence, Callable[[], bool]], ...] = (
        (Dependence.CORRECTION, lambda: _is_correction(plain)),
        (Dependence.CONTINUATION, lambda: bool(_CONTINUATION.match(plain))),
        (Dependence.RANK, lambda: _is_rank(plain)),
        (Dependence.DETAIL, lambda: bool(_DETAIL.match(plain))),
        (Dependence.BARE, lambda: bool(_BARE.match(plain))),
        (Dependence.SWAP, lambda: _is_swap(plain)),
        (Dependence.ELLIPSIS, lambda: bool(_ANAPHORA.search(plain))),
        (Dependence.PRONOUN, lambda: _dangling_pronoun(question, plain)),
        (Dependence.ELLIPSIS, lambda: _is_elliptic(question, plain, vocabulary)),
    )
    return next((kind for kind, holds in tests if holds()), None)


def _is_correction(plain: str) -> bool:
    return bool(CORRECTION.match(plain) or SHORT_CORRECTION.match(plain))


def _is_rank(plain: str) -> bool:
    return bool(_DETAIL_OF_RANK.match(plain) or (_RANK.match(plain) and not _stands(plain)))


def _is_elliptic(question: str, plain: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing in the question says what it is about."""
    terms = analyse(question, vocabulary).terms
    if re.match(r"^(?:et|mais|alors|ok)\b", plain) and len(terms) <= _FEW:
        return True
    return not any(t.strong or (t.role is not WordRole.VERB and not t.soft) for t in terms)


def _stands(plain: str) -> bool:
    """Whether a question for a rank names its list (« le troisième objectif poursuivi »)."""
    rest = re.sub(rf"^{_OPENERS}", "", plain)
    return len(re.findall(r"\w{3,}", rest)) > 4 and not rest.startswith(("et ", "la ", "le "))


def _is_swap(plain: str) -> bool:
    match = SWAP.match(plain) or BARE_SWAP.match(plain)
    if match is None:
        return False
    new = match.group("new")
    opens_with_where = plain.startswith("ou se ")
    asks = re.search(rf"\b{_INTERROGATIVES}\b", plain)
    return not (opens_with_where or asks or _VERB.search(new))


def _dangling_pronoun(question: str, plain: str) -> bool:
    match = PRONOUN.search(question)
    if match is None or _IMPERSONAL.search(plain):
        return False
    before = question[: match.start()]
    if match.group("that") and re.search(r"\w{3,}", before):
        return False
    if match.group("inverted") and _SUBJECT_BEFORE.search(fold(before)):
        return False
    return not _has_antecedent(before)


def _has_antecedent(before: str) -> bool:
    """Whether a noun phrase with an article stands before the pronoun, in the same question."""
    words = fold(before)
    opens = re.match(r"^\W*(?:combien|quels?|quelles?|a|avec|dans|sur|par|et|que|qu)\b", words)
    return bool(_ARTICLE_BEFORE.search(words)) and not opens
