"""Numbers in digits and words, as the world writes them in English text."""

from tests.facts.reading import counted
from tests.tables import each_row


@each_row(
    ("text", "found"),
    [
        ("It cost 1 200 000 euros.", "1 200 000 euros = 1.2e+06 EUR"),
        ("They moved 512 000 t of ore.", "512 000 t = 512000 t (ore)"),
        ("They moved 2 million t of ore.", "2 million t = 2e+06 t (ore)"),
        ("They counted 12 500 people.", "12 500 = 12500 (people)"),
        ("It cost 100 000 in all.", "100 000 = 100000"),
        ("It cost 12 500,50 euros.", "12 500,50 euros = 12500.5 EUR"),
        ("The row reads 120 340 560 there.", "120 = 120; 340 = 340; 560 = 560"),
        ("Between 10 000 and 12 000 boats came.", "10 000 and 12 000 = 10000..12000 (boats)"),
        ("They counted 12\u202f500 boats.", "12\u202f500 = 12500 (boats)"),
        ("It cost 1.200.000 euros.", "1.200.000 euros = 1.2e+06 EUR"),
        ("It is release 1.200.300 there.", ""),
        ("It cost 1'200'000 francs.", "1'200'000 francs = 1.2e+06 franc"),
        ("It cost Rs 1,20,000 in all.", "Rs 1,20,000 = 120000 INR"),
        ("It cost Rs 3 crore.", "Rs 3 crore = 3e+07 INR"),
        ("They sold 5 lakhs there.", "5 lakhs = 500000"),
        ("It rose by 12,5 percent.", "12,5 percent = 12.5 percent"),
        ("It cost € 3,75 million.", "€ 3,75 million = 3.75e+06 EUR"),
        ("See notes 1,2,3 there.", ""),
        ("It rose 1½ percent.", "1½ percent = 1.5 percent"),
        ("They sold half a million boats.", "half a million = 500000 (boats)"),
        ("They sold three quarters of a million boats.", "three quarters of a million = 750000 (boats)"),
        ("They sold half a dozen boats.", "half a dozen = 6 (boats)"),
        ("They sold two dozen boats.", "two dozen = 24 (boats)"),
        ("Several dozen boats came.", "Several dozen = ? (boats)"),
        ("A few thousand boats came.", "A few thousand = ? (boats)"),
        ("A couple of hundred boats came.", "A couple of hundred = ? (boats)"),
        ("It cost several million dollars.", "several million dollars = ? USD"),
        ("It rose one and one-half percent.", "one and one-half percent = 1.5 percent"),
        ("They lost two-thirds of it.", "two-thirds = 0.666667"),
        ("The code is 0123 there.", ""),
        ("They sold .5 percent.", ".5 percent = 0.5 percent"),
    ],
)
def test_what_is_found(text, found):
    assert counted(text) == found
