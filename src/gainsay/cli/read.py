"""`gainsay read`: articles in, readings out; one that fails never stops the rest."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gainsay import ingest, pipeline
from gainsay.cli import entities, inputs, output, progress
from gainsay.cli.tally import Tally
from gainsay.cli.web import web
from gainsay.config import Given
from gainsay.errors import UsageError
from gainsay.records import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to read and in which form to write; at most one of `json`, `jsonl`, `html`."""

    json: bool = False
    jsonl: bool = False
    html: Path | None = None
    quiet: bool = False
    allow_private: bool = False
    entities: tuple[Path, ...] = ()


def run(sources: Sequence[str], given: Given, options: Options) -> int:
    """Read all of `sources`, write to standard output, and return the exit status.

    Raises UsageError for options that do not go together, InputError for a file of
    entities of which nothing can be used and ModelError for a damaged model; errors
    of single inputs are counted and told at the end.
    """
    many = inputs.are_many(sources)
    _check(given, options, many=many)
    known = ingest.known(entities.load(options.entities))
    tally = Tally()
    with (
        web(allow_private=options.allow_private) as fetcher,
        _form(options, many=many) as write,
        progress.bar("reading", partial(inputs.count, sources), hidden=options.quiet or not many) as step,
    ):
        try:
            for item, reading in pipeline.read_each(inputs.items(sources, given, fetcher), known):
                _take(item, reading, write, tally)
                step()
        except KeyboardInterrupt:
            tally.interrupted = True
    _report(tally, many=many, quiet=options.quiet)
    return tally.exit_status


def _check(given: Given, options: Options, *, many: bool) -> None:
    if sum((options.json, options.jsonl, options.html is not None)) > 1:
        raise UsageError("--json, --jsonl and --html exclude one another; give one of them")
    if many and options.html:
        raise UsageError("--html writes one page, and there may be several articles; give one article")
    if many and (given.url or given.title):
        raise UsageError(
            "--url and --title belong to one article, and there may be several; give one article"
        )


def _form(options: Options, *, many: bool) -> output.Form:
    if options.html:
        return output.html_file(options.html)
    if options.jsonl:
        return output.json_lines()
    if options.json:
        return output.array() if many else output.one_object()
    return output.views()


def _take(item: inputs.Item, reading: Reading | pipeline.Fault, write: output.Write, tally: Tally) -> None:
    if isinstance(reading, Reading):
        write(reading)
        tally.read += 1
    else:
        tally.failed.append((item.name, reading))


def _report(tally: Tally, *, many: bool, quiet: bool) -> None:
    """On standard error: the counts where there were several, and always what failed."""
    if tally.interrupted or (many and not quiet):
        first, *rest = tally.summary()
    elif tally.failed:
        first, *rest = (line.strip() for line in tally.reasons())
    else:
        return
    print(f"gainsay: {first}", *rest, sep="\n", file=sys.stderr)
