"""Follow-ups that ask what to do now: « on commence comment ? », « concrètement, je fais quoi ? ».

Nobody starts with the advantages of a thing, nor with its figures: one starts with the thing. Where
the question before asks how to do something, or whether one may, it is begun with that
(`assistant.follow_ups.lone_word_follow_ups`).
"""

from __future__ import annotations

import re

_OPENERS = (
    r"^\W*(?:(?:et|mais|alors|donc|ok|bon|d'accord|du coup|concretement|en pratique|pratiquement|"
    r"moi|nous|dans ma \w+|chez (?:moi|nous))[\s,:]+)*"
)
_WE = r"(?:je |j'|on |nous )"
_MUST = r"(?:doi[st] |devons |peux |peut |pouvons |vais |va |allons |faut )?"
_MUST_ONE = r"(?:dois je |doit on |faut il )"
_DO = r"(?:fai[ts]|faisons|faire)"
_BEGIN = r"(?:commenc|demarr|debut)\w+|(?:m'y|s'y|nous y) pren\w+|proced\w+"
_HOW = r"(?:comment|par (?:quoi|ou|quel bout))"
_FIRST = (
    r"(?: (?:concretement|exactement|maintenant|en pratique|pratiquement|d'abord|en premier|moi|"
    r"au juste|alors|du coup|dans ma \w+|chez (?:moi|nous)|pour (?:commencer|demarrer)))*"
)
_ASKS_TO_START = re.compile(
    rf"{_OPENERS}(?:{_WE}{_MUST}(?:{_BEGIN}) {_HOW}|{_WE}{_MUST}{_DO} (?:quoi|comment)|"
    rf"{_HOW} (?:est ce qu(?:e |'))?(?:{_WE}|il |{_MUST_ONE})?{_MUST}(?:{_BEGIN})|"
    rf"comment (?:{_WE}{_MUST})?{_DO}|"
    rf"qu'est ce qu(?:e |'){_WE}{_MUST}{_DO}|(?:que {_MUST_ONE}|qu'est ce qu'il faut ){_DO}|"
    r"(?:c'est quoi|quelle est) la (?:marche a suivre|(?:premiere )?demarche|"
    r"premiere chose a faire))"
    rf"{_FIRST}[\s?!.…]*$"
)


def asks_to_start(plain: str) -> bool:
    """Whether a folded question asks what to do, and nothing of what."""
    return bool(_ASKS_TO_START.match(plain))
