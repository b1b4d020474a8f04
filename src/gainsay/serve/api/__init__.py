"""The API: one module a kind, over the functions that the pages ask."""

PREFIX = "/api/v1"
