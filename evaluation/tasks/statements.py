"""Statements against PolNeAR: `measure(DIR)`, DIR holding text/ and attributions/.

The whole product reads each text as a user would have it read. Where several
people annotated an article, the first in the order of file names is the gold.
"""

from pathlib import Path

from evaluation.attributions import Attribution, compare
from evaluation.model import Figures, Precision, Reader, reader
from evaluation.polnear import Article, read_articles
from evaluation.score import figures, total
from evaluation.words import Piece
from gainsay.records import SpeakerKind, Statement
from gainsay.spans import Span

# Exact spans on PolNeAR test, sentence by sentence, BERT-CofeNet (CofeNet, 2022).
# That work split sentences with other tools; the nearest thing to a mark to pass.
PUBLISHED = {"source": 0.832, "cue": 0.753, "content": 0.729}


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Read the articles of `data` with the shipped model and compare.

    Raises InputError where `data` is not laid out as PolNeAR is.
    """
    return score(read_articles(data), reader(precision))


def score(articles: list[Article], read: Reader) -> Figures:
    """Compare what `read` finds in each article with its first annotation."""
    counts = total(compare(one.text, predicted(one.text, read), one.annotations[0]) for one in articles)
    published: Figures = {f"published_by_sentence_{role}_f1": value for role, value in PUBLISHED.items()}
    return {"documents": len(articles), **figures(counts), **published}


def predicted(text: str, read: Reader) -> list[Attribution]:
    """The attributions that `read` finds; what the outlet says itself is none."""
    return [_attribution(one) for one in read(text).statements if not _own_voice(one)]


def _own_voice(statement: Statement) -> bool:
    speaker = statement.speaker
    return statement.cue is None and speaker is not None and speaker.kind is SpeakerKind.OUTLET


def _attribution(statement: Statement) -> Attribution:
    return Attribution(
        source=_pieces(statement.source), cue=_pieces(statement.cue), content=_pieces(*statement.content)
    )


def _pieces(*spans: Span | None) -> tuple[Piece, ...]:
    return tuple((span.start, span.end) for span in spans if span is not None)
