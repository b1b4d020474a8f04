"""Documents of CoNLL-U files to examples; shared by the treebanks."""

from collections.abc import Iterator
from pathlib import Path

from evaluation.conllu import Sentence, flat, read_documents
from gainsay.encode.features import BREAKS
from training.corpora.example import Example

_LINE = BREAKS.index("line")


def examples(path: Path, name: str) -> Iterator[Example]:
    """The documents of a file, without the rules that writers drew ("____")."""
    for document in read_documents(path):
        kept = list(_without_rules(document))
        if kept:
            yield _example(kept, name)


def _without_rules(document: list[Sentence]) -> Iterator[Sentence]:
    opens = False
    for sentence in document:
        # A paragraph that a rule opened goes on with the sentence after it.
        opens |= sentence.paragraph
        if all(token.form.strip("_") for token in sentence.tokens):
            yield Sentence(tokens=sentence.tokens, paragraph=opens)
            opens = False


def _example(document: list[Sentence], name: str) -> Example:
    tokens = list(flat(document))
    example = Example(
        name=name,
        words=[token.form for token, _ in tokens],
        breaks=[0] * len(tokens),
        starts=[],
        upos=[token.upos for token, _ in tokens],
        heads=[head for _, head in tokens],
        deprel=[token.deprel for token, _ in tokens],
    )
    start = 0
    for sentence in document:
        example.starts.append(start)
        example.breaks[start] = _LINE if sentence.paragraph and start else 0
        start += len(sentence.tokens)
    return example
