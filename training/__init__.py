"""Training of the shipped network. Nothing under src imports this package."""
