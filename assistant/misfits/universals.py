"""« Toutes les écoles ont-elles une cantine ? »: a question about all of them.

A statement about all of them (« chaque école ») says yes, a share below the whole (« 78 % des
écoles », « sur 290 écoles, 110 ») says no, and « les écoles » settles nothing, but is all that a
text may say. A share of something narrower (« une cantine municipale ») or of others (« 90 % des
mairies », « toutes les missions des écoles ») tells nothing of them, nor does what holds one word
of the question and speaks of a school, or of 37 of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.candidates.candidate import LISTS, STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.figures import FigureKind, figures
from assistant.matching import strength
from assistant.misfits.individuals import is_named
from assistant.misfits.subgroups import says_it_of_the_base
from assistant.misfits.targets import is_aim
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text
from assistant.questions.roles import WordRole
from ingest.french import fold, stem, tokens

_ALL = re.compile(
    r"\b(?:tou(?:te)?s (?:les|l'|nos|vos|ses|leurs|ces)|chaque|chacune?|l'ensemble d\w+|"
    r"tout le|toute la|(?:ils|elles) (?:\w+ )?(?:tous|toutes)|100 ?%|sans exception|partout|"
    r"(?:sont|ont) (?:ils |elles )?(?:tous|toutes))\b"
)
_SAYS_ALL = re.compile(r"\b(?:tous|toutes|tout le|toute la|chacune?|l['’]ensemble d\w*|100)\b")
_EACH = re.compile(r"\bchaque (\w+)")
_OF_ALL = re.compile(
    r"\b(?:tou(?:te)?s (?:les|nos|vos|ses|leurs|ces)|chaque|l'ensemble d(?:es|u|e la|e l')|"
    r"tout le|toute la)\s+(?P<what>[\w-]+)|"
    r"\bles (?P<subject>[\w-]+) (?:[\w-]+ ){0,4}?(?:ils|elles) (?:\w+ )?tou(?:te)?s\b|"
    r"\bles (?P<told>[\w-]+) (?:[\w-]+ ){0,4}?(?:sont|ont) tou(?:te)?s\b"
)
"""The noun all of whose things are asked of, in a question."""

_QUANTIFIED = re.compile(
    r"\b(?:tou(?:te)?s (?:les |l'|nos |ses |leurs |ces )?|chaque |chacune? des |toute? l[ae] |"
    r"l'ensemble d(?:es|u|e) |certaine?s (?:des )?|la plupart des |quelques |aucune? (?:des )?|"
    r"(?:majorite|moitie|tiers|quart) des |seule?s (?:les |des )?|[\d,]+ ?% (?:des |de |d')|"
    r"(?:sur|parmi) (?:les |ces )?(?:\w+ )?\d[\d ]* |"
    r"(?<!avec )(?<!pour )(?<!sur )(?<!dans )(?<!entre )(?<!par )(?<!chez )(?<!aupres )(?<!parmi )"
    r"\bles )"
    r"(?P<what>(?:[\w'-]+ ?){1,3})|"
    r"(?P<before>(?:[\w'-]+,? ){1,6})(?:sont|ont|doivent|peuvent) (?:donc )?tou(?:te)?s\b|"
    r"^(?P<row>(?:[\w'-]+ ){1,5}): \d"
)
"""What a statement says of all, of some, of none or of a share, or of them at large."""

_OF_THESE = re.compile(r"\d ?% (?:d'entre|de ces)\b")
_OF_THOSE_ASKED = re.compile(r"\d ?% des (?:repond|personnes interrog)")
_ASKED_OF = re.compile(r"\baupres d(?:es|e|u) (?P<who>[\w-]+)")
_OUT_OF = re.compile(
    r"\b(?:sur|parmi)\s+(?:les\s+|ces\s+)?(?:\w+\s+)?\d[\d\s\u00a0\u202f]*\s[^.;:]*?\b\d"
)
_AT_LEAST = re.compile(r"\b(?:au moins|plus de|minimum|jusqu['’]a)\W*$")
_MATTER = re.compile(
    r"\b(?:(?:sur|concernant)\s+(?:(?:les?|la|des|une?|leurs?)\b|l['’])|autour\s+d(?:e|u|es)\b|"
    r"en\s+matière\s+d|dans\s+le\s+cadre\s+d|lors\s+d)(?!\s*\d)([^,;:.()\d]+)",
    re.IGNORECASE,
)
"""« 65 % jouent avec l'école *sur des questions d'horaires* »: less than playing with a school."""

_HAVE_ASKED = re.compile(
    r"\b(?:ont (?:ils|elles)|a t (?:il|elle)) (?:une?|des|l[ea]s?|leurs?|son|sa|ses)\b|"
    r"\by a t il\b|\best ce qu(?:e |')(?:\w+ ){0,3}\w+ ont (?:une?|des|l[ea]s?|leurs?)\b"
)
"""Who has a thing is not said by what things of that name do."""

_HAS = re.compile(
    r"\b(?:ont|dispose(?:nt)?|possede(?:nt)?|beneficie(?:nt)?|est dote|sont dote)\w*\b"
)
_WHOLE = 100.0
_UNSETTLED = 0.8
"""What a statement is worth that speaks neither of all nor of a share, where all are asked of."""

_SAID = 0.9
_NAMES = 0.5
"""Strength from which a noun is that of the question: its own, a synonym or a near one."""


@lru_cache(maxsize=256)
def _asks_all(question: str) -> bool:
    return bool(_ALL.search(plain_text(question)))


@lru_cache(maxsize=256)
def _all_of_which(question: str) -> frozenset[str]:
    """The folded noun all of whose things a question is about; empty where it names none."""
    asked = _OF_ALL.search(plain_text(question))
    return frozenset(filter(None, asked.groups())) if asked else frozenset()


def asks_all(question: Question) -> bool:
    """Whether a yes-or-no question is about all of the things."""
    return question.asked is Asked.YES_NO and _asks_all(question.text)


def out_of(text: str) -> bool:
    """Whether a text counts some out of all (« sur 290 écoles, 110 »)."""
    return bool(_OUT_OF.search(fold(text)))


def says_each(question: str, text: str) -> bool:
    """Whether a text speaks of each of the things that a question names."""
    named = {stem(token.form) for token in tokens(question)}
    return any(stem(noun) in named for noun in _EACH.findall(fold(text)))


def settles(question: Question, text: str) -> float:
    """What a statement is worth to a question about all."""
    said = _SAYS_ALL.search(fold(text)) or says_each(question.text, text)
    if said or out_of(text) or _shares(text):
        return 1.0
    return _UNSETTLED


def says_not_all(question: Question, text: str, texts: Texts) -> bool:
    """Whether a statement gives a share below the whole of what a question asks of all."""
    if not asks_all(question) or question.negated or is_aim(text):
        return False
    shares = _shares(text)
    if not (out_of(text) if not shares else len(shares) == 1 and shares[0] < _WHOLE):
        return False
    bag = texts.bag(text)
    asked = question.asking
    if not asked or any(strength(term, bag) < _SAID for term in asked):
        return False
    if _is_about_less(question, text, texts):
        return False
    return not _is_narrower(asked, text, texts)


def _is_narrower(asked: Sequence[Term], text: str, texts: Texts) -> bool:
    """Whether a text names something of the field, or something narrower, that is not asked of."""
    known = {key for term in asked for key in (*term.keys, *term.parts)}
    if texts.vocabulary.named_entities(texts.bag(text)) - known:
        return True
    words = {term.parts[0] for term in asked if len(term.parts) == 1}
    phrases = (m for m in texts.vocabulary.mentions(text) if len(m.parts) > 1)
    return any(not words.isdisjoint(m.parts) and known.isdisjoint(m.keys) for m in phrases)


def _is_about_less(question: Question, text: str, texts: Texts) -> bool:
    """Whether a share is one of those who do it in a matter that the question does not name."""
    asked = question.asking
    matters = (texts.bag(match[1]) for match in _MATTER.finditer(text))
    return any(all(strength(term, bag) < _SAID for term in asked) for bag in matters)


def _names_all(question: Question, text: str, texts: Texts) -> bool:
    """Whether a text says every noun of a question in so many words."""
    bag = texts.bag(text)
    nouns = (t for t in question.terms if t.role is WordRole.NOUN and not (t.soft or t.context))
    return all(strength(term, bag) >= _SAID for term in nouns)


def _names_one(question: Question, text: str, texts: Texts) -> bool:
    """Whether a text names one of the things that all are asked of."""
    known = {token.form for token in tokens(question.text)}
    nouns = (t for t in question.terms if t.role is WordRole.NOUN and not t.context)
    return any(is_named(term, text, known, texts) for term in nouns)


def _shares(text: str) -> list[float]:
    """The shares that a text gives, those behind « au moins » left out."""
    found = (f for f in figures(text) if f.kind is FigureKind.PERCENT)
    return [float(f.value) for f in found if not _AT_LEAST.search(fold(text[: f.start]))]


def _tells_of_them(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a text says something of all of the things, of some or of none of them."""
    nouns = _all_of_which(question.text)
    terms = [t for t in question.terms if plain_text(t.surface).split()[0] in nouns]
    if not terms:
        return True
    told = candidate.announced if candidate.shape in LISTS else candidate.text
    text = " ".join(fold(told).replace("’", "'").split())
    found = (m["what"] or m["before"] or m["row"] for m in _QUANTIFIED.finditer(text))
    if any(_offers(terms, words, texts) for words in found):
        return True
    if these := _OF_THESE.search(text):
        return _offers(terms, text[: these.start()], texts)
    others = _ASKED_OF.search(text)
    return bool(_OF_THOSE_ASKED.search(text)) and (
        others is None or _offers(terms, others["who"], texts)
    )


def _offers(terms: Sequence[Term], words: str, texts: Texts) -> bool:
    bag = texts.bag(words)
    return any(strength(term, bag) >= _NAMES for term in terms)


def tells_of_some(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement has what is asked of all only of some, in some matter or of one."""
    if not asks_all(question):
        return False
    text = candidate.text
    if candidate.shape in STATEMENTS | LISTS and not _tells_of_them(question, candidate, texts):
        return True
    if _HAVE_ASKED.search(plain_text(question.text)) and (
        not (_HAS.search(fold(text)) or settles(question, text) == 1.0)
        or not _names_all(question, text, texts)
    ):
        return True
    if candidate.shape not in STATEMENTS:
        return False
    if _names_one(question, text, texts) or (
        _shares(text) and _is_about_less(question, text, texts)
    ):
        return True
    return says_it_of_the_base(question, candidate, texts)
