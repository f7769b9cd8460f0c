"""Where a text denies: the stretches governed by « ne … pas », « aucun », « sans », « ni ».

« Est interdit » and « l'absence de » deny too. A stretch ends at a mark or a word that turns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.lemmas import is_verb
from assistant.verify.text import may_be_verb, plain, words

_FULL = re.compile(
    r"(?<!\w)(?:ne |n')(?P<verb>(?:[\w']+ ){1,4}?)(?:pas|plus|jamais|guere|rien|aucune?|ni|point"
    r"|nullement|personne)(?!\w)"
)
_SUBJECT = re.compile(
    r"(?<!\w)(?:aucune?|nul|nulle|personne|rien|ni) (?P<verb>(?:[\w'-]+ ){0,6}?)(?:ne |n')"
)
_BARE = re.compile(
    r"(?<!\w)(?:(?:mais|et) (?:non )?pas|et non|plutot que"
    r"|a la place d(?:e|es|u)|au lieu d(?:e|es|u)"
    r"|aucune?|sans|jamais(?= (?:par|aux?|a|en|dans|pour|sur|les?|la|une?|plus|deux|trois) )"
    r"|non(?! seulement)|ni|pas (?:de|d'|du|encore)"
    r"|defaut de|evit\w+|empech\w+|(?:de)?hors(?= (?:de |du |des |d')))(?!\w)"
)
_LACK = re.compile(
    r"(?<!\w)(?<!en l')(?<!cas d')(?:absence|manque(?:nt|r)?|insuffisance|penurie)"
    r" (?:de |d'|du |des )"
)
_LABEL = re.compile(r"(?:(?<=[|.:] )|^)(?:pas|non|jamais) (?=[a-z])")  # a label of a table
_FORBIDDEN = re.compile(
    r"(?<!\w)(?:interdi\w*|exclu(?:t|s|e|es|re|ent|ant)?|proscri\w+|prohib\w+|impossib\w+|exceptee?s?"
    r"|non compris\w*)(?!\w)"
)
_IS = re.compile(r"(?<!\w)(?:est|sont|etait|etaient|sera|seront|soit|soient|ete|etre)(?: \w+)? $")
_VERB = re.compile(r" (?:est|sont|sera|seront|peut|peuvent|doit|doivent|a|ont|par)(?!\w)")
_JOINT = re.compile(r"(?<!\w)(?:mais|et(?= (?:ne |n')))(?!\w)")
_END = re.compile(
    r"[;.!?|,:]|(?<!\w)(?:mais|tandis que|alors que|contrairement|sauf|hormis|contre"
    r"|en revanche)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Denied:
    """A stretch that is denied; `whole` where its verb is, and so its subject too."""

    start: int
    end: int
    whole: bool = False


def negated_at(text: str, offset: int) -> bool:
    """Whether the character lies in the scope of a negation."""
    return within(denied_in(text), offset)


def clause_start(sentence: str, offset: int) -> int:
    """Where the clause of a negated verb begins: its subject is concerned too."""
    joints = [m.end() - 1 for m in _JOINT.finditer(plain(sentence[: offset + 3]))]
    joints = [joint for joint in joints if joint <= offset]
    return max([*(sentence.rfind(mark, 0, offset) for mark in ",;:("), *joints]) + 1


def denied_in(text: str) -> tuple[Denied, ...]:
    """The stretches of a text that are denied."""
    low = plain(text)
    found = [
        Denied(match.start(), scope_end(low, match.end()), whole=True)
        for pattern in (_FULL, _SUBJECT)
        for match in pattern.finditer(low)
    ]
    for match in _BARE.finditer(low):
        if not any(r.start <= match.start() < r.end for r in found):
            end = scope_end(low, match.end())
            verb = (
                _VERB.search(low, match.end(), end) if low[match.start() :][:5] == "sans " else None
            )
            found.append(Denied(match.start(), verb.start() if verb else end))
    found += [Denied(m.start(), scope_end(low, m.end())) for m in _LABEL.finditer(low)]
    found += [Denied(m.start(), _verb_end(text, low, m.end())) for m in _LACK.finditer(low)]
    for match in _FORBIDDEN.finditer(low):
        predicate = _IS.search(low[: match.start()]) or match.group().startswith(("exc", "non "))
        start = clause_start(low, match.start()) if predicate else match.start()
        found.append(Denied(start, scope_end(low, match.end())))
    return tuple(found)


def scope_end(low: str, start: int) -> int:
    """Where what a negation bears on ends."""
    match = _END.search(low, start)
    return match.start() if match else len(low)


def _verb_end(text: str, low: str, start: int) -> int:
    """Where « l'absence de réponse » ends: before the verb of its clause."""
    end = scope_end(low, start)
    inside = [w for w in words(text) if start <= w.start < end]
    verbs = [w.start for w in inside[1:] if is_verb(w.form) and may_be_verb(text, w.start)]
    return verbs[0] if verbs else end


def within(ranges: Sequence[Denied], offset: int) -> bool:
    """Whether a character lies in one of the stretches."""
    return any(r.start <= offset < r.end for r in ranges)
