"""Furniture is found, and sentences that look like it are not."""

import pytest

from gainsay.clean import chrome

FURNITURE = """
SHARE THIS ARTICLE
Share on Facebook
Share via WhatsApp, Telegram
Facebook Twitter WhatsApp
Tweet | Print | Email
LIKE US ON FACEBOOK   SHARE   2.3K COMMENTS
Advertisement
- Advertisement -
Advertisement Continue reading the main story
(Story continues below)
Sponsored content
Subscribe to our newsletter
Sign up for our free daily briefing and never miss a story.
Get the day’s headlines delivered to your inbox with our newsletter
Join our WhatsApp channel for breaking news
Follow us on Twitter and Instagram
Follow Ilse Marrow on Twitter @ilsemarrow.
Download the Courier app
Get our app
Click here to subscribe
Related
Related stories
READ MORE: Second convoy found by army
Read more »
Read the full story here.
More from the Courier
Most read
You may also like
Recommended for you
View comments (12)
3 comments
Leave a comment
Log in to comment
Comments are closed
We use cookies to make this site better. By continuing you agree.
By continuing to use this site you accept our cookies.
Accept all cookies
Privacy policy | Terms of use
© 2020 The Courier
(c) The Courier
Copyright 2018 The Courier. All rights reserved.
All rights reserved.
Do you have a story for us? Email us at tips@courier.example
news@courier.example
Email: news@courier.example
Skip to main content
5 min read
2 hours ago
Photo
Loading...
___.
* * *
The Courier's site can be reached at the following mirrors:
Read the Courier also at: courier.example/sahel
Our standards: The Courier Charter
""".strip().split("\n")

SENTENCES = """
Share prices fell after the ministry denied the report.
Share this burden, the president told his neighbours.
Sign up for the militia or leave, the recruiters told them.
Follow us, the rebels said, and nobody will be hurt.
"Follow us on Twitter," he said, and left.
Get out of our country, the crowd shouted.
Get our troops home, the opposition demanded.
Register to vote at once, she urged them.
Join us now or pay, the gang wrote to him.
Related stories have appeared in two papers.
Read more than the headline, the minister advised.
Advertisement is the soul of trade, he joked.
Comments by the minister drew anger.
Copyright reforms passed in 2019 were at stake.
Copyright was not the issue, the court said.
We use cookies as bait, the smuggler said.
By continuing the strikes, the union risks its privacy, the ministry said.
Click here to end the war was all the button said.
Watch the border, the general ordered.
More troops will follow.
The website can be accessed from abroad again.
He could also be reached at home.
Do you have proof? he asked the envoys.
In an email sent from aide@ministry.example the order was repeated.
Print media were banned.
Live ammunition was used.
Home to four million people, the region is calm.
Menu prices doubled.
Downloads of the app rose.
'Nobody asked us'
Who is behind it
""".strip().split("\n")


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_found(line: str) -> None:
    assert chrome.rule(line) is not None


@pytest.mark.parametrize("line", SENTENCES)
def test_sentences_and_crossheads_are_kept(line: str) -> None:
    assert chrome.rule(line) is None


def test_a_long_paragraph_is_never_furniture() -> None:
    assert chrome.rule("Read more: " + "word " * 300) is None


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("News / More / Russia", "Russia"),
        ("Home > World", "World"),
        ("World » Africa » Mali", "Mali"),
        ("NEWS | SPORT | RURAL", None),
    ],
)
def test_trails_of_sections(line: str, section: str | None) -> None:
    assert chrome.is_trail(line)
    assert chrome.section_of(line) == section


@pytest.mark.parametrize(
    "line",
    [
        "Israel / Palestine",
        "The army / navy split widened.",
        "He said / she said / nobody knows",
        "Minister denies sale",
    ],
)
def test_slashes_alone_make_no_trail(line: str) -> None:
    assert not chrome.is_trail(line)


@pytest.mark.parametrize(
    ("line", "hosts"),
    [
        ("www.courier.example", ("www.courier.example",)),
        ("https://Courier.example/en/ and", ()),
        ("https://Courier.example/en/, mirror.example", ("courier.example", "mirror.example")),
        ("The ministry denied it.", ()),
    ],
)
def test_lines_of_bare_addresses(line: str, hosts: tuple[str, ...]) -> None:
    assert chrome.hosts(line) == hosts


def test_a_call_to_the_author_starts_after_the_sentence() -> None:
    line = "Ben Ode is a reporter. Contact him at ben@courier.example."
    start = chrome.contact_start(line)
    assert line[start:] == "Contact him at ben@courier.example."


@pytest.mark.parametrize(
    "line",
    [
        "He left. Contact them at once, she told the envoys.",
        "It failed. Reach us by Friday, the rebels wrote.",
    ],
)
def test_calls_without_an_address_are_prose(line: str) -> None:
    assert chrome.contact_start(line) is None
