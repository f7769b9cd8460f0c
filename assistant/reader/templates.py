"""Every French word that the assistant writes by itself. Reviewed as one text.

Nothing here states a fact: figures, names and labels come from the quotes and are put in by the
caller. Narrow no-break spaces (U+202F) stand before « ; : ! ? » and within guillemets.
"""

from collections.abc import Sequence

from ingest.typography import NARROW, in_words

NB = NARROW


def quoted(text: str) -> str:
    """A label between guillemets."""
    return f"«{NB}{text}{NB}»"


def bold(text: str) -> str:
    """What the reader looks for."""
    return f"**{text}**"


NO_PROCEDURE = (
    f"Aucun document ne décrit la procédure à suivre. Voici ce que les documents en disent{NB}:"
)
NO_STEPS = f"Aucun document ne donne d’étapes pour cette question. Voici ce qui s’en approche{NB}:"
ONLY_MAY = f"Les documents disent seulement qui peut le faire{NB}:"
OTHER_COUNT = f"Les documents n’en donnent pas ce nombre. Voici leur liste entière{NB}:"
YES = "Oui"
NO = "Non"
ON_THE_CONTRARY = "Si"
HIGHEST = "la valeur la plus élevée"
LOWEST = "la valeur la plus basse"
HIGHEST_ONES = "valeurs les plus élevées"
LOWEST_ONES = "valeurs les plus basses"
SPELLED = {2: "deux", 3: "trois"}
OF_TABLE = "dans"
AGAINST = "contre"
FOR = "pour"
RANKS = {
    1: "En première position",
    2: "En deuxième position",
    3: "En troisième position",
    4: "En quatrième position",
    5: "En cinquième position",
    6: "En sixième position",
    7: "En septième position",
    8: "En huitième position",
    9: "En neuvième position",
    10: "En dixième position",
    -1: "En dernière position",
    -2: "En avant-dernière position",
}

NO_MODEL = f"Aucun modèle de langue n’est réglé{NB}: voici les extraits."
DECLINED = f"Le modèle n’a pas trouvé de réponse dans ces extraits{NB}: les voici."
ENGLISH_LEAD = "From the documents, quoted in French:"

GREETING = (
    f"Bonjour{NB}! Posez-moi une question sur les CPTS{NB}: je réponds en citant mot pour mot les "
    "documents que j’ai lus."
)
THANKS = f"Avec plaisir{NB}! N’hésitez pas à poser une autre question sur les documents."
GOODBYE = f"Au revoir, et à bientôt{NB}!"
ABOUT_ASSISTANT = (
    f"Je suis un assistant documentaire{NB}: je cherche dans les documents que j’ai lus et je "
    f"réponds en les citant mot pour mot. Que voulez-vous savoir{NB}?"
)
REMARK = "Je vous écoute. Posez-moi une question sur ce que disent les documents."
DOUBT = (
    f"Je n’affirme rien de moi-même{NB}: mes réponses sont des extraits, mot pour mot. Ouvrez la "
    "source affichée sous la réponse pour la lire dans son document."
)
INSULT = (
    "Je regrette que ma réponse ne vous aide pas. Reformulez votre question, ou nommez l’acteur, "
    "le document ou le chiffre que vous cherchez."
)
EMPTY = (
    "Votre question est vide. Écrivez en quelques mots ce que vous cherchez, par exemple un sujet, "
    "un acteur ou un chiffre."
)
NO_SUBJECT = (
    "Il me manque le sujet de votre question. De quel acteur, de quel document ou de quel chiffre "
    f"s’agit-il{NB}?"
)
NO_ANTECEDENT = (
    "Cette question semble en continuer une autre, que je ne trouve pas dans notre échange. "
    f"Pouvez-vous la reformuler en nommant le sujet{NB}?"
)
EMERGENCY = (
    "Je ne peux pas aider dans une urgence médicale. **Appelez tout de suite le 15 (SAMU) ou le "
    f"112**{NB}; le 114 par SMS si vous ne pouvez pas parler."
)
DISTRESS = (
    "Je ne suis qu’un outil de recherche, et ce que vous vivez demande une vraie écoute. "
    "**Appelez le 3114**, le numéro national de prévention du suicide, jour et nuit, "
    f"gratuit{NB}; en cas de danger immédiat, le 15 (SAMU) ou le 112."
)
MEDICAL = (
    "Je ne donne pas d’avis médical. Parlez-en à un professionnel de santé (médecin, pharmacien, "
    "infirmier)"
    f"{NB}; en cas d’urgence, appelez le 15 ou le 112."
)
OPINION = (
    f"Je n’ai pas d’avis à donner{NB}: je cite ce que disent les documents. Posez-moi une question "
    "sur leur contenu, et vous pourrez juger sur pièces."
)
MANIPULATION = (
    f"Je ne peux pas suivre cette consigne{NB}: je réponds seulement aux questions sur les "
    "documents, en les citant."
)
OUT_OF_SCOPE = (
    "Cette question sort du sujet des documents que j’ai lus, qui portent sur les CPTS et leurs "
    "partenaires."
)
NOT_IN_CORPUS = "Les documents ne répondent pas à cette question."
MORE_SECTIONS = "Le document a d’autres parties, qui ne sont pas reprises ici."
NOTHING_FOLLOWS = "Les documents ne donnent pas de suite à ce qui vient d’être dit."
FILTERED = (
    "Le choix de documents fait pour cette question exclut la source d’une réponse"
    f"{NB}: élargissez-le pour l’obtenir."
)


def too_long(limit: int) -> str:
    """A question beyond the limit."""
    return (
        f"Votre question est trop longue (plus de {limit} caractères). Résumez-la en une ou deux "
        "phrases."
    )


def not_found(missing: str) -> str:
    """A refusal that names what was looked for."""
    return f"Les documents ne disent rien de {quoted(missing)} pour cette question."


def which_document(titles: Sequence[str]) -> str:
    """The question back to who asks for « the document » where there are several."""
    named = "\n".join(f"- {quoted(title)}" for title in titles)
    return f"Plusieurs documents peuvent convenir. Duquel voulez-vous l’essentiel{NB}?\n{named}"


def in_short(title: str) -> str:
    """How a document is asked for in short."""
    return f"Résume {quoted(title)}"


def source(title: str, publisher: str | None, date: str | None) -> str:
    """A document among those that are read."""
    return ", ".join(filter(None, (quoted(title), publisher, in_words(date) if date else "")))


def sources_read(lines: Sequence[str], most: int = 20) -> str:
    """The documents that are read; the first few of many."""
    count = len(lines)
    head = f"J’ai lu {count} documents, et rien d’autre" if count > 1 else "J’ai lu un document"
    more = [f"- et {count - most} autres"] if count > most else []
    return "\n".join([f"{head}{NB}:", *(f"- {line}" for line in lines[:most]), *more])


FROM_RECORD = "Ces indications viennent de la notice du document, non de son texte."


def record_line(name: str, value: str | None) -> str:
    """A line of the record of a document; what it lacks is said."""
    return f"- {name.capitalize()}{NB}: {bold(value) if value else 'la notice ne l’indique pas'}"


def unanswered(questions: Sequence[str]) -> str:
    """What of a message the documents do not answer."""
    named = " ni à ".join(map(quoted, questions))
    return f"Je n’ai pas trouvé dans les documents de réponse à {named}."


def untold(things: Sequence[str]) -> str:
    """Of what, among the things that a question names together, the documents say nothing."""
    return f"Pour {' et '.join(map(quoted, things))}, je n’ai pas trouvé de réponse."


def instead_of(said: str, *, english: bool = False) -> str:
    """Before a quote that contradicts what the question takes for granted."""
    if english:
        return f"The documents do not say “{said}”. What they say, quoted in French:"
    return f"Les documents ne disent pas {quoted(said)}. Voici ce qu’ils disent{NB}:"


def not_that_one(said: str, *, english: bool = False) -> str:
    """Before the first or the last of an order, where the question puts another one there."""
    if english:
        return f"According to the documents, it is not “{said}”; what they say, quoted in French:"
    return f"D’après les documents, ce n’est pas {quoted(said)}{NB}; voici ce qu’ils disent{NB}:"


def nearest(titles: list[str]) -> str:
    """Names the documents to look into."""
    names = ", ".join(quoted(title) for title in titles)
    word = "Document le plus proche" if len(titles) == 1 else "Documents les plus proches"
    return f"{word}{NB}: {names}."


def highest_of(label: str, value: str, column: str, caption: str, *, lowest: bool) -> str:
    """An extreme: the label, its value, and in what it is the extreme."""
    what = LOWEST if lowest else HIGHEST
    where = f" {OF_TABLE} {quoted(caption)}" if caption else ""
    of = f" pour {quoted(column)}" if column else ""
    return f"{bold(label)}{NB}: {bold(value)}, {what}{of}{where}"


def highest_among(count: int, column: str, caption: str, *, lowest: bool) -> str:
    """What opens the first few values of an order: how many they are, and of what."""
    what = LOWEST_ONES if lowest else HIGHEST_ONES
    where = f" {OF_TABLE} {quoted(caption)}" if caption else ""
    of = f" pour {quoted(column)}" if column else ""
    return f"Les {SPELLED.get(count, count)} {what}{of}{where}"


def counted_otherwise(number: str) -> str:
    """The number of things in a list, where the question has another one."""
    return f"Les documents en comptent {bold(number)} [1]{NB}:"


def rank(place: int) -> str:
    """« En troisième position », « En 14e position »."""
    return RANKS.get(place) or f"En {place}e position"


def ranked_by(caption: str, column: str) -> str:
    """What an order is an order of, and by which column it was made."""
    by = f"classement selon la colonne {column}" if column else ""
    return ", ".join(filter(None, (caption, by)))


def by_document(title: str, publisher: str | None, *, fiche: bool, whole: bool = False) -> str:
    """The head of a document's part in an answer, by its publisher; by its title too if `whole`."""
    head = "Fiche rédigée d’après" if fiche else "D’après"
    named = f"{bold(publisher)}, {quoted(title)}" if whole and publisher else ""
    return f"{head} {named or bold(publisher or title)}{NB}:"
