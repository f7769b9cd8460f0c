"""What each question set holds, in a line of French for those who choose one to run.

The words are written here, by set; the counts are read from its file, so that they stay true.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from evals.question_set import DATASETS

_MAIN = "mise-au-point"
_WORDS = {
    "": "tous les genres de questions sur les cinq documents",
    "accueil": "ce qui n'est pas une question aux documents, et ce qui y ressemble",
    "comptoir": "premières questions, en mots simples",
    "conversations": "suites de questions qui se répondent",
    "echo": "questions en mots neufs",
    "escale": "questions sur chaque page des documents",
    "foule": "questions seules, de beaucoup de gens",
    "genres": "les genres de questions les plus difficiles",
    "guichet": "questions posées au guichet",
    "inedit": "questions d'auteurs qui n'avaient pas vu les réponses",
    "neuf": "questions d'auteurs qui n'avaient pas vu les réponses, suite",
    "parvis": "ce qui n'est pas une question aux documents, autre série",
    "releve": "questions de tous les genres",
    "semis": "questions seules, de beaucoup de gens, autre série",
    "temoin": "questions témoins",
    "terrain": "questions du terrain, en paraphrases difficiles",
    "usage": "langue de tous les jours",
    "voix": "les mots des gens, parlés ou administratifs",
}


@dataclass(frozen=True, slots=True)
class Description:
    """A set as it is offered.

    Attributes:
        name: The one to run it by.
        words: What it asks, in French.
        questions: How many.
        conversations: How many of them go together, 0 where each stands alone.
    """

    name: str
    words: str
    questions: int
    conversations: int


@lru_cache(maxsize=64)
def describe(name: str, folder: Path = DATASETS) -> Description:
    """The description of a set of the project.

    Raises:
        OSError: There is no such set.
    """
    lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    talks = {talk for row in rows if (talk := row.get("conversation"))}
    mostly = 2 * sum("conversation" in row for row in rows) > len(rows)
    known = _WORDS.get(name.removeprefix(_MAIN).removeprefix("-"))
    words = known or ("conversations de plusieurs questions" if mostly else "questions seules")
    return Description(name, words, len(rows), len(talks))
