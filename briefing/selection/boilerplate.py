"""Lines that a web page or a newsletter prints around an article, as they stay behind where its text was copied: never worth choosing.

What counts is how a sentence opens, in English; what merely names a web site or a picture does not. A sentence about a newsletter
or about somebody's following on Twitter is a statement.
"""

from __future__ import annotations

import re

_SITE = r"(?:Facebook|Twitter|Instagram|YouTube|TikTok|WhatsApp|LinkedIn|Google\+|Snapchat|Telegram|X\b)"
_LOOK = r"(?:videos?|clips?|reports?|stor(?:y|ies)|gallery|slideshow|photos?|pictures?|trailer|interview|full)"
_LINE = re.compile(
    rf"""[|\s•»>*–—-]*(?:
    # what stands at pictures and players
    (?-i:(?:CLOSE|EMBED)\s+[A-Z])
    | (?:Hide|Show|View|Enlarge)\s+(?:captions?|images?|photos?|gallery|comments?)\b
    | (?:image|media|video|photo|picture)\s+(?:captions?|copyright)\b
    | (?:image|photo|picture)\s+(?:credits?|sources?)\b
    | video\s+(?:loading|unavailable)\b
    | (?:image|photo|photograph|picture|video|credit|caption)s?\s*:
    | (?:photo|photograph|picture)s?\s+(?-i:by\s+[A-Z][\w.’'-]+\s+[A-Z])
    | (?-i:(?:Getty|AP|Reuters|AFP|Shutterstock)(?:\s+Images?|\s+Photo)?)\s*(?:[/|]|$)
    | (?-i:(?:JUST|MUST)\s+WATCH(?:ED)?\b)
    | your\s+browser\s+does\s+not
    # ways to more
    | (?:watch|listen|read|read\s+more|see\s+also|see\s+more|also\s+read|more|related|video|photos|don['’]t\s+miss|up\s+next)\s*:\s
    | related\s+(?:videos?|photos?|stor(?:y|ies)|articles?|coverage|content|topics?)\b
    | (?:watch|see|read|view|hear)\s+(?:(?:the|this|our|a|more|full|video|it)\s+)*{_LOOK}\b[^,;]{{0,60}}(?:\b(?:below|above|here|on|at|from)\b|[.!]?$)
    | (?:view|read|open)\s+(?:this|the)\s+(?:e-?mail|message|newsletter|page|article)\s+(?:in|on)\s+(?:your|a|the)\b
    | (?:click|tap|swipe)\s+(?:here|to|on|through|the|for)\b
    | (?:(?:skip|jump|back)\s+to\s+(?:(?:the\s+)?main|content|top)|continue\s+reading|scroll\s+down|keep\s+scrolling)\b
    | story\s+highlights?\b
    # ways to the reader
    | follow\s+(?:\S+\s+){{1,5}}on\s+{_SITE}
    | (?:like|find|join|tweet)\s+[^\s,]+\s+on\s+{_SITE}(?!,)
    | follow\s+@\w
    | share\s+(?:(?:this|your|on|via|with)\s+)+(?:story|article|post|page|thoughts|views?|comments?|friends|{_SITE})
    | sign\s+up\s+(?:now\s+|today\s+|here\s+)?(?:for|to|here)\s+(?:\S+\s+){{0,6}}(?:newsletters?|emails?|alerts?|updates?|inbox)\b
    | (?:sign\s+up|register)\s+(?:here|now|today|for\s+(?:our|the|this|free))\b
    | (?:to\s+)?unsubscribe\b
    | you\s+(?:are\s+receiving|received)\s+this\s+(?:e-?mail|message|newsletter)\b
    | (?:update|change|manage)\s+your\s+(?:subscription|e-?mail|preferences)\b
    | follow\s+us\b
    | subscribe\s+(?:now|today|here|to\s+(?:our|the|this)|for)\b
    | get\s+(?:(?:the|our|all|more|daily|breaking|latest|top|news|free|today['’]s)\s+){{1,4}}(?:\S+\s+){{0,6}}(?:inbox|newsletters?|alerts?|email|app)\b
    | thank\s+you\s+for\s+(?:subscribing|signing\s+up|reading|watching)\b
    | (?:enter|submit)\s+your\s+e-?mail\b
    | (?:we|this\s+(?:web)?site)\s+uses?\s+cookies\b
    # rights and notices
    | (?:copyright\s*(?:©|\(c\)|\d{{4}})|©)
    | all\s+rights\s+reserved\b
    | to\s+order\s+presentation-ready\s+copies\b
    | this\s+(?:material|article|story|copy)\s+(?:may\s+not\s+be|is\s+for\s+your\s+personal|has\s+been\s+(?:updated|corrected))\b
    # what archives of the web put on pages
    | these\s+crawls\s+are\s+part\s+of\s+an\s+effort\b
    | the\s+goal\s+is\s+to\s+fix\s+all\s+broken\s+links\b
    | then\s+the\s+internet\s+archive\s+hopes\b
    | advertisement\s*(?:$|continue\b)
    | (?:(?:first|last)\s+)?(?:published|updated|posted|modified)\s*(?::|at\s+\d|on\s+\d|\d)
    | (?-i:\d{{1,2}}:\d\d(?:\s+[A-Z]{{2,4}})?,?\s+\d{{1,2}}\s+[A-Z][a-z]+\s+\d{{4}}\W*$)  # 09:15 EST, 3 May 2031
    )""",
    re.VERBOSE | re.IGNORECASE,
)

_ADDRESS = re.compile(r"\(?\b(?:https?://|www\.)\S+")
_MOSTLY = 0.5
"""Share of a line's characters from which it is made of web addresses."""


def is_boilerplate(sentence: str) -> bool:
    """Whether the sentence opens like a line that a page or letter prints around a text, or is mostly web addresses."""
    links = sum(len(address) for address in _ADDRESS.findall(sentence))
    return links > _MOSTLY * len(sentence) or _LINE.match(sentence) is not None
