"""A subject that only the title, the publisher or the question lends to a sentence.

The record names whom an excerpt is about, and may stand for its « elle » or « cette commune ». It
may not act in the place of a noun that the statement names itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment
from assistant.verify.figures import figure_offsets
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.segments import marker_offsets
from assistant.verify.text import plain, words
from assistant.verify.voice import is_verb_pair, opening_of

CONTAINERS = frozenset(
    [
        *("campagne", "programme", "dispositif", "operation", "procedure", "processus", "systeme"),
        *("phase", "periode", "seance", "activite", "travaux", "service", "mise", "groupe"),
        *("plupart", "majorite", "minorite", "totalite", "ensemble", "moitie", "tiers", "quart"),
        *("dizaine", "vingtaine", "centaine", "millier", "millions", "serie", "type", "sorte"),
        *("prix", "cout", "tarif", "montant", "delai", "possibilite", "nombre", "volume"),
        *("objectif", "but", "finalite", "ambition", "vocation", "role", "mission", "intention"),
    ]
)
"""Heads that stand for what completes them: « la campagne de vaccination »."""

_NOMINAL_SUBJECT = re.compile(r"(?:(?:les?|la|une?|des|chaque|ces?|cette) |l'|[A-Z])")


def lent(sentence: str, piece: Alignment) -> bool:
    """Whether a word that only the record or the question has acts in place of the unit's subject.

    « Les écoles soutiennent le musée » over « le musée soutient les projets », under « Écoles ».
    """
    if piece.unit.kind == "row" or piece.start or not piece.pairs:
        return False
    begin = opening_of(sentence)
    judged = figure_offsets(sentence) | marker_offsets(sentence)
    said = [
        w for w in words(sentence) if w.is_content and w.start >= begin and w.start not in judged
    ]
    paired = {p.claim.start for p in piece.pairs if p.sources}
    own = [w for w in words(piece.unit.text) if w.is_content]
    told = [w.form for w in words(piece.unit.before)]
    if said and supports(said[0].form, told):
        return False
    if not said or said[0].start in paired or lexicon().is_neutral(said[0].form) or not own:
        return False
    if not _NOMINAL_SUBJECT.match(piece.unit.text) and ":" not in piece.unit.text:
        return False
    first = {own[0].form}
    first |= {
        w.form
        for m in re.finditer(r"[:,] (?:les?|la|l['’]|une?|des) ?", piece.unit.text)
        for w in own
        if w.start == m.end()
    }
    late = [
        p
        for p in piece.pairs
        if p.sources and any(s.form in first and s.start >= piece.own for s in p.sources)
    ]
    verbs = [p for p in piece.pairs if is_verb_pair(sentence, piece, p)]
    return bool(verbs) and any(p.claim.start > verbs[0].claim.start for p in late)


def other(sentence: str, piece: Alignment) -> bool:
    """Whether a word that the statement has not does what its subject does, who is left out.

    « L'agence peut prêter des locaux » over « une commune peut prêter des locaux »: the agence is
    the publisher. What a demonstrative or a pronoun stands for may have another name.
    """
    begin, end = opening_of(sentence), piece.end
    if piece.start or piece.unit.kind == "row":
        return False
    said = [w for w in words(sentence) if w.is_content and begin <= w.start < end]
    paired = {p.claim.start for p in piece.pairs}
    if not said or said[0].start in paired or lexicon().is_neutral(said[0].form):
        return False
    if not _DETERMINED.fullmatch(plain(sentence[begin : said[0].start])):
        return False  # « vous avez le droit de … »
    if said[0].start in figure_offsets(sentence):
        return False
    verbs = [p for p in piece.pairs if p.claim.start > begin]
    verb = next((p for p in verbs if is_verb_pair(sentence, piece, p)), None)
    if verb is None or any(w.start in paired for w in said if w.start < verb.claim.start):
        return False
    forms = [w.form for w in words(sentence)]
    return any(_acted(piece.text, s.start, forms) for s in verb.sources if s.start >= piece.own)


_DETERMINED = re.compile(
    r"[, ]*(?:(?:les? |la |l'|une? |des |chaque |cett?e? |ces |notre |votre ))?"
)
_OWN_ARTICLE = re.compile(r"(?:les? |la |l'|une? |des |chaque |tou(?:t|te|s|tes) )")
_CLAUSE = re.compile(r"[,;:.(] ?")


def _acted(text: str, verb: int, forms: Sequence[str]) -> bool:
    """Whether the subject of a verb is a noun of the statement that a sentence does not say."""
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, verb)), default=0)
    if start and _THEY.match(plain(text[start:verb])):
        start = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    if not any(w.is_content for w in words(text[start:verb])):  # « … , tient une permanence »
        start = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    article = _OWN_ARTICLE.match(plain(text[start:verb]))
    head = next((w for w in words(text[start:verb]) if w.is_content), None)
    return (
        article is not None
        and head is not None
        and head.form not in CONTAINERS
        and not lexicon().is_neutral(head.form, announced=True)
        and not supports(head.form, forms)
    )


_THEY = re.compile(r"(?:ils?|elles?) ")
_SENTENCE = re.compile(r"\. ")
