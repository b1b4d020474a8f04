import json
from pathlib import Path

import pytest

from evaluation.tasks import disputes
from gainsay.errors import InputError

TEXT = (
    "Anna Berg accused Jon Falk of stealing the ore from the mine. Falk denied that he had stolen it.\n\n"
    "The mine lies in the north of the country, and the road to it is closed in winter."
)
# A scorer that tells what it was handed, in the shape of the real one's answer.
SCORER = """
import json, pathlib, sys
folder = pathlib.Path(sys.argv[sys.argv.index("--predictions") + 1])
read = json.loads((folder / "ore.json").read_text())
print(json.dumps({
    "statement_recall": 0.5, "separation": None, "articles": 1,
    "disputes": {"p": 1.0, "r": 0.5, "f1": 0.6667, "gold": 2, "predicted": len(read["disputes"])},
    "interval_90": {"disputes": [0.1, 0.9]}, "outlet": len(read["document"]["outlet"])}))
"""


def gold(folder: Path, scorer: str) -> Path:
    (folder / "ore.txt").write_text(TEXT, encoding="utf-8")
    (folder / "meta.json").write_text(json.dumps({"ore": {"outlet": "Post", "published": "2020-01-02"}}))
    (folder / "score.py").write_text(scorer)
    return folder


def test_the_scorer_beside_the_gold_judges_what_is_read(tmp_path: Path) -> None:
    assert disputes.measure(gold(tmp_path, SCORER)) == {
        "statement_recall": 0.5,
        "articles": 1,
        "disputes_f1": 0.6667,
        "disputes_precision": 1.0,
        "disputes_recall": 0.5,
        "disputes_f1_low": 0.1,
        "disputes_f1_high": 0.9,
        "outlet": 4,
    }


def test_a_scorer_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold today"):
        disputes.measure(gold(tmp_path, "raise SystemExit('no gold today')"))


def test_a_folder_without_articles_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"meta\.json"):
        disputes.measure(tmp_path)
