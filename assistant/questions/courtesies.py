"""Messages that are nothing but courtesy: greetings, wishes, introductions, excuses, praise.

Such a message is made of set phrases from end to end (« Coucou », « Je vous souhaite une bonne
semaine », « Moi c'est Zoé, de Morvel ») with fillers between them; one word of anything else and it
is read as a question. An introduction must say nothing but who speaks: « Je suis maire et je
cherche un médecin » asks. The words are data (`assistant/data/courtesies.toml`); how they make
phrases is said here.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import partial

from assistant.questions.phrase_lists import alternatives


class Courtesy(Enum):
    """What a courtesy is for; of several, the last of these is replied to."""

    FILLER = "remplissage"
    REMARK = "parole sans question"
    PRESENTATION = "présentation"
    PRESENCE = "présence"
    GREETING = "salutation"
    GOODBYE = "au revoir"
    THANKS = "remerciement"


_any = partial(alternatives, "courtesies")
_TIME = rf"(?:{_any('times')})"
_FEAST = rf"(?:{_any('feasts')})"
_PEOPLE = rf"(?:{_any('people')})"
_SO = (
    r"(?:vraiment |tres |trop |super |si |tellement |absolument |plutot |bien |hyper |carrement |"
    r"assez |franchement )*"
)
_GOOD = rf"(?:{_any('praise')})"
_WANTS = _any("wants")
_ASKS = rf"(?!.*\b(?:{_WANTS}|que|ou|peu[tx])\b)"

_PLEASED = rf"{_SO}(?:{_any('pleased')})(?: (?:de|d') ?(?:{_any('meeting')}))?"
_WISHES = (
    r"(?:tres |bonnes? |joyeu(?:x|ses?) |heureu(?:x|se|ses) |excellente? |belles? |meilleurs? |"
    r"mes |nos |tous |toute? |et |surtout |la |une? |les |de |fin d' ?)*"
    rf"(?:{_FEAST}|voeux)(?: (?:(?:a|de|pour|du|et|la|le|l'|une?|nouvelle|cette|ce|fin|d'|vos|tes|"
    rf"a vos|vous) ?)*(?:{_TIME}|{_FEAST}|suite|tous|toutes|\d{{4}}))*"
)
_WISHED = (
    rf"{_ASKS}(?:(?:je|nous) (?:vous |te )souhait\w+|"
    r"(?:tous )?(?:mes|nos) (?:meilleurs )?(?:voeux|souhaits))[^.!?]*"
)
_NAMED = rf"{_ASKS}(?:{_any('naming_oneself')}) [^.!?]{{2,80}}"
_PRESENTED = (
    rf"{_ASKS}(?:(?:et )?(?:je suis|nous sommes|moi je suis|on est)) "
    rf"(?:{_any('presented')}) ?[^.!?]{{0,80}}"
)
_LEAVES = (
    rf"(?:{_any('farewells')}|"
    rf"(?:tres )?(?:bonne?|belle|excellente?) (?:et (?:bonne|belle) )?{_TIME}|"
    rf"bon {_TIME}|{_any('leaving')})"
)
_THANKS = (
    rf"(?:un (?:grand|immense|tout grand) |mille |grand )?(?:{_any('thanks')})"
    rf"(?: (?:{_any('so_much')}))*"
    r"(?: (?:pour|for) (?:tout|(?:votre|ton|ta|cette|ces|l'|les?|la|vos|tes|your|the) ?"
    r"\w+(?: \w+){0,2}))?"
)
_I_THANK = (
    r"(?:je (?:te|vous) (?:en )?remercie(?: (?:beaucoup|infiniment|bien))?"
    r"(?: (?:pour|de) [^.!?,]{1,40})?|"
    r"c'est (?:tres |bien |trop )?(?:gentil|aimable|sympa)"
    r"(?: (?:a vous|a toi|de (?:votre|ta) part))?)"
)
_IS_GOOD = (
    r"(?:(?:tu es|t'es|vous etes|c'est|quel|quelle|c'etait|ca c'est|"
    r"votre (?:outil|reponse|aide|travail) est|je (?:te|vous) trouve|(?:je suis|me voila)) )"
    rf"(?:un |une |le |la |l' ?)?{_SO}{_GOOD}(?: {_GOOD})?(?: (?:{_any('praised')}))?"
)
_DOES_WELL = (
    r"(?:vous|tu) (?:faites|fais|avez fait|as fait) (?:un|du|de la|une|des) "
    rf"{_SO}(?:{_GOOD}|bon|bonne|joli) (?:travail|boulot|outil|job|choses?)|"
    rf"quel(?:le)? (?:{_any('wonders')})|"
    rf"(?:tres|trop|vraiment|super|hyper|tellement) {_GOOD}|continue[rz]?(?: comme ca)?"
)
_GOOD_TOOL = (
    rf"{_SO}{_GOOD} (?:ce|cet|cette|le|la|l'|ton|votre|les) ?"
    r"(?:robot|bot|outil|assistant|truc|machin|site|appli\w*|service|reponses?|travail|boulot)"
)
_BRAVO = (
    rf"(?:{_any('bravos')}|"
    rf"{_SO}(?:impressionnant\w*|bluffant\w*|remarquable|admirable|exceptionnel\w*)|"
    r"bien joue|j'(?:adore|aime) (?:bien|beaucoup)?|"
    rf"je suis {_SO}(?:{_any('impressed')})|"
    r"(?:beau|bon|super|joli|excellent) (?:travail|boulot|outil)|"
    rf"{_SO}(?:bel|beau|bon|joli|belle|bonne) "
    r"(?:outil|travail|boulot|idee|initiative|reponse))"
    r"(?: pour (?:l'|le |la |cet |cette |votre |ton |ce )?[^.!?,]{1,40})?"
)
_ENGLISH_PRAISE = (
    r"(?:(?:that|this|it|you)(?:'s| is| was|'re| are| were| has been| have been)? )?"
    rf"(?:(?:very|really|so|super|most|quite|a) )*(?:{_any('english_praise')})(?: help)?"
)
_SIGNED = (
    rf"{_ASKS}(?:{_any('closings')})(?:\W+(?!(?:qui|a|ce|c')\b)[a-z']+(?: [a-z']+){{0,3}})?(?=\W*$)"
)
_JUST_THAT = (
    r"(?:c'est )?(?:exactement |tout a fait |justement |pile |bien )*"
    r"(?:ce qu(?:'il|e je|e) (?:me |nous )?(?:fallait|cherchais|voulais(?: savoir)?|faut))"
)
_EXCUSES = (
    rf"(?:{_any('excuses')})(?: (?:de|pour|d'avoir) "
    r"(?:(?:(?:vous|te|t'|v) ?)?(?:avoir )?"
    r"(?:derang\w+|embet\w+|importun\w+|redemand\w+|insist\w+)|"
    r"(?:le |ce |cette |la |l'|mon |ma )?"
    r"(?:derangement|retard|erreur|faute|attente|question bete))"
    r"(?: (?:encore|une fois|a nouveau|de nouveau))*)?"
)
_MISTAKES = rf"(?:(?:{_any('mistakes')})(?: (?:de|d') ?(?:{_any('mistaken')}))?)"

_PHRASES: tuple[tuple[Courtesy, str], ...] = (
    (Courtesy.GREETING, rf"(?:re ?)?(?:{_any('greetings')})"),
    (Courtesy.GREETING, rf"(?:{_any('asking_after')})"),
    (Courtesy.GREETING, _PLEASED),
    (Courtesy.GREETING, _WISHES),
    (Courtesy.GREETING, _WISHED),
    (Courtesy.GREETING, _NAMED),
    (Courtesy.PRESENTATION, _PRESENTED),
    (Courtesy.GOODBYE, _LEAVES),
    (Courtesy.THANKS, _THANKS),
    (Courtesy.THANKS, _I_THANK),
    (Courtesy.THANKS, _IS_GOOD),
    (Courtesy.THANKS, _DOES_WELL),
    (Courtesy.THANKS, _GOOD_TOOL),
    (Courtesy.THANKS, _BRAVO),
    (Courtesy.THANKS, _JUST_THAT),
    (Courtesy.THANKS, _ENGLISH_PRAISE),
    (Courtesy.GOODBYE, _SIGNED),
    (Courtesy.REMARK, _EXCUSES),
    (Courtesy.REMARK, _MISTAKES),
    (Courtesy.REMARK, rf"(?:{_any('interjections')})"),
    (Courtesy.PRESENCE, rf"(?:{_any('presence')})"),
    (Courtesy.FILLER, rf"(?:{_PEOPLE}|{_any('fillers')})"),
)
_COMPILED = tuple((kind, re.compile(rf"(?:{pattern})(?!\w)")) for kind, pattern in _PHRASES)
_GAP = re.compile(r"\W*")
_LONGEST = 40
_NEWCOMER = re.compile(r"\bnouve(?:au|l|lle)\b")
_RANK = tuple(Courtesy)


_SIGNATURE = re.compile(
    r"[,.!-]+ ?(?!(?:et|pour|les?|la|l'|des?|du|une?|avec|sans|mais|chez|aux?)\b)"
    r"[a-z'-]+(?: [a-z'-]+)?\W*$"
)
"""« Bonne journée, Zoé Morvel »: a name behind leave-taking."""

_OPENS = frozenset({Courtesy.GREETING, Courtesy.THANKS, Courtesy.GOODBYE})
_EXCUSE = re.compile(
    r"^\W*(?:(?:je (?:suis )?)?(?:(?:vraiment|tres) )?(?:desolee?|navree?)|"
    r"(?:je m')?excuse[rz]?|pardon(?:nez)?|(?:toutes )?mes excuses|sorry)\b"
)
_SPEAKS = re.compile(r"\b(?:je|me|moi|vous|tu|te|toi|nous|votre|ton)\b|\b[jmt]'|\bc'est [a-z]+\W*$")
_REQUEST = re.compile(
    rf"\b(?:{_WANTS})\b|\bmerci d(?:e |')(?!votre|vos|ton|ta|tes|m'avoir|nous avoir)|"
    rf"\b(?:{_any('requests')})(?:e|ez|er|es|ais|ions)\b|"
    r"\b(?:interess|concern|decri|voul|pens|chiffr)\w+|"
    r"\b(?:dis|dites|dire|fais|faites|mais|plutot|sinon|et pour|au sujet|infos?)\b|\d"
)
_SUBJECT = re.compile(r"^\W*(?:et |moi,? )?(?:je|j'|nous|vous|tu|t'|c'est)\b")
_MOST_LOOSE = 18


def courtesy(plain: str) -> Courtesy | None:
    """What a message is for, when it is made of courtesies only, or of one and personal words.

    Args:
        plain: The folded message.
    """
    return _set_phrases(plain) or _personal(plain)


def _personal(plain: str) -> Courtesy | None:
    """A courtesy in front, and behind it nothing but words of the one who speaks to the other.

    « Merci mille fois, vous m'avez bien aidée » has no set phrase for its second half.
    """
    if "?" in plain or _REQUEST.search(plain) or len(plain.split()) > _MOST_LOOSE:
        return None
    kinds: list[Courtesy] = []
    for sentence in re.split(r"[.!;:]+", plain):
        if _SUBJECT.match(sentence):
            opening = _opening(sentence)
            kinds += [opening] if opening in _OPENS else []
            kinds += [Courtesy.REMARK] if _EXCUSE.match(sentence) else []
            continue
        for clause in filter(re.compile(r"\w").search, sentence.split(",")):
            opening = _opening(clause)
            opens = opening in _OPENS or bool(_EXCUSE.match(clause))
            if not _phrases(clause) and not _SPEAKS.search(clause):
                return None
            kinds += [opening or Courtesy.REMARK] if opens else []
    return kinds[0] if kinds else None


def _opening(clause: str) -> Courtesy | None:
    """The set phrase that a clause begins with."""
    at = _end_of_gap(clause, 0)
    found = ((pattern.match(clause, at), kind) for kind, pattern in _COMPILED)
    reached = [(match.end(), kind) for match, kind in found if match and match.end() > at]
    return max(reached, key=lambda item: item[0])[1] if reached else None


def _set_phrases(plain: str) -> Courtesy | None:
    """What a message is for, when set phrases make up the whole of it.

    « Je suis infirmier » alone may reply to something: it introduces only a newcomer, or beside
    another courtesy.

    Args:
        plain: The folded message.
    """
    signed = _SIGNATURE.search(plain)
    if signed and not _REQUEST.search(signed[0]):
        closed = _phrases(plain[: signed.start()])
        plain = plain[: signed.start()] if Courtesy.GOODBYE in closed else plain
    said = set(_phrases(plain)) - {Courtesy.FILLER}
    if not said or (said == {Courtesy.PRESENTATION} and not _NEWCOMER.search(plain)):
        return None
    asks = plain.rstrip(" )!").endswith("?")
    if asks and not said & {Courtesy.PRESENCE, Courtesy.GREETING}:
        return None
    return max(said, key=_RANK.index)


def _phrases(plain: str) -> list[Courtesy]:
    """The set phrases of a message, the longest at each place; none where something else is."""
    found: list[Courtesy] = []
    at = _end_of_gap(plain, 0)
    while at < len(plain):
        matches = ((pattern.match(plain, at), kind) for kind, pattern in _COMPILED)
        reached = [(match.end(), kind) for match, kind in matches if match and match.end() > at]
        if not reached or len(found) > _LONGEST:
            return []
        end, kind = max(reached, key=lambda item: item[0])
        found.append(kind)
        at = _end_of_gap(plain, end)
    return found


def _end_of_gap(plain: str, at: int) -> int:
    gap = _GAP.match(plain, at)
    return gap.end() if gap else at
