"""One module a page; each asks the ledger and hands what it gets to its template."""
