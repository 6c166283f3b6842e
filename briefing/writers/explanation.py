"""Why each sentence was chosen or not → one HTML page: the text itself, shaded by score, with the reasons at hand.

No script and nothing from outside. Each sentence opens (`<details>`) to the parts of its score in words.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from html import escape

from briefing.model import Account, BlockKind, Corpus
from briefing.version import __version__
from briefing.writers.pieces import closers, printable, right_to_left

LEVELS = 6
"""Shades, from none to full; a sentence's rank among all decides, so that an outlier does not bleach the others."""
_LIGHT, _FULL = (255, 255, 255), (255, 200, 80)

_SHEET = """\
:root { color-scheme: light; }
body { font: 16px/1.5 Georgia, serif; color: #111; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; }
p.about { color: #444; font-size: .9rem; }
details { margin: .15rem 0; } summary { list-style: none; cursor: pointer; padding: .1rem .3rem; border-left: 4px solid transparent; }
summary::-webkit-details-marker { display: none; }
summary.in { border-left-color: #a33; } summary .no { color: #555; font-size: .8rem; }
table { border-collapse: collapse; font-size: .85rem; margin: .2rem 0 .6rem 1.2rem; } td { padding: 0 .8rem 0 0; }
td.amount { text-align: right; font-variant-numeric: tabular-nums; }
section { margin: 0 0 .9rem; }
"""


def write(corpus: Corpus, accounts: Sequence[Account], *, method: str, asked: str) -> bytes:
    """The page, UTF-8.

    Args:
        corpus: The documents in the order that `accounts` counts their sentences in.
        accounts: One a sentence.
        method: The ranker's name.
        asked: The length asked for, as typed.
    """
    style = _SHEET + "".join(f".s{n} {{ background: {_shade(n)}; }}\n" for n in range(LEVELS))
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    chosen = sum(one.chosen for one in accounts)
    about = (
        f"Ranker {method}; length asked for: {asked}; {chosen} of {len(accounts)} sentences stand (red bar). "
        "The darker a sentence, the higher its score; open it to see what made it up."
    )
    language = corpus.documents[0].language if corpus.documents else ""
    direction = "rtl" if right_to_left("", language) else "ltr"
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{_safe(language)}" dir="{direction}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            f'<meta name="generator" content="briefing {__version__}">',
            "<title>Why these sentences</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            "<h1>Why these sentences</h1>",
            f'<p class="about">{_safe(about)}</p>',
            *_body(corpus, accounts),
            "</body>",
            "</html>",
            "",
        ]
    ).encode()


def _body(corpus: Corpus, accounts: Sequence[Account]) -> list[str]:
    order = sorted(range(len(accounts)), key=lambda i: (accounts[i].score, i))
    level = {i: rank * LEVELS // max(len(order), 1) for rank, i in enumerate(order)}
    out = []
    previous: tuple[int, int] | None = None
    for index, (number, sentence) in enumerate(corpus.sentences()):
        document = corpus.documents[number]
        if (number, sentence.block) != previous:
            out.append("</section>" if previous is not None else "")
            if (previous is None or previous[0] != number) and len(corpus.documents) > 1:
                out.append(f"<h2>{_safe(document.origin.name)}</h2>")
            out.append("<section>")
            previous = (number, sentence.block)
        text = _safe(document[sentence.span])
        if document.blocks[sentence.block].kind is BlockKind.HEADING:
            text = f"<strong>{text}</strong>"
        out.append(_sentence(accounts[index], text, level[index]))
    return [line for line in [*out, "</section>" if previous is not None else ""] if line]


def _sentence(account: Account, text: str, level: int) -> str:
    rows = [(f"{reason.amount:+.2f}", reason.words) for reason in account.reasons if abs(reason.amount) >= 0.005]
    rows.append((f"{account.score:+.2f}", "in all" + (f"; {account.apart}" if account.apart else "")))
    cells = "".join(f'<tr><td class="amount">{_signed(a)}</td><td>{_safe(words)}</td></tr>' for a, words in rows)
    name = f"s{level} in" if account.chosen else f"s{level}"
    return (
        f'<details><summary class="{name}"><span class="no">{account.sentence + 1}</span> {text}</summary>'
        f"<table>{cells}</table></details>"
    )


def _shade(level: int) -> str:
    share = level / (LEVELS - 1)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(_LIGHT, _FULL, strict=True))


def _signed(amount: str) -> str:
    return amount.replace("-", "−")


def _safe(text: str) -> str:
    return escape(printable(text) + closers(text))
