"""Questions without a main verb, and questions put behind another sentence's verb.

« Buts poursuivis par la mairie avec son sondage », « période de la collecte ? », « toutes les
matières enseignées, svp » ask by their noun alone; « je voudrais savoir qui préside le club » asks
« qui préside le club ? ».

1. What introduces a question (« je voudrais savoir », « dites-moi ») is cut off.
2. What remains is a noun phrase when no verb of its own stands outside its relative clauses; its
   noun says what is asked: a date, a place, somebody, steps, or several things.
"""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.list_words import kinds_of_noun
from assistant.language.plain_text import plain_text
from assistant.language.words import WORDS
from assistant.questions.answer_kinds import Asked
from ingest.french import STOP_WORDS

_GREETED = r"^\W*(?:(?:bonjour|bonsoir|salut|coucou|alors|et|mais|donc|ok|bon)\W+)*"
_TOLD = r"(?:savoir|connaitre|avoir|trouver|retrouver|dire|donner|rappeler|preciser|indiquer|lister|citer|apprendre|voir)"
_FRAME = re.compile(
    rf"{_GREETED}(?:"
    rf"(?:je |j'|on |nous )(?:\w+ )?(?:voudrai\w+|aimerai\w+|souhait\w+|veux|voulons|cherch\w+|(?:ai|avons|a|aurais|aurions) besoin (?:de |d')?)(?: (?:bien|juste|simplement|aussi))?(?: a)? ?(?:me faire )?{_TOLD}?|"
    rf"(?:est ce que )?(?:tu |vous |on )?(?:peu[xt]|pouvez|pourr\w+|saurie?[zs]|sa(?:is|vez)|auri?e?[zs]|aurais)(?: (?:tu|vous|on))?(?: (?:me|nous|m'))* ?{_TOLD}?|"
    rf"(?:dis|dites|donne[zs]?|rappelle[zs]?|rappelez|precise[zs]?|indique[zs]?)(?: (?:moi|nous))?|"
    r"(?:il )?(?:me|nous) (?:faut|faudrait|manque)"
    r")\W+"
)
_INTERROGATIVE = re.compile(
    r"(?:(?:a|avec|par|de|pour|chez|vers|aupres de|depuis|jusqu'a|d'|dans|en|sur) ?)?"
    r"(?:qui|quand|ou|comment|combien|pourquoi|quel|quelle|quels|quelles|lesquel\w+)\b"
)
_DETERMINER = (
    r"(?P<all>(?:absolument )?tou(?:te)?s |l'ensemble |la totalite |l'integralite )?(?:les? |la |l'|une? |des? |du |d'|ses |leurs? |nos |vos |son |sa |ces )?"
    r"(?:(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) )?"
    r"(?:(?:grand|principa|premier|premiere|different|divers|autre|seul|vrai|bon|nouve|petit|gros)\w* )*"
)
_HEAD = re.compile(rf"{_GREETED}{_DETERMINER}(?P<noun>[a-z]{{3,}})\b(?P<rest>.*)$")
_WHAT = re.compile(rf"{_GREETED}ce qu(?:i|e|')\b")
"""« Ce qui caractérise le club », « ce que le car apporte »."""

_RELATIVE = re.compile(
    r"\b(?:qui|que|qu'|dont|ou|(?:a|par|pour|sur|dans|avec) ?(?:la|les?)?quel\w*|auxquel\w+|auquel|duquel|desquel\w+)\b[^,;:?!.]*"
)
_VERB = re.compile(
    r"\b(?:est|sont|a (?:ete|eu|\w+e)\b|ont|etait|etaient|sera|seront|ait|peu(?:t|vent)|va|vont|doi(?:t|vent)|faut|fait|font|"
    r"il|elle|ils|elles|on|je|j'|tu|nous|vous|c'|ca|se|s'|ne|n'|y a)(?!\w)"
)
_PLURAL_VERB = re.compile(r"[a-z]{2,}(?<!m)ent$")
_POLITE = re.compile(r"\bs'il (?:vous|te) plait\b|\b(?:svp|stp|merci)\b")

_BY_NOUN = (
    (Asked.DATE, re.compile(r"(?:date|jour|annee|mois|periode|echeance|saison|delai|calendrier)s?$")),
    (Asked.PLACE, re.compile(r"(?:lieux?|villes?|endroits?)$")),
    (Asked.STEPS, re.compile(r"(?:etapes?|phases|demarches?|procedure|deroule|deroulement)$")),
    (Asked.LIST, re.compile(r"(?:liste|inventaire|enumeration|noms)$")),
    (Asked.COUNT, re.compile(r"(?:nombre|total|effectif)s?$")),
)  # fmt: skip
_BEFORE_NOUN = WORDS["determiners"]
_NO_NOUNS = STOP_WORDS | WORDS["determiners"] | WORDS["frame"] | {"lesquels", "lesquelles"}
_THINGS_DONE_TO = re.compile(
    r"^\W*(?:(?:[Ll]es|[Dd]es)\s+)?(?P<noun>[a-zà-ÿA-ZÀ-Ý][a-zà-ÿ]+[sx])\s+"
    r"(?P<rest>(?!concern)[a-zà-ÿ]{2,}(?:é|ée)s\b[^?!.:;,]{0,90}?)[\s?!.]*$"
)
"""« Parcours travaillés ? », « acteurs mobilisés autour du club ? »: the things, one by one."""

_OFFICES = frozenset({
    "president", "presidente", "patron", "patronne", "directeur", "directrice", "responsable",
    "administrateur", "administratrice", "chef", "cheffe", "tresorier", "tresoriere", "secretaire",
    "coordonnateur", "coordonnatrice", "coordinateur", "coordinatrice", "maire", "fondateur",
    "fondatrice", "gerant", "gerante", "doyen", "doyenne",
})  # fmt: skip
"""« Présidente du club ? » asks who it is."""


def indirect(plain: str) -> str:
    """The question put behind « je voudrais savoir », or the text as it is."""
    match = _FRAME.match(plain)
    if match is None or not _INTERROGATIVE.match(plain[match.end() :]):
        return plain
    return plain[match.end() :]


def asked_barely(plain: str) -> Asked:
    """What a question asks by its noun alone; a statement where it has a verb or says nothing."""
    bare = _FRAME.sub("", plain, count=1)
    if _WHAT.match(bare):
        return Asked.LIST
    match = _HEAD.match(bare)
    if match is None:
        return Asked.STATEMENT
    noun, rest = match["noun"], match["rest"]
    if _has_verb(_POLITE.sub("", _RELATIVE.sub(" ", rest))):
        return Asked.STATEMENT
    for asked, nouns in _BY_NOUN:
        if nouns.match(noun):
            return asked
    if noun in _OFFICES:
        return Asked.PERSON
    several = noun.endswith(("s", "x"))
    return Asked.LIST if several and (kinds_of_noun(noun) or match["all"]) else Asked.STATEMENT


def in_full(text: str) -> str:
    """« Parcours travaillés avec les lycées ? » as a question for several things."""
    match = _THINGS_DONE_TO.match(text)
    noun = plain_text(match["noun"]) if match else ""
    if match is None or noun in _NO_NOUNS or kinds_of_noun(noun):
        return text
    if _has_verb(plain_text(match["rest"])):
        return text
    return f"Quels sont les {match['noun'].lower()} {match['rest'].strip()} ?"


def _has_verb(rest: str) -> bool:
    """Whether a verb stands in a text: an auxiliary, a subject pronoun, a third person plural.

    « Participent » is one behind a noun; « le moment », « du président » are none.
    """
    if _VERB.search(rest):
        return True
    words = ["", *re.findall(r"\w+", rest)]
    return any(
        _PLURAL_VERB.match(word) and before not in _BEFORE_NOUN for before, word in pairwise(words)
    )
