"""One module for each corpus: `documents(data)` yields `Example`s, with its licence beside it."""

from training.corpora import ewt, gum, polnear, worldwide_ner

# Explicit, so that reading this file tells what the network saw.
CORPORA = {
    "polnear": polnear,
    "ud_ewt": ewt,
    "gum": gum,
    "worldwide_ner": worldwide_ner,
}
