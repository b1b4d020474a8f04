import codecs
import gzip
import io
import random
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gainsay.acquire import decode
from gainsay.acquire.encoding import _CONTROLS
from gainsay.errors import NoArticle, NotText
from gainsay.records import RawPage

ENGLISH = "The minister said “this is not true”, and the president’s office denied it — again."
FRENCH = "Le gouvernement a démenti vendredi le déploiement présumé, après les accusations."
RUSSIAN = "Правительство опровергло в пятницу сообщения о размещении наемников."
ARABIC = "نفت الحكومة يوم الجمعة نشر مرتزقة في البلاد بعد اتهامات وجهتها دول غربية"
JAPANESE = "政府は金曜日、ロシアの民間軍事会社の傭兵の展開を否定した。"
CHINESE = "政府周五否认部署雇佣兵,此前十五个西方国家谴责。"


def _page(body: bytes, *, media_type: str | None = None, charset: str | None = None) -> RawPage:
    return RawPage(source="page", body=body, sha256="", retrieved="", media_type=media_type, charset=charset)


def _meta(label: str, text: str) -> str:
    return f'<html><head><meta charset="{label}"></head><body>{text}</body></html>'


# Text comes out exactly as it stands


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_comes_out_exactly(text: str) -> None:
    whole = "Words: " + text
    assert decode(_page(whole.encode())) == whole


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير: «لا» \u200f(2021)\u200e",  # right to left, with direction marks
        "family \U0001f468\u200d\U0001f469\u200d\U0001f467 and flag \U0001f1f2\U0001f1f1",
        "cafe\u0301 and café differ",
        "Z\u0335\u0321a\u0301\u0302l\u0308g\u0334o",
        "one\r\ntwo\rthree\nfour\u2028five\x85six\x0cseven",
        "a\ufeffb",  # a mark that is not at the start is a character
        " \tkept at both ends\n",
        "“‘nested’ and „low‟ and «guillemets and no end",
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_odd_characters_come_out_exactly(text: str, codec: str) -> None:
    assert decode(_page(text.encode(codec))) == text


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_mark_wins_over_what_is_declared(mark: bytes, codec: str) -> None:
    page = _page(mark + RUSSIAN.encode(codec), charset="windows-1252")
    assert decode(page) == RUSSIAN


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(codec: str) -> None:
    text = ENGLISH + " Ā"  # one letter with the zero byte on the other side
    assert decode(_page(text.encode(codec))) == text
    assert decode(_page(ARABIC.encode(codec), charset="UTF-16")) == ARABIC


def test_utf16_that_is_cut_off_keeps_the_rest() -> None:
    assert decode(_page(b"\xff\xfe" + "words".encode("utf-16-le") + b"x")) == "words\ufffd"


# Declared encodings

LABELS = [
    ("windows-1251", "cp1251", RUSSIAN),
    ("KOI8-R", "koi8_r", RUSSIAN),
    ("iso-8859-5", "iso8859_5", RUSSIAN),
    ("x-mac-cyrillic", "mac_cyrillic", RUSSIAN),
    ("windows-1256", "cp1256", ARABIC),
    ("shift_jis", "cp932", JAPANESE),
    ("x-sjis", "cp932", JAPANESE),
    ("EUC-JP", "euc_jp", JAPANESE),
    ("iso-2022-jp", "iso2022_jp", JAPANESE),
    ("gb2312", "gb18030", CHINESE + "\u3400"),  # beyond GB 2312 and GBK
    ("gbk", "gb18030", CHINESE),
    ("big5", "big5hkscs", "政府否認部署僱傭兵"),
    ("windows-1252", "cp1252", ENGLISH),
    ("iso-8859-1", "cp1252", ENGLISH),  # its quotation marks exist in windows-1252 only
    ("latin1", "cp1252", ENGLISH),
    ("us-ascii", "cp1252", ENGLISH),
    ("iso-8859-15", "iso8859_15", "It costs 5 €, she said."),
    ("iso-8859-9", "cp1254", "Ankara’da “şüpheli” ğ"),
    ("windows-1250", "cp1250", "Rząd zaprzeczył; źródła"),
]


@pytest.mark.parametrize(("label", "codec", "text"), LABELS)
def test_label_of_the_server(label: str, codec: str, text: str) -> None:
    assert decode(_page(text.encode(codec), charset=label)) == text


@pytest.mark.parametrize(("label", "codec", "text"), LABELS)
@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="{}">',
        "<META CHARSET={}>",
        "<meta http-equiv='Content-Type' content='text/html; charset={}'>",
        '<?xml version="1.0" encoding="{}"?><html>',
        "<script>" + "x" * 3000 + '</script><meta name="a" charset = "{}" />',
    ],
)
def test_label_in_the_page(head: str, label: str, codec: str, text: str) -> None:
    page = f"{head.format(label)}<p>{text}</p>"
    assert decode(_page(page.encode(codec))) == page


def test_server_wins_over_the_page() -> None:
    text = _meta("windows-1252", RUSSIAN)
    assert decode(_page(text.encode("cp1251"), charset="windows-1251")) == text


def test_unknown_label_gives_way_to_the_next() -> None:
    text = _meta("windows-1251", RUSSIAN)
    assert decode(_page(text.encode("cp1251"), charset="none-such")) == text


@pytest.mark.parametrize(
    "label", ["zip", "punycode", "rot13", "idna", "utf-7", "unicode_escape", "undefined", "\0"]
)
def test_codecs_that_no_page_may_name(label: str) -> None:
    assert decode(_page(FRENCH.encode("cp1252"), charset=label)) == FRENCH


def test_label_in_a_comment_or_in_plain_text_does_not_count() -> None:
    commented = '<!-- <meta charset="koi8-r"> -->' + _meta("windows-1251", RUSSIAN)
    assert decode(_page(commented.encode("cp1251"))) == commented
    quoted = 'He wrote <meta charset="windows-1251"> and “meant” it.'
    assert decode(_page(quoted.encode("cp1252"), media_type="text/plain")) == quoted


# Mis-declared and broken


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "shift_jis", "utf-16", "gbk"])
@pytest.mark.parametrize("text", [ENGLISH, FRENCH, RUSSIAN, JAPANESE])
def test_utf8_declared_as_something_else(label: str, text: str) -> None:
    assert decode(_page(text.encode(), charset=label)) == text
    page = _meta(label, text)
    assert decode(_page(page.encode())) == page


@pytest.mark.parametrize("text", [ENGLISH, FRENCH])
def test_latin_text_declared_as_utf8(text: str) -> None:
    assert decode(_page(text.encode("cp1252"), charset="utf-8")) == text
    page = _meta("utf-8", text)
    assert decode(_page(page.encode("cp1252"))) == page


def test_second_label_is_right_when_the_first_is_false() -> None:
    page = _meta("windows-1251", RUSSIAN)
    assert decode(_page(page.encode("cp1251"), charset="utf-8")) == page


@pytest.mark.parametrize("label", [None, "utf-8", "iso-8859-1"])
def test_utf8_with_a_few_broken_bytes_stays_utf8(label: str | None) -> None:
    body = ENGLISH.encode() + b" \xff " + FRENCH.encode()[:-1] + "é".encode()[:1]
    assert decode(_page(body, charset=label)) == f"{ENGLISH} \ufffd {FRENCH[:-1]}\ufffd"


def test_marks_of_older_damage_in_sound_utf8_are_kept() -> None:
    text = "The caf\ufffd was closed, and nobody\ufffds dog was hurt."
    assert decode(_page(text.encode())) == text


def test_two_byte_encoding_that_is_cut_off_stays_itself() -> None:
    assert decode(_page(JAPANESE.encode("cp932") + b"\x83", charset="shift_jis")) == JAPANESE + "\ufffd"


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", ENGLISH),
        ("cp1252", FRENCH),
        ("cp1252", "caf\xe9"),
        ("cp1252", "It’s a £5m deal."),
        ("cp1252", "the 1990’s"),
        ("cp1252", "© 2021 Example"),
        ("cp1251", RUSSIAN),
        ("koi8_r", RUSSIAN),
        ("cp1256", ARABIC),
        ("cp932", JAPANESE),
        ("euc_jp", JAPANESE),
        ("gb18030", CHINESE),
    ],
)
@pytest.mark.parametrize(
    "frame", ["{}", "<html><body class='a b c'>" + "<p>" * 2000 + "{}</p></body></html>"]
)
def test_undeclared_is_detected_even_among_markup(codec: str, text: str, frame: str) -> None:
    page = frame.format(text)
    assert decode(_page(page.encode(codec))) == page


# No text


def _zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (b"GIF89a\1\0\1\0", "a GIF picture"),
        (_zip(), "a ZIP archive"),
        (gzip.compress(b"words"), "a gzip archive"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "a WebP picture"),
        (b"\0\0\0\x20ftypisom", "an MP4 video"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\x7fELF\2\1\1\0", "a program"),
    ],
)
def test_binary_is_named(body: bytes, kind: str) -> None:
    with pytest.raises(NotText, match=f"page looks like {kind}"):
        decode(_page(body))


@pytest.mark.parametrize(
    "body",
    [
        b"words\0words",
        bytes(100),
        b"\0",
        b"\1\2\3\4" * 30,
        b"words \x01\x02 " * 9,
        random.Random(1).randbytes(5000),
    ],
)
@pytest.mark.parametrize("charset", [None, "utf-8", "windows-1252", "utf-16"])
def test_unknown_binary(body: bytes, charset: str | None) -> None:
    with pytest.raises(NotText, match="looks like binary data"):
        decode(_page(body, charset=charset))


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_clear_error(body: bytes) -> None:
    try:
        text = decode(_page(body))
    except (NotText, NoArticle):
        return
    assert text.strip()
    assert len(_CONTROLS.findall(text)) <= 0.02 * len(text)


def test_text_that_only_begins_like_a_binary_file_is_text() -> None:
    text = "RIFFs - WEBP is no word."
    assert text.index("WEBP") == 8
    assert decode(_page(text.encode())) == text


def test_colours_of_a_terminal_are_no_binary() -> None:
    text = "\x1b[1mThe ministry\x1b[0m denied it.\x0c"
    assert decode(_page(text.encode())) == text


@pytest.mark.parametrize(
    "body", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", "\u00a0\u2003\n".encode(), b"\xff\xfe \0\n\0"]
)
def test_empty_is_no_article(body: bytes) -> None:
    with pytest.raises(NoArticle, match="page is empty"):
        decode(_page(body))


@pytest.mark.parametrize(
    "body",
    [
        b"word " * 2_000_000,
        "слово ".encode() * 900_000,
        b"\xe9t\xe9 " * 2_500_000,
        "слово ".encode("cp1251") * 1_700_000,
    ],
)
def test_ten_megabytes_are_read_in_moments(body: bytes) -> None:
    began = time.process_time()
    assert len(decode(_page(body))) > 5_000_000
    assert time.process_time() - began < 5  # about a third of a second; a minute if something were quadratic
