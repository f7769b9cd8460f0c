"""Whether somebody asks about their own health, or that of a relative or a neighbour.

It takes somebody (a first person, « ma fille », « bébé », "my wife") and, behind them in the same
sentence, a complaint, a part of the body, a medicine or a cure; a word that is also used of other
things (« ma main », « une séance ») wants a question for advice beside it. A subject alone is a
question like any other (« Combien de lycéens sont asthmatiques ? »), and so is the work of those who
care (« mes patients diabétiques », « je suis chargée du parcours diabète »). What is told of one's
health before a question about an institution (« Ma mère est malade. Combien de communes ont un
médecin ? ») is left to the search.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "health.toml"
_OWNED = 2
"""Words after a possessive among which the thing owned stands."""
_TOLD = 14
"""Words after somebody within which what they suffer from is told."""

RELATIVE = (
    r"(?:(?:mon|notre) (?:grand |beau |petit |jeune |vieux |ex )?(?:fils|enfant|bebe|mari|pere|frere|oncle|cousin|neveu|compagnon|conjoint|"
    r"copain|voisin|ami|papa|papi|papy|garcon|nourrisson|epoux|ado|nouveau ne|petit)|"
    r"(?:ma|notre) (?:grande? |belle |petite |jeune |vieille )?(?:fille|femme|mere|soeur|tante|cousine|niece|compagne|conjointe|copine|"
    r"voisine|amie|maman|mamie|mamy|epouse|petite)|"
    r"(?:mes|nos) (?:grands |petits |beaux )?(?:enfants|parents|jumeaux|jumelles|fils|filles|freres|soeurs))\b"
)
_FIRST_PERSON = (
    r"\b(?:j'ai|j'avais|j'attends|je (?:me )?(?:suis|sens|fais|fume|prends?|prenais|souffre))\b|"
    r"\b(?:me|m'a|m'ont) (?:fait|fais|donnent?|font|gratte|demange|brule|lance|trouve\w?|annonc\w+|detect\w+|parle\w?|mis|donne|dit|decouvert)\b"
)
_SUFFERS = re.compile(
    r"\bje (?:pleure|tousse|vomis|saigne|tremble|maigris|grossis|ronfle|transpire|dors (?:mal|plus|pas|peu)|ne dors)\b|"
    r"\bmes (?:dernieres )?regles\b(?! (?:de|d'|du))|\b(?:me|m'a|m'ont) (?:l'(?:a|ont) )?(?:prescri\w+|diagnosti\w+|opere\w?)\b"
)
_JUST_TOLD = re.compile(
    r"\b(?:de me l'|me l'a|me l'ont|m'a ete) ?(?:annonc|diagnosti|appren|appris|dit|prescri)\w*"
)
_SOMEBODY = re.compile(
    rf"{_FIRST_PERSON}|\b{RELATIVE}|(?:^|[.!?;,:] )(?:le )?(?:bebe|nourrisson)\b"
)
_OWNER = re.compile(r"\b(?:mon|ma|mes)\b")
_ENGLISH_SOMEBODY = re.compile(
    r"\b(?:i(?:'m|'ve)?|my (?:little |baby |old |elderly )?(?:son|daughter|wife|husband|mother|mom|mum|father|dad|baby|child|children|"
    r"kids?|partner|brother|sister|grand\w+|boyfriend|girlfriend|friend|neighbou?r))\b"
)
_ENGLISH_OWNER = re.compile(r"\bmy\b")
_ENGLISH_WORK = re.compile(
    r"\b(?:patients?|work|project|programme?|survey|report|question|study|clients?)\b"
)
_WORK = re.compile(
    r"\b(?:questions?|lu|entendu|besoin|doute|chargee?s?|projets?|parcours|travail\w*|programmes?|articles?|rapports?|reunions?|patients?|"
    r"patientele|malades|usagers|adherents|equipes?|services?|cabinet|structures?|communes?|territoires?|associations?|memoire|formation|"
    r"formee?|dispositifs?|clients|specialisee?|responsable|referente?|medecin|generaliste|infirmi\w+|pharmacien\w*|kine\w*|sage femme|"
    r"dentiste|psychologue|orthophoniste|soignante?|coord[io]\w+|maire|elue?|adjointe?|secretaire|interne|etudiante?|\w+iatre|\w+logue|en charge|"
    r"centre|unite|campagne|depistage|atelier|action|actions|enquete|etude)\b"
)
_IDIOM = re.compile(
    r"\bau sein d|\b(?:coup|prises?|prendre|mettre|mise?s?|en) (?:de |en |la |a la )?mains?\b|\bsur pied|\bau coeur|\bde cote\b|\bd'une part\b|"
    r"\bsous la main|\bde tete|\ben tete|\b(?:d'|de l')un oeil|\bcoup d'oeil"
)  # fmt: skip
_ADVICE = re.compile(
    r"\b(?:(?:que|quoi) (?:dois|doit|faut|puis|peut|peux|faire|prendre|manger|lui donner)|que me conseill|(?:dois|puis|doit|peut) (?:je|il|elle|on)|"
    r"je (?:dois|peux|prends)|faut il|(?:est ce que c'est|est ce|c'est) (?:grave|normal|dangereux|inquietant|contagieux|forcement|une? )|c'est quoi|"
    r"comment (?:l[ae]s? |l')?(?:aider|calmer|soigner|soulager|guerir|faire passer)|combien de temps|a quoi (?:ca |il |elle )?ser[ts]|ca fait mal|"
    r"se (?:guerit|soigne)|prends quoi|inquieter|quel age|aux urgences|should i|can i|what (?:should|can|do) i|will i|is it (?:normal|serious|dangerous))\b"
)
_GENERAL = re.compile(
    r"\b(?:faut il|est ce (?:que c'est )?(?:grave|dangereux|contagieux|forcement)|a quoi (?:ca |il |elle )?ser[ts]|se (?:guerit|soigne|transmet|attrape)|peut on (?:prendre|manger|boire)|aux urgences|quand on (?:a|est|souffre|fait)|"
    r"is it (?:safe|dangerous|ok|normal)|how (?:do i|do you|to) (?:treat|cure|relieve)|side effects?|comment (?:faire )?(?:baisser|calmer|soulager|passer))\b"
)
_INSTITUTION = re.compile(
    r"\b(?:pourcentage|proportion|combien d(?:e |')(?!temps|jours|fois|semaines|mois|comprimes|cachets|gouttes|heures)|part des|nombre de|projets?|"
    r"programmes?|dispositifs?|partenariats?|etablissements?|communes?|associations?|collectivites?|territoires?|medecin traitant|enquete|rapport|documents?)\b"
)
_ACRONYM = re.compile(
    r"\b(?!(?:IRM|ROR|AVC|VIH|IVG|TDAH|COVID|BPCO|SOS|DTP|PSA|TSH|HTA|IST|MST)\b)(?=\w*[A-Z]{3})[A-Z]{2,}s?\b"
)
_ENDS = re.compile(r"(?:[.!;:…]|\.{3}|\?)\s+(?=\w)")
_MEDICINE = re.compile(
    r"\w{3,}(?:cillin|cilline|mycine|conazole|prazole|sartan|statine|profene|cycline|oxacine|azepam|zolam|triptan|coxib|gliptine)s?$"
)


def asks_elsewhere(text: str, plain: str) -> bool:
    """Whether what a message asks, after what it tells, is about an institution.

    Args:
        text: As typed.
        plain: The same, folded.
    """
    parts, folded = _ENDS.split(text.strip()), _ENDS.split(plain.strip())
    return len(parts) > 1 and _institutional(parts[-1], folded[-1])


def is_personal(text: str, plain: str) -> bool:
    """Whether somebody's own health is asked about.

    Args:
        text: As typed.
        plain: The same, folded.
    """
    if _institutional(_ENDS.split(text.strip())[-1], _ENDS.split(plain.strip())[-1]):
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


def _institutional(text: str, plain: str) -> bool:
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


@lru_cache(maxsize=1)
def _lists() -> dict[str, str]:
    """The lists of the data file, as they are written."""
    return tomllib.loads(_FILE.read_text("utf-8"))


@lru_cache(maxsize=8)
def _of_health(*names: str) -> frozenset[str]:
    """The words of some lists of the data file."""
    return frozenset(word for name in names for word in _lists()[name].split())
