"""A page as pasted and a page as HTML, both invented, and short cuts to clean them."""

from gainsay.clean import make_document
from gainsay.config import Given
from gainsay.records import BlockKind, Document, RawPage

PASTED = """Home   /   World   /   Sahel

Tarvia denies that foreign fighters have crossed its border

A convoy near the northern town of Belsen last week. (Photo by Reuters)

By Ilse Marrow
Published 12 May 2020, 10:30 GMT

The government of Tarvia has denied that foreign fighters entered the country.\x20

"There is not one foreign soldier here," its spokeswoman said on Monday.

'Nobody asked us'

Two neighbours accuse the capital of hiding them, which it calls an invention.

Read more: What we know about the border war

The Courier’s website can also be accessed at the following alternate addresses:

www.courier-news.example

courier.mirror.example

SHARE THIS ARTICLE

Courier TV on Roku
"""

PARAGRAPHS = (
    "The government of Tarvia has denied that foreign fighters entered the country from the south.",
    '"There is not one foreign soldier here," its spokeswoman told reporters in the capital on Monday.',
    "Two neighbours accuse the capital of hiding them, which the ministry calls an invention of its enemies.",
    "Aid workers who crossed the river at the weekend said that they had seen no uniforms on either bank.",
)

HTML = f"""<!doctype html><html lang="en"><head><title>Tarvia denies foreign fighters | The Courier</title>
<meta property="og:site_name" content="The Courier">
<meta property="og:title" content="Tarvia denies foreign fighters">
<link rel="canonical" href="/world/tarvia-denies">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebSite", "name": "Courier"}},
 {{"@type": "NewsArticle", "headline": "Tarvia denies foreign fighters",
  "datePublished": "2020-05-12T10:30:00+01:00", "author": [{{"name": "Ilse Marrow"}}, {{"name": "Ben Ode"}}],
  "articleSection": "World", "publisher": {{"@type": "Organization", "name": "The Courier"}}}}]}}</script>
</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Tarvia denies that foreign fighters crossed</h1>
<figure><img src="a.jpg">
<figcaption>A convoy near Belsen last week. Photograph: Ana Reyes/AFP</figcaption></figure>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:2])}
<figure><img src="b.jpg"><figcaption>The spokeswoman at the ministry.</figcaption></figure>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[2:])}
</article>
<aside><figure><figcaption>Another story's picture, of a lighthouse.</figcaption></figure></aside>
<footer><p>Copyright 2020 The Courier</p></footer></body></html>"""


def raw(media_type: str | None, url: str | None = None) -> RawPage:
    """A captured page of no particular bytes."""
    return RawPage(
        source="page",
        body=b"",
        sha256="0" * 64,
        retrieved="2020-05-13T00:00:00Z",
        url=url,
        media_type=media_type,
    )


def read(text: str, given: Given | None = None) -> Document:
    """Clean a plain text."""
    return make_document(raw("text/plain"), text, given or Given())


def read_html(page: str, given: Given | None = None, url: str | None = None) -> Document:
    """Clean a web page."""
    return make_document(raw("text/html", url), page, given or Given())


def texts(document: Document, kind: BlockKind) -> list[str]:
    """The texts of the blocks of a kind, in order."""
    return [document.text[block.start : block.end] for block in document.blocks if block.kind is kind]
