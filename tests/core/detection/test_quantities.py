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


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    [
        pytest.param("It made $31.7 billion.", "$31.7 billion", "money", "31700000000", "USD", id="dollars"),
        pytest.param("It made €3m.", "€3m", "money", "3000000", "EUR", id="letter for million"),
        pytest.param("It made Rs 40 crore.", "Rs 40 crore", "money", "400000000", "INR", id="crore"),
        pytest.param("A stamp is 85p.", "85p", "money", "0.85", "GBP", id="pence"),
        pytest.param("It made US$1.2bn.", "US$1.2bn", "money", "1200000000", "USD", id="country letters"),
        pytest.param("It made NOK 450 million.", "NOK 450 million", "money", "450000000", "NOK", id="code before"),
        pytest.param("It made 450 USD.", "450 USD", "money", "450", "USD", id="code behind"),
        pytest.param("It made 600 mln zł.", "600 mln zł", "money", "600000000", "PLN", id="sign behind"),
        pytest.param("It made 40 Kenyan shillings.", "40 Kenyan shillings", "money", "40", "KES", id="two-word name"),
        pytest.param("Sales fell 17%.", "17%", "percent", "17", "%", id="percent sign"),
        pytest.param("Sales fell 6.1-per-cent.", "6.1-per-cent", "percent", "6.1", "%", id="hyphened per cent"),
        pytest.param("Rates fell 0.25 percentage points.", "0.25 percentage points", "percent", "0.25", "pp", id="percentage points"),
        pytest.param("Rates fell 25bps.", "25bps", "percent", "25", "bp", id="basis points"),
        pytest.param("A quarter-point cut came.", "quarter-point", "percent", "0.25", "pp", id="part of a point"),
        pytest.param("Twelve people came.", "Twelve", "count", "12", None, id="words"),
        pytest.param("A 114-page report came.", "114", "count", "114", None, id="hyphened count"),
        pytest.param("Six more came.", "Six", "count", "6", None, id="more stays outside"),
        pytest.param("He rang twice.", "twice", "count", "2", None, id="twice as a frequency"),
        pytest.param("It is 2.3GW strong.", "2.3GW", "measure", "2.3", "GW", id="unit that touches"),
        pytest.param("It is 72°F there.", "72°F", "measure", "72", "degF", id="degrees"),
        pytest.param("It was minus 12C there.", "minus 12C", "measure", "-12", "degC", id="below zero"),
        pytest.param("A 12-inch pipe burst.", "12-inch", "measure", "12", "in", id="hyphened unit"),
        pytest.param("He is 6ft 2in tall.", "6ft 2in", "measure", "74", "in", id="two units"),
        pytest.param("He is 5'10\" tall.", "5'10\"", "measure", "70", "in", id="foot and inch marks"),
        pytest.param("It is 75m tall.", "75m", "measure", "75", "m", id="m for metres"),
        pytest.param("It pumps 900 barrels a day.", "900 barrels a day", "measure", "900", "bbl/d", id="rate"),
        pytest.param("Her pulse is 80 beats per minute.", "80 beats per minute", "measure", "80", "/min", id="rate of a count"),
        pytest.param("It has 40 square metres.", "40 square metres", "measure", "40", "m2", id="square"),
        pytest.param("A 6.3-magnitude quake struck.", "6.3-magnitude", "measure", "6.3", None, id="magnitude"),
        pytest.param("It took two months.", "two months", "duration", "2", "mo", id="months"),
        pytest.param("A 90-minute film ran.", "90-minute", "duration", "90", "min", id="hyphened length"),
        pytest.param("It took an hour and fifty minutes.", "an hour and fifty minutes", "duration", "110", "min", id="hours and minutes"),
        pytest.param("It took 2h 10m.", "2h 10m", "duration", "130", "min", id="letters for hours"),
        pytest.param("Winning in 2:17:46 is rare.", "2:17:46", "duration", "8266", "s", id="running time"),
        pytest.param("A 12-year-old won.", "12-year-old", "duration", "12", "a", id="age"),
        pytest.param("Adults aged 34 won.", "aged 34", "duration", "34", "a", id="aged"),
        pytest.param("Nora Vane, 29, won.", "29", "duration", "29", "a", id="bare age"),
        pytest.param("Half of them left.", "Half", "ratio", "0.5", None, id="half"),
        pytest.param("One in five left.", "One in five", "ratio", "0.2", None, id="one in so many"),
        pytest.param("One child in four left.", "One child in four", "ratio", "0.25", None, id="a noun between"),
        pytest.param("It is three times the rate.", "three times", "ratio", "3", None, id="multiple"),
        pytest.param("Sales doubled.", "doubled", "ratio", "2", None, id="doubled"),
        pytest.param("It trades at 1.5x.", "1.5x", "ratio", "1.5", None, id="x"),
        pytest.param("He hit .219 in May.", ".219", "ratio", "0.219", None, id="batting average"),
        pytest.param("It is the third-largest port.", "third-largest", "rank", "3", None, id="superlative"),
        pytest.param("He is the 45th president.", "45th", "rank", "45", None, id="ordinal in digits"),
        pytest.param("It was a No. 1 hit.", "No. 1", "rank", "1", None, id="number one"),
        pytest.param("She came third.", "third", "rank", "3", None, id="predicate"),
    ],
)  # fmt: skip
def test_quantity_has_span_type_value_and_unit(
    text: str, span: str, kind: str, value: str, unit: str | None
) -> None:
    claim = only(text)

    assert claim.quantity is not None
    assert (claim.text, claim.type) == (span, kind)
    assert (claim.quantity.low, claim.quantity.high) == (value, value)
    assert claim.quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "span", "bound", "low", "high"),
    [
        pytest.param("Nearly 20 left.", "Nearly 20", "nearly", "20", "20", id="nearly"),
        pytest.param("Some 220 left.", "Some 220", "about", "220", "220", id="some"),
        pytest.param("An estimated 90 left.", "estimated 90", "about", "90", "90", id="estimated"),
        pytest.param("20-odd goats left.", "20-odd", "about", "20", "20", id="odd"),
        pytest.param("A crowd of 30 or so left.", "30 or so", "about", "30", "30", id="or so"),
        pytest.param("More than 40 left.", "More than 40", "over", "40", None, id="more than"),
        pytest.param("Just over 40 left.", "Just over 40", "over", "40", None, id="just over"),
        pytest.param("At least 40 left.", "At least 40", "at least", "40", None, id="at least"),
        pytest.param("A fine of £40-plus came.", "£40-plus", "at least", "40", None, id="plus"),
        pytest.param("50+ shops closed.", "50+", "at least", "50", None, id="plus sign"),
        pytest.param("Ten or more left.", "Ten or more", "at least", "10", None, id="or more"),
        pytest.param("Fewer than six left.", "Fewer than six", "under", None, "6", id="fewer than"),
        pytest.param("It fell below $70.", "below $70", "under", None, "70", id="below"),
        pytest.param("Up to 40 left.", "Up to 40", "at most", None, "40", id="up to"),
        pytest.param("No more than 3 left.", "No more than 3", "at most", None, "3", id="no more than"),
        pytest.param("As many as 60 left.", "As many as 60", "at most", None, "60", id="as many as"),
        pytest.param("Over-60s left.", "Over-60s", "over", "60", None, id="age group"),
        pytest.param("It took more than a year.", "more than a year", "over", "1", None, id="bare unit"),
        pytest.param("Between 5 and 7 left.", "Between 5 and 7", "between", "5", "7", id="between"),
        pytest.param("Three or four left.", "Three or four", "between", "3", "4", id="or"),
        pytest.param("It costs $30-40 million.", "$30-40 million", "between", "30000000", "40000000", id="shared scale"),
        pytest.param("It costs €18,000 to €22,000.", "€18,000 to €22,000", "between", "18000", "22000", id="two signs"),
        pytest.param("It fell 10 to 12%.", "10 to 12%", "between", "10", "12", id="shared percent"),
        pytest.param("A 20-to-30-minute ride.", "20-to-30-minute", "between", "20", "30", id="hyphened range"),
        pytest.param("In his 40s.", "40s", "between", "40", "49", id="decade of a life"),
        pytest.param("Hundreds of homes burned.", "Hundreds of", "order", None, None, id="hundreds"),
        pytest.param("A multi-billion dollar plan.", "multi-billion dollar", "order", None, None, id="multi"),
        pytest.param("Her mid-six-figure pay.", "mid-six-figure", "order", None, None, id="figures"),
    ],
)  # fmt: skip
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
        pytest.param("They won by 301 votes to 292.", ["301", "292"], id="votes"),
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


@pytest.mark.parametrize(
    "name",
    [
        "Llama 4", "the R1 model", "GPT-4", "an iPhone 15", "the iPhone 14’s screen", "an F-16", "COVID-19", "5G", "a Boeing 737", "the G7",
        "Windows 11", "Windows 2000", "Formula 1", "Formula One", "the 9/11 attacks", "Route 66", "World War II", "Apollo 11",
        "a 7-Eleven", "version 4.2.1", "page 200", "Section 230", "the No. 7 bus", "a No. 12 jersey", "seat 14", "Gate 12", "14 High Street",
        "1600 Harbour View Road", "the A303", "Class 387s", "the Under-18s", "a 4-4-2", "case 25-004417", "agent 007", "Grade 3",
    ],
)  # fmt: skip
def test_number_in_a_name_is_no_claim(name: str) -> None:
    assert texts(f"They saw {name} again.") == []


@pytest.mark.parametrize(
    ("text", "unit", "is_assumed"),
    [
        pytest.param("It cost $5.", "USD", True, id="nothing said"),
        pytest.param("It cost US$5.", "USD", False, id="said by the sign"),
        pytest.param("CANBERRA: It cost $5, in Australia.", "AUD", True, id="said by the place"),
        pytest.param("It cost $5, the Toronto paper said.", "CAD", True, id="said by a city"),
    ],
)
def test_bare_dollar_is_settled_by_the_article(text: str, unit: str, is_assumed: bool) -> None:
    claim = only(text)

    assert claim.quantity is not None
    assert (claim.quantity.unit, claim.quantity.unit_assumed) == (unit, is_assumed)


def test_spelt_out_sign_settles_the_bare_dollars_of_its_article() -> None:
    first, second = find_quantities("They gave C$40, then $5 more.")

    assert first.quantity is not None
    assert second.quantity is not None
    assert (second.quantity.unit, second.quantity.unit_assumed) == ("CAD", False)


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        pytest.param("He lost 30 pounds.", "measure", "lb", id="weight"),
        pytest.param("He paid £5, then 30 pounds.", "money", "GBP", id="sum in a British article"),
        pytest.param("It lost 30 million pounds.", "money", "GBP", id="too large for a weight"),
    ],
)
def test_pound_is_a_sum_or_a_weight_by_its_surroundings(text: str, kind: str, unit: str) -> None:
    claim = find_quantities(text)[-1]

    assert claim.quantity is not None
    assert (claim.type, claim.quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        pytest.param("It has 3.1 million daily active users in Peru.", "daily active users", id="up to the plural"),
        pytest.param("Hundreds of homes burned.", "homes", id="behind of"),
        pytest.param("About 17% of the voters left.", "voters", id="share of a thing"),
        pytest.param("A 114-page report came.", "page report", id="behind a hyphen"),
        pytest.param("It sold 4.1 million in May.", None, id="nothing named"),
    ],
)  # fmt: skip
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
