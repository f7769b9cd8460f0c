"""How much of an item answers: its sentence, the whole of it, or one item of a list.

An item of a plan is a title and some sentences. « Comment sont formés les arbitres ? » is answered
by the one that speaks of them, and the rest is about others; « que prévoit le plan pour les
gymnases ? » is answered by the whole item that has them in its title, or by the sentences of the
plan that name them, and not by the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from assistant.candidates.candidate import TABULAR, WHOLES, Candidate, Shape
from assistant.candidates.list_announcements import refers_back
from assistant.matching import Layer, strength
from assistant.questions.answer_kinds import PROCEDURES
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question, Term, terms_within
from assistant.questions.roles import WordRole
from assistant.scoring.enumerating import announcing, is_told_in_full
from assistant.scoring.scores import Scored
from ingest.documents import Span
from ingest.french import fold, tokens

_OPEN = re.compile(
    r"\b(?:prevoi\w*|prevu\w*|propos\w+|dit|annonc\w+|promet\w*|fait|fera|change\w*)\b"
)
_FOR = re.compile(
    r"\b(?:pour|concernant|au sujet de|a propos de|quant aux?|en faveur de|sur|en direction de) "
    r"(?:l[ea]s? |l'|ces |cette |ce |des |du |de la )?(?P<topic>[^,;:?!.]{3,50})\W*$"
)
_ON = re.compile(r"\b(?:sur|concernant|au sujet de|a propos de|quant aux?) [^,;:?!.]{3,60}\W*$")
_LACK = re.compile(r"\bsans\b", re.IGNORECASE)
"""« Les quartiers sans club »: what names clubs does not name these."""

_WORTH = 0.6
_SAID = 0.5
_NAMED = 0.75
"""« Coordonner » is near « coordonnateur », and no word of him."""

_MOST = 3
_LAYERS = (Layer.OWN, Layer.ANTECEDENT)


def in_extent(question: Question, best: Scored, scored: Sequence[Scored]) -> tuple[Scored, ...]:
    """The best evidence in the extent that the question asks for, in the order of the text.

    Nothing, where it lists what is done and has no word for what something is asked to be done for.

    Args:
        question: The question.
        best: The best evidence, accepted.
        scored: All candidates.
    """
    if topic := _topic(question):
        return _about(topic, best, scored, fold(question.text))
    if question.asked is Asked.YES_NO and (listed := _announced_by(best, scored)):
        return (listed,)
    if question.asked in FIGURES or not is_told_in_full(best.candidate):
        return (best,)
    return (_narrowed(question, best, scored),)


def _announced_by(best: Scored, scored: Sequence[Scored]) -> Scored | None:
    """The list that a statement announces (« le club a trois buts : »), told with it."""
    if best.candidate.shape in WHOLES or not best.candidate.text.rstrip().endswith(":"):
        return None
    said = best.candidate.focus[0]
    led = (s for s in scored if s.candidate.shape is Shape.LIST and s.candidate.introduction)
    found = next((s for s in led if _holds(s.candidate.introduction, said)), None)
    return found and replace(found, score=best.score)


def _holds(introduction: Span | None, said: Span) -> bool:
    return introduction is not None and (introduction.contains(said) or said.contains(introduction))


def _topic(question: Question) -> tuple[Term, ...]:
    """What a plan is asked to do something for (« que prévoit le plan pour *les gymnases* »)."""
    plain = " ".join(fold(question.text).split())
    open_asked = question.asked in {Asked.LIST, Asked.STATEMENT} and not question.gain
    match = _FOR.search(plain) if open_asked else None
    if match is None or not _OPEN.search(plain[: match.start()]):
        return ()
    return tuple(t for t in terms_within(question.terms, match["topic"]) if not t.soft)


def _about(
    topic: Sequence[Term], best: Scored, scored: Sequence[Scored], plain: str
) -> tuple[Scored, ...]:
    """Of the items of the list that was found, those titled by a topic, else their sentences."""
    listed = [s for s in scored if _is_of_the_list(s.candidate, best.candidate)]
    wholes = [s for s in listed if not any(_is_within(s, other) for other in listed)]
    listing = best.candidate.shape is Shape.LIST
    lacking = any(_LACK.search(t.surface) for t in topic)
    above = listing and not lacking and _says(topic, announcing(best.candidate), _NAMED)
    if above:
        return (best,)
    if not wholes:
        on_topic = _ON.search(plain) or lacking
        return _on_topic(topic, best, scored) if on_topic else (best,)
    found: list[Scored] = []
    for whole in sorted(wholes, key=lambda s: s.candidate.focus[0]):
        if not _says(topic, _said(whole.candidate), _NAMED):
            continue
        parts = [s for s in listed if _is_within(s, whole)]
        title = next((p for p in parts if _opens(p, whole)), whole)
        told = [
            p for p in parts if _says(topic, _said(p.candidate), _NAMED) and not _leans(p.candidate)
        ]
        found += [whole] if _says(topic, _said(title.candidate), _NAMED) or not told else told
    if found:
        return tuple(found) if len(found) <= _MOST else (best,)
    if lacking or (_ON.search(plain) and not listing):
        return _on_topic(topic, best, scored)
    near = any(strength(t, _said(w.candidate)) > 0 for t in topic for w in wholes)
    return (best,) if near or not listing else ()


def _on_topic(topic: Sequence[Term], best: Scored, scored: Sequence[Scored]) -> tuple[Scored, ...]:
    """The best evidence that names what « que dit le plan sur… » is asked about; none without.

    A figure of another document is none of what this one says.
    """
    own, least = best.candidate.document.id, _WORTH * best.score
    near = (s for s in scored if s.score >= least and s.affinity >= _SAID)
    told = (s for s in near if s.candidate.shape not in TABULAR or s.candidate.document.id == own)
    return tuple(islice((s for s in told if _names(topic, s.candidate)), 1))


def _names(topic: Sequence[Term], candidate: Candidate) -> bool:
    above = candidate.bags.get(Layer.LABELS, frozenset()) | candidate.bags[Layer.HEADINGS]
    items = candidate.bags.get(Layer.ITEMS, frozenset())
    return _says(topic, _said(candidate) | above | items, _NAMED)


def _narrowed(question: Question, best: Scored, scored: Sequence[Scored]) -> Scored:
    """The one sentence that says what its item says of the question, if the title says none."""
    whole = best.candidate
    terms = question.asking
    asked = [t for t in terms if strength(t, _said(whole)) >= _SAID]
    parts = [s for s in scored if s.candidate.shape is Shape.ITEM and _is_within(s, best)]
    full = [p for p in parts if asked and _says(asked, _said(p.candidate), _SAID)]
    if _titles(asked, parts, best) and question.asked in PROCEDURES:
        return best
    if len(full) != 1 or _opens(full[0], best) or _leans(full[0].candidate):
        return best
    return replace(full[0], score=best.score)


def _titles(asked: Sequence[Term], parts: Sequence[Scored], whole: Scored) -> bool:
    """Whether the title of an item names a thing that is asked about: all of it is about that."""
    named = [t for t in asked if t.role is WordRole.NOUN and not t.strong]
    titles = (_said(p.candidate) for p in parts if _opens(p, whole))
    return any(strength(term, said) >= _NAMED for said in titles for term in named)


def _said(candidate: Candidate) -> frozenset[str]:
    return frozenset().union(*(candidate.bags.get(layer, frozenset()) for layer in _LAYERS))


def _says(terms: Sequence[Term], bag: frozenset[str], least: float) -> bool:
    return all(strength(term, bag) >= least for term in terms)


def _leans(candidate: Candidate) -> bool:
    """Whether a sentence cannot stand by itself: « Elles pourront… »."""
    return refers_back(candidate.text) or len(tokens(candidate.text)) <= _MOST


def _is_of_the_list(candidate: Candidate, best: Candidate) -> bool:
    """Whether an item stands in the list that was found, or in the same as the item found."""
    same = candidate.document.id == best.document.id and candidate.section == best.section
    if candidate.shape is not Shape.ITEM or not same:
        return False
    if best.shape is Shape.LIST:
        return any(span.contains(candidate.focus[0]) for span in best.focus)
    return best.shape is Shape.ITEM


def _is_within(part: Scored, whole: Scored) -> bool:
    inner, outer = part.candidate.focus[0], whole.candidate.focus[0]
    return inner != outer and outer.contains(inner)


def _opens(part: Scored, whole: Scored) -> bool:
    return part.candidate.focus[0].start == whole.candidate.focus[0].start
