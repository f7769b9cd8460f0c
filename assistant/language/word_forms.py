"""Which forms of a word a writing of the vocabulary stands for.

The stemmer is made for search: it brings « direction » and « directement », « généraliste » and
« général », « montant » and « monter » to one stem. That is welcome where a text is looked for,
not where a word calls up its synonyms. A *unit* is therefore the stem with its derivational ending
(-tion, -ment, -iste, -ant, -ance, -eur, -atif), so that forms of one stem that are other words
stay apart, while number, gender and most of the conjugation still meet.

What the stemmer leaves apart is spelled out: the third person plural in -ent (nouns carry that
ending too: « président ») and the stems of irregular verbs.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.french import fold, stem

_ENDINGS = re.compile(
    r"[^\W\d_]{3,}?(?:(?P<n>[cgstx]ion)|(?P<m>ment)|(?P<i>(?<!ass|res|ins|ons|ers|ubs)iste)|"
    r"(?P<a>ante?)|(?P<c>(?<!fin|omm|flu)[ae]nce)|(?P<e>eure?|rice|euse)|(?P<v>[aeiou]c?ti(?:f|ve)))s?"
)
"""Verbs that only look so are left out: « assiste », « financé », « commence », « influence »."""

_DOER = re.compile(r"[^\W\d_]{4,}(?:[st]eur|[st]rice|[st]euse)s?")

_PLURAL = re.compile(r"[^\W\d_]{2,}(?:[uo]s|its|eux)")
"""Plurals of « élu », « ado », « crédit », « enjeu », which have a stem of their own."""

_IRREGULAR = {
    "tenir": "tient tiennent tenu tiendra",
    "venir": "vient viennent venu viendra",
    "prendre": "prend prennent pris prise",
    "mettre": "met mettent mis mise",
    "duire": "duit duisent duite",
    "truire": "truit truisent truite",
    "joindre": "joint joignent",
    "teindre": "teint teignent",
    "craindre": "craint craignent",
    "traindre": "traint traignent",
    "cevoir": "coit coivent cu cue",
    "naitre": "nait naissent nu nue",
    "raitre": "rait raissent ru",
    "roitre": "roit roissent ru rue",
    "crire": "crit crivent crite",
    "ouvrir": "ouvrent ouvert",
    "offrir": "offrent offert",
    "suivre": "suit suivent suivi",
    "vivre": "vivent vecu",
    "clure": "clut cluent clu clue",
    "battre": "bat battent battu",
    "courir": "court courent couru",
    "savoir": "sait savent",
    "prevoir": "prevoit prevoient prevu",
    "mouvoir": "meut meuvent mu",
    "elire": "elit elisent elu",
    "soudre": "sout solvent solu",
    "endre": "end endent endu",
    "andre": "and andent andu",
    "ondre": "ond ondent ondu",
    "erdre": "erd erdent erdu",
    "loyer": "loie loient",
    "puyer": "puie puient",
    "ayer": "aie aient",
    "fier": "fie fient",
    "socier": "socie socient",
    "gocier": "gocie gocient",
    "ficier": "ficie ficient",
    "tudier": "tudie tudient",
    "blier": "blie blient",
    "er": "ent",
}
"""Forms by the ending of the infinitive, folded; the longest ending that fits counts."""

_BY_LENGTH = tuple(sorted(_IRREGULAR, key=len, reverse=True))
_SHORTEST = 5

_APART = re.compile(r"coordonnees|fonds|(?:creche|demarche|equipe|patiente?)s?")
"""Nouns of another sense than the word that has their stem: « coordonner », « fonder »,
« crécher », « démarcher », « s’équiper », « patienter »."""

_OTHER_WORDS = """
assurance assurances
commun communs
cours
departement departements
direction directions
donnees
environnement environnements
etablissement etablissements
etudes
foie foies
foyer foyers
gouvernement gouvernements
loyer loyers
maladie maladies
mere meres
moyenne moyennes
organisme organismes
partie parties
partir partent parti partis partira partiront partirait partirons partait partaient partant
pays
positif positifs positive positives
relatif relatifs relative relatives relativement
restaurant restaurants
tennis
usage usages
villa villas
"""
"""Words that the stemmer takes for another: « commun » for « commune », « département » for
« départ », « pays » for « payé », « études » (of medicine) for « étude » (of opinions). One word a
line, in its forms; « commune » as an adjective is given up."""

_KEYS = {
    form: f"{stem(forms[0])}·{forms[0]}"
    for forms in map(str.split, filter(None, _OTHER_WORDS.split("\n")))
    for form in forms
}


def key(form: str) -> str:
    """What a folded form is compared by: its stem, unless the stem is that of another word."""
    return _KEYS.get(form) or stem(form)


@lru_cache(maxsize=65536)
def unit(form: str) -> str:
    """The key of a folded form, with a mark for its derivational ending where it has one."""
    if form in _KEYS:
        return _KEYS[form]
    if _APART.fullmatch(form):
        return f"{stem(form)}·nom"
    if _PLURAL.fullmatch(form):
        form = form[:-1]
    found = _ENDINGS.fullmatch(form)
    return f"{stem(form)}·{found.lastgroup}" if found else stem(form)


def conjugated(form: str) -> tuple[str, ...]:
    """Forms of a folded infinitive that the stemmer leaves apart; none for other words."""
    if not form.endswith(("r", "re")) or len(form) < _SHORTEST or not form.isalpha():
        return ()
    form = fold(form)
    ending = next((e for e in _BY_LENGTH if form.endswith(e)), None)
    if ending is None:
        return ()
    return tuple(form.removesuffix(ending) + other for other in _IRREGULAR[ending].split())


def names_doer(word: str) -> bool:
    """Whether a word looks like the name of who does something (« coordonnatrice »)."""
    return _DOER.fullmatch(fold(word)) is not None


def of_doer(surface: str, keys: frozenset[str]) -> frozenset[str]:
    """The keys of who does something, without those of the deed, where the field tells them apart.

    « À quoi sert un coordonnateur ? » is not answered by « coordonner les parcours », which has the
    same stem.
    """
    if not names_doer(surface):
        return keys
    return frozenset(key for key in keys if key[:1] == "§" and names_doer(key[1:])) or keys
