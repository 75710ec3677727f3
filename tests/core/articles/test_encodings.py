from __future__ import annotations

import contextlib
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.articles.encodings import decode_any, stream_encoding

ENGLISH = (
    "The mayor said on Monday that the town will spend £80 million on fourteen bridges. “We can’t "
    "wait any longer,” she added – and the owner of the café agreed. It costs €5 more. "
)
GERMAN = (
    "Die Stadt Köln erneuert 14 Brücken für rund 80 Millionen Euro. „Wir können nicht länger "
    "warten“, sagte die Bürgermeisterin. Die Züge fahren über Düsseldorf. "
)
FRENCH = (
    "Le maire a déclaré que la ville dépensera 80 millions d’euros pour rénover quatorze ponts. "
    "« Nous ne pouvons plus attendre », a-t-il ajouté à l’hôtel de ville. "
)
POLISH = "Miasto ogłosiło, że remont mostów będzie kosztował 80 milionów złotych, źle to świadczy. "
RUSSIAN = "Мэр города объявил в понедельник, что ремонт четырнадцати мостов обойдётся дорого. "
JAPANESE = "市長は月曜日、十四の橋の改修に八千万円かかると発表した。住民は喜んでいる。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (ENGLISH.replace("€", "$"), "mac_roman"),
        (GERMAN.replace("„", '"').replace("“", '"'), "iso8859-15"),
        (GERMAN.replace("„", '"').replace("“", '"'), "cp850"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (JAPANESE + " ", "utf-32"),
        (ENGLISH, "utf-32-be"),
        (JAPANESE, "utf-8-sig"),
    ],
)
@pytest.mark.parametrize("times", [1, 9], ids=["short", "long"])
def test_text_is_found_in_its_encoding(text: str, encoding: str, times: int) -> None:
    assert decode_any((text * times).encode(encoding)) == text * times


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"caf\xe9", "café", id="one-byte-beyond-ascii"),
        pytest.param("“Café” – née ".encode() + b"\x80 \xe9", "“Café” – née � �", id="few-bytes"),
        pytest.param(b"\xef\xbb\xbfcaf\xe9", "caf�", id="bom-settles-it"),
        pytest.param(b"\xff\xfeh\0\x00\xd8i\0j", "h�i�", id="halves-of-characters"),
        pytest.param(
            "e\u0301 \ufb01 \u00ad\u200b".encode(), "e\u0301 \ufb01 \u00ad\u200b", id="kept"
        ),
        pytest.param(b"a\x0cb\x1bc", "a\x0cb\x1bc", id="some-controls"),
    ],
)
def test_no_character_is_dropped(data: bytes, text: str) -> None:
    assert decode_any(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"Some text\0 and more", "NUL bytes", id="nul"),
        pytest.param(b"\x7fELF\x02\x00\x00", "NUL bytes", id="program"),
        pytest.param("a\0b".encode("utf-16"), "NUL bytes", id="nul-in-utf-16"),
        pytest.param(random.Random(7).randbytes(4000).replace(b"\0", b"!"), "no text", id="noise"),
        pytest.param(
            ("naïve café öl " * 20).encode() + ("naïve café öl " * 30).encode("cp1252"),
            "mixes UTF-8 with another encoding",
            id="halves-in-two-encodings",
        ),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decode_any(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode_any(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_bytes_give_text_or_are_refused(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert len(decode_any(data)) <= len(data)


@pytest.mark.parametrize(
    ("data", "encoding", "place"),
    [
        pytest.param(b"Up", "utf-8", 0, id="ascii"),
        pytest.param(b"\xef\xbb\xbfUp", "utf-8", 3, id="bom"),
        pytest.param("Up".encode("utf-16"), "utf-16-le", 2, id="utf-16"),
        pytest.param(b"x" * (1 << 20) + ENGLISH.encode("cp1252"), "cp1252", 0, id="late"),
        pytest.param(b"x" * ((1 << 20) - 1) + "é".encode(), "utf-8", 0, id="cut-within"),
    ],
)
def test_encoding_of_a_stream_is_found(data: bytes, encoding: str, place: int) -> None:
    file = io.BytesIO(data)

    assert stream_encoding(file) == encoding
    assert file.tell() == place
