"""What people say of an answer without asking anything: « ah bon, autant ? », « c'est peu ».

Such a message is made of one of these turns from end to end, with interjections before it. « C'est
beaucoup ? » asks for an opinion, « c'est peu par rapport à quoi ? » asks something: neither is one.
"""

from __future__ import annotations

import re

_OH = (
    r"(?:(?:ah+|oh+|eh|euh|h[mu]+|m+h*|wa?ou?h?|ouah|pff+|bah|ben|bon|ok|okay|d'accord|tiens|mince|"
    r"zut|oui|ouais|non|mais|et bien|eh bien|donc|du coup|alors|la vache|dis donc)\b[\s,.!…]*)*"
)
_VERY = (
    r"(?:(?:un peu|si|tellement|vraiment|plutot|assez|quand meme|super|hyper|trop|tres|pas|deja|"
    r"quasi(?:ment)?|presque|bien|carrement|franchement) )*"
)
_HOW_IT_IS = (
    r"(?:peu|beaucoup|rien|enorme|faible|bas|haut|eleve|impressionnant|inquietant|rassurant|"
    r"decevant|surprenant|etonnant|dommage|interessant|mal|bien|super|genial|logique|normal|"
    r"curieux|bizarre|fou|dingue|triste|desolant|encourageant|prometteur|parlant|clair|"
    r"une (?:tres )?(?:bonne|mauvaise) (?:nouvelle|chose|surprise)|une surprise|deja ca|"
    r"mieux que rien|pas (?:si )?mal|pas rien)"
)
_FIGURE = r"(?:\d+(?:[.,]\d+)?(?: ?%| pour ?cent)? ?[?!]? ?,? ?)?"
_THOUGHT = r"(?:croyais|pensais|imaginais|voyais|supposais|attendais|aurais (?:dit|cru|pense))"
_GUESSED = (
    r"(?:(?:que |a )?(?:(?:c'etait|ce serait) )?(?:\d\S*(?: ?%)?|plus|moins|mieux|pire|autre chose|"
    r"l'inverse|le contraire|autrement|davantage)(?: \w+)?)"
)
_REACTIONS = (
    rf"{_FIGURE}(?:c'est|ca fait|c'etait) {_VERY}{_HOW_IT_IS}",
    r"(?:autant|si peu|tant que ca|tout ca|que ca|a ce point|quand meme|ah bon)"
    r"(?: quand meme)?[ ?!]*",
    rf"{_FIGURE}(?:je|j') ?(?:m'|l')?{_THOUGHT} {_GUESSED}",
    r"(?:c'est )?(?:plus|moins|mieux|pire)(?: \w+)? (?:que|qu')(?: ce que)? ?"
    rf"je (?:ne |l')?{_THOUGHT}",
    r"(?:je suis|me voila) (?:un peu |assez |tres |plutot |bien )?"
    r"(?:surprise?|etonnee?|decue?|rassuree?|inquiete?|ravie?|impressionnee?)(?: \w+){0,4}",
    r"(?:ca|cela) (?:me |m')(?:surprend|etonne|rassure|inquiete|decoit|va|convient|parle|aide)"
    r"(?: \w+){0,3}",
    r"(?:bon a savoir|interessant|impressionnant|dommage|pas mal|(?:on va|je vais) (?:essayer|voir|"
    r"en parler|y reflechir|regarder ca)|on verra(?: bien)?)",
    r"(?:ils|elles|on) (?:pourrai\w+|peuvent|devrai\w+|peut) (?:mieux faire|faire mieux)",
)
_REACTION = re.compile(rf"^\W*{_OH}(?:{'|'.join(_REACTIONS)})\W*$")
_JUDGES = re.compile(r"\b(?:c'est|ca fait)\b[^?]*\?")


_ARE_YOU = r"(?:tu es|t'es|vous etes|es tu|etes vous)"
_DOUBT = re.compile(
    rf"^\W*{_OH}(?:{_ARE_YOU} (?:vraiment |bien )?(?:sure?|certaine?)s?"
    r"(?: (?:de|que) [^?]{1,40})?|"
    r"(?:c'est|ce n'est pas|c'est pas) (?:bien )?(?:sur|certain|fiable|vrai ca)|"
    r"(?:tu te|vous vous) (?:trompe[sz]?|plante[sz]?)|c'est (?:tout )?faux|"
    r"(?:ce |c')?(?:n')?est pas (?:vrai|exact|juste|ca du tout)|"
    r"(?:tu|vous) (?:inventes?|inventez)(?: pas)?|"
    r"je (?:ne |n')?(?:te |vous )?(?:y )?crois pas(?: trop)?|j'ai un doute|j'en doute)\W*$"
)


def doubts(plain: str) -> bool:
    """Whether a folded message only doubts what was told: « t'es sûr ? », « c'est faux »."""
    return _DOUBT.match(plain) is not None


def is_reaction(plain: str) -> bool:
    """Whether a folded message only reacts to what was told.

    Args:
        plain: The folded message. « C'est beaucoup ? » wants an opinion.
    """
    return _REACTION.match(plain) is not None and not _JUDGES.search(plain)
