"""Events against the PLOVER gold records and the marked sentences of PLV.

`gold_half.json`: each record is read as an article of one sentence. Of our events the
one counts that overlaps the first marked words, else the most of them, else the first. `type` is the share
of records whose event is right, gold names of PLOVER 0.5 taken for those of 0.8 (DEMAND
is REQUEST; DISAPPROVE and INVESTIGATE are ACCUSE; FIGHT is ASSAULT). `source` and
`target` are the shares, of the records that have one, in which a party of the chosen
event is of a gold country or, where it has one, of a gold sector; `…_country` asks for
the country. `type_any` counts a record where any of our events has the type.

`PLV_train.tsv`: source and target are given as spans; of the sentence's deeds the one
counts whose parties lie in them. YIELD is CONCEDE or RETREAT. `macro_f1` is the mean F1
of the 15 codes; `frames_…` counts the rows that a frame decides, the rest go to the
fallback. `unseen_macro_f1` is that of every fifth row, from which no word was taken.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.model import Figures, Precision
from gainsay.config import Given
from gainsay.errors import InputError
from gainsay.extract.events.cast import Cast
from gainsay.extract.events.deed import Deed
from gainsay.extract.events.deeds import Deeds
from gainsay.extract.syntax import Syntax
from gainsay.ground import described, knowledge
from gainsay.records import Event, Reading

_NOW_CALLED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
# Spellings of countries that the records have wrong.
_COUNTRIES = {"JAP": "JPN", "ITL": "ITA"}
# Sectors that have another code in ours (docs/reference/actor-codes.md).
_SECTORS = {"CIV": "CVL", "JRN": "MED", "MED": "HLH", "MOS": "REL"}
_INTERNATIONAL = frozenset({"IGO", "NGO", "IMG", "MNC"})
_MARK = re.compile(r"\((?P<kinds>[A-Z/]+): ")
_TAG = re.compile(r"</?[st]>")
_FOLDS = 5


def measure(data: Path, precision: Precision = "int8") -> Figures:
    """Compare on the files of the folder `data`; raises InputError where it holds neither."""
    found: dict[str, float | int] = {}
    records, rows = data / "gold_half.json", data / "PLV_train.tsv"
    if not records.exists() and not rows.exists():
        raise InputError(f"{data} holds neither gold_half.json nor PLV_train.tsv; hand in such a folder")
    if records.exists():
        found.update(of_records(json.loads(records.read_text("utf-8")), precision))
    if rows.exists():
        with rows.open(encoding="utf-8", newline="") as lines:
            found.update(of_rows(list(csv.DictReader(lines, delimiter="\t")), precision))
    return found


def of_records(records: Sequence[dict[str, Any]], precision: Precision) -> Figures:
    """The shares of records that are right."""
    from gainsay.encode import load  # noqa: PLC0415
    from gainsay.pipeline import read_text  # noqa: PLC0415

    encoder = load(precision)
    shares: dict[str, list[bool]] = {}
    for record in records:
        reading = read_text(record["text"], Given(force=True), encoder)
        for name, right in judged(record, reading).items():
            shares.setdefault(name, []).append(right)
    return {"records": len(records), **{name: _share(found) for name, found in shares.items()}}


def judged(record: dict[str, Any], reading: Reading) -> dict[str, bool]:
    """What is right of one record; parties only where the record has them."""
    gold = _NOW_CALLED.get(record["event"], record["event"])
    chosen = nearest(reading.events, marked(record))
    found = {
        "type": chosen is not None and chosen.plover == gold,
        "type_any": any(event.plover == gold for event in reading.events),
    }
    for role in ("source", "target"):
        wanted = list(_gold_codes(record.get(role) or ()))
        if wanted:
            names = getattr(chosen, role) if chosen is not None else ()
            ours = [code for name in names for code in [coded(name, reading)]]
            countries = any(mine[0] and mine[0] == theirs[0] for mine in ours for theirs in wanted)
            sectors = any(mine[1] and mine[1] == theirs[1] for mine in ours for theirs in wanted)
            found[f"{role}_country"] = countries
            found[role] = countries or sectors
    return found


def marked(record: dict[str, Any]) -> list[tuple[int, int]]:
    """Where the record's text has the deed: the marked words, found in their order."""
    spans, at = [], 0
    for words in _deeds_in(record["textInfo"].get("markup") or ""):
        start = record["text"].find(words, at)
        if start >= 0:
            spans.append((start, start + len(words)))
            at = start
    return spans


def _deeds_in(markup: str) -> Iterator[str]:
    for mark in _MARK.finditer(markup):
        if "EVT" in mark["kinds"]:
            yield markup[mark.end() : markup.find(")", mark.end())].strip()


def nearest(events: Sequence[Event], spans: Sequence[tuple[int, int]]) -> Event | None:
    """The event that overlaps the first of the spans, else most of all; the first of equals."""

    def overlap(event: Event) -> tuple[int, int]:
        shared = [_overlap(event, span) for span in spans] or [0]
        return shared[0], sum(shared)

    return max(events, key=overlap, default=None)


def _overlap(event: Event, span: tuple[int, int]) -> int:
    return sum(max(0, min(m.end, span[1]) - max(m.start, span[0])) for m in event.mentions)


def coded(name: str, reading: Reading) -> tuple[str, str]:
    """Country (alpha-3; IGO for what is of none) and sector of an actor or a description, "" for unknown."""
    actor = next((actor for actor in reading.actors if actor.name == name), None)
    code = (actor.code if actor is not None else None) or described(name, knowledge()).code or ""
    return (
        (code[:3], code[3:6])
        if code[:3] in _INTERNATIONAL or len(code) != 3 or _is_country(code)
        else ("", code)
    )


def _is_country(code: str) -> bool:
    from gainsay.ground import all_states  # noqa: PLC0415

    return any(state.alpha3 == code for state in all_states().values())


def _gold_codes(parties: Any) -> Iterator[tuple[str, str]]:
    for party in parties if isinstance(parties, list) else ():
        code, sector = party.get("code") or "", (party.get("sector") or "")[:3]
        yield _COUNTRIES.get(code, code), _SECTORS.get(sector, sector)


def _share(found: Sequence[bool]) -> float:
    return round(sum(found) / len(found), 4) if found else 0.0


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence with the spans of its source and target, and its code."""

    text: str
    source: tuple[tuple[int, int], ...]
    target: tuple[tuple[int, int], ...]
    gold: str


def read_row(row: dict[str, str]) -> Row:
    """A row without its marks."""
    text, spans, opened = "", {"s": list[tuple[int, int]](), "t": list[tuple[int, int]]()}, {"s": 0, "t": 0}
    at = 0
    source = row["marked_sentence"]
    for tag in _TAG.finditer(source):
        text += source[at : tag.start()]
        at, name = tag.end(), tag.group().strip("</>")
        if tag.group().startswith("</"):
            spans[name].append((opened[name], len(text)))
        else:
            opened[name] = len(text)
    return Row(text + source[at:], tuple(spans["s"]), tuple(spans["t"]), row["gold_root"])


def of_rows(rows: Iterable[dict[str, str]], precision: Precision) -> Figures:
    """F1 of the codes."""
    from gainsay.encode import load  # noqa: PLC0415

    encoder = load(precision)
    pairs: list[tuple[str, str]] = []
    for raw in rows:
        row = read_row(raw)
        deed = between(Syntax(encoder.tag(row.text)), row)
        pairs.append((row.gold, root(deed.code.plover) if deed is not None else ""))
    decided = [(gold, ours) for gold, ours in pairs if ours]
    return {
        "rows": len(pairs),
        "frames_decide": _share([bool(ours) for _, ours in pairs]),
        "frames_right": _share([gold == ours for gold, ours in decided]),
        "macro_f1": macro_f1(pairs),
        "unseen_macro_f1": macro_f1(pairs[::_FOLDS]),
    }


def root(plover: str) -> str:
    """The code of PLV."""
    return "YIELD" if plover in {"CONCEDE", "RETREAT"} else plover


def between(syntax: Syntax, row: Row) -> Deed | None:
    """The deed of a sentence whose parties the given spans are, or the likeliest."""
    cast = Cast(syntax, (), (), {})
    deeds = Deeds(syntax, cast).all()
    sources, targets = (words_in(syntax, spans) for spans in (row.source, row.target))
    # "They" is the source where it stands for it.
    known = {name for i in sources for name in cast.names(i)}
    stand_ins = {i for deed in deeds for i in deed.agents if known & set(cast.names(i))}
    fits = [(_fit(deed, sources | stand_ins, targets), -i) for i, deed in enumerate(deeds)]
    best = max(fits, default=None)
    return deeds[-best[1]] if best is not None else None


def _fit(deed: Deed, sources: AbstractSet[int], targets: AbstractSet[int]) -> int:
    agent = not sources.isdisjoint(deed.agents)
    patient = not targets.isdisjoint((*deed.patients, *deed.agents))
    return 4 * agent + 2 * patient + (not deed.noun)


def words_in(syntax: Syntax, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The words that lie in the spans."""
    found = (syntax.words_in(start, end) for start, end in spans)
    return frozenset(i for words in found if words is not None for i in range(*words))


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """The mean F1 over the gold codes."""
    gold, ours = Counter(g for g, _ in pairs), Counter(o for _, o in pairs)
    right = Counter(g for g, o in pairs if g == o)
    scores = [2 * right[code] / (gold[code] + ours[code]) for code in gold]
    return round(sum(scores) / len(scores), 4) if scores else 0.0
