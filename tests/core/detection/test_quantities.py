from __future__ import annotations

import pytest
import spacy

from core.detection.quantities import DETECTOR, find_quantities, make_quantity_finder
from core.models import Bound, Claim, ClaimKind, ClaimType


def only(text: str) -> Claim:
    """Return the text's one claim."""
    (claim,) = find_quantities(text)
    return claim


def texts(text: str) -> list[str]:
    """Return the words of the text's claims."""
    return [claim.text for claim in find_quantities(text)]


_QUANTITY_HAS_SPAN_TYPE_VALUE_AND_UNIT = {
    "dollars": ("It made $31.7 billion.", "$31.7 billion", "money", "31700000000", "USD"),
    "letter for million": ("It made €3m.", "€3m", "money", "3000000", "EUR"),
    "crore": ("It made Rs 40 crore.", "Rs 40 crore", "money", "400000000", "INR"),
    "pence": ("A stamp is 85p.", "85p", "money", "0.85", "GBP"),
    "country letters": ("It made US$1.2bn.", "US$1.2bn", "money", "1200000000", "USD"),
    "code before": ("It made NOK 450 million.", "NOK 450 million", "money", "450000000", "NOK"),
    "code behind": ("It made 450 USD.", "450 USD", "money", "450", "USD"),
    "sign behind": ("It made 600 mln zł.", "600 mln zł", "money", "600000000", "PLN"),
    "two-word name": ("It made 40 Kenyan shillings.", "40 Kenyan shillings", "money", "40", "KES"),
    "percent sign": ("Sales fell 17%.", "17%", "percent", "17", "%"),
    "hyphened per cent": ("Sales fell 6.1-per-cent.", "6.1-per-cent", "percent", "6.1", "%"),
    "percentage points": (
        "Rates fell 0.25 percentage points.",
        "0.25 percentage points",
        "percent",
        "0.25",
        "pp",
    ),
    "basis points": ("Rates fell 25bps.", "25bps", "percent", "25", "bp"),
    "part of a point": ("A quarter-point cut came.", "quarter-point", "percent", "0.25", "pp"),
    "words": ("Twelve people came.", "Twelve", "count", "12", None),
    "hyphened count": ("A 114-page report came.", "114", "count", "114", None),
    "more stays outside": ("Six more came.", "Six", "count", "6", None),
    "twice as a frequency": ("He rang twice.", "twice", "count", "2", None),
    "unit that touches": ("It is 2.3GW strong.", "2.3GW", "measure", "2.3", "GW"),
    "degrees": ("It is 72°F there.", "72°F", "measure", "72", "degF"),
    "below zero": ("It was minus 12C there.", "minus 12C", "measure", "-12", "degC"),
    "hyphened unit": ("A 12-inch pipe burst.", "12-inch", "measure", "12", "in"),
    "two units": ("He is 6ft 2in tall.", "6ft 2in", "measure", "74", "in"),
    "foot and inch marks": ("He is 5'10\" tall.", "5'10\"", "measure", "70", "in"),
    "m for metres": ("It is 75m tall.", "75m", "measure", "75", "m"),
    "rate": ("It pumps 900 barrels a day.", "900 barrels a day", "measure", "900", "bbl/d"),
    "rate of a count": (
        "Her pulse is 80 beats per minute.",
        "80 beats per minute",
        "measure",
        "80",
        "/min",
    ),
    "square": ("It has 65 square metres.", "65 square metres", "measure", "65", "m2"),
    "magnitude": ("A 6.3-magnitude quake struck.", "6.3-magnitude", "measure", "6.3", None),
    "months": ("It took two months.", "two months", "duration", "2", "mo"),
    "hyphened length": ("A 90-minute film ran.", "90-minute", "duration", "90", "min"),
    "length without hyphen": ("A 12 hour shift ended.", "12 hour", "duration", "12", "h"),
    "dozen that is known": ("The dozen lorries went.", "dozen", "count", "12", None),
    "hyphened dozen": ("The half-dozen houses fell.", "half-dozen", "count", "6", None),
    "how often": ("It was sold 9.4 million times.", "9.4 million", "count", "9400000", None),
    "kind of thing": ("It sold 39,000 day passes.", "39,000", "count", "39000", None),
    "price at its start": ("The index started at 10.15%.", "10.15%", "percent", "10.15", "%"),
    "hours and minutes": (
        "It took an hour and forty minutes.",
        "an hour and forty minutes",
        "duration",
        "100",
        "min",
    ),
    "letters for hours": ("It took 2h 10m.", "2h 10m", "duration", "130", "min"),
    "running time": ("Winning in 2:11:30 is rare.", "2:11:30", "duration", "7890", "s"),
    "age": ("A 12-year-old won.", "12-year-old", "duration", "12", "a"),
    "aged": ("Adults aged 34 won.", "aged 34", "duration", "34", "a"),
    "bare age": ("Nora Vane, 29, won.", "29", "duration", "29", "a"),
    "age in words": ("Nora Vane, fifty-eight, won.", "fifty-eight", "duration", "58", "a"),
    "age behind a role": ("The driver, 42, was hurt.", "42", "duration", "42", "a"),
    "age behind a noun": ("The forward, 23, came from Velby.", "23", "duration", "23", "a"),
    "a total": ("The total, 42, was wrong.", "42", "count", "42", None),
    "compared by a part": ("It is a quarter cheaper.", "a quarter", "ratio", "0.25", None),
    "third of its kind": ("A third larger ship came.", "third", "rank", "3", None),
    "number behind a role": ("The driver, 42 horses and a cart fell.", "42", "count", "42", None),
    "half": ("Half of them left.", "Half", "ratio", "0.5", None),
    "one in so many": ("One in five left.", "One in five", "ratio", "0.2", None),
    "a noun between": ("One child in four left.", "One child in four", "ratio", "0.25", None),
    "multiple": ("It is three times the rate.", "three times", "ratio", "3", None),
    "doubled": ("Sales doubled.", "doubled", "ratio", "2", None),
    "x": ("It trades at 1.5x.", "1.5x", "ratio", "1.5", None),
    "batting average": ("He hit .219 in May.", ".219", "ratio", "0.219", None),
    "superlative": ("It is the third-largest port.", "third-largest", "rank", "3", None),
    "ordinal in digits": ("He is the 45th president.", "45th", "rank", "45", None),
    "number one": ("It was a No. 1 hit.", "No. 1", "rank", "1", None),
    "predicate": ("She came third.", "third", "rank", "3", None),
}


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    _QUANTITY_HAS_SPAN_TYPE_VALUE_AND_UNIT.values(),
    ids=_QUANTITY_HAS_SPAN_TYPE_VALUE_AND_UNIT.keys(),
)
def test_quantity_has_span_type_value_and_unit(
    text: str, span: str, kind: str, value: str, unit: str | None
) -> None:
    claim = only(text)

    assert claim.quantity is not None
    assert (claim.text, claim.type) == (span, kind)
    assert (claim.quantity.low, claim.quantity.high) == (value, value)
    assert claim.quantity.unit == unit


_BOUND_BELONGS_TO_THE_SPAN_AND_OPENS_THE = {
    "nearly": ("Nearly 20 left.", "Nearly 20", "nearly", "20", "20"),
    "some": ("Some 220 left.", "Some 220", "about", "220", "220"),
    "estimated": ("An estimated 90 left.", "estimated 90", "about", "90", "90"),
    "odd": ("20-odd goats left.", "20-odd", "about", "20", "20"),
    "or so": ("A crowd of 30 or so left.", "30 or so", "about", "30", "30"),
    "more than": ("More than 40 left.", "More than 40", "over", "40", None),
    "just over": ("Just over 40 left.", "Just over 40", "over", "40", None),
    "at least": ("At least 40 left.", "At least 40", "at least", "40", None),
    "plus": ("A fine of £40-plus came.", "£40-plus", "at least", "40", None),
    "plus sign": ("50+ shops closed.", "50+", "at least", "50", None),
    "or more": ("Ten or more left.", "Ten or more", "at least", "10", None),
    "fewer than": ("Fewer than six left.", "Fewer than six", "under", None, "6"),
    "below": ("It fell below $70.", "below $70", "under", None, "70"),
    "up to": ("Up to 40 left.", "Up to 40", "at most", None, "40"),
    "no more than": ("No more than 3 left.", "No more than 3", "at most", None, "3"),
    "as many as": ("As many as 60 left.", "As many as 60", "at most", None, "60"),
    "age group": ("Over-60s left.", "Over-60s", "over", "60", None),
    "bare unit": ("It took more than a year.", "more than a year", "over", "1", None),
    "between": ("Between 5 and 7 left.", "Between 5 and 7", "between", "5", "7"),
    "or": ("Three or four left.", "Three or four", "between", "3", "4"),
    "shared scale": (
        "It costs $70-80 million.",
        "$70-80 million",
        "between",
        "70000000",
        "80000000",
    ),
    "two signs": (
        "It costs €13,000 to €17,000.",
        "€13,000 to €17,000",
        "between",
        "13000",
        "17000",
    ),
    "shared percent": ("It fell 10 to 12%.", "10 to 12%", "between", "10", "12"),
    "hyphened range": ("A 20-to-30-minute ride.", "20-to-30-minute", "between", "20", "30"),
    "decade of a life": ("In his 40s.", "40s", "between", "40", "49"),
    "hundreds": ("Hundreds of homes burned.", "Hundreds of", "order", None, None),
    "multi": ("A multi-billion dollar plan.", "multi-billion dollar", "order", None, None),
    "figures": ("Her mid-six-figure pay.", "mid-six-figure", "order", None, None),
}


@pytest.mark.parametrize(
    ("text", "span", "bound", "low", "high"),
    _BOUND_BELONGS_TO_THE_SPAN_AND_OPENS_THE.values(),
    ids=_BOUND_BELONGS_TO_THE_SPAN_AND_OPENS_THE.keys(),
)
def test_bound_belongs_to_the_span_and_opens_the_value(
    text: str, span: str, bound: str, low: str | None, high: str | None
) -> None:
    claim = only(text)

    assert claim.quantity is not None
    assert (claim.text, claim.quantity.bound) == (span, bound)
    assert (claim.quantity.low, claim.quantity.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("It rose from 12 to 15.", ["12", "15"], id="a change is two"),
        pytest.param("It drew 12 to 15 people.", ["12 to 15"], id="a range is one"),
        pytest.param("It went up to 15 from 12.", ["15", "12"], id="the verb owns its particle"),
        pytest.param("They won by 208 votes to 201.", ["208", "201"], id="votes"),
        pytest.param("He hit 14 of 19 shots.", ["14", "19"], id="so many of so many"),
        pytest.param("They lost 6-4, 7-5.", ["6-4", "7-5"], id="sets"),
        pytest.param("A $2 toll over ten years.", ["$2", "ten years"], id="over a time"),
        pytest.param("He paid $39 an hour.", ["$39"], id="money without its rate"),
        pytest.param("It took two weeks’ notice.", ["two weeks"], id="possessive"),
        pytest.param("A 12 m × 3 m × 0.9 m box.", ["12 m × 3 m × 0.9 m"], id="dimensions"),
        pytest.param("It costs 5 €, 10 €, 20 €.", ["5 €", "10 €", "20 €"], id="signs behind"),
        pytest.param("first, we ate; at first it rained", [], id="first that does not count"),
        pytest.param("One of the reasons is that no one came.", [], id="one that does not count"),
        pytest.param("Several people and many dogs, a few of them old.", [], id="no figure"),
        pytest.param("It came on Monday in March.", [], id="weekday and month alone"),
    ],
)
def test_claims_are_cut_apart_where_the_guide_says(text: str, spans: list[str]) -> None:
    assert texts(text) == spans


_QUANTITY_NAMES_WHAT_IS_COUNTED = {
    "up to the plural": (
        "It has 3.1 million weekly paying readers in Peru.",
        "weekly paying readers",
    ),
    "behind of": ("Hundreds of homes burned.", "homes"),
    "share of a thing": ("About 17% of the voters left.", "voters"),
    "behind a hyphen": ("A 114-page report came.", "page report"),
    "nothing named": ("It sold 4.1 million in May.", None),
}


@pytest.mark.parametrize(
    ("text", "counted"),
    _QUANTITY_NAMES_WHAT_IS_COUNTED.values(),
    ids=_QUANTITY_NAMES_WHAT_IS_COUNTED.keys(),
)
def test_quantity_names_what_is_counted(text: str, counted: str | None) -> None:
    claim = find_quantities(text)[0]

    assert claim.quantity is not None
    assert claim.quantity.of == counted


def test_blocked_spans_hold_no_claims() -> None:
    text = "The film “Seven Hours” ran seven hours."

    claims = find_quantities(text, blocked=[(9, 22)])

    assert [claim.text for claim in claims] == ["seven hours"]


def test_claim_names_its_sentence_and_its_detector() -> None:
    text = "Rain fell. Six roofs leaked. Nobody slept."

    (claim,) = find_quantities(text, sentences=[(0, 10), (11, 28), (29, 42)])

    assert (claim.sentence_start, claim.sentence_end) == (11, 28)
    assert (claim.kind, claim.type, claim.detector) == (
        ClaimKind.NUMERIC,
        ClaimType.COUNT,
        DETECTOR,
    )


def test_component_reads_what_the_others_left_on_the_doc() -> None:
    nlp = spacy.blank("en")
    doc = nlp.make_doc("See http://example.org/24 for 30 tips.")
    doc._.furniture = [(4, 25)]
    doc._.sentences = [(0, 38)]

    doc = make_quantity_finder(nlp, "galley_quantities")(doc)

    assert [claim.text for claim in doc._.quantities] == ["30"]


def test_bound_of_a_range_is_between() -> None:
    claim = only("It drew 400 to 500 people.")

    assert claim.quantity is not None
    assert claim.quantity.bound is Bound.BETWEEN


def test_the_base_of_a_share_is_no_share() -> None:
    share, base = find_quantities("Sales rose 20% from 13,000.")

    assert (share.type, base.type) == (ClaimType.PERCENT, ClaimType.COUNT)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Royal Tyne put on 11p to 684p.", ["11p", "684p"]),
        (
            "They raised their forecast for the profit of the group next year by £5 million to "
            "£138 million.",
            ["£5 million", "£138 million"],
        ),
        ("That cuts earnings a share for the quarter by 5 cents to $1.42.", ["5 cents", "$1.42"]),
        ("It gave up. It lasted from 3 to 5 weeks.", ["3 to 5 weeks"]),
    ],
)
def test_how_far_something_moved_and_where_to_are_two_claims(text: str, spans: list[str]) -> None:
    assert [claim.text for claim in find_quantities(text)] == spans
