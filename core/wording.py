"""Sentences that the window can say in the reviewer's language: a template and its values.

core says everything in English, as a str, and knows no other language. A sentence with
something filled in is made as a Wording, which is that str and remembers what it was made of;
a sentence without is a template as it stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self


class Wording(str):
    """A sentence in English that knows its template, and the values by their names.

    A value that is a Wording is a sentence in the sentence, and said in the same language.
    A number is a count, written as the language does it; an id is given as a str.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, str | int]

    def __new__(cls, template: str, **values: object) -> Self:
        """Fill the values into the template; without any it may have braces of its own."""
        shown = {n: f"{v:,}" if isinstance(v, int) else str(v) for n, v in values.items()}
        made = super().__new__(cls, template.format(**shown) if values else template)
        made.template = template
        made.values = {
            name: value if isinstance(value, str | int) else shown[name]
            for name, value in values.items()
        }
        return made

    def __str__(self) -> str:
        """Return the wording itself, so that str() of an error is what it was made with."""
        return self


def as_reason(sentence: str) -> Wording:
    """Return a sentence that is to be said within another."""
    return sentence if isinstance(sentence, Wording) else Wording(sentence)


def pack(sentence: str) -> Any:
    """Return a sentence in a form that JSON keeps: a str as it is, a Wording as a list."""
    if not isinstance(sentence, Wording):
        return sentence
    packed = {
        name: value if isinstance(value, int) else pack(value)
        for name, value in sentence.values.items()
    }
    return [sentence.template, packed]


def as_english(packed: Any) -> str:
    """Return the sentence that pack() was given as a mere str, which takes a tenth of the time."""
    if isinstance(packed, str):
        return packed
    template, values = packed
    shown = {
        name: f"{value:,}" if isinstance(value, int) else as_english(value)
        for name, value in values.items()
    }
    return str(template.format(**shown) if shown else template)


def unpack(packed: Any) -> str:
    """Return the sentence that pack() was given."""
    if isinstance(packed, str):
        return packed
    template, values = packed
    return Wording(
        template,
        **{n: value if isinstance(value, int) else unpack(value) for n, value in values.items()},
    )
