"""A side folded: no statement is lost, origins are as counted, the source's telling comes first."""

from pathlib import Path

from gainsay.keep import opened
from gainsay.keep.board import claim, disputed
from gainsay.keep.search import Filters
from gainsay.keep.tellings import folded
from tests.serve.conftest import demo_ledger

__all__ = ["demo_ledger"]


def test_every_statement_of_a_side_is_in_one_telling_of_one_family(demo_ledger: Path) -> None:
    shared = 0
    with opened(str(demo_ledger), new=False) as ledger:
        for head in disputed(ledger, Filters()):
            whole = claim(ledger, head.id)
            assert whole is not None
            for role, side in (("asserted", head.asserted), ("denied", head.denied)):
                families = folded([one for one in whole.entries if one.role == role])
                tellings = [telling for family in families for telling in family.tellings]
                told = [one.statement.id for telling in tellings for one in telling]
                assert sorted(told) == sorted(side.statements)
                assert len(families) == side.origins
                assert {reason for family in families for reason in family.reasons} <= set(side.reasons)
                for telling in tellings:
                    origins = [one.origin for one in telling if one.origin]
                    relayed = [origin.outlet != origin.source for origin in origins]
                    assert relayed == sorted(relayed)
                    shared += len(set(relayed)) > 1
    assert shared
