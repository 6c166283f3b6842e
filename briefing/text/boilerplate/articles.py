"""Lines around an article: at its pictures, of its agency, and ways to more of the kind.

What merely names a web site or a picture is a statement.
"""

from __future__ import annotations

from briefing.language.lexicon import any_of
from briefing.language.patterns import deferred
from briefing.text.boilerplate.opening import Line, opens, spaced

_CREDITED = deferred(r"[^()]{10,240}[.!?]\s+\([A-Z][^()/]{1,40}/[A-Z][^()/]{1,40}\)\s*$")
_PLACED = deferred(
    r"[A-Z][\w.’'-]+,?(?:\s[a-z\d]+,?)?\s\((?:[a-z-]+\s){0,2}(?:from\s)?(?:the\s)?(?:left|right|centre|center)\)"
)
_BETWEEN = deferred(r"[|·]")
_ENDS = deferred(r"[.!?]")
_LONGEST = 40
"""Characters of an item of a menu."""


def _says_who_stands_where(line: str) -> bool:
    return "(" in line and _PLACED.search(line) is not None


def _is_menu(line: str) -> bool:
    if "|" not in line and "·" not in line:
        return False
    first, *others = _BETWEEN.split(line.strip("|· \n"))
    short = all(item and len(item.strip()) <= _LONGEST for item in (first, *others))
    return len(others) > 1 and short and not any(_ENDS.search(item) for item in others)


ROWS: tuple[Line, ...] = (
    # what stands at pictures and players
    Line(
        "player",
        opens(
            r"""(?-i:(?:CLOSE|EMBED)\s+[A-Z]) | (?-i:(?:JUST|MUST)\s+WATCH(?:ED)?\b)
                | (?:Hide|Show|View|Enlarge)\s+(?:captions?|images?|photos?|gallery|comments?)\b
                | \d{1,3}\s+of\s+\d{1,3}\s+(?:full\s+screen|photos?|images?|slides?|next|previous)\b
                | video\s+(?:loading|unavailable)\b | your\s+browser\s+does\s+not"""
        ),
        "caption",
        (
            "CLOSE Harbour crews look for the ferry.",
            "JUST WATCHED Solm opens the harbour",
            "Hide Caption 3 of 12",
            "1 of 50 Full Screen Autoplay",
        ),
    ),
    Line(
        "caption's label",
        opens(
            r"""(?:image|media|video|photo|picture)\s+(?:captions?|copyright)\b
                | (?:image|photo|picture)\s+(?:credits?|sources?)\b
                | (?:image|photo|photograph|picture|video|credit|caption)s?\s*:
                | (?:photo|photograph|picture)s?\s+(?-i:by\s+[A-Z][\w.’'-]+\s+[A-Z])
                | [^:.]{3,80}:\s[^.]{0,120}\((?:(?:far|second|third)\s)?(?:left|right|pictured|above|below|centre|center)\s?\)
                | from\s+(?:left|right)(?:\s+to\s+(?:right|left))?\s*[:,]\s
                | (?:(?:file|stock|undated|portrait|aerial|archive)\s+)(?:photo|photograph|picture|image|shot|view)s?\s+(?:of|from|showing)\b"""
        ),
        "caption",
        (
            "Image copyright Orle Museum",
            "Portrait shot of a girl who danced at the harbour",
            "Photo: Marta Ruiz / Orle Courier",
            "Caught at sea: Una Karsk, 18 (left), was towed home",
        ),
    ),
    Line(
        "caption of a figure or table",
        opens(lambda words: rf"(?-i:{any_of(words.works)})\s+[A-Z]?\d+(?:\.\d+)*[a-z]?\s*[:.]\s+\S"),
        "caption",
        ("Table 2: Catches by harbour and year", "Figure 3. The model and its two inputs."),
    ),
    Line(
        "credit",
        opens(
            lambda words: (
                rf"""(?-i:{any_of(words.picture_agencies)}(?:\s+Images?|\s+Photo)?)\s*(?:[/|]|$)
                | (?-i:[A-Z][\w.&’'-]*(?:\ [A-Z][\w.&’'-]*){{0,3}}/[A-Z][\w.’'-]*(?:\ [A-Z][\w.’'-]*){{0,3}}\)?\s*$)"""
            )
        ),
        "credit",
        ("Getty Images", "(Tarn Press/L. Anders)", "AP Photo/Ida Solm"),
    ),
    Line(
        "caption that says who stands where",
        _says_who_stands_where,
        "caption",
        ("Lindqvar (left) greets the pilots of Tarn.", "The mayor stood beside Una Karsk, 18, (second from right)."),
    ),
    Line(
        "caption that says what somebody does in the picture",
        opens(
            lambda words: (
                rf"""(?!(?:their|his|her|our|my|all)\s)(?-i:
                (?:[A-Z][\w’'-]+(?:\s[\w’'-]+){{0,2}}:\s)?                # a word before it ("Moved: ")
                (?:(?:Above|Below),?\s(?:[\w’'-]+\s){{1,4}}               # where the picture is
                | (?:An?|Two|Three|Four)\s(?:[a-z’'-]+\s){{1,3}}            # or somebody without a name
                | (?:[A-Z][\w.’'-]*\s){{1,4}}                             # or somebody's name
                  (?:(?:and|de|van|von|of|the)\s[A-Z][\w.’'-]*\s){{0,2}})
                {spaced(words.picture_verbs)})\b(?!\s+as\b\s+(?:a|an|the)\b)"""
            )
        ),
        "caption",
        (
            "Orrin Solm celebrates his second goal against Vik.",
            "Karsk shakes hands with Solm as she leaves the field.",
            "She is pictured with her sister in Tarn.",
            "Moved: Orrin Solm hugs his brother in the harbour of Vik.",
            "Above, the pilot is pictured in court on Thursday.",
            "A woman waves the flag of Tarn during the feast.",
        ),
    ),
    Line(
        "agency's caption",
        opens(
            r"""(?-i:[A-Z\d.,\ ]{0,60}\bFILE)\s*[-–—]+\s
                | in\sthis\s(?:[\w.,]+\s){0,6}?file\s(?:photo|image|picture)\b
                | (?:in\s)?this\s(?:[\w.,]+\s){0,6}?(?:photo(?:graph)?|image|picture|sketch|frame\s(?:grab|from\s\w+))
                  (?:,|\s(?:provided|released|taken|made|obtained|from|by|shows?)\b)"""
        ),
        "caption",
        (
            "FILE - In this June 30, 2010 file photo, Una Karsk arrives at court.",
            "This undated booking photo provided by the police of Tarn shows Una Karsk.",
            "In this Monday, May 31, 1999 file photo, Una Karsk holds a lamp.",
            "In this Monday, May 31, 1999 file photo Una Karsk attends a feast.",
        ),
    ),
    Line(
        "caption with its credit",
        lambda line: line.rstrip().endswith(")") and _CREDITED.match(line),
        "caption",
        ("Four people share a pot of soup. (Tarn Press/L. Anders)", "A mast lies there. (AP Photo/Ida Solm)"),
    ),
    # what agencies put around their copy
    Line(
        "agency's slug",
        opens(
            r"""(?-i:BC-[A-Z]) | (?-i:Eds?:\s) | (?-i:(?:ADDS|UPDATES|RECASTS|CORRECTS)\s+[a-z])
                | (?:\([^)]{0,60}\)\s*)?(?:additional\s+)?(?:reporting|writing|editing|compiled)\s+by\s+(?-i:[A-Z])
                | (?-i:END(?:IT|S)|-30-)\W*$"""
        ),
        "slug",
        ("Eds: UPDATES with comment.", "(Reporting by E. Ferro; editing by R. Quist)", "ENDIT", "ADDS byline."),
    ),
    Line(
        "byline",
        opens(
            r"""(?-i:(?:By|BY|From|Von))\s+(?-i:[A-Z][\w.’'-]+)(?:\s+(?-i:[A-Z][\w.’'-]*)){1,3}
                (?:\s*,[^.]{0,60})?\s*$ | this\s+is\s+(?-i:(?:[A-Z]\S+\s+){2,3})(?:reporting|for)\b
                | (?-i:[A-Z][\w.’'-]+\s+[A-Z][\w.’'-]+)\s+reports\s+(?:from|on)\s
                | (?-i:(?:[A-Z][\w.’'-]{1,30}\s){2,4})is\s(?:the\s)?author\sof\s(?-i:[“"‘A-Z])"""
        ),
        "byline",
        (
            "By EMIL FERRO",
            "By Ida Solm, Staff Writer",
            "Karin Welle reports on the islands for the Tarn Weekly.",
            "Ida Solm is the author of “Lamps”.",
        ),
    ),
    # ways to more
    Line(
        "teaser",
        opens(
            lambda words: (
                rf"""{spaced(words.teasers)}\s*:\s
                | related\s+(?:videos?|photos?|stor(?:y|ies)|articles?|coverage|content|topics?)\b
                | (?:watch|see|read|view|hear)\s+(?:(?:the|this|our|a|more|full|video|it)\s+)*{any_of(words.shown)}\b
                  [^,;]{{0,60}}(?:\b(?:below|above|here|on|at|from)\b|[.!]?$)
                | read\s+more\s+(?:about|on|from|here)\b
                | read\s+[^.!?]{{2,60}}['’]s?\s+(?:verdict|review|column|analysis|take|guide|profile|report)\W*$
                | story\s+highlights?\b | \d{{1,2}}\s+min(?:ute)?s?\s+read\b"""
            )
        ),
        "teaser",
        (
            "Related: What to know about the ferry",
            "Watch the full clip below.",
            "3 minute read",
            "Read Ida Solm's verdict",
        ),
    ),
    Line(
        "navigation",
        opens(
            r"""(?:view|read|open)\s+(?:this|the)\s+(?:e-?mail|message|newsletter|page|article)
                  \s+(?:in|on)\s+(?:your|a|the)\b
                | (?:click|tap|swipe)\s+(?:here|to|on|through|the|for)\b
                | (?:(?:skip|jump|back)\s+to\s+(?:(?:the\s+)?main|content|top)|continue\s+reading|scroll\s+down
                  |keep\s+scrolling)\b
                | page\s+\d+\s+of\s+\d+\b"""
        ),
        "navigation",
        ("Scroll down for video.", "Click to share on a network", "Page 1 of 3 · Next · Last"),
    ),
    Line(
        "networks",
        opens(lambda words: rf"{any_of(words.sites)}(?:\W+{any_of(words.sites)})+\W*$"),
        "teaser",
        ("Facebook  Twitter  WhatsApp",),
    ),
    Line(
        "menu",
        _is_menu,
        "navigation",
        ("Home | News | Sport | Weather", "Like (14) · Reply · Report"),
    ),
)
