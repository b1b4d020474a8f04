"""One article's way from bytes to a Reading; stores nothing and prints nothing."""
