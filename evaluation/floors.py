"""The floors: figures once reached, pinned with the digest of what they were measured on.

`floors.json` is the only state. This module compares and changes it in memory;
`evaluation.gate` runs the measures and reads and writes the file.
"""

from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

import msgspec

from evaluation.model import Figures
from gainsay.errors import InputError, UsageError

# Half a point is what the project lets the int8 network lose against fp32, so a
# smaller move is no news. A figure that proves noisier gets its own in the file.
NOISE = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """A figure that was reached, and by how much it may fall before that is news."""

    floor: float
    noise: float = NOISE


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """The floors of one task, and the digest of the inputs that they were measured on."""

    inputs: str
    figures: dict[str, Floor] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """What a task gives now, and the digest of the inputs it was given on."""

    inputs: str
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A recorded change of the floors of a task, or of the inputs they stand on, and why."""

    task: str
    before: dict[str, float]
    after: dict[str, float]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """The whole file: floors by task, and every change of them, oldest first."""

    floors: dict[str, Pinned] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()


def load(path: Path) -> Floors:
    """Read a floors file; raises InputError where it is missing or not of this form."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Floors)
    except (OSError, msgspec.DecodeError) as error:
        raise InputError(f"{path} is no floors file ({error}); restore it from version control") from error


def save(floors: Floors, path: Path) -> None:
    """Write a floors file for people to read in a diff: sorted and indented."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(floors, order="sorted"), indent=2) + b"\n")


def digest(path: Path) -> str:
    """SHA-256 of a file, or of a folder's files by relative name and contents, in name order."""
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    root = path if path.is_dir() else path.parent
    lines = (f"{one.relative_to(root).as_posix()}\0{sha256(one.read_bytes()).hexdigest()}\n" for one in files)
    return sha256("".join(lines).encode()).hexdigest()


def fallen(pinned: Pinned, measured: Figures) -> list[str]:
    """What is wrong with freshly measured figures, one line each; nothing where all hold."""
    wrong = []
    for name, floor in pinned.figures.items():
        if name not in measured:
            wrong.append(f"{name} is pinned at {floor.floor} and no longer measured")
        elif _below(floor, measured[name]):
            wrong.append(f"{name} fell from {floor.floor} to {measured[name]} (noise {floor.noise})")
    return wrong


def _below(floor: Floor, value: float) -> bool:
    # The last term keeps a fall of exactly the noise from failing by binary rounding.
    return value < floor.floor - floor.noise - 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Permit:
    """The reason for an update, and whether it may lower floors."""

    reason: str
    lower: bool = False


def moved(floors: Floors, task: str, fresh: Fresh, permit: Permit) -> Floors:
    """The floors after a task was measured anew: raised where it rose, lowered only if permitted.

    A fall within the noise moves nothing, so that repeated updates cannot creep
    down. Raises UsageError where a floor would fall or vanish and `permit` forbids it.
    """
    old = floors.floors.get(task, Pinned(inputs=fresh.inputs))
    wrong = fallen(old, fresh.figures)
    if wrong and not permit.lower:
        raise UsageError(f"{task}: {'; '.join(wrong)}. To lower a floor, add --lower and say why in --reason")
    figures = {name: _moved(old.figures.get(name), value) for name, value in fresh.figures.items()}
    new = Pinned(inputs=fresh.inputs, figures=figures)
    if floors.floors.get(task) == new:
        return floors
    change = Change(task=task, before=_heights(old), after=_heights(new), reason=permit.reason)
    return Floors(floors={**floors.floors, task: new}, changes=(*floors.changes, change))


def _moved(old: Floor | None, value: float) -> Floor:
    if old is None:
        return Floor(floor=value)
    return replace(old, floor=value) if value > old.floor or _below(old, value) else old


def _heights(pinned: Pinned) -> dict[str, float]:
    return {name: one.floor for name, one in pinned.figures.items()}
