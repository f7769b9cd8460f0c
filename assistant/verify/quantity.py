"""Quantifiers: « certains » is not « tous », « la plupart » is not « quelques », « seul » stays.

« Tous », « la plupart », « uniquement » in the sentence need the same in the source, on the same
word. « Certains », « la plupart », « rarement » in the source may not get lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.figures import figure_offsets
from assistant.verify.lexicon import Marker, lexicon
from assistant.verify.text import plain, words

_STRICT = ("all", "most", "few", "only")
_KEPT = ("some", "most", "few", "almost", "other")
_NAMES = ("all", "most", "some", "few", "only", "often", "almost", "other")
_REASONS = {
    "all": "la phrase généralise à tous",
    "most": "la phrase dit « la plupart », l’extrait ne le dit pas",
    "few": "la phrase change la quantité de l’extrait",
    "only": "la phrase dit « seul », l’extrait ne le dit pas",
    "other": "la phrase oublie « autre »",
    "almost": "la phrase oublie « presque »",
    "some": "la phrase généralise ce que l’extrait dit de certains",
}


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a quantity differs; `None` where none does."""
    mine = lexicon().find(sentence, _NAMES)
    for piece in laid:
        theirs = lexicon().find(piece.text, _NAMES)
        reason = _added(sentence, mine, theirs, piece) or _lost(sentence, mine, theirs, piece)
        if reason:
            return reason
    return None


def _added(
    sentence: str, mine: Sequence[Marker], theirs: Sequence[Marker], piece: Alignment
) -> str | None:
    for marker in mine:
        if marker.name not in _STRICT or not piece.start <= marker.start < piece.end:
            continue
        same = [t for t in theirs if t.name == marker.name]
        if not same and _implied(sentence, marker, theirs, piece):
            continue
        if not same or _elsewhere(sentence, marker, same, piece):
            return _REASONS[marker.name]
    return None


def _implied(sentence: str, marker: Marker, theirs: Sequence[Marker], piece: Alignment) -> bool:
    """Whether the statement says a quantity in another way: a rule for each, a share over half."""
    if marker.name == "all":
        return _each(sentence, marker, theirs, piece)
    return marker.name == "most" and _over_half(sentence, marker, piece)


def _elsewhere(sentence: str, marker: Marker, same: Sequence[Marker], piece: Alignment) -> bool:
    """Whether the statement has the quantity on another word than the sentence."""
    if plain(sentence[marker.start :]).startswith("peu nombreu"):
        return False  # said after its word
    counted = _figure_after(sentence, marker)
    if counted and counted in {_figure_after(piece.text, t) for t in same}:
        return False  # « seuls 18 % »
    pair = _pair_at(piece, marker.borne_on(sentence))
    if pair is None or not pair.sources:
        return False
    if all(s.start < piece.own for s in pair.sources):
        return False  # « chacune » stands for the word
    if marker.name == "only":
        return not _only_agrees(piece, same, pair)
    if marker.name == "all" and any(
        _AFTER_BE.search(plain(piece.text[: t.start])) and s.start < t.start
        for t in same
        for s in pair.sources
    ):
        return not _first_noun(piece, pair)  # « les salles sont toutes » is said of the subject
    if marker.name == "most" and any(_floating(piece.text, t) for t in same):
        return False  # « construits pour la plupart » is said of the subject
    heads = {t.borne_on(piece.text) for t in same}
    return not any(s.start in heads for s in pair.sources)


_AFTER_BE = re.compile(r"(?<!\w)(?:est|sont|etaient|seront|restent|doivent|peuvent)(?: etre)? $")


def _first_noun(piece: Alignment, pair: Pair) -> bool:
    """Whether a word is the first of its unit: its subject."""
    first = next((w.start for w in words(piece.text) if w.is_content and w.start >= piece.own), -1)
    return any(s.start == first for s in pair.sources)


_HALF = 50
_SHARE = re.compile(r"(?:majorite|majoritairement)[^,;.]{0,60}?\(?(?<![\d,])(\d{1,2})(?:,\d+)? ?%")


def _over_half(sentence: str, marker: Marker, piece: Alignment) -> bool:
    """« La majorité des répondants (62 %) »: the figure says so, and is judged by itself."""
    share = _SHARE.match(plain(sentence[marker.start :]).removeprefix("la ").removeprefix("une "))
    return bool(share and int(share[1]) > _HALF) and "%" in piece.text


_EACH = re.compile(r"(?:chaque|chacune?|toute?)(?!\w)")
_GENERIC = re.compile(r"(?:(?<!\w)(?:les?|la|un|une|tout) |(?<!\w)l')$")
_PARTIAL = ("some", "most", "few", "only", "almost", "often")


def _each(sentence: str, marker: Marker, theirs: Sequence[Marker], piece: Alignment) -> bool:
    """Whether « chaque » says of one what the unit says of « le » or « les », without any limit.

    « Chaque lecteur peut … » over « les lecteurs peuvent … »: a rule holds for each. « Tous les … »
    says more, and so does « chaque élu siège » over « les élus siègent ».
    """
    if not lexicon().find(piece.unit.text, ("obligation", "possibility", "recommendation")):
        return False
    if not _EACH.match(plain(sentence[marker.start :])) or any(t.name in _PARTIAL for t in theirs):
        return False
    pair = _pair_at(piece, marker.borne_on(sentence))
    return bool(pair and pair.sources) and any(
        _GENERIC.search(plain(piece.text[: s.start])) for s in (pair.sources if pair else ())
    )


def _figure_after(text: str, marker: Marker) -> str:
    """The figure that a quantifier bears on directly, if any."""
    following = next((w for w in words(text) if w.start >= marker.end), None)
    return following.form if following and following.kind == "number" else ""


def _floating(text: str, marker: Marker) -> bool:
    return plain(text[: marker.start]).endswith(("pour ", "dont "))


def _only_agrees(piece: Alignment, same: Sequence[Marker], pair: Pair) -> bool:
    return any(
        t.borne_on(piece.text) in {s.start for s in pair.sources} or t.end - t.start > 8
        for t in same
    )


def _lost(
    sentence: str, mine: Sequence[Marker], theirs: Sequence[Marker], piece: Alignment
) -> str | None:
    for marker in theirs:
        if marker.name == "most" and figure_offsets(sentence[piece.start : piece.end]):
            continue  # the figure says how many
        leaned_on = marker.start < piece.own and piece.unit.kind == "prose"
        if marker.name not in _KEPT or leaned_on:
            continue
        head = marker.borne_on(piece.text)
        for pair in piece.pairs:
            if not pair.sources or any(s.start != head for s in pair.sources):
                continue
            if not any(m.name == marker.name for m in mine) and not _counted(sentence, pair):
                return _REASONS[marker.name]
    return None


def _counted(sentence: str, pair: Pair) -> bool:
    before = [w for w in words(sentence) if w.end <= pair.claim.start][-3:]
    return any(w.kind == "number" for w in before)


def _pair_at(piece: Alignment, offset: int) -> Pair | None:
    return next((p for p in piece.pairs if p.claim.start == offset), None)
