"""Requests for a whole document in short: « résume-moi le plan », « que contient le guide ? ».

Told apart by their form alone; which document is meant, if any, is for who knows the documents
(`assistant.overviews`). « Quels documents as-tu lus ? » asks for all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.questions.ranking import ORDINAL, ORDINALS
from ingest.documents import Kind
from ingest.french import STOP_WORDS, fold, tokens

_OPENS = (
    r"^\W*(?:(?:bonjour|bonsoir|salut|merci|ok|et|alors|bon|stp|svp)\W+)*"
    r"(?:(?:est[- ]ce que )?(?:tu|vous)[- ](?:peux|pouvez|pourrais|pourriez)\s+|"
    r"(?:peux|pouvez|pourrais|pourriez)[- ](?:tu|vous)\s+|"
    r"(?:je|j['’])\s?(?:voudrais|veux|aimerais)\s+)?(?:(?:me|nous|m['’])\s?)?"
)
_SUMMARY = (
    r"(?:un |une |le |la )?(?:petite? |courte? |brève? |rapide )?"
    r"(?:résumé|resume|synthèse|synthese|sommaire|aperçu)"
)
_SHORTLY = r"(?:\s+en\s+[^,;:?!]{3,30}?)?"
_OF = r"(?:de\s+(?=l['’]|la\s|ce)|d(?=u\s|es\s)|sur\s+)"
_ASKS = (
    rf"(?:résum\w+|resum\w+|synthétis\w+)(?:[- ](?:moi|nous))?{_SHORTLY}\s+|"
    r"(?:(?:fai(?:s|tes|re)|donn\w+|dress\w+|propos\w+|avoir)(?:[- ](?:moi|nous))?\s+)?"
    rf"{_SUMMARY}{_SHORTLY}\s+{_OF}|"
    r"(?:que|qu['’]est[- ]ce que)\s+(?:contient|dit|raconte|comporte|renferme)\s+|"
    r"qu['’](?:y a[- ]t[- ]il|est[- ]ce qu['’]il y a)\s+(?:dans|à lire dans)\s+|"
    r"(?:il )?y a quoi dans\s+|"
    r"de quoi\s+(?:parle|traite|est[- ]il question dans)\s+|"
    r"(?:donn\w+[- ](?:moi|nous)\s+)?(?:quel est\s+)?"
    r"(?:le (?:contenu|sommaire)|l['’]essentiel|l['’]idée générale|(?:les )?points[- ]clés|tl;?dr|"
    rf"les grandes lignes|(?:que|ce qu['’]il)\s+faut(?:-il)?\s+retenir)\s+{_OF}"
)
_NOUNS = {
    "enquête": Kind.SURVEY_REPORT, "étude": Kind.SURVEY_REPORT, "sondage": Kind.SURVEY_REPORT,
    "rapport": Kind.SURVEY_REPORT, "baromètre": Kind.SURVEY_REPORT, "plan": Kind.PLAN,
    "guide": Kind.GUIDE, "fiche": Kind.GUIDE, "brochure": Kind.GUIDE, "plaquette": Kind.GUIDE,
    "article": Kind.ARTICLE, "diaporama": Kind.SLIDES, "diapos": Kind.SLIDES,
    "diapositives": Kind.SLIDES, "présentation": Kind.SLIDES, "atelier": Kind.SLIDES,
    "conférence": Kind.SLIDES, "document": None, "texte": None, "fichier": None, "pdf": None,
    "doc": None,
}  # fmt: skip
_PLEASE = r"(?:\s*,?\s*(?:svp|stp|s['’]il\s\w+\s\w+))?"
NOUN = "|".join(f"{noun}s?" for noun in _NOUNS)
"""What a document is called."""

_ASKED = re.compile(
    rf"{_OPENS}(?:{_ASKS})(?P<the>l['’]|les?\s|la\s|u\s|es\s|cette?\s|cet?\s|ces\s)\s*"
    rf"(?:(?P<first>grande?|derni(?:er|ère)|nouve\w+|petite?)\s+)?(?P<noun>{NOUN})\b"
    rf"(?P<of>[^?!.;:]{{0,120}}?)(?:\s+en\s+(?:[^?!.;:,]{{3,40}}))?{_PLEASE}\s*[?!.…]*\s*$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_OPENS}(?:{_ASKS})(?P<the>l['’]|les?\s|la\s|u\s|es\s)(?P<of>[^?!.;:]{{4,120}}?)\s*[?!.…]*\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\bde quoi\s+(?:parle|traite|est)\b", re.IGNORECASE)
_SUMS_UP = re.compile(r"\b(?:résum|resum|synth|sommaire|aperçu)", re.IGNORECASE)
_TITLED = re.compile(
    rf"{_OPENS}(?:{_ASKS})\s*[«\"“](?P<title>[^»\"”]{{4,200}})[»\"”]", re.IGNORECASE
)
_READ = (
    r"(?:documents?|docs?|sources?|textes?|rapports?|références|fichiers?|corpus|base documentaire)"
    r"(?:\s+d['’]informations?)?"
)
_BY_YOU = (
    r"(?:\s+(?:que\s+)?(?:(?:est[- ]ce que\s+)?(?:tu|vous)\b|te\b|(?:as|lis)-tu|"
    r"(?:avez|lisez)-vous|(?:utilis|connai|consult|interrog)\w+-(?:tu|vous)|ont servi|"
    r"sont utilisés|(?:sont )?disponibles?|sont dans ta base)[^?!.]{0,50})?"
)
_WHICH_ONES = re.compile(
    r"^\W*(?:(?:bonjour|et|alors|mais|au fait|sinon)\W+)*(?:"
    r"(?:sur |dans |de |d['’]après |à partir de )?(?:quel(?:le)?s?\s+(?:sont\s+)?|c['’]est quoi\s+)"
    rf"(?:(?:tes|vos|ton|votre|les)\s+)?{_READ}{_BY_YOU}|"
    r"(?:sur quoi|d['’]après quoi)\s+(?:est[- ]ce que\s+)?(?:(?:tu|vous)\s+(?:te|vous)\s+\w+|"
    r"te bases-tu|t['’]appuies-tu|vous (?:basez|appuyez)-vous)[^?!.]{0,30}|"
    r"(?:d['’]où|où)\s+(?:viennent|proviennent|sortent|(?:tires|prends)-tu|(?:tirez|prenez)-vous)\s+"
    r"(?:tes|vos|ces|les)\s+(?:réponses|informations|infos|données|sources)[^?!.]{0,20}|"
    r"(?:tu|vous)\s+(?:te|vous)\s+(?:bases?|basez|appuie[sz]?|appuyez|fondes?|fondez)\s+sur\s+quoi|"
    r"(?:tu|vous)\s+(?:as|avez)(?:\s+lu)?\s+(?:quoi|combien|quels?)\b[^?!.]{0,12}"
    rf"(?:de\s+|comme\s+)?{_READ}|tu as lu quoi|vous avez lu quoi|"
    rf"combien\s+de\s+{_READ}\s+(?:as-tu|avez-vous|tu as|vous avez|connais-tu)[^?!.]{{0,12}}|"
    rf"[^?!.]{{0,30}}\b(?:tes|vos)\s+(?:{_READ}|infos?|informations|données)\b[^?!.]{{0,30}}|"
    r"(?:la\s+)?liste\s+(?:de\s+(?:tes|vos)|des)\s+(?:documents|sources)|"
    r"(?:liste|montre|donne|affiche|cite)\w*(?:[- ](?:moi|nous))?\s+(?:les|tes|vos|la liste des)\s+"
    r"(?:documents|sources)(?:\s+(?:disponibles|lus|que [^?!.]{3,40}))?)\s*[?!.]*\s*$",
    re.IGNORECASE,
)
_TO_ASSISTANT = re.compile(
    r"\b(?:tu|te|tes|ton|vous|vos|votre)\b|\bt['’]|disponibles?\b", re.IGNORECASE
)
_ALSO = re.compile(
    r"^\W*(?:(?:et|ou|alors|plutôt|oui|ok|non|merci|puis|résume[zr]?|resume)(?:[- ](?:moi))?\b\W*)*"
    r"(?:pour\s+(?=l))?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"(?:l[ea] )?(?P<place>{ORDINAL})(?: document)?")
_IT = re.compile(
    r"\W*(?:résume[zr]?|resume|synthétise)(?:[- ](?:le|la|les|moi|ça|cela))+\W*", re.IGNORECASE
)
_OVERVIEW = re.compile(
    r"\W*(?:Fiche rédigée d’après|D’après) \*\*[^*]+\*\*, «\s*(?P<title>.+?)\s*»\W+- "
)
"""What an overview opens with, as `assistant.reader.templates` writes it."""

_THAT_ONE = re.compile(r"^(?:celui|celle)\s+(?P<of>d)", re.IGNORECASE)
_LONGEST = 14
"""Words of a message that may choose a document."""


@dataclass(frozen=True, slots=True)
class OverviewAsked:
    """A document that a message wants in short.

    Attributes:
        noun: What it is called (« plan »); empty where its title is quoted.
        kind: The kind of document that this noun names; `None` for any.
        said: What else the message says of it (« du ministère »), or its title.
        pointed: Whether it is pointed at (« ce plan »): one spoken of before.
        subject: Whether what it is about is asked for (« de quoi parle… »): a sentence may say so.
    """

    noun: str
    kind: Kind | None
    said: str
    pointed: bool = False
    subject: bool = False


def overview_asked(message: str) -> OverviewAsked | None:
    """The document that a message asks to be told in short; `None` where it asks for none."""
    if titled := _TITLED.match(message):
        return OverviewAsked("", None, titled["title"])
    match = _ASKED.match(message)
    if match is None:
        named = _NAMED.match(message) if _SUMS_UP.search(message) else None
        words = [t for t in tokens(named["of"]) if t.form not in STOP_WORDS] if named else []
        return OverviewAsked("", None, named["of"]) if named and len(words) > 1 else None
    called = document_called(match)
    return replace(called, subject=_ABOUT.search(message) is not None)


def document_called(match: re.Match[str]) -> OverviewAsked:
    """A document as a message calls it: the groups `the`, `first`, `noun` and `of` of a match."""
    noun = match["noun"].lower()
    kind = _NOUNS.get(noun, _NOUNS.get(noun.removesuffix("s")))
    said = " ".join(filter(None, (match["first"], match["of"])))
    pointed = match["the"].lower().startswith(("ce", "e ce"))
    return OverviewAsked(noun, kind, said, pointed)


def overview_gone_on(message: str, shown: str) -> OverviewAsked | None:
    """The document that a message wants in short, behind a list of documents or an overview.

    « Le deuxième », « celui du ministère », « le guide » choose from a list; « et le plan ? »
    behind an overview wants another one.

    Args:
        message: As typed.
        shown: The answer before it.
    """
    titles = re.findall(r"^- «\s*(.+?)\s*»", shown, re.MULTILINE)
    said = _ALSO.sub("", message).strip(" ?!.…")
    told = _OVERVIEW.match(shown)
    if told and _IT.fullmatch(message):
        return OverviewAsked("", None, told["title"])
    if titles and (ordinal := _ORDINAL.fullmatch(fold(said))):
        place = ORDINALS[fold(ordinal["place"])]
        place = place - 1 if place > 0 else place
        inside = -len(titles) <= place < len(titles)
        return OverviewAsked("", None, titles[place]) if inside else None
    chooses = titles and "?" not in message
    if not (chooses or told) or len(said.split()) > _LONGEST:
        return None
    that = _THAT_ONE.sub(r"le document \g<of>", said)
    titled = overview_asked(f"Résume « {said} »") if chooses and len(said.split()) > 1 else None
    return overview_asked(f"Résume {that}") or titled


def asks_for_sources(message: str, *, alone: bool) -> bool:
    """Whether a message asks which documents are read.

    Args:
        message: As typed.
        alone: Whether it opens the talk; behind an answer, « quelles sont les sources ? » means
            those of the answer.
    """
    return _WHICH_ONES.match(message) is not None and (
        alone or _TO_ASSISTANT.search(message) is not None
    )
