"""The facts in states.toml: complete, and no word with two owners by accident."""

from collections import defaultdict
from collections.abc import Callable, Iterable

import pytest

from gainsay.ground import all_states, by_capital, by_demonym, by_name, by_seat
from gainsay.ground.states import NOBODY, State, folded, table

# Two authorities of 2014 to 2022 whose people have no name of their own.
WITHOUT_DEMONYM = {"XD", "XL"}

KINDS: dict[str, Callable[[State], Iterable[str]]] = {
    "names": lambda state: (state.name, *state.names),
    "demonyms": lambda state: state.demonyms,
    "capitals": lambda state: state.capital,
    "seats": lambda state: (seat for seat, _ in state.seats),
}


def owners(words: Callable[[State], Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for state in table().states:
        for word in words(state):
            found[folded(word)].append(state.code)
    return found


def test_all_members_and_observers_of_the_united_nations_are_there() -> None:
    assert len([s for s in table().states if s.un == "member"]) == 193
    assert {s.code for s in table().states if s.un == "observer"} == {"PS", "VA"}
    assert {s.un for s in table().states} == {"member", "observer", "none"}
    assert {"XK", "TW", "EH", "XN", "XA", "XO", "XS", "HK", "PR"} <= all_states().keys()


def test_codes_are_well_formed_and_unique() -> None:
    states = table().states
    assert len({s.code for s in states}) == len({s.alpha3 for s in states}) == len(states)
    for state in states:
        assert len(state.code) == 2
        assert len(state.alpha3) == 3
        assert (state.code + state.alpha3).isalpha()
        assert (state.code + state.alpha3).isupper()


def test_every_state_has_a_capital_and_a_demonym() -> None:
    assert all(s.capital for s in table().states)
    assert {s.code for s in table().states if not s.demonyms} == WITHOUT_DEMONYM


def test_what_administers_a_territory_is_a_member() -> None:
    administrators = {s.administered_by for s in table().states if s.administered_by}
    assert administrators
    assert all(all_states()[code].un == "member" for code in administrators)


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_has_two_owners_only_on_purpose(kind: str) -> None:
    shared = {word for word, codes in owners(KINDS[kind]).items() if len(codes) > 1}
    assert shared <= {folded(word) for word in table().ambiguous}


def test_each_ambiguous_word_is_shared_and_decided_for_an_owner() -> None:
    shared = owners(lambda state: (state.name, *state.names, *state.demonyms))
    for word, code in table().ambiguous.items():
        assert len(shared[folded(word)]) == 2, word
        assert code == NOBODY or code in shared[folded(word)], word


def test_every_printed_word_finds_its_state_again() -> None:
    for state in table().states:
        unshared = {
            kind: [word for word in words(state) if word not in table().ambiguous]
            for kind, words in KINDS.items()
        }
        assert all(by_name(word) is state for word in unshared["names"])
        assert all(by_demonym(word) is state for word in unshared["demonyms"])
        assert all(by_capital(word) is state for word in unshared["capitals"])
        assert all((by_seat(word) or [None])[0] is state for word in unshared["seats"])


def test_a_name_with_its_article_is_the_name_and_finds_the_state() -> None:
    for state in table().states:
        if state.name_with_article:
            assert state.name_with_article == f"the {state.name}"
            assert by_name(state.name_with_article) is state


def test_plural_names_are_given_their_article() -> None:
    plural = [s for s in table().states if s.name.endswith((" Islands", " States", "Republic", "Emirates"))]
    assert len(plural) > 5
    assert all(state.name_with_article for state in plural)
