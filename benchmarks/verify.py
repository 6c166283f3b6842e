"""How well `briefing verify` tells harm from harmless: briefs with seeded changes, made of PolNeAR's news articles.

    .venv/bin/python benchmarks/verify.py [harms] [--split train|dev] [--seed 1] [--articles 150] [--show 5]
    .venv/bin/python benchmarks/verify.py own [--articles 200]       our own briefings, all formats, templates and citations
    .venv/bin/python benchmarks/verify.py speed                      1,000 claims against 1,000 articles; two pages against one

Each article (``$BRIEFING_DATA/quotes.jsonl.gz``) gives one brief: lines with true quotations, figures, dates and names,
lines with one seeded harm each, and lines with one harmless change each. A harm is caught where a claim that overlaps
its line gets one of the verdicts that fail a check; a false alarm is the same on a true or harmless line. Nothing is
written to disk.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from briefing import pipeline
from briefing.model import ClaimKind
from briefing.model.verdicts import PROBLEMS

DATA = Path(os.environ.get("BRIEFING_DATA", "../shared/data"))
MARKED = re.compile(r"“([^“”\n]{25,400})”|(?<![^\s(—–-])\"(?=\S)([^\"\n]{24,400}\S)\"(?!\w)")
SENTENCE = re.compile(r"[A-Z][^.!?\n“”\"]{40,220}\.(?=\s|$)")
QUALIFIERS = (
    "at least|about|around|nearly|almost|more than|roughly|up to|less than|fewer than|approximately|over|an estimated|some|just|only"
    "|as many as|as much as|within|under|exceeding|above|below|beyond|in excess of|a maximum of|a minimum of|only about|at around|just over|just under|no more than|at most|close to|to"
)
COUNTED = re.compile(
    rf"(?:\b({QUALIFIERS}) )?(?<![\w$.,/–-])(\$?\d+(?:,\d{{3}})*(?:\.\d+)?(?: (?:percent|million|billion|miles|pounds|tons))?%?)(?: ([a-z]{{4,}}s))?(?![\w/–-]|\.\d|,\d| to \d|\+| or (?:more|less|so|fewer|higher|lower|better)| Canadian)",
    re.IGNORECASE,
)
PERSON = re.compile(r"(?:[A-Z][a-z]+\.? ){0,2}[A-Z][A-Za-z-]+")
"""A speaker that another can be swapped for: a name, and no "Lee's lawyers"."""
DATE = re.compile(
    r"\b((?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?) (\d{1,2})\b"
)
NEGATABLE = re.compile(r"\b(?:is|are|was|were|will|would|can|could|should|have|has|do|did|must)\b(?! not|n't)")
WEEKDAY = re.compile(r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
WORDS = [
    "harbour",
    "ladder",
    "crimson",
    "tractor",
    "whisper",
    "lantern",
    "gravel",
    "marble",
    "orchard",
    "velvet",
    "thunder",
    "pepper",
    "canvas",
    "beacon",
]
SPELLED = {
    str(n): w
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
FORMS = (
    "“{q},” said {s}.",
    "“{q}” {s} said.",
    "{s} said: “{q}”",
    "{s} told reporters, “{q}”",
    "- {s}: “{q}”",
    "“{q}” — {s}",
)


@dataclass(frozen=True)
class Case:
    line: str
    what: str
    """true, harm or harmless."""
    change: str
    kinds: tuple[ClaimKind, ...]


Q, F, D, N = ClaimKind.QUOTATION, ClaimKind.FIGURE, ClaimKind.DATE, ClaimKind.NAME


def quotations(article, rng):
    """(words, speaker) of direct quotations whose speaker is named beside them, and (words, speaker) of reported speech."""
    text, direct, reported = article["text"], [], []
    for given in article["attributions"]:
        speaker = " ".join(text[a:b] for a, b in given["source"]).strip()
        if not (1 <= len(speaker.split()) <= 5 and speaker[0].isupper() and re.search(r"[A-Z][a-z]+", speaker)):
            continue
        if speaker.split()[0] in {
            "According",
            "All",
            "Many",
            "Some",
            "Officials",
            "Campaign",
            "Her",
            "His",
            "Their",
            "It",
            "Its",
        }:
            continue
        if (
            speaker.strip() in {"He", "She", "They", "It", "I", "We", "That", "Who", "You"}
            or "\n" in speaker
            or "," in speaker
        ):
            continue
        for a, b in given["content"]:
            piece = text[a:b]
            found = [m[1] or m[2] for m in MARKED.finditer(piece)]
            direct += [(q.strip(" ,"), speaker) for q in found if len(q.split()) >= 5]
            if (
                not found
                and not re.search("[“”‘\"]|''|^['’]", piece)
                and 6 <= len(piece.split()) <= 30
                and "\n" not in piece
            ):
                reported.append((piece.strip(" ,"), speaker))
    rng.shuffle(direct)
    return list(dict.fromkeys(direct)), reported


def say(rng, words, speaker):
    return rng.choice(FORMS).format(q=words.rstrip(".") if rng.random() < 0.5 else words, s=speaker)


def one_word(rng, words):
    tokens = words.split()
    long = [i for i, t in enumerate(tokens) if t.isalpha() and len(t) > 3]
    if not long:
        return None
    tokens[rng.choice(long)] = rng.choice(WORDS)
    return " ".join(tokens)


def negated(rng, words):
    found = list(NEGATABLE.finditer(words))
    if not found:
        return None
    at = rng.choice(found).end()
    return words[:at] + rng.choice((" not", " never")) + words[at:]


def numbered(rng, words):
    found = list(re.finditer(r"\d+", words))
    if not found:
        return None
    m = rng.choice(found)
    return words[: m.start()] + str(int(m[0]) + rng.choice((1, 2, 10, 100))) + words[m.end() :]


def misspelt(rng, name):
    parts = name.split()
    long = [i for i, p in enumerate(parts) if len(p) >= 5 and p[0].isupper() and p.isalpha()]
    if not long:
        return None
    i = rng.choice(long)
    p, at = parts[i], rng.randrange(1, len(parts[i]) - 1)
    way = rng.randrange(3)
    new = (
        p[:at]
        + (p[at + 1] + p[at] if way == 0 else "" if way == 1 else rng.choice("aeiou"))
        + p[at + (2 if way == 0 else 1) :]
    )
    parts[i] = new
    return " ".join(parts) if new != p else None


def harmless(rng, words):
    """Name of the change → the words changed, for those that can be made."""
    out = {"marks": words.replace("’", "'").replace("‘", "'") if re.search("[’‘]", words) else words.replace("'", "’")}
    if re.search(r"[—–-]", words):
        out["dashes"] = (
            re.sub(r"\s*[—–]\s*|--", " - ", words) if re.search("[—–]|--", words) else words.replace("-", "–")
        )
    out["spaces"] = re.sub(" ", lambda _: rng.choice((" ", "  ", "\u00a0")), words)
    first = words[0]
    out["case"] = (first.lower() if first.isupper() else first.upper()) + words[1:]
    out["brackets"] = f"[{first.swapcase()}]{words[1:]}" if rng.random() < 0.5 else words
    if out["brackets"] == words:
        tokens = words.split()
        at = rng.randrange(1, len(tokens))
        out["brackets"] = " ".join([*tokens[:at], rng.choice(("[sic]", "[the candidate]", "[in March]")), *tokens[at:]])
    tokens = words.split()
    if len(tokens) >= 9:
        a = rng.randrange(3, len(tokens) - 5)
        out["ellipsis"] = " ".join([*tokens[:a], rng.choice(("…", "...", "[…]")), *tokens[a + rng.randrange(1, 3) :]])
    spelled = re.sub(r"(?<![\w.,$-])(\d|1[0-2])(?![\w.,%-])", lambda m: SPELLED[m[0]], words)
    back = re.sub(
        r"\b(" + "|".join(list(SPELLED.values())[2:]) + r")\b",
        lambda m: next(k for k, v in SPELLED.items() if v == m[0]),
        words,
    )
    if spelled != words or back != words:
        out["spelled number"] = spelled if spelled != words else back
    return out


def quotation_cases(rng, article, others):
    direct, reported = quotations(article, rng)
    speakers = list(dict.fromkeys(s for _, s in direct + reported))
    for number, (words, speaker) in enumerate(direct[:12]):
        turn = number % 3
        if turn == 0:
            yield Case(say(rng, words, speaker), "true", "quotation", (Q,))
            continue
        if turn == 1:
            for change, new in sorted(harmless(rng, words).items()):
                if rng.random() < 0.4:
                    line = say(rng, new, speaker)
                    if change == "marks":
                        line = line.replace("“", '"').replace("”", '"')
                    yield Case(line, "harmless", change, (Q,))
            continue
        for change, make in (("changed word", one_word), ("negation", negated), ("number", numbered)):
            if new := make(rng, words):
                yield Case(say(rng, new, speaker), "harm", change, (Q,))
        other = [s for s in speakers if not set(s.split()) & set(speaker.split()) and PERSON.fullmatch(s)]
        if other:
            yield Case(say(rng, words, rng.choice(other)), "harm", "swapped speaker", (Q,))
        apart = [q for q, _ in direct if q != words]
        if apart:
            mate = rng.choice(apart)
            glue = rng.choice((" ", ". ", ", "))
            yield Case(say(rng, words.rstrip(".") + glue + mate, speaker), "harm", "joined", (Q,))
        foreign, _ = quotations(rng.choice(others), rng)
        if foreign:
            yield Case(say(rng, foreign[0][0], speaker), "harm", "invention", (Q,))
    for words, speaker in reported[:2]:
        yield Case(say(rng, words, speaker), "harm", "paraphrase in marks", (Q,))


def figure_cases(rng, article):
    text = article["text"]
    for sentence in SENTENCE.finditer(text):
        found = [
            m
            for m in COUNTED.finditer(sentence[0])
            if (m[3] or not m[2].isdigit())
            and not re.fullmatch(r"(?:19|20)\d\d", m[2])
            and (m[1] or "").lower() != "to"
        ]
        if not found:
            continue
        m = rng.choice(found)
        whole = (m[3] or not m[2].isdigit()) and not re.search(
            r"(?:between|from|vs\.?|and|or|-) $", sentence[0][: m.start()]
        )
        listed = bool(whole) and rng.random() < 0.5

        def line(new, m=m, listed=listed, sentence=sentence):
            return f"- {new}" if listed else sentence[0][: m.start()] + new + sentence[0][m.end() :]

        yield Case(line(m[0]), "true", "figure", (F,))
        number = re.search(r"\d+", m[2])
        bigger = m[0].replace(number[0], str(int(number[0]) + rng.choice((1, 3, 20))), 1)
        if COUNTED.search(bigger)[2] in text:
            continue  # a list that says "24 points" is right where the article says so of something else
        yield Case(line(bigger), "harm", "number in a figure", (F,))
        if m[1]:
            yield Case(line(m[0][len(m[1]) + 1 :]), "harm", "qualifier dropped", (F,))
        swaps = (("percent", "percentage points"), ("%", " percentage points"), ("million", "billion"), ("billion", "million"),
                 ("$", "€"), ("miles", "kilometers"), ("pounds", "kilograms"), ("tons", "pounds"))  # fmt: skip
        for old, new in swaps:
            if old in m[2]:
                yield Case(line(m[0].replace(old, new)), "harm", "unit", (F,))
                break
        if m[2] in SPELLED and int(m[2]) > 1:
            yield Case(line(m[0].replace(m[2], SPELLED[m[2]], 1)), "harmless", "spelled figure", (F,))
        if "," in m[2]:
            yield Case(line(m[0].replace(",", "")), "harmless", "digits without comma", (F,))
        if "percent" in m[2]:
            yield Case(line(m[0].replace(" percent", "%")), "harmless", "percent sign", (F,))


def date_cases(rng, article):
    for sentence in SENTENCE.finditer(article["text"]):
        if m := DATE.search(sentence[0]):
            moved = f"{m[1]} {int(m[2]) % 28 + 1}"
            yield Case(sentence[0], "true", "date", (D,))
            yield Case(sentence[0].replace(m[0], moved, 1), "harm", "moved date", (D,))
        elif m := WEEKDAY.search(sentence[0]):
            days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            other = rng.choice([d for d in days if d != m[0]])
            yield Case(sentence[0], "true", "date", (D,))
            yield Case(sentence[0].replace(m[0], other, 1), "harm", "moved date", (D,))


def name_cases(rng, article):
    direct, reported = quotations(article, rng)
    for words, speaker in (direct + reported)[:4]:
        if wrong := misspelt(rng, speaker):
            if wrong in article["text"]:
                continue
            lines = (f"“{words}” said {wrong}.", f"The talks were attended by {wrong}.", f"{wrong} did not comment.")
            right = (
                f"“{words}” said {speaker}.",
                f"The talks were attended by {speaker}.",
                f"{speaker} did not comment.",
            )
            n = rng.randrange(3)
            if n or (words, speaker) in direct:
                yield Case(lines[n], "harm", "misspelt name", (N,))
                yield Case(right[n], "true", "name", (N,))


def run(split, seed, articles, show):
    rng = random.Random(seed)
    records = articles_of(split)
    rng.shuffle(records)
    tally: dict[tuple[str, str], Counter] = defaultdict(Counter)
    shown: Counter = Counter()
    began = time.process_time()
    claims = 0
    for article in records[:articles]:
        cases = [
            *quotation_cases(rng, article, records),
            *figure_cases(rng, article),
            *date_cases(rng, article),
            *name_cases(rng, article),
        ]
        rng.shuffle(cases)
        text, spans = "Brief\n\n", []
        for case in cases:
            spans.append((len(text), len(text) + len(case.line)))
            text += case.line + "\n\n"
        brief, _ = pipeline.read_brief(text.encode(), name="brief.txt")
        source = pipeline.document_from_text(article["text"], title=article["title"], date=article["date"])
        result = pipeline.check(brief, [source])
        claims += len(result.findings)
        for case, (start, stop) in zip(cases, spans, strict=True):
            on = [f for f in result.findings if f.claim.span.start < stop and f.claim.span.stop > start]
            strict = [f for f in on if f.claim.kind in case.kinds]
            bad = [f for f in (on if case.what == "harm" else strict) if f.verdict in PROBLEMS]
            key = (case.what, case.change)
            tally[key]["all"] += 1
            tally[key]["alarm"] += bool(bad)
            tally[key]["own kind"] += any(f.verdict in PROBLEMS for f in strict)
            tally[key]["unseen"] += not strict
            if bad:
                tally[key][f"→ {bad[0].verdict}"] += 1
            wrong = bool(bad) != (case.what == "harm")
            if wrong and shown[key] < show:
                shown[key] += 1
                print(f"--- {case.what}: {case.change} [{article['id'][:40]}]\n    {case.line}")
                for f in strict or on:
                    stands = source[f.evidence[0].span] if f.evidence else ""
                    print(
                        f"    {f.claim.kind} {f.verdict}: <{f.claim.speaker}> {brief[f.claim.span]!r} | {stands!r} | {f.difference}"
                    )
    print(
        f"\n{split}, seed {seed}: {min(articles, len(records))} articles, {claims} claims, {time.process_time() - began:.1f} CPU s"
    )
    for (what, change), count in sorted(tally.items()):
        share = count["alarm"] / count["all"]
        kinds = ", ".join(f"{k[2:]} {v}" for k, v in count.most_common() if k.startswith("→"))
        print(
            f"{what:9}{change:24}{count['all']:6}  alarms {100 * share:6.2f} %  own kind {100 * count['own kind'] / count['all']:6.2f} %  no claim {count['unseen']:4}  {kinds}"
        )


def articles_of(split):
    with gzip.open(DATA / "quotes.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [r for line in lines if (r := json.loads(line))["split"] == split]


def own(articles, show):
    """Our own briefings: every quotation `exact` but for what the page marks as left out, every figure `same`, nothing that fails a check."""
    from briefing import templates
    from briefing.model import Budget, Corpus, Frame, Request
    from briefing.writers import Cite

    names = [template.name for template in templates.available()]
    tally: Counter = Counter()
    records = [*articles_of("dev"), *articles_of("train")][:articles]
    for number, article in enumerate(records):
        source = pipeline.read(article["text"].encode(), name="article.txt")
        template = names[number % len(names)]
        findings = pipeline.analyse(Corpus((source,)), Request(Budget.parse("7")), bottom_line=True)
        made = pipeline.compose(findings, Frame(template=template))
        for suffix in ("docx", "md", "html", "json"):
            cites = list(Cite) if suffix != "json" else [Cite.INLINE]
            cite = cites[number // len(names) % len(cites)]
            data = pipeline.render(made, suffix, cite=cite, documents={0: source})
            brief, carried = pipeline.read_brief(data, name=f"brief.{suffix}")
            result = pipeline.check(brief, [source], carried=carried)
            tally["briefings"] += 1
            for f in result.findings:
                kind, good = f.claim.kind, {Q: ["exact"], F: ["same"]}.get(f.claim.kind)
                tally[f"{kind}"] += 1
                if kind == Q and "[…]" in brief[f.claim.span]:
                    good = ["exact", "exact-but-for-typography"]  # the page marks what it leaves out
                wrong = f.verdict not in good if good else f.verdict in PROBLEMS
                if wrong:
                    tally[f"{kind} → {f.verdict}"] += 1
                    if tally[f"{kind} → {f.verdict}"] <= show:
                        stands = source[f.evidence[0].span] if f.evidence else ""
                        print(
                            f"{template} {suffix} {cite}: {kind} {f.verdict} <{f.claim.speaker}> {brief[f.claim.span]!r} | {stands!r} | {f.difference}"
                        )
                        print("      …", repr(brief.text[max(0, f.claim.span.start - 120) : f.claim.span.stop + 60]))
    for key, count in sorted(tally.items()):
        print(f"{key:40}{count:7}")


def speed():
    """CPU seconds for 1,000 claims against 1,000 articles, reading included, and for two pages against one article."""
    rng = random.Random(1)
    records = articles_of("train")
    records = (records * 2)[:1000]
    cases = []
    for article in rng.sample(records[:840], 400):
        cases += [*quotation_cases(rng, article, records)][:3] + [*figure_cases(rng, article)][:2]
    text = "Brief\n\n" + "\n\n".join(case.line for case in cases[:1100]) + "\n"
    began = time.process_time()
    sources = [pipeline.read(r["text"].encode(), name=f"{n}.txt") for n, r in enumerate(records)]
    read = time.process_time()
    brief, _ = pipeline.read_brief(text.encode(), name="brief.txt")
    result = pipeline.check(brief, sources)
    done = time.process_time()
    kinds = Counter(str(f.claim.kind) for f in result.findings)
    print(
        f"{len(result.findings)} claims {dict(kinds)} against {len(sources)} articles: read {read - began:.1f}, checked {done - read:.1f} CPU s"
    )
    short = "Brief\n\n" + "\n\n".join(case.line for case in cases[:30]) + "\n"
    began = time.process_time()
    source = pipeline.read(" ".join(records[0]["text"].split(" ")[:600]).encode(), name="a.txt")
    brief, _ = pipeline.read_brief(short.encode(), name="brief.txt")
    result = pipeline.check(brief, [source])
    print(
        f"{brief.words} words, {len(result.findings)} claims against {source.words} words: {time.process_time() - began:.2f} CPU s"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", default="harms", choices=("harms", "own", "speed"))
    parser.add_argument("--split", default="train", choices=("train", "dev"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    if options.what == "own":
        own(options.articles, options.show)
    elif options.what == "speed":
        speed()
    else:
        run(options.split, options.seed, options.articles, options.show)
