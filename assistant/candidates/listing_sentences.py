"""Sentences that list things of a kind, as a list does.

1. A count and a colon: « avec trois partenaires : A, B et C ».
2. Partners: « en partenariat avec A, B et C ».
3. A verb of a kind (`assistant.questions.list_kinds`) before three parallel complements: « vise à
  prêter des livres, à accueillir les écoles et à animer des ateliers ».
4. A subject of a kind that the sentence goes on to tell: « les freins restent nombreux pour… ».
5. A result of a survey (`assistant.candidates.findings`).
6. Two things and what is the same in both: « le musée et le fort sont nés d'une même loi ».

What stands in parentheses only illustrates the things listed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.candidates.candidate import Candidate
from assistant.candidates.findings import tells_result
from assistant.language.list_words import kinds_of_noun, kinds_of_verbs
from assistant.matching import Layer
from assistant.questions.list_kinds import (
    COMMON,
    PARTNERS,
    RESULTS,
    count_announced,
    keys_of,
    kinds_announced,
    says_shared,
)
from ingest.french import fold, tokens

_WITH_PARTNERS = re.compile(
    r"\b(?:en partenariat|en collaboration|en association|conjointement|"
    r"co ?-?constru\w+[^,.;]{0,30}|construi\w+[^,.;]{0,20}) "
    r"(?:avec|entre) (?:[^,.;]{2,60}, )+[^,.;]{2,60} et \w"
)
_ASIDE = re.compile(r"\([^()]*\)")
_INFINITIVE = r"\w+(?:er|ir|re|oir)\b"
_THING = r"(?:une?|les?|la|l'|des|du)\b"
_LAST = r"(?:,? et|,? ou(?: encore)?|,? ainsi que)"
_PARALLEL = re.compile(
    rf"\W*(?:\w+ )?(a |de |d')(?:mieux )?{_INFINITIVE}[^;:]*?, "
    rf"(?:\1)?(?:mieux )?{_INFINITIVE}[^;:]*?{_LAST} (?:\1)?(?:mieux )?{_INFINITIVE}|"
    rf"\W*(?:par |en )?{_THING}[^;:]*? ?, {_THING}[^;:]*?{_LAST} {_THING}"
)
_NOT_FINITE = ("er", "ir", "re", "ant")
_TOLD_SUBJECT = re.compile(
    r"\W*(?:\w+, |mais |car )?(?:les?|des|ses|leurs|plusieurs|certains|d'autres) "
    r"(?:autres |principa\w+ |premi\w+ |grand\w+ )?(\w+[sx])\b([^,.;:]{0,60}?) "
    r"(?:restent|demeurent|subsistent|persistent|consistent|tiennent|"
    r"sont (?:de\b|d'|l[ea]s?\b|l'|nombreu|multiples|divers))"
)


def listing(sentence: Candidate) -> Candidate:
    """A sentence that lists things of a kind, with the kinds that it lists."""
    kinds = _kinds_listed(sentence.text)
    if not kinds:
        return sentence
    own = sentence.bags[Layer.OWN] | keys_of(kinds)
    return replace(sentence, kinds=kinds, bags={**sentence.bags, Layer.OWN: own})


def is_of_what_precedes(text: str) -> bool:
    """Whether a sentence tells of things that it does not name in full (« les freins restent… »).

    They are those of what the text speaks of just before.
    """
    match = _TOLD_SUBJECT.match(fold(text))
    return bool(match and not match[2] and kinds_of_noun(match[1]))


def _kinds_listed(text: str) -> frozenset[str]:
    """The kinds of the things that a sentence lists; none where it lists nothing."""
    announced, colon, listed = text.partition(":")
    if colon and "," in listed and count_announced(announced):
        return kinds_announced(announced)
    plain = fold(text)
    partners = frozenset({PARTNERS}) if _WITH_PARTNERS.search(plain) else frozenset()
    without = _ASIDE.sub("", plain)
    shared = frozenset({COMMON}) if says_shared(without) else frozenset()
    results = frozenset({RESULTS}) if tells_result(text) else frozenset()
    return partners | shared | results | _by_verb(without) | _by_subject(without)


def _by_verb(plain: str) -> frozenset[str]:
    """Kinds of the first verb that several parallel complements stand behind."""
    for word, kinds in kinds_of_verbs(tokens(plain)):
        if word.form.endswith(_NOT_FINITE):
            continue
        if _PARALLEL.match(plain[word.end :]):
            return kinds
    return frozenset()


def _by_subject(plain: str) -> frozenset[str]:
    """Kinds of the subject, where the sentence says what it is."""
    match = _TOLD_SUBJECT.match(plain)
    return kinds_of_noun(match[1]) if match else frozenset()
