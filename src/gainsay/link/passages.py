"""Which statements of an article stand in the articles that share its wording, and which of theirs in it.

A copy may have statements of its own; only those are another's whose words stand there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gainsay.keep.origins import Said
from gainsay.link import copies
from gainsay.link.terms import stem
from gainsay.records import Act, Document

# Share of a statement's runs of three words from which on it stands in another article. On news_cluster two
# thirds of the statements of copies reach .5, and 1 in 25 of those of articles that are no copies does.
ENOUGH = 0.4
# With fewer runs it does if their share and the part of its words that stand together in one place add up
# to so much: a sentence put otherwise. Below the first figure it never does. Of the sentences of the
# project's samples, rewritten until .30 to .45 of the runs are left, that finds .88, the first rule alone
# .51; nothing wrong was among them, nor among the thirty of news_cluster that were looked at.
_FEWER, _WITH_WORDS = 0.1, 0.8
# How much longer than the statement that place may be.
_ROOM = 1.25
# A statement of fewer words is compared together with the words that introduce it.
_SHORT = 8


def passages(
    document: Document, others: Iterable[Document], around: Iterable[Said]
) -> Iterator[tuple[str, str, float]]:
    """A statement, the other article in which it stands, and the share of its runs of words that do.

    `around` are the statements of `document` and of the `others`, which share its wording.
    """
    texts = {one.id: one for one in (document, *others)}
    words = {one: copies.words_of(texts[one]) for one in texts}
    runs = {one: copies.runs_of(words[one]) for one in texts}
    for said in around:
        own = copies.words_in(_text_of(said, texts[said.document].text))
        own_runs = copies.runs_of(own)
        for other in texts if said.document == document.id else [document.id]:
            share = len(own_runs & runs[other]) / len(own_runs) if own_runs else 0.0
            if other != said.document and _stands(own, share, words[other]) and _denies(said, words[other]):
                yield said.id, other, round(share, 4)


def together(statement: Sequence[str], text: Sequence[str]) -> float:
    """The largest part of a statement's words that stands in one place of a text, in any order."""
    wanted, room = Counter(statement), round(_ROOM * len(statement))
    here: Counter[str] = Counter()
    found = most = 0
    for place, word in enumerate(text):
        here[word] += 1
        found += here[word] <= wanted[word]
        if place >= room:
            left = text[place - room]
            found -= here[left] <= wanted[left]
            here[left] -= 1
        most = max(most, found)
    return most / len(statement) if statement else 0.0


def _stands(statement: Sequence[str], share: float, text: Sequence[str]) -> bool:
    if share >= ENOUGH or share < _FEWER or len(statement) < _SHORT:
        return share >= ENOUGH
    return share + together(statement, text) >= _WITH_WORDS


def _denies(said: Said, text: Sequence[str]) -> bool:
    """Whether a text that has a denial's words can deny them: what is denied stands in the accuser's too."""
    cue = said.record.cue
    if said.record.act is not Act.DENY or cue is None:
        return True
    return not {stem(word) for word in copies.words_in(cue.text)}.isdisjoint(map(stem, text))


def _text_of(said: Said, text: str) -> str:
    """The words by which a statement is known elsewhere."""
    one = said.record
    content = " ".join(span.text for span in one.content)
    if len(content.split()) >= _SHORT:
        return content
    spans = [*one.content, *filter(None, (one.cue, one.source))]
    return text[min(span.start for span in spans) : max(span.end for span in spans)]
