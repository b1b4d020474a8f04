"""Rules and words hang together."""

from gainsay.ground.calendar import find
from gainsay.ground.calendar.grammar import compiled
from gainsay.ground.calendar.resolve import rules
from gainsay.ground.calendar.words import signs, tokens


def test_every_rule_has_its_resolver_and_none_is_idle() -> None:
    names = {name for name, _ in compiled()[1]}
    assert names - {"nothing"} == set(rules())


def test_classes_have_signs_of_their_own() -> None:
    assert len(set(signs().values())) == len(signs())


def test_signs_stand_for_the_words_one_by_one() -> None:
    line, words = tokens("On New Year's Day, 5,000 left at 6.10am.", 0, 40)
    assert len(line) == len(words)
    assert [word[0] for word in words] == ["On", "New Year's Day", ",", "5,000", "left", "at", "6.10am", "."]


def test_words_keep_their_classes_in_capitals() -> None:
    assert [one.rule for one in find("FRIDAY, DECEMBER 24 AND LAST MONTH")] == ["day", "unit"]
