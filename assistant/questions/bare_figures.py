"""« 78 %, c'est quoi ? », « que signifie le chiffre 65 ? »: what a figure stands for.

Said in one form, « à quoi correspond 78 % ? », whatever stands around it. A figure up to 100 that
is said without its unit is taken for a share, as nearly all such figures of surveys are.
"""

from __future__ import annotations

import re

_N = r"(?P<n>\d{1,3}(?:[ \u00a0\u202f.]\d{3})+|\d+(?:[.,]\d+)?)(?P<share>\s?%|\s?pour\s?cents?)?"
_FIGURE = (
    r"(?:(?:l[ae]s?|ce|ces|cette)\s+)?(?:(?:chiffre|pourcentage|nombre|taux|part)s?\s+(?:de\s+)?)?"
)
_OPENS = r"^\W*(?:(?:et|mais|alors|ok|du coup|bonjour|dis[- ]moi|dites[- ]moi)\b[\s,]*)*"
_ENDS = r"(?:\s+(?:alors|déjà|exactement|au juste|en fait|du coup|donc))*[\s?!.]*$"
_WHAT = (
    r"(?:(?:ça|ca|cela|il|elle|ils)\s+)?(?:c['’]est|ce\s+sont|c['’]était|correspond(?:ent)?\s+[àa]|"
    r"représente(?:nt)?|signifie(?:nt)?|veut\s+dire|veulent\s+dire|désigne(?:nt)?)\s+"
    r"(?:quoi|quel(?:le)?s?\s+(?:indicateur|chiffre|donnée|chose|élément)s?)"
    r"(?:\s+comme\s+chiffre)?|de\s+quoi\s+(?:parle-t-on|on\s+parle|s['’]agit-il)"
)
_ASKS = (
    r"(?:à\s+quoi|a\s+quoi)\s+(?:correspond(?:ent)?|renvoie(?:nt)?)|"
    r"(?:que|qu['’]est-ce\s+que)\s+(?:signifie(?:nt)?|représente(?:nt)?|veut\s+dire|veulent\s+dire|"
    r"désigne(?:nt)?)|c['’]est\s+quoi|ça\s+veut\s+dire\s+quoi"
)
_BEHIND = re.compile(rf"{_OPENS}{_FIGURE}{_N}\s*[,:]?\s*(?:{_WHAT}){_ENDS}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_OPENS}(?:{_ASKS})\s*,?\s*{_FIGURE}{_N}{_ENDS}", re.IGNORECASE)
_ALONE = re.compile(rf"{_OPENS}(?!(?:19|20)\d\d\b){_N}\s*{_ENDS}", re.IGNORECASE)
_SHARE = re.compile(r"\d\s?%")
_MOST_PERCENT = 100


def figure_explained(text: str) -> str:
    """The text, or the usual form of a question for what a bare figure stands for."""
    asked = _BEHIND.match(text) or _BEFORE.match(text)
    return _explained(asked) if asked else text


def figure_gone_on(text: str, before: str) -> str:
    """The same of a figure alone (« et 55 ? ») behind a question that holds a share.

    Args:
        text: A follow-up, as typed.
        before: The question before it.
    """
    alone = _ALONE.match(text) if _SHARE.search(before) else None
    return _explained(alone) if alone else text


def _explained(asked: re.Match[str]) -> str:
    number = re.sub(r"\s|\.(?=\d{3})", "", asked["n"]).replace(",", ".")
    share = " %" if asked["share"] or float(number) <= _MOST_PERCENT else ""
    return f"À quoi correspond {asked['n']}{share} ?"
