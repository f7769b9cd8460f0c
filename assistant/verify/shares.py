"""A share keeps its whole: « parmi les A qui R, N % V » gives no « N % des A », no « N % des V ».

- Where the statement restricts those it counts (« parmi les communes qui ont une école »), a
  percentage may not be said of all of them.
- Where the statement says of a whole what share of it V (« les A qui R sont en V : N % »), it
  may not be said of those who V.
- Those who are asked stay the same: « auprès des habitants » is not « auprès des maires ».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import supports
from assistant.verify.text import Word, may_be_verb, plain, same_word, words

_AMONG = re.compile(
    r"(?<!\w)(?:parmi|chez|sur) (?P<base>[^,;:.]{3,90}), "
    r"(?:environ |pres de )?(?P<n>\d+(?:[ ,.]\d+)*) ?%"
)
_OF = re.compile(
    r"(?P<n>(?<![\d,.])\d+(?:[ ,.]\d+)*) ?% (?:des |de la |de l'|du |de |d')(?P<rest>[^,;:.()]{3,})"
)
_LINK = re.compile(r"(?<!\w)qui(?!\w)")
_ASKED = re.compile(r"(?<!\w)aupres (?:des |de la |de l'|du |de |d')(?:\d+ )?(?P<who>\w+)")


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a share is taken of another whole; `None` where none is."""
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        if _unrestricted(sentence, piece) or _turned(sentence, piece):
            return "la phrase donne la part d’autre chose que l’extrait"
    return None


def others_asked(sentence: str, seen: str) -> str | None:
    """Why the sentence has others asked than the excerpts and their record say."""
    mine = {m["who"] for m in _ASKED.finditer(plain(sentence))}
    theirs = {m["who"] for m in _ASKED.finditer(plain(seen))}
    if mine and theirs and not any(supports(one, theirs) for one in mine):
        return "la phrase parle d’autres personnes que l’extrait"
    return None


def _unrestricted(sentence: str, piece: Alignment) -> bool:
    """Whether a percentage of some (« parmi ceux qui … ») is said without what restricts them."""
    said = [w.form for w in words(sentence) if w.is_content]
    share = next(iter(_OF.finditer(plain(sentence))), None)
    for match in _AMONG.finditer(plain(piece.unit.text)):
        if not any(_same(match["n"], f["n"]) for f in _OF.finditer(plain(sentence))):
            continue
        base = piece.unit.text[slice(*match.span("base"))]
        link = _LINK.search(plain(base))
        if link is None or share is None:
            continue
        verbs = [w.form for w in words(base[link.end() :]) if w.is_content][:1]
        head = [w.form for w in words(base[: link.start()]) if w.is_content]
        others = [form for form in said if not any(same_word(form, one) for one in head)]
        if not all(supports(form, others) for form in verbs):
            return True
    return False


def _same(one: str, other: str) -> bool:
    return one.strip(" .,").replace(" ", "") == other.strip(" .,").replace(" ", "")


def _turned(sentence: str, piece: Alignment) -> bool:
    """Whether those who V in the statement are the whole in the sentence."""
    match = _OF.search(plain(sentence))
    if match is None or re.search(r"\d ?% (?:des|de|du|d')", plain(piece.unit.text)):
        return False
    if _AMONG.search(plain(piece.unit.text)):
        return False
    rest = [w for w in words(sentence) if match.start("rest") <= w.start < match.end("rest")]
    verb = next((w for w in rest[1:] if w.is_content and _finite(sentence, w)), None)
    if verb is None:
        return False
    base = [w for w in rest if w.is_content and w.start < verb.start][1:]
    places = {p.claim.start: [s.start for s in p.sources] for p in piece.pairs if p.sources}
    mine = [places[w.start] for w in base if w.start in places]
    done = [
        places[w.start]
        for w in rest
        if w.is_content and w.start >= verb.start and w.start in places
    ]
    if not mine or not done or len(mine) < len(base):
        return False
    return min(min(at) for at in mine) > max(min(at) for at in done)


def _finite(sentence: str, word: Word) -> bool:
    return (
        is_verb(word.form)
        and may_be_verb(sentence, word.start)
        and word.form.endswith(("nt", "t", "e"))
    )
