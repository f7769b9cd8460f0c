"""Follow-ups that ask whether what was aimed at has come about: « et ils y sont arrivés ? ».

An aim is no result. The follow-up is asked as « l'objectif a-t-il été atteint », and
`assistant.follow_up_gate` lets only evidence of what is done answer it.
"""

from __future__ import annotations

import re

ASKS_ATTAINED = "L’objectif a-t-il été atteint"

_OPENERS = (
    r"(?:(?:et|mais|alors|est ce que?|est ce qu'|du coup|donc|bon|ok|au final|finalement|"
    r"au bout du compte|en fin de compte|a l'arrivee|depuis)[\s,]*)*"
)
_ADVERBS = (
    r"(?:(?:bien|deja|vraiment|enfin|finalement|effectivement|reellement|toujours|pas|ete|"
    r"tous|toutes|completement|totalement|en partie|partiellement)\s+)*"
)
_WHEN = (
    r"(?:,?\s+(?:ou pas|ou non|oui ou non|aujourd'hui|maintenant|a ce jour|depuis(?: lors)?|"
    r"desormais|finalement|au final|a present|a temps|dans les temps|comme prevu|en 20\d\d|"
    r"du coup|alors|pour de vrai))*"
)
_WHO = r"(?:on|ils?|elles?|ca|cela|l'etat|le gouvernement|le ministere|tout le monde)"
_THEM = r"(?:t )?(?:on|ils?|elles?)"
_HAS = r"(?:l'|n'|ne l')?(?:a|ont|est|sont|etaient|aurait|auraient)"
_AIM = (
    r"(?:(?:l[ea]s?|leurs?|sa|son|ses|cet|cette|ces?) |l')?(?:objectif|cible|delai|echeance|"
    r"calendrier|promesse|engagement|parole|pari|but|ambition|date|annonce|programme)s?"
)
_ATTAINED = (
    r"(?:atteint|fait|reussi|realise|arrive|marche|tenu|accompli|termine|fini|parvenu|respecte|"
    r"abouti|fonctionne|concretise|execute|mis en (?:oeuvre|place))(?:e?s?)"
)
_FORMS = (
    rf"(?:c'(?:est|etait)|{_WHO} {_HAS}|on y (?:est|etait)|ca y est)\s+"
    rf"{_ADVERBS}{_ATTAINED}(?: {_AIM})?",
    rf"{_WHO} (?:n')?y (?:est|sont|etaient|etait) {_ADVERBS}(?:arrive|parvenu)e?s?",
    rf"{_WHO} (?:n')?y (?:arrive|arrivent|parvient|parviennent)(?: (?:pas|enfin|vraiment))?",
    rf"y (?:est|sont|etaient) {_THEM} {_ADVERBS}(?:arrive|parvenu)e?s?",
    rf"(?:l')?(?:a|ont|est|sont) {_THEM} {_ADVERBS}{_ATTAINED}(?: {_AIM})?",
    rf"(?:ca|cela) (?:ne )?s'est {_ADVERBS}(?:fait|realise|concretise|passe comme prevu)",
    rf"{_AIM} (?:n')?(?:a|ont|est|sont)(?: {_THEM})? {_ADVERBS}{_ATTAINED}",
    r"(?:ca y est|y est(?: t)? on|on y est)",
)
_ASKED = re.compile(rf"^\W*{_OPENERS}(?:{'|'.join(_FORMS)}){_WHEN}[\s?!.…]*$")


def asks_attained(plain: str) -> bool:
    """Whether a folded question asks no more than whether an aim was reached."""
    return bool(_ASKED.match(plain))
