"""An article's way from bytes to a Reading; stores nothing and prints nothing."""

import gc
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from typing import Protocol, TypeVar

from gainsay import acquire, clean, encode, extract, ground, handed, stated
from gainsay.config import Given
from gainsay.errors import InputError, NetworkError, NoArticle, NotText
from gainsay.records import RawPage, Reading


def read_page(
    page: RawPage,
    given: Given | None = None,
    encoder: encode.Encoder | None = None,
    known: ground.KnowledgeBase | None = None,
) -> Reading:
    """Read a captured page, with what is `known` of organisations and persons, else what is shipped.

    A page that is a reading already is taken over as it is; of the capture of a statement (`given.stated`)
    the statement is read. Raises the subclasses of
    InputError for what is no readable article, and ModelError where the shipped model is damaged.
    """
    if handed.is_reading(page):
        return handed.taken(page, given or Given())
    return read_anew(page, given, encoder, known)


def read_anew(
    page: RawPage,
    given: Given | None = None,
    encoder: encode.Encoder | None = None,
    known: ground.KnowledgeBase | None = None,
) -> Reading:
    """As `read_page`, but of a page that is a reading the article in it is read again."""
    if given is not None and given.stated is not None:
        entries = known or ground.knowledge()
        return stated.read(page, given, given.stated, encoder or encode.load(), entries)
    if handed.is_reading(page):
        document = handed.taken(page, given or Given()).document
    elif acquire.is_feed(page):
        raise NoArticle(
            f"{page.source} is a feed, a list of articles; `gainsay add` takes the articles that it lists"
        )
    else:
        document = clean.make_document(page, acquire.decode(page), given or Given())
    encoder = encoder or encode.load()
    tagged = encoder.tag(document.text, extract.content_stretches(document))
    found = extract.extract(document, tagged, encoder.name, known)
    return Reading(
        document=found.document,
        statements=found.statements,
        actors=found.actors,
        disputes=found.disputes,
        silences=found.silences,
        wording=found.wording,
        dates=found.facts.dates,
        places=found.facts.places,
        figures=found.facts.figures,
        events=found.facts.events,
        notes=found.facts.notes,
    )


def read_text(text: str, given: Given | None = None, encoder: encode.Encoder | None = None) -> Reading:
    """Read plain text that is at hand already; see `read_page`.

    Raises NotText for half a surrogate pair, which no file can hold. A byte order
    mark at the start is dropped, as from a file.
    """
    try:
        body = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotText(f"the text holds half a character at offset {error.start}; decode it again") from error
    page = RawPage(
        source="text",
        body=body,
        sha256=sha256(body).hexdigest(),
        media_type="text/plain",
        charset="utf-8",
    )
    return read_page(page, given, encoder)


class Source(Protocol):
    """Something that can be opened once to get a page; may raise InputError or NetworkError."""

    def open(self) -> tuple[RawPage, Given]:
        """The page, and what is known of it."""
        ...


S = TypeVar("S", bound=Source)
# What was wrong with one source; it stops no other.
Fault = InputError | NetworkError


# Seconds for which one thread may keep another from running Python while several articles are read.
_SWITCH = 0.0005
# New objects after which Python looks for rubbish while it reads many: an article makes some hundred
# thousand and hardly any rubbish, and each look at all that is loaded costs a tenth of the time.
_LOOK_AFTER = 100_000


@contextmanager
def _many() -> Iterator[None]:
    """Python set for reading many articles, and set back."""
    held, looks = sys.getswitchinterval(), gc.get_threshold()
    # A thread that is back from the network waits for the interpreter no longer than it must.
    sys.setswitchinterval(_SWITCH)
    gc.set_threshold(_LOOK_AFTER, *looks[1:])
    try:
        yield
    finally:
        sys.setswitchinterval(held)
        gc.set_threshold(*looks)


def read_each(
    sources: Iterable[S], known: ground.KnowledgeBase | None = None
) -> Iterator[tuple[S, Reading | Fault]]:
    """Read many articles on all cores: each source with its reading or what was wrong with it, in order.

    Sources are opened one after another in the caller's thread, a few ahead of
    what is yielded. Raises ModelError where the shipped model is damaged.
    """
    workers = encode.cores()
    ahead: deque[tuple[S, Future[Reading] | Fault]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="article")
    with _many():
        try:
            for source in sources:
                ahead.append((source, _begun(source, pool, known)))
                while ahead and (len(ahead) > 2 * workers or _is_done(ahead[0][1])):
                    yield _ended(*ahead.popleft())
            while ahead:
                yield _ended(*ahead.popleft())
        finally:
            pool.shutdown(cancel_futures=True)


def _begun(
    source: Source, pool: ThreadPoolExecutor, known: ground.KnowledgeBase | None
) -> Future[Reading] | Fault:
    try:
        page, given = source.open()
    except (InputError, NetworkError) as error:
        return error
    return pool.submit(read_page, page, given, known=known)


def _is_done(begun: Future[Reading] | Fault) -> bool:
    return not isinstance(begun, Future) or begun.done()


def _ended(source: S, begun: Future[Reading] | Fault) -> tuple[S, Reading | Fault]:
    if not isinstance(begun, Future):
        return source, begun
    try:
        return source, begun.result()
    except (InputError, NetworkError) as error:
        return source, error
