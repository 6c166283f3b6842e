"""The README's example is the beginning of what the program prints for the example article."""

import re

from tests.expected import settle
from tests.program import EXAMPLE, ROOT, call

PAGE = ROOT / "README.md"
BLOCK = re.compile(r"(?<=<!-- example -->\n).*?(?=<!-- /example -->)", re.DOTALL)


def excerpt():
    """The briefing from its title to its sources."""
    text = call("make", EXAMPLE, "--no-config", "--quiet").text
    return f"```markdown\n{text[: text.index('## Sources')]}…\n```\n"


def test_the_example_is_what_the_program_prints(capfd):
    page = PAGE.read_text(encoding="utf-8")
    assert len(BLOCK.findall(page)) == 1
    settle(PAGE, BLOCK.sub(lambda _: excerpt(), page), capfd)
