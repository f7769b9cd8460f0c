"""Bytes of a text file to characters.

A byte-order mark decides; then strict UTF-8; then UTF-16 without a mark (every second byte is
zero); then the 8-bit encodings that French offices use, told apart by charset-normalizer and by
how many characters of French each gives.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OFFICE = ("cp1252", "iso8859_15", "mac_roman", "cp850")
_FRENCH = frozenset("éèêëàâäîïôöûüùçÉÈÊËÀÂÎÏÔÛÙÇœŒæ’«»…–—€°•“”\u00a0")
_SUSPECT = re.compile(r"[\u0000-\u0008\u000e-\u001f\u0080-\u009f]")
_SAMPLE = 200_000
_MAX_CONTROL = 0.01


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was decoded; `damaged` where some bytes had no character."""

    text: str
    encoding: str
    damaged: bool = False


def decode(data: bytes) -> Decoded | None:
    """Decodes the bytes of a text file, or `None` where they are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
            return _checked(text, encoding, damaged="\ufffd" in text)
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    for decoded in (_wide(data), _nearly_utf8(data)):
        if decoded is not None:
            return decoded
    return _eight_bits(data)


def _checked(text: str, encoding: str, *, damaged: bool = False) -> Decoded | None:
    sample = text[:_SAMPLE]
    if "\x00" in sample and (wide := _wide(text.encode("latin-1", "ignore"))):
        return wide
    suspects = len(_SUSPECT.findall(sample))
    if suspects > _MAX_CONTROL * max(len(sample), 1) + 2:
        return None
    return Decoded(text, encoding, damaged)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: Latin letters leave every second byte at zero."""
    sample = data[:_SAMPLE]
    if len(sample) < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if max(even, odd) < 0.6 * half or min(even, odd) > 0.1 * half:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, "\ufffd" in text)


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: far more sequences are right than wrong."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text if ord(char) > 127) - wrong
    if right < 20 * wrong:
        return None
    return _checked(text, "utf-8", damaged=True)


def _eight_bits(data: bytes) -> Decoded | None:
    texts = {name: data.decode(name, errors="replace") for name in _OFFICE}
    scores = {name: _frenchness(text[:_SAMPLE]) for name, text in texts.items()}
    best = max(_OFFICE, key=lambda name: scores[name])
    if scores[best] <= 0 and (guess := _any_language(data)):
        return guess
    return _checked(texts[best], best, damaged="\ufffd" in texts[best])


def _frenchness(text: str) -> float:
    """Characters that French text has, less those that it has not, among the non-ASCII ones."""
    score = 0.0
    for position, char in enumerate(text):
        if ord(char) < 128:
            continue
        if char not in _FRENCH:
            score -= 1
            continue
        score += 1
        before = text[position - 1] if position else " "
        if char.isupper() and before.islower():
            score -= 1.5
    return score


def _any_language(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    text = data.decode(best.encoding, errors="replace")
    return _checked(text, best.encoding, damaged="\ufffd" in text)
