"""Twenty documents that would run a script, open a dialog or reach another host, if any of their text were taken for markup."""

import json

from tests import vectors
from tests.readers import packages

ELSEWHERE = "http://elsewhere.invalid"
RUN = "window.ran=1;alert(1)"
MARKUP = (
    f'<script>{RUN}</script><img src="{ELSEWHERE}/i.png" onerror="{RUN}"><svg onload="{RUN}"></svg>'
    f'<iframe src="javascript:{RUN}"></iframe><a href="javascript:{RUN}">x</a>'
)
STORY = (
    "The port of Tarn closed on Monday after a walkout of 300 pilots. “We will not sail,” said Odile Brandvold, head of "
    "the pilots’ union. The ministry said that 45 ships were waiting, and that talks would begin on 2 April 2024."
)
_ESCAPED = MARKUP.replace("&", "&amp;").replace("<", "&lt;")
_RELATION = (
    '<Relationship Id="r9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    f'relationships/image" Target="{ELSEWHERE}/i.png"/>'
)


def _html(head="", body=""):
    return f"<!DOCTYPE html><html><head><title>{_ESCAPED}</title>{head}</head><body><p>{STORY}</p>{body}</body></html>"


def _word(text):
    return packages.docx(packages.p(text) + packages.p(STORY.replace("&", "&amp;")))


def _mail(subject, body, kind="text/html"):
    return f"From: a@b.invalid\r\nSubject: {subject}\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{body}\r\n"


def _active_pdf():
    action = f"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /O << /S /URI /URI ({ELSEWHERE}) >> >>"
    return vectors.pdf().replace(b"/Type /Catalog", b"/Type /Catalog " + action.encode())


_BRIEF = {
    "schema": "briefing/1",
    "title": MARKUP,
    "sources": [],
    "sections": [{"key": MARKUP, "heading": MARKUP, "nodes": [{"type": "item", "text": f"{MARKUP} {STORY}"}]}],
}

DOCUMENTS = {
    name: data if isinstance(data, bytes) else data.encode()
    for name, data in {
        "01 script.txt": f"{MARKUP}\n\n{STORY}",
        "02 script.md": f"# {MARKUP}\n\n[x](javascript:{RUN}) ![x]({ELSEWHERE}/i.png)\n\n{STORY}",
        "03 script.html": _html(f"<script>{RUN}</script>", MARKUP),
        "04 refresh.html": _html(f'<meta http-equiv="refresh" content="0;url={ELSEWHERE}"><base href="{ELSEWHERE}/">'),
        "05 style.html": _html(
            f'<link rel="stylesheet" href="{ELSEWHERE}/a.css"><style>@import "{ELSEWHERE}/b.css"</style>'
        ),
        "06 form.html": _html("", f'<form action="{ELSEWHERE}"><input autofocus onfocus="{RUN}"></form>'),
        "07 frame.html": _html("", f'<iframe srcdoc="{_ESCAPED}"></iframe><object data="{ELSEWHERE}/x"></object>'),
        "08 escaped.html": _html("", f"<h2>{_ESCAPED}</h2><p>{_ESCAPED} {STORY}</p>"),
        "09 text.docx": _word(_ESCAPED),
        "10 picture.docx": packages.docx(
            packages.p(STORY),
            **{"word/_rels/document.xml.rels": packages.relations().replace("</Rel", _RELATION + "</Rel")},
        ),
        "11 text.odt": packages.odt(f"<text:p>{_ESCAPED}</text:p><text:p>{STORY}</text:p>"),
        "12 chapter.epub": packages.epub({"a.xhtml": f"<p>{_ESCAPED}</p><p>{STORY}</p>"}),
        "13 subject.eml": _mail(MARKUP, f"{STORY}\r\n{MARKUP}", "text/plain"),
        "14 tracker.eml": _mail("Port", f'<p>{STORY}</p><img src="{ELSEWHERE}/t.gif">{MARKUP}'),
        "15 feed.rss": f"<rss><channel><title>{_ESCAPED}</title><item><title>{_ESCAPED}</title><description>{_ESCAPED} {STORY}"
        "</description></item></channel></rss>",
        "16 active.pdf": _active_pdf(),
        "17 talk.vtt": f"WEBVTT\n\n00:01.000 --> 00:05.000\n<v {MARKUP}>{STORY}\n",
        "18 brief.json": json.dumps(_BRIEF),
        "19 entity.xml": f'<!DOCTYPE r [<!ENTITY a SYSTEM "{ELSEWHERE}/a.dtd">]><r><p>&a; {STORY}</p></r>',
        "20 '\"><img src=x onerror=alert(1)>.txt": f"{{{{key}}}} \u202e\u2066 {STORY} {MARKUP}",
    }.items()
}
