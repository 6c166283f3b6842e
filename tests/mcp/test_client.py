"""The official client of the Model Context Protocol against `briefing mcp`, as an assistant's program would start it."""

import asyncio
import json
import os
import shutil
import sys
from importlib.util import find_spec

import jsonschema
import pytest

from tests.program import EXAMPLE

pytestmark = pytest.mark.skipif(
    not os.environ.get("CI") and find_spec("mcp") is None,
    reason="the client is not installed; in CI that is a failure",
)

SAID = "Nobody in this hall wants a strike."
CALLS = {
    "verify_brief": {"brief": f"“{SAID}” The union has 12,000 members.", "sources": ["strait.txt"]},
    "verify_quote": {"quote": SAID, "sources": ["strait.txt"]},
    "find_passage": {"query": "how many members the union has", "sources": ["strait.txt"]},
    "facts": {"sources": ["strait.txt"], "kinds": ["quotes"]},
    "make_briefing": {"sources": ["strait.txt"], "length": "short"},
}


async def _conversation(folder):
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    server = StdioServerParameters(
        command=sys.executable, args=["-m", "briefing", "mcp", "--root", str(folder)], cwd=str(folder)
    )
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        hello = await session.initialize()
        tools = (await session.list_tools()).tools
        answers = {name: await session.call_tool(name, arguments) for name, arguments in CALLS.items()}
        refused = await session.call_tool("facts", {"sources": ["../strait.txt"]})
    return hello, tools, answers, refused


@pytest.mark.filterwarnings("default")  # the client's own
def test_the_official_client_lists_the_tools_and_calls_each(tmp_path):
    shutil.copy(EXAMPLE, tmp_path)
    hello, tools, answers, refused = asyncio.run(_conversation(tmp_path))
    assert hello.server_info.name == "briefing"
    assert {tool.name for tool in tools} == set(CALLS)
    schemas = {tool.name: tool.output_schema for tool in tools}
    for name, answer in answers.items():
        assert not answer.is_error, answer.content
        jsonschema.validate(answer.structured_content, schemas[name])
        assert json.loads(answer.content[0].text) == answer.structured_content
    text = EXAMPLE.read_text(encoding="utf-8")
    found = answers["verify_quote"].structured_content
    assert found["answer"] == "verbatim"
    assert text[found["passage"]["start"] : found["passage"]["end"]] == SAID.rstrip(".")
    (claim,) = answers["verify_brief"].structured_content["claims"]
    assert (claim["kind"], claim["verdict"], claim["problem"]) == ("figure", "changed", True)
    assert refused.is_error
    assert json.loads(refused.content[0].text)["error"]["key"] == "unsafe"
