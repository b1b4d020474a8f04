from importlib.resources import files

import msgspec
import pytest

from gainsay.errors import GainsayError
from gainsay.ground.compile import compiled
from gainsay.ground.states import Table

AMBIGUOUS = '[ambiguous]\n"Borduria" = "none"\n'
STATE = AMBIGUOUS + '[BO]\nalpha3 = "BOR"\nname = "Borduria"\ncapital = ["Szohôd"]\n'


def test_the_compiled_file_is_up_to_date() -> None:
    data = files("gainsay.ground") / "data"
    fresh = compiled((data / "states.toml").read_text("utf-8"))
    assert (data / "states.json").read_bytes() == fresh, "run python -m gainsay.ground.compile"


def test_what_is_compiled_reads_as_it_was_written() -> None:
    seats = '[BO.seats]\n"Moustache Palace" = ""\n"ZEP" = "Secret police of Borduria"\n'
    table = msgspec.json.decode(compiled(STATE + 'un = "none"\n' + seats), type=Table)
    (state,) = table.states
    assert (state.code, state.name, state.capital, state.un) == ("BO", "Borduria", ("Szohôd",), "none")
    assert state.seats == (("Moustache Palace", ""), ("ZEP", "Secret police of Borduria"))
    assert table.ambiguous == {"Borduria": "none"}


@pytest.mark.parametrize(
    "text", [STATE + 'capitol = "Szohôd"\n', STATE + 'names = "Borduria"\n', AMBIGUOUS + '[BO]\nname = "B"\n']
)
def test_a_slip_in_an_entry_is_named(text: str) -> None:
    with pytest.raises(GainsayError, match=r"\[BO\]"):
        compiled(text)
