"""Who does each thing, where a sentence or its source names several who act.

- « rédigé par la fédération et relu par l'inspection »: each verb keeps its own agent.
- « le garde constate, le directeur met en demeure »: two subjects may not change verbs.
- « elle » does not stand for a masculine word of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.text import plain, same_word, words
from assistant.verify.voice import acts, is_verb_pair, opening_of

_BY = re.compile(r"(?<!\w)par (?=[a-z])")
_CLOSES = re.compile(
    r"[,;:.()]|(?<!\w)et (?=(?:[\w']+ ){1,4}par (?:[a-z]))|(?<!\w)(?:qui|dont|pour)(?!\w)"
)
_REACH = 40
"""Characters between a verb and the « par » that names who does it."""

_LINKED = re.compile(r" (?:(?:a|ont|avait|avaient|ne|n'|se|s'|le|la|les|l'|lui|leur|y|en) ?){0,3}")


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why an agent differs; `None` where none does."""
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        pairs = [p for p in piece.pairs if p.sources]
        rules = (_other_agent, _subjects_swapped, _other_gender)
        if any(rule(sentence, piece, pairs) for rule in rules):
            return "la phrase intervertit qui fait quoi"
    return None


def _agent_of(text: str, verb_end: int) -> tuple[int, int] | None:
    """The agent that a verb takes: the first « par » shortly after it."""
    low = plain(text)
    match = _BY.search(low, verb_end, verb_end + _REACH)
    if match is None or re.search(r"[,;:.()]", low[verb_end : match.start()]):
        return None
    stop = _CLOSES.search(low, match.end())
    return match.end(), stop.start() if stop else len(low)


def _other_agent(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether a verb that has an agent on both sides has another one in the sentence."""
    for verb in pairs:
        mine = _agent_of(sentence, verb.claim.end)
        if mine is None or not acts(sentence, verb.claim):
            continue
        named = [p for p in pairs if mine[0] <= p.claim.start < mine[1]]
        spans = [_agent_of(piece.text, s.end) for s in verb.sources]
        theirs = [span for span in spans if span is not None]
        if not named or not theirs or len(theirs) < len(verb.sources):
            continue
        if not any(a <= s.start < b for p in named for s in p.sources for a, b in theirs):
            return True
    return False


def _subjects_swapped(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether a verb has taken the subject that stands right before another verb of the unit."""
    content = [w for w in words(piece.text) if w.is_content]
    tied = [
        (actor, verb)
        for actor, verb in pairwise(pairs)
        if is_verb_pair(sentence, piece, verb)
        and _LINKED.fullmatch(plain(sentence[actor.claim.end : verb.claim.start]))
    ]
    verbs = {verb.claim.start for _, verb in tied}
    tied = [(actor, verb) for actor, verb in tied if actor.claim.start not in verbs]
    actors = [actor for actor, _ in tied]
    for actor, verb in tied:
        subjects = set()
        for source in verb.sources:
            ahead = [w for w in content if w.end <= source.start]
            if ahead and _LINKED.fullmatch(plain(piece.text[ahead[-1].end : source.start])):
                subjects.add(ahead[-1].start)
        if not subjects or any(s.start in subjects for s in actor.sources):
            continue
        others = [p for p in actors if p is not actor]
        if any(s.start in subjects for p in others for s in p.sources):
            return True
    return False


_HE_OR_SHE = re.compile(
    r"(?:[^,]{1,60}, )?(?:(?P<she>elles?)|ils?(?! (?:faut|est|y|s'|convient|existe|reste|ne faut)))"
    r" "
)
_HIS = re.compile(r"(?<!\w)(?:le|un|ce|cet|du|au) $")
_HER = re.compile(r"(?<!\w)(?:la|une|cette) $")


def _other_gender(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether « le musée » acts where the unit has « elle »: the article tells.

    Only where the actor is a word of the sentence before, and not one of the unit itself.
    """
    pronoun = _HE_OR_SHE.match(plain(piece.unit.text))
    actor = next((p for p in pairs if p.claim.start >= opening_of(sentence)), None)
    if piece.unit.kind != "prose" or pronoun is None or actor is None:
        return False
    if any(s.start >= piece.own for s in actor.sources):
        return False
    article = _HIS if pronoun["she"] else _HER
    named = [s for s in actor.sources if same_word(actor.claim.form, s.form)]
    return bool(named) and all(article.search(plain(piece.text[: s.start])) for s in named)
