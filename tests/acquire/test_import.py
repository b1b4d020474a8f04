import subprocess
import sys

import pytest

import gainsay.acquire


def test_import_is_cheap() -> None:
    heavy = "{'httpx2', 'httpcore2', 'protego', 'charset_normalizer', 'feedparser', 'ssl'}"
    code = f"import sys, gainsay.acquire; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_public_names() -> None:
    public = ["Clock", "Fetcher", "Timeouts", "acquire", "decode", "expand", "is_address", "is_feed"]
    assert gainsay.acquire.__all__ == public
    for name in gainsay.acquire.__all__:
        assert hasattr(gainsay.acquire, name)
    with pytest.raises(AttributeError, match="no attribute 'absent'"):
        _ = gainsay.acquire.absent
