"""Campaigns of faults: killed while adding, many at once, no room, damaged files; nothing may be lost."""
