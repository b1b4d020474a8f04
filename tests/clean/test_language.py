"""English passes, other languages are named and refused, doubt passes."""

import subprocess
import sys

import pytest

from gainsay.clean import language
from gainsay.config import Given
from gainsay.errors import WrongLanguage
from tests.clean.pages import PARAGRAPHS, read

ENGLISH = " ".join(PARAGRAPHS)
FRENCH = (
    "Le gouvernement a démenti vendredi que des combattants étrangers soient entrés dans le pays par le sud. "
    "Selon la porte-parole du ministère, il n'y a pas un seul soldat étranger sur le territoire national. "
    "Deux pays voisins accusent pourtant la capitale de les cacher, ce qu'elle qualifie de pure invention."
)
DUTCH = (
    "De regering heeft vrijdag ontkend dat buitenlandse strijders het land vanuit het zuiden inkwamen. "
    "Volgens de woordvoerster van het ministerie is er geen enkele buitenlandse soldaat op het grondgebied. "
    "Twee buurlanden beschuldigen de hoofdstad ervan hen te verbergen, wat zij een verzinsel noemt."
)
CHINESE = (
    "政府星期五否认外国武装人员从南部进入该国。发言人表示，国内没有一名外国士兵。两个邻国指责首都藏匿他们，政府称这是捏造。"
    * 2
)


@pytest.mark.parametrize(
    ("text", "code"),
    [(ENGLISH, "en"), (FRENCH, "fr"), (DUTCH, "nl"), (CHINESE, "zh"), ("Bonjour", None), ("", None)],
)
def test_detection(text: str, code: str | None) -> None:
    assert language.detect(text) == code


def test_another_language_is_refused_by_name_with_the_way_out() -> None:
    with pytest.raises(WrongLanguage, match=r"\(fr\).*--force"):
        read(FRENCH)


def test_force_reads_it_all_the_same() -> None:
    assert read(FRENCH, Given(force=True)).language == "fr"


def test_the_users_word_stands_over_detection() -> None:
    assert read(FRENCH, Given(language="en")).language == "en"
    assert read(ENGLISH, Given(language="en-GB")).language == "en-gb"
    with pytest.raises(WrongLanguage):
        read(ENGLISH, Given(language="fr"))


def test_short_text_passes_without_a_language() -> None:
    assert read("Kein Kommentar.").language is None


def test_chrome_does_not_decide() -> None:
    menu = "Accept all cookies\nAdvertisement\nShare this article\n" * 60
    with pytest.raises(WrongLanguage):
        read(menu + FRENCH)


def test_plain_english_does_not_load_the_identifier() -> None:
    code = (
        "import sys; from gainsay.clean.language import detect; "
        f"assert detect({ENGLISH!r}) == 'en'; assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
