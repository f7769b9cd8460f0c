"""The subject of an English question, which stands after its auxiliary, and its verb after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.clauses import rest, stranded
from assistant.english.lookup import BE, Kind
from assistant.english.noun_phrases import noun_phrase
from assistant.english.phrases import NounPhrase
from assistant.english.tagging import Tagged
from assistant.english.verb_groups import VerbGroup, verb_group

_LIGHT = frozenset({Kind.ADVERB, Kind.NOT})


def predicate_start(tagged: Sequence[Tagged], start: int, auxiliary: str) -> int:
    """Where the predicate begins, looking from a word on.

    After « do », « have » or a modal it begins at the verb; after « be » at a participle, at an
    adjective, or at a second noun phrase that no preposition ties to the first.
    """
    while start < len(tagged) and tagged[start].text.lower() == "of":
        found = noun_phrase(tagged, start + 1)
        if found is None:
            break
        start = found[1]
    position = start
    tied = False
    while position < len(tagged):
        word = tagged[position]
        found = noun_phrase(tagged, position)
        if found is not None and word.kind is not Kind.ADJECTIVE:
            if not tied and auxiliary in BE | {"be"} and position > start:
                return position
            if (
                not tied
                and auxiliary in BE | {"be"}
                and position == start
                and word.kind is Kind.DETERMINER
            ):
                return position
            position, tied = found[1], False
            continue
        if (
            word.kind is Kind.AUXILIARY
            or (word.kind is Kind.VERB and not tied)
            or (word.kind is Kind.ADJECTIVE and auxiliary in BE | {"be"})
        ):
            while position > start and tagged[position - 1].kind in _LIGHT:
                position -= 1
            return position
        tied = word.kind in {Kind.PREPOSITION, Kind.CONJUNCTION, Kind.TO} or (
            tied and word.kind in _LIGHT | {Kind.VERB}
        )
        position += 1
    return start if auxiliary in BE | {"be"} else len(tagged)


_MANNER = re.compile(r"(?:le (?:plus|moins)(?: souvent)?|souvent|ensemble|surtout)?")
"""What may stand after the preposition that ends a question."""


def named(subject: NounPhrase | None) -> str:
    """A subject with its article; empty where there is none."""
    return subject.full() if subject else ""


def inverted(
    tagged: Sequence[Tagged], start: int, auxiliary: Tagged, have: str = "avoir"
) -> tuple[NounPhrase | None, str, str]:
    """After an auxiliary: the subject, what belongs to it, the verb and the rest."""
    negated = start < len(tagged) and tagged[start].kind is Kind.NOT
    start += negated
    found = noun_phrase(tagged, start)
    if found is None:
        bare = verb_group(tagged, start - 1)
        end = bare[2] if bare else start
        return None, bare[0].conjugated(many=False) if bare else "", rest(tagged, end, Kind.VERB)
    phrase, end = found
    at = predicate_start(tagged, end, auxiliary.text.lower())
    said = auxiliary.text.lower()
    inner = verb_group((auxiliary, *tagged[at:]), 0)
    group, adverbs, used = inner if inner else (VerbGroup((said,)), (), 1)
    if negated:
        group = VerbGroup(group.auxiliaries, group.verb, negated=True)
    trailing = rest(tagged[:at], end, Kind.NOUN)
    many = phrase.many or f" {trailing}".startswith(" et ")
    article = phrase.article or ("le" if phrase.is_common() else "")
    text = NounPhrase(phrase.text, article, phrase.many, phrase.feminine, phrase.named).full()
    subject = NounPhrase(f"{text} {trailing}".strip(), many=many, named=True)
    verb = group.conjugated(many=many, feminine=phrase.feminine, have=have)
    after = rest(tagged, at + used - 1, Kind.VERB, phrase)
    return subject, " ".join((verb, *adverbs)), after


def predicate(after: Sequence[Tagged], said: str) -> int:
    """Where the predicate begins after an auxiliary and its subject."""
    found = noun_phrase(after, 1)
    return predicate_start(after, found[1], said) if found else 1


def fronted(link: str, verb: str, tail: str) -> tuple[str, str, str]:
    """A preposition left at the end goes to the front, as French wants it."""
    if link:
        return link, verb, tail
    if tail and not _MANNER.fullmatch(tail):
        tail, link = stranded(f" {tail}")
        return link, verb, tail.strip()
    verb, link = stranded(verb)
    return link, verb, tail


def verb_left(after: Sequence[Tagged], end: int) -> bool:
    """Whether a verb or an adjective stands at a word."""
    return end < len(after) and after[end].kind in {Kind.VERB, Kind.ADJECTIVE}
