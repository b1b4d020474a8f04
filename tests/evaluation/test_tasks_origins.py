"""The measure of copies: what is rewritten keeps what is wanted, and wrong pairs count."""

from evaluation.tasks import origins
from gainsay.link import copies


def test_what_was_rewritten_shares_about_what_is_wanted() -> None:
    made = {one.id: one for one in origins.rewritten()}
    names = {name.partition("/")[0] for name in made}
    assert len(made) == len(names) * 13
    whole = {name: copies.shingles(made[f"{name}/0"]) for name in names}
    left = [
        copies.contained(whole[name.partition("/")[0]], copies.shingles(one))
        for name, one in made.items()
        if not name.endswith("/0")
    ]
    assert max(left) <= 0.45
    assert sum(share >= 0.25 for share in left) > 0.9 * len(left)


def test_pairs_are_remembered_whatever_their_order() -> None:
    made = origins.rewritten()[:3]
    pairs = {frozenset(one.id for one in pair) for pair in ((made[0], made[1]), (made[0], made[2]))}
    assert pairs <= origins.remembered(made)
    assert pairs <= origins.remembered(made[::-1])
