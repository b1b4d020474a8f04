"""The API under /api/v1: one module a kind, over the functions that the pages ask, as JSON, CSV, GeoJSON and Atom."""
