"""Copies: pairs of articles that share their wording, found as articles are added to a ledger.

`copied`: of the folder's articles (Give Me 5W1H's news clusters) the pairs of which over
half of the shorter one's runs of five words stand in the other, told by comparing all
with all; found are the pairs that the ledger remembers as copies and that share as much.

`rewritten`: the project's samples, each rewritten in many ways (paragraphs cut and
put in another order, a new lead, other names of outlets, words changed) until about
30 to 45 % of its runs of three words are left. Recall is over the pairs of one origin
that share 30 % or more; a pair is wrong where it is of two origins, or of two articles of
the folder on different events.

`statements`: each sentence of these texts (eight words or more) as a statement of its own, the
sample published first. The origin of a sentence that a rewritten text kept is the sample, and that of
a new lead is not. Recall is over the kept sentences, precision over those that got the sample.
"""

import hashlib
import random
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from evaluation.model import Figures, Precision
from evaluation.score import Counts, figures
from evaluation.tasks.stories import read
from gainsay.config import Given
from gainsay.keep import opened
from gainsay.keep.ledger import Kept
from gainsay.keep.origins import origins_of
from gainsay.keep.search import copies_of
from gainsay.link import copies, link
from gainsay.records import Act, Block, BlockKind, Document, Manner, RawPage, Reading, Statement, When
from gainsay.spans import Span

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"
_VARIANTS = 12
_LEFT = (0.30, 0.45)
_LEAD = "Officials were weighing their next step on {0} as accounts of the affair differed, according to {1}."
_OUTLETS = ("Harbour Gazette", "Tidewater Post", "Northern Courier", "Evening Ledger")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday")
_SENTENCE = re.compile(r"\S[^\n]*?[.!?]”?(?=\s|$)")
_LEAST_WORDS = 8
Pairs = set[frozenset[str]]


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Both measures; no network is asked."""
    del precision
    documents, events = read(data)
    wording = {one.id: copies.shingles(one, 5) for one in documents}
    truth = {pair for pair in _pairs(wording) if _share(wording, pair) > 0.5}
    near = remembered(documents)
    made = rewritten()
    runs = {one.id: copies.shingles(one) for one in made}
    same = {pair for pair in _pairs(runs) if _origins(pair) == 1 and _share(runs, pair) >= _LEFT[0]}
    found = remembered(made)
    event = {one.id: told for one, told in zip(documents, events, strict=True)}
    right = {pair for pair in found if _origins(pair) == 1}
    wrong = (found - right) | {pair for pair in near if len({event[one] for one in pair}) > 1}
    copied = Counts.of({pair for pair in near if _share(wording, pair) > 0.5}, truth)
    return {
        "documents": len(documents),
        "copied_pairs": len(truth),
        "made": len(made),
        **figures({"copied": copied}),
        "rewritten_precision": round(len(right) / max(1, len(right | wrong)), 4),
        "rewritten_recall": round(len(same & found) / max(1, len(same)), 4),
        "wrong": len(wrong),
        **statements(made),
    }


def _pairs(of: dict[str, frozenset[int]]) -> Pairs:
    return {frozenset(pair) for pair in combinations(sorted(of), 2)}


def _share(of: dict[str, frozenset[int]], pair: frozenset[str]) -> float:
    one, other = pair
    return copies.contained(of[one], of[other])


def _origins(pair: frozenset[str]) -> int:
    return len({one.partition("/")[0] for one in pair})


def remembered(documents: Sequence[Document]) -> Pairs:
    """The pairs that a new ledger holds for copies, the articles added one after another."""
    found: Pairs = set()
    with opened(":memory:") as ledger:
        for number, document in enumerate(documents):
            # Ids of the ledger are short.
            held = replace(document, id=f"d{number}")
            ledger.add(Reading(document=held, statements=()), _kept(document), copies.find)
            near = copies_of(ledger, held.id)
            found |= {frozenset((document.id, documents[int(hit.document[1:])].id)) for hit, _ in near}
    return found


def rewritten() -> list[Document]:
    """The samples and what was made of them; the id begins with the sample's name."""
    made = []
    for path in sorted(_SAMPLES.glob("*.txt")):
        text = path.read_text("utf-8")
        made.append(_document(f"{path.stem}/0", text))
        whole = copies.shingles(made[-1])
        for number in range(1, _VARIANTS + 1):
            made.append(_variant(f"{path.stem}/{number}", text, whole, random.Random(number)))
    return made


def _variant(name: str, text: str, whole: frozenset[int], chance: random.Random) -> Document:
    """The text rewritten word by word until no more than is wanted is left of it."""
    paragraphs = [p for p in text.split("\n\n") if p.strip()][1:]
    kept = chance.sample(paragraphs, max(3, round(len(paragraphs) * chance.uniform(0.6, 1))))
    lead = _LEAD.format(chance.choice(_DAYS), chance.choice(_OUTLETS))
    rate = 0.0
    while True:
        body = [_reworded(paragraph, rate, random.Random(f"{name}{rate:.2f}")) for paragraph in kept]
        one = _document(name, "\n\n".join([lead, *body]))
        if copies.contained(whole, copies.shingles(one)) <= _LEFT[1]:
            return one
        rate += 0.02


def _reworded(paragraph: str, rate: float, chance: random.Random) -> str:
    """Some words turned round, which no run of three survives."""
    return re.sub(r"\w+", lambda m: m[0][::-1] if chance.random() < rate else m[0], paragraph)


def _document(name: str, text: str) -> Document:
    return Document(
        id=name,
        title=None,
        outlet=None,
        byline=None,
        section=None,
        url=None,
        published=None,
        language="en",
        text=text,
        text_sha256=name,
        raw_sha256=name,
        retrieved=None,
        blocks=(Block(kind=BlockKind.BODY, start=0, end=len(text)),),
    )


def statements(made: Sequence[Document]) -> Figures:
    """Whether the sentences of rewritten texts get the samples as their origins."""
    kept_of, leads = set(), set()
    with opened(":memory:") as ledger:
        for number, document in enumerate(made):
            reading = _sentences(document, number)
            ledger.add(reading, _kept(document), link)
            sample, _, variant = document.id.partition("/")
            if variant != "0":
                lead, *rest = [(one.id, f"{sample}/0") for one in reading.statements]
                leads.add(lead)
                kept_of.update(rest)
        ids = {document.id: f"d{number}" for number, document in enumerate(made)}
        with ledger.looking() as connection:
            found = origins_of(connection, [one for one, _ in kept_of | leads])
    of_sample = {(one, sample) for one, sample in kept_of | leads if found[one].origin == ids[sample]}
    right = of_sample & kept_of
    return {
        "statements": len(kept_of | leads),
        "statement_precision": round(len(right) / max(1, len(of_sample)), 4),
        "statement_recall": round(len(right) / max(1, len(kept_of)), 4),
    }


def _sentences(document: Document, number: int) -> Reading:
    """The text with each of its sentences as a statement, published on a day of its own."""
    day = (date(2031, 1, 1) + timedelta(number)).isoformat()
    published = When(earliest=day, latest=day, grain="day", timex=day)
    spans = [
        Span.of(document.text, found.start(), found.end())
        for found in _SENTENCE.finditer(document.text)
        if len(found[0].split()) >= _LEAST_WORDS
    ]
    return Reading(
        document=replace(document, id=f"d{number}", published=published),
        statements=tuple(_statement(f"s{number}.{place}", span) for place, span in enumerate(spans)),
    )


def _statement(name: str, span: Span) -> Statement:
    return Statement(
        id=name,
        content=(span,),
        cue=None,
        source=None,
        speaker=None,
        spokesperson=None,
        via=(),
        act=Act.ASSERT,
        manner=Manner.INDIRECT,
        polarity="positive",
        said_on=None,
        block=BlockKind.BODY,
        score=1.0,
        found_by="evaluation",
    )


def _kept(document: Document) -> Kept:
    body = document.id.encode()
    page = RawPage(source=document.id, body=body, sha256=hashlib.sha256(body).hexdigest())
    return Kept(page=page, given=Given(), reader="evaluation")
