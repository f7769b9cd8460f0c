"""Whether somebody asks about their own health, or that of a relative or a neighbour.

It takes somebody (a first person, « ma fille », « bébé », "my wife") and, behind them in the same
sentence, a complaint, a part of the body, a medicine or a cure; a word that is also used of other
things (« ma main », « une séance ») wants a question for advice beside it. A subject alone is a
question like any other (« Combien de lycéens sont asthmatiques ? »), and so is the work of those
who care (« mes patients diabétiques », « je suis chargée du parcours diabète »). What is told of
one's health before a question about an institution (« Ma mère est malade. Combien de communes ont
un médecin ? ») is left to the search.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

from assistant.language.data_files import data
from assistant.questions.phrase_lists import alternatives

_OWNED = 2
"""Words after a possessive among which the thing owned stands."""
_TOLD = 14
"""Words after somebody within which what they suffer from is told."""

_any = partial(alternatives, "health")

RELATIVE = (
    rf"(?:(?:mon|notre) (?:grand |beau |petit |jeune |vieux |ex )?(?:{_any('men')})|"
    rf"(?:ma|notre) (?:grande? |belle |petite |jeune |vieille )?(?:{_any('women')})|"
    rf"(?:mes|nos) (?:grands |petits |beaux )?(?:{_any('several')}))\b"
)
_FIRST_PERSON = (
    r"\b(?:j'ai|j'avais|j'attends|je (?:me )?(?:suis|sens|fais|fume|prends?|prenais|souffre))\b|"
    rf"\b(?:me|m'a|m'ont) (?:{_any('happens')})\b"
)
_SUFFERS = re.compile(
    rf"\bje (?:{_any('ailing')})\b|\bmes (?:dernieres )?regles\b(?! (?:de|d'|du))|"
    r"\b(?:me|m'a|m'ont) (?:l'(?:a|ont) )?(?:prescri\w+|diagnosti\w+|opere\w?)\b"
)
_JUST_TOLD = re.compile(
    r"\b(?:de me l'|me l'a|me l'ont|m'a ete) ?(?:annonc|diagnosti|appren|appris|dit|prescri)\w*"
)
_SOMEBODY = re.compile(
    rf"{_FIRST_PERSON}|\b{RELATIVE}|(?:^|[.!?;,:] )(?:le )?(?:bebe|nourrisson)\b"
)
_OWNER = re.compile(r"\b(?:mon|ma|mes)\b")
_ENGLISH_SOMEBODY = re.compile(
    rf"\b(?:i(?:'m|'ve)?|my (?:little |baby |old |elderly )?(?:{_any('english_kin')}))\b"
)
_ENGLISH_OWNER = re.compile(r"\bmy\b")
_ENGLISH_WORK = re.compile(rf"\b(?:{_any('english_work')})\b")
_WORK = re.compile(rf"\b(?:{_any('work')})\b")
_IDIOM = re.compile(
    r"\bau sein d|\b(?:coup|prises?|prendre|mettre|mise?s?|en) (?:de |en |la |a la )?mains?\b|"
    r"\bsur pied|\bau coeur|\bde cote\b|\bd'une part\b|\bsous la main|\bde tete|\ben tete|"
    r"\b(?:d'|de l')un oeil|\bcoup d'oeil"
)
_ADVICE = re.compile(rf"\b(?:{_any('advice')})\b")
_GENERAL = re.compile(rf"\b(?:{_any('general')})\b")
_INSTITUTION = re.compile(rf"\b(?:{_any('institution')})\b")
_ACRONYM = re.compile(
    r"\b(?!(?:IRM|ROR|AVC|VIH|IVG|TDAH|COVID|BPCO|SOS|DTP|PSA|TSH|HTA|IST|MST)\b)"
    r"(?=\w*[A-Z]{3})[A-Z]{2,}s?\b"
)
_ENDS = re.compile(r"(?:[.!;:…]|\.{3}|\?)\s+(?=\w)")
_MEDICINE = re.compile(rf"\w{{3,}}(?:{_any('endings')})s?$")


def asks_elsewhere(text: str, plain: str) -> bool:
    """Whether what a message asks, after what it tells, is about an institution.

    Args:
        text: As typed.
        plain: The same, folded.
    """
    parts, folded = _ENDS.split(text.strip()), _ENDS.split(plain.strip())
    return len(parts) > 1 and is_institutional(parts[-1], folded[-1])


def is_personal(text: str, plain: str) -> bool:
    """Whether somebody's own health is asked about.

    Args:
        text: As typed.
        plain: The same, folded.
    """
    if is_institutional(_ENDS.split(text.strip())[-1], _ENDS.split(plain.strip())[-1]):
        return False
    plain = _IDIOM.sub(" ", plain)
    strong, weak = _of_health("strong", "medicine"), _of_health("strong", "medicine", "weak")
    advised = bool(_ADVICE.search(plain))
    if _JUST_TOLD.search(plain) and _mentions(plain, weak):
        return True
    if (suffers := _SUFFERS.search(plain)) and not _WORK.search(plain[suffers.end() :]):
        return True
    words = weak if advised else strong
    if _near(plain, _SOMEBODY, words, _TOLD) or _near(plain, _OWNER, words, _OWNED):
        return True
    english = _of_health("english", "medicine")
    return _near(plain, _ENGLISH_SOMEBODY, english, _TOLD, _ENGLISH_WORK) or _near(
        plain, _ENGLISH_OWNER, english, _OWNED, _ENGLISH_WORK
    )


def is_advice(plain: str) -> bool:
    """Whether advice on a disease or a medicine is asked for, of nobody in particular."""
    words = _of_health("strong", "medicine", "english")
    return bool(_GENERAL.search(plain)) and _mentions(plain, words)


def is_institutional(text: str, plain: str) -> bool:
    """Whether a text speaks of bodies and their work.

    Args:
        text: As typed.
        plain: The same, folded.
    """
    return bool((_ACRONYM.search(text) and text.upper() != text) or _INSTITUTION.search(plain))


def _near(
    plain: str,
    somebody: re.Pattern[str],
    words: frozenset[str],
    most: int,
    work: re.Pattern[str] = _WORK,
) -> bool:
    """Whether one of the words stands behind somebody, and no work between them."""
    for match in somebody.finditer(plain):
        behind = re.split(r"[.!?;]", plain[match.end() :])[0]
        said = re.findall(r"\w+", behind)[:most]
        for position, word in enumerate(said):
            if _is_of_health(word, words) and not work.search(" ".join(said[: position + 1])):
                return True
    return False


def _mentions(plain: str, words: frozenset[str]) -> bool:
    return any(_is_of_health(word, words) for word in re.findall(r"\w+", plain))


def _is_of_health(word: str, words: frozenset[str]) -> bool:
    return word in words or bool(_MEDICINE.match(word))


@lru_cache(maxsize=8)
def _of_health(*names: str) -> frozenset[str]:
    """The words of some lists of the data file."""
    return frozenset(word for name in names for word in data("health")[name].split())
