"""The pages of the board: each asks one question of the ledger and hands what it gets to its template."""

from gainsay.serve.pages import (
    actor,
    add,
    article,
    board,
    dispute,
    figures,
    following,
    health,
    judgements,
    metrics,
    search,
    statement,
    story,
    things,
    timeline,
    world,
)

# Those that a reader comes to; logging in is only where there are users.
PAGES = (
    board,
    add,
    dispute,
    statement,
    article,
    story,
    figures,
    timeline,
    world,
    actor,
    search,
    following,
    judgements,
    things,
    health,
    metrics,
)
