"""What several do, seek or work at together, told as « que font ensemble A et B ? ».

« Que cherchent à faire ensemble les clubs et les lycées ? », « sur quoi travaillent-ils ensemble,
clubs et lycées ? » ask for all the items of one list; the verb in front is a manner of asking.
« Comment la mairie compte-t-elle s'y prendre là où il n'y a pas de club ? » asks what she plans.
"""

from __future__ import annotations

import re

from assistant.questions.forms_of_asking import ITSELF, THE, Told, form, small

_BOTH = rf"(?P<both>{THE}[^,;:?!]{{2,60}}?\s+et\s+{THE}[^,;:?!]{{2,60}}?)"
_SEEK = r"(?:cherch|veul|voul|souhait|tent|essai|vis|tâch|entend|compt|espèr|espér|poursuiv)\w+"
_TO_DO = r"(?:(?:à|de)\s+)?(?:faire|réaliser|obtenir|atteindre|construire|monter)"
_WORK = r"(?:travaill|collabor|coopèr|coopér|boss|planch|agi)\w+"
_WHAT = r"(?:que|qu['’]est[- ]ce\s+que)"
_AGAIN = r"(?:-(?:ils|elles))?"
_ITSELF = rf"(?:{ITSELF})"
_WHERE = re.compile(r"^là\s+où\b", re.IGNORECASE)


def _planned(match: re.Match[str]) -> str:
    where = _WHERE.sub("les endroits où", match["where"])
    return f"d’après {small(match['who'])}, que prévoit-on pour {where}"


TOGETHER: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        rf"{_WHAT}\s+(?:{_SEEK}\s+(?:{_TO_DO}\s+)?ensemble\s+{_BOTH}|"
        rf"{_BOTH.replace('both', 'them')}\s+{_SEEK}\s+(?:{_TO_DO}\s+)?ensemble)",
        lambda m: f"que font ensemble {small(m['both'] or m['them'])}",
    ),
    form(
        rf"(?:sur|à)\s+quoi\s+(?:{_WORK}{_AGAIN}\s+ensemble\s+{_BOTH}|"
        rf"{_BOTH.replace('both', 'them')}\s+{_WORK}{_AGAIN}\s+ensemble)",
        lambda m: f"que font ensemble {small(m['both'] or m['them'])}",
    ),
    form(
        rf"{_BOTH}\s*,?\s+(?:(?:ils|elles)\s+)?(?:{_SEEK}\s+(?:{_TO_DO}\s+)?quoi\s+ensemble|"
        rf"{_SEEK}\s+{_TO_DO}\s+ensemble\s+quoi|font\s+quoi\s+ensemble|{_WORK}\s+ensemble\s+(?:sur|à)\s+quoi)",
        lambda m: f"que font ensemble {small(m['both'])}",
    ),
    form(
        rf"comment\s+(?P<who>{THE}[^,;:?!]{{2,40}}?)\s+(?:compte|entend|pense|va)(?:nt)?{_ITSELF}?\s+"
        rf"(?:s['’]y\s+prendre|faire|procéder|agir)\s+(?:(?:dans|pour|avec|sur|face\s+à)\s+)?"
        rf"(?P<where>là\s+où\s+[^,;:?!]{{3,80}}?|{THE}[^,;:?!]{{3,80}}?)",
        _planned,
    ),
    form(
        rf"comment\s+(?P<who>{THE}[^,;:?!]{{2,40}}?)\s+s['’]y\s+prend(?:nent)?{_ITSELF}?\s+pour\s+"
        r"(?P<deed>[^\W\d_]+(?:er|ir|re)\b[^,;:?!]{2,90}?)",
        lambda m: f"comment fait {small(m['who'])} pour {m['deed']}",
    ),
)
"""The forms, and how each is told."""
