"""Says a follow-up in its plainest form, so that one pattern reads what people word in many ways.

« Tu peux détailler pour les urgences ? » and « et à la ferme, c'est qui ? » bring a new element like
« et pour les urgences ? »; « et à moi qui suis maire ? » speaks of a maire; « c'est qui le
premier ? » is « le premier ? », « pour quel public ? » is « pour qui ? ».
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.follow_ups.rank_wordings import RANKED, ranked_plainly
from assistant.language.contractions import article_in

_DETAIL = re.compile(
    r"^\W*(?:(?:et|ok|mais|alors)[\s,]+)?(?:(?:tu |vous )?(?:peux|peut|pouvez|pourrais|pourriez)(?:[- ](?:tu|vous))?\s+)?"
    r"(?:(?:m['’]en |en )?(?:dire|savoir) (?:un peu )?(?:plus|davantage)|d[ée]taill\w+|pr[ée]cis(?:er|ez|e)|"
    r"d[ée]velopp\w+|(?:un )?(?:petit )?(?:mot|zoom))(?:\s+(?:un peu|ça|cela))?\s+(?=(?:pour|sur)\s)"
    rf"(?!\w+\s+(?:l[ae]s?\s+|l['’])?{RANKED})",
    re.IGNORECASE,
)
_FOR = re.compile(r"^pour\s", re.IGNORECASE)
_WHO_TAIL = re.compile(
    r"^(?P<body>\W*(?:et|pour|chez|à|au|aux|dans|avec|en)\s[^?]+?),?\s+"
    r"(?:c['’](?:est|était) (?:qui|quoi|combien|pareil|comment)|ça (?:donne|fait) (?:quoi|combien))[\s?!.…]*$",
    re.IGNORECASE,
)
_SWAPPING = re.compile(
    r"^\W*(?:(?:et|mais|alors)\s+)?(?:pour|chez|à|au|aux|dans|avec|en)\s", re.IGNORECASE
)
_TOO = re.compile(r"[\s,]+(?:aussi|également|non plus|pareil)[\s?!.…]*$", re.IGNORECASE)
_SELF = re.compile(
    r"^(?P<lead>\W*(?:(?:et|mais|alors)\s+)?)(?:(?P<preposition>pour|à|chez)\s+)?(?:moi|nous)"
    r"(?:\s*,\s*(?:(?:je|qui) suis\s+|en tant qu[e'’]\s?)?|\s+qui suis\s+|\s+en tant qu[e'’]\s?|\s+comme\s+)"
    r"(?P<article>(?:une?|le|la)\s+)?(?P<who>[^?,;.]{3,50}?)[\s?!.…]*$",
    re.IGNORECASE,
)
_FEMALE = re.compile(r"\w*(?:ière|ienne|euse|trice|femme|[ée]e|ante|ente|ale)\b", re.IGNORECASE)
_WHICH_PUBLIC = re.compile(
    r"^(?P<lead>\W*(?:et\s+)?(?:c['’]est\s+)?)(?P<preposition>pour|chez|avec)\s+quel(?:le)?s?\s+"
    r"(?:publics?|gens|cibles?|populations?|personnes|types? de (?:publics?|personnes|population))"
    r"[\s?!.…]*$",
    re.IGNORECASE,
)
_THEIR = re.compile(
    r"^\W*(?:(?:et|mais)\s+)?(?P<preposition>pour|chez|avec)\s+(?:leurs|ses)\s+(?P<noun>[^\W\d_]+s)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Et pour leurs médecins ? »: people who belong to those spoken of."""

_WE_THE = re.compile(
    r"^\W*(?:(?:et|mais)\s+)?(?P<preposition>pour|à|chez)\s+nous\s*,?\s+les\s+(?P<who>[^\W\d_]+s)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Et pour nous les élus ? »: those who ask are élus."""

_ONLY = re.compile(
    r"^\W*(?:(?:et|ok|mais|alors)[\s,]+)?(?:juste|seulement|uniquement|rien\s+que)\s+"
    r"(?:l[ae]s?\s+(?:lignes?|colonnes?|cases?|chiffres?|données)\s+(?:pour\s+|d(?:es?|u)\s+|d['’])?)?"
    r"(?:l[ae]s?\s+|l['’])?(?P<what>(?-i:[A-ZÀ-Ý]{2,})s?)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Juste la ligne RPI »: the same of the one row."""

_SAME_FOR = re.compile(
    r"^\W*(?:(?:et|mais|alors)\s+)?c['’]?\s?(?:est|était)?\s+(?:aussi |bien |plus |moins )?(?:comment|combien|mieux|pire|pareil|"
    r"idem|différent|la même chose|le même (?:chiffre|résultat)|le cas)\s+(?=(?:avec|pour|chez|dans|à|au|aux|en|côté)\s)",
    re.IGNORECASE,
)
"""« C'est mieux *avec les CHU* ? »: the same of another."""

_HOW_TAIL = re.compile(
    r"^(?P<body>\W*(?:et|mais)\s+[^?,]+?),?\s+(?:c['’]?\s?(?:est|était)?|ça va|ça fait|est-ce)\s+(?:aussi |bien |un peu |beaucoup |vraiment |nettement )?"
    r"(?:mieux|pire|pareil|différent|plus|moins|comment|idem|la même chose)[\s?!.…]*$",
    re.IGNORECASE,
)
_NOT_THAT_ONE = re.compile(
    r"^\W*(?:(?:non|pardon|mais|en fait)[\s,]+)*(?P<meant>(?:je|j['’]|c['’]était)\s?[^\W\d_]*\s[^,;:?.]{2,50}?)\s*,\s*"
    r"(?:et |mais )?(?:non )?pas\s+(?P<other>(?:l[ae]s?|des?|du|aux?|pour|avec)\s[^,;:?.]{2,40}?)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Je parlais des collèges, *pas des lycées* »: what was not meant stands last."""

_CALLED_LAST = re.compile(
    r"^(?P<lead>\W*(?:(?:et|mais|alors)\s+)?)(?P<who>(?:l[ea]\s+|l['’])[^\W\d_]+)\s*,?\s+(?:(?:il|elle)\s+)?"
    r"(?:(?P<called>s['’]appelle)\s+comment|c['’]est\s+qui)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Le trésorier *s'appelle comment ?* »: what is asked stands last."""

_TWICE = re.compile(
    r"^\W*(?:(?:et|mais|alors)\s+)?(?:eux|elles?|lui)\s*,\s*(?=(?:qu['’]est[- ]ce qu['’]|que |combien |comment |où )?(?:ils?|elles?)\b)",
    re.IGNORECASE,
)
"""« Et *elle,* elle fait quoi ? »: the pronoun is said twice."""

_IN_WHAT_WAY = re.compile(
    r"^\W*(?:(?:et|mais|alors)\s+)?(?:de quelle (?:façon|manière)|par quels? moyens?)[\s?!.…]*$",
    re.IGNORECASE,
)
_MATTERS = re.compile(
    r"[\s,]+(?:(?:ça|ca|cela) (?:chang|apport|f(?:ai|er)|ser[tv]|aid)\w* (?:quelque chose|(?:à )?quoi|qqch|en quoi|un truc)|"
    r"(?:c['’]est quoi|quel(?:le)?s? (?:est|sont)) (?:l['’]|les? )(?:intérêt|avantage|bénéfice|apport)s?|"
    r"quels? (?:intérêt|avantage|bénéfice)s?)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Et pour les parents, *ça change quelque chose* ? »: the question before, of others."""


_AS_FOR = re.compile(
    r"^(?P<lead>\W*(?:(?:et|mais|alors)\s+)?)(?:du côté|du cote|au niveau|en ce qui concerne|s['’]agissant|"
    r"pour ce qui (?:est|concerne)|en matière|en matiere|sur le plan|sur la question|concernant|quant)\s*"
    r"(?P<article>aux\s|au\s|à la\s|à l['’]|des\s|du\s|de la\s|de l['’]|les\s|le\s|la\s|l['’]|d['’]|de\s)?"
    r"(?P<rest>[^?,]{2,60}?)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Et *du côté des* écoles ? » is « et pour les écoles ? »."""

_GO_ABOUT = re.compile(
    r"^(?:(?:et|mais|alors|ok)[\s,]+)*comment (?:(?:je|on|il|elle|nous|ils|elles) (?:fais|fait|font|faisons|doit faire|"
    r"dois faire|peut faire)|(?:faire|fait-on|fait-il|faire faire))(?: concrètement)? pour (?=[^\W\d_]+(?:er|ir|re)\b)",
    re.IGNORECASE,
)
"""« Comment on fait pour adhérer ? » is « comment adhérer ? »."""


def _as_for(match: re.Match[str]) -> str:
    """The element that « du côté de » brings, behind « pour », or « côté » where it is bare."""
    written = (match["article"] or "").lower().replace("'", "’")
    if written.strip() in {"", "de", "d’"}:
        return f"{match['lead']}côté {match['rest']} ?"
    article = article_in(written) or written
    return f"{match['lead']}pour {article}{match['rest']} ?"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_WE_THE, lambda m: f"et {m['preposition']} les {m['who']} ?"),
    (_THEIR, lambda m: f"et {m['preposition']} les {m['noun']} ?"),
    (_ONLY, lambda m: f"et pour les {m['what']} ?"),
    (_SAME_FOR, lambda m: f"et {m.string[m.end() :]}"),
    (
        _CALLED_LAST,
        lambda m: f"{'comment s’appelle' if m['called'] else 'c’est qui'} {m['who']} ?",
    ),
    (_HOW_TAIL, lambda m: f"{m['body']} ?"),
)
"""Forms of a swap, and how each is told."""


def recast(question: str) -> str:
    """The follow-up in its plainest form; any other question as it is."""
    question = _AS_FOR.sub(_as_for, _GO_ABOUT.sub("comment ", question))
    question = _IN_WHAT_WAY.sub("comment ?", question)
    if match := _SELF.match(question):
        article = match["article"] or ("une " if _FEMALE.match(match["who"]) else "un ")
        return f"et {match['preposition'] or 'pour'} {article}{match['who']} ?"
    if match := _NOT_THAT_ONE.match(question):
        return f"pas {match['other']}, {match['meant']}"
    if match := _TWICE.match(question):
        return question[match.end() :]
    if match := _WHICH_PUBLIC.match(question):
        return f"{match['lead']}{match['preposition']} qui ?"
    if match := _DETAIL.match(question):
        return f"et {_FOR.sub('sur ', question[match.end() :])}"
    for pattern, told in _FORMS:
        if match := pattern.match(question):
            return told(match)
    if _SWAPPING.match(question):
        if match := _WHO_TAIL.match(question):
            question = f"{match['body']} ?"
        return _TOO.sub(" ?", _MATTERS.sub(" ?", question))
    return ranked_plainly(question)
