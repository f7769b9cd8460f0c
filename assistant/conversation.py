"""Turns a follow-up into one question that stands alone, without a language model.

What opens a message (« très bien. », « rien à voir : ») is cut off first (`assistant.openers`).

1. After a table (`assistant.table_follow_ups`), a follow-up that names another row or column, a
   rank, the other end of the scale is asked of that table.
2. A *correction* (« non, je parlais des CHU ») and an *entity swap* (« et pour les CHU ? ») replace
   a complement of the previous question: one introduced by the same preposition, of the same
   nature (an acronym for an acronym, words of near meaning), else the last.
3. A *rank* (« la deuxième étape ? ») is asked of the list of the previous question; a
   *continuation* (« et ensuite ? ») asks for the next rank.
4. A *pronoun* without antecedent (« combien de communes couvre-t-elle ? ») is replaced by a noun
   phrase that agrees with it: the first of the previous question, another one, a name of its
   answer.
5. An *ellipsis* (« combien ne savent pas ? », « pourquoi ? ») is asked « à propos de » what the
   conversation is about.
6. Anything else stands alone: a change of subject inherits nothing.

Several rewritings may be possible. All are returned, the most likely first; the engine keeps the
one that the documents answer best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.anchor import NOTHING, Anchor
from assistant.asked import ORDINAL, rank_of
from assistant.follow_up_forms import (
    BARE_NOUN,
    BARE_SWAP,
    CORRECTION,
    SHORT,
    SWAP,
    YEAR_SWAP,
    Dependence,
    dependence,
)
from assistant.lexicon import french_lexicon
from assistant.noun_phrases import (
    DETERMINERS,
    ORDINAL_WORDS,
    NounPhrase,
    is_counted,
    names,
    noun_phrases,
    put,
    whole,
)
from assistant.openers import without_opening
from assistant.pronouns import antecedents, owned_thing, replaced
from assistant.question import SELF, analyse, plain_text
from assistant.reader.templates import quoted
from assistant.table_follow_ups import (
    TableFollowUp,
    elsewhere,
    extreme,
    following,
    in_table,
    opposite,
    ranked,
    same_cell,
)
from assistant.vocabulary import Vocabulary
from ingest.french import fold, tokens

ABOUT = " (à propos de : "
_OPENER = re.compile(
    r"^(?:(?:et|mais|alors|ok|oui|non|bon|du coup|d'accord)[\s,:]+)+", re.IGNORECASE
)
_FRAME = re.compile(
    r"^\W*(?:(?:de|à|avec|par|pour|dans|chez|sur)\s+)?(?:"
    r"quel(?:le)?s?\s+(?:(?:est|sont|était|étaient)\s+)?(?:l[ae]s?\s+|l['’])?"
    r"(?:(?:pourcentages?|parts?|proportions?|nombre|chiffre|taux)\s+(?:de\s+|des\s+|d['’]))?|"
    r"combien\s+(?:de\s+|d['’]|sont\s+)?|qu['’]est[- ]ce\s+(?:que\s+|qu['’]|qui\s+)(?:c['’]est\s+que\s+)?|"
    r"est[- ]ce\s+(?:que\s+|qu['’])|(?:c['’](?:est|était)\s+)?(?:quoi|qui|où|quand)\s+(?:que\s+|qui\s+|(?:est|sont)\s+)?|"
    r"comment\s+|pourquoi\s+|que\s+|de quoi\s+(?:parle\s+)?)",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?:plus|moins)\b|\binverse\b|\bcontraire\b|\boppose\b|\bderni\w+|\ben bas\b|\ben tete\b"
)
_AMONG = re.compile(
    r"^(?:parmi|entre|chez) (?:eux|elles|ceux-ci|celles-ci|ceux-là|celles-là)\s*,?\s*",
    re.IGNORECASE,
)
_THAT_OF = re.compile(
    r"(?:celles?|celui|ceux) (d(?:e la|e l['’]|es|u|e)|d['’])\s*(.+)", re.IGNORECASE
)
_ARTICLES = {"des": "les ", "du": "le ", "de la": "la ", "de l'": "l’", "de l’": "l’"}
"""« Celle des lycées » is the same thing of others."""

_ASKS = r"\b(?:quels?|quelles?|combien|qui|quoi|pourquoi|quand|comment|ou|est ce|lequel|laquelle|lesquels|lesquelles|que|il|elle|ils|elles|on|est|sont)\b"
_FIRST = re.compile(r"\bcommenc|\bd'abord\b|\ben premier\b|\bpremi\w+ (?:etape|chose)|\bdebut")


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Ways to read a question after the one before it.

    Attributes:
        candidates: Standalone questions, the most likely first; never empty.
        kind: How the question leaned on the previous one; `None` where it stood alone.
        topic: The question that what follows is about: this one, unless it only leaned on it.
        brought: What a swap put in: evidence that does not carry it answers another question.
        cell: Labels of the row and of the column that must answer, where the previous table has
            them; a candidate that leads elsewhere is worded badly.
    """

    candidates: tuple[str, ...]
    kind: Dependence | None = None
    topic: str = ""
    brought: str = ""
    cell: tuple[str, str] | None = None


def rewrite(
    question: str,
    previous: str,
    answer: str,
    vocabulary: Vocabulary,
    anchor: Anchor = NOTHING,
    topics: tuple[str, ...] = (),
) -> Rewriting:
    """Reads `question` after `previous`, a standalone question, and its answer.

    Args:
        question: As typed, mended.
        previous: What the question before was read as; empty at the beginning.
        answer: What it was answered.
        vocabulary: The language of the field.
        anchor: Where in the documents the answer stood.
        topics: Earlier questions that stood alone, the latest first; `previous` where none is given.
    """
    opened = without_opening(question)
    if opened.aside and previous and not re.search(_ASKS, plain_text(opened.question)):
        opened = replace(opened, question=f"et {opened.question}")
    kind = None if opened.fresh else dependence(opened.question, vocabulary)
    if not previous and BARE_NOUN.match(plain_text(opened.question)):
        kind = None
    if kind is None or not previous:
        return Rewriting((opened.question,), kind)
    turn = _FollowUp(opened.question, previous, answer, vocabulary, anchor, topics or (previous,))
    if kind is Dependence.CORRECTION and (said := _corrected_subject(turn)):
        return Rewriting(_kept(said), kind)
    if found := _after_table(turn, kind):
        ranks = _rank(turn) if kind is Dependence.RANK else []
        kept = _kept([*_in_words(turn, kind, found), found.text, *ranks])
        return Rewriting(kept, kind, brought=found.brought, cell=found.cell)
    kept = _kept(_REWRITERS[kind](turn))
    if not kept:
        return Rewriting((opened.question,))
    if kind in {Dependence.SWAP, Dependence.CORRECTION}:
        return Rewriting(kept, kind, brought="" if opposite(turn.body, previous) else turn.new)
    brought = owned_thing(turn.question) if kind is Dependence.PRONOUN else ""
    return Rewriting(kept, kind, topic=turn.topic, brought=brought)


def _kept(made: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in made if text))


@dataclass(frozen=True, slots=True)
class _FollowUp:
    question: str
    previous: str
    answer: str
    vocabulary: Vocabulary
    anchor: Anchor
    topics: tuple[str, ...]

    @property
    def topic(self) -> str:
        """The last question that stood alone."""
        return self.topics[0]

    @property
    def plain(self) -> str:
        return plain_text(self.question)

    @property
    def body(self) -> str:
        """The question without what opens a reply (« et », « ok, »)."""
        return _OPENER.sub("", self.question)

    @property
    def new(self) -> str:
        """What a swap or a correction brings, as typed."""
        if year := YEAR_SWAP.match(self.plain):
            return year.group("new")
        match = CORRECTION.match(self.plain) or SWAP.match(self.plain)
        match = match or BARE_SWAP.match(self.plain) or BARE_NOUN.match(self.plain)
        return _as_typed(self.question, match.group("new")) if match else ""

    @property
    def list_question(self) -> str:
        """The question behind an earlier « en deuxième position : … »."""
        head, colon, rest = self.previous.partition(" : ")
        ranked_before = bool(colon) and "(" not in head and re.search(rf"\b{ORDINAL}\b", fold(head))
        return rest if ranked_before else self.previous


def _after_table(turn: _FollowUp, kind: Dependence) -> TableFollowUp | None:
    """The follow-up read in the table that answered before; `None` where it asks for none of it."""
    anchor = turn.anchor
    if not anchor.rows:
        return None
    if kind in _BY_FORM:
        return _BY_FORM[kind](turn)
    swapping = kind in {Dependence.SWAP, Dependence.CORRECTION}
    asked = turn.new if swapping else turn.body
    if found := in_table(asked, anchor, turn.vocabulary):
        return found
    if _SUPERLATIVE.search(turn.plain):
        if opposite(turn.body, turn.previous):
            return None
        if found := extreme(turn.body, anchor):
            return found
    if swapping and quoted(anchor.caption) in turn.previous and not re.search(r"\d", asked):
        return elsewhere(asked, anchor)
    return None


def _in_words(turn: _FollowUp, kind: Dependence, found: TableFollowUp) -> list[str]:
    """The question before with the new row in the place of the row that answered it."""
    swapping = kind in {Dependence.SWAP, Dependence.CORRECTION}
    row = turn.vocabulary.bag(turn.anchor.row)
    if not swapping or found.cell is None or quoted(turn.anchor.caption) in turn.previous:
        return []
    if found.cell[1] != turn.anchor.column or not row:
        return []
    places = [p for p in noun_phrases(turn.previous) if turn.vocabulary.bag(p.noun) & row]
    return [put(turn.previous, place, turn.new) for place in places[:2]]


def _same(turn: _FollowUp) -> TableFollowUp | None:
    return same_cell(turn.anchor) if re.search(r"\bcombien\b", turn.plain) else None


_BY_FORM: dict[Dependence, Callable[[_FollowUp], TableFollowUp | None]] = {
    Dependence.RANK: lambda turn: ranked(turn.body, turn.anchor),
    Dependence.CONTINUATION: lambda turn: following(turn.anchor),
    Dependence.DETAIL: lambda _: None,
    Dependence.BARE: _same,
}


def _corrected_subject(turn: _FollowUp) -> list[str]:
    """« Non, je parlais des lycées : quel est le deuxième ? » asks the question of the lycées."""
    subject, colon, asked = turn.new.partition(":")
    if not colon or not re.search(_ASKS, plain_text(asked)):
        return []
    listed = f"quels sont les {subject.strip()} ?"
    leaning = _FollowUp(asked.strip(), listed, "", turn.vocabulary, NOTHING, (listed,))
    if rank_of(leaning.plain):
        return _rank(leaning)
    return [_about(leaning.body, subject.strip()), leaning.body]


def _correct(turn: _FollowUp) -> list[str]:
    match = CORRECTION.match(turn.plain)
    return _swapped(turn, "", turn.new) if match else []


def _swap(turn: _FollowUp) -> list[str]:
    if turned := opposite(turn.body, turn.previous):
        return [turned]
    if YEAR_SWAP.match(turn.plain):
        return [_with_year(turn.previous, turn.new)]
    match = SWAP.match(turn.plain) or BARE_SWAP.match(turn.plain)
    match = match or BARE_NOUN.match(turn.plain)
    if match is None:
        return []
    return _swapped(turn, match.groupdict().get("preposition") or "", turn.new)


def _as_typed(question: str, folded: str) -> str:
    """The end of the question, as typed, that a folded ending stands for."""
    typed = _open(question).replace("-", " ").split()
    words = folded.split()
    text = " ".join(typed[-len(words) :])
    return text.split("'", 1)[-1] if "'" in text and "'" not in folded else text


def _swapped(turn: _FollowUp, preposition: str, new: str) -> list[str]:
    previous = turn.list_question
    if same := _THAT_OF.match(new):
        preposition, new = "de", f"{_ARTICLES.get(same[1].lower(), '')}{same[2]}"
    bare = re.sub(rf"^{DETERMINERS}\s*", "", new, flags=re.IGNORECASE)
    if re.fullmatch(r"(?:19|20)\d\d", bare):
        return [_with_year(previous, bare)]
    places = noun_phrases(previous)
    if bare[:1].isupper():
        places = (*places, *(p for p in names(previous) if p.noun not in {q.noun for q in places}))
    fitness = _Fitness(preposition, bare, turn, len(previous))
    ordered = sorted(places, key=fitness.of, reverse=True)
    lead = preposition or "pour"
    extended = f"{_open(previous)}, {lead} {new} ?"
    swapped = [put(previous, place, new) for place in ordered[:4]]
    if _nature(bare, turn.vocabulary) == "name":
        return [*swapped[:3], f"Qui est {new} ?", extended]
    return [*swapped, extended]


def _with_year(previous: str, year: str) -> str:
    dated = re.sub(r"\b(?:19|20)\d\d\b", year, previous)
    return dated if dated != previous else f"{_open(previous)} en {year} ?"


@dataclass(frozen=True, slots=True)
class _Fitness:
    """How well a complement of the previous question can give way to the new one."""

    preposition: str
    new: str
    turn: _FollowUp
    length: int

    def of(self, place: NounPhrase) -> float:
        """The fitness of a place, from 0 to about 6."""
        vocabulary = self.turn.vocabulary
        same_nature = _nature(place.noun, vocabulary) == _nature(self.new, vocabulary)
        named = same_nature and _nature(self.new, vocabulary) == "name"
        written = fold(place.preposition)
        same_preposition = bool(self.preposition) and written == fold(self.preposition)
        answered = bool(
            self.turn.anchor.row
            and vocabulary.bag(place.noun) & vocabulary.bag(self.turn.anchor.row)
        )
        return (
            1.2 * same_nature
            + 1.5 * named
            + 1.2 * same_preposition
            + 1.4 * place.noun_start / max(1, self.length)
            + 0.2 * bool(place.preposition)
            + 1.5 * answered
            + 1.5 * _likeness(place.noun, self.new)
        )


def _likeness(one: str, other: str) -> float:
    """Cosine of the first words of two phrases, 0 where a word is not known."""
    left, right = tokens(one), tokens(other)
    if not left or not right:
        return 0.0
    found = french_lexicon().similar(left[0].form, [right[0].form], 0.0)
    return found.get(right[0].form, 0.0)


def _nature(text: str, vocabulary: Vocabulary) -> str:
    if re.search(r"\b[A-ZÉ]{2,}", text) or any(m.acronym for m in vocabulary.mentions(text)):
        return "acronym"
    if re.search(r"\d", text):
        return "figure"
    return "name" if re.match(r"[A-ZÀ-Ý]", text) else "noun"


def _rank(turn: _FollowUp) -> list[str]:
    rank, question = rank_of(turn.plain), turn.list_question
    asked = f"{question[:1].lower()}{question[1:]}"
    if re.search(rf"\b{ORDINAL} [a-z]{{3,}}", turn.plain):
        return [f"{_open(turn.body)} : {asked}", turn.body]
    word = ORDINAL_WORDS.get(rank, f"{rank}e") if rank else ""
    return [f"En {word} position : {asked}" if word else "", turn.body]


def _continue(turn: _FollowUp) -> list[str]:
    match = re.search(rf"\b{ORDINAL}\b", fold(turn.previous))
    rank = rank_of(fold(turn.previous)) if match else None
    if match and rank and rank + 1 in ORDINAL_WORDS:
        before, after = turn.previous[: match.start()], turn.previous[match.end() :]
        return [f"{before}{ORDINAL_WORDS[rank + 1]}{after}"]
    rank = turn.anchor.position or int(bool(_FIRST.search(fold(turn.previous))))
    if rank and rank + 1 in ORDINAL_WORDS:
        step = f"Quelle est la {ORDINAL_WORDS[rank + 1]} étape"
        return [_about(step, turn.previous), f"{step} ?", turn.previous]
    return [turn.previous]


def _detail(turn: _FollowUp) -> list[str]:
    return [turn.previous]


def _pronoun(turn: _FollowUp) -> list[str]:
    found = antecedents(turn.question, turn.previous, _unmarked(turn.answer), turn.topics)
    made = [replaced(turn.question, phrase) for phrase in found]
    return [*made[:4], *([] if made and names(turn.topic) else _elliptic(turn))]


def _bare(turn: _FollowUp) -> list[str]:
    return [_about(turn.body, turn.previous), _about(turn.body, turn.topic)]


def _ellipsis(turn: _FollowUp) -> list[str]:
    if turned := opposite(turn.body, turn.previous):
        return [turned]
    return _elliptic(turn)


def _elliptic(turn: _FollowUp) -> list[str]:
    """The follow-up with the subject of the conversation beside it, then with all of it."""
    terms = [term for term in analyse(turn.body, turn.vocabulary).terms if not term.soft]
    subject = main_subject(turn.topic) or main_subject(turn.previous)
    named = _about(turn.body, subject) if subject and fold(subject) not in turn.plain else ""
    if not terms:
        return [*_bare(turn)[:1], named, *_bare(turn)[1:]]
    joined = [_about(turn.body, turn.previous), _about(turn.body, turn.topic)]
    if any(term.strong for term in terms) or SHORT.match(turn.plain):
        return [turn.body, named, *joined]
    if named and (names(turn.topic) or names(turn.previous)):
        return [named]
    alone = _AMONG.sub("", turn.body)
    return [alone, named, *joined] if len(terms) > 1 else [named, *joined, alone]


def main_subject(text: str) -> str:
    """What a question is about: its proper name, else its first noun phrase, with its complement."""
    if named := names(text):
        return named[-1].subject
    found = noun_phrases(text)
    at = min(range(len(found)), key=lambda i: (is_counted(found[i]), i), default=None)
    if at is None:
        return ""
    return whole(text, found[at], found[at + 1] if at + 1 < len(found) else None)


def _about(body: str, subject: str) -> str:
    """« X ? » asked about a phrase, or about a question of which the interrogative is dropped."""
    head, about, rest = subject.partition(ABOUT)
    inner = rest.rstrip(" ?)") if about else head
    sentences = re.split(r"(?<=[.?!])\s+", _open(inner))
    last = SELF.sub("", sentences[-1]).strip()
    phrase = _open(_FRAME.sub("", last))
    opened = _open(body)
    if re.match(r"qui \w", last, re.IGNORECASE):
        return f"{opened[:1].upper()}{opened[1:]} : {last[:1].lower()}{last[1:]} ?"
    return f"{opened[:1].upper()}{opened[1:]}{ABOUT}{phrase}) ?" if phrase else f"{opened} ?"


def _unmarked(answer: str) -> str:
    """The first line of an answer that quotes something, without marks."""
    lines = answer.split("\n")
    line = next((line for line in lines if re.search(r"\[\d+\]", line)), lines[0])
    return re.sub(r"\[\d+\]|\*\*", "", line)


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
    Dependence.BARE: _bare,
}
