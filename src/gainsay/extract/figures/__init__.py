"""Figures: counts of people with what is counted, who gives them, where, when, and which disagree."""

from gainsay.extract.figures.circumstances import Around
from gainsay.extract.figures.gather import figures
from gainsay.extract.figures.tallies import disagreements

__all__ = ["Around", "disagreements", "figures"]
