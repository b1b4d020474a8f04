import pytest

from gainsay.ground import Coded, alpha3, described, knowledge

PHRASES = {
    "Government of Mali": "MLIGOV",
    "the French army": "FRAMIL",
    "French soldiers": "FRAMIL",
    "Malian protesters": "MLICVL",
    "police": "COP",
    "opposition parties": "OPP",
    "president": "GOV",
    "United Nations": "IGOUNO",
    "the U.N.": "IGOUNO",
    "AFP": "FRAMED",
    "Wagner Group": "RUSPRM",
    "a Wagner fighter": "RUSPRM",
    "Russian-backed separatists": "REB",
    "a member of parliament": "LEG",
    "Supreme Court": "JUD",
    "aid workers": "NGO",
    "French aid workers": "FRANGO",
    "U.N. peacekeepers in Mali": "IGOUNO",
    "the central bank": "GOV",
    "Palestinian refugees": "PSEREF",
}


@pytest.mark.parametrize(("words", "code"), PHRASES.items())
def test_a_phrase_has_the_code_of_its_noun_and_its_state(words: str, code: str) -> None:
    assert described(words, knowledge()).code == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("government spokesman Colonel", "GOV"),
        ("army spokesman", "MIL"),
        ("retired general", "ELI"),
        ("Ghana's former president", "GHAELI"),
        ("former footballer", None),
        ("opposition lawmaker", "OPP"),
        ("general manager of the bank", "BUS"),
        ("Secretary General of the United Nations", "IGOUNO"),
        ("minister of defence", "GOV"),
    ],
)
def test_of_several_roles_one_counts(words: str, code: str | None) -> None:
    assert described(words, knowledge()).code == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("U.S. ambassador to Mali", "USAGOV"),
        ("minister of foreign affairs of France", "FRAGOV"),
        ("soldiers who fled Niger", "MIL"),
        ("farmer, a brother of the Malian minister", "AGR"),
    ],
)
def test_what_is_said_of_others_is_left_out(words: str, code: str) -> None:
    assert described(words, knowledge()).code == code


@pytest.mark.parametrize(
    ("words", "code"),
    [("official", "GOV"), ("leader of Libya", "LBYGOV"), ("leader of the Walking League", None)],
)
def test_an_official_is_a_states_where_nothing_else_is_said(words: str, code: str | None) -> None:
    assert described(words, knowledge()).code == code


@pytest.mark.parametrize("words", ["", "15 Western powers", "Ann Lee", "something", "general election"])
def test_what_tells_no_role_has_none(words: str) -> None:
    assert described(words, knowledge()).role is None


def test_a_code_needs_no_country_and_no_role() -> None:
    assert Coded("ML").code == "MLI"
    assert Coded(None, "GOV").code == "GOV"
    assert Coded().code is None


def test_what_is_unknown_comes_from_the_other() -> None:
    assert Coded("ML").or_else(Coded("FR", "MIL")) == Coded("ML", "MIL")
    assert alpha3("XX") is None
    assert alpha3("NE") == "NER"
