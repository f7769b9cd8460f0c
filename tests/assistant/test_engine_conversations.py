"""A conversation from question to question, over an index in memory."""

from documents import PLAN, SURVEY, ask, assistant

from assistant.outcomes import Outcome, Role, Turn


def test_follow_up_is_rewritten_and_shown() -> None:
    """« Et pour les maternelles ? » is read with the question before."""
    answer = ask("Et pour les maternelles ?", "Quel pourcentage de collèges a une cantine ?")
    assert "**62 %**" in answer.text
    assert answer.standalone_question == "Quel pourcentage de maternelles a une cantine ?"
    assert answer.question == "Et pour les maternelles ?"


def test_swap_is_not_answered_by_what_it_replaced() -> None:
    """A row that the table lacks is refused, however well the rest of the question fits."""
    answer = ask("Et pour les casernes ?", "Quel pourcentage de collèges a une cantine ?")
    assert answer.outcome is Outcome.NOT_IN_CORPUS
    assert "casernes" in answer.text


def test_follow_up_of_a_follow_up() -> None:
    """Each turn is read with what the one before was read as."""
    steps = "Quelles sont les étapes pour ouvrir une bibliothèque ?"
    assert "Trouver un local" in ask("La deuxième ?", steps).text
    assert "Signer une convention" in ask("Et ensuite ?", steps, "La deuxième ?").text


def test_pronoun_stands_for_the_subject_before() -> None:
    """« Combien de communes dessert-il ? » is about the bibliobus."""
    answer = ask("combien de communes dessert-il ?", "Qu'est-ce qu'un bibliobus ?")
    assert "37 communes" in answer.text
    assert "bibliobus" in answer.standalone_question


def test_thanks_do_not_break_a_conversation() -> None:
    """Courtesy between two questions is passed over."""
    share = "Quel pourcentage de collèges a une cantine ?"
    assert "**62 %**" in ask("Et pour les maternelles ?", share, "Merci !").text


def test_where_it_was_read_names_the_document() -> None:
    """« Où tu as vu ça ? » gets the answer again behind the name of its document."""
    share = "Quel pourcentage de collèges a une cantine ?"
    answer = ask("où tu as vu ça ?", share)
    assert answer.text.startswith("D’après **")
    assert answer.text.endswith(ask(share).text)


def test_change_of_subject_inherits_nothing() -> None:
    """A whole question is answered as if it were the first."""
    first = ask("Quels sont les objectifs du plan ?")
    later = ask("Quels sont les objectifs du plan ?", "Combien de livres prêtés à Valmorin ?")
    assert (later.text, later.standalone_question) == (first.text, first.standalone_question)


def test_history_beyond_the_limit_is_forgotten() -> None:
    """A follow-up of a turn that is too far back has no antecedent."""
    share = Turn(Role.USER, "Quel pourcentage de collèges a une cantine ?")
    thanks = Turn(Role.USER, "Merci !")
    short = assistant(SURVEY, PLAN, max_history_turns=1)
    assert short.ask("Et pour les maternelles ?", [share]).outcome is Outcome.ANSWERED
    forgotten = short.ask("Et pour les maternelles ?", [share, thanks, thanks])
    assert forgotten.outcome is Outcome.UNCLEAR


def test_nothing_follows_the_last_step() -> None:
    """« Et après ? » behind all the steps says that they end, instead of telling them again."""
    steps = "Quelles sont les étapes pour ouvrir une bibliothèque ?"
    for talk in ((steps,), (steps, "La dernière ?"), (steps, "La deuxième ?", "Et ensuite ?")):
        answer = ask("Et après ?", *talk)
        assert answer.outcome is Outcome.NOT_IN_CORPUS
        assert "ne donnent pas de suite" in answer.text


def test_why_leaves_the_question_before_to_the_next_element() -> None:
    """A refused « pourquoi ? » is not what « et les collèges ? » changes."""
    share = "Quel pourcentage de maternelles a une cantine ?"
    assert "**96 %**" in ask("Et les collèges ?", share, "Pourquoi ?").text
