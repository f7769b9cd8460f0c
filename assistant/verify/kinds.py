"""What holds for any thing of a kind holds for the one that was asked about.

« Une mairie peut prêter une salle » over « une collectivité peut prêter une salle »: where the
question names the mairie, the excerpt does not, and speaks of the kind without any restriction.
"""

from __future__ import annotations

import re

from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import lexicon
from assistant.verify.text import plain, words

_KINDS = {
    "collectivite": ("commune", "mairie", "municipalite", "ville", "departement", "region"),
    "professionnel": ("medecin", "infirmier", "infirmiere", "pharmacien", "kinesitherapeute"),
    "etablissement": ("hopital", "clinique", "ecole", "college", "lycee"),
    "elu": ("maire", "adjoint", "conseiller"),
}
_ONE = re.compile(r"(?:une? |la |le |l'|votre |chaque )(?P<who>[\w-]+)")
_ANY = (
    r"(?P<all>(?:une? |toute? |chaque |les |la |l'){kind}s?"
    r"(?: (?:territoriale?|locale?)s?)?(?: de sante)?) (?:ne |n'|y |en |se |s')?(?P<verb>\w+)"
)
_FINITE = re.compile(r"\w*[^éèsr]$")


def of_kind(text: str, seen: str, question: str) -> str:
    """A sentence whose subject is the kind that its source speaks of; one without figures."""
    match = _ONE.match(plain(text))
    if match is None or re.search(r"\d", text) or lexicon().find(seen, ["some", "most", "few"]):
        return text
    who = match["who"].removesuffix("s")
    asked = [w.form.removesuffix("s") for w in words(question)]
    if who not in asked or re.search(rf"(?<!\w){re.escape(who)}", plain(seen)):
        return text
    kind = next((kind for kind, members in _KINDS.items() if who in members), None)
    for given in re.finditer(_ANY.format(kind=kind), plain(seen)) if kind else ():
        verb = seen[slice(*given.span("verb"))]
        if is_verb(given["verb"]) and _FINITE.fullmatch(verb) and not verb.endswith("ée"):
            whole = seen[slice(*given.span("all"))]
            return f"{whole[:1].upper()}{whole[1:]}{text[match.end() :]}"
    return text
