"""`python -m benchmarks.faults CAMPAIGN …`: what a ledger holds when things go wrong. One JSON object out."""

import sys

from benchmarks.faults import damage, full, kills, together

_CAMPAIGNS = {"kills": kills.main, "damage": damage.main, "full": full.main, "together": together.main}


def main() -> int:
    """Run the campaign that is named first; returns the exit status."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in _CAMPAIGNS:
        print(f"benchmarks: name a campaign: {', '.join(_CAMPAIGNS)}", file=sys.stderr)
        return 2
    return _CAMPAIGNS[name](sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
