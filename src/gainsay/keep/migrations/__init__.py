"""The schema's versions, run by Alembic when a ledger is opened (`gainsay.keep.opening`)."""
