"""Questions for what comes behind a step, told as « après avoir …, que faut-il faire ? ».

« Que doit faire une commune après avoir contacté le club ? », « une fois qu'on a contacté le club,
la suite c'est quoi ? », « une fois le club contacté, on fait quoi ? » name a step that is done and
ask for the next one: an answer that tells the step named tells nothing. « Par quoi une commune
doit-elle commencer ? » asks for the steps of a commune.
"""

from __future__ import annotations

import re

from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import ITSELF, THE, Told, form, small

_HAS = r"(?:a|ont|avons|ai|aura|aurons|auront|aurai)"
_HAVING = (
    r"(?:après\s+avoir|(?:après|quand|lorsque?|dès|une\s+fois)\s*(?:qu(?:e\s+|['’]))?\s*"
    rf"(?:j['’]|on\s+|nous\s+|(?P<who>{THE}[^\W\d_]+)\s+){_HAS})"
)
_DONE = r"\s+(?P<done>[^\W\d_]{2,}(?:é|i|u|is|it))(?P<what>(?:\s+[^\s,;:?!.]+){1,9}?)"
_THEN = r"(?:ensuite|après|maintenant|la\s+suite)"
_DO = r"(?:(?:doit|doivent|devons|faut|va|vais|dois)(?:-(?:on|nous|je|il|elle))?\s+)?"
_LED = r"(?:(?:et|bon|alors|du\s+coup)\s+)*"
_NEXT = (
    rf"{_LED}(?:(?:c['’]est\s+quoi|quelle\s+est)\s+la\s+suite|la\s+suite\s*,?\s*c['’]est\s+quoi|"
    rf"(?:que|qu['’]est[- ]ce\s+qu(?:e\s+|['’])(?:on\s+)?)\s*{_DO}(?:faire|fait(?:-on)?|fait-il)|"
    rf"(?:on\s+|je\s+|nous\s+)?{_DO}(?:fai[ts]|faisons|faire)\s+quoi|{_THEN}|quoi)"
    rf"(?:\s+{_THEN})?(?:\s+(?:(?:pour|côté)\s+)?(?P<doer>{THE}[^\W\d_]+))?"
)
_TO_DO = (
    r"(?:que|qu['’]est[- ]ce\s+qu(?:e\s+|['’])(?:on\s+)?)\s*"
    rf"{_DO}(?:faire|fait-on|fait)(?:\s+(?P<doer>{THE}[^\W\d_]+))?(?:\s+{_THEN})?"
)
_STEP = (
    r"(?:l['’]étape|la\s+phase|(?:la\s+|le\s+|ce\s+|cette\s+)?premi(?:er|ère)\s+[^\W\d_]+|"
    r"la\s+prise\s+de\s+[^\W\d_]+)"
)
_AGREEING = re.compile(r"(?:(?<=[éiu])e?s?|(?<=[st])es?)$")
_BY_WHAT = r"par\s+(?:quoi|où|ou|quel\s+bout)\s+"
_MUST = r"(?:doit|doivent|devrai(?:en)?t|peut|peuvent|pourrai(?:en)?t)"
_DOER = rf"(?P<doer>{THE}[^,;:?!]{{3,40}}?)"
_START = r"(?:commencer|débuter|démarrer|s['’]y\s+prendre)"
_ABOUT = r"(?P<about>\s+(?:avec|pour|dans)\s+[^,;:?!]{3,80}?)?"


def _after(match: re.Match[str]) -> str:
    return _told(match, f"{match['done']}{match['what']}")


def _once_done(match: re.Match[str]) -> str:
    return _told(match, f"{_AGREEING.sub('', match['agreed'])} {small(match['thing'])}")


def _told(match: re.Match[str], deed: str) -> str:
    groups = match.groupdict()
    who = groups.get("doer") or groups.get("who")
    return f"après avoir {deed}, {f'que doit faire {small(who)}' if who else 'que faut-il faire'}"


def _steps(match: re.Match[str]) -> str:
    return f"quelles sont les étapes pour {small(match['doer'])}{match['about'] or ''}"


NEXT_STEPS: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(rf"{_HAVING}{_DONE}\s*,\s*{_NEXT}", _after),
    form(rf"{_TO_DO}\s+{_HAVING}{_DONE}", _after),
    form(
        rf"(?:on\s+|nous\s+|j['’]){_HAS}(?:\s+(?:bien|déjà))?{_DONE}\s*[,.;:…]+\s*{_NEXT}", _after
    ),
    form(
        rf"une\s+fois\s+(?P<thing>{THE}[^\s,;:?!.]+(?:\s+[^\s,;:?!.]+){{0,2}}?)\s+"
        rf"(?P<agreed>[^\W\d_]{{2,}}(?:é|i|u|is|it|ise|ite)e?s?)\s*,\s*{_NEXT}",
        _once_done,
    ),
    form(
        rf"{_TO_DO}\s+après\s+(?P<step>{_STEP})",
        lambda m: f"qu’est-ce qui vient après {small(m['step'])}",
    ),
    form(
        rf"(?:quelle\s+est|c['’]est\s+quoi)\s+(?:l['’]étape|la\s+phase)\s+(?:suivante|d['’]après)\s+"
        rf"après\s+(?P<step>{THE}[^,;:?!]{{3,60}}?)",
        lambda m: f"qu’est-ce qui vient après {small(m['step'])}",
    ),
    form(
        r"comment\s+(?:se\s+(?:passe|déroule)|ça\s+se\s+passe\s*,?)\s+"
        r"(?P<what>(?:la\s+collaboration|le\s+partenariat|la\s+coopération|l['’]adhésion)\s[^,;:?!]{3,80}?)",
        lambda m: f"quelles sont les étapes {with_preposition('de', small(m['what']))}",
    ),
    form(rf"{_BY_WHAT}{_DOER}\s+{_MUST}(?:{ITSELF})?\s+{_START}{_ABOUT}", _steps),
    form(rf"{_BY_WHAT}{_DOER}\s+commence(?:nt)?(?:{ITSELF})?{_ABOUT}", _steps),
    form(rf"{_BY_WHAT}{_MUST}\s+{_START}\s+{_DOER}{_ABOUT}", _steps),
    form(
        rf"{_BY_WHAT}(?:(?:faut-il|doit-on|peut-on|on)\s+)?commence[r]?\s+"
        rf"(?:(?:quand|lorsqu['’]?|si)\s*(?:on|l['’]on)\s+est|en\s+tant\s+qu(?:e\s+|['’]))\s*"
        rf"(?P<doer>(?:{THE})?[^\s,;:?!]{{3,}}?){_ABOUT}",
        _steps,
    ),
)
"""The forms, and how each is told."""
