"""Readings as other people's formats: so far the page for a browser."""
