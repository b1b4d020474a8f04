"""`python -m training.frequencies --data POLNEAR/train --out FILE`: in how many articles each stem stands.

Makes `src/gainsay/link/data/frequencies.tsv`; stems of one article only are left out.
"""

import argparse
from collections import Counter
from pathlib import Path

from gainsay.link.terms import stem, words


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description="Count in how many articles each stem stands.")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds text/")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    paths = sorted((given.data / "text").glob("*.txt"))
    counts: Counter[str] = Counter()
    for path in paths:
        counts.update({stem(word) for word in words(path.read_text("utf-8"))})
    lines = [f"{term}\t{count}" for term, count in sorted(counts.items()) if count > 1]
    head = "# Stems of English news with the number of articles that hold them; N is that of all articles.\n"
    given.out.write_text(head + f"N\t{len(paths)}\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
