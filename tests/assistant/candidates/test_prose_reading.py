"""The pieces of a document that may answer, with their exact spans."""

from documents import NEXT_PAGE, Bullets, document, prose, shown, texts

from assistant.candidates.candidate import Candidate, Shape
from assistant.matching import Layer
from ingest.documents import Document


def _of(shape: Shape, *documents: Document) -> list[Candidate]:
    return [candidate for candidate in prose(*documents) if candidate.shape is shape]


def _texts_of(shape: Shape, *documents: Document) -> list[str]:
    return [candidate.text for candidate in _of(shape, *documents)]


LISTED = document(
    "plan",
    "# Plan",
    "Le plan a deux buts :",
    Bullets(("Lecture : prêter des livres. Cela attire.", "Sport : ouvrir la piscine.")),
)


def test_each_sentence_is_a_candidate() -> None:
    """Sentences are offered one by one, abbreviations whole."""
    source = document("d", "Le pont ouvre à 8 h. M. Faure le dirige. Il est neuf !")
    assert _texts_of(Shape.SENTENCE, source) == [
        "Le pont ouvre à 8 h.",
        "M. Faure le dirige.",
        "Il est neuf !",
    ]


def test_headings_are_candidates() -> None:
    """A title with nothing under it may hold the date or the figure asked for."""
    source = document("d", "# Fête du 3 mai")
    assert _texts_of(Shape.HEADING, source) == ["Fête du 3 mai"]


def test_whole_list_and_its_items() -> None:
    """A list is offered whole, with its introduction, and item by item."""
    (whole,) = _of(Shape.LIST, LISTED)
    assert shown(whole, texts(LISTED)) == [
        "Lecture : prêter des livres. Cela attire.",
        "Sport : ouvrir la piscine.",
    ]
    assert whole.introduction is not None
    assert "Sport : ouvrir la piscine." in _texts_of(Shape.ITEM, LISTED)


def test_sentences_of_a_long_item_are_offered() -> None:
    """An item of several sentences is offered whole and by sentence."""
    items = _texts_of(Shape.ITEM, LISTED)
    assert "Lecture : prêter des livres. Cela attire." in items
    assert "Cela attire." in items


def test_list_of_one_item_is_no_enumeration() -> None:
    """One item answers as an item."""
    assert _of(Shape.LIST, document("d", "But :", Bullets(("lire",)))) == []


def test_label_of_an_item_stands_out() -> None:
    """« Lecture : … » leads with its label, without the colon."""
    (whole,) = _of(Shape.LIST, LISTED)
    source = texts(LISTED)
    leads = [source.slice("plan", part.lead) for part in whole.parts if part.lead]
    assert leads == ["Lecture", "Sport"]


def test_long_list_is_offered_whole_from_any_part() -> None:
    """A list cut over several chunks is quoted from its first item to its last."""
    items = tuple(f"Commune {n} : {'un pont de pierre et de bois ' * 4}" for n in range(30))
    source = document("d", "Les communes sont :", Bullets(items))
    (whole,) = _of(Shape.LIST, source)
    assert len(whole.parts) == 30


def test_sentence_that_counts_what_it_lists_has_a_kind() -> None:
    """« Trois partenaires : A, B et C » is as good as a list of partners."""
    source = document("d", "Le club a trois partenaires : la mairie, le lycée et le port.")
    (sentence,) = _of(Shape.SENTENCE, source)
    assert sentence.kinds == {"partners"}


def test_introduction_is_a_label_of_its_items() -> None:
    """An item is found by the words that announce it."""
    item = next(c for c in _of(Shape.ITEM, LISTED) if "piscine" in c.text)
    assert "but" in item.bags[Layer.LABELS]
    assert "but" not in item.bags[Layer.OWN]


def test_pronoun_sees_the_sentence_before() -> None:
    """« Il » stands for what the sentence before names; another sentence only has it nearby."""
    source = document("d", "Le bibliobus roule. Il prête des livres. La mairie ferme.")
    _, pronoun, other = _of(Shape.SENTENCE, source)
    assert "bibliobus" in pronoun.bags[Layer.ANTECEDENT]
    assert Layer.ANTECEDENT not in other.bags
    assert "bibliobus" in other.bags[Layer.BEFORE]


def test_heading_ends_what_a_pronoun_may_mean() -> None:
    """A new section starts without antecedent."""
    source = document("d", "## Un", "Le bibliobus roule.", "## Deux", "Il prête des livres.")
    last = next(c for c in _of(Shape.SENTENCE, source) if c.text.startswith("Il"))
    assert Layer.ANTECEDENT not in last.bags


def test_section_is_the_path_of_headings() -> None:
    """A sub-section ends with the next section of its level."""
    source = document("d", "# Un", "## A", "Texte a.", "## B", "Texte b.", "# Deux", "Texte c.")
    sections = {c.text: c.section for c in _of(Shape.SENTENCE, source)}
    assert sections == {
        "Texte a.": ("Un", "A"),
        "Texte b.": ("Un", "B"),
        "Texte c.": ("Deux",),
    }


def test_steps_are_gathered_from_their_headings() -> None:
    """« Étape 1 », « Étape 2 » are one enumeration, each with its body."""
    source = document(
        "d",
        "# Bâtir un pont",
        "Voici comment faire.",
        "## Étape 1 : dessiner",
        "On dessine le pont. On le colorie.",
        "## Étape 2 : bâtir",
        "On pose les pierres.",
        "## Contact",
        "La mairie.",
    )
    (steps,) = _of(Shape.STEPS, source)
    assert shown(steps, texts(source)) == [
        "On dessine le pont. On le colorie.",
        "On pose les pierres.",
    ]
    assert steps.ordered


def test_one_step_is_no_enumeration() -> None:
    """A lone « Étape 1 » stays a heading."""
    assert _of(Shape.STEPS, document("d", "## Étape 1", "On dessine.")) == []


def test_notice_of_a_fiche_is_no_evidence() -> None:
    """What a fiche says about itself is not about the world."""
    source = document(
        "d", "Fiche rédigée d’après le guide des ponts.", "Le pont est neuf.", original="Guide"
    )
    assert _texts_of(Shape.SENTENCE, source) == ["Le pont est neuf."]


def test_candidates_of_all_pages() -> None:
    """Spans carry the page that they were sliced from."""
    source = document("d", "Une phrase ici.", NEXT_PAGE, "Une autre là.")
    assert [c.spans[0].page for c in _of(Shape.SENTENCE, source)] == [1, 2]


def test_every_focus_is_a_slice() -> None:
    """The text of each candidate is what its spans slice."""
    source = texts(LISTED)
    for candidate in prose(LISTED):
        pieces = [source.slice("plan", span) for span in candidate.focus]
        assert "".join(candidate.text.split()) in "".join("".join(pieces).replace("•", "").split())
