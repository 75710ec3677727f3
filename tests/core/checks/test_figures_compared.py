from __future__ import annotations

import pytest

from tests.core.checks.checked import check, kinds

HALL = "The Orrin concert hall in Velby has 1,850 seats, its architect, Ines Falk, said."
BRIDGE = "The Lumsden bridge over the Ferrow cost $84 million, the builder Karro said."


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(
            "Floods on the Ferrow killed 31 people in Velby on Sunday.",
            "In Velby 13 people died in Sunday's floods on the Ferrow.",
            [("value", ["31", "13"])],
            id="toll",
        ),
        pytest.param(
            HALL,
            "Velby's Orrin concert hall will have 1,580 seats.",
            [("value", ["1,850", "1,580"])],
            id="seats",
        ),
        pytest.param(
            BRIDGE,
            "Karro has built the Lumsden bridge over the Ferrow for $84 billion.",
            [("value", ["$84 million", "$84 billion"])],
            id="million-for-billion",
        ),
        pytest.param(
            "Shares in Karro fell nearly 20% on Friday after it lost the Velby contract.",
            "Karro's shares dropped 12% on Friday, when it lost the Velby contract.",
            [("value", ["nearly 20%", "12%"])],
            id="a-bound-that-can't-hold",
        ),
        pytest.param(
            "The museum in Velby, the Falk house, will open in 2027.",
            "Velby's Falk house, a museum, is to open in 2029.",
            [("period", ["2027", "2029"])],
            id="two-years-of-an-opening",
        ),
        pytest.param(
            "Karro will invest $40 million in its Velby works in 2026.",
            "In its Velby works, Karro means to invest $40 million in 2028.",
            [("period", ["$40 million", "$40 million", "2026", "2028"])],
            id="one-sum-of-two-years",
        ),
        pytest.param(
            "Karro is to cut 1,200 jobs in Velby. Falk said so.",
            "Karro's decision to lay off 1,500 workers in Velby angers Falk.",
            [("value", ["1,200", "1,500"])],
            id="jobs-cut-and-workers-laid-off",
        ),
        pytest.param(
            "Ada Falk, once mayor of Velby, was sentenced to six years in prison.",
            "A Velby court jailed Ada Falk, the former mayor, for eight years.",
            [("value", ["six years", "eight years"])],
            id="behind-an-apposition",
        ),
        pytest.param(
            "Reform took 112 of the 201 seats in the Velby assembly.",
            "In the Velby assembly Reform has won 121 seats.",
            [("value", ["112", "121"])],
            id="a-part-of-what-is-counted",
        ),
        pytest.param(
            "Storm Ada made landfall in Velby on Wednesday, 3 May 2023.",
            "Storm Ada hit Velby on Thursday, 4 May 2023.",
            [("period", ["3 May 2023", "4 May 2023"])],
            id="days-of-one-event",
        ),
        pytest.param(
            "The painter Hedda Moll of Velby died on Sunday at the age of 79.",
            "Hedda Moll, who has died aged 87, painted the harbour of Velby.",
            [("value", ["79", "aged 87"])],
            id="ages",
        ),
        pytest.param(
            "The Falk museum in Velby had 412,000 visitors in 2025. It has 14 rooms.",
            "In 2025 the Falk museum in Velby drew 357,000 people. It has 14 rooms.",
            [("value", ["412,000", "357,000"])],
            id="visitors-and-people",
        ),
        pytest.param(
            "Six climbers are missing on Mount Ferrow after an avalanche. It was 300 metres wide.",
            "An avalanche hit Mount Ferrow. Nine are still missing. It was 300 metres wide.",
            [("value", ["Six", "Nine"])],
            id="a-number-of-nobody-told",
        ),
        pytest.param(
            "Former mayor Ada Falk was jailed in Velby for 11 years for theft.",
            "Falk was sentenced in Velby to 14 years in prison for theft.",
            [("value", ["11 years", "14 years"])],
            id="a-former-mayor-is-no-other",
        ),
        pytest.param(
            "Ines Falk leads the Velby council. She took 54% of the vote against Olaf Brand. "
            "The council of Velby has 31 seats.",
            "Falk won in Velby. Ines Falk received 58% of the vote. "
            "The Velby council has 31 seats.",
            [("value", ["54%", "58%"])],
            id="she-who-was-named-before",
        ),
        pytest.param(
            "The Karro works, which opened in 1984, makes 80% of Velby's power for 310 shops.",
            "The Karro works makes 60% of the power of Velby for 310 shops.",
            [("value", ["80%", "60%"])],
            id="a-year-in-a-relative-clause",
        ),
        pytest.param(
            "The Orrin drug cut the number of attacks by 42%, Falk said.",
            "With the Orrin drug there were 24 percent fewer attacks, Falk said.",
            [("value", ["42%", "24 percent"])],
            id="by-far-behind-its-verb",
        ),
        pytest.param(
            "Velby brought in 18 million tonnes of wheat this year. Hail ruined 4,100 hectares.",
            "Velby's wheat harvest fell to 15 million tonnes this year. Hail hit 4,100 hectares.",
            [("value", ["18 million tonnes", "15 million tonnes"])],
            id="told-in-other-words",
        ),
        pytest.param(
            "The Karro rocket is due to lift off from Velby on 12 March.",
            "High winds may delay the launch of the Karro rocket in Velby, planned for 14 March.",
            [("period", ["12 March", "14 March"])],
            id="days-of-a-plan",
        ),
        pytest.param(
            "Karro has 940 turbines off Velby, near the Ferrow. They cost Karro £3 million.",
            "Off Velby, near the Ferrow, Karro is putting up 780 turbines. Karro pays £3 million.",
            [("value", ["940", "780"])],
            id="putting-up-is-no-rise",
        ),
        pytest.param(
            "The level of the Ferrow in Velby has fallen by 2.1 metres since spring.",
            "Since spring the level of the Ferrow in Velby has dropped 3.4 metres.",
            [("value", ["2.1 metres", "3.4 metres"])],
            id="dropped-so-much-and-fell-by-so-much",
        ),
        pytest.param(
            "The Karro museum in Velby will open its doors in May 2027. It cost €64 million.",
            "Karro's museum, built in Velby for 64 million euros, opens in the spring of 2028.",
            [("period", ["May 2027", "2028"])],
            id="a-month-and-another-year",
        ),
        pytest.param(
            "A gang took 270 cars in Velby, the Falk police say. It had 19 garages.",
            "In 19 garages the Falk police found a trace of 207 vehicles stolen in Velby.",
            [("value", ["270", "207"])],
            id="digits-that-changed-places",
        ),
        pytest.param(
            "The blast in Velby injured 12 people, the Falk police said. It broke 40 windows.",
            "Correction: the blast in Velby injured 21 people, not 12. It broke 40 windows.",
            [("value", ["12", "21"])],
            id="a-number-that-is-denied",
        ),
        pytest.param(
            "The Lumsden tunnel near Velby is 31 kilometres long. It is 900 metres deep.",
            "At 31 miles the Lumsden tunnel near Velby is a record. It is 900 metres deep.",
            [("value", ["31 kilometres", "31 miles"])],
            id="one-number-with-two-units",
        ),
        pytest.param(
            "All 47 passengers got out of the plane in Velby. Falk flew it for 3,940 hours.",
            "Falk had flown 3,940 hours. One of the 63 travellers in Velby, Max Uhl, sat in front.",
            [("value", ["47", "63"])],
            id="all-that-are-known",
        ),
        pytest.param(
            "The ban on stoves in Velby will come into force in January 2027, Falk said.",
            "She breaks the law after January 2029, when Velby's ban on stoves takes effect.",
            [("period", ["January 2027", "January 2029"])],
            id="a-day-when",
        ),
        pytest.param(
            "From 2034 the Mount Kessa tunnel will take Velby's cars. It costs €640 million.",
            "Velby's Mount Kessa tunnel is to open in 2031. It costs €640 million.",
            [("period", ["2034", "2031"])],
            id="from-a-year-at-the-head",
        ),
        pytest.param(
            "Visitors can see the Falk clocks in Velby from 2029.",
            "The Falk clocks in Velby will be shown in a museum that opens in 2027.",
            [("period", ["2029", "2027"])],
            id="from-a-year-on",
        ),
        pytest.param(
            "The Velby council voted by 21 votes to 14 to build a market hall, Falk said.",
            "Velby's market hall was passed with 18 votes in favour and 14 against, Falk said.",
            [("value", ["21", "18"])],
            id="the-ayes-of-a-vote",
        ),
        pytest.param(
            "Velby's harbour had 412,300 guests in 2024, Falk said.",
            "Falk said that Velby's harbour had 412,300 guests in 2025.",
            [("period", ["412,300", "412,300", "2024", "2025"])],
            id="one-number-of-two-years",
        ),
        pytest.param(
            "The lake near Velby stood 2.4 metres higher than usual on Saturday, Falk said.",
            "On Saturday the lake near Velby had risen to 4.2 metres above normal, Falk said.",
            [("value", ["2.4 metres", "4.2 metres"])],
            id="higher-than-usual",
        ),
        pytest.param(
            "Abara, 74, will get the Orrery prize in Velby, the Falk fund said.",
            "Now the 69-year-old Abara has won the Orrery prize of Velby's Falk fund.",
            [("value", ["74", "69-year-old"])],
            id="an-age-of-somebody-known",
        ),
        pytest.param(
            "The train from Orlo to Tarn took half an hour on Monday, the Orlo railway said.",
            "From Orlo to Tarn the train took 43 minutes on Monday, the Orlo railway said.",
            [("value", ["half an hour", "43 minutes"])],
            id="half-an-hour",
        ),
        pytest.param(
            "In the last 12 months 340 people died on Velby's roads, the Falk police said.",
            "In the past 12 months 430 people died on Velby's roads, the Falk police said.",
            [("value", ["340", "430"])],
            id="the-last-months",
        ),
        pytest.param(
            "Falk inflation in Velby was 5.2% in March. Rents rose by €40.",
            "Inflation in Velby was 5.3% in March, Falk said. Rents rose by €40.",
            [("value", ["5.2%", "5.3%"])],
            id="neighbours",
        ),
        pytest.param(
            "At the airfield of Velby it was 41.3 °C on Friday, after 40.6 °C in 1976.",
            "The airfield thermometer of Velby climbed to 43.1 degrees on Friday, above the 40.6 "
            "degrees of 1976.",
            [("value", ["41.3 °C", "43.1 degrees"])],
            id="degrees-of-no-scale",
        ),
    ],
)
def test_figures_of_one_thing_that_differ_are_a_conflict(
    first: str, second: str, found: list[tuple[str, list[str]]]
) -> None:
    conflicts = [found for found in kinds(first, second) if found[0] != "repeat"]

    assert conflicts == found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "Floods on the Ferrow killed 31 people in Velby on Sunday.",
            "Floods on the Ferrow hurt 13 people in Velby on Sunday.",
            id="dead-and-hurt",
        ),
        pytest.param(
            "Floods on the Ferrow killed 31 people in Velby on Sunday.",
            "Velby was last flooded by the Ferrow in 1998, when 13 people died.",
            id="another-flood",
        ),
        pytest.param(
            HALL,
            "The Merrow concert hall in Tarn has 1,580 seats, its architect, Olaf Brand, said.",
            id="another-hall",
        ),
        pytest.param(
            "The coroner spoke of the 2001 race in Velby, Falk said.",
            "Falk said that the 2002 race in Velby is safe, in the coroner's view.",
            id="two-editions",
        ),
        pytest.param(
            "The court in Velby found six staff of Karro guilty. It found six of the eight staff "
            "guilty of the death of Falk.",
            "Falk, who died, was a guide of Karro in Velby.",
            id="a-part-and-its-whole",
        ),
        pytest.param(
            "Velby's airport handled 412,000 passengers in May, 6% more than in May last year.",
            "In June 455,000 travellers passed through Velby's airport, 4% more than last year.",
            id="two-months",
        ),
        pytest.param(
            "Of the power in Velby, 31% came from nuclear plants, Falk said.",
            "Ten years ago, Falk said, nuclear plants gave Velby 28% of its power.",
            id="ten-years-ago",
        ),
        pytest.param(
            "The Norvik plant will close in 2027. The Baltara plant will close in 2029.",
            "Karro has plants in Norvik and Baltara.",
            id="two-plants",
        ),
        pytest.param(
            "The Norvik school will have 120 pupils. The Baltara school will have 150 pupils.",
            "Karro builds schools in Norvik.",
            id="two-schools",
        ),
        pytest.param(
            "Anna Berg, 41, was elected mayor of Norvik.",
            "Tomas Falk, 46, is the deputy of Anna Berg, mayor of Norvik.",
            id="ages-of-two-people",
        ),
        pytest.param(
            "Karro shipped 14,200 tonnes in 2023, Anna Berg said in Velby.",
            "Karro shipped 12,400 tonnes in 2024, Anna Berg said in Velby.",
            id="a-slip-in-two-years",
        ),
        pytest.param(
            "Karro expects 9,000 visitors at its Velby works this week.",
            "Karro's Velby works had 7,000 visitors.",
            id="expected-and-actual",
        ),
        pytest.param(
            "Karro sold 3,100 cranes in the first quarter, it said in Velby.",
            "Karro sold 2,900 cranes in the second quarter, it said in Velby.",
            id="two-quarters",
        ),
        pytest.param(
            "Sales at Karro rose 7% last year. Its works is in Velby.",
            "Sales at Karro were 4% of what the trade in Velby earns.",
            id="a-change-and-a-share",
        ),
        pytest.param(
            "Karro came third-largest in the Velby trade.",
            "Karro is the fourth-largest firm of the Velby trade.",
            id="ranks-are-left-alone",
        ),
        pytest.param(
            "Among the men of Velby, 48% can swim, Ines Falk said.",
            "Ines Falk said 31% of the women of Velby can swim.",
            id="men-and-women",
        ),
        pytest.param(
            "Families in the north of Velby have 5.2 children, Falk found.",
            "Falk found that families in southern Velby have 2.9 children.",
            id="north-and-south",
        ),
        pytest.param(
            "The Falk hospital in Velby treated 8,000 patients in 2023.",
            "The Falk hospital in Velby treated 7,100 patients in 2022.",
            id="two-years",
        ),
        pytest.param(
            "The Falk fund pays for Velby's theatre. The house has 41 staff.",
            "The Falk fund pays for Velby's museum too. The gallery has 95 staff.",
            id="a-noun-is-all-they-have-in-common",
        ),
        pytest.param(
            "The Falk bridge in Velby was built in 1931. It carries 9,400 cars a day.",
            "The tunnel that will take 9,400 cars off the Falk bridge in Velby opens in 2030.",
            id="dates-far-apart",
        ),
        pytest.param(
            "Falk was 22 when he was jailed in Velby.",
            "Falk spent 30 years in jail in Velby.",
            id="an-age-and-a-length",
        ),
        pytest.param(
            "Karro's new ferry will cross the Ferrow and reach Velby in 55 minutes.",
            "The crossing of the Ferrow to Velby with Karro's ferry now takes 70 minutes.",
            id="what-will-be-and-what-is",
        ),
        pytest.param(
            "The Velby police stopped 640 lorries on the A9 on Friday, Falk said.",
            "In the last check, Falk said, the Velby police stopped 450 lorries on the A9.",
            id="the-last-time",
        ),
        pytest.param(
            "The strike of Velby's drivers ended after eleven days, Falk said.",
            "Velby's drivers, Falk said, had walked out a week and a half before.",
            id="a-week-and-a-half",
        ),
        pytest.param(
            "Ada Falk, 71, lives in Velby.",
            "Falk, 43, moved to Velby.",
            id="ages-too-far-apart",
        ),
    ],
)
def test_figures_of_two_things_are_no_conflict(first: str, second: str) -> None:
    assert [found for found in kinds(first, second) if found[0] != "repeat"] == []


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(
            BRIDGE,
            "Karro built the Lumsden bridge over the Ferrow for about 84 million dollars.",
            ["$84 million", "about 84 million dollars"],
            id="another-spelling",
        ),
        pytest.param(
            "The Lumsden tunnel near Velby is 5 miles long.",
            "Velby's Lumsden tunnel has a length of 8 km.",
            ["5 miles", "8 km"],
            id="another-unit",
        ),
        pytest.param(
            "A quarter of the Velby elms are sick, Ines Falk said.",
            "Ines Falk said that 25% of the elms in Velby were sick.",
            ["A quarter", "25%"],
            id="a-fraction",
        ),
        pytest.param(
            "In Velby 12,430 candidates sat the Falk papers.",
            "More than 12,000 candidates in Velby had sat the papers, Falk said.",
            ["12,430", "More than 12,000"],
            id="a-large-number-rounded-down",
        ),
        pytest.param(
            "Elias Roth bought the Velby mill in 1957.",
            "The Velby mill is where Elias Roth moved in in 1957.",
            ["1957", "1957"],
            id="a-year-long-gone",
        ),
        pytest.param(
            "Karro paid over $60 million for the Velby works.",
            "For the Velby works Karro paid between $60 million and $65 million.",
            ["over $60 million", "between $60 million and $65 million"],
            id="a-bound-that-holds-a-range",
        ),
    ],
)
def test_figures_that_agree_are_a_repeat(first: str, second: str, found: list[str]) -> None:
    assert kinds(first, second) == [("repeat", found)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "The Velby council sat for three hours.",
            "The Tarn choir sang for three hours.",
            id="nothing-in-common",
        ),
        pytest.param(
            "The orchard of the Falk family lies in Velby, at the foot of Mount Karro. It has "
            "two ponds.",
            "Ines Falk of Velby owns two horses. She rides them in the hills.",
            id="small-numbers-of-two-things",
        ),
    ],
)
def test_equal_figures_of_two_things_are_no_repeat(first: str, second: str) -> None:
    assert check(first, second) == []


def test_a_headline_against_its_article_is_a_conflict() -> None:
    text = (
        "Karro to cut 1,400 jobs in Velby\n"
        "The crane maker Karro said it would cut 1,200 jobs at its works in Velby."
    )

    assert kinds(text) == [("value", ["1,400", "1,200"])]


def test_two_years_ahead_of_one_event_in_an_article_are_a_conflict() -> None:
    lead = "The last coal plant in Velby is to be shut down in 2030, its owner, Karro, said.\n"
    rest = "It has 340 workers. When it closes, in 2035, a railway will carry no coal any more.\n"

    assert kinds(lead + rest) == [("period", ["2030", "2035"])]
    assert kinds("The bridge will open in 2027.\nThe tunnel is to open in 2029.\n") == []


def test_a_record_since_a_year_is_not_of_that_year() -> None:
    lead = "The city of Velby was without electricity for 16 hours after a cable was cut.\n"
    rest = "The 61 hours that the city of Velby was without electricity were the longest cut {}.\n"

    for record in ("since 1986", "in years"):
        found = kinds(lead + rest.format(record))

        assert found == [("value", ["16 hours", "61 hours"])]


def test_a_headline_may_have_a_verb_for_whom_it_counts() -> None:
    text = "18,500 finish Velby marathon\nThe Velby marathon ended with 15,800 finishers.\n"

    assert kinds(text) == [("value", ["18,500", "15,800"])]


def test_swapped_digits_far_apart_are_a_slip_whatever_names_stand_beside_them() -> None:
    lead = "The wind park at Sollas Moor, the biggest of the north, cost Karro €168 million.\n"
    rest = "It took nineteen months to build. " * 8
    end = "With the €186 million Sollas Moor park running, Kestrane will look for another site.\n"

    assert kinds(lead + rest + "\n" + end) == [("value", ["€168 million", "€186 million"])]


def test_figures_told_twice_in_one_article_are_no_repeat() -> None:
    assert check("Karro has 900 cranes in Velby. The 900 cranes of Karro stand idle.") == []


def test_a_figure_that_agrees_contradicts_no_other_figure_of_that_article() -> None:
    first = "Karro's works in Velby makes 310 cranes. Its works in Tarn makes 130 cranes."
    second = "Karro makes 310 cranes in Velby."

    assert kinds(first, second) == [("repeat", ["310", "310"])]


def test_a_figure_that_two_articles_contradict_is_one_finding() -> None:
    first = "Storm Ada cut off power to 82,000 homes in Velby."
    third = "In Velby 28,000 homes lost power in storm Ada."

    found = check(first, first, third)

    conflict = next(one for one in found if one.subtype)
    assert [span.article_id for span in conflict.spans] == ["a", "c", "b"]
    assert [one.type for one in found].count("repeat") == 1


def test_a_finding_says_why_both_were_held_to_be_of_one_thing() -> None:
    (finding,) = check(HALL, "Velby's Orrin concert hall will have 1,580 seats.")

    assert finding.message == (
        "“1,850” and “1,580” can't both be right; both are of: Orrin, Velby, hall, seats, concert."
    )


def test_numbers_inside_compared_quotations_are_not_compared_again() -> None:
    first = "“We had five cranes and not one of them stood still,” Ines Falk said in Velby."
    second = "“We had three cranes and not one of them stood still,” Ines Falk said in Velby."

    assert [kind for kind, _ in kinds(first, second)] == ["quote"]


def test_a_headline_that_its_article_does_not_bear_out_is_a_conflict() -> None:
    text = (
        "Karro to pay $2.4bn for Velby\nThe rival of Velby, Karro, is to buy it for $2.9 billion."
    )

    assert kinds(text) == [("value", ["$2.4bn", "$2.9 billion"])]


def test_this_year_is_shown_beside_two_years_that_one_sum_is_told_of() -> None:
    first = "Karro plans to invest $40 million in its Velby works in 2026."
    second = (
        "Karro means to invest $40 million in its Velby works in 2028.\n"
        "In Velby Karro will invest $40 million in its works this year."
    )

    (found,) = [found for found in kinds(first, second) if found[0] == "period"]

    assert found[1][2:] == ["2026", "2028", "$40 million", "this year"]


def test_one_sum_of_this_year_and_of_a_year_is_no_conflict() -> None:
    first = "Karro plans to invest $40 million in its Velby works in 2026."
    second = "In Velby Karro will invest $40 million in its works this year."

    assert [found[0] for found in kinds(first, second)] == ["repeat"]


def test_a_detail_is_at_odds_with_a_headline_and_a_lead_that_agree() -> None:
    article = (
        "Eighteen nations sign pact to save the eel\n"
        "Ministers of 18 states signed the eel pact in Velby on Monday. "
        "The pact bans the export of young eels. It had been prepared for six years. "
        "With 21 signatures the pact goes further than its authors had hoped."
    )

    assert kinds(article) == [("value", ["Eighteen", "21"])]


def test_a_headline_is_at_odds_with_no_whole_that_it_is_a_part_of() -> None:
    article = "Brannoch to close 34 shops\nBrannoch will close 34 of its 210 shops in Velby."

    assert kinds(article) == []
