"""Follow-ups after an answer from a table: another row or column, the next rank, the other end.

The words of the follow-up are matched with the labels of the table that answered. What they do not
name stays as it was: « et les MSP ? » keeps the column, « et combien ne savent pas ? » keeps the
row. The question made names table, row and column, so that it stands alone for people too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.follow_ups.anchor import Anchor
from assistant.follow_ups.gaps import compared_thing, wants_less
from assistant.follow_ups.pairs import between
from assistant.language.degrees import straightened
from assistant.language.noun_phrases import DETERMINERS, ORDINAL_WORDS
from assistant.language.plain_text import plain_text
from assistant.matching import related
from assistant.questions.asked import rank_of
from assistant.questions.question import Term, analyse
from assistant.questions.thresholds import threshold_at, threshold_of
from assistant.reader.templates import quoted
from assistant.vocabulary import Vocabulary
from ingest.french import fold, stems

_MATCHED = 0.6
"""Share of the words of a follow-up that a row must carry to be meant."""

_COLUMN_MATCHED = 0.5
_POLAR = {"oui": "répond oui", "non": "répond non"}
_UNDECIDED_LABEL = re.compile(r"\bne (?:sai[ts]|se prononce)|sans opinion|\bnsp\b")
_UNDECIDED = re.compile(
    r"\bne (?:le )?(?:sai[ts]|savent|savaient|se prononcent)|\b(?:sai[ts]|savent) pas|"
    r"\bsans (?:opinion|avis|reponse)|\bindecis|\baucune idee"
)
_NO = re.compile(
    r"\b(?:di[ts]\w*|disent|repon\w+|pour|l[ae]s?|de|des|combien) (?:que )?non\b|\bl'inverse de oui\b|"
    r"\bne (?:le )?(?:l[ae]s? )?\w+ pas\b"
)
_YES = re.compile(r"\b(?:di[ts]\w*|disent|repon\w+|pour|l[ae]s?|de|des|combien) (?:que )?oui\b")
_NEGATIVE_LABEL = re.compile(r"\b(?:pas de|pas d'|aucune?|sans|absence)\b")
_NOTHING = re.compile(r"\b(?:rien|aucune?|pas du tout)\b|\bn(?:e |')\w+ pas (?:de|d')")
_BEST = re.compile(r"\b(?:meilleure?s?|pires?|champion\w*)\b")
_LEAST = re.compile(
    r"\b(?:le |la |les )?pires?\b|\b(?:le |la |les |en )?moins\b|\b(?:plus )?(?:faible|bas|basse|rare)s?\b"
)
_MOST = re.compile(
    r"\bmeilleure?s?\b|\brecord\b|\bchampion\w*|\b(?:le|la|les|en|du) plus\b|\bplus (?:eleve|fort|grand|haut|frequent)\w*|\b(?:le |en )tete\b"
)
_END = re.compile(
    r"\b(?:l[ae] |les |en )?(?:toute? )?derni\w+\b|\btout en bas\b|\bbas de (?:la )?liste"
)
BACKWARDS = re.compile(r"\b(?:avant|devant|au dessus)\b")
"""« Et juste devant ? »: the place before."""

_WHICH_BEYOND = re.compile(
    r"^(?:(?:et|mais|alors|ok|oui|parmi (?:eux|elles)|dans le lot)[\s,]+)*"
    r"(?:(?:lesquel(?:le)?s|quel(?:le)?s sont (?:ceux|celles)|(?:et )?(?:ceux|celles)|qui|chez qui|y en a t il(?: qui)?|il y en a(?: qui)?|combien)\b"
    r"(?: en)?(?: d'entre (?:eux|elles))?(?: qui)?(?: (?:est|sont|ont|a|fait|font|obtien\w+|"
    r"arriv\w+|se situ\w+|(?:sont|est) (?:cite|connu|concerne|dit)\w*))? )?"
    r"(?:a |avec |par |de |chez )?$"
)
"""« *Lesquels sont* au-dessus de 50 % ? » asks for rows, and names nothing else."""

_RARELY = re.compile(r"\bplus rarement\b", re.IGNORECASE)
_OPPOSITE = re.compile(r"\b(?:l'inverse|le contraire|l'oppose)\b")


@dataclass(frozen=True, slots=True)
class TableFollowUp:
    """A question about one cell of the table that answered before.

    Attributes:
        text: The question.
        brought: What evidence must carry, where the table has no such row.
        cell: Labels of the row and of the column that must answer.
    """

    text: str
    brought: str = ""
    cell: tuple[str, str] | None = None


def in_table(asked: str, anchor: Anchor, vocabulary: Vocabulary) -> TableFollowUp | None:
    """The cell that a follow-up asks for; `None` where it names no row and no column."""
    if not anchor.rows:
        return None
    plain = plain_text(asked)
    terms = [term for term in analyse(asked, vocabulary).terms if not term.soft]
    mentions = terms or list(analyse(asked, vocabulary).terms)
    if _UNDECIDED.search(plain) and not any(
        _UNDECIDED_LABEL.search(fold(c)) for c in anchor.columns
    ):
        return None  # of another table
    row = _named_row(mentions, anchor, vocabulary)
    column = _named_column(plain, mentions, anchor, vocabulary)
    if row and not column and not anchor.column and len(anchor.columns) > 1:
        return None
    if not row and not (column and anchor.row):
        return None
    return _cell(row or anchor.row, column or anchor.column, anchor)


def against(asked: str, anchor: Anchor, vocabulary: Vocabulary) -> TableFollowUp | None:
    """The row that answered set against the one that « c'est plus que X ? » names."""
    other = compared_thing(asked)
    if not (other and anchor.row and anchor.values):
        return None
    terms = [term for term in analyse(other, vocabulary).terms if not term.soft]
    row = _named_row(terms, anchor, vocabulary)
    if not row or row == anchor.row:
        return None
    column = anchor.column if len(anchor.columns) > 1 else ""
    return TableFollowUp(between((anchor.row, row), column, anchor.caption, wants_less(asked)))


def same_cell(anchor: Anchor) -> TableFollowUp | None:
    """The cell that answered, asked for by itself (« combien ? » after « lequel ? »)."""
    return _cell(anchor.row, anchor.column, anchor) if anchor.row and anchor.column else None


def of_all(asked: str, anchor: Anchor, vocabulary: Vocabulary) -> bool:
    """Whether a follow-up names no more than what every figure of the table is of."""
    mentions = [term for term in analyse(asked, vocabulary).terms if not term.soft]
    bag = vocabulary.bag(anchor.caption)
    return bool(mentions) and all(_carried(mention, bag) for mention in mentions)


def elsewhere(asked: str, anchor: Anchor) -> TableFollowUp:
    """The same figure for something that the table may not have: its label must then be found."""
    bare = re.sub(rf"^{DETERMINERS}\s*", "", asked, flags=re.IGNORECASE)
    return TableFollowUp(_cell(bare, anchor.column, anchor).text, bare)


def following(asked: str, anchor: Anchor) -> TableFollowUp | None:
    """The rank next to the value that answered (« et juste après ? », « et juste devant ? »)."""
    if not anchor.values or not anchor.row:
        return None
    order = sorted(range(len(anchor.values)), key=lambda i: -anchor.values[i])
    step = -1 if BACKWARDS.search(fold(asked).replace("-", " ")) else 1
    rank = order.index(anchor.rows.index(anchor.row)) + 1 + step
    return ranked(f"la {rank}e", anchor) if 1 <= rank <= len(order) else None


def ranked(asked: str, anchor: Anchor) -> TableFollowUp | None:
    """The rank that a follow-up asks for (« et en deuxième ? ») among the values before it."""
    plain = fold(asked).replace("-", " ")
    rank = rank_of(plain)
    if rank is None or not anchor.caption or not anchor.values:
        return None
    if list(anchor.values) == sorted(anchor.values, reverse=True):
        word = ORDINAL_WORDS.get(rank, f"{rank}e")
        return TableFollowUp(f"En {word} position, dans {quoted(anchor.caption)} ?")
    order = sorted(range(len(anchor.values)), key=lambda i: -anchor.values[i])
    place = rank - 1 if rank > 0 else rank
    if not -len(order) <= place < len(order):
        return None
    return _cell(anchor.rows[order[place]], anchor.column, anchor)


def extreme(asked: str, anchor: Anchor) -> TableFollowUp | None:
    """The greatest or the smallest value (« et le moins ? », « celle tout en bas ? »)."""
    if not anchor.values or not anchor.caption:
        return None
    plain = straightened(fold(asked).replace("-", " "))
    if not (smallest := bool(_LEAST.search(plain) or _END.search(plain))) and not _MOST.search(
        plain
    ):
        return None
    smallest ^= _has_what_is_lacked(plain, anchor.column)
    word = "faible" if smallest else "élevé"
    name = anchor.column
    if _BEST.search(plain):  # nobody is best at not knowing
        name = next((c for c in anchor.columns if fold(c).strip() == "oui"), name)
    if fold(name).strip() == "non" and (said := _POLAR["non"]):
        whole = f"Quelle est la part la plus {word}{'' if smallest else 'e'} qui {said}"
        return TableFollowUp(f"{whole}, dans {quoted(anchor.caption)} ?")
    column = f", {quoted(name)}" if len(anchor.columns) > 1 else ""
    text = f"Quel est le chiffre le plus {word}{column}, dans {quoted(anchor.caption)} ?"
    return TableFollowUp(text)


def _has_what_is_lacked(asked: str, column: str) -> bool:
    """Whether « lequel équipe le plus ? » names what a column « Pas d'équipement » says is lacked.

    Who has the most of it is who lacks it least.
    """
    lack = _NEGATIVE_LABEL.search(fold(column))
    if lack is None or _NOTHING.search(asked) or _NEGATIVE_LABEL.search(asked):
        return False
    lacked = stems(fold(column)[lack.end() :])
    return any(said == one or related(said, one) for said in stems(asked) for one in lacked)


def beyond(asked: str, anchor: Anchor) -> TableFollowUp | None:
    """The rows above or below a share (« lesquels dépassent 50 % ? »), of the column in question."""
    plain = plain_text(asked)
    threshold = threshold_of(plain)
    if threshold is None or not (anchor.values and anchor.caption):
        return None
    if not _WHICH_BEYOND.match(plain[: threshold_at(plain)]):
        return None
    column = f", {quoted(anchor.column)}" if len(anchor.columns) > 1 else ""
    text = f"Lesquels sont à {threshold.words}{column}, dans {quoted(anchor.caption)} ?"
    return TableFollowUp(text)


def opposite(asked: str, previous: str) -> str:
    """The question before with « le plus » for « le moins », or the reverse; empty without."""
    plain = straightened(fold(asked).replace("-", " "))
    previous = _RARELY.sub("moins souvent", previous)
    most = re.search(r"\b(l[ae]s?|aux?|du|des) plus\b", previous, re.IGNORECASE)
    least = re.search(r"\b(l[ae]s?|aux?|du|des) moins\b", previous, re.IGNORECASE)
    turned = bool(_OPPOSITE.search(plain))
    if most and (turned or _LEAST.search(plain)):
        return f"{previous[: most.start()]}{most.group(1)} moins{previous[most.end() :]}"
    if least and (turned or _MOST.search(plain)):
        return f"{previous[: least.start()]}{least.group(1)} plus{previous[least.end() :]}"
    return ""


def _cell(row: str, column: str, anchor: Anchor) -> TableFollowUp:
    where = f", dans {quoted(anchor.caption)}" if anchor.caption else ""
    name = fold(column).strip()
    if name in _POLAR or _UNDECIDED_LABEL.search(name):
        said = _POLAR.get(name, "ne sait pas")
        text = f"Quelle part {said} pour {quoted(row)}{where} ?"
        return TableFollowUp(text, cell=(row, column))
    of = f", {quoted(column)}" if column and len(anchor.columns) > 1 else ""
    what = "Quel chiffre" if anchor.values or not column else "Qu’y a-t-il"
    return TableFollowUp(f"{what} pour {quoted(row)}{of}{where} ?", cell=(row, column))


def _named_row(mentions: Sequence[Term], anchor: Anchor, vocabulary: Vocabulary) -> str:
    """The row that a follow-up names, the nearest to the row before; empty where none does."""
    if not mentions:
        return ""
    before = vocabulary.bag(anchor.row)
    scored = []
    for label in anchor.rows:
        bag = vocabulary.bag(label.replace("(", "").replace(")", ""))
        bag |= vocabulary.stems_of(vocabulary.named_entities(bag))
        named = [m for m in mentions if _carried(m, bag)]
        if any(m.strong and m not in named for m in mentions):
            continue
        share = len(named) / len(mentions)
        own = stems(label)
        told = len({part for m in named for part in m.parts} & set(own)) / max(1, len(own))
        whole = any(m.keys & vocabulary.bag(label) and len(own) <= len(m.parts) for m in named)
        scored.append(((share, 1.0 if whole else told, len(bag & before)), label))
    scored.sort(key=lambda item: item[0], reverse=True)
    if not scored or scored[0][0][0] < _MATCHED:
        return ""
    if len(scored) > 1 and scored[0][0] == scored[1][0]:
        return ""
    return scored[0][1]


def _carried(mention: Term, bag: frozenset[str]) -> bool:
    return bool(mention.keys & bag) or all(part in bag for part in mention.parts)


def _named_column(
    plain: str, mentions: Sequence[Term], anchor: Anchor, vocabulary: Vocabulary
) -> str:
    """The column that a follow-up names; empty where none."""
    if len(anchor.columns) < 2:
        return ""
    by_name = {fold(name).strip(): name for name in anchor.columns}
    if {"oui", "non"} <= by_name.keys():
        return _polar_column(plain, by_name)
    if _NOTHING.search(plain):
        empty = [name for name in anchor.columns if _NEGATIVE_LABEL.search(fold(name))]
        if len(empty) == 1:
            return empty[0]
    scored = []
    for name in anchor.columns:
        bag = vocabulary.bag(name)
        rest = [m for m in mentions if not m.keys & vocabulary.bag(anchor.row)]
        named = [m for m in rest if _carried(m, bag)]
        if named:
            literal = len({part for m in named for part in m.parts} & set(stems(name)))
            scored.append(((len(named) / len(rest), literal), name))
    scored.sort(reverse=True)
    if not scored or scored[0][0][0] < _COLUMN_MATCHED:
        return ""
    return "" if len(scored) > 1 and scored[0][0] == scored[1][0] else scored[0][1]


def _polar_column(plain: str, by_name: dict[str, str]) -> str:
    if _UNDECIDED.search(plain):
        return next((name for key, name in by_name.items() if _UNDECIDED_LABEL.search(key)), "")
    if _NO.search(plain):
        return by_name["non"]
    return by_name["oui"] if _YES.search(plain) else ""
