"""Texts of every shape: of all of Unicode, with quotation marks and odd ends of line, long, short, of one line.

The same examples are tried at every run; BRIEFING_EXAMPLES=2000 tries so many others.
"""

import os

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from briefing.errors import InputError
from briefing.model import Document
from briefing.pipeline import document_from_text

MORE = int(os.environ.get("BRIEFING_EXAMPLES", "0"))


def examples(number):
    """Settings of a property that is tried with so many texts."""
    return settings(
        max_examples=MORE or number,
        derandomize=not MORE,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


_WORDS = (
    "the of harbour strike minister said Brandvold U.S. Dr. Mr. No. 5,000 $1.4 7.5% 12 June Monday 2016 2027-03-14 around "
    "“ ” ‘ ’ \" ' « » ( ) [ ] – — … , . ! ? : ; / she it This However NMO (NMO) D-Va. p.m. will not denied declined said "
    "that told reporters according to ½ 1/2 10 0 million percent between and at least "
    "# > - * | 1. \\ & < 北港 。 、 «Да». ¿Qué? مرحبا العربية हिन्दी é \u0301 \u200b \ufeff \x0c \x85 \u2028 \u2029 🚢"
)
WORDS = _WORDS.split(" ")
ENDS = (" ", " ", " ", " ", " ", " ", "", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\u00a0", ". ", ".” ", ".\n\n“")

worded = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(ENDS)), max_size=60).map(
    lambda pairs: "".join(word + end for word, end in pairs)
)
unicode = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
prose = st.lists(
    st.sampled_from(
        [
            "The harbour of Tarn closed on Monday.",
            "“We will stay,” said Odile Brandvold. “Nobody asked us.”",
            "He denied it.",
            "Around 5,000 dockers (out of 7,200) left in June 2016.",
            "THE PORT OF TARN",
            "“It is a long story. It began in 1998. Nobody knows the end.",
            "However, the North Sea Fund (NSF) declined to comment.",
            "Wheat rose by 7.5 percent, according to the NMO.",
            "Talks are expected to resume on 3 March.",
        ]
    ),
    min_size=1,
    max_size=12,
).flatmap(
    lambda sentences: st.sampled_from([" ", "\n", "\n\n", "\r\n\r\n", ""]).map(lambda between: between.join(sentences))
)
any_text = st.one_of(worded, prose, unicode, st.tuples(prose, unicode, worded).map("\n\n".join))
"""Any text without lone surrogates, which no encoding gives."""


def document_of(text):
    """The document of `text`; one without blocks where it has nothing to read, which the program refuses."""
    try:
        return document_from_text(text, date="2024-03-14")
    except InputError as error:
        if error.key not in {"empty", "no-text"} or any(sign.isalnum() for sign in text):
            raise
        return Document(text, (), ())
