"""Comparisons: whether a question compares, and the two things that « ou » sets side by side.

« Ou » is also « où » in folded text (« les villages où il n'y a pas d'école »), and « plus … que »
is also « ne … plus depuis que »; both readings are told apart here, sentence by sentence, because
what one sentence of a message says of the asker is no comparison of the next.
"""

from __future__ import annotations

import re

from assistant.language.plain_text import plain_text

_SENTENCE = re.compile(r"[.?!;]+(?:\s|$)")
_NO_LONGER = re.compile(
    r"\b(?:n'|ne )\w+ (?:\w+ )?plus\b|\bnon plus\b|\bplus (?:jamais|personne|rien|aucun\w*)\b|\bplus ou moins\b|\ben plus\b|\bde plus en plus\b|\bde plus\b(?! en)"
)
_CONJUNCTION = re.compile(
    r"\b(?:depuis|parce|pour|afin|est ce|ce|alors|pendant|tandis|bien|sorte|des|lors|puis|avant|apres|"
    r"dire|dit|disent|sait|savoir|crois|pense|faut|sans|vu|tant|sauf|il y a) qu(?:e\b|')"
)
_WHERE = (
    r"(?!(?:il|ils|elles?|on|l'on|nous|vous|je|j'|tu|ca|c'|se|s'|est|sont|y|a(?! l[a'])|en|bien|non|pas|autre|autres|"
    r"quoi|meme|plusieurs|plus|moins|quel|quelle|quels|quelles)\b)"
)
_OR = re.compile(
    rf"(?<!\bpar)(?<!\bd')(?<!\bla)(?<!jusqu')(?<!endroit)(?<!endroits)(?<!coin)(?<!coins)(?<!moment)"
    rf"(?<!lieu)(?<!lieux)(?<!oui)\s+ou\s+{_WHERE}"
)
_MORE = (
    r"\b(?:plus|moins|mieux|davantage|autant|meilleure?s?|surtout|plutot|d'abord|en tete|devant)\b"
)
_WHICH = r"\b(?:lequel|laquelle|lesquels|lesquelles|quel|quelle|quels|quelles|qui)\b"
_THAN = re.compile(
    r"(?<!\ble )(?<!\bla )(?<!\bles )\b(?:plus|moins|davantage|autant|aussi|mieux|meilleure?s?)\b"
    r"[^,:]{0,70}?\bqu(?:e\b|')"
)
_BETWEEN = re.compile(rf"\bentre .{{2,60}} et .{{2,60}}(?:\blequel\b|\blaquelle\b|{_MORE})")
_VERSUS = re.compile(r"(?<=\w)\s+(?:vs|versus)\b\.?\s+(?=\w)")
"""« Le bus vs le train »: « ou » in short."""

_PAIR = re.compile(
    r"^\W*(?:(?:et|alors|sinon|bonjour|entre|de) )*(?:l'|les? |la )?(?P<left>[^,:;]{2,40}?) (?:et|contre|face a) "
    r"(?:l'|aux? |les? |la )?(?P<right>[^,:;]{2,40}?)\s*[,:] "
    r"(?:lesquel(?:le)?s|lequel|laquelle|(?:qui|quel|quelle) (?:des deux |est (?:devant|en tete|l[ea] (?:plus|moins)|premier)|gagne|l'emporte))"
)
"""« Le bus contre le train : lequel… », « le bus et le train : lequel… »."""

_SET_BESIDE = re.compile(
    r"(?:^|[,:;(] ?|\b(?:chez|pour|avec|par|dans|entre|en) )(?:l'|les? |la )?(?P<left>(?:(?!que\b|quel)[\w-]+ ?){1,5}?) "
    r"(?:comparee?s? (?:aux?|a|avec)|par rapport (?:aux?|a)|face aux?)\b (?:l[ae]s? |l')?"
    r"(?P<right>[^,:;?!.]{2,40})"
)
"""« Le bus comparé au train »."""

_OR_AT = re.compile(r"\bou\s+(?=(?:à|au|aux)\b|est-ce\s+(?!qu))", re.IGNORECASE)
"""« Au début ou à la fin », « ou est-ce réservé à »: folded, they read « où a », « où est »."""

_OR_ELSE = re.compile(r"\bou bien (?=(?:a|aux?)\b)")
"""« Au club ou bien au stade »: « ou » alone."""

_MORE_EACH = re.compile(
    r"\b(?P<more>plus|davantage|moins) (?P<of>de |d')(?P<left>[^,;:?!.]{2,60}?) ou "
    r"(?:plus|davantage|moins) (?=de |d')"
)
"""« Plus de salles ou plus de stades »: « plus de salles ou de stades »."""

_AHEAD = re.compile(
    r"^\W*(?:est ce que )?(?:l'|les? |la )?(?P<left>(?:(?!qu|comment|quand|ou\b|combien)[\w'-]+ ?){1,6}?) "
    r"(?:arriv|pass|se class|se plac)\w+ (?:t )?(?:(?:il|elle)s? )?(?:devant|derriere|avant|apres) "
    r"(?!tout\b)(?:l'|les? |la )?(?P<right>[^,:;?!.]{2,40}?)\W*$"
)
"""« Le bus arrive-t-il devant le train ? »"""

_BOTH = re.compile(
    r"\bentre (?:l'|les? |la )?(?P<left>[^,:;]{2,40}?) et (?:l'|les? |la )?(?P<right>[^,:;]{2,40}?)\s*"
    r"[,:] (?:lequel|laquelle|quel|quelle|qui)\b"
)
_ONE_BETWEEN = re.compile(
    r"\b(?:(?:l[ea]s?|quel\w*) |l')\w{3,}(?: de \w+)? l[ea]s? (?:plus|moins) \w+ entre\b"
)
"""« Le sentier le plus couru entre la gare et le lac, c'est lequel ? »: one of the sentiers."""

_NAMED = re.compile(
    r"\bcompar\w+|\b(?:ecart|differences?) entre\b|\bpar rapport au?x?\b.*\bcombien\b"
)
_PHRASE_END = re.compile(
    r"[,:;()–?!.]|\b(?:lequel|laquelle|quel|quelle|qui|est|sont|a|ont)\b|\ble plus\b|\ble moins\b"
)


def with_or_apart(text: str) -> str:
    """The text as patterns read it, where « ou à » is not « où a »."""
    return plain_text(_OR_AT.sub("ou bien ", text))


def compares(plain: str) -> bool:
    """Whether a folded question asks to compare, hyphens read as spaces."""
    return any(map(_sentence_compares, _sentences(plain)))


def _sentences(plain: str) -> list[str]:
    """The sentences of a folded question; « A vs B » becomes « A ou B, lequel »."""
    plain = _OR_ELSE.sub("ou ", plain)
    plain = _MORE_EACH.sub(r"\g<more> \g<of>\g<left> ou ", plain)
    said = _VERSUS.sub(" ou ", plain)
    if said != plain and not re.search(rf"{_MORE}|{_WHICH}", said):
        said = f"{said.rstrip(' ?!.')}, lequel ?"
    return _SENTENCE.split(said)


def _sentence_compares(sentence: str) -> bool:
    said = _NO_LONGER.sub(" ", sentence)
    if _PAIR.match(said) or _AHEAD.match(said):
        return True
    if _NAMED.search(said) or (_BETWEEN.search(said) and not _ONE_BETWEEN.search(said)):
        return True
    if _THAN.search(_CONJUNCTION.sub(" ", said)):
        return True
    return bool(_OR.search(said) and (re.search(_MORE, said) or re.search(_CHOICE, said)))


_CHOICE = rf"{_OR.pattern}.{{0,60}}\b(?:lequel|laquelle|quel|quelle|qui)\b|\b(?:lequel|laquelle)\b.{{0,80}}{_OR.pattern}"


def alternatives(plain: str) -> tuple[str, str] | None:
    """What stands on both sides of « ou » in a folded question that compares.

    « Les conventions sont plus fréquentes avec les MCO publics ou avec les MCO privés ? » gives
    the words before and after, each cut at the nearest boundary of a phrase; « entre A et B,
    lequel » gives A and B.
    """
    for sentence in _sentences(plain):
        if not _sentence_compares(sentence):
            continue
        told = (_BOTH.search(sentence), _PAIR.match(sentence), _SET_BESIDE.search(sentence))
        if match := next(filter(None, (*told, _AHEAD.match(sentence))), None):
            return match["left"].strip(), match["right"].strip()
        if not (match := _OR.search(sentence)):
            continue
        left = _PHRASE_END.split(sentence[: match.start()])[-1].strip()
        right = _PHRASE_END.split(sentence[match.end() :])[0].strip()
        if left and right:
            return left, right
    return None
