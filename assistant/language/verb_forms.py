"""What looks like a verb, and so ends a noun phrase (« les lycées *ont* un préau »).

Forms that only a verb has are told by their ending. A form that may be an adjective too (« calme »,
« arrive ») is told by how often people use the other forms of that verb.
"""

from __future__ import annotations

import re

from assistant.language.word_counts import folded_counts
from ingest.french import fold

_CONJUGATED = 0.06
"""Share of its plural and past forms from which a form in -e is first of all a verb's."""

_IRREGULAR = re.compile(
    r"(?:re|de|des|com|sur|ad|ap|inter|pro|par|entre|con|sous)?(?:avoir|etre|faire|dire|voir|savoir|pouvoir|"
    r"vouloir|aller|mettre|prendre|rendre|recevoir|suivre|vivre|lire|ecrire|repondre|attendre|entendre|"
    r"connaitre|construire|duire|venir|tenir)"
)
_NOT_VERBS = (
    r"(?!\w*ments?\b|(?:patient|agent|fréquent|président|adhérent|référent|résident|parent|client|accident|incident|"
    r"adolescent|différent|récent|content|urgent|permanent|continent|talent|argent|cent|coefficient|absent|présent|"
    r"ingrédient|récipient|quotient|gradient|orient|occident|conscient|inconscient|efficient|déficient|inconvénient|"
    r"accent|serpent|torrent|ardent|évident|excellent|violent|équivalent|pertinent|éminent|compétent|intelligent|"
    r"couvent|auvent)s?\b)"
)
"""Nouns and adjectives that end like a plural verb."""

VERB_FORM = (
    rf"(?:[^\W\d_]{{2,}}(?:aient|ait|aît|ont|èrent|issent)|{_NOT_VERBS}[^\W\d_]{{2,}}[bcdfghijklmnprstvzu]ent|"
    r"(?:est|sont|était|étaient|sera|seront|soit|soient|ait|a|ont|avait|peut|peuvent|doit|doivent|fait|font|va|vont|"
    r"dit|disent|sert|servent|permet|permettent|date|datent|parle|parlent|apporte|vise|pense|savent|sait|"
    r"prévoit|voit|reçoit|comprend|prend|rend|répond|attend|dépend|met|remet|admet|fournit|réunit|définit|agit|"
    r"veut|vaut|faut|dispose|propose|couvre|compte|préside|dirige|existe|concerne|participe|travaille|passe))"
)
VERB = re.compile(rf"\b{VERB_FORM}\b")
"""A conjugated verb somewhere in a text, as it is written."""


def is_infinitive(word: str) -> bool:
    """Whether a word is an infinitive (« soutenir »), not a noun that ends like one (« quartier »)."""
    form = fold(word)
    if _IRREGULAR.fullmatch(form):
        return True
    counts, stem = folded_counts(), form[:-2]
    if not form.endswith(("er", "ir")) or form not in counts:
        return False
    past = f"{stem}iss" if f"{stem}issait" in counts else stem
    return f"{past}ait" in counts and f"{past}ant" in counts


def is_first_a_verb(word: str) -> bool:
    """Whether a form in -e is a verb's more than an adjective's (« arrive », not « calme »)."""
    form, counts = fold(word), folded_counts()
    if word.endswith("é") or not form.endswith("e") or f"{form}r" not in counts:
        return False
    others = counts.get(f"{form}nt", 0) + counts.get(f"{form[:-1]}ait", 0)
    return others >= _CONJUGATED * counts.get(form, 0) > 0
