"""Words to WordPiece ids, keeping which piece begins which word."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer


class Pieces:
    """The vocabulary of all-MiniLM-L6-v2 (uncased WordPiece)."""

    def __init__(self, path: Path) -> None:
        """Load a `tokenizer.json`."""
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.cls: int = self._tokenizer.token_to_id("[CLS]")
        self.sep: int = self._tokenizer.token_to_id("[SEP]")
        self.unknown: int = self._tokenizer.token_to_id("[UNK]")

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """The ids of each word's pieces, at least one each.

        A word that the normaliser empties (a lone zero-width joiner) is [UNK],
        so that words and pieces never fall out of step.
        """
        encoding = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        pieces: list[list[int]] = [[] for _ in words]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            pieces[word].append(piece)
        return [ids[:MAX_PIECES_OF_A_WORD] or [self.unknown] for ids in pieces]


# An address or a run of symbols can fill a window by itself; its first pieces tell enough.
MAX_PIECES_OF_A_WORD = 12
