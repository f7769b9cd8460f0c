"""Takes off a sentence what frames it and claims nothing: connectives, announcements, asides.

« Par ailleurs, il convient de noter que la piscine ferme le lundi, selon le document » says of the
world what « la piscine ferme le lundi » says. Only what is empty is taken off: « désormais »,
« en général », « par conséquent » or « oui » each claim something, and are left to the rules.
"""

from __future__ import annotations

import re

from assistant.verify.by_figure import by_figure
from assistant.verify.lemmas import infinitives
from assistant.verify.lexicon import lexicon
from assistant.verify.numerals import MONTHS
from assistant.verify.text import content_forms, plain, same_word, words

_CONNECTIVES = """
concretement|plus concretement|par ailleurs|en effet|plus precisement|precisement|toutefois|
neanmoins|cependant|pourtant|en revanche|a l'inverse|a l'oppose|inversement|en resume|en bref|bref|
en somme|en synthese|au fond|d'abord|tout d'abord|en premier lieu|premierement|deuxiemement|
troisiemement|en second lieu|en dernier lieu|de plus|en outre|de meme|de surcroit|autrement dit|
en d'autres termes|pour faire simple|en clair|en termes simples|plus simplement|enfin et surtout|
parallelement|en parallele|a ce titre|a cet egard|sur ce point|en ce sens|dans ce cadre|
dans ce contexte|a cette fin|pour cela|en complement|en particulier|notamment|par exemple|
pour rappel|pour memoire|pour information|d'une part|d'autre part|enfin|ensuite|puis|ainsi|aussi|
d'ailleurs|de son cote|de leur cote|en pratique|dans les faits|en detail|a titre d'exemple|
a titre d'illustration|pour etre precis|par comparaison|a titre de comparaison|en comparaison|
pour resumer|pour conclure|en conclusion|au final|plus largement|plus globalement|cela dit|ceci dit|
en ce qui (?:le|la|les) concerne|quant a (?:elles?|lui|eux)
""".replace("\n", "")
_HEADINGS = (
    "bon a savoir|a savoir|a noter|a retenir|important|attention|precision|remarque|rappel"
    "|point important|en bref|en resume|reponse|pour information"
)
_SOURCE = (
    "(?:l'|le |la |les |ce |cet |cette |ces )?(?:documents?|extraits?|textes?|sources?|articles?|"
    "rapports?|enquetes?|etudes?|guides?|fiches?|resultats?|donnees|informations?|passages?)"
    "(?: (?:cites?|citees?|fournis|fournies?|disponibles?|consultes?|transmis|suivants?))?"
)
_TOLD = (
    "indiqu|precis|mentionn|signal|soulign|not|rappel|expliqu|montr|revel|observ|constat|releve|"
    "dit|ecrit"
)
_THAT = "(?:que |qu')"
_ANNOUNCEMENTS = "|".join(
    (
        rf"(?:il faut|il est bon de|il est utile de|on peut|il convient de|il est important de)"
        rf" (?:savoir|noter|rappeler|retenir|preciser|souligner|signaler|relever) {_THAT}",
        rf"(?:a noter|notez|sachez|retenez|rappelons|precisons|notons|soulignons)"
        rf"(?: (?:aussi|egalement|bien|toutefois|cependant|enfin))? {_THAT}",
        rf"(?:on|nous) (?:apprend|apprenons|voit|voyons|constate|constatons|note|notons|observe"
        rf"|observons|releve|relevons) {_THAT}",
        rf"il (?:est|y est)(?: (?:aussi|egalement|toutefois))? (?:{_TOLD})(?:e|ee|it|u)? {_THAT}",
        rf"il (?:en |y )?(?:ressort|apparait|resulte)(?: (?:de|du|des) ?{_SOURCE})? {_THAT}",
        rf"{_SOURCE} (?:montre|revele|indique|precise|rappelle|souligne|mentionne|signale"
        rf"|explique|note|releve|constate)(?:nt)?(?: (?:aussi|egalement|notamment|enfin))? {_THAT}",
        rf"{_SOURCE} (?:cite|evoque|liste|enumere)(?:nt)? (?=(?:les? |la |l'))",
        rf"c'est-a-dire {_THAT}",
        r"(?:cela|ceci|ce constat) se (?:reflete|traduit|voit|verifie|retrouve|confirme)(?: aussi"
        r"|egalement)? dans les (?:chiffres|donnees|resultats) ?: ",
        r"les (?:chiffres|donnees|resultats) le (?:confirment|montrent|refletent|illustrent) ?: ",
    )
)
_OPENING = re.compile(
    rf"(?:(?:et |mais )?(?:{_CONNECTIVES})(?: ?,) "
    rf"|(?:{_HEADINGS}) ?(?::|,) "
    rf"|pour repondre a (?:votre|la|cette) question ?, "
    rf"|(?:selon|d'apres|comme l'indiquent?|comme le precisent?|comme l'explique) {_SOURCE} ?, "
    rf"|(?:{_ANNOUNCEMENTS}))"
)
_ASIDE = re.compile(
    r" ?, (?:quant a (?:elles?|lui|eux)|de (?:son|leur) cote|en effet|par ailleurs|en outre"
    r"|toutefois|cependant|neanmoins|en revanche|a l'inverse|par exemple|notamment|elles?|eux|lui"
    r"|egalement|aussi) ?(?=, )"
)
_CLOSING = re.compile(
    rf" ?,? (?:selon|d'apres|comme (?:l'indiquent?|le (?:precise|montre|rappelle)(?:nt)?))"
    rf" {_SOURCE} ?(?=\.?$)"
    r"| ?, (?:souligne|indique|precise|rappelle|mentionne|signale|explique|note|releve|constate)"
    rf"(?:nt)?(?:-t-)? {_SOURCE} ?(?=\.?$)"
)
_VERB_ADVERB = re.compile(
    r"(?<= )(?:toutefois|cependant|neanmoins|egalement|notamment|en effet|en outre|par ailleurs"
    r"|d'ailleurs|en revanche|ainsi|tout d'abord|d'abord) (?=\w)"
)

_AGED = re.compile(
    r"(?<= )agee?s? (?=(?:de |d')(?:[a-z]+ (?:de |d')?){0,2}\d+ (?:(?:a|et) \d+ )?ans)"
)
"""« Les personnes âgées de plus de 65 ans »: the figure says it."""

_JUDGED = re.compile(
    r"(?<= )(?P<be>est|sont) jugee?s? "
    r"(?!par |que |d[eu] )(?=\w+)(?![^,;.]* par )"
)
"""« Est jugée indispensable » says no more than « est indispensable » where nobody is named."""

_IDENTIFIED = re.compile(r"il s'agit (?:bien |ici )?(?:de (?=la |l')|(?P<the>des |du )|de |d')")
_DEADLINE = re.compile(
    r"(?:le delai|l'echeance|la date limite)(?: est| a ete)? (?:fixee? |prevue? )?(?:a |au |pour )"
    r"(?:la )?(?P<date>[^,:;.]{4,24}?) ?[:;,.] (?:et )?d'ici la,? "
)


def _identified(text: str) -> str:
    """« Il s'agit des piscines : 12 % … » as « les piscines : 12 % … », else « c'est … »."""
    low = plain(text)
    match = _IDENTIFIED.match(low)
    first = re.match(r"(?:mieux |se |s')*(\w+)", low[match.end() :]) if match else None
    if match is None or (first and first[1] in infinitives(first[1])):
        return text  # « il s'agit de former » gives an aim, or what a thing is (`phrasings`)
    named = {"des ": "les ", "du ": "le "}.get(match["the"] or "", "") + text[match.end() :]
    if " : " in low:
        return f"{named[:1].upper()}{named[1:]}"
    return f"C’est {named}"


def _dated(text: str) -> str:
    """« Le délai est fixé à fin 2023 : d'ici là, … » as « d'ici fin 2023, … »."""
    match = _DEADLINE.match(plain(text))
    if match is None:
        return text
    return f"D’ici {text[slice(*match.span('date'))].strip()}, {text[match.end() :]}"


_MONTHS = "|".join(sorted(MONTHS))
_LIGHTER = (
    (_AGED, ""),
    (
        re.compile(
            r"(?<= )(?:signifie(?:nt)?|veu(?:t|lent) dire|est le sigle d[eu]s?|designe(?:nt)?)"
            r" (?=[«\"“])"
        ),
        "est ",
    ),
    (re.compile(r"^(?:le sigle |l'abreviation |l'acronyme )(?=\w)"), ""),
    (re.compile(rf"(?<!\w)au mois (?:de |d')(?={_MONTHS})"), "en "),
    (
        re.compile(
            r"(?<!\w)dans un delai (?:de |d')(?=\d|[a-z-]+ (?:jours?|mois|ans?|heures?|semaines?))"
        ),
        "sous ",
    ),
)
"""Longer ways of saying the same: « au mois de mai », « dans un délai de huit jours »."""


def unframed(text: str) -> str:
    """A sentence without the words that only frame it; never empty."""
    kept = _dated(by_figure(_without_side(text)))
    while match := _OPENING.match(plain(kept)):
        rest = kept[match.end() :]
        if not re.search(r"\w", rest):
            break
        kept = rest
    kept = _identified(kept)
    kept = _without(_JUDGED, kept, "est ")
    for pattern, put in (*_LIGHTER, (_CLOSING, ""), (_ASIDE, " "), (_VERB_ADVERB, "")):
        kept = _without(pattern, kept, put)
    return kept or text


_ANSWER = re.compile(r"(?P<said>oui|non) ?[,:;.] ?")
_DENIAL = re.compile(r"(?<!\w)(?:ne |n'|aucune? |pas )")
_NOTHING = re.compile(r"(?<![\d,.])0(?:,0+)? ?%")
_HAVE = re.compile(
    r"(?:est-ce que )?(?:vous avez|avez-vous|tu as|as-tu|t'as|connaissez-vous|vous connaissez"
    r"|(?:est-ce qu'|)il y a|y a-t-il|y a|peut-on|on peut|savez-vous|vous savez|existe-t-il)(?!\w)"
)
_TOLD_SHARE = 0.5
_CONTRARY_SHARE = 0.3
"""Less of the question where the sentence has the contrary of one of its words besides."""


def answering(text: str, question: str) -> str:
    """A sentence without « oui » or « non », where it speaks of what was asked and bears it out.

    « Non » needs a negation, or the contrary of a word of the question (« plus aisé ? » « non, plus
    complexe »); « oui » has neither, and no share of nothing.
    """
    match = _ANSWER.match(plain(text))
    if match is None or not question:
        return text
    rest = text[match.end() :]
    asked = content_forms(question)
    said = content_forms(rest)
    contrary = any(lexicon().opposed(one, form) for one in asked for form in said)
    denied = bool(_DENIAL.search(plain(rest)))
    if contrary and denied:
        return text
    if (match["said"] == "non") != (contrary or denied):
        return text
    if match["said"] == "oui" and _HAVE.match(plain(question)) and re.search(r"\d", rest):
        return rest[:1].upper() + rest[1:]  # « avez-vous le chiffre ? » « oui : 12 % »
    if match["said"] == "oui" and _NOTHING.search(plain(rest)):
        return text
    shared = sum(any(same_word(form, one) for one in said) for form in asked)
    least = _CONTRARY_SHARE if contrary else _TOLD_SHARE
    return rest[:1].upper() + rest[1:] if shared >= least * len(asked) else text


def without_answer(text: str) -> str:
    """A sentence without the « oui » or « non » that it opens with."""
    match = _ANSWER.match(plain(text))
    rest = text[match.end() :] if match else text
    return rest[:1].upper() + rest[1:]


_PROVIDES = re.compile(
    r"(?:le |la |ce |cette |l')(?P<what>plan|projet|programme|strategie|calendrier|schema"
    r"|feuille de route)(?: d'actions?)?(?P<whose> (?:de la |de l'|du |des )[^,;:.]{3,40}?)?"
    r" prevoit (?:aussi |egalement |notamment )?(?:que |qu')"
)
_FORESEES = re.compile(
    r"(?:le |la |ce |cette |l')(?P<what>plan|projet|programme|strategie|calendrier|schema"
    r"|feuille de route) prevoit (?:aussi |egalement |notamment )?(?=(?:les? |la |l'|une? |des ))"
)
_WILL = re.compile(r"(?<!\w)\w+(?:era|eront|ira|iront|dra|dront|ura|uront)(?!\w)")


def planned(text: str, seen: str) -> str:
    """« Le plan prévoit que X fera … » as « X fera … », where the document calls itself a plan."""
    thing = _FORESEES.match(plain(text))
    if thing and re.search(rf"(?<!\w){thing['what']}(?!\w)", plain(seen)):
        return f"Il est prévu {text[thing.end() :]}"
    match = _PROVIDES.match(plain(text))
    if match is None or not _WILL.search(plain(text[match.end() :])):
        return text
    known = [w.form for w in words(seen)]
    named = content_forms(f"{match['what']} {match['whose'] or ''}")
    if not all(any(same_word(form, one) for one in known) for form in named):
        return text
    return text[match.end() :][:1].upper() + text[match.end() + 1 :]


_BY_TABLE = re.compile(
    r",? (?:selon|d'apres|comme le montre|dans) (?:le |la )(?P<what>tableau|figure|graphique)"
    r" (?:n ?[°o] ?)?(?P<n>\d{1,3})(?=[.,]|$)"
)


def untabled(text: str, seen: str) -> str:
    """A sentence without « d'après le tableau n° 4 », where what it cites is that table."""
    match = _BY_TABLE.search(plain(text))
    if match is None or not re.search(
        rf"(?<!\w){match['what']} (?:n ?[°o] ?)?{match['n']}(?!\d)", plain(seen)
    ):
        return text
    return text[: match.start()] + text[match.end() :]


_SIDE = re.compile(
    r"(?:du cote|cote) (?P<article>de la |de l'|des |du |de |d')?(?P<of>[^,]{2,40}), "
)
_FOUND = re.compile(r"(?:on (?:y )?(?:trouve|compte|note|releve)|il y a|figurent?) ")
_OF = {"de la ": "la ", "de l'": "l’", "des ": "les ", "du ": "le "}


def _without_side(text: str) -> str:
    """« Du côté des écoles, 12 écoles … » as « 12 écoles … »: said again, it adds nothing.

    « Du côté de la ville, on trouve … » is « pour la ville, on trouve … »: it says where.
    """
    match = _SIDE.match(plain(text))
    if match is None:
        return text
    rest = text[match.end() :]
    said = [w.form for w in words(rest)]
    named = content_forms(match["of"])
    told = bool(named) and all(form in said for form in named)
    if not told and _FOUND.match(plain(rest)):
        return f"Pour {_OF.get(match['article'] or '', '')}{text[match.start('of') :]}"
    return rest[:1].upper() + rest[1:] if told else text


def _without(pattern: re.Pattern[str], text: str, put: str) -> str:
    """The text without what a pattern finds in its folded form."""
    low = plain(text)
    for match in reversed(list(pattern.finditer(low))):
        comma = text[match.end() : match.end() + 2] == ", " and put == " "
        text = text[: match.start()] + put + text[match.end() + (2 if comma else 0) :]
    return text
