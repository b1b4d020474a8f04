"""Builds the gazetteer that the package ships, from public data; nothing here is in the package."""
