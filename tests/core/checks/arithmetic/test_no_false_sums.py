from __future__ import annotations

import pytest

from tests.core.checks.checked import workings


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Rents rose 12% in Lowick and 8% in Tarn, where a flat now costs £900, against "
            "£850 in Coll.",
            id="rents-of-two-towns",
        ),
        pytest.param(
            "The firm sold 40,000 cars last year and 52,000 vans, 10% more than in 2022.",
            id="another-amount",
        ),
        pytest.param(
            "There will be 140 concerts, half as many again as in the last year of the old hall, "
            "which held 2,200 people.",
            id="what-the-hall-held",
        ),
        pytest.param(
            "The council passed a budget of £412 million, 4.8% more than last year, by 38 votes "
            "to 29.",
            id="sides-of-a-vote",
        ),
        pytest.param(
            "Profit climbed by nearly 9% to £610 million, although analysts had looked for "
            "£640 million.",
            id="what-was-looked-for",
        ),
        pytest.param(
            "The sum has tripled in two years. Wardens wrote 31,200 tickets in all, on average "
            "2,600 a month.",
            id="the-years-of-another-sum",
        ),
        pytest.param(
            "The pupils took €54,000, an average of €3,000 a concert. A sale brought €31,000, and "
            "a banker gave €60,000. In all, €220,000 was raised.",
            id="not-all-that-was-raised",
        ),
        pytest.param(
            "It sent questions to 4,000 families and had answers from 3,000 of them, or 75%.",
            id="answers-from-a-part",
        ),
        pytest.param(
            "The line costs €430 million. The state pays €258 million, the city €96 million, and a "
            "loan covers the remaining €76 million.",
            id="the-rest-of-a-whole-told-before",
        ),
        pytest.param(
            "Dana Pohl scored nine goals and Kati Brandt seven, so the two made 16 of the 31.",
            id="the-two",
        ),
        pytest.param(
            "Revenue reached $900 million. That was below the $950 million that analysts had "
            "pencilled in, and the shares fell 6%.",
            id="the-shares-fell",
        ),
        pytest.param(
            "Anna Berg left the party in 2020 after 12 years. She was elected to "
            "parliament in 2015.",
            id="elected-later",
        ),
        pytest.param(
            "The museum closed in 2019 after 20 years. It opened again in 2009 with a new wing.",
            id="opened-again",
        ),
        pytest.param(
            "The theatre closes in 2025 after 51 years. It was built in 1930.",
            id="built-long-before",
        ),
        pytest.param(
            "The ferry ran aground on 3 March 2024 after ten days at sea. It was launched "
            "on 1 May 2002.",
            id="launched-long-before",
        ),
        pytest.param(
            "Mayor Maria Varga, 45, was born in 1980. She wants the city to be clean by 2050.",
            id="a-year-to-come",
        ),
        pytest.param(
            "The dam was closed on 12 May 2010 for repairs. It was built in 1973, 52 years ago.",
            id="a-day-of-the-past",
        ),
        pytest.param(
            "She won by 214 votes. She had 6,042 of the 11,870 votes.",
            id="votes-of-all",
        ),
        pytest.param(
            "Falk won by 312 votes. In his own district he had 2,100 votes, Berg 1,420.",
            id="votes-of-a-district",
        ),
        pytest.param(
            "They called off talks after three weeks. They began on 3 March 2024 and ended "
            "on 5 June 2024.",
            id="talks-called-off",
        ),
        pytest.param(
            "It closed at €12.40 on Monday. It opened at €11.20 on Friday, 5% lower than a "
            "month before.",
            id="lower-than-a-month-before",
        ),
        pytest.param(
            "Police arrested 40 people on Friday and 25 on Saturday. In all, 110 have been "
            "held since the protests began.",
            id="held-since",
        ),
        pytest.param(
            "The blast killed 12 people and wounded 30, bringing the number of dead this "
            "month to 56.",
            id="this-month",
        ),
        pytest.param(
            "Two more bodies were found on Monday, bringing the toll to 19.",
            id="bodies",
        ),
        pytest.param(
            "Of the 200 passengers, 45 were children and 60 were over 65.",
            id="children-and-old",
        ),
        pytest.param(
            "The company has 9,000 staff, among them 400 in Velby and 300 in Tarn.",
            id="an-open-list",
        ),
        pytest.param(
            "The $3 billion deal gives holders $26.50 a share for the 63 million shares "
            "that Ansa didn't own.",
            id="a-takeover",
        ),
        pytest.param(
            "The Greens lead with 29%, ahead of Labour with 27%, among 9% of the young.",
            id="a-lead-with-a-share",
        ),
        pytest.param(
            "A majority of 56% said no, 29% said yes and 15% kept silent.", id="a-share-of-most"
        ),
        pytest.param(
            "Each worker gets $2,000 and the firm will spend another $5 million on training "
            "for its 340 staff.",
            id="other-spending",
        ),
        pytest.param(
            "The plant makes 400 cars a day and employs 2,000 people, who work 38 hours a week.",
            id="staff-and-cars",
        ),
        pytest.param(
            "He earns $4,000 a month, and his rent is $1,500 a month; last year he paid "
            "$9,000 in tax.",
            id="rent-and-tax",
        ),
        pytest.param(
            "The strike began on 4 March and the company lost $3 million in 12 days, its "
            "worst two weeks since 2009.",
            id="losses-of-weeks",
        ),
        pytest.param(
            "He was mayor from 1989 to 2003 and has since spent ten years abroad.",
            id="years-abroad",
        ),
        pytest.param(
            "She was born in 1970. Her brother, aged 50, died in 2023.",
            id="a-brother",
        ),
        pytest.param(
            "The 41-year-old was premier from 2010 to 2014.",
            id="age-of-a-premier",
        ),
        pytest.param(
            "The vote is on Sunday, 7 June; three years ago, on Tuesday, 9 August, it was put off.",
            id="years-apart",
        ),
        pytest.param(
            "Unemployment was 5% in May, up from 4% a year ago, while the rate for young "
            "people rose 2 points to 11%.",
            id="two-rates",
        ),
        pytest.param(
            "Exports rose 20% to $40 billion and imports 10% to $35 billion, leaving a "
            "surplus of $5 billion.",
            id="a-surplus",
        ),
        pytest.param(
            "Sales were $6.1 billion and profit $400 million, up 12%.",
            id="sales-and-profit",
        ),
        pytest.param(
            "The shop is open from 9am to 5pm and the owner spends three hours a day in traffic.",
            id="opening-hours",
        ),
        pytest.param(
            "A third of voters are undecided; 45% would vote for Falk and 30% for Brand.",
            id="undecided",
        ),
        pytest.param(
            "The museum needs $9 million. It has raised $6.5 million, and the city gave "
            "another $1 million.",
            id="a-donor",
        ),
        pytest.param(
            "There were 26 people on the boat. Nineteen were rescued, and four bodies were found.",
            id="bodies-found",
        ),
        pytest.param(
            "The Greens won 17 seats, three more than in 2019, and Labour lost five to end "
            "with 22.",
            id="seats",
        ),
        pytest.param(
            "The population grew from 12,000 to 15,000, while the number of jobs rose 40% "
            "to 8,000.",
            id="jobs-and-people",
        ),
        pytest.param(
            "Prices rose 3% in May from April and 12% from May last year, when they fell 1%.",
            id="months",
        ),
        pytest.param(
            "The team won 98-84 on Friday and lost by 10 on Sunday.",
            id="two-games",
        ),
        pytest.param(
            "The tower is 210 metres tall, and its spire adds 30 metres more than the old "
            "one's 12 metres.",
            id="a-spire",
        ),
        pytest.param(
            "The bank cut 1,200 jobs in 2022 and 800 in 2023, and it plans to shed 500 "
            "more, leaving 9,000.",
            id="jobs-to-be-shed",
        ),
        pytest.param(
            "The book costs $25, $5 more than in shops, where the paperback is $12.",
            id="a-paperback",
        ),
        pytest.param(
            "Brill won 44% of the vote in the north, 38% in the south and 51% in the capital.",
            id="three-regions",
        ),
        pytest.param(
            "The price of oil fell to $80 from $85 on Monday, its biggest drop since it "
            "lost 9% in March.",
            id="a-record",
        ),
        pytest.param(
            "He sold 3,000 shares at $42 each, leaving him with a stake worth $2 million.",
            id="a-stake",
        ),
        pytest.param(
            "The team has won 12, drawn four and lost two of its matches at home, and has "
            "52 points from 25 games.",
            id="games-at-home",
        ),
        pytest.param(
            "In the first round Falk led with 34% to Brand's 31%; the polls now give him "
            "52% and a lead of four points.",
            id="two-polls",
        ),
        pytest.param(
            "The 29 councillors elected a board of a chairman, five deputies and 21 others.",
            id="a-chairman",
        ),
        pytest.param(
            "Trucks brought 18, 22 and 15 tonnes of flour, 55 tonnes in all.",
            id="a-list-cut-off",
        ),
        pytest.param(
            "Norra declared at 7 for 309, an overall lead of 374.",
            id="cricket",
        ),
        pytest.param(
            "Sales came to €612 million, an increase of 8.6%. "
            "Profit reached €47.9 million, against €39.2 million a year ago.",
            id="told-of-a-value-of-its-own",
        ),
        pytest.param(
            "Velby handled 5.3 million passengers last year, while Tarn, in the north, got by "
            "with 2.2 million, though that was 14% more than in the year before.",
            id="two-that-are-set-against-each-other",
        ),
        pytest.param(
            "They claim €112,000 for maize, €30,000 more than last year; the fund holds €75,000.",
            id="behind-a-semicolon",
        ),
        pytest.param(
            "The army will get 2,000 more soldiers, and shops open on 12 Sundays instead of six.",
            id="other-things-are-counted",
        ),
        pytest.param(
            "Orlo offers $15,000 each; in Tarn it would be $60,000, says the lawyer of eight.",
            id="the-sum-of-others",
        ),
        pytest.param(
            "Rain came into 11 of the flats. The council pays £48,000, £3,000 to every flat.",
            id="a-part-of-them",
        ),
        pytest.param(
            "Of the 96 men underground, 79 reached the surface and six were missing.",
            id="beside-the-missing",
        ),
        pytest.param(
            "Nine died. Five of them died on Norra, where mud buried two houses, three on Sula "
            "and one at sea.",
            id="the-first-of-a-list",
        ),
        pytest.param(
            "Orlo lent 342,000 books: 48.6% novels, 30.2% for children and 21.3% on cooking.",
            id="shares-rounded-up",
        ),
        pytest.param(
            "Vans, which brought 90,000 parcels a year ago, now bring 72,000, or 20% fewer.",
            id="a-share-fewer",
        ),
        pytest.param(
            "A farmer gets 62 cents a litre, four cents more than the 58 cents of a year ago.",
            id="cents",
        ),
        pytest.param(
            "Orders grew by 11% and now make up 8% of the business. The operating margin was 4.1%.",
            id="an-operating-margin",
        ),
        pytest.param(
            "The Union has 41 seats and its partner has 14, together 55 of 101. "
            "The opposition won the other 46.",
            id="a-sum-beside-its-parts",
        ),
        pytest.param(
            "By 6:00pm (3:00am in Coll), two hours after the quake, 21 people were in hospital.",
            id="another-zone",
        ),
        pytest.param(
            "The flood killed 18 tourists, 14 of them from Norra, and three guides.",
            id="guides",
        ),
        pytest.param(
            "The show drew 264,000 people, three times the 88,000 of last year. "
            "School classes made up 66,000 of them, a quarter.",
            id="of-those-before-last",
        ),
        pytest.param(
            "The firm rose 5% after telling of a 7% rise in sales. "
            "The average price of a toy has climbed from $17 to $19.",
            id="which-of-two-changes",
        ),
        pytest.param(
            "Repairs were priced at £1.3 million; the new school is costing £8.9 million, of "
            "which the county pays £6 million and the diocese the remaining £2.9 million.",
            id="a-sum-before-the-whole",
        ),
        pytest.param(
            "One bus in eight ran late, or 12.5%, which is worse than the 9% of a year ago.",
            id="worse-than-a-share",
        ),
        pytest.param(
            "The mean of the summer was 21.4°C, or 2.6 degrees above the norm of 18.8°C. "
            "Nine days were hotter than 35 degrees.",
            id="degrees-above-the-norm",
        ),
        pytest.param(
            "Food costs 6.1% more than a year ago, and a kilo of butter has climbed from €8 to "
            "€10.",
            id="what-food-costs-and-what-butter-does",
        ),
        pytest.param(
            "She won in 2:26:41, 48 seconds ahead of Torvik, who came in at 2:27:29. "
            "The first hundred finished within 2:41:05.",
            id="the-first-hundred",
        ),
        pytest.param(
            "The shop opened at 9.00am. Two vans came at 11.30am, after a delay of 40 minutes.",
            id="a-delay-of-something-else",
        ),
        pytest.param(
            "The Velby ring took about four years to reach its goal in 2005, while the two of Tarn "
            "reached theirs in 2011 alone.",
            id="years-of-two-rings",
        ),
        pytest.param(
            "There was no hint of trouble on flight eight hundred. They told the pilot: eight "
            "hundred climb and maintain one five thousand.",
            id="numbers-read-out",
        ),
        pytest.param(
            "Born in 1939, she was twice married and died in 2021.",
            id="twice-married",
        ),
        pytest.param(
            "Castell has raised $31.6 million since Jan. 1, and Haug $22 million, half of it from "
            "his own pocket.",
            id="half-of-what-was-told-last",
        ),
        pytest.param(
            "The count gives Grace Moll 198,442 votes, or 51.3 per cent, against 188,390 for Uhl.",
            id="a-share-of-all-votes",
        ),
        pytest.param(
            "He has hit nine home runs in 20 games since he came back.\n\nCole Brand struck out 10 "
            "over six innings, giving up two runs and four hits.",
            id="two-runs-are-no-count-of-parts",
        ),
        pytest.param(
            "Fertilizer costs a third more than it did in 2020, and her land rent went from $270 "
            "an acre to $305.",
            id="fertilizer-and-rent",
        ),
        pytest.param(
            "VELBY, 11 March 2025 – Karro opened a hub with 620 jobs by the end of 2026.\n\n"
            "The site, built in 22 months, has 310 robots.",
            id="built-before-a-year-to-come",
        ),
        pytest.param(
            "Earnings per share dropped to 384 cents in the six months to March 31 from 985 cents "
            "a year earlier.",
            id="a-year-earlier-is-no-rate",
        ),
        pytest.param(
            "He was paid £309,999,999 for a holiday. Dash lost £86m on sales of £402m, and faces "
            "a claim for £35m-plus.",
            id="at-least-is-no-part",
        ),
        pytest.param(
            "“Forty-one waited over three.” It blames nine teaspoons a can, and the loss of 12 of "
            "the city’s 31 dentists since 2022.",
            id="a-part-beside-its-whole",
        ),
        pytest.param(
            "Kvist touched in 4:03.18. Durand was second in 4:04.02, 0.84 seconds behind, and Sato "
            "took the last place with 4:07.95.",
            id="the-last-of-three",
        ),
        pytest.param(
            "Beck finished 11 seconds behind the winner. Marn lost 1 minute 51 seconds and dropped "
            "to fifth, 2 minutes 42 seconds behind the leader.",
            id="gaps-are-no-times",
        ),
        pytest.param(
            "The load was 17.3 tonnes, or about 720 kilograms a satellite.", id="for-each-satellite"
        ),
        pytest.param(
            "The museum hopes for 80,000. The Maritime Museum counted 93,400 visitors, 9,400 more "
            "than a year ago, an increase of 11.2 per cent.",
            id="a-rise-by-so-many",
        ),
        pytest.param(
            "Adeyo got 38.1 per cent. The remaining 30.5 per cent went to others, most of it, 17.9 "
            "per cent, to Daniel Obe.",
            id="most-of-the-rest",
        ),
    ],
)
def test_figures_that_stand_near_each_other_are_not_held_for_a_calculation(text: str) -> None:
    assert [one.line for one in workings(text) if not one.holds] == []
