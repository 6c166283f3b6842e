"""Lines in which a publisher turns to the reader: follow, subscribe, give; rights and notices.

A sentence about a newsletter, or about somebody's following on Twitter, is a statement.
"""

from __future__ import annotations

from briefing.language.patterns import deferred
from briefing.text.boilerplate.opening import Line, Phrases, opens, spaced

_COMMISSION = deferred(r"\b(?:earn|receive|get)\s(?:an?\s)?(?:\w{4,10}\s)?commission\b")
_LINKS = deferred(r"\b(?:links?|page|site)\b")


def _earns_by_links(line: str) -> bool:
    return "commission" in line and _COMMISSION.search(line) is not None and _LINKS.search(line) is not None


ROWS: tuple[Line, ...] = (
    # ways to the reader
    Line(
        "follow and share",
        opens(
            lambda words: (
                rf"""follow\s+(?:\S+\s+){{1,5}}on\s+{spaced(words.sites)}\b | follow\s+(?:@\w|us\b)
                | (?:like|find|join|tweet)\s+[^\s,]+\s+on\s+{spaced(words.sites)}\b(?!,)
                | share\s+(?:(?:this|your|on|via|with)\s+)+
                  (?:story|article|post|page|thoughts|comments?|friends|e-?mail|{spaced(words.sites)})\b"""
            )
        ),
        "teaser",
        ("Like us on Facebook.", "Follow her on Twitter @solm.", "Share this with Email Facebook Messenger"),
    ),
    Line(
        "subscription",
        opens(
            r"""sign\s+up\s+(?:now\s+|today\s+|here\s+)?(?:for|to|here)\s+(?:\S+\s+){0,6}
                  (?:letters?|newsletters?|emails?|alerts?|updates?|inbox)\b
                | (?:sign\s+up|register)\s+(?:here|now|today|for\s+(?:our|the|this|free))\b
                | (?:to\s+)?unsubscribe\b
                | you\s+(?:are\s+receiving|receive|received|get|are\s+getting)\s+this\s+(?:e-?mail|mail|message|newsletter|because)\b
                | (?:view|read|open)\s+(?:(?:this|it|the)\s+)?(?:e-?mail\s+|newsletter\s+)?(?:in\s+(?:your\s+|a\s+)?browser|online)\b
                | (?:update|change|manage)\s+your\s+(?:subscription|e-?mail|preferences|address)\b
                | subscribe\s+(?:now|today|here|to\s+(?:our|the|this)|for)\b
                | (?:enter|submit)\s+your\s+e-?mail\b"""
        ),
        "teaser",
        (
            "Sign up for our morning newsletter.",
            "You get this mail because you signed up on our website.",
            "View in browser",
        ),
    ),
    Line(
        "offer of a newsletter",
        opens(
            lambda words: (
                rf"""(?:breaking\s+news\s+e?mails?\s+)?get\s+(?:{spaced(words.offered)}\s+){{1,4}}(?:\S+\s+){{0,6}}
                  (?:inbox|newsletters?|alerts?|email|app)\b
                | (?:we|this\s+(?:web)?site)\s+uses?\s+cookies\b"""
            )
        ),
        "teaser",
        (
            "Breaking News Emails Get breaking news alerts and special reports.",
            "Get daily news updates directly to your inbox",
        ),
    ),
    Line(
        "what a site earns by its links",
        _earns_by_links,
        "notice",
        (
            "Disclosure: Orle Lamps may earn a commission from some of the lamps on this page.",
            "If you buy a lamp through our links, we may earn a small commission.",
        ),
    ),
    Line(
        "call to act",
        opens(lambda words: rf"(?:[^,.]{{1,60}},\s+)?(?:please\s+|and\s+)?{spaced(words.calls_to_act)}\b"),
        "teaser",
        ("Donate now and get a free tide table!", "Please leave us a review."),
    ),
    Line(
        "note of a web site to its users",
        opens(
            lambda words: (
                rf"""you\s+(?:\S+\s+){{1,8}}your\s+{spaced(words.users_own)}\b
                | more\s+from\s+(?:the\s+)?[^.:]{{1,30}}:\s*$"""
            )
        ),
        "teaser",
        (
            "You can add a place to your Tweets, such as your harbour.",
            "You always have the option to delete your Tweet.",
        ),
    ),
    Line(
        "note to the users of a web site, in fixed words",
        opens(
            lambda words: rf"(?:\S+\s+){{0,6}}{spaced(words.notes_to_users)}\b",
            has=lambda words: words.notes_to_users,
        ),
        "teaser",
        ("Add Orrin Solm as an interest to stay up to date.", "This is a developing story."),
    ),
    Line(
        "whom the press asks",
        opens(
            r"""for\s+(?:(?:media|press|news|interviews?|photographs?|pictures)\b[\w\s,]{0,60}?)
                  (?:call|contact|phone|ring|e-?mail|telephone)\b
                | for\s+[\w\s,]{2,60}?(?:call|contact|phone|ring|e-?mail)\s[^.]{0,60}?\b(?:press|media)\s(?:office|team|desk|enquiries)\b(?=.{0,60}[\d@])
                | (?:media|press|news)\s+(?:contacts?|office|enquiries|desk|inquiries)\s?:"""
        ),
        "notice",
        ("For interviews call the harbour's press office on 0900 555 014.", "Press office: 0900 555 014, 9 to 5"),
    ),
    Line(
        "who wrote it with whom",
        opens(
            r"""(?:(?-i:[A-Z])[^.]{2,120}|\S+(?:\s\S+){0,3})\s+(?:also\s+)?contributed\s+(?:reporting\s+)?(?:to\s+this\s+(?:report|story|article))\b
                | [^.]{2,80}\s+contributed\s+reporting\b
                | (?!(?:s?he|they)\b)(?-i:[A-Z])[^.]{2,60}\sreported\s(?:(?:and\swrote\s)?from|this\s(?:story|report)\s(?:from|in))\s
                  (?-i:[A-Z])[\w'’-]{1,20}(?:\s(?-i:[A-Z])[\w'’-]{1,20}){0,2}
                  (?:,\s(?-i:[A-Z])[\w\s]{1,20}|,?\s(?:and\s)?(?-i:[A-Z])[^.]{2,120}\s(?:from|in)\s(?-i:[A-Z])[\w,\s]{1,30})?\.?\s*$""",
            has=lambda _: ("contributed", "reported"),
        ),
        "notice",
        (
            "Orle Courier writers Marta Ruiz and Bo Lund contributed to this report.",
            "Una Karsk contributed reporting from Vik.",
            "Tomas Arda reported from Velmar, and ABN's Lena Holt wrote this story from Dorn.",
        ),
    ),
    # rights and notices
    Line(
        "rights",
        opens(
            r"""(?:copyright\s*(?:©|\(c\)|\d{4})|©) | all\s+rights\s+reserved\b
                | to\s+order\s+presentation-ready\s+copies\b
                | this\s+(?:material|article|story|copy)\s+
                  (?:may\s+not\s+be|is\s+for\s+your\s+personal|(?:has\s+been|was)\s+(?:first\s+published|updated|corrected))\b"""
        ),
        "notice",
        (
            "© 2017 Orle Courier.",
            "All rights reserved.",
            "This story was first published on 6 December.",
        ),
    ),
    Line(
        "licence",
        opens(
            r"(?:[^.]{2,160}\s)?(?:is|are)\s+licensed\s+under\s+(?:an?\s+|the\s+)?(?:creative\s+commons|cc|gnu|mit)\b",
            has=lambda _: ("licensed",),
        ),
        "notice",
        ("“Pier” by Una Karsk is licensed under CC BY 2.0",),
    ),
    Line(
        "confidential mail",
        opens(
            r"""if\s+you\s+(?:are\s+not\s+the\s+intended|have\s+received\s+this)\b
                | this\s+(?:e-?mail|message|communication|transmission)\b[^.]{0,80}\b(?:confidential|privileged|intended)\b"""
        ),
        "notice",
        ("This message is confidential.", "If you are not the intended recipient please delete it."),
    ),
    Line(
        "disclaimer of a company",
        Phrases(lambda words: words.disclaimers),
        "notice",
        ("Actual results may differ from these forward-looking statements.", "We use non-GAAP measures on this call."),
    ),
    Line(
        "web archive",
        opens(
            r"""these\s+crawls\s+are\s+part\s+of\s+an\s+effort\b
                | the\s+goal\s+is\s+to\s+fix\s+all\s+broken\s+links\b | then\s+the\s+internet\s+archive\s+hopes\b
                | focused\s+crawls\s+are\s+collections\b | the\s+internet\s+archive\s+discovers\b
                | (?:the\s+)?seed\s+for\s+this\s+crawl\b"""
        ),
        "notice",
        ("The goal is to fix all broken links on the web.", "These crawls are part of an effort to archive pages."),
    ),
    Line(
        "what a forum says of a message",
        opens(
            r"""asked\s+by\s+[^\s,.]+,?\s(?:an?|\d+)\s\w+\sago\W*$
                | (?:viewed|asked|answered)\s+[\d,.]+\s+times\W*$
                | (?:(?:answer|comment|reply)\s+by\s+[^.]{2,60}?\s)?-?[\d,.]+\s(?:up)?(?:votes?|points?|likes?|views?)\W*$"""
        ),
        "notice",
        ("Asked by gull, 3 months ago.", "Viewed 4,211 times.", "Answer by gull (accepted), 27 votes", "14 votes"),
    ),
    Line(
        "date of publication",
        opens(
            r"""advertisement\s*(?:$|continue\b)
                | (?:(?:first|last)\s+)?(?:published|updated|posted|modified)\s*(?::|at\s+\d|on\s+\d|\d)
                | posted\s+by\s+\S+\s | (?:published|issued)\s+by\s+[^.\d]{2,80}\son\s[^.]{2,24}\d{4}\W{0,3}$
                | (?-i:\d{1,2}:\d\d(?:\s+[A-Z]{2,4})?,?\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\W*$)"""
        ),
        "notice",
        (
            "Updated at 9:15 a.m. on Monday",
            "Posted by gull, 2 September 2021 at 11:40",
            "Issued by the Orle Weather House on 3 May 2031.",
            "09:15 EST, 3 May 2031.",
        ),
    ),
    Line(
        "date of the last change",
        opens(
            r"[^.:]{2,60},?\s+last\s+(?:changed|updated|reviewed|modified)\s(?:on\s)?\d",
            has=lambda _: ("changed", "updated", "reviewed", "modified"),
        ),
        "notice",
        ("Harbour office, last changed 2 September",),
    ),
)
