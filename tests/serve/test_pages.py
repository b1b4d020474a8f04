"""Each page of the board: what it shows, where it leads, and the data beside it."""

from itertools import pairwise
from urllib.parse import urldefrag

from fastapi.testclient import TestClient

from gainsay.keep import opened
from gainsay.keep.board import claim, disputed
from gainsay.keep.search import Filters
from tests.serve.pages import KINDS, Element, every, first, kind, links, page, text


def test_every_page_that_can_be_reached_is_there_and_well_made(client: TestClient) -> None:
    found = dict(every(client))
    kinds = {kind(address) for address in found}
    assert kinds == KINDS
    for address, each in found.items():
        check(address, each)


def check(address: str, found: Element) -> None:
    assert found.get("lang") == "en", address
    assert len(list(found.iter("h1"))) == 1, address
    assert len(list(found.iter("main"))) == 1, address
    levels = [int(one.tag[1]) for one in found.iter("h1", "h2", "h3", "h4")]
    assert all(b <= a + 1 for a, b in pairwise(levels)), f"{address}: headings {levels}"
    ids = [one.get("id") for one in found.iter() if one.get("id")]
    assert len(ids) == len(set(ids)), address
    assert not list(found.iter("style")), address
    assert not found.xpath("//script[not(@src)] | //*[@style]"), address
    unlabelled = found.xpath("//input[not(@type='hidden') and not(ancestor::label)]")
    assert not unlabelled, address


def test_every_link_to_words_finds_them_marked(client: TestClient) -> None:
    pages = dict(every(client))
    aims = {link for found in pages.values() for link in links(found) if link.startswith("/articles/")}
    led = 0
    for address, fragment in map(tuple, map(urldefrag, aims)):
        if fragment:
            (mark,) = pages[address].xpath("//article//*[@id=$one]", one=fragment)
            assert mark.tag == "mark" or "figures" in mark.get("class")
            led += 1
    assert led > 50


def test_the_board_tells_what_the_ledger_tells(client: TestClient, demo_ledger: object) -> None:
    with opened(str(demo_ledger), new=False) as ledger:
        told = disputed(ledger, Filters())
    rows = page(client, "/").find_class("row")
    assert len(rows) == len(told) > 2
    for row, one in zip(rows, told, strict=True):
        assert one.claim in text(row)
        assert f"/disputes/{one.id}" in links(row)
        origins = [int(text(number)) for number in row.xpath(".//*[@class='extent']/b")]
        sides = [side for side in (one.asserted, one.denied) if side.statements]
        assert origins == [side.origins for side in sides]
        assert all(side.speakers[0] in text(row) and side.outlets[0] in text(row) for side in sides)
        assert ("nobody that was found" in text(row)) == (len(sides) < 2)
        assert all(what in text(row) for what in one.figures_in_conflict)


def test_a_dispute_quotes_every_statement_in_its_exact_words(client: TestClient, demo_ledger: object) -> None:
    with opened(str(demo_ledger), new=False) as ledger:
        whole = claim(ledger, disputed(ledger, Filters())[0].id)
    assert whole is not None
    found = page(client, f"/disputes/{whole.head.id}")
    leading = set(links(found))
    quoted = {text(one) for one in found.iter("blockquote")}
    for entry in whole.entries:
        assert f"/articles/{entry.document}#{entry.statement.id}" in leading
        words = " … ".join(" ".join(span.text.split()) for span in entry.statement.content)
        assert words.casefold() in {one.casefold() for one in quoted}
    roles = {one.get("id") for one in found.xpath("//section[contains(@class, 'part')]/h2")}
    assert roles == {entry.role for entry in whole.entries}
    assert "is a report of Halcyon News Agency" in text(found)
    assert "Halcyon News Agency ← fifteen Western countries" in text(found)
    assert "Positions over time" in text(found)


def test_an_article_holds_its_text_to_the_character(client: TestClient) -> None:
    address = first(client, "articles")
    stored = client.get(f"{address}?format=json").json()
    article = next(iter(page(client, address).iter("article")))
    assert "".join(article.itertext()) == stored["document"]["text"]
    shown = page(client, address).xpath("//ol[@class='statements']/li")
    assert len(shown) == len(stored["statements"])


def test_a_statement_stands_in_its_passage(client: TestClient) -> None:
    address = first(client, "statements")
    told = client.get(f"{address}?format=json").json()
    (article,) = page(client, address).iter("article")
    marked = "".join("".join(mark.itertext()) for mark in article.iter("mark"))
    assert marked == "".join(span["text"] for span in told["content"])
    stored = next(
        client.get(f"{link.partition('#')[0]}?format=json").json()["document"]["text"]
        for link in links(page(client, address))
        if link.startswith("/articles/")
    )
    assert "".join(article.itertext()) in stored
    assert len("".join(article.itertext())) > len(marked)


def test_furniture_of_the_page_is_told_apart(client: TestClient) -> None:
    grey = [one for _, found in every(client) for one in found.xpath("//article/p[@class='chrome']")]
    assert any("Editing by" in text(one) for one in grey)


def test_a_story_shows_outlets_side_by_side(client: TestClient) -> None:
    address = links(page(client, "/stories").find_class("hits")[0])[0]
    told = client.get(f"{address}?format=json").json()
    found = page(client, address)
    heads = [text(one) for one in found.xpath("//thead/tr/th")][1:]
    assert set(heads) == {hit["outlet"] for hit in told["articles"]}
    first_row = found.xpath("//tbody/tr")[0]
    for outlet, cell in zip(heads, first_row.iter("td"), strict=True):
        sides = [side for side in ("asserted", "denied") if outlet in told["disputes"][0][side]["outlets"]]
        assert text(cell).split() == sides
    assert "cannot both hold" in text(found)
    assert all(f"/articles/{hit['document']}" in links(found) for hit in told["articles"])


def test_search_finds_statements_and_articles(client: TestClient) -> None:
    found = page(client, "/search?words=trainers&act=admit")
    hits = client.get("/search?words=trainers&act=admit&format=json").json()
    assert hits
    assert {hit["act"] for hit in hits} == {"admit"}
    assert len(found.find_class("hits")[0]) == len(hits)
    assert "Nothing holds all of these words" in text(page(client, "/search?words=zebra"))


def test_the_data_of_each_page_is_linked_in_it(client: TestClient) -> None:
    for address, found in every(client):
        if address == "/add":  # a form, and no data
            continue
        (data,) = found.xpath("//link[@type='application/json']/@href")
        assert str(data) in links(found)
        if address.count("/") < 2:
            answer = client.get(str(data))
            assert answer.headers["content-type"] == "application/json"
            answer.json()


def test_any_id_leads_to_its_page(client: TestClient) -> None:
    for address in (first(client, one) for one in ("disputes", "statements", "articles", "stories")):
        answer = client.get(f"/things/{address.rpartition('/')[2]}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, address)
    page(client, "/things/nothing", 404)
