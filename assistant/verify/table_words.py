"""What a sentence about a table says beside labels and figures: nothing, or it is not judged.

Its words must be those of the labels, of the caption, of the record or of the question, or verbs by
which a table is read (« arrive », « se situe »); an opinion needs a caption that asks.
No strength, cause, quantity or comparison may be added that the caption and the labels do not have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.figures import figure_offsets
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.strength import CLASSES
from assistant.verify.tables import Table
from assistant.verify.terms import Terms
from assistant.verify.text import plain, words

_READING = re.compile(
    r"(?:arriv|vien|venu|suiv|suit|situ|plac|figur|demeur|position|rang|ordre|tete|concern|cit|repon"
    r"|declar|indiqu|dis|ensuite|juste|pres|loin|derriere|devant|devanc|taux|pourcent|part|proport"
    r"|tableau|ligne|colonne|repartition|total|cas|choix|classement|score|chiffre|enfin|aussi"
    r"|egalement|abord|absen|manqu|sans|aucun|cote|comparaison|nettement|largement"
    r"|legerement|respectivement|respond|question)"
)
_ASKING = re.compile(r"[?]|(?<!\w)(?:estim|selon|avis|opinion|juge|percu|percep|sentiment)")
_OPINION = re.compile(
    r"(?:estim|jug|consider|pens|trouv|declar|affirm|demand|repond|interrog|se sa)"
)


def adds_nothing(text: str, table: Table, ordered: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence adds no strength, cause or quantity; `ordered` was judged already."""
    outside = text
    for start, end in ordered:
        outside = outside[:start] + " " * (end - start) + outside[end:]
    asked = _ASKING.search(plain(table.titles))
    names = [n for n in CLASSES if n != "opinion" or not asked]
    names += ["all", "most", "some", "few", "only", "almost", "cause", "contrast"]
    names += ["comparison_up", "comparison_down", "time_before", "time_after"]
    titles = lexicon().find(f"{table.titles} . {' . '.join(table.rows)}", names)
    allowed = {marker.name for marker in titles}
    return all(m.name in allowed for m in lexicon().find(outside, names))


def unknown(
    text: str,
    table: Table,
    judged: Sequence[tuple[int, int]],
    seen: str,
    beside: str,
    terms: Terms,
) -> bool:
    """Whether a word comes from nowhere that the model could see.

    Args:
        text: The sentence.
        table: What it speaks of.
        judged: Stretches that were judged: labels and expressions of order.
        seen: The titles of the table and the labels that the sentence names.
        beside: The record, the question and the sentence before.
        terms: Acronyms and their forms.
    """
    forms = [w.form for w in words(seen)]
    forms += [w.form for e in terms.equivalents(seen) for w in words(e)]
    forms += [w.form for w in words(beside)]
    figured, known = figure_offsets(text), lexicon()
    asked = _ASKING.search(plain(table.titles))
    return any(
        w.is_content
        and w.start not in figured
        and not known.is_neutral(w.form, announced=True)
        and not known.is_table_verb(w.form)
        and not known.is_light(w.form)
        and not _READING.match(w.form)
        and not (asked and _OPINION.match(w.form))
        and not any(start <= w.start < end for start, end in judged)
        and not supports(w.form, forms)
        for w in words(text)
    )
