"""A test that lacks what it needs is never lost in silence."""

from pathlib import Path

import pytest

from tests import needs

CONFTEST = Path(__file__).with_name("conftest.py")
BROWSER = """
    import pytest

    @pytest.mark.needs("chromium")
    def test_by_mark():
        pass

    def test_by_fixture(chromium):
        assert chromium.exists()

    def test_of_nothing():
        pass
"""


@pytest.fixture
def bare(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A run with this suite's conftest on a machine without any program."""
    monkeypatch.setenv("PATH", str(pytester.path))
    monkeypatch.delenv("GAINSAY_NO_SKIP", raising=False)
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    return pytester


def test_a_missing_program_skips_and_the_last_lines_say_so(bare: pytest.Pytester) -> None:
    bare.makepyfile(BROWSER)
    result = bare.runpytest_inprocess()
    result.assert_outcomes(passed=1, skipped=2)
    result.stdout.fnmatch_lines(["WARNING: 2 tests were NOT RUN: needs chromium: *", "*1 passed, 2 skipped*"])


def test_where_skips_are_forbidden_it_fails(bare: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAINSAY_NO_SKIP", "1")
    bare.makepyfile(BROWSER)
    result = bare.runpytest_inprocess()
    # A fixture that fails is an error of the test, a failing mark too: both happen in its setup.
    result.assert_outcomes(passed=1, errors=2)
    result.stdout.no_fnmatch_line("*NOT RUN*")


def test_a_program_that_is_there_is_handed_over(bare: pytest.Pytester) -> None:
    browser = bare.path / "chromium"
    browser.touch(mode=0o755)
    bare.makepyfile(BROWSER)
    bare.runpytest_inprocess().assert_outcomes(passed=3)


def test_a_skip_for_another_reason_is_no_warning(bare: pytest.Pytester) -> None:
    bare.makepyfile("import pytest\n\ndef test_it():\n    pytest.skip('of its own')\n")
    result = bare.runpytest_inprocess()
    result.assert_outcomes(skipped=1)
    result.stdout.no_fnmatch_line("*NOT RUN*")


def test_the_corpora_lie_where_the_variable_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAINSAY_SHARED", str(tmp_path))
    assert needs.shared() is None
    (tmp_path / "data").mkdir()
    assert needs.shared() == tmp_path


def test_without_the_variable_they_lie_beside_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GAINSAY_SHARED", raising=False)
    monkeypatch.setattr(needs, "ROOT", tmp_path / "clone")
    (tmp_path / "shared" / "data").mkdir(parents=True)
    assert needs.shared() == tmp_path / "shared"


def test_missing_corpora_may_be_skipped_unless_promised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAINSAY_NO_SKIP", "1")
    monkeypatch.delenv("GAINSAY_SHARED", raising=False)
    assert needs.allows_skip("shared")
    monkeypatch.setenv("GAINSAY_SHARED", "/nowhere")
    assert not needs.allows_skip("shared")
