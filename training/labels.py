"""Label inventories from the corpora that take part."""

from training.corpora.example import Example
from training.model import Labels


def _tags(*names: str) -> list[str]:
    return ["O", *(f"{letter}-{name}" for name in names for letter in "BIES")]


def inventories(examples: dict[str, list[Example]]) -> Labels:
    """Sorted inventories, so that the same corpora give the same order."""
    listed = [example for group in examples.values() for example in group]
    entities = sorted({tag[2:] for e in listed for tag in e.entity or [] if tag != "O"})
    return Labels(
        upos=sorted({tag for e in listed for tag in e.upos or []}),
        deprel=sorted({tag for e in listed for tag in e.deprel or []}),
        entity=_tags(*entities),
        cue=_tags("cue"),
        pair=_tags("source", "content"),
    )
