"""A short campaign of full and read-only disks, where small disks may be mounted."""

import os
import subprocess
from pathlib import Path

import pytest

from benchmarks.faults.full import campaign
from gainsay.errors import UsageError


@pytest.fixture
def _mounting(tmp_path: Path) -> None:
    if subprocess.run(
        ["mount", "-t", "tmpfs", "tmpfs", tmp_path], capture_output=True, check=False
    ).returncode:
        pytest.skip("no file system may be mounted here")
    subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.usefixtures("_mounting")
def test_no_room_and_no_right_to_write() -> None:
    found = campaign(articles=3, rooms=2)
    for part, refused in (("full", 2), ("read_only", 3)):
        counts = found[part]
        assert isinstance(counts, dict)
        assert {name: n for name, n in counts.items() if n} == {"refused": refused}


def test_who_may_not_mount_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(UsageError, match="only root"):
        campaign(articles=1, rooms=1)
