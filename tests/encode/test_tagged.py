from gainsay.encode.tagged import Tagged, Word


def test_a_range_of_words_gives_its_characters() -> None:
    text = "Mali  denies it."
    words = tuple(Word(a, b, "X", -1, "root") for a, b in [(0, 4), (6, 12), (13, 15), (15, 16)])
    tagged = Tagged(text, words, ((0, 4),), (), ())
    assert tagged.slice((0, 2)) == "Mali  denies"
    assert tagged.slice((2, 4)) == "it."
