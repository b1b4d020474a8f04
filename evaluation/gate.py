"""`python -m evaluation.gate --data DIR`: fails where a figure fell below its floor.

Exit status 1 when a figure fell by more than its noise or when the inputs are
not those that the floor was measured on; 0 when all holds. What cannot be
measured because its data is not there is skipped and said so on standard error.
`--update --reason TEXT` raises floors to what is measured now and pins new
inputs; only with `--lower` does it lower one. Each update is recorded.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation import floors
from evaluation.catalogue import TASKS, Measure
from evaluation.floors import Floors, Fresh, Permit
from gainsay.errors import GainsayError, UsageError

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Where in the data folder a task's inputs lie, and which of its figures are pinned."""

    data: str
    figures: tuple[str, ...]


WATCHED: Mapping[str, Watched] = {
    "articles": Watched(data="article_extraction", figures=("f1",)),
    "dates": Watched(data="timeml_tbaq/AQUAINT", figures=("extent_f1", "value_f1")),
    # Beside the corpora, not among them.
    "disputes": Watched(
        data="../gold",
        figures=(
            "statement_recall",
            "speaker_accuracy",
            "denials_f1",
            "disputes_f1",
            "members_f1",
            "via_f1",
            "act_accuracy",
            "said_on_f1",
            "figures_f1",
        ),
    ),
    "entities": Watched(data="worldwide_ner", figures=("entities_f1",)),
    "events": Watched(data="plover", figures=("type", "source", "target", "macro_f1")),
    "origins": Watched(
        data="giveme5w1h/news_cluster",
        figures=(
            *("copied_f1", "rewritten_precision", "rewritten_recall"),
            *("statement_precision", "statement_recall"),
        ),
    ),
    "places": Watched(data="geoparse/lgl.xml", figures=("toponyms_f1", "within_161km", "country")),
    "statements": Watched(
        data="polnear/dev", figures=("source_exact_f1", "cue_exact_f1", "content_exact_f1", "statement_f1")
    ),
    "stories": Watched(data="giveme5w1h/news_cluster", figures=("bcubed_f1",)),
    "syntax": Watched(data="ud_ewt/en_ewt-ud-dev.conllu", figures=("upos", "uas", "las")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """The measures, what of them is watched, and the folder that the data lies in."""

    data: Path
    tasks: Mapping[str, Measure]
    watched: Mapping[str, Watched]

    def check(self, pinned: Floors) -> list[str]:
        """Measure each task that has floors; one line for each thing that does not hold."""
        wrong = []
        for task in self.watched:
            if task not in pinned.floors:
                _say(f"{task} has no floor yet; pin it with --update --reason")
            elif self._present(task):
                wrong += [f"{task}: {line}" for line in self._check(task, pinned)]
        return wrong + [
            f"{task} has floors and is not watched" for task in pinned.floors if task not in self.watched
        ]

    def update(self, pinned: Floors, permit: Permit) -> Floors:
        """Measure each task whose data is there and move its floors; UsageError on a fall not permitted."""
        for task in filter(self._present, self.watched):
            pinned = floors.moved(pinned, task, self._fresh(task), permit)
        return pinned

    def _check(self, task: str, pinned: Floors) -> list[str]:
        # Figures on other inputs are not comparable, so they are not even taken.
        if floors.digest(self._path(task)) != pinned.floors[task].inputs:
            return [f"{self._path(task)} is not what the floors were measured on; see --update"]
        return floors.fallen(pinned.floors[task], self._fresh(task).figures)

    def _fresh(self, task: str) -> Fresh:
        measured = self.tasks[task](self._path(task), "int8")
        kept = {name: measured[name] for name in self.watched[task].figures if name in measured}
        return Fresh(inputs=floors.digest(self._path(task)), figures=kept)

    def _path(self, task: str) -> Path:
        return self.data / self.watched[task].data

    def _present(self, task: str) -> bool:
        if self._path(task).exists():
            return True
        _say(f"SKIPPED {task}: {self._path(task)} is not here; NOTHING was measured for it")
        return False


def main(
    arguments: Sequence[str] | None = None,
    tasks: Mapping[str, Measure] = TASKS,
    watched: Mapping[str, Watched] = WATCHED,
    path: Path = FLOORS,
) -> int:
    """Check the floors in `path`, or update them; returns the exit status."""
    given = _parser().parse_args(arguments)
    gate = Gate(data=given.data, tasks=tasks, watched=watched)
    try:
        permit = _permit(given)
        if permit is None:
            return _check(gate, path)
        floors.save(gate.update(floors.load(path), permit), path)
    except GainsayError as error:
        _say(str(error))
        return error.exit_status
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.gate", description="Hold figures to their floors."
    )
    parser.add_argument("--data", type=Path, required=True, help="folder that holds the public corpora")
    parser.add_argument("--update", action="store_true", help="measure all and raise the floors")
    parser.add_argument("--lower", action="store_true", help="with --update: lower floors too")
    parser.add_argument("--reason", default="", help="with --update: why, kept in the floors file")
    return parser


def _check(gate: Gate, path: Path) -> int:
    wrong = gate.check(floors.load(path))
    for line in wrong:
        _say(f"FAILED {line}")
    return 1 if wrong else 0


def _permit(given: argparse.Namespace) -> Permit | None:
    """What an update may do; None where the floors are only to be checked."""
    reason = given.reason.strip()
    if given.update and not reason:
        raise UsageError("--update needs --reason TEXT; it is kept beside the change")
    if not given.update and (given.lower or reason):
        raise UsageError("--lower and --reason change floors; add --update")
    return Permit(reason=reason, lower=given.lower) if given.update else None


def _say(line: str) -> None:
    print(f"gate: {line}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
