"""Measures of gainsay on public gold sets; `python -m evaluation TASK --data DIR`.

Not part of the wheel. It reads the product through its public functions only,
so that a figure says what a user gets.
"""
