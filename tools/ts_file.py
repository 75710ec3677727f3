"""Reads and writes Qt's translation files (.ts), of which Qt's tools make what it loads (.qm)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tools.strings import Message

Translations = dict[tuple[str, str], tuple[str, ...]]
"""By context and source, each translation: one form, or singular and plural."""


def read_ts(path: Path) -> Translations:
    """Return what a file translates; without the file nothing."""
    if not path.is_file():
        return {}
    found: Translations = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = _forms(message)
    return found


def _forms(message: Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None:
        return ("",)
    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
    return forms or (translation.text or "",)


def write_ts(
    path: Path, language: str, translated: Sequence[tuple[Message, tuple[str, ...]]]
) -> None:
    """Write messages with their translations, of which () is none yet."""
    root = Element("TS", version="2.1", language=language, sourcelanguage="en")
    by_context = sorted(translated, key=lambda entry: entry[0].context)
    for name, entries in groupby(by_context, key=lambda entry: entry[0].context):
        context = SubElement(root, "context")
        SubElement(context, "name").text = name
        _add_messages(context, entries)
    ElementTree.indent(root, space="    ")
    text = ElementTree.tostring(root, encoding="unicode")
    path.parent.mkdir(parents=True, exist_ok=True)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{text}\n", encoding="utf-8", newline="\n")


def _add_messages(context: Element, entries: Iterable[tuple[Message, tuple[str, ...]]]) -> None:
    for message, forms in entries:
        element = SubElement(context, "message", {"numerus": "yes"} if message.is_plural else {})
        SubElement(element, "location", filename=message.file)
        SubElement(element, "source").text = message.source
        is_done = bool(forms) and all(forms)
        attributes = {} if is_done else {"type": "unfinished"}
        translation = SubElement(element, "translation", attributes)
        if not message.is_plural:
            translation.text = forms[0] if forms else ""
            continue
        for number in range(2):
            SubElement(translation, "numerusform").text = forms[number] if is_done else ""
