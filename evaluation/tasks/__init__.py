"""One module for each gold set; each offers `measure` and prints nothing."""
