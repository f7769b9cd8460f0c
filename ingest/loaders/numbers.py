"""Numbers and dates of spreadsheets and charts as a French reader sees them.

A number format is read as far as it changes what is shown: percent, decimals, thousands, literal
text around the number (units, currencies), the section for negative numbers. A date format gives
its order of day, month and year. What a format does not say is shown in the general way.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_MONTH_NAMES = """
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
"""
_MONTHS = _MONTH_NAMES.split()
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_BRACKETED = re.compile(r"\[(?:\$([^\]-]*)[^\]]*|[^\]$][^\]]*)\]")
_DATE_TOKEN = re.compile(r"y+|m+|d+|h+|s+|am/pm|\"[^\"]*\"|\\.|.", re.IGNORECASE)
_NUMBER_PART = re.compile(r"[#0?](?:[#0?,. ]*[#0?])?")
_LITERAL = re.compile(r"\"([^\"]*)\"|\\(.)|_.|\*.")
_GENERAL_DIGITS = 10

Value = str | bool | int | float | datetime | date | time | timedelta | None


def display(value: Value, number_format: str = "General") -> str:
    """The text of a cell: 0.3787 in « 0.00% » is « 37,87 % », a date is « 05/11/2025 »."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "VRAI" if value else "FAUX"
    if isinstance(value, int | float):
        return _number(float(value), number_format or "General")
    if isinstance(value, datetime | date | time):
        return _moment(value, number_format)
    return str(value)


def _number(value: float, number_format: str) -> str:
    sections = number_format.split(";")
    section = sections[0]
    if value < 0 and len(sections) > 1 and _NUMBER_PART.search(sections[1]):
        section, value = sections[1], -value
    section = _BRACKETED.sub(lambda match: match[1] or "", section)
    bare = re.sub(r"\"[^\"]*\"|\\.", lambda match: "x" * len(match.group()), section)
    part = _NUMBER_PART.search(bare)
    if part is None or "general" in bare.lower() or "E+" in bare:
        return _general(value)
    shape = part.group()
    if "%" in bare:
        value *= 100
    decimals = len(shape.partition(".")[2].replace(",", "")) if "." in shape else 0
    grouped = "," in shape.partition(".")[0]
    text = f"{value:,.{decimals}f}" if grouped else f"{value:.{decimals}f}"
    text = text.replace(",", " ").replace(".", ",")
    before = _literal(section[: part.start()])
    after = _literal(section[part.end() :])
    return f"{before}{text}{after}".strip()


def _literal(text: str) -> str:
    """Literal text around a number; a percent sign or a currency stands off by a space."""
    plain = _LITERAL.sub(lambda match: match[1] or match[2] or "", text)
    return re.sub(r"\s*([%€])", r" \1", plain)


def _general(value: float) -> str:
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = f"{value:.{_GENERAL_DIGITS}g}"
    return text.replace(".", ",")


def _moment(value: datetime | date | time, number_format: str) -> str:
    section = _BRACKETED.sub("", number_format.partition(";")[0])
    tokens = [token.lower() for token in _DATE_TOKEN.findall(section)]
    if not any(token[0] in "ymdhs" for token in tokens):
        return _usual(value)
    shown = []
    for position, token in enumerate(tokens):
        shown.append(_token(value, token, tokens[:position], tokens[position + 1 :]))
    return "".join(shown).strip()


def _usual(value: datetime | date | time) -> str:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, datetime) and (value.hour or value.minute):
        return f"{value:%d/%m/%Y %H:%M}"
    return f"{value:%d/%m/%Y}"


def _token(value: datetime | date | time, token: str, before: list[str], after: list[str]) -> str:
    """One token of a date format; « m » beside hours or seconds means minutes."""
    if token[0] in '"\\':
        return token.strip('"\\')
    if token.startswith("am"):
        return ""
    if (token[0] == "m" and _near(before, "h", -1)) or (token[0] == "m" and _near(after, "s", 0)):
        return f"{getattr(value, 'minute', 0):02d}" if len(token) > 1 else ""
    if token[0] in "hs" and token.strip("hs") == "":
        number = getattr(value, "hour" if token[0] == "h" else "second", 0)
        return f"{number:0{len(token)}d}"
    if isinstance(value, time) or token.strip("ymd"):
        return token if token.strip("ymdhs") else ""
    return _day_token(value, token)


def _day_token(value: date, token: str) -> str:
    if token[0] == "y":
        return f"{value.year % 100:02d}" if len(token) < 3 else str(value.year)
    if token[0] == "m":
        if len(token) > 3:
            return _MONTHS[value.month - 1]
        if len(token) == 3:
            return _MONTHS[value.month - 1][:4].rstrip("e") if value.month != 5 else "mai"
        return f"{value.month:0{len(token)}d}"
    if len(token) > 2:
        return _DAYS[value.weekday()] if len(token) > 3 else _DAYS[value.weekday()][:3]
    return f"{value.day:0{len(token)}d}"


def _near(tokens: list[str], letter: str, position: int) -> bool:
    letters = [token for token in tokens if token[0] in "ymdhs"]
    return bool(letters) and letters[position][0] == letter
