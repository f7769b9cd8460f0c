"""An English sentence read as French words, so that the French rules can check it.

Answers in English cite French excerpts. Word by word and phrase by phrase, the sentence is put into
French before any check: modals, negations, quantities and bounds first, for they decide. Names,
figures and quotations stay as they are. A word that the glossary lacks stays English, no excerpt
supports it, and the sentence is not shown: the check is as strict as for French, and refuses more.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from assistant.english import gloss
from ingest.french import STOP_WORDS, fold

_QUOTED = re.compile(r"(«[^»]*»|“[^”]*”|\"[^\"]*\")")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_MONTH_FIRST = re.compile(
    r"\b(january|february|march|april|may|june|july|august|september|october|november|december)"
    r" (\d{1,2})(?:st|nd|rd|th)?\b,?",
    re.IGNORECASE,
)
_MAY = re.compile(r"(?i)(\d) may\b|\bmay (\d{4})\b")  # the month, not the modal
_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")


def read(text: str) -> str:
    """The sentence in French words where it is English, else as it is."""
    if not _is_english(text):
        return text
    return "".join(
        part if position % 2 else _translated(part)
        for position, part in enumerate(_QUOTED.split(text))
    )


def _is_english(text: str) -> bool:
    """Whether words that only English has outnumber French function words by two."""
    _, _, glossary = _glossary()
    forms = [fold(form) for form in re.findall(r"[^\W\d_]+", _QUOTED.sub(" ", text))]
    english = sum(glossary.get(form, form) != form for form in forms)
    french = sum(form in STOP_WORDS and form not in glossary for form in forms)
    return english >= 2 and english > 2 * french


def _translated(text: str) -> str:
    text = _THOUSANDS.sub("\u202f", text)
    text = _MONTH_FIRST.sub(lambda m: f"{m.group(2)} {m.group(1)}", text)
    text = _MAY.sub(lambda m: f"{m.group(1) or ''} mai {m.group(2) or ''}", text)
    text = _ORDINAL.sub(r"\1e", text).replace("’", "'")
    text = re.sub(r"\b(\w+)'s\b", r"\1", text)
    pattern, phrases, words = _glossary()
    done, start = [], 0
    for match in pattern.finditer(text):
        done += [gloss(text[start : match.start()], words), phrases[match.group().lower()]]
        start = match.end()
    done.append(gloss(text[start:], words))
    return " ".join("".join(done).split())


@lru_cache(maxsize=1)
def _glossary() -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    data = tomllib.loads(Path(__file__).with_name("english.toml").read_text("utf-8"))
    phrases: dict[str, str] = data["phrases"]
    longest = sorted(phrases, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b", re.IGNORECASE)
    return pattern, phrases, data["words"]
