"""Questions asked behind what they are about: « …, c'est-à-dire ? », « t'as des exemples ? ».

What stands in front names the thing, and the few words behind say what is wanted of it: what it
means, examples of it, the whole list.
"""

from __future__ import annotations

import re

from assistant.language.elision import elided
from assistant.questions.forms_of_asking import END, Told, form

_MEANING = (
    r"(?:(?P<words>c['’]est[- ]à[- ]dire|ça\s+(?:veut\s+dire|signifie)\s+quoi|"
    r"qu['’]est[- ]ce\s+que\s+ça\s+veut\s+dire)|"
    r"c['’]est\s+quoi|kesako|qu['’]est[- ]ce\s+que\s+c['’]est)"
)
_SPOKEN_OF = (
    r"\bparl[^\W\d_]*\s+(?:souvent\s+|toujours\s+|partout\s+)?d(?:e\s+|u\s+|es\s+|['’])"
    r"(?P<thing>[^,;:?!\s]+(?:\s[^,;:?!\s]+){0,3}?)"
)
_HAVE_YOU = r"(?:(?:t['’]|tu\s+|vous\s+|on\s+)?(?:as|avez|auriez|aurais|a)?(?:-vous|-tu)?\s*)?"
_LIST_WANTED = re.compile(
    r"[.!?;,:] (?:(?:et |il (?:me|nous) faut |je (?:veux|voudrais) )?"
    r"(?:donne[rz]?|file[rz]?|fais|faites)?(?: moi| nous)? ?(?:la|une) liste|"
    r"(?:tu |t'|vous )?(?:as|avez|auriez|aurais)?(?: (?:tu|vous))? ?(?:des|quelques) exemples)\W*$"
)


def wants_list(plain: str) -> bool:
    """Whether a folded message ends on « donnez la liste » or « t'as des exemples ? »."""
    return bool(_LIST_WANTED.search(plain))


def _examples_of(match: re.Match[str]) -> str:
    """« Avec quels services travaille-t-on, t'as des exemples ? » asks for examples of services."""
    noun = f"{elided('de ', match['noun'])}{match['noun']}"
    return f"{match['with'] or ''}quels exemples {noun} {match['rest']}"


_IN_ORDER = (
    r"(?:,\s*)?(?:(?:classé|rangé|trié|ordonné)e?s?\s+)?d(?:u|e\s+la|es)\s+(?:plus|moins)"
    r"\s+[^\W\d_]+\s+(?:au|à\s+la|aux)\s+(?:plus|moins)(?:\s+[^\W\d_]+)?"
)
_TELL = (
    r"(?:(?:[ée]num[èée]r|list|cit|class|donn|indiqu|rang|tri|ordonn)(?:ez?|es)"
    r"(?:[- ](?:moi|nous))?|quel(?:le)?s\s+sont)"
)

_IMPORTANT = re.compile(r"objectif|\bbut|priorit|enjeu|importan", re.IGNORECASE)


def _in_order(match: re.Match[str]) -> str:
    """Aims are set in the order of their importance, other things in any order that is told."""
    wanted = "par ordre d’importance" if _IMPORTANT.search(match.group()) else "dans l’ordre"
    return f"quels sont {match['things']} {wanted}"


ASKED_ASIDE: tuple[tuple[re.Pattern[str], Told], ...] = (
    (
        re.compile(
            rf"(?P<lead>^)[^?!]{{0,80}}?{_SPOKEN_OF}\s*[,.;:…]+\s*{_MEANING}{END}", re.IGNORECASE
        ),
        lambda m: f"{'que veut dire' if m['words'] else 'c’est quoi'} {m['thing']}",
    ),
    form(
        r"(?P<with>(?:avec|dans|pour|sur|chez|par)\s+)?quel(?:le)?s\s+(?:sont\s+les\s+)?"
        r"(?P<noun>(?!sont\b|exemple)[^\W\d_]{3,})\s+(?P<rest>[^?!]{3,110}?)\s*[,.;:–?]\s*"
        rf"{_HAVE_YOU}(?:des|quelques)\s+exemples",
        _examples_of,
    ),
    form(
        rf"{_TELL}\s+(?P<things>(?:les|ses|leurs)\s+[^,;:?!]{{3,90}}?)\s*{_IN_ORDER}",
        _in_order,
    ),
    form(
        r"quel(?:le)?s\s+(?P<noun>(?!sont\b)[^\W\d_]{3,}(?:\s+[^?!]{2,40}?)?)\s+sont\s+"
        r"(?:cité|donné|mentionné|proposé|évoqué|avancé)e?s\s+"
        r"(?:à\s+titre\s+d['’]|comme\s+|en\s+)(?:illustration|exemple)s?\s+(?P<rest>[^?!]{3,140}?)",
        lambda m: f"quels sont les exemples {elided('de ', m['noun'])}{m['noun']} {m['rest']}",
    ),
)
"""The forms, and how each is told."""
