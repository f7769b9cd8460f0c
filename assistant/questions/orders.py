"""Orders that would change how the assistant works, however they are dressed up.

A message is read plainly and without its disguises (`_undisguised`): letters set apart
(« i-g-n-o-r-e »), digits for letters, text written backwards or in base64. What is written as it
sounds (« oubli tt se kon ta di ») is compared by its sounds.

What somebody takes back of their own words is no order: « oublie ce que je viens de dire, combien
de lycées… ? » goes on as a question.

The words are data (`assistant/data/orders.toml`); how they make orders is said here.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from functools import partial

from assistant.language.plain_text import plain_text
from assistant.questions.phrase_lists import alternatives
from ingest.french import fold

_any = partial(alternatives, "orders")

_TAKEN_BACK = (
    r"(?:ignor|oubli|laiss|effac|annul|neglig|(?:ne )?(?:tiens|tenez|tenir) (?:pas|plus) compte|"
    r"forget|disregard|scratch)\w*\b(?: tomber)? (?:pas )?(?:about )?(?:de |d')?"
)
_SAID = (
    r"(?:tout )?ce que (?:je|j'|nous|on (?:vient|disait))|"
    r"(?:everything |all )?(?:what|that)? ?i (?:just |have )?(?:said|wrote|asked|sent|pasted)"
)
_OWN_WORDS = re.compile(
    rf"\b{_TAKEN_BACK}(?:{_SAID}|"
    r"(?:ma|mon|mes|my|cette|ce|cet|la|le|les|the|that|this) (?:\w+ ){0,2}?"
    rf"(?:{_any('own_words')})\b"
    r"(?! (?:du|de la|de l'|of the) (?:systeme|system|developp\w+|admin\w*))"
    r")(?: (?:precedente?s?|d'avant|previous|earlier))?"
)
"""What people take back of what they said themselves."""

_CLAUSE = rf"(?:^|[^\w\s'] ?|\b(?:{_any('openers')}) )"
_DROP = rf"(?:{_any('dropping')})"
_RULES = rf"(?:{_any('rules')})"
_SHIELDS = rf"(?:{_any('shields')})"
_YOURS = r"\b(?:tes|vos|ton|votre|your|ta)\b (?:\w+ ){0,2}?"
_NOT_USED = (
    r"(?:ne |n')(?:utilis|consult|regard|cit|l[ia]|sui[sv]|respect|appliqu)\w* (?:pas|plus)\b"
    r".{0,25}\b(?:documents?|sources?|regles?|consignes?|citations?)\b"
)
_ABOUT_RULES = (
    rf"{_CLAUSE}{_DROP}\b.{{0,40}}?\b{_RULES}\b|\b{_DROP}\b.{{0,30}}?{_YOURS}{_RULES}\b|"
    rf"{_CLAUSE}{_DROP} .{{0,20}}\b(?:documents|sources|corpus)\b|{_CLAUSE}{_NOT_USED}|"
    rf"{_CLAUSE}(?:{_any('taking_away')})(?:e|ez|es|er)?\b.{{0,25}}\b{_SHIELDS}\b|"
    rf"\bturn off\b.{{0,20}}\b{_SHIELDS}\b|"
    rf"\b(?:{_any('showing')})\w*\b.{{0,40}}{_YOURS}(?:{_any('told_to_it')})\b|"
    rf"\b(?:{_any('about_rules')})"
)
_OTHER_PART = (
    rf"{_CLAUSE}(?:{_any('taking_part')}) (?:\w+ )?(?:l[ae']|un|une) ?(?:\w+ )?"
    rf"(?:{_any('parts')})\b|\b(?:{_any('other_parts')})"
)
_FORGED = rf"\b(?:{_any('forged')})\b"
_FORGERY = (
    rf"\b(?:{_any('making')})\w*\b(?! (?:t il|t elle|ils?|elles?|on)\b).{{0,40}}"
    rf"(?:\bf(?:aux|ausses?) (?:\w+ )?{_FORGED}|{_FORGED} (?:\w+ )?(?:{_any('untrue')})\b)|"
    rf"\b(?:invent|fabriqu)(?:e|es|ez|er)\b.{{0,30}}?{_FORGED}|"
    rf"{_CLAUSE}(?:{_any('falsifying')})(?:e|es|ez|er)\b|"
    rf"{_CLAUSE}(?:{_any('altering')})(?:e|es|ez|er)?\b(?! (?:de|(?:ta|votre|ma|la) \w+)\b)"
    rf".{{0,40}}(?:\b(?:{_any('altered')})\b|\d ?%)"
)
_UNTRUTH = rf"\b(?:{_any('untruths')})|{_FORGERY}"
_FRAMES = _any("frames")
_ENCODED = rf"\b(?:{_any('encodings')}).*\b(?:{_any('carrying_out')})"
_ORDER = re.compile("|".join((_ABOUT_RULES, _OTHER_PART, _UNTRUTH, _FRAMES, _ENCODED)))

_SPELT = re.compile(r"(?<!\w)\w(?:[\s.\-_*|/]{1,3}\w(?!\w)){5,}")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_DIGITS_FOR_LETTERS = str.maketrans("013457@$", "oieastas")
_SOUNDS = (
    (r"[^a-z]+", ""), (r"ph", "f"), (r"qu?", "k"), (r"c(?=[eiy])", "s"), (r"c", "k"),
    (r"tion", "sion"), (r"e?au", "o"), (r"z", "s"), (r"y", "i"), (r"h", ""), (r"(.)\1+", r"\1"),
)  # fmt: skip
_BY_SOUND = re.compile(
    r"^(?:bonjour|slt|salut?)?(?:oubli|ignor)e?[rs]?(?:"
    r"(?:t|tou?t?e?s?)?(?:t|v|l)(?:e|o|ou)?s?(?:regl|konsign|instruksion|promp)|"
    r"(?:t|tou?t?)?s?e?k(?:on|e)(?:t|v))|^fe?(?:ai|e)?[stz]?kom?e?si(?:tu|ta|te|v)"
)


def is_order(text: str) -> bool:
    """Whether a message would have the assistant work by other rules."""
    return any(_ORDER.search(_OWN_WORDS.sub(" ", plain)) for plain in _undisguised(text)) or bool(
        _BY_SOUND.match(_sounds(text))
    )


def _undisguised(text: str) -> Iterator[str]:
    """The message as it is, and as it reads without each of its disguises."""
    yield plain_text(text)
    yield " ".join(fold(text).split())
    if _SPELT.search(text):
        yield plain_text(_SPELT.sub(lambda run: re.sub(r"[^\w\s]|_", "", run[0]), text))
    if re.search(r"[a-z][013457@$]+[a-z]|\b[013457@$]+[a-z]{2}", text, re.IGNORECASE):
        yield plain_text(fold(text).translate(_DIGITS_FOR_LETTERS))
    if "envers" in text.lower() or "revers" in text.lower() or "backwards" in text.lower():
        yield plain_text(text[::-1])
    for match in _BASE64.finditer(text):
        yield plain_text(_decoded(match[0]))


def _decoded(token: str) -> str:
    """What a token says in base64; empty where it says nothing readable."""
    try:
        said = base64.b64decode(token + "=" * (-len(token) % 4)).decode("utf-8", "ignore")
    except (binascii.Error, ValueError):
        return ""
    readable = sum(char.isalpha() or char.isspace() for char in said)
    return said if readable > 0.8 * max(1, len(said)) else ""


def _sounds(text: str) -> str:
    """A message by its sounds, roughly, without blanks."""
    heard = fold(text)
    for written, sound in _SOUNDS:
        heard = re.sub(written, sound, heard)
    return heard
