"""What each command prints as JSON keeps the schema that the package ships."""

import json
from importlib import resources

import jsonschema
import pytest

from briefing import catalog
from briefing.facts.kinds import kind_of
from tests.expected import ROOT, settle
from tests.program import call

SCHEMAS = ROOT / "briefing" / "schema"
_TEXT = "examples/strait.txt"
_LATER = "examples/strait-later.txt"
_RECORD = json.dumps({"id": 1, "text": "The mill burned on 3 May 2031. “It is gone,” said Ida Bruun, its owner."})
_BAD = json.dumps({"id": 2})


def schema(name):
    return json.loads((resources.files("briefing") / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))


def names():
    return sorted(path.name.removesuffix(".schema.json") for path in (resources.files("briefing") / "schema").iterdir())


@pytest.mark.parametrize("name", names())
def test_a_schema_is_one_itself(name):
    jsonschema.Draft202012Validator.check_schema(schema(name))


def test_the_schema_of_facts_is_made_of_their_kinds(capfd):
    made = schema("facts")
    kinds = {name: kind_of(name) for name, row in catalog.entries("facts").items() if row.printed}
    for key in ("facts", "of_one"):
        properties = made["$defs"][key]["properties"]
        made["$defs"][key]["properties"] = {
            **{name: value for name, value in properties.items() if name in {"id", "sentences"}},
            **{name: {"type": "array", "items": _of_one_fact(kind)} for name, kind in kinds.items()},
        }
        before = [name for name in made["$defs"][key]["required"] if name in {"id", "sentences"}]
        made["$defs"][key]["required"] = [*before, *kinds]
    settle(SCHEMAS / "facts.schema.json", json.dumps(made, indent=2, ensure_ascii=False) + "\n", capfd)


def _of_one_fact(kind):
    required = [name for name, _ in kind.schema if name not in kind.optional]
    return {"type": "object", "properties": dict(kind.schema), "required": required, "additionalProperties": False}


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("facts", ("facts", _TEXT)),
        ("facts", ("facts", _TEXT, _LATER)),
        ("summary", ("summarize", _TEXT)),
        ("comparison", ("compare", _TEXT, _LATER)),
        ("explanation", ("explain", _TEXT)),
        ("text", ("text", _TEXT)),
        ("verification", ("verify", _TEXT, _TEXT)),
        ("briefing", ("make", _TEXT)),
        ("briefing", ("make", _TEXT, _LATER, "-t", "dossier")),
    ],
)
def test_what_is_printed_keeps_its_schema(name, arguments):
    done = call(*arguments, "--json")
    assert done.code == 0
    jsonschema.Draft202012Validator(schema(name)).validate(json.loads(done.out))


@pytest.mark.parametrize(("name", "verb"), [("facts", "facts"), ("summary", "summarize")])
def test_json_lines_keep_it_too(name, verb):
    lines = call(verb, "--jsonl", "-", stdin=f"{_RECORD}\n{_BAD}\n".encode()).out.splitlines()
    assert len(lines) == 2
    for line in lines:
        jsonschema.Draft202012Validator(schema(name)).validate(json.loads(line))
