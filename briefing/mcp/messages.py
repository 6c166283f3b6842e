"""Lines of bytes → JSON-RPC 2.0 messages, and answers → lines (jsonrpc.org/specification).

The protocol's revision 2025-06-18 has no batches: a list is an invalid request. A line that is no message is answered,
with the id null, and the next one is read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

LARGEST = 32 * 1024 * 1024
"""Bytes of a line at most; the rest of a longer one is read and dropped."""

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602

Message = dict[str, Any]


class RpcError(Exception):
    """A request that is answered with an error of the protocol."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def serve(lines: BinaryIO, answer: Callable[[str, Message], Message], send: Callable[[str], None]) -> None:
    """Answers each request until the lines end.

    Args:
        lines: Of the client, one message each.
        answer: Method and parameters → the result.
        send: Takes one line, with its end.

    Raises:
        BrokenPipeError: of `send`, the client has gone.
    """
    for line in _lines(lines):
        identity: Any = None
        try:
            message = _parse(line)
            identity = message.get("id")
            result = answer(message["method"], _params(message))
            reply = {"result": result}
        except RpcError as error:
            reply = {"error": {"code": error.code, "message": error.message}}
            if identity is None and error.code not in (PARSE_ERROR, INVALID_REQUEST):
                continue
        else:
            if "id" not in message:  # a notification has no answer
                continue
        send(json.dumps({"jsonrpc": "2.0", "id": identity, **reply}, allow_nan=False) + "\n")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    r"""The lines, blank ones left out; b"" in place of one that is too long."""
    while line := stream.readline(LARGEST + 1):
        if len(line) > LARGEST:
            while line and not line.endswith(b"\n"):
                line = stream.readline(LARGEST)
            yield b""
        elif line.strip():
            yield line


def _parse(line: bytes) -> Message:
    """One request or notification.

    Raises:
        RpcError: it is neither.
    """
    if not line:
        raise RpcError(INVALID_REQUEST, f"a message is larger than {LARGEST // 1024**2} MB")
    try:
        message = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RpcError(PARSE_ERROR, "no JSON") from error
    if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
        raise RpcError(INVALID_REQUEST, "no JSON-RPC 2.0 message")
    if not isinstance(message.get("method"), str):
        raise RpcError(INVALID_REQUEST, "no method")
    if "id" in message and (isinstance(message["id"], bool) or not isinstance(message["id"], str | int)):
        raise RpcError(INVALID_REQUEST, "an id is a string or a whole number")
    return message


def _params(message: Message) -> Message:
    params = message.get("params") or {}
    if not isinstance(params, dict):
        raise RpcError(INVALID_PARAMS, "params are an object")
    return params
