"""What is decided from the words of a message alone: courtesy, emergency, manipulation, opinion.

Each pattern asks for the form of the message (a first person with a symptom, an order given to the
assistant), never for a subject alone: « Comment les CPTS limitent-elles le recours aux urgences ? »
is a question like any other. Patterns run on the folded text; their phrases are data
(`assistant/data/guards.toml`), how they make messages is said here.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import partial

from assistant.language.plain_text import plain_text
from assistant.language.words import WORDS
from assistant.questions.courtesies import Courtesy, courtesy
from assistant.questions.health import (
    RELATIVE,
    asks_elsewhere,
    is_advice,
    is_institutional,
    is_personal,
)
from assistant.questions.keyboard_noise import is_noise
from assistant.questions.orders import is_order
from assistant.questions.phrase_lists import alternatives
from assistant.questions.reactions import doubts, is_reaction


class Message(Enum):
    """What a message is, when it is no question over documents."""

    GREETING = "salutation"
    THANKS = "remerciement"
    GOODBYE = "au revoir"
    EMERGENCY = "urgence"
    DISTRESS = "détresse"
    PERSONAL_MEDICAL = "question médicale personnelle"
    MEDICAL = "question médicale"
    OPINION = "demande d’avis"
    ABOUT_ASSISTANT = "question sur l’assistant"
    INSULT = "reproche"
    CHAT = "bavardage"
    REMARK = "parole sans question"
    DOUBT = "mise en doute"
    MANIPULATION = "manipulation"


_any = partial(alternatives, "guards")


def _begins(name: str) -> str:
    """A phrase of a list at the beginning of a word."""
    return rf"\b(?:{_any(name)})"


_FILLER = rf"(?:[\s,.!?:;)(-]|{_any('fillers')})*"
_ASKING_AFTER = _any("asking_after")
_GREETING = (
    rf"^{_FILLER}(?:{_any('greetings')}|{_ASKING_AFTER}){_FILLER}"
    rf"(?:{_ASKING_AFTER}|enchante)?{_FILLER}$"
)
_THANKS = (
    rf"^{_FILLER}(?:(?:{_any('assent_before_thanks')})\b{_FILLER})?(?:{_any('thanks')}){_FILLER}"
    rf"(?:pour (?:tout|votre|ton|ta|cette|ces|l')[\w\s']*)?{_FILLER}$"
)
_ACKNOWLEDGED = rf"^{_FILLER}(?:{_any('assent')}){_FILLER}$"
_GOODBYE = rf"^{_FILLER}(?:{_any('farewells')}){_FILLER}$"

_SWALLOWED = rf"avale (?:une?|du|de la|des) (?:\w+ )?(?:{_any('swallowed')})"
_EMERGENCY = (
    rf"\b(?:{_any('endangered')}|{RELATIVE}|bebe(?= (?:a|ne|est)\b))\b.{{0,60}}"
    rf"\b(?:{_any('vital')}|{_SWALLOWED})|"
    rf"^\W*(?:{_any('calls_for_help')})\b"
)
_CRISIS = rf"(?:{_any('crises')})"
_BYGONE = re.compile(
    r"\b(?:depuis|apres|suite a|avant|lors d[eu]|post) ?"
    rf"(?:mon|ma|son|sa|leur|une?|l'|cet|cette|le|la)? ?(?:\w+ )?{_CRISIS}\b|"
    rf"\b{_CRISIS}\b[^.;:!?]{{0,25}}\b(?:{_any('long_ago')})|"
    rf"\b(?:{_any('long_ago')})[^.;:!?]{{0,40}}{_CRISIS}\b|"
    rf"\b(?:mort|decede|morte|decedee)s? d(?:'une? |e (?:son |sa )?){_CRISIS}\b"
)
"""« Depuis son infarctus », « un AVC l'an dernier »: no emergency any more."""
_CALL = re.compile(rf"^\W*(?:{_any('calls_for_help')})\b")
_OTHER_HELP = re.compile(rf"\b(?:{_any('other_help')})")
_HARM = re.compile(rf"\b(?:{_any('harm')}|{RELATIVE})")
_DISTRESS = (
    rf"\b(?:envie d(?:e |')|(?:veux|vais|veut|va) )(?:{_any('dying')})|{_begins('distress')}"
)

_PERSONAL_MEDICAL = (
    rf"\b(?:{_any('sufferers')}|{RELATIVE})\b.{{0,80}}{_begins('symptoms')}|"
    rf"{_begins('changing_doses')}\b.{{0,20}}{_begins('doses')}\b|"
    rf"{_begins('may_i')}\b.{{0,20}}{_begins('taking')}\b|{_begins('own_health')}"
)
_MEDICAL = (
    rf"\b(?:combien|quelle dose) (?:de |d')(?:{_any('medicines')})\b|"
    rf"{_begins('is_it_serious')}\b.{{0,20}}{_begins('symptoms')}|{_begins('medical')}"
)

_JUDGED = (
    r"(?:et |mais |donc )?(?:c'est|ce n'est pas|c'est pas|est ce(?: que c'est)?) "
    rf"(?:un peu |plutot |vraiment |pas )?(?:{_any('judgements')})(?: (?:ca|non|ou pas|tout ca))?"
)
_ADVISED = r"\b(?:tu|vous) (?:(?:me|nous) )?(?:conseill|recommand)(?:es|ez|erais|eriez)"
_OPINION = rf"{_begins('opinions')}|^\W*{_JUDGED}\W*\?\W*$|^(?!.*\bquel(?:le)?s? ).*{_ADVISED}"

_MACHINE = rf"(?:{_any('machines')})\b"
_ABOUT_ASSISTANT = (
    rf"\b(?:es tu|etes vous) (?:un |une )?{_MACHINE}|"
    rf"\b(?:tu|vous) (?:es|etes) (?:un |une |le |la )?{_MACHINE}|"
    rf"{_begins('about_assistant')}|^\W*(?:{_any('addressed')})\W*$"
)

_AT_MOST_EIGHT_WORDS = r"(?=(?:\W*\w+\b){1,8}\W*$)"
_FAULTY = (
    r"(?:tu es|t'es|vous etes|c'est|t'as ete) (?:vraiment |trop |si |un peu |completement )?"
    rf"(?:{_any('faults')})"
)
_MISSED = (
    rf"^\W*(?:(?:non|mais|euh|bah|ben|ah|desolee?)\W+)*(?:{_any('missing')}) (?:du tout )?"
    rf"(?:{_any('missed')})(?:\W+(?:moi )?(?:l'autre|l'inverse|autre chose|le contraire|"
    rf"du tout))?\W*$"
)
_INSULT = rf"{_MISSED}|^{_AT_MOST_EIGHT_WORDS}.*\b(?:{_FAULTY}|{_any('insults')})\b"

_TELL = r"\b(?<!ne me )(?<!ne nous )(?:racont|chant|dessin|compos)\w+(?: moi| nous)?\b"
_MAKE = r"\b(?:ecri[st]|fais|redige|genere|invente|donne|compose)\w*(?: moi| nous)?\b"
_SUM = r"\b\d+\s*(?:x|\*|\+|fois|divise par|multiplie par)\s*\d+"
_CHAT = (
    rf"{_begins('its_life')}|{_begins('small_talk')}|{_TELL}.{{0,12}}{_begins('told')}|"
    rf"{_MAKE}.{{0,25}}{_begins('made')}\b|^[^%]*{_SUM}[^%]*$"
)

_ORDERED: tuple[tuple[Message, re.Pattern[str]], ...] = (
    (Message.DISTRESS, re.compile(_DISTRESS)),
    (Message.EMERGENCY, re.compile(_EMERGENCY)),
    (Message.OPINION, re.compile(_OPINION)),
    (Message.CHAT, re.compile(_CHAT)),
    (Message.INSULT, re.compile(_INSULT)),
    (Message.ABOUT_ASSISTANT, re.compile(_ABOUT_ASSISTANT)),
    (Message.GREETING, re.compile(_GREETING)),
    (Message.THANKS, re.compile(_THANKS)),
    (Message.THANKS, re.compile(_ACKNOWLEDGED)),
    (Message.GOODBYE, re.compile(_GOODBYE)),
)
_DANGER = tuple(item for item in _ORDERED if item[0] in {Message.DISTRESS, Message.EMERGENCY})
_REST = tuple(item for item in _ORDERED if item not in _DANGER)
_OF_HEALTH = re.compile(_PERSONAL_MEDICAL)
_MEDICAL_FORM = re.compile(_MEDICAL)
_BY_COURTESY = {
    Courtesy.GREETING: Message.GREETING,
    Courtesy.PRESENTATION: Message.GREETING,
    Courtesy.THANKS: Message.THANKS,
    Courtesy.GOODBYE: Message.GOODBYE,
    Courtesy.PRESENCE: Message.ABOUT_ASSISTANT,
    Courtesy.REMARK: Message.REMARK,
}


def recognise(text: str) -> Message | None:
    """What the message is, or `None` for a question to search for."""
    plain = plain_text(text)
    if _is_courtesy(plain):
        return Message.GOODBYE if "revoir" in plain else Message.THANKS
    if is_order(text):
        return Message.MANIPULATION
    return _danger(text, plain) or _of_health(text, plain) or _spoken(plain)


def _first(patterns: tuple[tuple[Message, re.Pattern[str]], ...], plain: str) -> Message | None:
    return next((message for message, pattern in patterns if pattern.search(plain)), None)


def _danger(text: str, plain: str) -> Message | None:
    """A life in danger now; « SOS, une note à rendre ce soir » and an old illness are none."""
    called = _CALL.match(plain)
    helped = _OTHER_HELP.search(plain) or is_institutional(text, plain)
    if called and helped and not _HARM.search(plain):
        plain = plain[called.end() :]
    return _first(_DANGER, _BYGONE.sub(" ", plain))


def _of_health(text: str, plain: str) -> Message | None:
    """Somebody's own health, or advice on a disease."""
    told = _OF_HEALTH.search(plain)
    if (told and not asks_elsewhere(text, plain)) or is_personal(text, plain):
        return Message.PERSONAL_MEDICAL
    return Message.MEDICAL if _MEDICAL_FORM.search(plain) or is_advice(plain) else None


def _spoken(plain: str) -> Message | None:
    """Opinions, chat and courtesy."""
    if doubts(plain):
        return Message.DOUBT
    if message := _first(_REST, plain):
        return message
    if is_noise(plain) or is_reaction(plain):
        return Message.REMARK
    said = courtesy(plain)
    return _BY_COURTESY[said] if said else None


_COURTEOUS = WORDS["courteous"]
_SAYS_NOTHING = WORDS["half_courteous"]


def _is_courtesy(plain: str) -> bool:
    """Whether nothing but thanks and farewells is said, with at least one of them."""
    words = re.findall(r"[\w']+", plain)
    if plain.rstrip().endswith("?") or not words or len(words) > 12:
        return False
    return set(words) <= _COURTEOUS and not _SAYS_NOTHING.issuperset(words)
