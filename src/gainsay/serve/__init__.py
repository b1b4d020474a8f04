"""The board: the ledger as web pages, rendered here, that ask nothing of any other machine."""
