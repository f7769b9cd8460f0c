"""How a question shows that it leans on the one before it. Patterns run on the folded text."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from assistant.follow_ups.attained import asks_attained
from assistant.follow_ups.gaps import Gap, gap_of
from assistant.follow_ups.listed_items import asks_of_item
from assistant.follow_ups.lone_words import asks_by_verb, asks_for_noun
from assistant.follow_ups.naming_follow_ups import asks_acronym, asks_name
from assistant.follow_ups.other_times import asks_other_time
from assistant.follow_ups.others import asks_others
from assistant.follow_ups.pairs import compares_both
from assistant.follow_ups.pronouns import dangling
from assistant.follow_ups.restrictions import restricts
from assistant.follow_ups.sources import asks_source
from assistant.follow_ups.starting import asks_to_start
from assistant.questions.asked import ORDINAL
from assistant.questions.list_kinds import kinds_asked
from assistant.questions.question import analyse, plain_text
from assistant.questions.roles import WordRole
from assistant.questions.set_apart import rest
from assistant.vocabulary import Vocabulary
from ingest.french import YEAR

_FEW = 4


class Dependence(Enum):
    """The ways in which a question is not a whole question."""

    CORRECTION = "correction"
    CONTINUATION = "suite"
    DETAIL = "précision"
    BARE = "mot interrogatif seul"
    RANK = "rang"
    SWAP = "changement d’élément"
    PRONOUN = "pronom"
    ELLIPSIS = "ellipse"
    RESTRICTION = "restriction"
    BOTH = "comparaison des deux derniers"
    ACRONYM = "sigle de la conversation"
    WHAT = "définition du sujet"
    ITEM = "élément de la liste"
    GAP = "sujet absent"
    ATTAINED = "but atteint ou non"
    NAME = "nom de la personne"
    OTHERS = "autre que ce qui est dit"
    SOURCE = "origine de ce qui est dit"
    VERB = "verbe sans complément"
    NOUN = "nom sans complément"
    START = "par où commencer"


LEANING = frozenset(
    {Dependence.PRONOUN, Dependence.ELLIPSIS, Dependence.BARE, Dependence.RANK, Dependence.ITEM,
     Dependence.GAP, Dependence.ATTAINED, Dependence.NAME, Dependence.OTHERS, Dependence.SOURCE}
)  # fmt: skip
"""Follow-ups that speak of the previous answer: its documents are searched first."""

WORTH = frozenset(
    {Dependence.PRONOUN, Dependence.ELLIPSIS, Dependence.RANK, Dependence.RESTRICTION}
)
"""Follow-ups of nothing that may say enough by themselves."""

_OPENERS = (
    r"(?:(?:et|ok|okay|d'accord|mais|alors|puis|bon|merci|super|non|oui|ah|donc|du coup|sinon|"
    r"tres bien|parfait)[\s,:;.!…]+)*"
)
_END = r"[\s?!.…]*$"
_INTERROGATIVES = r"(?:quels?|quelles?|combien|qui|quoi|pourquoi|quand|comment|ou est|ou sont)"

_OOPS = (
    r"(?:(?:ah|oh|euh|mais|et|ben|bah|oups|hop)[\s,!.]+)*"
    r"(?:(?:non|pardon|desolee?|erreur|oups|excuse\w*(?: moi)?|je me suis (?:mal )?(?:trompee?|exprimee?)|"
    r"je me trompe|en fait|plutot)\b[\s,.!:]*)+(?:mais\s+)?(?:en fait[\s,]+)?(?:plutot[\s,]+)?"
)
_MEANT = (
    r"(?:(?:moi[\s,]+)?(?:c'etait|(?:je |j')(?:vous |te )?"
    r"(?:parl|voul|veu|pens|demand|cherch|dis|vis|song)\w*)\s+(?:plutot |bien |juste )?"
    r"(?:(?:parler|dire|savoir|avoir|pense)\s+)?(?:plutot )?"
    r"(?:(?:de la|des|du|de|aux?|a|pour|avec|chez|dans)\s+|d'|de l')?)"
)
_NOT_THAT = (
    r"(?:(?:je (?:ne )?(?:parl|veu|voul|demand)\w* pas|pas)\s+(?:(?:des|du|de|les?|la|aux?|pour|avec)\s+)?"
    r"[^,;:.?]{2,40}[,;:.]\s*(?:mais\s+)?)"
)
_WHAT = re.compile(
    rf"^{_OPENERS}(?:en fait[\s,]+)?(?:c'est quoi|qu'est ce que c'est|ca consiste en quoi|ca veut dire quoi|"
    r"de quoi s'agit il)(?:[\s,]+(?:alors|au juste|exactement|en fait|du coup|deja|donc|vraiment|"
    rf"finalement|au final|ca|concretement))*{_END}"
)
"""« C'est quoi alors ? »"""

CORRECTION = re.compile(
    rf"^(?:{_OOPS}{_NOT_THAT}?{_MEANT}?|{_NOT_THAT}{_MEANT}?|(?:mais\s+)?{_MEANT})"
    rf"(?P<new>(?!merci|pas\b)[^?]{{2,60}}?)(?:\s+plutot)?{_END}"
)
"""« Non, je parlais des CHU », « pardon, les collèges », « je voulais les privés »."""

_SAID = r"(?:(?!(?:qui|quoi|comment|combien|ou|quel\w*)\b)[^?,])"
_DEED = (
    r"(?:fait|fini|termine|regle|signe|pris|obtenu|mis|ecrit|recu|inscrit|rempli|reuni|convaincu|elu|"
    r"repondu|vu|lu|choisi|trouve|rencontre|(?!cote|unite|sante)[a-z]{3,}e)(?:e?s?)\b"
)
_ONCE_DONE = (
    rf"(?:une fois (?:(?:que |qu'){_SAID}{{0,35}}?|cela |ca |tout ca |"
    rf"(?:l[ea]s? |l'|mon |ma |notre |nos |mes ){_SAID}{{0,25}}? |){_DEED}|"
    rf"(?:quand|lorsque?|des que?|apres que?|des qu'|apres qu'|lorsqu') ?(?:c'est|(?:j'|on |nous |tout |ils |elles |il |elle ){_SAID}{{0,8}}?(?:ai|a|aura|aurai|avons|aurons|ont|auront)) (?:(?:bien|deja|enfin|tout|ete|tous|pu) )*{_DEED}|"
    rf"apres (?:l'|les? |la |leur |lui )?avoir {_DEED})(?: {_SAID}{{1,25}}?)?"
)
"""« Une fois que je les ai contactés », « quand c'est fait »: a deed is done, nothing is asked of it."""

_NEXT_TO = (
    r"(?:(?:juste|tout de suite|immediatement) )?(?:derriere|en dessous)|"
    r"(?:juste|tout de suite|immediatement) (?:avant|devant|au dessus|apres)|"
    r"(?:celui|celle|ceux|celles|l'etape) d'(?:avant|apres)|(?:qui (?:est|vient|arrive) )?(?:juste )?(?:derriere|devant|apres)"
)
"""« Et juste derrière ? », « qui est devant ? »: the next place in what was ranked."""

_CONTINUATION = re.compile(
    rf"^{_OPENERS}(?:et )?(?:(?:juste )?(?:{_ONCE_DONE}|ensuite|apres|la suite|puis|apres ca|la suivante|le suivant|l'etape suivante|"
    rf"quelle est la suite|et apres|{_NEXT_TO})),?(?: (?:on fait quoi|que faire|qu'est ce qu'on fait|quoi))?{_END}"
)
_DETAIL = re.compile(
    rf"^{_OPENERS}(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)(?: (?:tu|vous))?\s*)?"
    r"(?:m'en dire (?:un peu )?plus|en dire (?:un peu )?plus|detaill\w+|precis\w+|developp\w+|expliqu\w+|"
    r"plus de details?|c'est a dire|comment ca|dis m'en plus|dites m'en plus|quoi d'autre|c'est tout)"
    rf"(?:\s+(?:ca|cela|un peu|davantage|plus|stp|svp|s'il (?:te|vous) plait))*{_END}"
)
_DETAIL_OF_RANK = re.compile(
    rf"^{_OPENERS}(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)(?: (?:tu|vous))?\s*)?"
    rf"(?:detaill\w+|precis\w+|developp\w+|expliqu\w+|(?:parl\w+|di[st]\w*|raconte\w*)(?: moi| m'en plus)?(?: de| sur)?|"
    rf"(?:m'en |en )?(?:dire|savoir) (?:un peu )?plus sur) (?:l[ea] |les |du )?{ORDINAL}\b[^?]{{0,30}}{_END}"
)
_BARE = re.compile(
    rf"^{_OPENERS}(?:et )?(?:c'(?:est|etait) )?(?:pourquoi|pour quelle raison|comment|quand|ou|ou ca|combien|qui|"
    r"(?:avec|par|pour|chez|contre|depuis|d'ici|jusqu'a|a|de|en) (?:qui|quand|quoi|combien)|"
    rf"lesquels|lesquelles|lequel|laquelle|dans quel but)(?: (?:ca|cela|le faire|faire|deja|exactement|au juste|au total|en tout|a peu pres))?{_END}"
)
_RANK = re.compile(
    rf"^{_OPENERS}(?:et )?(?:quel(?:le)?s? (?:est|sont) )?(?:l[ae]s? |l'|en )?(?:\w+ )?{ORDINAL}\b"
    rf"(?:[^?]{{0,25}}){_END}"
)
SWAP = re.compile(
    rf"^{_OPENERS}(?:et |qu'en est il |idem |meme (?:question|chose) |pareil |quid )*"
    r"(?P<preposition>(?:pour|avec|contre|chez|dans|en|aux?|a|des?|du|par|selon|sur|concernant|cote)\b|d')\s*"
    rf"(?P<new>[^?]{{2,60}}?){_END}"
)
BARE_SWAP = re.compile(
    rf"^(?:et|quid|idem|meme question)\s+(?:de\s+|des\s+|du\s+|d')?"
    rf"(?P<new>(?:le |la |les |l'|un |une |son |sa |ses |leurs? )?[^?]{{2,60}}?){_END}"
)
YEAR_SWAP = re.compile(
    rf"^{_OPENERS}(?:et )?(?:c'(?:est|etait) pareil )?en (?P<new>{YEAR})(?:[\s,]+(?:c'(?:est|etait)|ca (?:fait|donne|faisait)|alors|"
    rf"pareil|combien|la meme chose|le meme chiffre|idem))*{_END}"
)
BARE_NOUN = re.compile(
    rf"^(?P<new>(?:le |la |les |l'|aux? |pour (?:le |la |les |l'))\w+(?: \w+){{0,3}}){_END}"
)
"""« Les lycées ? » after a question puts the lycées in it."""

SHORT = re.compile(
    rf"^{_OPENERS}(?:(?:(?:avec|pour|par|chez|dans|de|a|sur) )?(?:combien de|quels?|quelles?) \w+|"
    rf"(?:un|des|quelques) exemples?(?: concrets?)?){_END}"
)
"""« Combien de réponses ? » names a thing and nothing that it belongs to."""

_VERB = re.compile(
    r"\b(?:est|sont|ont|fait|font|peut|peuvent|doit|doivent|sert|permet\w*|faut|existe\w*|etait|etaient|"
    r"avez|avons|je|tu|il|elle|nous|vous|ils|elles|on)\b"
)
_ANAPHORA = re.compile(
    r"\b(?:cet|cette|ces) (?:derni\w+ )?\w+|\b(?:le|la|les)quel\w*\b|\bparmi (?:eux|elles|ceux|celles)|"
    r"\bquel(?:le)?s sont (?:ceux|celles)\b|"
    r"\b(?:qui|tu|vous|on|il|elle) (?:le |l')(?:di[ts]|dites|sait|sais|savez|prouve|montre|confirme)\b|"
    r"\b(?:pour|de|avec|sur|tout) (?:ca|cela)\b(?! veut)|\ben (?:ressort|result)\w*ent\b|\ble faire\b|\brevenons\b"
)


_NO_ELEMENT = re.compile(rf"^{_OPENERS}par (?:exemple|contre|ailleurs|hasard|consequent)\b")
_HALF_COMPARED = frozenset({Gap.COMPARED, Gap.CHOICE})
"""Comparisons, whose words look like those of a correction."""


def dependence(question: str, vocabulary: Vocabulary) -> Dependence | None:
    """How a question leans on what came before; `None` where it stands alone."""
    question = rest(question)
    plain = plain_text(question)
    tests: tuple[tuple[Dependence, Callable[[], bool]], ...] = (
        (Dependence.GAP, lambda: gap_of(question) in _HALF_COMPARED),
        (Dependence.SOURCE, lambda: asks_source(plain)),
        (Dependence.START, lambda: asks_to_start(plain)),
        (Dependence.ITEM, lambda: asks_of_item(question)),
        (Dependence.OTHERS, lambda: asks_others(question)),
        (Dependence.ATTAINED, lambda: asks_attained(plain)),
        (Dependence.CORRECTION, lambda: _is_correction(plain)),
        (Dependence.BOTH, lambda: compares_both(plain)),
        (Dependence.ACRONYM, lambda: asks_acronym(question, plain)),
        (Dependence.NOUN, lambda: asks_for_noun(plain)),
        (Dependence.NAME, lambda: asks_name(question)),
        (Dependence.WHAT, lambda: bool(_WHAT.match(plain))),
        (Dependence.RESTRICTION, lambda: restricts(question)),
        (Dependence.CONTINUATION, lambda: bool(_CONTINUATION.match(plain))),
        (Dependence.RANK, lambda: _is_rank(plain)),
        (Dependence.DETAIL, lambda: bool(_DETAIL.match(plain))),
        (Dependence.BARE, lambda: bool(_BARE.match(plain))),
        (Dependence.SWAP, lambda: _is_swap(plain)),
        (Dependence.ELLIPSIS, lambda: bool(_ANAPHORA.search(plain))),
        (Dependence.GAP, lambda: gap_of(question) is Gap.THEREON),
        (Dependence.PRONOUN, lambda: dangling(question) is not None),
        (Dependence.VERB, lambda: asks_by_verb(plain)),
        (Dependence.GAP, lambda: gap_of(question) is not None),
        (Dependence.ELLIPSIS, lambda: _is_elliptic(question, plain, vocabulary)),
    )
    return next((kind for kind, holds in tests if holds()), None)


def _is_correction(plain: str) -> bool:
    """Whether something named takes the place of something before; a question does not."""
    match = CORRECTION.match(plain)
    if match is None:
        return False
    new = re.sub(r"\b(?:qui|que) \w+", "", match.group("new").partition(":")[0])
    return not (
        re.search(rf"\b{_INTERROGATIVES}\b|^ou\b(?: \w+)?$", new)
        or re.search(r"\b(?:je|tu|vous|on)\b", new)
    )


def _is_rank(plain: str) -> bool:
    if asks_other_time(re.sub(rf"^{_OPENERS}(?:et )?", "", plain).strip(" ?!.…")):
        return False  # « l'an dernier » is no place in a list
    return bool(_DETAIL_OF_RANK.match(plain) or (_RANK.match(plain) and not _stands(plain)))


def _is_elliptic(question: str, plain: str, vocabulary: Vocabulary) -> bool:
    """Whether nothing in the question says what it is about."""
    terms = analyse(question, vocabulary).terms
    if re.match(r"^(?:et|mais|alors|ok)\b", plain) and len(terms) <= _FEW:
        return True
    if SHORT.match(plain):
        return True
    return not any(
        t.strong or t.context or (t.role is not WordRole.VERB and not t.soft) for t in terms
    )


def _stands(plain: str) -> bool:
    """Whether a question for a rank names its list (« le troisième objectif poursuivi »)."""
    rest = re.sub(rf"^{_OPENERS}", "", plain)
    return len(re.findall(r"\w{3,}", rest)) > 4 and not rest.startswith(("et ", "la ", "le "))


def _is_swap(plain: str) -> bool:
    if YEAR_SWAP.match(plain):
        return True
    if _NO_ELEMENT.match(plain):
        return False
    match = SWAP.match(plain) or BARE_SWAP.match(plain) or BARE_NOUN.match(plain)
    if match is None:
        return False
    if plain.startswith("des ") and kinds_asked(plain).named:
        return False
    new = match.group("new")
    if match.groupdict().get("preposition") == "pour" and re.match(r"qu(?:e |')", new):
        return True
    if re.match(r"(?:ou|quoi|qui|quel\w*|quand|comment|combien)\b", new):
        return False
    if re.match(r"(?:son|sa|ses|leurs?) \w|(?:(?:ca|cela|ils?|elles?|on|je|si) |[cs]')\w", new):
        return False  # a clause is no element
    opens_with_where = plain.startswith("ou se ")
    asks = re.search(rf"\b{_INTERROGATIVES}\b", plain)
    return not (opens_with_where or asks or _VERB.search(new))
