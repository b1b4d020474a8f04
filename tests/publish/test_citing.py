"""Passages to cite: attributed in the text, in exact words, with nothing that a wiki would act on."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gainsay.keep.sources import Source
from gainsay.publish.citing import escaped, of_statement
from gainsay.records import Act, Manner, Relay, Speaker, SpeakerKind, Spokesperson, Statement
from gainsay.spans import Span
from tests.readings import reading

SOURCE = Source(
    document="d1",
    title="Port | closed",
    outlet="Quay Post",
    published="2031-05-14",
    url="https://quay.example/a|b",
    text_sha256="0" * 64,
)


WORDS = (Span(start=0, end=16, text="the port\nis open"), Span(start=20, end=29, text="and stays"))
DENIED = "the Government of Mali denied it on 13 May 2031: “the port is open … and stays”"


def said(**changes: object) -> Statement:
    one = reading().statements[0]
    usual: dict[str, object] = {
        "content": (
            Span(start=0, end=14, text="the port\nis open"),
            Span(start=20, end=30, text="and stays"),
        ),
        "speaker": Speaker(id=None, name="Government of Mali", kind=SpeakerKind.NAMED),
        "spokesperson": None,
        "via": (),
        "act": Act.DENY,
        "manner": Manner.DIRECT,
    }
    return replace(one, **usual | changes)  # type: ignore[arg-type]


def test_a_statement_is_attributed_in_the_text() -> None:
    told = of_statement(said(), "2031-05-13", SOURCE)
    assert told.plain == (
        f"According to Quay Post, {DENIED} "
        "(Quay Post, “Port | closed”, 14 May 2031, https://quay.example/a|b)."
    )
    assert told.wikitext == (
        f"According to Quay Post, {DENIED}."
        "<ref>{{cite news |title=Port &#124; closed |url=https://quay.example/a%7Cb |work=Quay Post "
        "|date=14 May 2031}}</ref>"
    )


def test_the_chain_is_told_and_words_of_the_article_are_called_so() -> None:
    relay = Relay(name="Halcyon", actor=None, kind=SpeakerKind.NAMED, span=Span(start=0, end=1, text="H"))
    who = Spokesperson(name="Ada Tans", office="colonel")
    told = of_statement(said(via=(relay,), spokesperson=who, manner=Manner.INDIRECT), None, SOURCE)
    assert told.plain.startswith(
        "According to Quay Post, citing Halcyon, the Government of Mali through Ada Tans, colonel denied it, "
        "in the article’s words: “the port"
    )


def test_what_is_unknown_is_left_out() -> None:
    bare = replace(SOURCE, title=None, outlet=None, published=None, url=None)
    told = of_statement(said(speaker=None), None, bare)
    assert told.plain.startswith(
        "According to an article without an outlet, somebody who is not named denied it: “"
    )
    assert told.wikitext.endswith("<ref>{{cite news }}</ref>")


@given(st.text())
def test_nothing_in_the_words_acts_in_a_wiki(words: str) -> None:
    made = escaped(words)
    assert re.sub(r"&#(\d+);", lambda one: chr(int(one[1])), made) == " ".join(words.split())
    for odd in ("[[", "{{", "|", "<", "''", "~~~", "==", "__", "://", "\n"):
        assert odd not in made.replace("&#", "")
