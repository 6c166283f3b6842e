"""Sentences → passages: the smallest pieces that can stand alone.

A quotation that runs over several sentences is one passage, so that no quotation mark dangles; a sentence that leans on
the one before it ("He said …", "However …") brings it along or is passed over. A passage is what is scored, counted
and cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from briefing.language.lexicon import any_of, lexicon
from briefing.language.patterns import deferred
from briefing.language.scripts import has_capitals, is_unspaced
from briefing.language.stems import stemmer
from briefing.model import Passage, Profile
from briefing.selection import companions, prose, rebuttals
from briefing.text.boilerplate import TURN, lead

LONGEST_QUOTATION = 12
"""Sentences; what seems to be a longer quotation is more often a mark that was never closed."""


_GLUED, _DATELINE = frozenset("([0123456789"), 40
"""How most of what is glued to a sentence begins, and the characters in which a dateline's bracket ends."""


_SAYS_ITSELF = r"""
    # "it" with nothing behind it but a clause of its own: "It follows that the appeal …", "It was agreed that …"
    it\s+(?:follows|seems|appears|emerged|turn(?:s|ed)\s+out|(?:is|was|has\s+been|remains)\s+(?:therefore\s+|also\s+|hereby\s+|well\s+)?
      (?:\w+(?:ed|ble|ary|ial|ate|worthy)|clear|(?:un)?likely|just|true|held|right|known))\s+that\b
    | it\s+(?:is|was)\s+(?:\w+ly\s+)?(?:resolved|agreed|decided)\s+(?:\w+ly\s+)?(?:by\s+\w+(?:\s+votes?)?\s+to\s+\w+\s+)?(?:not\s+)?to\b
      (?!.{0,60}\b(?:(?:before|by|until)\s+then|do\s+so|them)\b)
    # a question that is open: "It is not yet clear whether …"
    | it\s+(?:is|was|remains|remained)\s+(?:not\s+)?(?:yet\s+|immediately\s+|still\s+)?(?:clear|unclear|known|unknown)\s+(?:whether|if|how|why|what|who|when|where)\b
    # what is so of doing something that is named: "It is important to wash the wound", "It took nine years to build the lock"
    | it\s+(?:is|was|will\s+be|would\s+be)\s+(?:\w+\s+){0,2}?
      (?:important|necessary|essential|vital|possible|difficult|hard|time)\s+(?:for\s+[\w’'-]+\s+)?to\s+[a-z]+\s+(?:an?|the|your|our|their|all|any)\b
    | it\s+(?:takes|took|will\s+take)\s+(?:[\w.-]+\s+){1,4}?(?:time|(?:year|month|week|day|hour|minute)s?)\s+to\s+[a-z]+\s+(?:an?|the|your|our|their|all|any)\b
    # the time or place of what is told: "It was in March that …"
    | it\s+(?:is|was)\s+(?:only\s+|not\s+until\s+)?(?:in|on|at)\s+(?-i:[A-Z]|\d)[^.,;]{1,60}?\s{1,3}that\b
    # two that are named: "Both the council and the mill …"
    | (?:both|either|neither)\s+(?:the|an?|(?-i:[A-Z])[\w’'.-]*)\s+(?:[\w’'.-]+\s+){0,4}?(?:and|n?or)\s
    # the text itself: "This paper presents …"
    | this\s+(?:paper|article|essay|chapter|thesis|interview)\b
"""
"""How a sentence opens with a word that may point back, and here does not."""


@cache
def _leaning() -> re.Pattern[str]:
    """How a sentence begins that leans on the one before it."""
    known = lexicon("en").reference
    return deferred(
        rf"""["'“‘«(\[*\s]*(?:
    # a pronoun or a bare demonstrative as subject, where it stands for nothing that comes behind it
    # nor for the matter before a court: "This is an appeal against …", "This application was heard …"
    (?!{_SAYS_ITSELF}|this\s+(?:is\s+(?:an?|the)\s+(?:\w+\s+)?)?{_any(known.court_matters)}\s+(?!.{{0,40}}\b(?:this|that|therefore)\b))
    {_any(known.leaning_subjects)}\b(?!\s+(?:{_any(known.time_nouns)}|is\s+not\s+the\s+first
      |(?-i:(?:[A-Z][a-z]{{1,15}}\s){{0,2}}(?=[A-Z])){_any(known.instruments)})\b)
    | that(?!\s+\w+\s+{_any(known.finite_auxiliaries)}\b)\b | that\s+(?-i:[a-z]{{2,20}}(?<!s))\s+(?:is|was|has)\b
    | (?:it|that|he|she|they|this)['’](?:s|d|ll|ve|re)\b
    # a connective that points back
    # (not "so far", "so-called", "too many", "then-mayor", "instead of")
    | {_any(known.connectives)}\b(?!-|(?<=as\sa\sresult)\s+of\b|(?<=instead)\s+of\b|(?:(?<=\bso)|(?<=\btoo))\s+(?:far|many|much|few|little|often)\b)
    # a noun that names what was just told
    # (not "the study, published in March": that says which)
    | the\s+{_any(known.pointing_nouns)}\b(?!\s+{_any(known.complement_words)}\b|,\s+(?:published|conducted|carried\s+out|led\s+by|released|based\s+on)\b)
    | (?:[a-z\d-]+\s+){{1,4}}of\s+them\b
    | (?:{_any(known.quantifiers)}|the\s+\w+(?:\s+\w+)?)\s+of\s+(?:them|these|those(?!\s+{_group()})|which|whom)\b
    # a part of a sum told before: "About 150 basis points of that was …"
    | (?:{_any(known.quantity_openings)}\s+)?(?:half|much|\W?\d[\d.,]{{0,9}}%?(?:\s+(?!of\b)[a-z]{{1,12}}){{0,3}}|{_any(known.quantity_openings)})
      \s+of\s+(?:that|this|it)\s+{_any(known.finite_auxiliaries)}\b
    | {_any(known.event_prepositions)}\s+the\s+{_any(known.event_nouns)}\b
      (?!\s+(?:of|on|in|at|that|to|by)\b)
    | (?:a|an|the)\s+[a-z]+\s+(?:of|in|to|for|behind)\s+(?:(?:this|these)\s+(?!{_any(known.own_nouns)}\b)|that\s+|those\s+(?!{_group()}))[a-z]
    | (?:a|the|an)\s+(?:related|similar|further|second|third|fourth|final|additional)\b(?=.{{0,60}}\b(?:is|are|was|were|concerns?)\b)
    | {_any(known.leaning_openings)}\b(?=[\s,])(?!\s+of\b)
    | {_any(known.enumerators)}\s*,
    | (?:this|next|last|that)\s+(?:year|month|week|quarter|season|time)\s*,?\s+(?:it|they|he|she)\b(?!\s+(?:is|was)\s+\w+\s+(?:that|to)\b)
    # what stands for a name that was given in full before
    | the\s+(?-i:{_any(known.pointing_names)}\s+(?!{_any(known.complement_words)}\b)[a-z])
    # a pronoun as object before any noun that it may stand for: "Nearly 40 ships pass through it"
    | (?:{_any(known.quantity_openings)}|\d[\d,.]*)\b(?:\s+(?!{_any(known.determiners)}\b)(?-i:[a-z\d][\w,.’'-]*)){{1,6}}?
      \s+{_any(known.object_prepositions)}\s+(?:it|him)\b
    # an answer or a word of talk
    | {_any(known.answers)}\b
    | {_any(known.answers_with_a_mark)}\b\s*[,.!—–-]
    )""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _points_back() -> re.Pattern[str]:
    """An adverbial that comes first and points back: "On that date …", "Late in his life, he …"."""
    known = lexicon("en").reference
    words = r"(?:[^\W\dA-Z][\w’'-]*\s+|\d[\w.,-]*\s+)"
    return deferred(
        rf"""(?:{_any(known.adverbial_openings)}|\w+(?:ed|ing))\b\s+(?:
    # a demonstrative, but for what stands for the text itself and its time
    {words}{{0,2}}?(?:(?:this|these|such)\s+(?!{_any(known.own_nouns)}\b)|that\s+|those\s+(?!{_group()}))
      (?!{_any(known.no_demonstratives)}\b)[a-z\d]
    | {words}{{0,2}}?the\s+(?:latter|former|aforementioned)\b
    | (?:all\s+(?:of\s+)?)?(?:this|that|these|those)\s*,
    # a pronoun before any name, but for "Although she was late, Lind …"
    | {words}{{0,7}}?(?!.{{0,25}},\s+[A-Z])(?:{_any(known.personal_pronouns)}\b
      | it\s+{_any(known.after_it)}\b)
    )""",
        re.VERBOSE,
    )


def _group() -> str:
    """What stands behind "those" where it means nobody told of before: "those who", "those killed"."""
    return rf"(?:{_any(lexicon('en').reference.group_words)}|\w+(?:ed|ing|en))\b"


def _any(words: Iterable[str]) -> str:
    """Any of the words, in a verbose pattern."""
    return any_of(words, blank=r"\s+")


_ENDS_LEANING = deferred(
    r"""
    ,\s(?:however|though|too|either|instead|likewise)[.!]\W{0,2}$  # at its end
    | \b(?:hopes?|thinks?|believes?|suppose|fears?|says)\s(?:so|not)[.,;]  # what stands for a clause
    """,
    re.VERBOSE,
)
"""How a sentence ends, or what it holds, that is set against or beside the one before it: "…, however.", "One would hope so"."""
_ELLIPTIC = 10
"""Words, below which a sentence that ends without its verb or with "that" has these in the one before it: "I have heard that we will."."""


@cache
def _left_out() -> re.Pattern[str]:
    known = lexicon("en").reference
    subject = rf"(?:I|you|we|it|{_any(known.personal_pronouns)})"
    aux = rf"(?:do|does|did|should|{_any(known.finite_auxiliaries)})"
    verb = rf"(?:that|whether|if|and|but)\s+{subject}\s+{aux}(?:\s+not|n[’']t)?(?:\s+been)?"
    alone = rf"(?<!\w)(?:{aux}\s+not|{aux}n[’']t|(?:had|have|has)\s+been|(?:would|could|will)\s+be|were|was|had|did)"
    told = rf"\b{_any(known.relating)}\b|[;,:–—]"
    return deferred(
        rf"""\b(?:{verb}|th(?:at|is|ese|ose)|(?:pretend|claim|say|think|believe)\s+otherwise)[.!]\W{{0,2}}$  # "that we will", "that"
        | ^(?:(?!{told}).){{0,90}}?{alone}(?:[.!]\W{{0,2}}$|\s\()  # "The others were not (16%)"
        """,
        re.VERBOSE,
    )


@cache
def _of_it() -> re.Pattern[str]:
    """A sentence of somebody's own in which "it" or "that" comes before any noun: "I can't sign that off", "I have listened to them"."""
    known = lexicon("en").reference
    aux = rf"(?:am|do|did|[’'](?:m|ve|ll|d)|{_any(known.finite_auxiliaries)})"
    thing = r"(?:it|them|him|her|that(?=\s(?:off|up|out|down|back|until|yet|today)\b|[.,;:!]))"
    return deferred(
        rf"""["'“‘\s]{{0,3}}(?:[A-Z][\w’'-]{{1,20}},\s)?(?:(?:I|We)(?:\s?{aux}(?:\s{{1,3}}not|n?[’']t)?)?  # who
          |(?:(?:The|An?|No|Our|Each)\s(?-i:[a-z]{{2,20}})|[A-Z][\w’'-]{{1,20}}(?:\s[A-Z][\w’'-]{{1,20}}){{0,2}})\s?{aux}(?:\s{{1,3}}not|n?[’']t)?)\s{{1,3}}
        (?!(?:\w{{1,25}}\s{{1,3}}){{0,3}}?(?:and|or|that|{_any(known.determiners)})\s{{1,3}}\w{{1,25}}.{{0,20}}\bit\b)  # and not to a thing that is named
        (?:(?!{_any((*known.small_openings, "that", "than"))}\b)[a-z]{{2,20}}\s{{1,3}}){{1,3}}?
        {thing}\b(?!\s{{1,3}}(?:when|that|is|was|if|\w{{1,25}}\s{{1,3}}(?:to|that|for))\b)""",
        re.VERBOSE,
    )


def leans(sentence: str) -> bool:
    """Whether an English sentence opens with words that point back to what stands before it, behind what is glued to it."""
    if sentence[:1] in _GLUED or ")" in sentence[:_DATELINE]:
        sentence = sentence[lead(sentence) :]
    if _leaning().match(sentence) or (sentence.count(" ") < _ELLIPTIC and _left_out().search(sentence)):
        return True
    if rebuttals.is_reply(sentence) or rebuttals.is_silent(sentence) or _of_it().match(sentence):
        return True
    if _ENDS_LEANING.search(sentence):
        return True
    start = next((i for i, c in enumerate(sentence) if c.isalpha()), 0)
    return _points_back().match(sentence[start : start + 1].lower() + sentence[start + 1 : start + 120]) is not None


_IMPERSONAL = frozenset({"fr", "ko", "tr"})
"""Languages whose word for "he" is one for "it" or "that" as well ("Il faut …")."""
_SAID = 4
"""Words from the start of a sentence among which its verb of saying stands."""


def leans_elsewhere(sentence: str, language: str) -> bool:
    """Whether a sentence of another language than English opens with "he" or "she", or with a verb that has nobody in it ("وأضاف أن …")."""
    speech = lexicon(language).speech
    if is_unspaced(language):
        return sentence.startswith(tuple(speech.subject))
    words = [word.strip(",،:").lower() for word in sentence.split(None, _SAID)[:_SAID]]
    if not words or has_capitals(language):
        says = not speech.finite.isdisjoint(words[1:])
        return bool(words) and words[0] in speech.subject and (says or language not in _IMPERSONAL)
    bare = ":" in sentence.split(None, 1)[0] or words[1:2] in (["أن"], ["إن"])
    return bare and any(word in speech.finite for word in (words[0], words[0][1:]))


_TAKES_BACK = 5
"""Words, at the most, of a sentence that takes back the one before it."""
_BODY = deferred(r"The\s([A-Z][a-z]+)\s[a-z]")
"""How a sentence opens of a body for which its title stands: "The Group", where that names the Pellow Quarry Group."""
_ONES, _IS = frozenset({"he", "she", "it", "they", "that"}), (("was",), ("were",), ("is",), ("are",))
_NEGATIONS = frozenset({"not", "never", "nobody", "nothing", "no"})
FEW = 10
"""Statements; where there are fewer, fragments may stand, too."""
_MARKS = deferred(r"[“”„«»\"]|(?<!\w)''|''(?!\w)|``")
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "''": "''", "``": "''"}
"""Opening mark → what closes it; two single marks are a typewriter's double one, but an apostrophe and a mark inside "users''threats'"."""
_MARKS_ELSEWHERE = deferred(rf"{_MARKS.pattern}|(?<!\w)‘(?=\w)|(?<=[.!?…,])’")
_CLOSES_ELSEWHERE = {**_CLOSES, "”": "”", "»": "«»", "‘": "’"}
"""Opening mark → what closes it in other languages than English: ”…”, »…«, and single marks, which there are seldom apostrophes."""


def _marks(text: str, *, english: bool) -> list[str]:
    """The quotation marks of a sentence, in turn."""
    return _MARKS.findall(text) if english else [m[0] for m in _MARKS_ELSEWHERE.finditer(text)]


def _opens(sign: str, *, english: bool) -> bool:
    """Whether a mark may open a quotation."""
    return sign in (_CLOSES if english else _CLOSES_ELSEWHERE)


def _is_taken_up(previous: tuple[int, int], place: tuple[int, int], text: str, mark: str) -> bool:
    """Whether the next paragraph of a document opens with the mark of a quotation that the one before it leaves open."""
    return place == (previous[0], previous[1] + 1) and text.startswith(mark)


def quotation_runs(profile: Profile) -> list[tuple[int, int]]:
    """Stretches of two or more sentences that one quotation runs through, as corpus-wide (first, last), ascending."""
    runs: list[tuple[int, int]] = []
    opened = -1  # the sentence in which the open quotation began
    mark = ""
    previous = (-1, -1)
    for index, whole in enumerate(profile.texts):
        text = whole
        place = (profile.document[index], profile.block[index])
        if (
            place != previous
            and opened >= 0
            and not (_is_taken_up(previous, place, text, mark) and mark not in ('"', "''"))
        ):
            if _is_taken_up(previous, place, text, mark) and opened < index - 1 < opened + LONGEST_QUOTATION:
                runs.append((opened, index - 1))
            opened = -1  # never closed, and not taken up again by an opening mark that is no closing one
        elif place != previous and opened >= 0:
            text = whole[len(mark) :]  # the mark repeated at the paragraph
        previous = place
        start = opened
        english = profile.languages[place[0]] == "en"
        for sign in _marks(text, english=english):
            if opened < 0:
                if _opens(sign, english=english):
                    opened, mark = index, sign
            elif sign in _CLOSES_ELSEWHERE[mark]:
                if start >= 0 and opened < index and index - opened < LONGEST_QUOTATION:
                    runs.append((opened, index))
                opened = start = -1
    merged: list[tuple[int, int]] = []
    for first, last in runs:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


_BARE = deferred(r"(?:[“„«\"]|''|``)[^“”„«»\"]*(?:[”“»\"]|'')\W*")


def _speakerless(texts: Sequence[str]) -> bool:
    """Whether the sentences are one quotation from end to end, so that who speaks stands elsewhere."""
    whole = " ".join(texts)
    return whole.startswith(tuple(_CLOSES)) and _BARE.fullmatch(whole) is not None


_HANDLE, _FEWEST_MESSAGES = 75, 5
"""Characters in which a handle in small letters ends before a message, and the messages of a chat, at the least."""


def passages(profile: Profile) -> tuple[Passage | None, ...]:
    """For each sentence the passage that it can be cited in, or None.

    Headings, rows of tables and fragments have none, unless there is nothing else. Sentences of one quotation share one passage. A sentence that leans, and a quotation whose speaker stands elsewhere,
    come with what is before them in their block; where there is none, or where that leans as well, they have no passage.
    What is false or harmful without its neighbour comes with it (`companions`).
    A question comes with what follows it in its block, or has none.
    At least one stands wherever there is a sentence, be it no prose where all the others are none. They are worked out once.
    """
    known = profile.memo.get("passages")
    if not isinstance(known, tuple):
        bodies = looked_at(profile, _bodies(profile))
        found = _standing(profile, bodies)
        if sum(text[:1].islower() and ": " in text[:_HANDLE] for text in profile.texts) >= _FEWEST_MESSAGES:
            from briefing.selection import chats  # few texts are chats

            found = chats.joined(profile, found)
        alone = [] if any(found) else bodies
        for i in alone:
            found[i] = Passage(i, i, profile.size[i], i)
        known = profile.memo["passages"] = tuple(found)
    return known


def is_message(profile: Profile, index: int) -> bool:
    """Whether a sentence opens a message of a chat that can stand: it is no sentence in a small letter, and may end without a stop."""
    known = profile.memo.get("messages")
    return isinstance(known, frozenset) and index in known


def _standing(profile: Profile, bodies: Sequence[int]) -> list[Passage | None]:
    """For each sentence, of those that are looked at, the passage in which it stands alone."""
    size, total = profile.size, len(profile)
    run_of = {i: run for run in quotation_runs(profile) for i in range(run[0], run[1] + 1)}
    english = [code == "en" for code in profile.languages]
    out: list[Passage | None] = [None] * total
    for i in bodies:
        first, last = run_of.get(i, (i, i))
        bare = _speakerless(profile.texts[first : last + 1])
        if bare or _leans(profile, first, english):
            before = run_of.get(first - 1, (first - 1, first - 1))[0]
            if before < 0 or _needy(profile, before, first - 1, english):
                continue
            if not (_together(profile, before, first) or _answers(profile, before, first)):
                continue
            first = before
        if asks(profile.texts[last]):
            if last + 1 >= total or not _together(profile, last, last + 1):
                continue
            last = run_of.get(last + 1, (0, last + 1))[1]
        last += _takes_back(profile, last + 1, english)
        if found := companions.reach(profile, first, last):
            first, last = found
            out[i] = Passage(first, last, sum(size[first : last + 1]), i)
    return out


_HOLDS_SO = deferred(
    r"(?:We|I)\s(?:\w{3,12}\s)?(?:hold|conclude|find|think)\sthat\s(?:it|they|he|she)\s\w{2,5}(?:\snot)?\.\Z"
)
"""How a court answers in a new paragraph what it asked at the end of the one before: "We hold that it does not."."""


def _answers(profile: Profile, before: int, index: int) -> bool:
    """Whether a sentence answers the question with which the paragraph before it ends."""
    same = profile.document[before] == profile.document[index]
    return same and "whether" in profile.words[before] and _HOLDS_SO.match(profile.texts[index]) is not None


def _takes_back(profile: Profile, index: int, english: Sequence[bool]) -> bool:
    """Whether a sentence takes back or judges the one before it in a word or two: "It did not.", "He was innocent."; alone it says nothing."""
    if index >= len(profile) or not english[profile.document[index]]:
        return False
    words = profile.words[index]
    if len(words) > _TAKES_BACK or not _together(profile, index - 1, index) or not leans(profile.texts[index]):
        return False
    judges = len(words) < _TAKES_BACK and words[0] in _ONES and words[1:2] in _IS
    return judges or any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words)


def looked_at(profile: Profile, indices: Sequence[int]) -> Sequence[int]:
    """Those of some sentences that are looked at; all, unless `reach.narrow` has noted others, or none of them is among these."""
    noted = profile.memo.get("looked at")
    return ([i for i in indices if i in noted] or indices) if isinstance(noted, frozenset) else indices


def _bodies(profile: Profile) -> list[int]:
    """The sentences that are looked at: prose outside tables and headings, as far as there is any."""
    every = range(len(profile))
    outside = prose_of(profile) or [i for i in every if i not in profile.tabular] or list(every)
    return _statements(profile, [i for i in outside if not profile.heading[i]] or outside)


def prose_of(profile: Profile) -> list[int]:
    """The sentences that can stand on a page as they are, those of tables only where there are no others; worked out once."""
    known = profile.memo.get("prose")
    if not isinstance(known, list):
        every = range(len(profile))
        found = _prose(profile, [i for i in every if i not in profile.tabular]) or _prose(profile, every)
        known = profile.memo["prose"] = found
    return known


def _prose(profile: Profile, indices: Sequence[int]) -> list[int]:
    """The sentences that can stand on a page as they are; all of them where the text is short, and stands itself.

    A few labels among lines that are none, as those of a table's columns, are no text.
    """
    size = profile.size
    kept = [i for i in indices if prose.is_prose(profile.texts[i], size[i])]
    if prose.stands_itself(profile):
        return kept or list(indices)
    scant = sum(size[i] for i in kept) < prose.SCANT * sum(size[i] for i in indices)
    return [] if scant and not any(_whole(profile.texts[i], size[i]) for i in kept) else kept


def whole(profile: Profile) -> tuple[Passage | None, ...]:
    """For each sentence itself, alone, where a text is asked for in full; None for headings, rows of tables and boilerplate."""
    passed = profile.tabular | profile.boilerplate
    size = profile.size
    return tuple(None if profile.heading[i] or i in passed else Passage(i, i, size[i], i) for i in range(len(profile)))


_END = deferred(r"[.!?…。！？।؟][\"'”’»)\]\d\s]*$")
_BREAKS_OFF = tuple(":,;—–-")
FRAGMENT, LINE = 3, 7
"""Words: what has no more than the one is no statement; what has the other may be one without a full stop."""


def _statements(profile: Profile, bodies: list[int]) -> list[int]:
    """The sentences of the text itself that are more than a word or two and do not break off; all of it where fewer than `FEW` are."""
    own = [i for i in bodies if i not in profile.boilerplate] or bodies
    whole = [i for i in own if _whole(profile.texts[i], profile.size[i])]
    return whole if len(whole) >= FEW else own


def _whole(text: str, size: int) -> bool:
    if text.endswith(_BREAKS_OFF):
        return False
    if speaker := TURN.match(text):  # "Project Manager: Thank you."
        size -= len(speaker[0].split())
    return size > FRAGMENT and (size >= LINE or _END.search(text) is not None)


_ASKED_BY = deferred(r"\?[\"”’]?\s\([^()]{1,40}\)$")
"""A question, and who asks it: "Why is the pier shut? (Una, 54)"."""


def asks(text: str) -> bool:
    """Whether a sentence is a question."""
    return text.rstrip("\"'”’»)* ").endswith(("?", "？", "؟")) or (
        text[-1:] == ")" and _ASKED_BY.search(text) is not None
    )


def _needy(profile: Profile, first: int, last: int, english: Sequence[bool]) -> bool:
    """Whether the sentences lean themselves, and so are no support."""
    if _speakerless(profile.texts[first : last + 1]):
        return True
    return _leans(profile, first, english)


def _leans(profile: Profile, index: int, english: Sequence[bool]) -> bool:
    """Whether a sentence leans on the one before it, by the words of its language."""
    document, text = profile.document[index], profile.texts[index]
    if not english[document]:
        return leans_elsewhere(text, profile.languages[document])
    if (index == 0 or profile.document[index - 1] != document) and text.startswith("Another ", lead(text)):
        return False  # a story that begins so tells of what its readers know: "Another blast struck Vik on Monday"
    if is_talk(profile, document):
        from briefing.selection.strikes import fillers  # few texts are talk

        text = text[fillers.opening(text) :]
    named = _BODY.match(text)
    return leans(text) and not (named and stemmer("en")(named[1].lower()) in profile.titles[document])


_HESITATES = 0.04
"""Share of the sentences that have a hesitation ("um"), of a text that was written down as it was said."""


def is_talk(profile: Profile, document: int) -> bool:
    """Whether an English document is what was said, word for word, with its hesitations; it is told once."""
    memo = profile.memo.setdefault("talk", {})
    assert isinstance(memo, dict)
    if document not in memo:
        hesitations, rows = lexicon("en").boilerplate.hesitations, profile.of_document(document)
        heard = sum(not hesitations.isdisjoint(profile.words[i]) for i in rows)
        memo[document] = heard >= _HESITATES * len(rows)
    found: bool = memo[document]
    return found


def _together(profile: Profile, left: int, right: int) -> bool:
    return profile.document[left] == profile.document[right] and profile.block[left] == profile.block[right]
