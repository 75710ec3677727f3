from __future__ import annotations

import pytest

from core.detection.quantities import find_quantities

_MATTERS = {
    "subject of a change": ("Revenue rose 21%.", "Revenue"),
    "both figures of a change": ("Revenue rose 21% to $48bn.", "Revenue"),
    "possessive": ("Acme’s stock fell nearly 17%.", "Acme’s stock"),
    "bare infinitive": ("It made Acme’s stock drop 17%.", "Acme’s stock"),
    "what was caused": ("The news caused Acme’s stock to drop by 9% amid fears.", "Acme’s stock"),
    "year over year": ("It told of a 7% increase in revenue year over year.", "revenue"),
    "auxiliaries": ("The firm’s debt could reach $6bn.", "firm’s debt"),
    "of inside": ("Prices of eggs were up 4%.", "Prices of eggs"),
    "brackets between": ("Acme (ACM) fell 20%.", "Acme"),
    "noun and of": ("It made a profit of $3bn.", "profit"),
    "change behind": ("It told of a 21% revenue increase.", "revenue"),
    "change in something": ("It told of a 2% rise in wages.", "wages"),
    "dimension": ("The tower is 75m tall.", "tower"),
    "counted thing first": ("It has 3 billion daily active users.", "daily active users"),
    "pronoun names nothing": ("It fell 20%.", None),
    "name in the next line": ("The keeper of the light dies at 84\nEwan Strachan lit it.", None),
    "wrapped line": ("It lost about 84\nworkers.", "workers"),
    "number names nothing": ("It kept two of the three.", None),
}


@pytest.mark.parametrize(("text", "matter"), _MATTERS.values(), ids=_MATTERS.keys())
def test_quantity_names_what_it_is_of(text: str, matter: str | None) -> None:
    claims = find_quantities(text)

    assert claims[-1].quantity is not None
    assert claims[-1].quantity.of == matter
