"""Checked sentences and honest ends of the generative reader."""

import pytest
from scripted import ANSWER, ScriptedModel, citation, settings, write

from assistant.reader.generative import GenerativeReader, notes
from assistant.reader.generative.budget import estimate


def reader(text: str, **options: object) -> GenerativeReader:
    """A reader over a model that writes `text`."""
    return GenerativeReader(settings(**options), ScriptedModel(text=text))


def test_a_faithful_answer_is_shown_sentence_by_sentence() -> None:
    """Each sentence is a piece of its own, with its marker before the full stop."""
    pieces, end = write(
        reader("110 communautés collaborent avec un hôpital de proximité. [1] 290 ont répondu [1].")
    )
    assert pieces == [
        "110 communautés collaborent avec un hôpital de proximité [1].",
        " 290 ont répondu [1].",
    ]
    assert end.failure is None
    assert end.removed == ()


def test_an_invented_sentence_is_removed_with_its_reason() -> None:
    """The rest of the answer stays, and the reader can see what was removed and why."""
    pieces, end = write(reader(f"{ANSWER} Elles sont 500 en France [1]."))
    assert pieces == [ANSWER]
    assert "500" in end.removed[0].reason


def test_a_list_is_introduced_once_and_checked_by_item() -> None:
    """An item that the excerpt does not hold is removed, the others keep their introduction."""
    text = (
        "Les objectifs de la communauté sont : [2]\n- faciliter l’accès aux soins dans les zones "
        "sous-dotées\n- former les médecins [2]\n- coordonner les parcours des patients [2]"
    )
    _, end = write(reader(text))
    assert end.text == (
        "Les objectifs de la communauté sont\u202f:\n- faciliter l’accès aux soins dans les zones "
        "sous-dotées [2]\n- coordonner les parcours des patients [2]"
    )
    assert [r.text for r in end.removed] == ["former les médecins [2]"]


def test_a_list_that_contradicts_its_introduction_is_removed() -> None:
    """Items are checked with the sentence that introduces them."""
    text = "Les objectifs ne sont pas :\n- coordonner les parcours des patients [2]"
    assert write(reader(text))[1].text == ""


def test_an_introduction_without_items_is_removed() -> None:
    """A colon that announces nothing is not shown."""
    _, end = write(reader(f"{ANSWER}\nVoici les objectifs :\n"))
    assert end.text == ANSWER
    assert [r.text for r in end.removed] == ["Voici les objectifs :"]


def test_reading_stops_when_the_model_is_off_the_rails() -> None:
    """Three removed sentences beyond the shown ones are enough: the rest is not read."""
    inventions = " ".join(f"La ville de Paris compte {n} hôpitaux [1]." for n in range(20, 60))
    _, end = write(reader(inventions))
    assert end.text == ""
    assert end.failure == notes.OFF_THE_RAILS
    assert len(end.removed) == 3


def test_what_was_shown_stays_when_the_rest_goes_wrong() -> None:
    """Nothing is withdrawn; the note says that the answer stops."""
    inventions = " ".join(f"La ville de Paris compte {n} hôpitaux [1]." for n in range(20, 60))
    _, end = write(reader(f"{ANSWER} {inventions}"))
    assert end.text == ANSWER
    assert end.failure == notes.PARTIAL_RAILS


def test_an_answer_of_which_nothing_passes_says_so() -> None:
    """The engine then gives the extracts."""
    _, end = write(reader("Paris compte 12 hôpitaux [1]."))
    assert (end.text, end.failure) == ("", notes.NOTHING_KEPT)


def test_an_empty_text_says_so() -> None:
    """A model that writes nothing is a failure, not an answer."""
    assert write(reader(""))[1].failure == notes.EMPTY


@pytest.mark.parametrize("text", ["NON_DOCUMENTÉ", "NON_DOCUMENTE.", "**NON_DOCUMENTÉ**"])
def test_the_model_may_decline(text: str) -> None:
    """The sentinel is never shown."""
    _, end = write(reader(text))
    assert end.declined
    assert end.text == ""


def test_a_repeated_sentence_is_shown_once() -> None:
    """A model that loops does not fill the page."""
    _, end = write(reader(f"{ANSWER} {ANSWER} {ANSWER}"))
    assert end.text == ANSWER
    assert {r.reason for r in end.removed} == {notes.REPEATED}


def test_a_pronoun_is_read_with_the_sentence_before() -> None:
    """« Elles » may stand for the subject of the sentence shown just before."""
    text = (
        "110 communautés collaborent avec un hôpital de proximité [1]. "
        "Elles exercent plus souvent en zone rurale [1]."
    )
    assert write(reader(text))[1].removed == ()


def test_a_sentence_without_a_marker_is_given_the_one_that_carries_it() -> None:
    """Small models forget the numbers: ours to give, where the check says so."""
    _, end = write(reader("La communauté coordonne. 110 communautés collaborent avec un hôpital."))
    assert end.text == "110 communautés collaborent avec un hôpital [1]."
    assert [r.reason for r in end.removed] == [notes.UNCITED]


def test_an_answer_taken_off_a_sentence_is_listed() -> None:
    """« Oui » that no excerpt bears out goes, the rest stays, and the reader can see it."""
    _, end = write(reader(f"Oui, {ANSWER[:1].lower()}{ANSWER[1:]}"))
    assert end.text == ANSWER
    assert [(r.text, r.reason) for r in end.removed] == [("Oui", notes.ANSWER)]


def test_answers_taken_off_are_no_failed_sentences() -> None:
    """Three of them do not stop the reading: each of their sentences is shown."""
    told = ("290 ont répondu [1].", "110 collaborent avec un hôpital [1].", ANSWER)
    text = " ".join(f"Oui : {sentence}" for sentence in (*told, "Elles sont 290 [1]."))
    _, end = write(reader(text))
    assert end.failure is None
    assert [r.text for r in end.removed[:3]] == ["Oui", "Oui", "Oui"]


def test_a_question_is_no_answer() -> None:
    """A model that echoes the question has answered nothing."""
    _, end = write(reader("Quels sont les objectifs de la communauté ? [2] Combien\u202f? [1]"))
    assert end.text == ""


def test_links_are_never_shown() -> None:
    """Not even where the excerpt holds the address."""
    quote = "Le formulaire est sur https://www.exemple.fr/formulaire et en mairie."
    given = (citation(1, quote),)
    text = "Le formulaire est sur https://www.exemple.fr/formulaire [1]. Il est en mairie [1]."
    _, end = write(reader(text), citations=given)
    assert "exemple" not in end.text
    assert end.removed[0].reason == notes.LINK


def test_tokens_are_estimated_where_nobody_counts() -> None:
    """One token for three characters, rounded up."""
    _, end = write(reader(ANSWER))
    assert end.usage is not None
    assert end.usage.output_tokens == estimate(len(ANSWER)) == -(-len(ANSWER) // 3)
    assert end.usage.seconds >= 0


def test_the_key_is_in_no_representation() -> None:
    """Settings, model and reader can be printed without giving the key away."""
    from assistant.reader.generative.client import build_model

    chosen = settings(llm_api_key="sk-tres-secret", llm_base_url="http://127.0.0.1:9/v1")
    assert "sk-tres-secret" not in repr(chosen) + repr(build_model(chosen)) + repr(
        GenerativeReader(chosen)
    )


def test_a_failed_sentence_gives_way_to_its_quote() -> None:
    """Word for word, between guillemets, once a sentence of the model has passed; still told."""
    excerpt = (
        "Le bibliobus dessert 37 communes. Le conseil a voté 12 000 euros en mars 2024. "
        "La salle ferme le lundi."
    )
    text = "Le conseil a voté 15 000 euros en mars 2024 [1]. Le bibliobus dessert 37 communes [1]."
    pieces, end = write(reader(text), citations=[citation(1, excerpt)])
    assert pieces == [
        "« Le conseil a voté 12 000 euros en mars 2024 » [1].",
        " Le bibliobus dessert 37 communes [1].",
    ]
    assert [r.text for r in end.removed] == ["Le conseil a voté 15 000 euros en mars 2024 [1]."]


@pytest.mark.parametrize(
    ("rest", "shown"),
    [
        ("le bibliobus dessert 37 communes [1].", ["Le bibliobus dessert 37 communes [1]."]),
        ("le bibliobus dessert 41 communes [1].", []),
    ],
)
def test_a_yes_that_nothing_bears_out_is_taken_off(rest: str, shown: list[str]) -> None:
    """What the excerpt says is shown without it; what it does not say is not."""
    excerpt = "Le bibliobus dessert 37 communes. La salle ferme le lundi."
    pieces, _ = write(reader(f"Oui, {rest}"), citations=[citation(1, excerpt)])
    assert pieces == shown


def test_quotes_alone_make_no_answer() -> None:
    """Where no sentence passes, the extractive answer is better."""
    excerpt = "Le conseil a voté 12 000 euros en mars 2024."
    _, end = write(
        reader("Le conseil a voté 15 000 euros en mars 2024 [1]."), citations=[citation(1, excerpt)]
    )
    assert end.text == ""
    assert end.failure == notes.NOTHING_KEPT


@pytest.mark.parametrize(
    "text",
    [
        "Le bibliobus dessert 38 communes [1].",
        "Les animaux sont admis dans la grande bibliothèque de Paris [1].",
        "Elle ferme le dimanche matin et le soir des jours de fête [1].",
        "Le bibliobus dessert 37 communes, voir https://exemple.fr [1].",
    ],
)
def test_a_quote_that_is_said_or_far_away_does_not_stand_in(text: str) -> None:
    """Neither twice the same thing, nor a statement that shares too little, nor for a link."""
    excerpt = "Le bibliobus dessert 37 communes. Elle ferme le lundi."
    pieces, _ = write(
        reader(f"Le bibliobus dessert 37 communes [1]. {text}"), citations=[citation(1, excerpt)]
    )
    assert pieces == ["Le bibliobus dessert 37 communes [1]."]
