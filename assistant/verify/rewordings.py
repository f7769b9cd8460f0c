"""Turns of French brought to the one that the rules read, before a sentence is held to its source.

- « B à mesure que A » is « plus A, plus B » where the source says it so: the rules of comparison
  then see which of the two comes first;
- « les acteurs que réunit une CPTS » is « les acteurs qu'une CPTS réunit »: in the relative the
  subject stands behind its verb, and the rules of roles read subject, verb, object;
- « X désigne Y », « X est le sigle de Y » are « X est Y », where the source has no such verb;
- « X n'est pas Y, contrairement à Z » is « X n'est pas Y comme Z », where the source says it so;
- « une équipe réunissant A et B » is « une équipe (A/B) », where the source has such a bracket;
- « vient ensuite E, au cours de laquelle P » is « lors de E, P »;
- « l'examen revient au jury » is « le jury assure l'examen »;
- « 40 clubs, parmi les 90 clubs interrogés, ont … » is « parmi les 90 clubs interrogés, 40 … »;
- « pour fin 2025 : le plan sera prêt fin 2025 » says its answer twice;
- « on trouve aussi le libellé « X » » only quotes X, which the check of quotations judges.
"""

from __future__ import annotations

import re

from assistant.language.contractions import article_in
from assistant.verify.lemmas import is_verb
from assistant.verify.numerals import MONTHS
from assistant.verify.text import plain, words
from assistant.verify.verb_turns import told_by_verb

_AS = re.compile(r",? (?:au fur et )?a mesure que |,? (?:au fur et )?a mesure qu'")
_AS_FIRST = re.compile(r"(?:au fur et )?a mesure qu(?:e |')(?P<cause>[^,;]{3,90}), ")
_CORRELATED = re.compile(r"(?<!\w)plus [^,;.]{3,120}, plus ")
_INVERTED = re.compile(
    r"(?<!\w)qu(?:e |')(?P<verb>[a-z]+(?:e|t|d|ent|ont)) "
    r"(?P<who>(?:les? |la |l'|une? |des |chaque |cett?e? |ces )[a-z-]+)"
    r"(?=[,;:.)]|$| (?:et|ou|avec|dans|sur|pour|sont|est|ont|a)(?!\w))"
)
_QUOTES = re.compile(
    r"(?:on (?:y )?(?:trouve|lit|rencontre|releve)|(?:le |cet |l')\w+ (?:emploie|utilise))"
    r"(?: (?:aussi|egalement|encore|par ailleurs))?"
    r" (?:le |la |l'|les )(?:libelles?|mention|formule|formulation|expression|intitule|terme"
    r"|appellation|denomination|ecriture)s? (?=[«\"“])"
)


def reworded(text: str, seen: str) -> str:
    """A sentence in the turns that the rules read; `seen` is the source."""
    quoted = _QUOTES.match(plain(text))
    told = text[quoted.end() :] if quoted else text
    for turn in (
        *(_defined, _unlike, _composed, _in_charge, _among),
        told_by_verb,
    ):
        told = turn(told, seen)
    return _straight(_correlated(_incumbent(_come_next(_said_twice(told))), seen))


_TERM = re.compile(
    r"(?:le (?:terme|mot|nom)|l'(?:expression|appellation)|la notion) (?:de |d')?"
    r"(?P<named>[«\"“]? ?[^«»\"“”]{2,60}?) ?[»\"”]? (?=designe)"
)
_DEFINES = re.compile(
    r"(?<= )(?:designe(?P<many>nt)?|se defini(?:t|ssent) comme) "
    r"(?=(?:les? |la |l'|une? |des ))"
)
_STANDS_FOR = re.compile(
    r"(?<= )est (?:le sigle|l'acronyme|l'abreviation) (?P<of>de la |de l'|du |des |de |d')"
)


def _defined(text: str, seen: str) -> str:
    """« X désigne Y » and « X est le sigle du Y » as « X est Y »."""
    sigle = _STANDS_FOR.search(plain(text))
    if sigle:
        return f"{text[: sigle.start()]}est {article_in(sigle['of'])}{text[sigle.end() :]}"
    if re.search(r"(?<!\w)(?:design|se defini)", plain(seen)):
        return text
    term = _TERM.match(plain(text))
    if term:
        name = text[slice(*term.span("named"))].strip('«»"“” ')
        text = f"{name[:1].upper()}{name[1:]} {text[term.end() :]}"
    match = _DEFINES.search(plain(text))
    if match is None:
        return text
    return f"{text[: match.start()]}{'sont' if match['many'] else 'est'} {text[match.end() :]}"


_AMONG = re.compile(
    r"(?P<part>\d[\d ,]*(?: ?%)? ?[^,;:.()]{0,40}?),? "
    r"(?P<whole>(?:parmi|sur) (?:les |ces )?\d[^,;:.()]{2,60}), "
)


def _among(text: str, seen: str) -> str:
    """« 40 clubs, parmi les 90 de la ville, ont … » with its whole in front, as the source."""
    match = _AMONG.match(plain(text))
    if match is None or not re.search(r"(?<!\w)(?:parmi|sur) (?:les |ces )?\d", plain(seen)):
        return text
    part, whole = (text[slice(*match.span(name))] for name in ("part", "whole"))
    return f"{whole[:1].upper()}{whole[1:]}, {part} {text[match.end() :]}"


_DATE_FIRST = re.compile(
    r"(?:pour |d'ici |des |en |le |a |a la |au )?(?P<date>(?:(?:debut|fin|mi-?) ?|(?:la )?fin de )?"
    r"(?:l'annee )?(?:\d{1,2} )?(?:(?:" + "|".join(sorted(MONTHS)) + r") )?\d{4}) ?[:;] "
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


def _said_twice(text: str) -> str:
    """« Pour fin 2025 : le plan sera prêt d'ici fin 2025 » without the first date.

    Only where the statement has no other year and no month besides: it cannot answer with another.
    """
    match = _DATE_FIRST.match(plain(text))
    if match is None or plain(text).startswith("des "):
        return text
    rest = text[match.end() :]
    low = plain(rest)
    years = set(_YEAR.findall(low)) - set(_YEAR.findall(match["date"]))
    told = re.search(rf"(?<!\w){re.escape(match['date'])}(?!\w)", low)
    months = set(re.findall(r"[a-z]+", low)) & set(MONTHS) - set(match["date"].split())
    return text if years or months or not told else rest[:1].upper() + rest[1:]


_ROLE = re.compile(r"(?<= )(?:a|ont) pour (?:role|mission|fonction|tache) (?=d[e'])")


def _in_charge(text: str, seen: str) -> str:
    """« A pour rôle de » as « est chargé de », where the source has no such noun."""
    match = _ROLE.search(plain(text))
    if match is None or re.search(r"(?<!\w)(?:role|mission|fonction|tache)", plain(seen)):
        return text
    return f"{text[: match.start()]}est chargé {text[match.end() :]}"


_UNLIKE = re.compile(
    r"(?:contrairement|a la difference|a l'inverse) "
    r"(?:de la |de l'|d'|du |des |de |a la |a l'|aux? |a )"
)
_NOT_LIKE = re.compile(
    r"(?<!\w)(?:n'est|ne sont|n'a|n'ont) pas [^.;:]{3,80} (?:comme|contrairement a) "
)


def _unlike(text: str, seen: str) -> str:
    """« Contrairement à Z, X n'est pas Y » as « X n'est pas Y comme Z »."""
    match = _UNLIKE.search(plain(text))
    given = _NOT_LIKE.search(plain(seen))
    if match is None or given is None or " comme " in plain(text) or _UNLIKE.search(plain(seen)):
        return text
    named = next((w for w in words(text) if w.start >= match.end() and w.is_content), None)
    if named is None or named.form not in [w.form for w in words(seen[given.end() :])]:
        return text
    body = text.rstrip(" .")
    if match.start() == 0:
        other, comma, rest = body[match.end() :].partition(", ")
        denied = comma and _DENIES.search(plain(rest))
        return f"{rest[:1].upper()}{rest[1:]} comme {other}." if denied else text
    lead = body[: match.start()].rstrip(" ,")
    return f"{lead} comme {body[match.end() :]}." if _DENIES.search(plain(lead)) else text


_DENIES = re.compile(r"(?<!\w)(?:ne |n')\w+ pas(?!\w)")
_BRACKET = re.compile(
    r"(?P<noun>[\w-]+) \((?P<one>[\w'’ -]{2,40}) ?(?:/|,| et) ?(?P<other>[\w'’ -]{2,40})\)"
)
_MADE_OF = (
    r",? (?:(?:qui )?(?:associ|reuni|regroup|rassembl)(?:e|ent|ant|t|ss?ent|ssant)"
    r"|(?:(?:est|sont) )?(?:compose|constitue|forme)e?s? (?:de|d'|des))"
)
_THE = r"(?:les? |la |l'|des |d'|de )?"
_BOTH = rf" (?:a la fois )?{_THE}{{one}} (?:et|ou|avec) {_THE}{{other}}"


def _composed(text: str, seen: str) -> str:
    """« Les équipes (…) associent les A et les B » as « les équipes (A/B) (…) »."""
    for given in _BRACKET.finditer(seen):
        one, other = (re.escape(plain(given[name]).strip()) for name in ("one", "other"))
        both = _BOTH.format(one=one, other=other)
        low = plain(text)
        said = re.search(rf"{_MADE_OF}{both}(?=[,;.]|$)(?P<after>,)?", low)
        said = said or re.search(rf" \({both.strip()[: len(both)]}\)", low)
        noun = re.search(rf"(?<!\w){re.escape(plain(given['noun']))}(?!\w)", low)
        if said and noun and noun.end() <= said.start():
            head, rest = text[: said.start()], text[said.end() :]
            inside = f" ({given['one'].strip()}/{given['other'].strip()})"
            return f"{head[: noun.end()]}{inside}{head[noun.end() :]}{rest}"
    return text


_COMES_NEXT = re.compile(
    r"(?:vient|suit|arrive)(?: (?:ensuite|alors|enfin|apres|d'abord))* "
    r"(?P<step>(?:les? |la |l'|une? )[^,;:]{3,60}), "
    r"(?:(?:au cours|lors) (?:duquel|de laquelle)|pendant (?:lequel|laquelle)|ou) "
)


def _come_next(text: str) -> str:
    """« Vient ensuite le dépôt, au cours duquel P » as « lors de le dépôt, P »."""
    match = _COMES_NEXT.match(plain(text))
    if match is None:
        return text
    return f"Lors de {text[slice(*match.span('step'))]}, {text[match.end() :]}"


_INCUMBENT = re.compile(
    r"(?P<what>(?:les? |la |l')[^,;:.]{3,80}?) "
    r"(?:revien(?:t|nent)|incomb(?:e|ent)|est confiee?|sont confiee?s)"
    r" (?P<to>a la |a l'|aux |au |a )(?P<who>[^,;:.]{3,60})[. ]*$"
)


def _incumbent(text: str) -> str:
    """« L'examen revient au jury » as « le jury assure l'examen »."""
    match = _INCUMBENT.match(plain(text))
    if match is None:
        return text
    what, who = (text[slice(*match.span(name))] for name in ("what", "who"))
    article = article_in(match["to"])
    verb = "assurent" if article == "les " else "assure"
    return f"{article[:1].upper()}{article[1:]}{who} {verb} {what[:1].lower()}{what[1:]}."


def _correlated(text: str, seen: str) -> str:
    """« B à mesure que A » as « plus A, plus B », where the source has such a pair."""
    if not _CORRELATED.search(plain(seen)):
        return text
    body = text.rstrip(" .")
    first, later = _AS_FIRST.match(plain(body)), _AS.search(plain(body))
    if first:
        cause, effect = body[slice(*first.span("cause"))], body[first.end() :]
    elif later:
        cause, effect = body[later.end() :], body[: later.start()]
    else:
        return text
    return f"Plus {cause}, plus {effect[:1].lower()}{effect[1:]}."


def _straight(text: str) -> str:
    """« X que V Y » as « X que Y V »."""
    match = _INVERTED.search(plain(text))
    if match is None or not is_verb(match["verb"]):
        return text
    verb, who = (text[slice(*match.span(name))] for name in ("verb", "who"))
    link = "qu’" if who[:1] in "uU" else "que "
    return f"{text[: match.start()]}{link}{who} {verb}{text[match.end() :]}"
