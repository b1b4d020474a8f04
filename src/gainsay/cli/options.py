"""Options that several commands on a ledger share."""

from pathlib import Path
from typing import Annotated

import typer

Ledger = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH_OR_URL",
        help="The ledger; else that of GAINSAY_LEDGER, else gainsay.db in this folder.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only failures are told.")]
Outlets = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE", help="Your own outlets, kept in the ledger; may be repeated.", show_default=False
    ),
]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Only articles of outlets named so.")]
Speaker = Annotated[str | None, typer.Option(metavar="NAME", help="Only what speakers named so say.")]
Act = Annotated[str | None, typer.Option(metavar="ACT", help="Only statements of this act, such as deny.")]
Place = Annotated[str | None, typer.Option(metavar="NAME", help="Only articles that name this place.")]
Story = Annotated[str | None, typer.Option(metavar="ID", help="Only articles of this story.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")]
Limit = Annotated[int, typer.Option(metavar="NUMBER", min=1, help="No more than so many.")]
