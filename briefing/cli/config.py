"""``briefing config show``: what the settings are, and where each comes from."""

from __future__ import annotations

import typer

from briefing import settings
from briefing.cli import console, option_values, options

app = typer.Typer(no_args_is_help=True, help="What the settings are, and where they come from.")


@app.command("show")
def show(
    as_json: options.AsJson = False,
    config: options.Config = None,
    no_config: options.NoConfig = False,
    profile: options.Profile = "",
) -> int:
    """Print the settings that hold here: of briefing.toml, its profile, and BRIEFING_... variables."""
    chosen = option_values.Options({}, config=config, no_config=no_config, profile=profile)
    variables = {} if no_config else settings.environment()
    rows = [
        (name, shown(value), settings.variable(name) if name in variables else chosen.file)
        for name, value in sorted(chosen.given(metadata=True).items())
    ]
    if as_json:
        console.result_json(
            {"file": chosen.file, "settings": {name: {"value": value, "from": place} for name, value, place in rows}}
        )
        return 0
    console.notice(f"settings of {chosen.file}" if chosen.file else "no briefing.toml holds here")
    if rows:
        console.result(console.table(("option", "value", "from"), rows))
    return 0


def shown(value: object) -> str:
    """A setting's value in words."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return "; ".join(f"{key}={inner}" for key, inner in value.items())
    return str(value)
