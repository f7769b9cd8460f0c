"""Messages that are nothing but courtesy: greetings, wishes, introductions, excuses, praise.

Such a message is made of set phrases from end to end (« Coucou », « Je vous souhaite une bonne
semaine », « Moi c'est Zoé, de Morvel ») with fillers between them; one word of anything else and it
is read as a question. An introduction must say nothing but who speaks: « Je suis maire et je cherche
un médecin » asks. The words are data (`assistant/data/courtesies.toml`); how they make phrases is
said here.
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
_SO = r"(?:vraiment |tres |trop |super |si |tellement |absolument |plutot |bien |hyper |carrement |assez |franchement )*"
_GOOD = rf"(?:{_any('praise')})"
_WANTS = _any("wants")
_ASKS = rf"(?!.*\b(?:{_WANTS}|que|ou|peu[tx])\b)"

_PHRASES: tuple[tuple[Courtesy, str], ...] = (
    (Courtesy.GREETING, rf"(?:re ?)?(?:{_any('greetings')})"),
    (Courtesy.GREETING, rf"(?:{_any('asking_after')})"),
    (Courtesy.GREETING, rf"{_SO}(?:enchantee?s?|ravie?s?|heureu(?:x|se)s?|content\w*|au plaisir)(?: (?:de|d') ?(?:(?:vous|te) (?:rencontrer|connaitre|decouvrir|retrouver|parler)|faire (?:votre|ta) connaissance|discuter avec (?:vous|toi)|etre (?:la|ici)))?"),
    (Courtesy.GREETING, rf"(?:tres |bonnes? |joyeu(?:x|ses?) |heureu(?:x|se|ses) |excellente? |belles? |meilleurs? |mes |nos |tous |toute? |et |surtout |la |une? |les |de |fin d' ?)*(?:{_FEAST}|voeux)(?: (?:(?:a|de|pour|du|et|la|le|l'|une?|nouvelle|cette|ce|fin|d'|vos|tes|a vos|vous) ?)*(?:{_TIME}|{_FEAST}|suite|tous|toutes|\d{{4}}))*"),
    (Courtesy.GREETING, rf"{_ASKS}(?:(?:je|nous) (?:vous |te )souhait\w+|(?:tous )?(?:mes|nos) (?:meilleurs )?(?:voeux|souhaits))[^.!?]*"),
    (Courtesy.GREETING, rf"{_ASKS}(?:je (?:m'appelle|me presente)|je me nomme|moi,? c'est|mon (?:pre)?nom est|my name is) [^.!?]{{2,80}}"),
    (Courtesy.PRESENTATION, rf"{_ASKS}(?:(?:et )?(?:je suis|nous sommes|moi je suis|on est)) (?:{_any('presented')}) ?[^.!?]{{0,80}}"),
    (Courtesy.GOODBYE, rf"(?:{_any('farewells')}|(?:tres )?(?:bonne?|belle|excellente?) (?:et (?:bonne|belle) )?{_TIME}|bon {_TIME}|{_any('leaving')})"),
    (Courtesy.THANKS, r"(?:un (?:grand|immense|tout grand) |mille |grand )?(?:merci|mrci|mrc|mci|thank you|thanks?|thx|remerciements)(?: (?:beaucoup|bien|infiniment|a vous|a toi|so much|very much|a lot|d'avance|encore|mille fois))*(?: (?:pour|for) (?:tout|(?:votre|ton|ta|cette|ces|l'|les?|la|vos|tes|your|the) ?\w+(?: \w+){0,2}))?"),
    (Courtesy.THANKS, r"(?:je (?:te|vous) (?:en )?remercie(?: (?:beaucoup|infiniment|bien))?(?: (?:pour|de) [^.!?,]{1,40})?|c'est (?:tres |bien |trop )?(?:gentil|aimable|sympa)(?: (?:a vous|a toi|de (?:votre|ta) part))?)"),
    (Courtesy.THANKS, rf"(?:(?:tu es|t'es|vous etes|c'est|quel|quelle|c'etait|ca c'est|votre (?:outil|reponse|aide|travail) est|je (?:te|vous) trouve|(?:je suis|me voila)) )(?:un |une |le |la |l' ?)?{_SO}{_GOOD}(?: {_GOOD})?(?: (?:outil|travail|boulot|reponse|idee|assistant|robot|initiative|service|ce que (?:vous faites|tu fais|vous avez fait)|votre \w+|ton \w+|cet? \w+))?"),
    (Courtesy.THANKS, rf"(?:vous|tu) (?:faites|fais|avez fait|as fait) (?:un|du|de la|une|des) {_SO}(?:{_GOOD}|bon|bonne|joli) (?:travail|boulot|outil|job|choses?)|quel(?:le)? (?:rapidite|efficacite|talent|outil|precision|bonheur|plaisir|merveille|genie|gentillesse|patience|surprise)|(?:tres|trop|vraiment|super|hyper|tellement) {_GOOD}|continue[rz]?(?: comme ca)?"),
    (Courtesy.THANKS, rf"{_SO}{_GOOD} (?:ce|cet|cette|le|la|l'|ton|votre|les) ?(?:robot|bot|outil|assistant|truc|machin|site|appli\w*|service|reponses?|travail|boulot)"),
    (Courtesy.THANKS, rf"(?:bravo|chapeau(?: bas)?|felicitations?|respect|well done|nice|great|good job|awesome|wah?o+u?h*|wo+w+|ouah|{_SO}(?:impressionnant\w*|bluffant\w*|remarquable|admirable|exceptionnel\w*)|bien joue|j'(?:adore|aime) (?:bien|beaucoup)?|je suis {_SO}(?:bluffee?|impressionnee?|epatee?|conquise?|ravie?|fan|sur le cul|admirati\w+)|(?:beau|bon|super|joli|excellent) (?:travail|boulot|outil)|{_SO}(?:bel|beau|bon|joli|belle|bonne) (?:outil|travail|boulot|idee|initiative|reponse))(?: pour (?:l'|le |la |cet |cette |votre |ton |ce )?[^.!?,]{{1,40}})?"),
    (Courtesy.THANKS, r"(?:c'est )?(?:exactement |tout a fait |justement |pile |bien )*(?:ce qu(?:'il|e je|e) (?:me |nous )?(?:fallait|cherchais|voulais(?: savoir)?|faut))"),
    (Courtesy.REMARK, r"(?:(?:toutes? )?(?:mes|nos) (?:plus plates )?excuses|(?:je (?:suis )?)?(?:desolee?s?|navree?s?|confus\w*)|(?:je m')?excuse[rz]?(?: (?:moi|nous))?|pardon(?:nez moi|ne moi)?|sorry|oups|oops|autant pour moi|au temps pour moi)(?: (?:de|pour|d'avoir) (?:(?:(?:vous|te|t'|v) ?)?(?:avoir )?(?:derang\w+|embet\w+|importun\w+|redemand\w+|insist\w+)|(?:le |ce |cette |la |l'|mon |ma )?(?:derangement|retard|erreur|faute|attente|question bete))(?: (?:encore|une fois|a nouveau|de nouveau))*)?"),
    (Courtesy.REMARK, r"(?:(?:je me suis trompee?|j'ai (?:fait une erreur|mal (?:clique|ecrit|tape))|(?:c'est (?:une|mon) |petite )?erreur|(?:c'est (?:une )?)?(?:mauvaise? |fausse )(?:manip\w*|fenetre|touche|destinataire|conversation|discussion)|erreur de (?:destinataire|manip\w*|fenetre|ma part))(?: (?:de|d') ?(?:fenetre|destinataire|conversation|site|page|discussion|personne|manip\w*|onglet))?)"),
    (Courtesy.REMARK, rf"(?:{_any('interjections')})"),
    (Courtesy.PRESENCE, rf"(?:{_any('presence')})"),
    (Courtesy.FILLER, rf"(?:{_PEOPLE}|{_any('fillers')})"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(rf"(?:{pattern})(?!\w)")) for kind, pattern in _PHRASES)
_GAP = re.compile(r"\W*")
_LONGEST = 40
_NEWCOMER = re.compile(r"\bnouve(?:au|l|lle)\b")
_RANK = tuple(Courtesy)


_OPENS = frozenset({Courtesy.GREETING, Courtesy.THANKS, Courtesy.GOODBYE})
_EXCUSE = re.compile(
    r"^\W*(?:(?:je (?:suis )?)?(?:(?:vraiment|tres) )?(?:desolee?|navree?)|(?:je m')?excuse[rz]?|pardon(?:nez)?|(?:toutes )?mes excuses|sorry)\b"
)
_SPEAKS = re.compile(r"\b(?:je|me|moi|vous|tu|te|toi|nous|votre|ton)\b|\b[jmt]'|\bc'est [a-z]+\W*$")
_REQUEST = re.compile(
    rf"\b(?:{_WANTS})\b|\bmerci d(?:e |')(?!votre|vos|ton|ta|tes|m'avoir|nous avoir)|"
    r"\b(?:donn|indiqu|expliqu|list|cit|resum|montr|trouv|parl|racont|compar|precis|detaill|renseign|inform)(?:e|ez|er|es|ais|ions)\b|"
    r"\b(?:interess|concern|decri|voul|pens|chiffr)\w+|\b(?:dis|dites|dire|fais|faites|mais|plutot|sinon|et pour|au sujet|infos?)\b|\d"
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
    said = set(_phrases(plain)) - {Courtesy.FILLER}
    if not said or (said == {Courtesy.PRESENTATION} and not _NEWCOMER.search(plain)):
        return None
    asks = plain.rstrip(" )!").endswith("?")
    if asks and not said & {Courtesy.PRESENCE, Courtesy.GREETING}:
        return None
    return max(said, key=_RANK.index)


def _phrases(plain: str) -> list[Courtesy]:
    """The set phrases that a message is made of, the longest at each place; none where one fails."""
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
