"""Verbs that frame other questions (« aider », « expliquer ») and are what this one asks about."""

from __future__ import annotations

import re

_DEED = re.compile(
    r"\W*(?:et )?qui (?:est ce qui )?(?:peut |doit |va )?(aid\w+|inform\w+|demand\w+|present\w+) "
    r"(?:l[ea]s? |l'|une? |d[eu]s? |aux? |a |notre |nos |cette |ces? )"
)
"""« Qui aide les écoles ? »: what frames other questions is the deed of this one."""

_EXPLAINED = re.compile(
    r"\b(?:quel\w*|ou|quand|comment|pourquoi)\b.*"
    r"\b(expliqu\w+|present\w+|inform\w+|demand\w+|donn\w+) "
    r"(?:t )?(?:on|ils?|elles?) (?:aux?|a l[a']|aussi|encore|l[ea]s?) "
)
"""« Quand explique-t-on aux élèves… »: what somebody does for others, not for who asks."""

_HELPED = re.compile(
    r"\b(?:comment|pour|moyens?|facons?|manieres?|peu[tx]|peuvent|pouvons|veu[tx]|voulons|veulent|"
    r"voudr\w+|aimer\w+|souhait\w+)\b(?: (?!m'|me |nous |vous |te )\w+){0,4}? (aider) "
    r"(?:concretement |vraiment |aussi )?"
    r"(?:l[ea]s? |l'|une? |du |des |notre |nos |cette |ces? |ma |mes )"
)
"""« Comment une école peut-elle aider un club ? »: what is done, not a courtesy."""


def deed_asked(plain: str) -> str:
    """The verb of a folded question that is a deed here, not a courtesy; empty without one."""
    deed = _DEED.match(plain) or _EXPLAINED.search(plain) or _HELPED.search(plain)
    return deed.group(1) if deed else ""


_WORKS = re.compile(
    r"\bcomment (?:ca )?(?:fonctionne|marche|s'organise|est organisee?|est structuree?)(?:nt|s)?\b"
    r"(?! (?:avec|pour|contre|en)\b)"
)


def asks_working(plain: str) -> bool:
    """Whether a folded question asks how something works (« comment fonctionne le bureau ? »)."""
    return bool(_WORKS.search(plain))
