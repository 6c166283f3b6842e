"""A claim against its denial: "denied that …", "rejected accusations of …", and the sentence that says what is denied."""

# ruff: noqa: SIM905 - word lists read better as words

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.comparing.statements import Statements
from briefing.model import Claim

COVERED = 0.5
"""Share, by weight, of the denied words that the claim must have."""
_LONGEST = 10
FEWEST = 2
"""Terms that the two must have in common."""
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\b(?! the existence)|(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|rebuff(?:s|ed))"
    r"(?=\s(?:[\w’'“”-]+\s){0,5}?(?:claims?|reports?|allegations?|accusations?|suggestions?|charges?|stor(?:y|ies)|notions?|ideas?|rumou?rs|that)\b))",
    re.IGNORECASE,
)
_NOT_A_DENIAL = re.compile(
    r"\b(?:not|n['’]t|never|no one|nobody|without|will|would|could|can|may|might|should|neither|who)\s+(?:\w+\s)?$|"
    r"\b(?:be|been|being|was|were|is|are|get|got)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_OTHER_SENSE = re.compile(
    r"\s+(?:(?:him|her|them|it|us|me|entry|access|bail|bond|parole|permission|asylum|a|an|any comment|comment|requests?|the request|knowing)\b"
    r"(?! (?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|involvement|role|links?|part|wrongdoing)))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[;.]|\sand\s(?=\w+(?:ed|nts|ays|sts)\b)|\sbut\s|,\s(?:while|which|who|saying|adding|according)\b|”|\""
)


def pairs(statements: Statements) -> Iterator[tuple[float, Claim, Claim, str]]:
    """(strength, claim, denial, "") in the order of the corpus; both may stand in one document."""
    holders: dict[str, list[int]] = {}
    texts = statements.profile.texts
    for index in range(len(texts)):
        if not statements.profile.heading[index]:
            for term in statements.terms[index]:
                holders.setdefault(term, []).append(index)
    for index, text in enumerate(texts):
        if statements.profile.heading[index]:
            continue
        denied = _denied(statements, index, text)
        if len(denied) < FEWEST:
            continue
        best = _claim_of(statements, index, denied, holders)
        if best is not None:
            strength, other = best
            yield strength, _claim(statements, other), _claim(statements, index), _about(text)


def _denied(statements: Statements, index: int, text: str) -> frozenset[str]:
    """The terms of what a sentence denies; empty where it denies nothing."""
    match = _DENIED.search(text)
    if match is None or _NOT_A_DENIAL.search(text[: match.start()]) or _OTHER_SENSE.match(text, match.end()):
        return frozenset()
    end = _ENDS.search(text, match.end())
    said = text[match.end() : end.start() if end else len(text)]
    own = statements.terms[index]
    words = re.findall(r"[^\W\d_][\w’'-]*", said.lower())
    return frozenset(stem for word in words if (stem := statements.stem(word)) in own) - _FRAME


_FRAME = frozenset(
    "claim alleg accus report suggest assert charg statement comment wrongdo involv deni reject dismiss repeat strong".split()
)


def _about(text: str) -> str:
    """What is denied, in the words of the denial."""
    match = _DENIED.search(text)
    assert match is not None
    end = _ENDS.search(text, match.end())
    words = text[match.end() : end.start() if end else len(text)].strip(' .,“”"').removeprefix("that ").split()
    return " ".join(words[:_LONGEST]) + ("…" if len(words) > _LONGEST else "")


def _claim_of(
    statements: Statements, index: int, denied: frozenset[str], holders: dict[str, list[int]]
) -> tuple[float, int] | None:
    """The sentence that has most of what is denied and denies nothing itself."""
    document = statements.profile.document
    total = sum(statements.weights[t] ** 0.5 for t in sorted(denied))
    shared: dict[int, list[float]] = {}
    for term in sorted(denied):
        held = holders.get(term, ())
        if len(held) <= _MOST:
            for other in held:
                if other != index and statements.stories.one(document[other], document[index]):
                    shared.setdefault(other, []).append(statements.weights[term] ** 0.5)
    best: tuple[float, int] | None = None
    for other, weights in sorted(shared.items()):
        covered = sum(weights) / total
        if (
            len(weights) >= FEWEST + (statements.sentences[other][0] == statements.sentences[index][0])
            and covered >= COVERED
            and (best is None or covered > best[0])
        ):
            text = statements.profile.texts[other]
            if _ASSERTED.search(text) and not _DENIAL_WORDS.search(text) and not text.endswith("?"):
                best = covered, other
    return best


_MOST = 200
_ASSERTED = re.compile(
    r"\b(?:accus|alleg|claim|report|said|say|told|blam|suspect|believ|acknowledg|suggest|charg|assert|headline|testif|conclud|confirm)",
    re.IGNORECASE,
)
_DENIAL_WORDS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|reject\w*|dismiss\w*|refut\w*|disput\w*|not|never|no|n['’]t|false|untrue|rebuff\w*|rebut\w*|discredit\w*|fail(?:s|ed) to)\b|n['’]t\b",
    re.IGNORECASE,
)


def _claim(statements: Statements, index: int) -> Claim:
    return Claim(statements.profile.document[index], statements.passage(index))
