r"""LaTeX: what is set is read, commands are no text, and no file that it names is opened."""

import pytest

from briefing.errors import InputError
from briefing.model import BlockKind
from briefing.readers import sniff, tex
from briefing.readers.tex.syntax import tokens
from tests.tables import each_row

PAPER = r"""% a comment
\documentclass[12pt]{article}
\usepackage[utf8]{inputenc}
\newcommand{\firm}{Kestrel Lines}
\title{Tides at \textbf{Tarn}\thanks{Paid by nobody.}}
\author{Ida Brandt\\ University of Tarn \and Oke Ranke}
\date{4 March 2031}
\begin{document}
\maketitle
\section{The port\label{sec:a}}
\firm\ said ``the quay'' would be shut\footnote{See the survey: 4\%.} --- for good~\cite{a,b}. % gone

\begin{itemize}
\item First, dockers lose pay.
\item[Second,] ships \emph{wait}.
\end{itemize}
\begin{quote}Nobody was told.\end{quote}
\subsection*{Next}
Work \textcolor{red}{begins} in June.\\[2pt] Done.
\end{document}
never shown
"""


def read(text):
    return tex.read(text.encode(), name="a.tex")


def body(text):
    return read(rf"\begin{{document}}{text}\end{{document}}").text


def test_the_name_of_a_place_to_link_to_is_no_text():
    assert body(r"\hypertarget{the-port}{\section{The port}\label{the-port}} It is shut.") == "The port\n\nIt is shut."


def test_a_paper_is_read_as_it_is_set():
    reading = read(PAPER)
    kinds = [(block.kind, block.level, block.span.of(reading.text)) for block in reading.blocks]
    assert kinds == [
        (BlockKind.HEADING, 1, "Tides at Tarn"),
        (BlockKind.HEADING, 6, "Ida Brandt University of Tarn, Oke Ranke"),
        (BlockKind.HEADING, 6, "4 March 2031"),
        (BlockKind.HEADING, 2, "The port"),
        (BlockKind.PARAGRAPH, 0, "Kestrel Lines said “the quay” would be shut — for good."),
        (BlockKind.NOTE, 0, "Paid by nobody."),
        (BlockKind.NOTE, 0, "See the survey: 4%."),
        (BlockKind.LIST_ITEM, 1, "First, dockers lose pay."),
        (BlockKind.LIST_ITEM, 1, "Second, ships wait."),
        (BlockKind.QUOTATION, 0, "Nobody was told."),
        (BlockKind.HEADING, 3, "Next"),
        (BlockKind.PARAGRAPH, 0, "Work begins in June. Done."),
    ]
    meta = reading.metadata
    assert (meta.title, meta.author, meta.date) == ("Tides at Tarn", "Ida Brandt, Oke Ranke", "2031-03-04")


@each_row(
    ("source", "text"),
    [
        (r"Fees rise by 4\% to \$5, \S 3 \& more.", "Fees rise by 4% to $5, §3 & more."),
        (r"M\"uller, Fran\c{c}ois, Brand\'{e}s, na\"{\i}ve, \O rsted", "Müller, François, Brandés, naïve, Ørsted"),
        (r"10\,000 tonnes at $p < 0.05$ and \(\alpha \le \frac{1}{2}\).", "10 000 tonnes at p < 0.05 and α ≤ 1/2."),
        (r"See \href{https://a.example}{the site}, \verb|a{b|.", "See the site, a{b."),
        ("The port % shut\nis open.\n\n% gone\n\nIt rained.", "The port is open.\n\nIt rained."),
        (r"{\bf Bold} \unknown{stands}, \vspace{2em}\setlength{\x}{1pt}done.", "Bold stands, done."),
        (r"\begin{minipage}[t]{.5\textwidth}The port.\end{minipage}", "The port."),
        (r"\newcommand{\x}[1]{#1}\newcommand{\y}{\x\x}\y{}The port.", "The port."),
        (r"The }port{ \begin{x} is \end{y} open", "The port\n\nis\n\nopen"),
    ],
)
def test_signs_and_commands(source, text):
    assert body(source) == text


def test_environments_that_are_no_prose_are_left_out_and_said():
    left = r"\begin{equation}E\end{equation}\[x\]$$y$$\begin{figure}\caption{A quay.}\end{figure}\begin{verbatim}{%\end{verbatim}"
    reading = read(f"The port is shut. {left} It rained.")
    assert reading.text == "The port is shut.\n\nIt rained."
    assert reading.notices == ("left out: code (1), figures (1), mathematics (3)",)


def test_no_file_that_it_names_is_opened(tmp_path):
    secret = tmp_path / "secret.tex"
    secret.write_text("SECRET")
    reading = read(rf"The port. \input{{{secret}}} \include{{b}}")
    assert reading.text == "The port."
    assert [notice[:36] for notice in reading.notices] == ["files that it includes are not read:"]


def test_a_definition_is_no_bomb():
    steps = "".join(rf"\newcommand{{\{chr(66 + n)}}}{{{(chr(92) + chr(65 + n)) * 10}}}" for n in range(9))
    assert body(rf"\newcommand{{\A}}{{lol}}{steps}\J The port.") == "The port."


@pytest.mark.parametrize(
    "source",
    [
        "{" * 12_000, "}" * 12_000, r"\begin{a}" * 4_000, r"\footnote{" * 4_000, r"\(" * 8_000, "$" * 8_001,
        r"\\" + "[1]" * 8_000, r"\x[" * 6_000, r"\textbf" * 4_000, r"\verb|" * 4_000, "%" * 12_000,
        r"\begin{verbatim}" * 5_000, r"\newcommand{\a}" * 4_000, r"\'" * 6_000, "\\",
    ],
)  # fmt: skip
def test_what_is_never_closed_ends_all_the_same(source):
    assert read(f"The port is shut. {source}").text.startswith("The port is shut.")


def test_the_kind_is_told_by_name_or_first_command():
    assert sniff.kind(PAPER.encode(), name="a.tex")[0] == "tex"
    assert sniff.kind(rb"\documentclass{article}", name="-")[0] == "tex"


@each_row(("source", "key"), [("", "empty"), (r"\documentclass{article}", "no-text")])
def test_without_text(source, key):
    with pytest.raises(InputError) as error:
        read(source)
    assert error.value.key == key


def test_each_character_is_in_one_token_at_most():
    assert sum(len(token.value) for token in tokens(PAPER)) <= len(PAPER)


@each_row(
    ("text", "shown"),
    [
        (r"\newcommand{\pays}[2]{#1 pays #2 crowns}\pays{The port}{40}.", "The port pays 40 crowns."),
        (r"\newcommand\pays[1]{The port pays \emph{#1}}\pays {40}.", "The port pays 40."),
        (r"\newcommand{\ida}[1]{}Shut.\ida{Say when!}", "Shut."),
        (r"\newcommand{\ida}[1]{\todo{#1}}Shut.\ida{Say when!}", "Shut."),
        (r"\newcommand{\x}[1]{\x{#1}\x{#1}}\x{Shut.}", "Shut."),
        (r"\newcommand{\x}[1]{#1 #1 #1}\x{Shut.}", "Shut."),
        (r"Shut \iffalse or \ifdraft not\fi\else until May\fi.", "Shut until May."),
        (r"Shut \iffalse for good.", "Shut for good."),
    ],
)
def test_own_commands_are_put_in_and_what_is_never_set_is_no_text(text, shown):
    assert body(text) == shown


@each_row(
    ("text", "shown"),
    [
        (r"\begin{frame}[fragile]{Quay}\begin{block}{Cost}It is \SI{4.2}{\mega\watt}.\end{block}\end{frame}", "Quay\n\nCost\n\nIt is 4.2 MW."),
        (r"\begin{frame}\frametitle{Quay}Shut\only<2->{ today}.\note{Slowly.}\end{frame}", "Quay\n\nShut today.\n\nSlowly."),
        (r"\begin{letter}{Ida\\Tarn}\opening{Dear Ida,}It is shut.\closing{Yours,}\end{letter}", "Ida Tarn\n\nDear Ida,\n\nIt is shut.\n\nYours,"),
        (r"Shut.\bye not set", "Shut."),
    ],
)  # fmt: skip
def test_slides_and_letters(text, shown):
    assert body(text) == shown


def test_what_only_latex_can_count_is_marked():
    assert body(r"See Fig.~\ref{a} and \eqref{b}; \citet{c} agree~\cite{d}.") == "See Fig. […] and […]; […] agree."


def test_initials_of_authors_end_no_sentence_of_theirs():
    reading = read(
        r"\title{Tides}\author{E. Lorn \and K. Weiss}\begin{document}\maketitle The tide was high.\end{document}"
    )
    assert [block.kind for block in reading.blocks] == [BlockKind.HEADING, BlockKind.HEADING, BlockKind.PARAGRAPH]
