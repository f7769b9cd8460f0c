"""What a follow-up leaves out, told by its form: a question with no subject leans on the last one.

A whole question says of something (its subject) something else (its predicate). These say only half:

1. « c'est gratuit ? »: « c' » stands for what was spoken of, unless a noun set apart, an infinitive
   or a relative clause says what it is (« c'est quoi, un bus ? », « c'est utile de trier ? »);
2. « payé par qui ? »: a participle first;
3. « quelle différence avec un bus ? »: no verb, and at most one thing named;
4. « qui a le meilleur score ? »: nothing but words for what has been said;
5. « c'est plus que le tram ? », « plutôt en ville ou à la campagne ? »: half a comparison;
6. « que fait-elle là-dessus ? »: a whole question that still points back.
"""

from __future__ import annotations

import re
from enum import Enum

from assistant.follow_ups.dislocation import of_speech
from assistant.language.noun_phrases import bare_names, names, noun_phrases
from assistant.language.plain_text import plain_text
from assistant.language.verb_forms import VERB_FORM, is_first_a_verb, is_infinitive
from ingest.french import fold


class Gap(Enum):
    """What a question leaves out."""

    IT = "« c’est » sans nom"
    PARTICIPLE = "participe sans sujet"
    VERBLESS = "question sans verbe"
    OF_SPEECH = "mots de parole"
    COMPARED = "comparaison avec ce qui précède"
    CHOICE = "choix entre deux"
    THEREON = "renvoi à ce qui précède"


_WH = r"(?:quoi|qui|où|ou|quand|comment|combien|pourquoi|lequel|laquelle|lesquel(?:le)?s|quel(?:le)?s?)"
IT = re.compile(
    r"^\W*(?P<head>[^,;:?]*?)\b(?P<it>c['’](?:est|était|etait|sera|serait)|est-ce|était-ce)\b(?!-)(?! qu)(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    rf"^\s+(?:{_WH})\s*,?\s+(?:(?:déjà|au juste|donc|exactement|vraiment)\s*,?\s+)?"
    r"(?:l[ae]s?\b|l['’]|une?\b|des\b|ces?\b|cette\b|(?-i:[A-ZÀ-Ý]))|"
    r",\s*(?:l[ae]s?\b|l['’]|une?\b|des\b|ces?\b|cette\b|(?-i:[A-ZÀ-Ý]))|"
    r"(?<!\bpour )(?<!\bà )(?<!\bavec )(?<!\bchez )(?<!\bpar )(?<!\bde )\bqui\s+\w|"
    r"\b(?:qu['’]|que\b|dont\b|où (?:on|il|elle|les?|la)\b)|-à-dire",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\b(?:de\s+|d['’])(?P<verb>[^\W\d_]+)\b", re.IGNORECASE)
_POINTER = re.compile(r"\b(?:y|en)\s+[^\W\d_]+(?:er|ir|oir|re)\b", re.IGNORECASE)
PARTICIPLE = re.compile(
    r"^\W*(?:et\s+)?(?P<participle>(?:[^\W\d_]{2,}é|fait|mis|pris|tenu|vendu|rendu|reçu|offert|ouvert|écrit|"
    r"construit|produit|conduit|suivi|choisi|fourni|réuni|fini)(?P<ending>e?s?))\s+"
    rf"(?:(?:avec|par|pour|chez|de|à|dans|en|sur|depuis|auprès de|d['’]ici|jusqu['’]à)\s+)?{_WH}\b",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"^\W*(?:(?:et|mais) )?sur (?:un total de )?combien(?: (?:de |d')(?P<noun>\w+))?"
    r"(?: au total| en tout)?\W*$"
)
"""« Sur combien ? » asks how many were asked in all."""

COMPARED = re.compile(
    r"\b(?P<way>plus|moins|mieux|pire|autant|davantage|superieur\w*|inferieur\w*|meilleure?s?|devant|derriere)\b"
    r"(?: \w+){0,2}? (?:que |qu'|a |au |aux )(?P<other>.+)$"
)
_LESS = frozenset({"moins", "pire", "derriere"})
CHOICE = re.compile(
    r"^\W*(?:et\s+|c['’]est\s+)?plut[oô]t\s+(?P<one>[^?]{2,60}?)(?:\s+ou\s+(?P<other>[^?]{2,60}?)|(?<=[^\s]{4}s))[\s?!.…]*$",
    re.IGNORECASE,
)
THEREON = re.compile(
    r"(?:^|[\s,]+)(?:là[- ]dessus|la[- ]dessus|à (?:ce|cet) (?:sujet|propos|égard)|sur (?:ce|ces|cette) (?:sujets?|points?|thèmes?|question|sujet-là)|"
    r"dans ce (?:cadre|domaine|cas)(?:-là)?|en la matière|pour (?:ça|cela)|dans (?:ce|cet|cette|ces) (?:situations?|moments?|cas)(?:-là)?|à ce (?:moment|stade)(?:-là)?)"
    r"(?=[\s,?!.…]|$)[\s,]*",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(rf"\b{_WH}\b", re.IGNORECASE)
_VERB = re.compile(
    rf"\b(?:{VERB_FORM}|[^\W\d_]{{2,}}(?:ons|ez|ais|ions|iez)|fais|faites|dis|dites|veux|sait|peux|puis|dois)\b|"
    r"[^\W\d_]+-(?:t-)?(?:ils?|elles?|on|vous|nous|tu|je|moi|ce)\b|\b(?:je|tu|ils?|elles?|on|nous|vous|ça|ca)\s|"
    r"\b(?:se\s|s['’]|[nm]['’])\w|\b[^\W\d_]+(?:ient|oit|uit|aît|met|rend|tend|pond)\b|"
    r"\b(?:qui|lequel|laquelle)\s+(?!(?:pour|avec|dans|chez|par|à|au|aux|de|en|sur|c)\b)[^\W\d_]{3,}",
    re.IGNORECASE,
)
_FEW = 2
_WORD = re.compile(r"[^\W\d_]{4,}")


def gap_of(question: str) -> Gap | None:
    """What a question leaves out; `None` for a whole one."""
    tests = (
        (Gap.CHOICE, _chooses),
        (Gap.COMPARED, _compares),
        (Gap.IT, _says_it),
        (Gap.PARTICIPLE, lambda text: bool(PARTICIPLE.match(text))),
        (Gap.OF_SPEECH, _speaks_of_speech),
        (Gap.VERBLESS, _lacks_verb),
        (Gap.THEREON, lambda text: bool(THEREON.search(text))),
    )
    return next((kind for kind, holds in tests if holds(question)), None)


def asks_out_of(plain: str) -> re.Match[str] | None:
    """« Sur combien (de lycées) ? », folded, with what is counted in `noun`."""
    return _OUT_OF.match(plain)


def wants_less(question: str) -> bool:
    """Whether a comparison asks for the smaller one."""
    match = COMPARED.search(plain_text(question).rstrip(" ?!."))
    return bool(match and match["way"] in _LESS)


def compared_thing(question: str) -> str:
    """What a question compares with what was said, folded; empty without."""
    match = COMPARED.search(plain_text(question).rstrip(" ?!."))
    return match["other"] if match else ""


def _chooses(question: str) -> bool:
    """« Plutôt en ville ou à la campagne ? », « plutôt rurales ? »: no noun that corrects one."""
    match = CHOICE.match(question)
    return bool(match and (match["other"] or re.fullmatch(r"[^\W\d_]+", match["one"])))


def _compares(question: str) -> bool:
    """« C'est plus que le tram ? »: nothing else is set beside the tram."""
    opens = re.match(
        r"^\W*(?:(?:et|mais|alors|donc)\s+)*(?:c['’]?(?:est|était)?\s|est-ce\s|(?:il|elle|ils|elles|ça|ca)\s|plus\s|moins\s|mieux\s|pire\s|autant\s)",
        question,
        re.IGNORECASE,
    )
    return bool(opens and compared_thing(question))


def _says_it(question: str) -> bool:
    """« C'est » with nothing that says what it is."""
    match = IT.match(question)
    if match is None or _names_something(match["head"]):
        return False
    rest = match["rest"]
    if _EXPLAINED.search(rest):
        return False
    verbs = [m for m in _TO_DO.finditer(rest) if is_infinitive(m["verb"])]
    return not verbs or bool(_POINTER.search(rest))


def _names_something(head: str) -> bool:
    """Whether a noun stands in front that is not asked for (« le bus, » not « dans quelle rue »)."""
    asked = _QUESTION_WORD.search(head)
    said = head[: asked.start()] if asked else head
    return bool(noun_phrases(said) or bare_names(said))


def _speaks_of_speech(question: str) -> bool:
    """Whether all that a question names are words for what has been said."""
    found = noun_phrases(question)
    if not found or names(question) or bare_names(question):
        return False
    return all(_is_of_speech(phrase.noun) for phrase in found)


def _is_of_speech(noun: str) -> bool:
    words = noun.split()
    return any(of_speech(word) for word in words) and len(words) <= _FEW


def _lacks_verb(question: str) -> bool:
    """A question word, no verb and at most one thing beside what is asked."""
    if not _QUESTION_WORD.search(question) or _VERB.search(question):
        return False
    words = _WORD.findall(question)
    if any(is_first_a_verb(word) or is_infinitive(word) for word in words if fold(word) != "autre"):
        return False
    figures = re.findall(r"\d+", question)
    return len(noun_phrases(question)) + len(bare_names(question)) + len(figures) < _FEW
