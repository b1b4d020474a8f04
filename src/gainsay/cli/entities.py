"""The option `--entities`: a user's own organisations and persons."""

import sys
from collections.abc import Sequence
from pathlib import Path

from gainsay import ground, ingest


def load(files: Sequence[Path]) -> list[ingest.Own]:
    """The files of entities; lines left out are told at once. Raises InputError as `ground.load_entities`."""
    own = []
    for file in files:
        loaded = ground.load_entities(file)
        own.append(ingest.Own(name=file.name, body=file.read_bytes(), entities=loaded.entities))
        for fault in loaded.faults:
            print(f"gainsay: {fault}", file=sys.stderr)
    return own
