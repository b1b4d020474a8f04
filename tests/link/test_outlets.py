"""The outlet of an article, by its address, its mirrors and its name; two domains of one outlet are one."""

from gainsay.ground import Outlet, Ownership
from gainsay.keep import Ledger, outlets
from gainsay.keep.search import Filters, search, stories
from gainsay.link import told_of
from tests.link.articles import Line, add, article, origins

BODY = "The harbour of Port Elmas was closed on Monday, and no ship left it all day long, said the mayor."


def of(ledger: Ledger, name: str, **facts: object) -> outlets.Publisher | None:
    one = article(name, f"{BODY} This is told by {name}.", **facts)  # type: ignore[arg-type]
    add(ledger, one)
    with ledger.looking() as connection:
        return outlets.publishers(connection, [one.document.id]).get(one.document.id)


def key(found: outlets.Publisher | None) -> str | None:
    return found.outlet if found else None


def test_the_address_tells(ledger: Ledger) -> None:
    found = of(ledger, "one", url="https://www.presstv.co.uk/a", outlet="Somebody Else")
    assert found is not None
    assert (found.outlet, found.name, found.country) == ("press-tv", "Press TV", "IR")
    assert (found.ownership, found.agency) == ("state", False)
    assert key(of(ledger, "two", url="https://presstv.ir/b")) == "press-tv"


def test_a_mirror_that_the_page_names_tells_and_then_the_name(ledger: Ledger) -> None:
    assert key(of(ledger, "one", mirrors=("www.presstv.ir",))) == "press-tv"
    assert key(of(ledger, "two", outlet="The Washington Post")) == "washington-post"
    assert key(of(ledger, "three", outlet="The Washington Post", mirrors=("presstv.ir",))) == "press-tv"


def test_a_known_outlets_new_mirror_is_learnt(ledger: Ledger) -> None:
    of(ledger, "one", url="https://presstv.ir/a", mirrors=("presstv.example",))
    found = of(ledger, "two", url="https://presstv.example/b")
    assert found is not None
    assert (found.outlet, found.country) == ("press-tv", "IR")


def test_an_unknown_one_is_known_again_by_host_and_name(ledger: Ledger) -> None:
    first = of(ledger, "one", url="https://www.tidewater.example/a", outlet="Tidewater Post")
    assert first is not None
    assert (first.outlet, first.name, first.country, first.ownership) == (
        *("tidewater.example", "Tidewater Post"),
        *(None, None),
    )
    by_host = of(ledger, "two", url="https://m.tidewater.example/b")
    assert by_host is not None
    assert (by_host.outlet, by_host.name) == ("tidewater.example", "Tidewater Post")
    assert key(of(ledger, "three", outlet="The Tidewater Post")) == "tidewater.example"


def test_one_that_was_met_without_an_address_gets_one(ledger: Ledger) -> None:
    assert key(of(ledger, "one", outlet="Tidewater Post")) == "tidewater-post"
    assert (
        key(of(ledger, "two", outlet="Tidewater Post", url="https://tidewater.example")) == "tidewater-post"
    )
    assert key(of(ledger, "three", url="https://tidewater.example/c")) == "tidewater-post"


def test_two_sites_of_one_name_stay_two(ledger: Ledger) -> None:
    assert key(of(ledger, "one", outlet="Daily Herring", url="https://herring.example")) == "herring.example"
    assert key(of(ledger, "two", outlet="Daily Herring", url="https://other.example")) == "other.example"


def test_nothing_tells(ledger: Ledger) -> None:
    assert of(ledger, "one") is None
    assert of(ledger, "two", url="https://t.me/somebody/1") is None


def test_filters_find_it_by_any_of_its_names(ledger: Ledger) -> None:
    of(ledger, "one", url="https://presstv.co.uk/a")
    for name in ("Press TV", "presstv", "presstv.ir", "PressTV"):
        (hit,) = search(ledger, "harbour", Filters(outlet=name))
        assert hit.outlet == "Press TV"
    assert search(ledger, "harbour", Filters(outlet="tass")) == []


def test_stories_count_outlets_and_not_domains(ledger: Ledger) -> None:
    for number, host in enumerate(("presstv.ir", "presstv.co.uk", "tass.com")):
        of(ledger, f"n{number}", url=f"https://{host}/a")
    (story,) = stories(ledger, Filters())
    assert (story.articles, story.outlets) == (3, 2)


def test_two_reports_of_one_agency_are_one_origin_of_a_story(ledger: Ledger) -> None:
    same = "The harbour of Port Elmas was closed on Monday, its mayor told the harbour court of Port Elmas."
    for number, rest in enumerate(("He gave no reason for it.", "Ships wait outside in the bay.")):
        add(
            ledger,
            article(f"n{number}", f"PORT ELMAS (AP) - {same} {rest}", url=f"https://n{number}.example"),
        )
    (story,) = stories(ledger, Filters())
    assert (story.articles, story.outlets, story.origins) == (2, 2, 1)


def test_a_users_outlets_are_kept_and_change_what_is_there(ledger: Ledger) -> None:
    of(ledger, "one", url="https://tidewater.example/a")
    relay = article(
        "two",
        f"{BODY} It is so, he told Coastal News.",
        Line("It is so", via=("Coastal News",)),
        outlet="TASS",
    )
    add(ledger, relay)
    own = (
        Outlet(
            name="Tidewater Post", domains=("tidewater.example",), country="ML", ownership=Ownership.PARTY
        ),
        Outlet(name="Coastal News Agency", aliases=("Coastal News",), agency=True),
    )
    assert origins(ledger, relay)[0].source == "coastal-news"
    with ledger.writing() as connection:
        told_of(connection, own)
    with ledger.looking() as connection:
        found = outlets.publishers(connection, ["done"])["done"]
    assert (found.outlet, found.country, found.ownership) == ("tidewater-post", "ML", "party")
    assert origins(ledger, relay)[0].source == "coastal-news-agency"
    # What came first gives way to what is given later.
    with ledger.writing() as connection:
        told_of(connection, [Outlet(name="Tidewater Post", domains=("tidewater.example",), country="SN")])
    with ledger.looking() as connection:
        again = outlets.known(connection).find("Tidewater Post")
        assert again is not None
        assert again.country == "SN"
        assert outlets.known(connection).find("Coastal News") is not None
        assert outlets.publishers(connection, ["done"])["done"].country == "SN"
