"""A sentence → what it names for a slot that an event has one filling of: its cause, who says that they did it, what was on board.

To add a slot: a row of `_SLOTS`. What two reports of one event name for it is compared in `contrary`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.model import Span

_WORDS = lexicon("en").comparing
_KEPT = 2048
_PHRASE = r"(?:(?:an?|the|his|her|its|their)[ ])?(?P<{}>(?:[a-z][\w’'-]{{1,24}}[ ]){{0,4}}?[a-z][\w’'-]{{2,24}})"
_CAUSE, _NAMED = _PHRASE.format("cause"), r"(?P<{}>(?:[A-Z][\w’'-]{{1,24}}[ ]){{0,2}}?[A-Z][\w’'-]{{1,24}})"
_GROUP = r"(?P<{}>(?:[\w’'-]{{2,24}}[ ]){{0,5}}?[\w’'-]{{2,24}})"
_OPENING = _CAUSE.replace("[a-z][", "[A-Za-z][")
_BEHIND = rf"(?=[,.;]|\s{any_of(_WORDS.behind_causes)}\b)"
_THAT = r"(?:^(?![^,;.]{0,60}[ ](?:that|said|says)[ ])|[ ](?:that|says|said)[ ]|:[ ])(?:[Aa]n?|[Tt]he)?[ ]?"
_SAID = r"(?:[A-Z][a-z]{1,20}\s){1,2}?(?:[a-z]{3,20}\s)?(?:said|found|believe|say|concluded)\s(?:that\s)?"
"""Who says it: "Investigators said", "Police in the end found that"."""
NOT_THAT = deferred(r",\snot\s[^,;.]{2,40},")
"""What else it might have been: "a deck, *not rust*, brought it down"."""
_TO_DO = r"(?!(?:be|close|open|end|start|begin|take)\b)"
"""What "due to" is followed by where it names no cause."""
CAUSED_BY = deferred(rf"\b{any_of(_WORDS.caused_by)}\s{_TO_DO}{_CAUSE}{_BEHIND}")
"""Before a cause, behind what it brought about."""
_THAT_HAD = r"(?:\s(?:that|which)\sha[ds]\s[^,;.]{2,50}?)?"
_BROUGHT_ABOUT = deferred(
    rf"^(?:{_SAID})?(?:[Aa]n?|[Tt]he)?\s?{_OPENING}{_THAT_HAD}\s(?:had\s|probably\s)?{any_of(_WORDS.causes)}\b"
)
"""Who or what opens a sentence and brought about what follows."""
_CAUSES = (
    CAUSED_BY,
    _BROUGHT_ABOUT,
    deferred(  # "said that a fault in a switch at Grano had led to"
        rf"\bthat\s(?:an?|the)\s{_CAUSE}(?:\s(?:in|at|on|of|from)\s[^,;.]{{2,50}}?)?\s(?:had\s|probably\s)?{any_of(_WORDS.causes)}\b"
    ),
    deferred(rf"\b(?:blamed|(?:pointed|points) to)\s{_CAUSE}(?:(?=\sfor\b)|{_BEHIND})"),
    deferred(  # "traced the outbreak to a well"
        rf"\b(?:traced?|put|attributed?)\s(?:[\w’'-]{{1,20}}\s){{1,5}}?(?:back |down )?to\s{_CAUSE}{_BEHIND}"
    ),
    deferred(rf"\b(?:suspects?|suspected)\sthat\s{_CAUSE}\s[a-z]{{3,20}}ed\b"),  # "suspect that ice formed"
    deferred(
        rf"^(?:[Aa]n?|[Tt]he)\s{_OPENING}\s(?:that|which)\s[^,;.]{{2,60}}\s(?:was|were)\sto\sblame\b"
    ),  # "a wildfire that had reached the pylons was to blame"
    deferred(
        rf"""{_THAT}{_OPENING}
        (?:[ ](?:from|in|on)[ ][^,;.]{{2,40}})?[ ](?:is|are|was|were)[ ]  # "sewage from a farm is"
        (?: to[ ]blame\b | suspected\b
          | (?:thought[ ]to[ ]be[ ]|probably[ ])?the[ ](?:likely[ ]|probable[ ])?(?:source|cause|reason|culprit)\b )""",
        re.VERBOSE,
    ),
    deferred(
        rf"\b(?:the\sreason|the\scause|what\scaused\sit)\s(?:is|was)\s(?!unknown|unclear|not|still|being|under){_CAUSE}{_BEHIND}",
        re.IGNORECASE,
    ),
    deferred(
        r"\b(?:was|were|been)\s(?:an\s|(?:going|travelling|driving|driven)\s)?(?P<cause>arson|sabotage|accident|too\sfast)\b"
    ),
    deferred(rf"\bnamed\s(?:an?\s)?{_CAUSE}\sas\sthe\s(?:source|cause|reason)\b"),
    deferred(
        r"\b(?:started|set|lit)\s(?P<cause>deliberately|on\spurpose)\b|\b(?P<wilful>deliberately)\s(?:started|set|lit)\b"
    ),
    deferred(
        rf"""\b(?:resigns?|resigned|resigning|(?:stepp(?:ed|ing)|stood)\sdown|giv(?:es|ing)\sup|quits?)\b[^.;,]{{0,40}}?\s  # who left
        (?: (?:over|citing|because\sof)\s{_CAUSE}{_BEHIND}
          | for\s(?P<reasons>[a-z]{{3,20}}\sreasons) )                                    # "for health reasons" """,
        re.VERBOSE,
    ),
)
_DIED_OF = deferred(
    rf"""\b(?:(?:died|dead|dies?)\s(?:of|from)|death\s(?:from|was))\s{_CAUSE}{_BEHIND}  # "died of smoke"
    | \bsuffered\s(?:a\s)?(?P<ill>heart\sattack|stroke|seizure)\b
    | \b(?:was|been)\s(?P<hand>poisoned|strangled|murdered)\b""",
    re.VERBOSE,
)
_CHARGED = deferred(rf"\bcharge[ds]?\s(?:with|of)\s{_CAUSE}(?:{_BEHIND}|(?=\sinstead\b))")
_ATTACKED_BY = deferred(
    rf"\b(?:shot|stabbed|attacked|beaten|robbed|abducted|kidnapped)\s(?:dead\s)?by\s{_CAUSE}{_BEHIND}"
)
_CLAIMED = deferred(
    rf"""(?:^|;[ ])(?:[Aa]n?|[Tt]he)?[ ]?(?:group[ ])?{_GROUP.format("cause")}[ ](?:has[ ]|have[ ]|later[ ])?
    (?: claimed[ ]responsibility                                                            # "The Northern Front claimed"
      | said[ ](?:in[ ][a-z ]{{4,30}}[ ])?(?:that[ ])?(?:it|they)[ ](?:had[ ])?(?:carried[ ]out|was[ ]behind|were[ ]behind) )
    | \bgroup[ ](?:called|named|calling[ ]itself)[ ]{_GROUP.format("called")}[ ](?:has[ ])?(?:said[ ](?:that[ ])?(?:it|they)|claimed)\b
    | \bsuspects?[ ]the[ ](?P<thought>(?:[A-Z][\w’'-]{{1,24}}[ ]){{1,3}}[a-z]{{3,20}})(?=[,.;])
    | (?:^|[,;][ ])(?:[Tt]he[ ])?(?P<held>(?:[A-Z][\w’'-]{{1,24}}[ ]){{1,3}}[a-z]{{3,20}})[ ](?:is|are|was|were)[ ](?:thought|believed|suspected)[ ]to[ ]
      (?:be|have[ ]been)[ ]behind
    | \bresponsibility[ ]was[ ]claimed[ ]by[ ](?:the[ ])?(?:group[ ])?{_GROUP.format("who")}(?=[,.;])""",
    re.VERBOSE,
)
_SUCCEEDS = deferred(
    rf"""\b(?:named|appointed|chose|picked)[ ](?:[a-z’'-]{{2,20}}[ ]){{0,4}}?(?:[a-z]{{2,20}},[ ])?{_NAMED.format("cause")},?
    [ ](?:as|to[ ]be)[ ](?:her|his|their|its|the)[ ](?:new[ ])?(?:successor|replacement)    # "named her deputy, Jon Rask, as"
    | (?P<who>[A-Z][\w’'-]{{1,24}}[ ][A-Z][\w’'-]{{1,24}}),?[ ](?:will|is[ ]to|would)[ ](?:take[ ]over|succeed|replace)\b
    | \bwill[ ]be[ ](?:led|headed|run)[ ]by[ ]{_NAMED.format("led")}(?=[,.;]|[ ][a-z])
    | \b(?:appointed|named)[ ]{_NAMED.format("named")}[ ](?:as[ ])?(?:the[ ]|its[ ])?(?:new[ ])?{any_of(_WORDS.heads)}\b
    | (?:^|[,;][ ]){_NAMED.format("new")}[ ](?:becomes|will[ ]become|is[ ]to[ ]become)[ ](?:the|its)[ ](?:new[ ])?{any_of(_WORDS.heads)}\b
    | \b(?:replaced|succeeded)[ ]by[ ](?:[a-z’'-]{{2,20}}[ ]){{0,4}}?{_NAMED.format("by")}(?=[,.;]|[ ][a-z])""",
    re.VERBOSE,
)
_CARRIED = deferred(
    rf"\b(?:carrying|bringing|loaded with|a (?:cargo|load) of)\s{_CAUSE}(?=[,.;]|\s(?:to|from|for|when|and|in)\b)"
)
_PAYS_FOR = deferred(
    rf"\b(?:would|will|to)\s(?:pay\sfor|be\sspent\son|spend\s(?:[a-z’'-]{{2,20}}\s){{1,3}}on)\s{_CAUSE}{_BEHIND}"
)
_ENTERED = deferred(
    rf"""\b(?:broke|got|climbed)\s(?:in|into\s[\w\s]{{3,30}}?)\s(?:through|via|by)\s{_CAUSE}{_BEHIND}  # "broke in through"
    | \bused\s{_PHRASE.format("means")}\sto\s(?:enter|get\sin|break\sin)\b""",
    re.VERBOSE,
)
_BUILT_AT = deferred(
    rf"""\b(?:build|built|go\sup|put\sup)\b(?:\s[a-z’'-]{{2,20}}){{0,5}}?  # "build its new factory"
    \s(?:in|at|near)\s{_NAMED.format("cause")}(?=[,.;]|\s[a-z])""",
    re.VERBOSE,
)
_BROKE_OUT = deferred(
    rf"""\b(?:fire|blaze|it|flames)\s(?:began|broke\sout|started|had\sbegun|had\sstarted)\s(?:on|in)\s  # where a fire began
    (?:the\s)?(?!morning|afternoon|evening|night)(?P<cause>[a-z][\w’'-]{{2,24}}(?:\s[a-z][\w’'-]{{2,24}})?){_BEHIND}""",
    re.VERBOSE | re.IGNORECASE,
)
_ON_THE_WAY = r"(?:bound for|(?:on (?:its|her|the)|under) way to|head(?:ing|ed) for|en route to)"
_BOUND_FOR = deferred(rf"\b{_ON_THE_WAY}\s{_NAMED.format('cause')}(?=[,.;]|\s[a-z])")
_SAVED_BY = deferred(
    rf"""\b(?:rescued|saved|picked\sup|taken\soff)\sby\s{_CAUSE}(?=[,.;]|\s(?:and|from|in|on|after)\b)   # "rescued by helicopter"
    | ^(?:[Aa]n?|[Tt]he)\s(?P<who>(?:[a-z-]{{2,20}}\s){{0,2}}[a-z-]{{3,20}})\s(?:rescued|saved|picked\sup)\b""",
    re.VERBOSE,
)
_FLED = r"(?:fled|escaped|(?:found|sought|taken|took)\s(?:refuge|shelter|asylum))"
_FLED_TO = deferred(rf"\b{_FLED}\s(?:in|to)\s{_NAMED.format('cause')}(?=[,.;]|\s[a-z])")
_HIDDEN = deferred(
    rf"\b(?:hidden|placed|planted|concealed)\s(?:in|under|inside|behind|beneath)\s{_CAUSE}(?=[,.;]|\s[a-z]{{2,6}}\b)"
)
_BROKERED = deferred(
    rf"""\b(?:negotiated|brokered|mediated)[ ]by[ ](?:the[ ])?{_GROUP.format("cause")}(?=[,.;])  # "brokered by Norvia"
    | (?:^|[,;][ ])(?:[Tt]he[ ])?{_GROUP.format("who")}(?<!\bwas)(?<!\bwere)(?<!\bbeen)[ ](?:has[ ]|have[ ]|had[ ])?(?:negotiated|brokered|mediated)\b""",
    re.VERBOSE,
)
_SLOTS = (
    _CAUSES,
    (_DIED_OF,),
    (_CHARGED,),
    (_ATTACKED_BY,),
    (_CLAIMED,),  # who says that they did it
    (_SUCCEEDS,),  # who takes over an office
    (_BROKERED,),  # who brought it about
    (_CARRIED,),  # what was on board
    (_PAYS_FOR,),  # what money is to be spent on
    (_ENTERED,),  # how somebody got in
    (_BUILT_AT,),  # where something is to stand
    (_BROKE_OUT,),  # where a fire began
    (_BOUND_FOR,),  # where a ship was going
    (_SAVED_BY,),  # who rescued them
    (_FLED_TO,),  # where somebody is safe
    (_HIDDEN,),  # where a bomb lay
)
SOLE = range(_SLOTS.index((_CLAIMED,)), len(_SLOTS))
"""Slots of which an event has one filling, whoever is named beside it."""


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Sequence[tuple[int, Span]]:
    """(slot, place in the sentence) of what a sentence names for each slot."""
    told = []
    for slot, marks in enumerate(_SLOTS):
        if found := next(filter(None, (mark.search(text) for mark in marks)), None):
            told.append((slot, Span(*found.span(found.lastgroup or "cause"))))
    return tuple(told)
