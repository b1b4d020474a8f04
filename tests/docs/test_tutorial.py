"""docs/tutorial.md shows what its commands print."""

from tests.docs.pages import DOCS, read
from tests.docs.tutorial import PAGE, rewritten


def test_every_output_is_that_of_its_command() -> None:
    page = read(PAGE)
    assert page.count("\n$ gainsay ") >= 7
    assert page == rewritten(page), "write it anew with `python -m tests.docs.tutorial`, and read it"


def test_it_is_listed_among_the_pages() -> None:
    assert "(tutorial.md)" in read(DOCS / "README.md")
