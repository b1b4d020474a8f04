"""Parts of speech and dependencies against CoNLL-U, on the gold's own words and sentences.

Every token counts, punctuation too. LAS is given twice: with full relations
("obl:tmod") and with the universal ones alone ("obl"), as CoNLL 2018 scores.
"""

from collections import Counter
from pathlib import Path

from evaluation.conllu import Sentence, flat, read_documents
from evaluation.model import Figures, Precision, Tagger, encoder, tagged
from gainsay.errors import InputError

MEASURED = ("upos", "uas", "las", "las_universal")


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Tag the documents of the CoNLL-U file or folder `data` and compare.

    Raises InputError where there is no token or a line is not CoNLL-U.
    """
    paths = sorted(data.rglob("*.conllu")) if data.is_dir() else [data]
    return score([document for path in paths for document in read_documents(path)], encoder(precision))


def score(documents: list[list[Sentence]], tagger: Tagger) -> Figures:
    """Tag each document with `tagger` and give the shares of tokens that are right, 0 to 1."""
    right = sum((_right(document, tagger) for document in documents), Counter[str]())
    if not right["tokens"]:
        raise InputError("no token to measure on; hand in a CoNLL-U file or a folder with *.conllu")
    shares = {name: round(right[name] / right["tokens"], 4) for name in MEASURED}
    return {"documents": len(documents), "tokens": right["tokens"], **shares}


def _right(document: list[Sentence], tagger: Tagger) -> Counter[str]:
    """How many tokens of a document there are, and of how many each thing is right."""
    found = tagged(tagger, [[token.form for token in sentence.tokens] for sentence in document])
    right: Counter[str] = Counter()
    for word, (token, head) in zip(found.words, flat(document), strict=True):
        attached = word.head == head
        right["tokens"] += 1
        right["upos"] += word.upos == token.upos
        right["uas"] += attached
        right["las"] += attached and word.deprel == token.deprel
        right["las_universal"] += attached and _universal(word.deprel) == _universal(token.deprel)
    return right


def _universal(deprel: str) -> str:
    return deprel.partition(":")[0]
