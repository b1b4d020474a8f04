"""News outlets: which names and domains are one outlet, who stands behind it, whether it is an agency.

The entries are in data/outlets.toml; its compiled twin outlets.json is what is read
(`gainsay.ground.compile` says why). A user's own entries come before them and
complete them (`Outlets.and_also`). Names are compared as those of states are
(`gainsay.ground.states.folded`), and without a leading "The"; domains by their ends, so
that a subdomain belongs to its domain's outlet.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec

from gainsay.ground.states import folded

# Copies of pages elsewhere carry the address of the page in their own.
_ARCHIVED = re.compile(r"^https?://(?:web\.)?archive\.(?:org|ph|today|is)/.*?(?=https?://)")
# Where anybody can publish; such an address tells nothing of the outlet.
_PLATFORMS = frozenset(
    {"facebook.com", "x.com", "twitter.com", "t.me", "youtube.com", "youtu.be", "instagram.com", "tiktok.com"}
    | {"vk.com", "ok.ru", "medium.com", "archive.org", "archive.ph", "archive.today", "archive.is"}
    | {"google.com", "googleusercontent.com", "github.com", "reddit.com", "linkedin.com", "scribd.com"}
)
# Hosts that differ only in one of these are one site.
_SAME_SITE = re.compile(r"^(?:www\d?|m|mobile|amp|edition|en|eng|english)\.")


class Ownership(StrEnum):
    """Who stands behind an outlet; the head of data/outlets.toml says what each means."""

    STATE = "state"
    PUBLIC = "public"
    PARTY = "party"
    PRIVATE = "private"
    NONPROFIT = "nonprofit"
    COOPERATIVE = "cooperative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One entry; what is not known is None.

    `country` is the alpha-2 code of the state it is run from. `sections` are parts of an
    address under which reports of another agency stand, with that agency's name.
    `source` says who stands behind the outlet and where that can be looked up.
    """

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    ownership: Ownership | None = None
    agency: bool = False
    sections: Mapping[str, str] = field(default_factory=dict)
    source: str | None = None

    @property
    def key(self) -> str:
        """What the outlet is called by machines: "press-tv"."""
        return key(self.name)

    def completed(self, other: "Outlet") -> "Outlet":
        """This entry, with what only the other one knows."""
        return replace(
            self,
            aliases=tuple(dict.fromkeys((*self.aliases, *other.aliases))),
            domains=tuple(dict.fromkeys((*self.domains, *other.domains))),
            country=self.country or other.country,
            ownership=self.ownership or other.ownership,
            agency=self.agency or other.agency,
            sections={**other.sections, **self.sections},
            source=self.source or other.source,
        )


class Outlets:
    """Entries by their names and domains; of two with one name or domain the first counts."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self.outlets = tuple(outlets)
        self.by_key: dict[str, Outlet] = {}
        self._by_name: dict[str, Outlet] = {}
        self._by_domain: dict[str, Outlet] = {}
        for outlet in self.outlets:
            self.by_key.setdefault(outlet.key, outlet)
            for name in (outlet.name, *outlet.aliases):
                self._by_name.setdefault(bare(name), outlet)
            for domain in outlet.domains:
                self._by_domain.setdefault(host(domain) or domain, outlet)
        self._by_name.pop("", None)

    def find(self, name: str) -> Outlet | None:
        """The outlet of a name as printed."""
        form = bare(name)
        return self._by_name.get(form) or self._by_name.get(form.casefold())

    def find_within(self, name: str) -> Outlet | None:
        """The outlet of a name, or of its beginning or end: "BBC Radio 4", "the news agency dpa".

        Only for what is known to be a medium. A beginning of one word must be an acronym,
        an end of one word an agency.
        """
        words = name.split()
        starts = [words[:n] for n in range(len(words) - 1, 0, -1)]
        likely = [" ".join(start) for start in starts if len(start) > 1 or start[0].isupper()]
        ends = filter(None, (self.find(" ".join(words[n:])) for n in range(1, len(words))))
        known = next(filter(None, map(self.find, [name, *likely])), None)
        return known or next((outlet for outlet in ends if outlet.agency), None)

    def at(self, address: str) -> Outlet | None:
        """The outlet of a host or an address."""
        labels = (host(address) or "").split(".")
        ends = (".".join(labels[first:]) for first in range(len(labels) - 1))
        return next((self._by_domain[end] for end in ends if end in self._by_domain), None)

    def and_also(self, own: Iterable[Outlet]) -> "Outlets":
        """This knowledge with a user's entries, which come first; those of a known name complete it."""
        mine = [self._completed(outlet) for outlet in own]
        keys = {outlet.key for outlet in mine}
        return Outlets((*mine, *(outlet for outlet in self.outlets if outlet.key not in keys)))

    def _completed(self, outlet: Outlet) -> Outlet:
        known = self.by_key.get(outlet.key) or self.find(outlet.name)
        return replace(outlet, name=known.name).completed(known) if known else outlet


def key(name: str) -> str:
    """A name in small letters, figures and hyphens, without a leading "the"; "" for one that has none."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.findall(r"\w+", re.sub(r"['’.]", "", plain.casefold()))
    return "-".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def bare(name: str) -> str:
    """The form in which names are compared."""
    article, _, rest = name.strip().partition(" ")
    return folded(rest if rest and article.lower() == "the" else name) or name.strip().casefold()


def host(address: str) -> str | None:
    """The host of an address or a bare host, without "www." and the like; of an archived page its own.

    None for what is no address, and for platforms where anybody can publish.
    """
    page = _ARCHIVED.sub("", address.strip().lower())
    try:
        found = urlsplit(page if "//" in page else f"//{page}").hostname or ""
    except ValueError:
        return None
    while _SAME_SITE.match(found) and found.count(".") > 1:
        found = _SAME_SITE.sub("", found)
    found = found.rstrip(".")
    return None if found in _PLATFORMS else found or None


@cache
def known_outlets() -> Outlets:
    """The shipped entries, read on the first call."""
    raw = files("gainsay.ground").joinpath("data/outlets.json").read_bytes()
    return Outlets(msgspec.json.decode(raw, type=tuple[Outlet, ...]))
