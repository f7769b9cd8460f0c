"""What several do together may not be shared out between them.

« Les parents et les enseignants préparent et animent les ateliers » does not say that the parents
prepare and that the teachers run: where a statement has two coordinated verbs after coordinated
subjects, a sentence may not give the first verb to one of them and the second to another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.lemmas import is_verb
from assistant.verify.text import plain, same_word, words
from assistant.verify.voice import acts

_COORDINATED = re.compile(
    r"[\w' ]*?,? ?(?<!\w)(?:et|puis|ou)(?: ensuite)?(?: (?:y|les|le|la|l'|en|se|s'|leur|lui))*"
    r"(?: ?\w+ment)? "
)
_AND = re.compile(r"(?<!\w)(?:et|ou|ainsi que|comme)(?!\w)|,")
_REACH = 3
"""Content words between two coordinated verbs at most (« prépare le repas et range »)."""


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a joint action is shared out; `None` where it is not."""
    for piece in laid:
        pairs = [p for p in piece.pairs if p.sources]
        verbs = [p for p in pairs if _verb_of(piece, p)]
        if any(_given_away(sentence, piece, pairs, a, b) for a, b in combinations(verbs, 2)):
            return "la phrase intervertit qui fait quoi"
        if any(_shared(piece, pairs, a, b) for a, b in combinations(verbs, 2)):
            return "la phrase partage ce que l’extrait dit fait ensemble"
    return None


def _verb_of(piece: Alignment, pair: Pair) -> bool:
    """Whether a word is a verb, whose pronoun may stand before it (« les arrosent »)."""
    return is_verb(pair.claim.form) and any(
        same_word(pair.claim.form, s.form) and acts(piece.text, s) for s in pair.sources
    )


def _shared(piece: Alignment, pairs: Sequence[Pair], first: Pair, second: Pair) -> bool:
    """Whether the second verb of the sentence has a subject that both verbs have in the unit."""
    low = plain(piece.text)
    joined = [
        (a, b)
        for a in first.sources
        for b in second.sources
        if a.end < b.start and _one_predicate(piece.text, low, a.end, b.start)
    ]
    if not joined:
        return False
    begin = min(a.start for a, _ in joined)
    ahead = [p for p in pairs if p.claim.end <= first.claim.start]
    between = [p for p in pairs if first.claim.end <= p.claim.start < second.claim.start]
    actor = [p for p in ahead if all(s.start < begin for s in p.sources)]
    other = [p for p in between if all(s.start < begin for s in p.sources)]
    mine = {s.start for p in ahead for s in p.sources}
    other = [p for p in other if not any(s.start in mine for s in p.sources)]
    if not actor or not other:
        return False
    places = [s.start for p in (actor[0], other[0]) for s in p.sources]
    return bool(_AND.search(low[min(places) : max(places)]))


_SUBJECT = re.compile(r"(?:[,;]|(?<!\w)et) (?:les? |la |l'|des |une? )$")


def _given_away(
    sentence: str, piece: Alignment, pairs: Sequence[Pair], first: Pair, second: Pair
) -> bool:
    """Whether the second of two coordinated verbs takes one of its complements for subject.

    « La mairie prête les salles, les clubs paient le chauffage » over « la mairie prête les salles
    et paie le chauffage aux clubs ».
    """
    low = plain(piece.text)
    joined = [
        b
        for a in first.sources
        for b in second.sources
        if a.end < b.start and _one_predicate(piece.text, low, a.end, b.start)
    ]
    ahead = [p for p in pairs if first.claim.end <= p.claim.start < second.claim.start][-1:]
    return bool(joined) and any(
        _SUBJECT.search(plain(sentence[: p.claim.start]))
        and sentence[p.claim.end : second.claim.start].isspace()
        and all(s.start > b.end for s in p.sources for b in joined)
        for p in ahead
    )


def _one_predicate(text: str, low: str, start: int, end: int) -> bool:
    """Whether two verbs are coordinated, with no subject of its own for the second."""
    if not _COORDINATED.fullmatch(low[start:end]):
        return False
    return sum(start <= w.start < end for w in words(text) if w.is_content) <= _REACH
