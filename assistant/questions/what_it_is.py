"""How people ask what a thing is that the message has just named: « ça veut dire quoi ? »."""

from __future__ import annotations

_NAMED = (
    r"(?:sigle|acronyme|terme|mot|nom|truc|machin|chose|expression|abréviation|dispositif|"
    r"structure)"
)
_POINTER = rf"(?:ça|ca|cela|ceci|(?:ce|cet|cette)\s+{_NAMED})"
"""What points back at it."""

_MEANS = (
    r"(?:désigne|designe|recouvre|signifie|veut\s+dire|représente|represente|correspond(?:\s+à)?|"
    r"cache|c['’]est|est)(?:-t-(?:il|elle))?"
)
_JUST = (
    r"(?:[\s,]+(?:au\s+juste|exactement|concrètement|vraiment|en\s+fait|précisément|alors|donc|"
    r"au\s+fond|en\s+clair|en\s+deux\s+mots|svp|stp|s['’]il\s+(?:vous|te)\s+plaît))*"
)


def _what_is_it(just: str) -> str:
    return (
        rf"(?:{_POINTER}\s*,?\s+(?:(?:ça|ca|cela)\s+)?{_MEANS}(?:\s+à)?\s+quoi|"
        rf"(?:à\s+)?(?:que|quoi|qu['’]est[- ]ce\s+que)\s+(?:(?:ça|cela)\s+)?{_MEANS}{just}"
        rf"(?:\s+{_POINTER})?|"
        rf"qu['’]est[- ]ce\s+que\s+{_POINTER}\s+{_MEANS}|"
        rf"c['’]est\s+quoi{just}(?:[\s,]+{_POINTER})?|kesako|"
        rf"qu['’]est[- ]ce\s+que\s+c['’]est(?:\s+que\s+{_POINTER})?|"
        r"de\s+quoi\s+(?:s['’]agit[- ]il|(?:est-ce\s+qu['’])?il\s+s['’]agit|parle-t-on|on\s+parle|"
        r"est-il\s+question)|"
        rf"(?:quel\s+est|c['’]est\s+quoi)\s+le\s+sens\s+de\s+{_POINTER}){just}"
    )


WHAT_IS_IT = _what_is_it("")
"""« C’est quoi ? », and no more."""

WHAT_EXACTLY = _what_is_it(_JUST)
"""« C’est quoi, au juste ? » as well."""
