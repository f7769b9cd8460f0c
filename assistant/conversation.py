"""Turns a follow-up into one question that stands alone, without a language model.

What opens a message (« très bien. », « rien à voir : ») is cut off first
(`assistant.follow_ups.openers`).

1. After a table (`assistant.follow_ups.table_follow_ups`), a follow-up that names another row or
   column, a rank, the other end of the scale is asked of that table.
2. A *correction* (« non, je parlais des CHU ») and an *entity swap* (« et pour les CHU ? ») replace
   a complement of the previous question (`assistant.follow_ups.swaps`).
3. A *rank* (« la deuxième étape ? ») is asked of the list of the previous question; a
   *continuation* (« et ensuite ? ») asks for the next rank.
4. A *pronoun* without antecedent (« combien de communes couvre-t-elle ? ») is replaced by a noun
   phrase that agrees with it (`assistant.follow_ups.pronouns`): the first of the previous question,
   another one, a name of its answer.
5. What leaves out its subject (`assistant.follow_ups.gaps`: « c'est gratuit ? », « payé par
   qui ? ») is given that of the conversation (`assistant.follow_ups.completing`).
   A verb or a noun alone (« qui finance ? », « quels sont les avantages ? ») is asked of it too
   (`assistant.follow_ups.lone_word_follow_ups`).
6. An *ellipsis* (« combien ne savent pas ? », « pourquoi ? ») is asked « à propos de » what the
   conversation is about (`assistant.follow_ups.ellipses`).
7. Anything else stands alone: a change of subject inherits nothing.

Before all that, « celle des CHU » and « cet atelier » are said in full
(`assistant.follow_ups.demonstratives`). What is asked of an item of a list (« le deuxième, c'est
pour quand ? ») is asked of its label (`assistant.follow_ups.listed_items`).

Several rewritings may be possible. All are returned, the most likely first; the engine keeps the
one that the documents answer best.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.follow_ups.after_table import after_table, in_words
from assistant.follow_ups.anchor import NOTHING, Anchor, Cell
from assistant.follow_ups.attained import ASKS_ATTAINED
from assistant.follow_ups.closers import without_closing
from assistant.follow_ups.completing import completed, fronted
from assistant.follow_ups.demonstratives import taken_up
from assistant.follow_ups.ellipses import about, bare, ellipsis, what_it_is
from assistant.follow_ups.first_questions import opens_a_talk
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.follow_up_forms import Dependence, dependence
from assistant.follow_ups.listed_items import NO_LIST, Listed, item_asked
from assistant.follow_ups.lone_word_follow_ups import started, with_its_object, with_its_owner
from assistant.follow_ups.naming_follow_ups import acronym_asked, person_named
from assistant.follow_ups.openers import Opened, without_opening
from assistant.follow_ups.others import others_asked
from assistant.follow_ups.pairs import compared
from assistant.follow_ups.pronoun_follow_ups import shown, with_antecedent
from assistant.follow_ups.pronouns import dangling, owned_thing
from assistant.follow_ups.rank_follow_ups import continued, counted_in_list
from assistant.follow_ups.recasting import recast
from assistant.follow_ups.restrictions import restricted
from assistant.follow_ups.shares_asked import share_of_the_asked
from assistant.follow_ups.sources import source_asked
from assistant.follow_ups.swaps import corrected, swapped
from assistant.follow_ups.table_follow_ups import opposite
from assistant.follow_ups.told_before import without_lead
from assistant.questions.asked import rank_of
from assistant.questions.question import plain_text
from assistant.questions.rewordings import reworded
from assistant.vocabulary import Vocabulary

_ASKS = (
    r"\b(?:quels?|quelles?|combien|qui|quoi|pourquoi|quand|comment|ou|est ce|lequel|laquelle|"
    r"lesquels|lesquelles|que|il|elle|ils|elles|on|est|sont)\b"
)


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Ways to read a question after the one before it.

    Attributes:
        candidates: Standalone questions, the most likely first; empty where nothing in the
            conversation says what is meant.
        kind: How the question leaned on the previous one; `None` where it stood alone.
        topic: The question that what follows is about: this one, unless it only leaned on it.
        brought: What a swap put in: evidence that does not carry it answers another question.
        own: The words of the follow-up itself: evidence that has none of them answers the question
            before once more.
        before: The question before, as it was read.
        told: The answer before, as it was shown.
        documents: Where the answer before stood.
        listed: Labels of the list that was the answer before, which is no table.
        cell: Labels of the row and of the column that must answer, where the previous table has
            them; a candidate that leads elsewhere is worded badly.
    """

    candidates: tuple[str, ...]
    kind: Dependence | None = None
    topic: str = ""
    brought: str = ""
    own: str = ""
    before: str = ""
    told: str = ""
    listed: tuple[str, ...] = ()
    documents: frozenset[str] = frozenset()
    cell: tuple[str, str] | None = None


def rewrite(
    question: str,
    previous: str,
    answer: str,
    vocabulary: Vocabulary,
    anchor: Anchor = NOTHING,
    topics: tuple[str, ...] = (),
    said: tuple[str, ...] = (),
    trail: tuple[Cell, ...] = (),
    listed: Listed = NO_LIST,
    base: str = "",
) -> Rewriting:
    """Reads `question` after `previous`, a standalone question, and its answer.

    Args:
        question: As typed, mended.
        previous: What the question before was read as; empty at the beginning.
        answer: What it was answered.
        vocabulary: The language of the field.
        anchor: Where in the documents the answer stood.
        topics: Earlier questions that stood alone, the latest first; `previous` where there are
            none.
        said: Earlier questions as typed, the latest first.
        trail: Cells of tables that answered before, the latest first.
        listed: The last list that answered.
        base: The question that a refused swap changed: another swap changes that one.
    """
    opened = _opened(question, (previous, *said, shown(answer)) if previous else ())
    typed = opened.question
    plainest = recast(typed) if previous else typed
    kind = None if opened.fresh else dependence(plainest, vocabulary)
    if kind is not None:
        opened = replace(opened, question=plainest)
    if not previous and opens_a_talk(opened.question, kind):
        kind = None
    if kind is None or not previous:
        cut = opened.question != question
        return Rewriting(_kept([opened.question]) if cut else (opened.question,), kind)
    before = base if base and kind in _CHANGING else previous
    turn = FollowUp(
        opened.question, before, answer, vocabulary, anchor, topics or (previous,), said, trail,
        listed, typed,
    )  # fmt: skip
    if kind in _OF_CONVERSATION:
        aside = turn.topic if kind is Dependence.ACRONYM else ""
        return Rewriting(_kept(_OF_CONVERSATION[kind](turn)), kind, topic=aside)
    if kind is Dependence.CORRECTION and (asked := _corrected_subject(turn)):
        return Rewriting(_kept(asked), kind)
    if found := after_table(turn, kind):
        ranks = counted_in_list(turn) if kind is Dependence.RANK else []
        worded = _kept([*in_words(turn, kind, found), found.text, *ranks])
        return Rewriting(worded, kind, brought=found.brought, cell=found.cell)
    return _by_grammar(turn, kind)


def _opened(question: str, spoken: tuple[str, ...]) -> Opened:
    """A message without what opens and closes it, what its demonstratives take up said in full.

    Args:
        question: As typed, mended.
        spoken: What was said before, the latest first; empty at the beginning.
    """
    opened = without_opening(question)
    said = without_lead(without_closing(opened.question))
    said = reworded(said) if len(said) < len(question.strip()) else said
    if opened.aside and spoken and not re.search(_ASKS, plain_text(said)):
        said = f"et {said}"
    if spoken and not opened.fresh and (full := taken_up(said, spoken)) != said:
        said = f"{full[:1].upper()}{full[1:]}"
    return replace(opened, question=said)


def _by_grammar(turn: FollowUp, kind: Dependence) -> Rewriting:
    """The follow-up rewritten by its form alone."""
    kept = _kept(_REWRITERS[kind](turn))
    if not kept:
        alone = () if kind is Dependence.CONTINUATION else (turn.question,)
        return Rewriting(alone, kind if kind is Dependence.CONTINUATION else None)
    if kind in _CHANGING:
        return Rewriting(kept, kind, brought="" if opposite(turn.body, turn.previous) else turn.new)
    brought = owned_thing(turn.question) if kind is Dependence.PRONOUN else ""
    topic = "" if kind is Dependence.RESTRICTION else turn.topic
    listed = turn.anchor.items or (() if turn.anchor.rows else turn.listed.items)
    own = "" if kind is Dependence.SOURCE else turn.body  # nothing is asked of what was said
    return Rewriting(
        kept, kind, topic=topic, brought=brought, own=own, before=turn.previous,
        told=turn.answer,
        listed=listed, documents=turn.anchor.documents,
    )  # fmt: skip


_REPLYING = re.compile(r"^\W*(?:(?:et|mais|alors|donc|du coup|ok)[\s,]+)+(?=\w)", re.IGNORECASE)


def _kept(made: Sequence[str]) -> tuple[str, ...]:
    """The questions that say something, each once, written as questions that open a talk."""
    opened = (_REPLYING.sub("", text) for text in made if text)
    return tuple(dict.fromkeys(f"{text[:1].upper()}{text[1:]}" for text in opened))


def _corrected_subject(turn: FollowUp) -> list[str]:
    """« Non, je parlais des lycées : quel est le deuxième ? » asks the question of the lycées."""
    subject, colon, asked = turn.new.partition(":")
    if not colon or not re.search(_ASKS, plain_text(asked)):
        return []
    listed = f"quels sont les {subject.strip()} ?"
    leaning = FollowUp(asked.strip(), listed, "", turn.vocabulary, NOTHING, (listed,))
    if rank_of(leaning.plain):
        return counted_in_list(leaning)
    return [about(leaning.body, subject.strip()), leaning.body]


def _detail(turn: FollowUp) -> list[str]:
    return [turn.previous]


def _pointing(turn: FollowUp) -> list[str]:
    return with_antecedent(turn) if dangling(turn.question) else bare(turn)


def _restricted(turn: FollowUp) -> Sequence[str]:
    return restricted(turn.question, (turn.previous, *turn.topics), turn.answer) or ellipsis(turn)


_CHANGING = frozenset({Dependence.SWAP, Dependence.CORRECTION})
"""What puts a new element into the question before."""

_OF_CONVERSATION: dict[Dependence, Callable[[FollowUp], Sequence[str]]] = {
    Dependence.BOTH: lambda turn: [compared(turn.plain, turn.trail)],
    Dependence.ACRONYM: lambda turn: acronym_asked(turn.said or (turn.previous,), turn.answer),
}
"""What speaks of the conversation itself; where it does not hold what is meant, nothing does."""

_REWRITERS: dict[Dependence, Callable[[FollowUp], Sequence[str]]] = {
    Dependence.CORRECTION: corrected,
    Dependence.SWAP: swapped,
    Dependence.RANK: counted_in_list,
    Dependence.CONTINUATION: continued,
    Dependence.DETAIL: _detail,
    Dependence.PRONOUN: with_antecedent,
    Dependence.ELLIPSIS: ellipsis,
    Dependence.BARE: lambda turn: share_of_the_asked(turn) or fronted(turn) or bare(turn),
    Dependence.RESTRICTION: _restricted,
    Dependence.WHAT: what_it_is,
    Dependence.ITEM: lambda turn: [*item_asked(turn.question, turn.listed), *counted_in_list(turn)],
    Dependence.GAP: lambda turn: share_of_the_asked(turn) or completed(turn),
    Dependence.NAME: lambda turn: person_named(turn.question, turn.previous) or _pointing(turn),
    Dependence.SOURCE: lambda turn: source_asked(turn.question, turn.previous, shown(turn.answer)),
    Dependence.OTHERS: lambda turn: others_asked(turn.question, turn.previous),
    Dependence.ATTAINED: lambda turn: [about(ASKS_ATTAINED, turn.previous)],
    Dependence.VERB: with_its_object,
    Dependence.NOUN: with_its_owner,
    Dependence.START: started,
}
