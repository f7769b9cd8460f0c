"""How French words sound, roughly: people who do not know a spelling write what they hear.

A word is read from left to right, the longest graphemes first (« eau », « ain », « ph »), and its
silent end falls (« partenariats », « levier » and « levié »). Sounds that writers mix up share a
sign: open and closed vowels, « s » and « z », doubled letters. An end that is read in two ways
(« content », « ils content »; an « e » that has lost its accent) gives a word two keys.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = str.maketrans("àâäîïôöùûüÿ’", "aaaiioouuuy'")
_MUTE_E = "_"
"""An « e » at the end: silent, but it makes what stands before it sound."""
_NEXT = f"aeiouyéèêënmh{_MUTE_E}"
"""What follows the « n » of a vowel that is not nasal."""

_GRAPHEMES = (
    (r"eaux?|au|o+(?![inumyù])", "o"),
    (r"(?<=[vm])ill|(?<=tranqu)ill", "il"),
    (r"oin(?![aeiouyéèn])", "w1"),
    (r"oi|oy", "wa"),
    (r"ouill", "Uj"), (r"ou|oo", "U"),
    (r"(?:oe|eu)il+|ueil+", "6j"), (r"oeu|eu", "6"),
    (rf"[iy]en(?![{_NEXT}t])", "i1"),
    (rf"(?:ai|ei|i|y|u)[nm](?![{_NEXT}])", "1"),
    (rf"[ae][nm](?![{_NEXT}])", "2"),
    (rf"o[nm](?![{_NEXT}])", "3"), (r"o", "o"),
    (r"aill|ail(?=$|s)", "aj"), (r"eill|eil(?=$|s)", "ej"), (r"ill", "ij"),
    (r"ai|ei|ay(?![aeiou])|ey|[eéèêë]+", "e"),
    (r"sch|ch(?![rl])|sh", "x"),
    (r"ph|f+", "f"),
    (r"(?<=[^s])t(?=i(?:on|el|al|aux))|(?<=[ac])t(?=ien)", "s"),
    (r"cc(?=[eiyéè_])|x", "ks"),
    (r"s?c(?=[eiyéèê_])|ç|s+|z+", "s"),
    (r"cqu?|ck|qu|q|k+|cc?h?", "k"),
    (r"gn", "n"), (r"ge(?=[aou])|g(?=[eiyéèê_])|j", "j"), (r"gu(?=[eiyéèê_])|g+", "g"),
    (r"y", "i"), (r"w", "v"), (r"[h'_-]", ""),
)  # fmt: skip
_READ = re.compile("|".join(f"({pattern})" for pattern, _ in _GRAPHEMES))
_SIGNS = tuple(sound for _, sound in _GRAPHEMES)
_DOUBLED = re.compile(r"(.)\1+")

_CLOSED = re.compile(r"(?<=..)(?:ées?|é|és|e[rz]|ees?|et|ai(?:s|t|ent)?)$")
_E = re.compile(r"(?<=..)es?$")
_SILENT = re.compile(r"(?<=..)[tdpsxz]+$")
_PLURAL = re.compile(r"(?<=..)ent$")
_SHORTEST = 3


@lru_cache(maxsize=131072)
def sounds(word: str, *, unaccented: bool = False) -> frozenset[str]:
    """The keys of a word: two words that share one may sound the same.

    Args:
        word: With the accents that it has.
        unaccented: Whether its last « e » may have lost an accent (« leve » for « levé »).
    """
    word = word.lower().translate(_PLAIN)
    if _CLOSED.search(word):
        return frozenset({_read(_CLOSED.sub("é", word))})
    found = {_read(_E.sub(_MUTE_E, word) if _E.search(word) else _SILENT.sub("", word))}
    if _PLURAL.search(word):
        found.add(_read(_PLURAL.sub(_MUTE_E, word)))
    if unaccented and _E.search(word) and len(word) > _SHORTEST and word.isascii():
        found.add(_read(_E.sub("é", word)))
    return frozenset(found)


def _read(word: str) -> str:
    return _DOUBLED.sub(r"\1", _READ.sub(lambda match: _SIGNS[(match.lastindex or 1) - 1], word))
