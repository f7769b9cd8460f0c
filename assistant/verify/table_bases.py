"""What a percentage of a table is a share of, and of what its labels speak.

« 60 % des CPTS … avec les EPSM » may not become « 60 % des EPSM »: where the caption or the header
names the base (« pourcentage de CPTS », « votre CPTS », « engagées par les CPTS »), the sentence
may name no other; a word of the caption that only stands beside the base is none. Nor may a noun of
a label change its complement (« le CA de la CPTS », « le CA du CHU »).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.verify.figures import Figure
from assistant.verify.tables import Mention, Table
from assistant.verify.terms import Terms
from assistant.verify.text import Word, content_forms, plain, same_word, words

_NAMED = re.compile(
    r"(?<!\w)(?:pourcentages?|parts?|taux|proportions?|nombres?|%) (?:de |des |du |d')"
    r"(?:la |l'|les )?(?P<of>\w+)"
    r"|(?P<who>\w+) (?:concerne|repondant|interroge|enquete|ayant)"
)
_INVOLVED = re.compile(
    r"(?<!\w)(?:votre|vos|notre) (?P<your>\w+)|(?<!\w)par (?:les |la |le |l'|des )(?P<by>\w+)"
)
_ANYONE = frozenset(
    ["personnes", "repondants", "gens", "interroges", "cas", "reponses", "enquetes", "total"]
)
"""Those who answer, whoever they are."""
_COMPLETES = re.compile(
    r"(?<!autour )(?<!sein )(?<!propos )(?<!aupres )(?<!vue )(?<!cote )"
    r"(?<!moyen )(?<!biais )(?<!partir )(?<!liste )(?<!\w)"
    r"(?:des |de la |de l'|du |de |d')(\w+)"
)
"""What completes a noun of the caption: not « autour des actions », nor what a list lists."""
_SPREAD = re.compile(
    r"(?<!\w)(?:repartition|ventilation|composition|distribution|decomposition)"
    r" (?:des |de la |de l'|du |de |d')(\w+)"
)
_LISTED = re.compile(r"(?<!\w)listes? (?:des |de la |de l'|du |de |d')(\w+)")
_WHOLE = (95.0, 101.5)
"""What the shares of one whole add up to, roundings apart."""
_BY_KIND = re.compile(r"(?<!\w)par \w+ (?:de |d')\w+")
_BARE = re.compile(r"\W*(?:en )?(?:pourcentages?|parts?|taux|%|proportions?)\W*(?:\(?%\)?)?\W*")
_SHARE_OF = re.compile(r" ?%? ?(?:des |de la |de l'|du |de |d')(?:ces |nos |leurs |entre les )?")
_TITLE = re.compile(r"^(?:tableau|figure|graphique)[^:–-]{0,12}[:–-] ?")
_OF = r"(?:d[eu]s? |de la |de l'|d')"


def other_base(
    claim: str,
    figure: Figure,
    table: Table,
    rows: Sequence[Mention],
    terms: Terms,
    around: str = "",
) -> bool:
    """Whether a sentence takes a share of something else than the table does.

    Args:
        claim: The sentence.
        figure: A percentage of it.
        table: Where it stands.
        rows: The rows that the sentence names.
        terms: Acronyms and their forms.
        around: The record, the question and the sentence before, which may name the base.
    """
    link = _SHARE_OF.match(plain(claim), figure.end)
    if figure.unit != "%" or link is None:
        return False
    head = next((w for w in words(claim) if w.start >= link.end() and w.kind == "word"), None)
    if head is None or not head.is_content or head.form in ("oui", "non"):
        return False
    low = plain(table.titles)
    stated = _words_of(_NAMED, low) - {"type", "objectif", "ordre", "reponses"}
    stated -= _ANYONE
    row = next((m for m in rows if _in_phrase(claim, head, m)), None)
    caption = _BY_KIND.sub("", plain(table.caption))
    completing = {m[1] for m in _COMPLETES.finditer(caption)} | _heads(table, figure)
    if _among(head, stated, terms) or (head.form in _ANYONE and row is None):
        return False
    if stated:
        columns = {form for column in table.columns for form in _first(column)}
        other = row is not None or not _among(head, completing - columns, terms)
        return other and not _object(claim, figure, rows)
    involved = _words_of(_INVOLVED, low)
    if row is not None:
        bare = bool(table.corner) and all(_BARE.fullmatch(plain(c)) for c in table.columns)
        label = plain(table.rows[row.index])
        itself = plain(claim).startswith(label, head.start) and len(label.split()) > 1
        return (bare or bool(involved)) and (itself or not _among(head, involved, terms))
    beside = content_forms(table.titles)
    if not any(same_word(head.form, form) for form in beside):
        return not _shared_out(table, figure) and not _among(head, content_forms(around), terms)
    return not _among(head, completing | involved, terms)


def _in_phrase(claim: str, head: Word, row: Mention) -> bool:
    """Whether a row is named in the phrase that a noun heads (« des structures de HAD »)."""
    if row.start <= head.start:
        return head.start < row.end
    return bool(
        re.fullmatch(r" ?(?:de |des |du |d'|en )(?:la |l')?", plain(claim[head.end : row.start]))
    )


def _object(claim: str, figure: Figure, rows: Sequence[Mention]) -> bool:
    """« … et 19 % des centres »: nothing follows, the verb is that of the clause before."""
    row = next((m for m in rows if m.start >= figure.end), None)
    again = "%" in claim[: figure.start]
    return again and row is not None and not re.match(r"\s*\w", claim[row.end :])


def _words_of(pattern: re.Pattern[str], low: str) -> set[str]:
    return {form for match in pattern.finditer(low) for form in match.groups() if form}


def _heads(table: Table, figure: Figure) -> set[str]:
    """What the columns are about, and, where they share out one whole, what the rows are.

    « Liste des acteurs mobilisés » over shares that add up to 300 % says nothing of the actors.
    """
    caption = _TITLE.sub("", plain(table.caption))
    found = {form for column in table.columns for form in _first(column)}
    found |= {m[1] for m in _SPREAD.finditer(caption)}
    if _shared_out(table, figure):
        found |= {*_first(caption), *_first(table.corner)}
        found |= {m[1] for m in _LISTED.finditer(caption)}
    return found


def _shared_out(table: Table, figure: Figure) -> bool:
    """Whether the column of a figure shares out one whole."""
    columns = {c.column for c in table.cells if c.value == figure.value}
    sums = [sum(c.number for c in table.column(column)) for column in columns]
    return any(_WHOLE[0] <= total <= _WHOLE[1] for total in sums)


def _first(title: str) -> list[str]:
    return content_forms(title)[:1]


def _among(head: Word, forms: Collection[str], terms: Terms) -> bool:
    if any(same_word(head.form, form) for form in forms):
        return True
    written = [form for f in forms for e in terms.equivalents(f.upper()) for form in _first(e)]
    return head.form in written


def _shortened(claim: str, acronym: Word) -> str:
    """A claim where « conseil d'administration » is « ca », as the label has it."""
    content = [w for w in words(claim) if w.is_content]
    size = len(acronym.form)
    for at in range(len(content) - size + 1):
        run = content[at : at + size]
        if size > 1 and "".join(w.form[0] for w in run) == acronym.form:
            return f"{claim[: run[0].start]}{acronym.form}{claim[run[-1].end :]}"
    return claim


def other_complement(claim: str, label: str, known: Collection[str]) -> bool:
    """Whether a noun of a label is completed by another known word than in the label."""
    low = plain(label)
    for word in words(label):
        if not word.is_content:
            continue
        said = plain(_shortened(claim, word)) if word.text.isupper() else plain(claim)
        theirs = re.findall(rf"(?<!\w){re.escape(word.form)} {_OF}(?:l[ae]s? |l')?(\w+)", low)
        mine = re.findall(
            rf"(?<!\w){re.escape(word.form)}s? {_OF}(?:l[ae]s? |l'|une? |leurs? |chaque )?(\w+)",
            said,
        )
        changed = [form for form in mine if not any(same_word(form, one) for one in theirs)]
        if theirs and any(same_word(form, one) for form in changed for one in known):
            return True
    return False
