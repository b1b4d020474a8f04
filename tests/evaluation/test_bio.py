"""BIO files as the measures and the trainer read them."""

from pathlib import Path

import pytest

from evaluation.bio import read_article
from gainsay.errors import InputError

HELD = "paper_4.txt.tsv"
FILE = "https://paper.example/4\tO\n\nMali\tB-Location\n's\tO\nArmy\tB-Organization\tB-NORP\n\n5\tB-Money\nEuros\tI-Money\n"


def test_a_file_without_its_address_and_inner_columns(tmp_path: Path) -> None:
    path = tmp_path / HELD
    path.write_text(FILE)
    assert read_article(path) == [
        [("Mali", "B-Location"), ("'s", "O"), ("Army", "B-Organization")],
        [("5", "B-Money"), ("Euros", "I-Money")],
    ]


def test_a_token_may_hold_a_space_and_spaces_may_stand_for_the_tab(tmp_path: Path) -> None:
    path = tmp_path / HELD
    path.write_text("address\tO\n\n11 pm\tB-Date\nTema    B-Location\n")
    assert read_article(path) == [[("11 pm", "B-Date"), ("Tema", "B-Location")]]


@pytest.mark.parametrize("line", ["Mali", "Mali\tLocation", "\tO", "Mali\tE-Location"])
def test_what_is_not_bio_is_refused_with_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / HELD
    path.write_text(f"https://paper.example\tO\n\n{line}\n")
    with pytest.raises(InputError, match=r"paper_4\.txt\.tsv:3"):
        read_article(path)
