"""Speed, memory and start-up of gainsay, beside a rival where there is one.

Each command prints one JSON object. What is measured runs in a child process
of its own, so that neither imports nor memory of one side count for the other.
"""
