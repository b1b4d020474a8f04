"""Uses an installed gainsay as its users will, and checks what comes out.

    ENVIRONMENT/bin/python -I check_wheel.py SAMPLE

Run by `.ci/run` under the Python of an environment that holds the wheel and
nothing for development, outside the checkout and without a network. Prints
one line; exits with a message and status 1 where something does not hold.
"""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

# What only tests, checks and training need: its absence is what the wheel is tried against.
NETWORKS = ["model.int8.onnx", "sense.int8.onnx"]
DEVELOPMENT = ("hypothesis", "mypy", "onnx", "pytest", "ruff", "syrupy", "torch", "transformers")

# Whom the sample on Mali is about; a reading without this speaker is no reading.
SPEAKER = "Government of Mali"


def main(sample: Path) -> None:
    """Check the environment, then each form of `gainsay read`, then `demo`, `serve` and `doctor`."""
    check_environment()
    reading = json.loads(gainsay("read", str(sample), "--json"))
    check_reading(reading, sample.read_bytes().decode("utf-8"))
    view = gainsay("read", str(sample))
    hold(SPEAKER in view, f"the view names no {SPEAKER}")
    page = sample.with_suffix(".html")
    gainsay("read", str(sample), "--html", str(page))
    hold(SPEAKER in page.read_text(encoding="utf-8"), f"the page names no {SPEAKER}")
    ledger = str(sample.with_suffix(".db"))
    gainsay("demo", "--ledger", ledger)
    check_board(ledger)
    gainsay("doctor")
    print(f"read {len(reading['statements'])} statements of {sample}, each at its exact characters")


def check_environment() -> None:
    """Nothing for development is here, and gainsay comes from the wheel with its int8 weights alone."""
    present = [name for name in DEVELOPMENT if importlib.util.find_spec(name)]
    hold(not present, f"the environment is not empty: it has {', '.join(present)}")
    found = importlib.util.find_spec("gainsay")
    hold(found is not None and "site-packages" in str(found.origin), "gainsay does not come from the wheel")
    weights = Path(str(found and found.origin)).parent / "encode" / "weights"
    shipped = sorted(path.name for path in weights.glob("*.onnx"))
    hold(shipped == NETWORKS, f"the wheel ships {shipped} instead of {NETWORKS}")


def check_reading(reading: dict[str, Any], text: str) -> None:
    """The text is the file's, every span quotes it exactly, and the main speaker is found."""
    hold(reading["document"]["text"] == text, "the document's text is not the file's")
    statements = reading["statements"]
    spans = [span for one in statements for span in (*one["content"], one["cue"], one["source"]) if span]
    wrong = [span for span in spans if text[span["start"] : span["end"]] != span["text"]]
    hold(not wrong, f"spans that do not quote the text: {wrong[:3]}")
    speakers = {one["speaker"]["name"] for one in statements if one["speaker"]}
    hold(SPEAKER in speakers, f"no statement of the {SPEAKER}; speakers: {sorted(speakers)}")


def check_board(ledger: str) -> None:
    """The board's pages and style sheet are in the wheel; asked for in this process, as no network is up."""
    from starlette.testclient import TestClient  # noqa: PLC0415 (only the wheel's environment is tried)

    from gainsay.keep import opened  # noqa: PLC0415
    from gainsay.serve.app import create_app  # noqa: PLC0415
    from gainsay.serve.desk import Desk  # noqa: PLC0415

    with opened(ledger, new=False) as kept:
        app = create_app(Desk(ledger=kept, person="CI"))
        with TestClient(app, base_url="http://127.0.0.1") as client:
            for page, words in (("/", SPEAKER), ("/static/board.css", "@media print")):
                hold(words in client.get(page).text, f"{page} of the board lacks {words}")


def gainsay(*arguments: str) -> str:
    """Standard output of the installed program; stops here when it fails."""
    program = Path(sys.executable).with_name("gainsay")
    command = [str(program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    hold(done.returncode == 0, f"{' '.join(command)} exits {done.returncode}: {done.stderr}{done.stdout}")
    return done.stdout


def hold(holds: bool, message: str) -> None:
    """Stop with the message where it does not hold."""
    if not holds:
        sys.exit(f"check_wheel: {message}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
