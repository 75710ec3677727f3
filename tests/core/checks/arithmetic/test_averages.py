from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "The prize of $900,000 will be shared by six winners, who get {} each.",
        "$150,000",
        "$250,000",
        "900,000 / 6 = 150,000",
        id="prize",
    ),
    pytest.param(
        "Each of the 340 workers will get £2,000, which will cost the firm {}.",
        "£680,000",
        "£860,000",
        "680,000 / 340 = 2,000",
        id="cost-of-all",
    ),
    pytest.param(
        "Tickets cost $25 each and 8,000 were sold, so the club took {}.",
        "$200,000",
        "$300,000",
        "200,000 / 8,000 = 25",
        id="tickets",
    ),
    pytest.param(
        "The city bought 40 buses at €300,000 apiece, spending {}.",
        "€12 million",
        "€16 million",
        "12 million / 40 = 300,000",
        id="apiece",
    ),
    pytest.param(
        "She has scored {} points in nine games, an average of 24.",
        "216",
        "261",
        "216 / 9 = 24",
        id="points-a-game",
    ),
    pytest.param(
        "The order for 12 trains is worth $240 million, or {} per train.",
        "$20 million",
        "$30 million",
        "240 million / 12 = 20 million",
        id="per-train",
    ),
    pytest.param(
        "He sold 3,000 shares at $42 each, netting {}.",
        "$126,000",
        "$162,000",
        "126,000 / 3,000 = 42",
        id="shares",
    ),
    pytest.param(
        "At $80 a barrel, the 2 million barrels are worth {}.",
        "$160 million",
        "$260 million",
        "160 million / 2 million = 80",
        id="barrels",
    ),
    pytest.param(
        "The 24 teams have 18 players each, {} in all.",
        "432",
        "532",
        "432 / 24 = 18",
        id="players",
    ),
    pytest.param(
        "Four classes of 28 pupils make {} children.",
        "112",
        "122",
        "112 / 4 = 28",
        id="classes",
    ),
    pytest.param(
        "The charity gave $250 to each of 1,600 families, {} in total.",
        "$400,000",
        "$600,000",
        "400,000 / 1,600 = 250",
        id="to-each",
    ),
    pytest.param(
        "The 45 pensioners had put in $12,000 apiece and so lost {} between them.",
        "$540,000",
        "$640,000",
        "540,000 / 45 = 12,000",
        id="between-them",
    ),
    pytest.param(
        "The theatre owes its builders $540,000. The sum is to be paid in nine instalments of {}.",
        "$60,000",
        "$60",
        "540,000 / 9 = 60,000",
        id="instalments",
    ),
    pytest.param(
        "The new organ cost €750,000. Spread over the 2,500 members of the parish, that "
        "is {} a head.",
        "€300",
        "€400",
        "750,000 / 2,500 = 300",
        id="spread-over",
    ),
    pytest.param(
        "Sixteen divers searched the wreck. Each of them is to receive £2,250, making {} in all.",
        "£36,000",
        "£46,000",
        "36,000 / 16 = 2,250",
        id="each-of-them",
    ),
    pytest.param(
        "The farm sold 4,200 bottles. At €9 per bottle the wine brought in {}.",
        "€37,800",
        "€47,800",
        "37,800 / 4,200 = 9",
        id="per-bottle",
    ),
    pytest.param(
        "The programme, at {} for 900 schools, or €3 million a school, is too dear, they write.",
        "€2.7 billion",
        "€2.7 million",
        "/ 900 = 3",
        id="million-for-billion",
    ),
    pytest.param(
        "The line costs £1.8 million in all. Last spring it was to cost £1.5 million. The sum will "
        "be paid in three instalments of {}.",
        "£600,000",
        "£700,000",
        "million / 3 = ",
        id="a-sum-told-before-another",
    ),
    pytest.param(
        "Of 1,250 bicycles only 150 were found again. The bicycles were worth €1.5 million in "
        "all, an average of {} each.",
        "€1,200",
        "€2,100",
        "1.5 million / 1,250 = 1,200",
        id="of-those-that-open-the-sentence",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_averages_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_averages_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]
