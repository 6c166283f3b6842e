"""A `Drawing` → SVG 1.1, with its title and description for those who do not see it; no script, no style sheet, nothing from outside."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from briefing.writers.chart import COLOURS, Dot, Drawing, Stroke, Tone, Words
from briefing.writers.pieces import legal

RULES = (
    ".timeline { display: block; width: 100%; max-width: 38rem; margin: 0 0 .6rem; }\n"
    ".timeline .text { fill: var(--text); stroke: var(--text); }\n"
    ".timeline .accent { fill: var(--accent); stroke: var(--accent); }\n"
    ".timeline .quiet { fill: var(--quiet); stroke: var(--quiet); }\n"
)
"""What the style sheet of an HTML page says of a picture in it."""
_FONT = "Arial, Liberation Sans, sans-serif"
_ROOT = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="img" aria-labelledby="{name}-title {name}-description"'
    ' viewBox="0 0 {width} {height}"{measures} direction="ltr" font-family="{font}"><title id="{name}-title">{title}</title>'
    '<desc id="{name}-description">{description}</desc>{shapes}</svg>'
)
_MEASURES = Markup(' width="{}pt" height="{}pt"')
_GROUND = Markup('<rect width="{}" height="{}" fill="#FFFFFF"/>')
_LINE = Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" stroke-width="{}" {}/>')
_CIRCLE = Markup('<circle cx="{}" cy="{}" r="{}" {}/>')
_TEXT = Markup('<text x="{}" y="{}" font-size="{}" text-anchor="{}" font-weight="{}" stroke-width="0" {}>{}</text>')
_CLASS, _PAINT = Markup('class="{}"'), Markup('fill="#{0}" stroke="#{0}"')


def inline(drawing: Drawing, name: str) -> Markup:
    """The picture as part of an HTML page, which has `RULES` in its style sheet; `name` is what its ids begin with."""
    return _svg(drawing, name, {tone: _CLASS.format(tone.value) for tone in Tone})


def write(drawing: Drawing) -> bytes:
    """The picture as a file of its own, on white."""
    measures = _number(drawing.width), _number(drawing.height)
    painted = {tone: _PAINT.format(rgb) for tone, rgb in COLOURS.items()}
    return _svg(drawing, "timeline", painted, _MEASURES.format(*measures), _GROUND.format(*measures)).encode()


_NOTHING = Markup("")


def _svg(
    drawing: Drawing,
    name: str,
    painted: Mapping[Tone, Markup],
    measures: Markup = _NOTHING,
    ground: Markup = _NOTHING,
) -> Markup:
    return _ROOT.format(
        name=name,
        width=_number(drawing.width),
        height=_number(drawing.height),
        measures=measures,
        font=_FONT,
        title=legal(drawing.title),
        description=legal(drawing.description),
        shapes=ground + Markup("").join(_shape(shape, painted[shape.tone]) for shape in drawing.shapes),
    )


def _shape(shape: Stroke | Dot | Words, paint: Markup) -> Markup:
    if isinstance(shape, Stroke):
        measures = (shape.x1, shape.y1, shape.x2, shape.y2, shape.weight)
        return _LINE.format(*map(_number, measures), paint)
    if isinstance(shape, Dot):
        return _CIRCLE.format(*map(_number, (shape.x, shape.y, shape.radius)), paint)
    anchor, weight = "end" if shape.ends else "start", "bold" if shape.bold else "normal"
    return _TEXT.format(*map(_number, (shape.x, shape.y, shape.size)), anchor, weight, paint, legal(shape.text))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
