"""Claims across articles against the gold of `evaluation/gold/claims`: pairs of statements on the same claim.

Each story of the gold is put into a ledger article by article, as `gainsay add` does,
and its statements are compared with the gold's by their offsets. A pair that only one
of the two readers put on one claim is arguable: neither asked for nor counted as an error.
"""
