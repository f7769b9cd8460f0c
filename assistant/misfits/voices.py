"""Who does it to whom: a statement of the reverse does not answer.

« Les clubs aident-ils les mairies ? » holds the words of « une mairie peut aider un club ». In an
active clause the doer stands before the verb and the other behind it without a preposition; in a
passive one it is the reverse, and the doer follows « par » or « de ». Where the doer of the
question is the one to whom a text says that it is done, the text says the reverse.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.verb_forms import is_infinitive
from assistant.language.words import WORDS
from assistant.matching import strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, term_opening
from assistant.questions.roles import WordRole
from assistant.vocabulary import Vocabulary
from ingest.french import Token, fold, tokens

_ASKED_BY = frozenset({Asked.PERCENT, Asked.YES_NO, Asked.STATEMENT})
"""« Combien de communes couvre la ligue ? » has its object in front: left aside."""

_PARTICIPLE = re.compile(
    r"(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|[eué]rte?s?|[udcfr]a?ite?s?)$",
    re.IGNORECASE,
)
_PLAIN_PARTICIPLE = re.compile(r"ée?s?$", re.IGNORECASE)
_NOUN = re.compile(
    r"\w{3,}(?:ivite|alite|ilite|arite|orite|tion|sion|ement|age|ance|ence|ure|ail|aux|eur|rice)s?"
)
_INFINITIVE = re.compile(r"(?:er|ir|re)$")
_ENDS_LIKE_ONE = re.compile(r"ier$")
"""« Financier », « premier »."""

_SO_AS_TO = frozenset({"pour", "de", "d", "a", "sans", "afin", "et", "ou"})
_BE = WORDS["forms_of_be"]
_HAVE = WORDS["forms_of_have"]
_REFLEXIVE = frozenset({"se", "s", "nous", "vous"})
_SUBJECTS = frozenset({"elle", "il", "elles", "ils", "on", "je", "qu"})
_CLAUSE = re.compile(r"[:;.()]")
_BEFORE_NOUN = WORDS["articles"] - {"l", "la", "le", "les"} | {
    "en",
    "avec",
    "sur",
    "dans",
    "par",
    "chez",
}
_DOER = re.compile(r"\W*(?:par|grace a)\b|\W*(?:des?|du|de la|de l['’]|d['’])\s*$")
_DIRECT = re.compile(
    r"\W*(?:(?:t\W)?(?:ils?|elles?|on)\b\W*)?(?:\w+ment\s+)?(?:[a-z]{3,}(?:er|ir|oir|re)\s+)?"
    r"(?:en (?:\d{4}|[a-z]+(?: \d{4})?)\s+)?"
    r"(?:l[ae]s?|l['’]|une?|des|leurs?|ses|sa|son|nos|notre|votre|ces?|cette|chaque|toute?s?|tous)?(?:\s+(?:les|ces|nos))?\s*"
    r"(?!(?:entre|avec|par|pour|dans|sur|chez|contre|sans|vers|en|aux?|a|ou|et)\b)(?:\w+\s+)?"
    r"(?:(?:\w+\s+)?(?:de\s+(?:la|sa|son|ses|leurs?|notre|nos|cette|ces?)|de\s+l['’]|d['’]une?|"
    r"d['’]|des|du|de)\s*)?(?:(?:(?:grand|petit|premi|second|nouv|derni)\w*|\w+ieme)\s+)?$"
)
"""What may stand between a verb and its object: « a *fait paraître en mai le premier volet de sa
grande* étude »."""
_ASIDE = re.compile(r"\b(?:qui|dont)\s[^,;:.]{3,80}(?=,)")
"""« Parmi les clubs *qui jouent avec une école*, 27 % sont invités »: the clubs are."""

_BY_OR_BETWEEN = re.compile(r"\s+(?:par|entre)\b")
"""« Les buts poursuivis par les clubs », « un bail conclu entre eux »."""

_WHO_DOES = re.compile(
    r"\W*(?:et )?qui (?:(?:peu(?:t|vent)|doi(?:t|vent)|va|vont|a|ont|est ce qui) )?(\w{4,})"
)

_OPENING = 2
"""« Un club peut mettre en place : » opens on whom a list tells of, behind its article."""

_WITHIN = 70
_CLOSE = 3

Bagger = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Deed:
    """Terms of the doer and of the one to whom it is done, where a clause names them.

    Attributes:
        passive: Whether the clause is passive: whom it is done to may be a pronoun then.
    """

    doer: Term | None
    other: Term | None
    passive: bool = False


def says_the_reverse(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate says of the question's doer that the deed is done to it."""
    if question.asked not in _ASKED_BY:
        return False
    spans = () if candidate.shape in STATEMENTS else (candidate.caption,)
    said = [candidate.text, *(texts.slice(candidate.document.id, s) for s in spans if s)]
    for verb, nouns, asked in _asked(question, texts.vocabulary):
        found = [deed for text in said for deed in deeds_of(verb, nouns, text, texts.bag)]
        agrees = any(_agrees(asked, deed) for deed in found)
        if not agrees and any(_is_reverse(asked, deed) for deed in found):
            return True
    return False


def does_it_to_another(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement says the deed of « qui crée un club ? », and of no club that it is done.

    « Les clubs créent des équipes » and « le club soutient les écoles » tell what clubs do.
    """
    if question.asked is not Asked.PERSON:
        return False
    alone = candidate.shape in STATEMENTS
    text = candidate.text if alone else candidate.announced
    for verb, nouns, done_to in _done_to(question, texts.vocabulary):
        found = list(deeds_of(verb, nouns, text, texts.bag))
        if found and not any(d.other or (d.passive and d.doer is None) for d in found):
            return True
        opening = _first([done_to], text, tokens(text)[:_OPENING], texts.bag)
        if not alone and opening is not None:
            return True
    return False


@lru_cache(maxsize=64)
def _done_to(
    question: Question, vocabulary: Vocabulary
) -> tuple[tuple[Term, tuple[Term, ...], Term], ...]:
    """The verbs of « qui + verb », each with the nouns of the question and its direct object."""
    nouns = tuple(
        t for t in question.terms if t.role is WordRole.NOUN and not (t.soft or t.context)
    )
    match = _WHO_DOES.match(fold(question.text))
    verb = term_opening(question.terms, match[1]) if match else None
    if match is None or verb is None or verb.soft or verb in nouns:
        return ()
    behind = [word for word in tokens(question.text) if word.start >= match.end()]
    told = _first(nouns, question.text, behind, vocabulary.bag)
    if told is None or not _DIRECT.fullmatch(fold(question.text[match.end() : told[1]])):
        return ()
    return ((verb, nouns, told[0]),)


def says_who_to_whom(question: Question, text: str, texts: Texts) -> bool:
    """Whether a text says the deed of the same doer and the same other as the question.

    A question that does not name both is content with the deed.
    """
    return all(
        any(_is_same(asked, deed) for deed in deeds_of(verb, nouns, text, texts.bag))
        for verb, nouns, asked in _asked(question, texts.vocabulary)
    )


@lru_cache(maxsize=64)
def _asked(
    question: Question, vocabulary: Vocabulary
) -> tuple[tuple[Term, tuple[Term, ...], Deed], ...]:
    """The verbs of a question of which it names the doer and the other, with its nouns."""
    named = (t for t in question.terms if t.role is WordRole.NOUN and not (t.soft or t.context))
    nouns = tuple(named)
    found = []
    for verb in question.terms:
        if verb.soft or verb.surface[:1].isupper() or verb in nouns:
            continue
        asked = next(deeds_of(verb, nouns, question.text, vocabulary.bag), None)
        if asked is not None and asked.doer and asked.other and asked.doer is not asked.other:
            found.append((verb, nouns, asked))
    return tuple(found)


def _is_same(asked: Deed, said: Deed) -> bool:
    if said.other is asked.other:
        return said.doer in {None, asked.doer}
    return said.passive and said.other is None and said.doer is asked.doer


def _is_reverse(asked: Deed, said: Deed) -> bool:
    to_doer = said.other is not None and said.other is asked.doer
    by_other = said.doer is not None and said.doer is asked.other
    return to_doer or (by_other and said.other is not asked.other)


def _agrees(asked: Deed, said: Deed) -> bool:
    same = (said.doer is asked.doer, said.other is asked.other)
    return any(same) and not _is_reverse(asked, said)


def deeds_of(verb: Term, nouns: Sequence[Term], text: str, bag_of: Bagger) -> Iterator[Deed]:
    """What a text says of a verb: each time, which of some nouns does it and to whom."""
    text = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    words = tokens(text)
    for position, word in enumerate(words):
        before = [w.form for w in words[max(0, position - _CLOSE) : position]]
        if set(before[-1:]) & _BEFORE_NOUN or set(before[-2:]) & _REFLEXIVE:
            continue
        if _ENDS_LIKE_ONE.search(word.form) and not is_infinitive(word.form):
            continue
        if _NOUN.fullmatch(word.form) or (
            _INFINITIVE.search(word.form) and _SO_AS_TO & set(before[-1:])
        ):
            continue
        if strength(verb, bag_of(text[word.start : word.end])) < 1.0:
            continue
        before_it = _first(nouns, text, _subject(text, words[:position]), bag_of)
        first = before_it[0] if before_it else None
        second = _first(nouns, text, words[position + 1 :], bag_of)
        between = fold(text[word.end : second[1]]) if second else ""
        if _is_passive(text[word.start : word.end], before, fold(text[word.end :])):
            doer = second[0] if second and _DOER.search(between) else None
            yield Deed(doer, first, passive=True)
        else:
            other = second[0] if second and _DIRECT.fullmatch(between) else None
            yield Deed(first, other)


def _is_passive(written: str, before: Sequence[str], behind: str) -> bool:
    """« Invité » by itself, « conduit » behind « être » or before « par » only (« il conduit »)."""
    if _BE & set(before) or _BY_OR_BETWEEN.match(behind):
        return bool(_PARTICIPLE.search(written))
    return bool(_PLAIN_PARTICIPLE.search(written)) and not _HAVE & set(before)


def _subject(text: str, words: Sequence[Token]) -> list[Token]:
    """The words before a verb from the nearest, up to a pronoun or the end of a clause."""
    found: list[Token] = []
    for word in reversed(words):
        gap = text[word.end : found[-1].start] if found else ""
        inverted = text[word.start - 1 : word.start] == "-"
        if (word.form in _SUBJECTS and not inverted) or _CLAUSE.search(gap):
            break
        found.append(word)
    return found


def _first(
    nouns: Sequence[Term], text: str, words: Sequence[Token], bag_of: Bagger
) -> tuple[Term, int] | None:
    """The first noun of the question that some words of a text say, and where."""
    for word in words:
        if words and abs(word.start - words[0].start) > _WITHIN:
            return None
        bag = bag_of(text[word.start : word.end])
        for noun in nouns:
            if strength(noun, bag) == 1.0:
                return noun, word.start
    return None
