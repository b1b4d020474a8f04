"""Citing on the board, and the dossier: passages can be copied, every statement and source is on paper."""

from fastapi.testclient import TestClient

from tests.serve.pages import every, first, links, page, text


def test_statements_and_disputes_have_passages_to_copy(client: TestClient) -> None:
    for kind in ("statements", "disputes"):
        found = page(client, first(client, kind))
        fields = found.xpath("//section[@class='citing']//textarea[@readonly]")
        plain, wikitext = (one.text or "" for one in fields)
        assert "According to " in plain
        assert "<ref>{{cite news |title=" in wikitext
    whole = client.get(f"{first(client, 'disputes')}?format=json").json()
    assert whole["head"]["claim"].rstrip(".") in plain
    assert "assert it, by" in plain
    assert "demanded proof" in plain


def test_the_dossier_holds_every_statement_and_its_source(client: TestClient) -> None:
    dispute = first(client, "disputes")
    whole = client.get(f"{dispute}?format=json").json()
    found = page(client, f"{dispute}/dossier")
    quoted = [text(one).casefold() for one in found.iter("blockquote")]
    assert len(quoted) == len(whole["entries"])
    for entry in whole["entries"]:
        words = " … ".join(" ".join(span["text"].split()) for span in entry["statement"]["content"])
        assert words.casefold() in quoted
    listed = found.xpath("//ol[@class='sources']/li/@id")
    assert set(listed) == {entry["document"] for entry in whole["entries"]}
    assert text(found).count("sha256") == len(listed)
    assert not list(found.iter("details"))
    assert f"{dispute}/dossier" in links(page(client, dispute))
    page(client, "/disputes/k0/dossier", 404)


def test_hostile_words_stay_in_the_fields(hostile: TestClient) -> None:
    fields = [
        one for _, found in every(hostile) for one in found.xpath("//section[@class='citing']//textarea")
    ]
    assert any("<script>alert(1)</script>" in (one.text or "") for one in fields)
    wikitexts = [one.text or "" for one in fields[1::2]]
    assert all("<script" not in one for one in wikitexts)
