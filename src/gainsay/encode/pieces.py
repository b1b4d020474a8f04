"""Words to WordPiece ids, keeping which piece begins which word."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer


class Pieces:
    """The vocabulary of all-MiniLM-L6-v2 (uncased WordPiece)."""

    def __init__(self, path: Path) -> None:
        """Load a `tokenizer.json`; raises what tokenizers raises where it is missing or damaged."""
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        # Words come back, in an article and from one to the next.
        self._known: dict[str, list[int]] = {}
        self.cls = self._id("[CLS]")
        self.sep = self._id("[SEP]")
        self.unknown = self._id("[UNK]")

    def _id(self, token: str) -> int:
        number = self._tokenizer.token_to_id(token)
        if number is None:
            raise ValueError(f"the vocabulary has no {token}")
        return number

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """The ids of each word's pieces, at least one each.

        A word that the normaliser empties (a lone zero-width joiner) is [UNK],
        so that words and pieces never fall out of step.
        """
        if len(self._known) > MOST_KNOWN:
            self._known = {}
        known = self._known
        new = [word for word in dict.fromkeys(words) if word not in known]
        known.update(zip(new, self._cut(new), strict=True))
        return [known[word] for word in words]

    def placed(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        """The ids of a text's pieces, and where each stands in it (half-open, code points)."""
        encoding = self._tokenizer.encode(_without_surrogates(text), add_special_tokens=False)
        return encoding.ids, encoding.offsets

    def _cut(self, words: Sequence[str]) -> list[list[int]]:
        readable = [word if word.isascii() else _without_surrogates(word) for word in words]
        encoding = self._tokenizer.encode(readable, is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None:  # only a special token has no word, and none was asked for
                pieces[word].append(piece)
        return [ids[:MAX_PIECES_OF_A_WORD] or [self.unknown] for ids in pieces]


def _without_surrogates(word: str) -> str:
    """Half a character (JSON can escape one) is no text to the tokenizer; it becomes a question mark."""
    return word.encode("utf-8", "replace").decode("utf-8")


# Words whose pieces are kept: about as many as a person knows.
MOST_KNOWN = 50_000
# An address or a run of symbols can fill a window by itself; its first pieces tell enough.
MAX_PIECES_OF_A_WORD = 12
