"""Guesses the encoding of text that is not UTF-8 and declares nothing, or something false."""

import re

# Other scripts, among which detection chooses well. Between the Latin encodings
# it errs on short texts, and for English text windows-1252 is the one in use.
_OTHER_SCRIPTS = (
    *("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp874"),
    *("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"),
)
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "cp1258")
_DEFAULT = "cp1252"

# A few hundred lines; the guess does not get better with more.
_SAMPLE_BYTES = 32_768
# Fewer bytes beyond ASCII are the accents and quotation marks of a Latin text (a
# French line has one in twenty), in which detection sees Japanese or Chinese;
# another script has more than half.
_LATIN_SHARE = 0.3


def detected_codec(body: bytes) -> str:
    """Python's codec that fits `body` best; windows-1252 when nothing points to another script."""
    sample = _sample(body)
    high = len(sample) - len(sample.decode("ascii", errors="ignore"))
    if high < _LATIN_SHARE * len(sample):
        return _DEFAULT
    from charset_normalizer import from_bytes  # noqa: PLC0415 (slow to load, seldom needed)

    best = from_bytes(sample, cp_isolation=[*_OTHER_SCRIPTS, *_LATIN]).best()
    return best.encoding if best is not None and best.encoding in _OTHER_SCRIPTS else _DEFAULT


def _sample(body: bytes) -> bytes:
    """The stretches between tags that are beyond ASCII: markup would hide what they are."""
    stretches: list[bytes] = []
    size = 0
    for stretch in re.split(rb"[<>]", body):
        if not stretch.isascii():
            stretches.append(stretch)
            size += len(stretch)
        if size >= _SAMPLE_BYTES:
            break
    return b"\n".join(stretches)[:_SAMPLE_BYTES]
