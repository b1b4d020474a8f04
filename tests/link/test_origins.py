"""Where statements entered the news, by all kinds of evidence, in whatever order the articles come."""

from itertools import permutations
from pathlib import Path

import pytest

from gainsay.keep import Ledger, opened
from gainsay.keep.independence import independence
from gainsay.keep.origins import Kind, Origin
from gainsay.link import link
from gainsay.records import ActorKind, Manner, Reading
from tests.keep.articles import kept
from tests.link.articles import Line, add, article, origins

QUOTE = "No shot was fired by our boats on that night"
OTHER = "The logbooks of both of our boats are lying open to everybody"
# A wire report, long enough to be copied.
WIRE = [
    "The pilot of Port Elmas told the harbour court on Monday that two tugs had crossed the strait by night.",
    "A clerk of the court added that nobody on the third pier had kept a log of what went out that day.",
    "The ministry has denied that its patrol boats were near the strait, and called the pilot a drunkard.",
    "Nobody could be reached at the pilots’ guild, whose door was locked on both days of the hearing.",
]
DENIAL = Line("denied that its patrol boats were near the strait", "ministry", manner=Manner.INDIRECT)
LOCAL = "The mayor of Skerry said she had seen the tugs herself from the window of her own kitchen."
SEEN = Line("she had seen the tugs herself from the window", "mayor of Skerry", manner=Manner.INDIRECT)


def told(origin: Origin) -> tuple[str, str, Kind]:
    return origin.origin, origin.source_name, origin.kind


def wire(name: str, *lines: Line, sign: str = "", more: str = "", **facts: object) -> Reading:
    text = "\n\n".join([sign + WIRE[0], *WIRE[1:], *([more] if more else [])])
    return article(name, text, *(lines or (DENIAL,)), **facts)  # type: ignore[arg-type]


def test_alone_it_is_the_articles_own(ledger: Ledger) -> None:
    one = article("one", f"“{QUOTE}”, she said.", Line(QUOTE), outlet="Tidewater Post")
    add(ledger, one)
    (found,) = origins(ledger, one)
    assert told(found) == ("done", "Tidewater Post", Kind.OWN)
    assert (found.outlet, found.outlet_name, found.utterance) == ("tidewater-post", "Tidewater Post", None)


def test_a_copy_has_it_from_the_earliest(ledger: Ledger) -> None:
    copy = wire("copy", DENIAL, SEEN, more=LOCAL, day="2031-05-15", outlet="Harbour Gazette")
    first = wire("first", day="2031-05-14", outlet="Tidewater Post")
    add(ledger, copy)
    assert [one.kind for one in origins(ledger, copy)] == [Kind.OWN, Kind.OWN]
    # Published before, added later: the older ones move.
    add(ledger, first)
    denial, seen = origins(ledger, copy)
    assert told(denial) == ("dfirst", "Tidewater Post", Kind.COPY)
    assert denial.through == "dfirst"
    assert denial.reason.startswith("shares 99% of the shorter text with Tidewater Post of 2031-05-14")
    # Words that are not in the other article are the copy's own.
    assert told(seen) == ("dcopy", "Harbour Gazette", Kind.OWN)
    assert told(origins(ledger, first)[0]) == ("dfirst", "Tidewater Post", Kind.OWN)


def test_an_agencys_report_is_the_agencys_though_it_was_printed_later(ledger: Ledger) -> None:
    plain = wire("plain", day="2031-05-14", outlet="Tidewater Post")
    signed = wire("signed", sign="PORT ELMAS (AP) - ", day="2031-05-15", outlet="Harbour Gazette")
    add(ledger, plain, signed)
    first, second = origins(ledger, plain, signed)
    assert told(second) == ("outlet:associated-press", "Associated Press", Kind.WIRE)
    assert "“PORT ELMAS (AP) -”" in second.reason
    assert told(first) == ("outlet:associated-press", "Associated Press", Kind.COPY)
    assert "which is a report of Associated Press" in first.reason
    # The agency's own article, once it is there, is the origin.
    own = wire("own", day="2031-05-16", outlet="Associated Press")
    add(ledger, own)
    assert {one.origin for one in origins(ledger, plain, signed, own)} == {"down"}
    assert {one.source for one in origins(ledger, plain, signed, own)} == {"associated-press"}


def test_a_named_source_is_the_origin(ledger: Ledger) -> None:
    text = f"“{QUOTE}”, she told Reuters. “{OTHER}”, she said, according to Xinhua."
    one = article("one", text, Line(QUOTE, via=("Reuters",)), Line(OTHER, via=("Xinhua",)))
    add(ledger, one)
    heard, relayed = origins(ledger, one)
    assert told(heard) == ("outlet:reuters", "Reuters", Kind.HEARD)
    assert told(relayed) == ("outlet:xinhua", "Xinhua", Kind.RELAYED)
    assert relayed.reason == "says that it has it from Xinhua"
    assert (relayed.country, relayed.ownership) == ("CN", "state")


def test_who_quotes_the_same_words_has_them_from_the_earliest(ledger: Ledger) -> None:
    early = article("early", f"“{QUOTE}”, she said.", Line(QUOTE), day="2031-05-14", outlet="Tidewater Post")
    late = article("late", f"It rains. “{QUOTE}!”", Line(QUOTE), day="2031-05-15", outlet="Harbour Gazette")
    undated = article("undated", f"So: “{QUOTE}”", Line(QUOTE), day=None, outlet="Evening Ledger")
    add(ledger, undated, late, early)
    found = origins(ledger, early, late, undated)
    assert [told(one) for one in found] == [
        ("dearly", "Tidewater Post", Kind.OWN),
        ("dearly", "Tidewater Post", Kind.QUOTE),
        ("dearly", "Tidewater Post", Kind.QUOTE),
    ]
    assert found[1].reason == "quotes the same words as Tidewater Post of 2031-05-14"
    assert len({one.utterance for one in found}) == 1


def test_who_heard_the_words_comes_before_the_earliest(ledger: Ledger) -> None:
    early = article("early", f"“{QUOTE}”, she said.", Line(QUOTE), day="2031-05-14", outlet="Tidewater Post")
    late = article("late", f"“{QUOTE}”, she told Reuters.", Line(QUOTE, via=("Reuters",)), day="2031-05-15")
    add(ledger, early, late)
    first, second = origins(ledger, early, late)
    assert told(first) == ("outlet:reuters", "Reuters", Kind.QUOTE)
    assert first.reason.endswith("which says that Reuters was told so")
    assert told(second) == ("outlet:reuters", "Reuters", Kind.HEARD)


def test_who_heard_the_words_is_known_by_its_own_article(ledger: Ledger) -> None:
    there = article("there", f"“{QUOTE}”, she said.", Line(QUOTE), day="2031-05-14", outlet="Reuters")
    here = article("here", f"“{QUOTE}”, she told Reuters.", Line(QUOTE, via=("Reuters",)), day="2031-05-14")
    add(ledger, here, there)
    assert [told(one) for one in origins(ledger, there, here)] == [
        ("dthere", "Reuters", Kind.OWN),
        ("dthere", "Reuters", Kind.HEARD),
    ]


def test_a_source_named_by_the_article_stays_though_others_had_the_words_before(ledger: Ledger) -> None:
    early = article("early", f"“{QUOTE}”, she said.", Line(QUOTE), day="2031-05-14", outlet="Tidewater Post")
    late = article(
        "late", f"“{QUOTE}”, said AFP.", Line(QUOTE, via=("AFP",)), day="2031-05-15", outlet="TASS"
    )
    add(ledger, early, late)
    found = origins(ledger, early, late)
    assert [told(one)[1:] for one in found] == [
        ("Tidewater Post", Kind.OWN),
        ("Agence France-Presse", Kind.RELAYED),
    ]
    # They are one utterance, and so one origin.
    counts = independence(found)
    assert (counts.outlets, counts.origins) == (2, 1)
    assert counts.merges[-1] == "Tidewater Post and TASS quote the same words"


def test_of_one_day_that_which_the_others_name_comes_first(ledger: Ledger) -> None:
    text = f"“{QUOTE}”, she said. “{OTHER}”, she said to the court, the Tidewater Post reported."
    citing = article("a", text, Line(QUOTE), Line(OTHER, via=("Tidewater Post",)), outlet="Harbour Gazette")
    cited = article("z", f"“{QUOTE}”, she said.", Line(QUOTE), outlet="Tidewater Post")
    add(ledger, citing, cited)
    assert [one.origin for one in origins(ledger, cited, citing)][:2] == ["dz", "dz"]


@pytest.mark.parametrize("first", ["naming", "named"])
def test_a_named_source_is_the_outlet_of_its_articles(ledger: Ledger, first: str) -> None:
    text = f"“{QUOTE}”, she told Coastal News."
    naming = article("naming", text, Line(QUOTE, via=("Coastal News",)), outlet="Tidewater Post")
    named = article(
        "named", f"“{OTHER}”, she said.", Line(OTHER), outlet="Coastal News", url="https://c.example"
    )
    add(ledger, *([naming, named] if first == "naming" else [named, naming]))
    assert [one.source for one in origins(ledger, naming, named)] == ["c.example", "c.example"]
    assert independence(origins(ledger, naming, named)).origins == 1


def test_the_revision_that_came_first_comes_first(ledger: Ledger) -> None:
    readings = [
        wire(name, more=more, outlet="Tidewater Post", url="https://tidewater.example/a")
        for name, more in (("z", "It was noon."), ("a", "It was night."))
    ]
    add(ledger, *readings)
    assert [one.origin for one in origins(ledger, *readings)] == ["dz", "dz"]


def test_the_order_of_adding_changes_nothing(tmp_path: Path) -> None:
    readings = [
        wire("plain", day="2031-05-14", outlet="Tidewater Post"),
        wire("signed", DENIAL, SEEN, sign="PORT ELMAS (AP) - ", more=LOCAL, day="2031-05-15"),
        wire("third", DENIAL, SEEN, more=LOCAL, day="2031-05-13", outlet="Evening Ledger"),
        article("q1", f"“{QUOTE}”, she told AFP.", Line(QUOTE, via=("AFP",)), day="2031-05-16"),
        article("q2", f"Again: “{QUOTE}”", Line(QUOTE), day="2031-05-15", outlet="TASS"),
    ]
    found = set()
    for number, order in enumerate(list(permutations(readings))[::7]):
        with opened(str(tmp_path / f"{number}.db")) as ledger:
            add(ledger, *order)
            found.add(tuple((one.origin, one.kind, one.reason) for one in origins(ledger, *readings)))
    assert len(found) == 1


def test_read_again_with_less_in_it_nothing_rests_on_what_is_gone(ledger: Ledger) -> None:
    early = article("early", f"“{QUOTE}”, she said.", Line(QUOTE), day="2031-05-14", outlet="Tidewater Post")
    late = article("late", f"It rains. “{QUOTE}!”", Line(QUOTE), day="2031-05-15", outlet="Harbour Gazette")
    add(ledger, early, late)
    nothing = article("early", f"“{QUOTE}”, she said.", day="2031-05-14", outlet="Tidewater Post")
    ledger.reread(nothing, "gainsay newer", link)
    assert told(origins(ledger, late)[0]) == ("dlate", "Harbour Gazette", Kind.OWN)


@pytest.mark.parametrize("kind", [ActorKind.GOVERNMENT, ActorKind.PERSON])
def test_for_which_state_somebody_speaks(ledger: Ledger, kind: ActorKind) -> None:
    lines = [
        Line(QUOTE, "Mali’s ministry", kind=kind, code="MLIGOV", country="ML"),
        Line(OTHER, "a fisherman", kind=kind, code="MLICVL", country="ML"),
    ]
    one = article("one", f"“{QUOTE}”, it said. “{OTHER}”, he said.", *lines)
    ledger.add(one, kept(b"one"), link)
    assert [found.speaks_for for found in origins(ledger, one)] == ["ML", None]
