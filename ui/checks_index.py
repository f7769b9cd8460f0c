"""Checks of `cpts doctor` that open the embedder and the index."""

from __future__ import annotations

from pathlib import Path

from ingest.errors import CptsError, IndexMissingError
from ingest.typography import counted, number
from ui.checks import Check, failed, passed, warned
from ui.messages import sentence, typographic
from ui.settings import Settings


def embedder(settings: Settings) -> Check:
    """The embedding model: there, whole, and giving the vectors that it must."""
    title = "Modèle de plongement"
    if settings.embedding_model:
        return _other_embedder(settings, title)
    from ingest.embedding import e5_cache

    folder = e5_cache.folder(settings.cache_dir)
    if not folder.is_dir():
        text = "il sera préparé à la première lecture, en quelques secondes"
        return passed("embedder", title, typographic(text))
    try:
        cosine = e5_cache.reference_cosine(e5_cache.ensure(folder))
    except CptsError as error:
        return failed("embedder", title, str(error), _REINSTALL)
    text = "conforme à la référence (cosinus {cosine}), dans {folder}"
    return passed("embedder", title, sentence(text, cosine=number(cosine, 4), folder=folder))


_REINSTALL = "Supprimez ce dossier, ou réinstallez les paquets avec make clean et make install."


def passage_reader(settings: Settings) -> Check:
    """The cross-encoder: there, whole, and giving the scores that it must."""
    from ingest.embedding import cross_encoder, e5_cache

    name, title = "passage_reader", "Lecteur de passages"
    try:
        cross_encoder.verify()
        folder = e5_cache.folder(settings.cache_dir)
        if not folder.is_dir():
            text = "entier ; il sera essayé une fois le modèle de plongement préparé"
            return passed(name, title, typographic(text))
        deviation = cross_encoder.deviation(folder)
    except CptsError as error:
        return failed(name, title, str(error), _RESTORE)
    text = sentence("note à {gap} de la référence", gap=number(deviation, 2))
    if deviation > cross_encoder.MAX_DEVIATION:
        return warned(name, title, text, _OTHER_SCORES)
    return passed(name, title, text)


_RESTORE = typographic(
    "Réinstallez le programme, ou lancez git restore ingest/embedding/cross-encoder.onnx ; "
    "sans ce fichier, les réponses se trient et se refusent moins bien."
)
_OTHER_SCORES = typographic("Ce processeur calcule autrement : signalez-le, avec son modèle.")


def _other_embedder(settings: Settings, title: str) -> Check:
    from ingest.embedding import open_embedder

    try:
        vector = open_embedder(settings).query("essai")
    except CptsError as error:
        remedy = "Corrigez CPTS_EMBEDDING_MODEL, ou retirez-le pour revenir au modèle du paquet."
        return failed("embedder", title, str(error), remedy)
    text = sentence(
        "{name}, {length} dimensions", name=settings.embedding_model, length=len(vector)
    )
    return passed("embedder", title, text)


def index(settings: Settings) -> Check:
    """Whether the index opens, and what it holds."""
    from ingest.store import open_index

    try:
        opened = open_index(settings.index, settings)
    except IndexMissingError as error:
        return failed("index", "Index", str(error), "Lancez cpts ingest.")
    except CptsError as error:
        return failed("index", "Index", str(error), "Relancez cpts ingest pour le refaire.")
    try:
        documents = counted(len(opened.documents()), "document")
        chunks = counted(opened.chunk_count, "passage")
        text = f"{documents}, {chunks}, construction {opened.build}"
    finally:
        opened.close()
    return passed("index", "Index", text)


def index_against_sources(settings: Settings) -> Check:
    """Whether the files that were read have changed since; addresses are not asked."""
    title = "Index et documents"
    from ingest.pipeline import foresee
    from ui.targets import recorded

    try:
        targets = [target for target in recorded(settings) if isinstance(target, Path)]
    except CptsError:
        return warned("index_against_sources", title, "l’index ne s’ouvre pas", _READ_AGAIN)
    gone = [target for target in targets if not target.exists()]
    if gone:
        text = sentence("{folder} n'existe plus", folder=", ".join(map(str, gone)))
        return warned("index_against_sources", title, text, _GONE)
    if not targets:
        text = "aucun dossier ni fichier à comparer"
        return passed("index_against_sources", title, text)
    totals = foresee(targets, settings).totals
    changes = (
        (totals.new, "nouveau", "nouveaux"),
        (totals.changed, "modifié", "modifiés"),
        (totals.removed, "retiré", "retirés"),
    )
    different = [counted(*change) for change in changes if change[0]]
    if different:
        text = sentence("depuis la lecture : {changes}", changes=", ".join(different))
        return warned("index_against_sources", title, text, _READ_AGAIN)
    return passed("index_against_sources", title, typographic(f"à jour{_kept_out(settings)}"))


def _kept_out(settings: Settings) -> str:
    """What was removed and stays out although its file is still there."""
    from ingest.withdrawn import withdrawn

    count = sum(Path(one.path).is_file() for one in withdrawn(settings.index))
    one, many = "document retiré reste de côté", "documents retirés restent de côté"
    return f" ; {counted(count, one, many)}" if count else ""


_READ_AGAIN = "Lancez cpts ingest."
_GONE = "Remettez-le en place, ou refaites un index (--index) avec ce qui reste."
