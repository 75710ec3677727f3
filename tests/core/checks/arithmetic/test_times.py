from __future__ import annotations

import pytest

from tests.core.checks.checked import workings

TOLD = [
    pytest.param(
        "The capsule came down on 6 May 2026, {} after it had been launched on 14 January 2026.",
        "112 days",
        "142 days",
        "14 January 2026 to 6 May 2026 = 112 days",
        id="told-backwards",
    ),
    pytest.param(
        "He was mayor from 1991 to 2015. In those {} he never lost an election.",
        "24 years",
        "34 years",
        "2015 − 1991 = 24",
        id="those-years",
    ),
    pytest.param(
        "The festival runs from 3 May to 12 May, {} of music.",
        "ten days",
        "fifteen days",
        "3 May to 12 May = 9 days",
        id="festival",
    ),
    pytest.param(
        "The {} festival runs from 3 May to 12 May.",
        "ten-day",
        "fifteen-day",
        "3 May to 12 May = 9 days",
        id="attribute",
    ),
    pytest.param(
        "Guests stay from 2 June to 9 June, {}, for $900.",
        "seven nights",
        "nine nights",
        "2 June to 9 June = 7 days",
        id="nights",
    ),
    pytest.param(
        "She served as mayor from 1989 to 2003, {} in all.",
        "14 years",
        "18 years",
        "2003 − 1989 = 14",
        id="tenure",
    ),
    pytest.param(
        "The theatre was built in 1898. In 2023, {} later, it burned down.",
        "125 years",
        "115 years",
        "2023 − 1898 = 125",
        id="years-later",
    ),
    pytest.param(
        "Kuhn came to power in 1994. He resigned in 2011, after {} in office.",
        "17 years",
        "27 years",
        "2011 − 1994 = 17",
        id="in-office",
    ),
    pytest.param(
        "Between 2004 and 2016, a span of {}, the glacier lost half its length.",
        "12 years",
        "22 years",
        "2016 − 2004 = 12",
        id="between",
    ),
    pytest.param(
        "It has been {} since the last flood, in 1998, the mayor said in 2024.",
        "26 years",
        "36 years",
        "2024 − 1998 = 26",
        id="since",
    ),
    pytest.param(
        "The church, built in 1725, turns {} in 2025.",
        "300",
        "200",
        "2025 − 1725 = 300",
        id="birthday-of-a-church",
    ),
    pytest.param(
        "The shop is open from 9am to 5pm, {} a day.",
        "eight hours",
        "ten hours",
        "9:00 – 17:00 = 8:00 h",
        id="opening-hours",
    ),
    pytest.param(
        "The meeting lasted {}, from 2pm to 6pm.",
        "four hours",
        "six hours",
        "14:00 – 18:00 = 4:00 h",
        id="meeting",
    ),
    pytest.param(
        "The siege began at 8am and ended {} later, at 10pm.",
        "14 hours",
        "16 hours",
        "8:00 – 22:00 = 14:00 h",
        id="later-at",
    ),
    pytest.param(
        "The trial opens on Monday, 3 March, and the verdict is due on {}, 14 March.",
        "Friday",
        "Thursday",
        "3 March a Monday, so 14 March is a Friday",
        id="two-weekdays",
    ),
    pytest.param(
        "The painter Ilja Brod (1901–1974) died at {}.",
        "72",
        "62",
        "1974 − 1901 = 73, so 72 or 73",
        id="lifespan",
    ),
    pytest.param(
        "At {}, she became the youngest premier in 2018. Lise Hagen was born in 1977.",
        "41",
        "51",
        "2018 − 1977 = 41, so 40 or 41",
        id="at-an-age",
    ),
    pytest.param(
        "The well ran dry at 7.15am and filled again at 1.15pm. In those {} the village "
        "queued at the river.",
        "six hours",
        "nine hours",
        "7:15 – 13:15 = 6:00 h",
        id="those-hours",
    ),
    pytest.param(
        "The mill will close its doors in 2027. Built in 1898, it looks back on {} of flour.",
        "129 years",
        "149 years",
        "2027 − 1898 = 129",
        id="looks-back",
    ),
    pytest.param(
        "The fair had begun on 8 August and ended on 29 August, and filled the inns for {}.",
        "three weeks",
        "six weeks",
        "8 August to 29 August = 21 days",
        id="begun-and-ended",
    ),
    pytest.param(
        "It asked pupils from 3 March to 14 April, or for {}.",
        "six weeks",
        "nine weeks",
        "3 March to 14 April = 42 days",
        id="or-for",
    ),
    pytest.param(
        "The search lasted {}, from 3 June to 24 June 2025, and found nothing.",
        "three weeks",
        "five weeks",
        "3 June to 24 June 2025 = 21 days",
        id="a-year-at-the-end",
    ),
    pytest.param(
        "The festival opens on 12 September 2025. It began in 1973, {} ago, in a gymnasium.",
        "52 years",
        "42 years",
        "2025 − 1973 = 52",
        id="years-ago",
    ),
    pytest.param(
        "The telescope will be shut down in 2025, after {} of work. It was put into service in "
        "1974 by the queen.",
        "51 years",
        "61 years",
        "2025 − 1974 = 51",
        id="begun-in-the-next-sentence",
    ),
    pytest.param(
        "They went back to work after a strike of {}. It had begun on 3 March 2025 and ended on "
        "31 March 2025.",
        "four weeks",
        "six weeks",
        "3 March 2025 to 31 March 2025 = 28 days",
        id="begun-and-ended-in-the-next-sentence",
    ),
    pytest.param(
        "The ferry sails again on 3 March 2025, after {} away. She was withdrawn on 11 November "
        "2024.",
        "16 weeks",
        "ten weeks",
        "11 November 2024 to 3 March 2025 = 112 days",
        id="withdrawn-in-the-next-sentence",
    ),
    pytest.param(
        "They set out on 3 May 2025, and touched the quay on 24 May, {} later.",
        "21 days",
        "31 days",
        "3 May 2025 to 24 May = 21 days",
        id="a-year-for-the-first-day",
    ),
    pytest.param(
        "The last runner crossed the line at 2.45pm, {} after the gun had gone off at 8.15am.",
        "six and a half hours",
        "eight hours",
        "8:15 – 14:45 = 6:30 h",
        id="the-end-first",
    ),
    pytest.param(
        "The train left Velby at 7.40am with a brass band. It arrived at Tarn at 11.25am, "
        "after {}, to applause.",
        "three hours and 45 minutes",
        "four hours and 45 minutes",
        "7:40 – 11:25 = 3:45 h",
        id="arrived-in-the-next-sentence",
    ),
    pytest.param(
        "The trial of the managers ended on 10 April 2025. It had opened on 24 February 2025, "
        "and lasted {}.",
        "six weeks",
        "nine weeks",
        "24 February 2025 to 10 April 2025 = 45 days",
        id="ended-in-the-sentence-before",
    ),
    pytest.param(
        "She is 67 and was 25 when she took over the choir, {} ago.",
        "42 years",
        "44 years",
        "67 − 25 = 42",
        id="now-and-then",
    ),
    pytest.param(
        "Last keeper of the lighthouse dies at {}\nEwan Strachan, born in 1951, lit the lamp for "
        "22 years. He died on 8 October 2025 in hospital.",
        "74",
        "84",
        "2025 − 1951 = 74",
        id="dies-in-the-headline",
    ),
    pytest.param(
        "The search has been given up. It lasted {}, from 3 June to 24 June 2025, in rain.",
        "three weeks",
        "five weeks",
        "3 June to 24 June 2025 = 21 days",
        id="up-in-the-sentence-before",
    ),
    pytest.param(
        "She sailed into Velby on 30 May. She had left on 2 May and was alone at sea for {}.",
        "four weeks",
        "six weeks",
        "2 May to 30 May = 28 days",
        id="had-left-before",
    ),
    pytest.param(
        "The last signal came in on 3 September 2024, {} after the start on 12 March 2019.",
        "almost six years",
        "almost nine years",
        "2024 − 2019 = 5",
        id="almost",
    ),
    pytest.param(
        "The alarm was raised at 2.20pm on Sunday by a fifth, who had turned back with a twisted "
        "knee, and the last of them was winched into the open at 1.20am on Monday, {} later.",
        "11 hours",
        "13 hours",
        "14:20 – 1:20 = 11:00 h",
        id="later-than-far-back",
    ),
    pytest.param(
        "Marant (1941–2025) was {}. She was the daughter of a piano tuner.",
        "84",
        "78",
        "2025 − 1941 = 84",
        id="a-life-in-brackets",
    ),
    pytest.param(
        "Ottoline Varga died on 3 February 2026 at the age of {}. Born in 1939, she was twice "
        "married; her husband died in 2004.",
        "86",
        "78",
        "2026 − 1939 = 87",
        id="of-two-deaths-her-own",
    ),
]


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_times_that_come_out_right_are_support(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(right))

    assert [one.holds for one in found] == [True]
    assert line in found[0].line


@pytest.mark.parametrize(("sentence", "right", "wrong", "line"), TOLD)
def test_times_that_come_out_wrong_are_findings(
    sentence: str, right: str, wrong: str, line: str
) -> None:
    found = workings(sentence.format(wrong))

    assert [one.holds for one in found] == [False]


def test_nobody_is_older_than_on_a_day_to_come() -> None:
    text = (
        "He will say goodbye to the orchestra in June 2024. Aldaz, who was born in 1949 above a "
        "shop, is {}."
    )

    assert [str(one.line) for one in workings(text.format(84))] == [
        "2024 − 1949 = 75, so 74 or 75, stated 84"
    ]
    assert workings(text.format(74)) == []
