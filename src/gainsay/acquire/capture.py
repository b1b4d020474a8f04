"""Makes the RawPage of what came in: bytes, hash, and the time in UTC."""

import hashlib
from datetime import UTC, datetime

from gainsay.records import RawPage

Headers = tuple[tuple[str, str], ...]


def captured(
    source: str, body: bytes, *, retrieved: datetime | None = None, media_type: str | None = None
) -> RawPage:
    """The RawPage of `body`; `retrieved` is when a server gave it, None for a file."""
    return RawPage(
        source=source,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        retrieved=retrieved.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if retrieved else None,
        media_type=media_type,
    )


def content_type(headers: Headers) -> tuple[str | None, str | None]:
    """Media type and charset that `headers` (names in lower case) declare, in lower case or None."""
    media_type, *parameters = dict(headers).get("content-type", "").lower().split(";")
    charset = None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset":
            charset = value.strip().strip("\"'") or None
    return media_type.strip() or None, charset
