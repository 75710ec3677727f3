import pytest

from core.articles.languages import guess_language

ENGLISH = "The harbour office said that traffic had risen by four per cent since the spring."
GERMAN = "Das Hafenamt teilte mit, dass der Verkehr seither um vier Prozent gestiegen ist."
FRENCH = "Le bureau du port a indiqué que le trafic avait augmenté de quatre pour cent depuis mars."


@pytest.mark.parametrize(
    ("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), (FRENCH, "fr")], ids=str
)
def test_the_language_of_a_sentence_is_told(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize("text", ["", "Port", "12,5 % 2024\n1 000", "Meta / Apple"])
def test_too_little_text_tells_no_language(text: str) -> None:
    assert guess_language(text) == ""
