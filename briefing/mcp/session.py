"""The protocol's methods (modelcontextprotocol.io, revision 2025-06-18): initialize, ping, tools/list, tools/call."""

from __future__ import annotations

import json
import os
from typing import Any

from briefing.errors import BriefingError, UsageError
from briefing.mcp.arguments import faults
from briefing.mcp.messages import INVALID_PARAMS, METHOD_NOT_FOUND, Message, RpcError
from briefing.mcp.shelf import Shelf
from briefing.mcp.tools import TOOLS, Tool
from briefing.version import __version__

REVISIONS = ("2025-06-18", "2025-03-26", "2024-11-05")
"""Revisions of the protocol that are spoken, the newest first; a client that asks for another one is offered the newest."""
_INSTRUCTIONS = (
    "Before you print words in quotation marks, call verify_quote; before you hand on a text about documents, call "
    "verify_brief and mend what is a problem. Sources are files below the folders that the user allowed."
)


class Session:
    """Answers one client."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def answer(self, method: str, params: Message) -> Message:
        """The result of a request.

        Raises:
            RpcError: there is no such method or tool.
        """
        if method == "initialize":
            return _initialized(params)
        if method == "tools/list":
            return {"tools": [tool.listed() for tool in TOOLS.values()]}
        if method == "tools/call":
            return self._called(params)
        if method == "ping" or method.startswith("notifications/"):
            return {}
        raise RpcError(METHOD_NOT_FOUND, f"no method {method[:80]}")

    def _called(self, params: Message) -> Message:
        """What a tool answers; its failures are results, too, so that the assistant reads them."""
        name, given = params.get("name"), params.get("arguments") or {}
        tool = TOOLS.get(name) if isinstance(name, str) else None
        if tool is None:
            raise RpcError(INVALID_PARAMS, f"no tool {str(name)[:80]}; there are: {', '.join(TOOLS)}")
        if not isinstance(given, dict):
            raise RpcError(INVALID_PARAMS, "arguments are an object")
        try:
            _check(tool, given)
            return _result(tool.call(self.shelf, given), failed=False)
        except BriefingError as error:
            return _result({"error": error.as_json()}, failed=True)
        except Exception as error:  # the last door: a bug of ours is an answer, and the server goes on
            if os.environ.get("BRIEFING_DEBUG"):
                raise
            return _result({"error": {"key": "bug", "reason": type(error).__name__}}, failed=True)


def _check(tool: Tool, given: Message) -> None:
    if wrong := "; ".join(faults(tool.given, given)):
        raise UsageError(wrong)


def _initialized(params: Message) -> Message:
    asked = params.get("protocolVersion")
    return {
        "protocolVersion": asked if asked in REVISIONS else REVISIONS[0],
        "capabilities": {"tools": {"listChanged": False}},
        "serverInfo": {"name": "briefing", "title": "briefing", "version": __version__},
        "instructions": _INSTRUCTIONS,
    }


def _result(value: dict[str, Any], *, failed: bool) -> Message:
    """A tool's result, as structured content and, for clients that know only text, as text."""
    text = json.dumps(value, ensure_ascii=False)
    return {"content": [{"type": "text", "text": text}], "structuredContent": value, "isError": failed}
