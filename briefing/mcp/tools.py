"""The tools: name, what the assistant is told of it, JSON schemas of what goes in and comes out, and the function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from briefing.frozen import frozen
from briefing.mcp import briefings, checking
from briefing.mcp.shelf import Shelf

Schema = dict[str, Any]


def _object(properties: Schema, *, required: tuple[str, ...]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _list(items: Schema, description: str = "") -> Schema:
    return {"type": "array", "items": items, **({"description": description} if description else {})}


_TEXT: Schema = {"type": "string"}
_OFFSET: Schema = {
    "type": "integer",
    "minimum": 0,
    "description": "In code points of the text that `briefing text` prints.",
}
_SOURCES: Schema = {
    "type": "array",
    "items": {"type": "string", "minLength": 1},
    "minItems": 1,
    "description": "Paths of files and folders below the allowed folders, relative to them or absolute.",
}
_FAILED = _list(
    _object({"document": _TEXT, "key": _TEXT, "reason": _TEXT}, required=("document", "key", "reason")),
    "Sources that could not be read.",
)
_PASSAGE_PROPERTIES: Schema = {
    "document": _TEXT,
    "text": {"type": "string", "description": "The source's own words."},
    "start": _OFFSET,
    "end": _OFFSET,
    "locator": {"type": "string", "description": "As a citation prints it: ¶6, p. 4."},
    "before": _TEXT,
    "after": _TEXT,
}
_PASSAGE = _object(_PASSAGE_PROPERTIES, required=tuple(_PASSAGE_PROPERTIES))
_SHARE: Schema = {"type": "number", "description": "Part of the words that stand there, 0 to 1."}
_KINDS = ("quotes", "figures", "dates", "entities", "acronyms")
_TEMPLATES = ("bluf", "exsum", "plain", "digest", "backgrounder", "daily")
"""Templates that need no analyst; a name is never taken for a path."""


@frozen
class Tool:
    """A tool as it is listed, and what it does with arguments that fit its schema."""

    name: str
    title: str
    description: str
    given: Schema
    answer: Schema
    call: Callable[[Shelf, dict[str, Any]], dict[str, Any]]

    def listed(self) -> Schema:
        """The tool as ``tools/list`` has it."""
        return {
            "name": self.name,
            "title": self.title,
            "description": self.description,
            "inputSchema": self.given,
            "outputSchema": self.answer,
            "annotations": {"readOnlyHint": True, "idempotentHint": True, "openWorldHint": False},
        }


_VERIFY_BRIEF = Tool(
    "verify_brief",
    "Check a text against its sources",
    "Checks each quotation, figure, date, name, citation and sentence of a text that you or somebody else wrote against its "
    "sources. Call it before you hand on a summary; mend each claim that is a problem, and call it again until passed is true.",
    _object(
        {
            "brief": {"type": "string", "minLength": 1, "description": "The text to check, plain or Markdown."},
            "brief_path": {"type": "string", "minLength": 1, "description": "Or its file."},
            "sources": _SOURCES,
            "all_claims": {"type": "boolean", "description": "Also those that are no problem; by default false."},
        },
        required=("sources",),
    ),
    {
        "type": "object",
        "properties": {
            "passed": {"type": "boolean"},
            "summary": _TEXT,
            "brief": _TEXT,
            "sources": _list(_TEXT),
            "claims": _list({"type": "object"}, "As `briefing verify --json` has them."),
            "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
            "changed": _list(_TEXT),
            "missing": _list(_TEXT),
            "failed": _FAILED,
        },
        "required": ["passed", "summary", "claims", "counts", "failed"],
    },
    checking.verify_brief,
)
_VERIFY_QUOTE = Tool(
    "verify_quote",
    "Check one quotation",
    "Says whether words stand in a source, and gives the source's own words with their place. Call it before you print anything in "
    "quotation marks. Answers verbatim, elsewhere (not in the source that you named, but in another), nearest, or nowhere.",
    _object(
        {
            "quote": {"type": "string", "minLength": 1, "description": "The words, without quotation marks."},
            "sources": _SOURCES,
            "source": {
                "type": "string",
                "minLength": 1,
                "description": "The one of them in which you think it stands.",
            },
        },
        required=("quote", "sources"),
    ),
    _object(
        {
            "answer": {"type": "string", "enum": ["verbatim", "elsewhere", "nearest", "nowhere"]},
            "said": _TEXT,
            "passage": _PASSAGE,
            "share": _SHARE,
            "difference": {"type": "string", "description": "[-only in the source-] {+only in your quotation+}"},
            "speaker": {"type": "string", "description": "Whom the source gives the words to."},
            "failed": _FAILED,
        },
        required=("answer", "said", "failed"),
    ),
    checking.verify_quote,
)
_FIND_PASSAGE = Tool(
    "find_passage",
    "Find where the sources speak of something",
    "Finds the passages that share most words with a query, best first, with the source's own words and their place.",
    _object(
        {
            "query": {"type": "string", "minLength": 1},
            "sources": _SOURCES,
            "most": {"type": "integer", "minimum": 1, "maximum": 20, "description": "Passages at most; by default 3."},
        },
        required=("query", "sources"),
    ),
    _object(
        {
            "passages": _list(
                _object({**_PASSAGE_PROPERTIES, "share": _SHARE}, required=(*_PASSAGE_PROPERTIES, "share"))
            ),
            "failed": _FAILED,
        },
        required=("passages", "failed"),
    ),
    checking.find_passage,
)
_FACT_PROPERTIES: Schema = {
    "document": _TEXT,
    "kind": {"type": "string", "enum": list(_KINDS)},
    "text": _TEXT,
    "start": _OFFSET,
    "end": _OFFSET,
    "locator": _TEXT,
    "value": _TEXT,
    "about": _TEXT,
}
_FACTS = Tool(
    "facts",
    "List who said what, figures, dates, names, acronyms",
    "Extracts the facts of the sources, each with its verbatim words, its normalised value, who or what it is about, and its place.",
    _object(
        {"sources": _SOURCES, "kinds": _list({"type": "string", "enum": list(_KINDS)}, "Only these; by default all.")},
        required=("sources",),
    ),
    _object(
        {"facts": _list(_object(_FACT_PROPERTIES, required=tuple(_FACT_PROPERTIES))), "failed": _FAILED},
        required=("facts", "failed"),
    ),
    briefings.facts,
)
_MAKE_BRIEFING = Tool(
    "make_briefing",
    "Make a briefing of verbatim, cited passages",
    "Makes a briefing in Markdown of which every line is a verbatim passage of a source with its citation. No model writes any of it.",
    _object(
        {
            "sources": _SOURCES,
            "length": {"type": "string", "minLength": 1, "description": "short, medium, long, 7, 20%, 250w, 1p, 2min."},
            "query": _list({"type": "string", "minLength": 1}, "What it should be about."),
            "template": {"type": "string", "enum": list(_TEMPLATES)},
            "title": _TEXT,
        },
        required=("sources",),
    ),
    _object(
        {"title": _TEXT, "markdown": _TEXT, "failed": _FAILED},
        required=("title", "markdown", "failed"),
    ),
    briefings.make_briefing,
)
TOOLS: dict[str, Tool] = {
    tool.name: tool for tool in (_VERIFY_BRIEF, _VERIFY_QUOTE, _FIND_PASSAGE, _FACTS, _MAKE_BRIEFING)
}
