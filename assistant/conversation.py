"""Turns a follow-up into one question that stands alone, without a language model.

1. A *correction* (« non, je parlais des CHU ») and an *entity swap* (« et pour les CHU ? ») replace
   a complement of the previous question: one introduced by the same preposition, else of the same
   nature (an acronym for an acronym), else the last.
2. A *rank* (« la deuxième étape ? ») is asked of the list of the previous question; a
   *continuation* (« et ensuite ? ») asks for the next rank.
3. A *pronoun* without antecedent (« combien de communes couvre-t-elle ? ») is replaced by the
   subject of the previous question, else of its answer.
4. An *ellipsis* (« combien ne savent pas ? », « pourquoi ? ») is asked together with the previous
   question.
5. Anything else stands alone: a change of subject inherits nothing.

Several rewritings may be possible. All are returned, the most likely first; the engine keeps the
one that the documents answer best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.asked import ORDINAL, ORDINALS, rank_of
from assistant.follow_up_forms import (
    BARE_SWAP,
    CORRECTION,
    PRONOUN,
    SHORT_CORRECTION,
    SWAP,
    Dependence,
    dependence,
)
from assistant.question import analyse, plain_text
from assistant.vocabulary import Vocabulary
from ingest.french import fold

_PREPOSITIONS = r"(?:(?:avec|pour|chez|dans|par|sur|auprès de|à|aux?|des?|du|entre|selon)\b|d['’])"
_DETERMINERS = (
    r"(?:(?:de la|les?|la|une?|des|du|leurs?|ces?|cette|mon|ma|notre|votre)\b|(?:de )?l['’])"
)
_STOPS = rf"(?:{_PREPOSITIONS}|{_DETERMINERS}|(?:est|sont|a|ont|qui|que|et|ou|n'|ne|dans|dont)\b)"
_NOUN_PHRASE = re.compile(
    rf"\b(?P<preposition>{_PREPOSITIONS})\s*(?:(?P<determiner>{_DETERMINERS})\s*)?"
    rf"(?P<noun>[^\s?,.;]+(?:\s+(?!{_STOPS})[^\s?,.;]+){{0,3}}"
    r"(?:\s+de\s+[^\s?,.;]+)?)",
    re.IGNORECASE,
)
_DIRECT_OBJECT = re.compile(
    rf"(?<![-\w])(?P<preposition>)(?P<determiner>{_DETERMINERS})\s*"
    rf"(?P<noun>[^\s?,.;]+(?:\s+(?!{_STOPS})[^\s?,.;]+)?)",
    re.IGNORECASE,
)
_PROPER = re.compile(
    r"\b(?:[Ll]a |[Ll]e |[Ll]es |[Ll][’'])?[A-ZÉÈ][\wÀ-ÿ’'-]*"
    r"(?:\s+(?:de\s+|des\s+|du\s+|d[’'])?[A-ZÉÈ][\wÀ-ÿ’'-]*)+"
)
_OPENER = re.compile(
    r"^(?:(?:et|mais|alors|ok|oui|non|bon|du coup|d'accord)[\s,:]+)+", re.IGNORECASE
)
JOINT = " – "


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Ways to read a question after the one before it.

    Attributes:
        candidates: Standalone questions, the most likely first; never empty.
        kind: How the question leaned on the previous one; `None` where it stood alone.
    """

    candidates: tuple[str, ...]
    kind: Dependence | None = None


def rewrite(question: str, previous: str, answer: str, vocabulary: Vocabulary) -> Rewriting:
    """Reads `question` after `previous`, a standalone question, and its answer."""
    kind = dependence(question, vocabulary)
    if kind is None or not previous:
        return Rewriting((question,), kind)
    made = _REWRITERS[kind](_FollowUp(question, previous, answer, vocabulary))
    kept = tuple(dict.fromkeys(text for text in made if text))
    return Rewriting(kept, kind) if kept else Rewriting((question,))


@dataclass(frozen=True, slots=True)
class _FollowUp:
    question: str
    previous: str
    answer: str
    vocabulary: Vocabulary

    @property
    def plain(self) -> str:
        return plain_text(self.question)

    @property
    def body(self) -> str:
        """The question without what opens a reply (« et », « ok, »)."""
        return _OPENER.sub("", self.question)

    @property
    def whole_previous(self) -> str:
        """The question behind an earlier « la deuxième étape – … »."""
        head, dash, rest = self.previous.partition(JOINT)
        return rest if dash and re.search(rf"\b{ORDINAL}\b", fold(head)) else self.previous


def _correct(turn: _FollowUp) -> list[str]:
    match = CORRECTION.match(turn.plain) or SHORT_CORRECTION.match(turn.plain)
    return _swapped(turn, "", _as_typed(turn.question, match.group("new"))) if match else []


def _swap(turn: _FollowUp) -> list[str]:
    match = SWAP.match(turn.plain) or BARE_SWAP.match(turn.plain)
    if match is None:
        return []
    preposition = match.groupdict().get("preposition") or ""
    return _swapped(turn, preposition, _as_typed(turn.question, match.group("new")))


def _as_typed(question: str, folded: str) -> str:
    """The end of the question, as typed, that a folded ending stands for."""
    typed = _open(question).replace("-", " ").split()
    words = folded.split()
    text = " ".join(typed[-len(words) :])
    return text.split("'", 1)[-1] if "'" in text and "'" not in folded else text


def _swapped(turn: _FollowUp, preposition: str, new: str) -> list[str]:
    previous = turn.whole_previous
    bare = re.sub(rf"^{_DETERMINERS}\s*", "", new, flags=re.IGNORECASE)
    if re.fullmatch(r"(?:19|20)\d\d", bare):
        return [_with_year(previous, bare)]
    places = [*_NOUN_PHRASE.finditer(previous), *_DIRECT_OBJECT.finditer(previous)]
    fitness = _Fitness(preposition, bare, turn.vocabulary, len(previous))
    ordered = sorted(places, key=fitness.of, reverse=True)
    swapped = [
        f"{previous[: place.start('noun')]}{bare}{previous[place.end('noun') :]}"
        for place in ordered
    ]
    extended = f"{_open(previous)} {preposition or 'pour'} {new} ?"
    return [*(_agreed(text) for text in swapped), extended]


def _with_year(previous: str, year: str) -> str:
    dated = re.sub(r"\b(?:19|20)\d\d\b", year, previous)
    return dated if dated != previous else f"{_open(previous)} en {year} ?"


@dataclass(frozen=True, slots=True)
class _Fitness:
    """How well a complement of the previous question can give way to the new one."""

    preposition: str
    new: str
    vocabulary: Vocabulary
    length: int

    def of(self, place: re.Match[str]) -> float:
        noun = place.group("noun")
        same_nature = _nature(noun, self.vocabulary) == _nature(self.new, self.vocabulary)
        same_preposition = bool(self.preposition) and fold(place.group("preposition")) == fold(
            self.preposition
        )
        prepositional = bool(place.group("preposition"))
        return (
            1.2 * same_nature
            + 1.2 * same_preposition
            + 1.4 * place.start("noun") / max(1, self.length)
            + 0.2 * prepositional
        )


def _nature(text: str, vocabulary: Vocabulary) -> str:
    if re.search(r"\b[A-ZÉ]{2,}", text) or any(m.acronym for m in vocabulary.mentions(text)):
        return "acronym"
    if re.search(r"\d", text):
        return "figure"
    return "name" if re.match(r"[A-ZÀ-Ý]", text) else "noun"


def _agreed(text: str) -> str:
    """Mends elisions at the seam of a swap (« d’CHU », « l’commune »)."""
    text = re.sub(r"\bd[’'](?=[^aeiouyhéèêàâîôœAEIOUYHÉÈ])", "de ", text)
    return re.sub(r"\bl[’'](?=[^aeiouyhéèêàâîôœAEIOUYHÉÈ])", "la ", text)


def _rank(turn: _FollowUp) -> list[str]:
    return [f"{_open(turn.body)}{JOINT}{turn.whole_previous}", turn.body]


def _continue(turn: _FollowUp) -> list[str]:
    ordinals = {position: word for word, position in reversed(list(ORDINALS.items()))}
    match = re.search(rf"\b{ORDINAL}\b", fold(turn.previous))
    rank = rank_of(fold(turn.previous)) if match else None
    if match and rank and rank + 1 in ordinals:
        before, after = turn.previous[: match.start()], turn.previous[match.end() :]
        return [f"{before}{ordinals[rank + 1]}{after}"]
    return [turn.previous]


def _detail(turn: _FollowUp) -> list[str]:
    return [turn.previous]


def _pronoun(turn: _FollowUp) -> list[str]:
    subjects = [s for s in (_subject(turn.previous), _subject(f". {_unmarked(turn.answer)}")) if s]
    made = [_with_subject(turn.question, subject) for subject in dict.fromkeys(subjects)]
    return [*filter(None, made), _joined(turn)]


def _ellipsis(turn: _FollowUp) -> list[str]:
    subject = _subject(turn.previous)
    named = f"{_open(turn.body)} ({subject}) ?" if subject and subject not in turn.body else ""
    if not analyse(turn.body, turn.vocabulary).terms:
        return [_joined(turn)]
    alone = turn.body if len(analyse(turn.body, turn.vocabulary).terms) > 1 else ""
    return [_joined(turn), named, alone]


def _joined(turn: _FollowUp) -> str:
    return f"{_open(turn.body)}{JOINT}{turn.whole_previous}"


def _subject(text: str) -> str:
    """The noun phrase that a pronoun after this text stands for: a name, else the last noun."""
    if proper := _PROPER.findall(text[1:]):
        return str(max(proper, key=len))
    inverted = re.search(
        r"\b((?:[Ll]es|[Ll]a|[Ll]e|[Uu]ne|[Uu]n|[Dd]es|[Ll][’'])\s*[\wÀ-ÿ’'-]+(?:\s+[\wÀ-ÿ’'-]+)?)"
        r"\s+[\wÀ-ÿ]+-(?:t-)?(?:elles?|ils?)\b",
        text,
    )
    if inverted:
        return inverted.group(1)
    nouns = re.findall(
        r"\b(?:[Ll]es|[Ll]a|[Ll]e|[Uu]ne|[Uu]n|[Dd]es|[Dd]u|[Ll][’'])\s*[\wÀ-ÿ’'-]{2,}"
        r"(?:\s+(?:de |d[’']|des |du )?[\wÀ-ÿ’'-]{3,})?",
        text,
    )
    return str(nouns[-1]) if nouns else ""


def _with_subject(question: str, subject: str) -> str:
    """The question with its pronoun replaced by the subject."""
    match = PRONOUN.search(question)
    if match is None:
        return ""
    subject = re.sub(r"^(?:La|Le|Les|L[’'])\b", lambda m: m.group().lower(), subject)
    before, after = question[: match.start()], question[match.end() :]
    if match.group("inverted"):
        return f"{before}{match.group('inverted')} {subject}{after}"
    if match.group("object"):
        return f"{question[: match.start('object')]}{_open(after)} {subject} ?"
    if match.group("subject") or match.group("that"):
        return f"{before}{subject}{after}"
    return f"{_open(question)} ({subject}) ?"


def _unmarked(answer: str) -> str:
    return re.sub(r"\[\d+\]|\*\*", "", answer.split("\n")[0])


def _open(text: str) -> str:
    """A question without its final punctuation."""
    return text.rstrip(" ?!.\u00a0\u202f")


_REWRITERS: dict[Dependence, Callable[[_FollowUp], Sequence[str]]] = {
    Dependence.CORRECTION: _correct,
    Dependence.SWAP: _swap,
    Dependence.RANK: _rank,
    Dependence.CONTINUATION: _continue,
    Dependence.DETAIL: _detail,
    Dependence.PRONOUN: _pronoun,
    Dependence.ELLIPSIS: _ellipsis,
    Dependence.BARE: _ellipsis,
}
