"""Characters that do not show themselves, or that change how others show.

Control codes can drive a terminal, bidirectional overrides can turn words
round: hostile text uses both. Views show such characters by their code point
and let none of them act.
"""

import re

# C0 and C1 controls without tab and newline, which lay text out as intended; carriage
# return would overwrite a terminal's line. Then the bidirectional embeddings, overrides
# and isolates (the plain marks U+200E and U+200F stay: right-to-left text needs them),
# surrogates, which no output encoding can write, and U+2028/9, line ends to some programs.
ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")


def named(character: str) -> str:
    """`U+202E` for the character with that code point."""
    return f"U+{ord(character):04X}"


def harmless(text: str) -> str:
    """`text` for a terminal: odd characters written as `<U+202E>`."""
    return ODD.sub(lambda found: f"<{named(found[0])}>", text)
