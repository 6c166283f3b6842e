"""What a figure counts, said behind it or before it."""

from tests.facts.reading import counted
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("They paid $5 million in donations.", "$5 million = 5e+06 USD (donations)"),
        ("They paid $5 million in Orsova.", "$5 million = 5e+06 USD"),
        ("They paid $15 an hour in wages.", "$15 = 15 USD (wages)"),
        ("The earnings per share of $5.12 rose.", "$5.12 = 5.12 USD (earnings per share)"),
        ("The share of $5.12 rose.", "$5.12 = 5.12 USD (share)"),
        ("We're aiming for a profit of fifty million euros.", "fifty million euros = 5e+07 EUR (profit)"),
        ("With 3 English versions reduces the error.", "3 = 3 (English versions)"),
        ("They read 3 children reports of it.", "3 = 3 (children reports)"),
        ("It was 12 of the staff&quot; they said.", "12 = 12 (staff)"),
        ("He met a 12-member jury.", "12 = 12 (member)"),
        ("A reduction of $1 million hurt it.", "$1 million = 1e+06 USD (reduction)"),
        ("It has a margin of error of 3 points.", "3 points = 3 points (margin of error)"),
        ("It was in the range of $5 million.", "$5 million = 5e+06 USD"),
        ("A rise in a range of $5 million hurt.", "$5 million = 5e+06 USD"),
        ("The sale for an average price of $5 million hurt.", "$5 million = 5e+06 USD (sale)"),
        ("A price sharply of $5 million hurt.", "$5 million = 5e+06 USD (price)"),
        ("The margin of long hard daily work of $5 million hurt.", "$5 million = 5e+06 USD (work)"),
        ("They paid a total of $5 million.", "$5 million = 5e+06 USD"),
        ("They sent $3,000,000 of the $6,350,000.", "$3,000,000 = 3e+06 USD; $6,350,000 = 6.35e+06 USD"),
        ("A sharply falling price worth $5 million hurt.", "$5 million = 5e+06 USD (falling price)"),
        ("Prices fell 90% nationally.", "90% = 90 percent"),
        ("They shut 150 coal- and gas-fired plants.", "150 = 150"),
        ("There, 18 electoral votes are up for grabs.", "18 = 18 (electoral votes)"),
        ("Of the rest only 39% correspond to a node.", "39% = 39 percent"),
        ("They took 12 likely voters.", "12 = 12 (likely voters)"),
        ("They lost 12 U.S. posts.", "12 = 12 (U.S. posts)"),
        ("Sales and profit growth of 7% and 8%, respectively, hurt.", "7% = 7 percent; 8% = 8 percent"),
        ("We expect second quarter 2021 revenues of $5 million.", "$5 million = 5e+06 USD (revenues)"),
        ("The lead has $62,500 Ann Reed has $55,000.", "$62,500 = 62500 USD; $55,000 = 55000 USD"),
        ("It cost 12 innocent and unwilling lives.", "12 = 12 (innocent and unwilling lives)"),
        ("He listed 26 file_12 and left.", "26 = 26"),
        ("They paid $550,000 in respect of the boat.", "$550,000 = 550000 USD"),
        ("Net income attributable to common holders per share of $0.15 rose.", "$0.15 = 0.15 USD"),
        ("It signed 13 comparable new and renewal leases.", "13 = 13 (comparable new and renewal leases)"),
        ("He shot 71-year-old Lee Sing Orr.", "71-year-old = 71 years (Lee Sing Orr)"),
        ("It did well, yielding earnings per share of $1.22.", "$1.22 = 1.22 USD (earnings per share)"),
        ("It rose from the prior year's earnings per share of $0.42.", "$0.42 = 0.42 USD (earnings per share)"),
        ("It took 20% of error rate whereas Orle had it.", "20% = 20 percent (error rate)"),
        ("It has 160 million assumes the plan.", "160 million = 1.6e+08"),
    ],
)
def test_what_is_found(text, found):
    assert counted(text) == found
