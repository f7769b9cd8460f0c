"""Follow-ups that add to the question before, and take the place of nothing in it.

« Et pour que tous y aient accès ? » adds an aim, « et en général ? » takes a restriction away, « et
pour un élu ? » asks it for somebody else.
"""

from __future__ import annotations

import re

from assistant.follow_ups.ellipses import about
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.gaps import THEREON
from assistant.follow_ups.spoken_of import ABOUT
from assistant.language.elision import elided
from assistant.language.noun_phrases import asking_from, is_counted, noun_phrases
from assistant.language.noun_places import with_preposition
from assistant.language.plain_text import unpunctuated
from assistant.questions.question import SELF
from ingest.french import fold

_AIM = re.compile(r"qu(?:e\b|['’])|[^\W\d_]{2,}(?:er|ir|oir)\s", re.IGNORECASE)
_OF_ALL = re.compile(r"(?:général|moyenne|tout|total|l['’]ensemble|globalité)\b", re.IGNORECASE)
_IN_NUMBER = re.compile(r"(?:nombre|chiffres? absolus?|valeurs? absolues?)\b", re.IGNORECASE)
_TO_THEM = re.compile(r"\b(?:lui|leur)\s+(?=[^\W\d_]+(?:e|ent|ait|it|a)\b)", re.IGNORECASE)
SIDE = re.compile(
    r",?\s*(?:\bcôté [^,?]+|\ben (?:cas|période|temps|situation) d(?:e |u |es |['’])[^,?]+)$",
    re.IGNORECASE,
)
"""What an earlier follow-up added."""

_ADVERB = re.compile(
    r"[^\W\d_]+(?:[èe]re|ale|elle|ive|ique|able|ible|euse|aire|[aei]nne|este|ète|crète|ide|é|[ae]m)ment",
    re.IGNORECASE,
)
_IN_SHARE = re.compile(r"(?:pourcentages?|pourcents?|%|proportions?|part)\b|%", re.IGNORECASE)
_HOW_MANY = re.compile(r"^\W*combien\s+(?P<of>d(?:e\s+|['’]))", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:les? |la |l'|une? |des |mes |nos |mon |ma |notre |vos |votre |ces |chaque |tous les )?"
    r"(?:jeunes? |petits? |simples? )?(?:elue?|maire|patiente?|habitante?|citoyen(?:ne)?|"
    r"usager|malade|famille|professionnel(?:le)?|medecin|infirmi\w+|pharmacien(?:ne)?|soignante?|sage-femme|"
    r"kine\w*|jeune|enfant|parent|salariee?|benevole|adherente?|membre|etudiante?|interne|"
    r"personne|gens|ainee?|senior|moi|nous|collectivite|commune|mairie)s?\b"
)
_TO_ME = re.compile(r"\b(?:m['’]|nous )(?=(?:r?apport|serv|ser[ta]|permet|chang|donn)\w*)", re.I)
_AS_FOR_ME = re.compile(r"\s*,?\s*(?:à|pour) (?:moi|nous)\b[^,?]*", re.IGNORECASE)
_SERVES = re.compile(
    r"\b(?:ser[tv]\w*|apport\w*|permet\w*|chang\w*|interets?|avantages?|benefices?|utile|utilite|"
    r"gagn\w*|objectifs?|roles?|but|concretement)\b"
)


def asks_share(new: str) -> bool:
    """Whether what a follow-up brings asks for a share (« et en pourcentage ? »)."""
    return bool(_IN_SHARE.fullmatch(new.strip()))


def says_how(new: str) -> bool:
    """Whether what a follow-up brings is one adverb: « et *financièrement* ? » takes no place."""
    return bool(_ADVERB.fullmatch(new))


def added(turn: FollowUp, preposition: str, new: str) -> list[str]:
    """The question before with an aim, without its restriction, or for other people.

    « Et en pourcentage ? » asks for a share;
    « et pour que tous y aient accès ? » is an aim of the same; « et en général ? » asks of all;
    « et en nombre ? » asks for no share;
    « et aux habitants ? » takes the place of « lui » and « leur ».
    """
    previous = turn.previous.partition(ABOUT)[0]
    before = SIDE.sub("", unpunctuated(THEREON.sub("", previous)))
    if fold(preposition) == "pour" and _AIM.match(new):
        return [f"{before} pour {new} ?", about(f"pour {new}", turn.topic)]
    if fold(preposition) == "en" and _IN_NUMBER.match(new):
        return [f"{before.removesuffix(', en nombre')}, en nombre ?"]
    if fold(preposition) == "en" and _IN_SHARE.match(new):
        if many := _HOW_MANY.match(before):
            return [f"Quel pourcentage {many['of']}{before[many.end() :]} ?"]
        return [f"{before}, en pourcentage ?"]
    if fold(preposition) in {"en", "au", "dans"} and (of_all := _OF_ALL.match(new)):
        places = [p for p in noun_phrases(before) if p.preposition and not is_counted(p)]
        whole = unpunctuated(before[: places[-1].start]) if places else before
        alone = places and places[-1].end >= len(before) - 1
        return [f"{whole if alone else before} {preposition} {of_all.group()} ?"]
    if fold(preposition) == "pour" and _PEOPLE.match(fold(new)):
        return _for_others(before, new)
    if fold(preposition) in {"a", "au", "aux", "pour"}:
        asking = before[asking_from(before) :]
        if (clitic := _TO_THEM.search(asking)) is not None:
            lead, verb = asking[: clitic.start()], asking[clitic.end() :]
            rest = f"{elided(lead, verb)}{verb}"
            return [f"{rest} {with_preposition('à', new)} ?"]
    return []


def _for_others(before: str, new: str) -> list[str]:
    """« Et pour un élu ? » after « à quoi sert une CPTS ? » asks it for somebody.

    Where the question before was asked for people, these take their place.
    """
    asking = before[asking_from(before) :]
    if (clitic := _TO_ME.search(asking)) is not None:
        rest = _AS_FOR_ME.sub("", f"{asking[: clitic.start()]}{asking[clitic.end() :]}")
        return [f"{SELF.sub('', rest).strip()} {with_preposition('pour', new)} ?"]
    if any(_PEOPLE.match(fold(f"{p.determiner} {p.noun}".strip())) for p in noun_phrases(asking)):
        return []
    return [f"{before} pour {new} ?"] if _SERVES.search(fold(asking)) else []
