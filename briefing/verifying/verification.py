"""A brief and its sources → the finding of each kind of claim, in the order of the brief."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, ClaimKind, Document, Finding, Verification
from briefing.verifying import acronyms, nearest, quotations, sentences, uncased_names, whole
from briefing.verifying.acts import Acts
from briefing.verifying.bare_numbers import BareNumbers
from briefing.verifying.baselines import Baselines
from briefing.verifying.bindings import Bindings
from briefing.verifying.bound_names import BoundNames
from briefing.verifying.brief import Brief
from briefing.verifying.capitals import Capitals
from briefing.verifying.causes import Causes
from briefing.verifying.citations import Citations
from briefing.verifying.claimants import Claimants
from briefing.verifying.clause_names import ClauseNames
from briefing.verifying.contraries import Contraries
from briefing.verifying.crossings import Crossings
from briefing.verifying.dates import Dates
from briefing.verifying.deeds import Deeds
from briefing.verifying.directions import Directions
from briefing.verifying.disagreements import Disagreements
from briefing.verifying.doers import Doers
from briefing.verifying.extents import Extents
from briefing.verifying.factuality import Factuality
from briefing.verifying.figures import Figures
from briefing.verifying.items import Items
from briefing.verifying.known_names import KnownNames
from briefing.verifying.locale_rivals import LocaleRivals
from briefing.verifying.locating import Locations
from briefing.verifying.named_objects import NamedObjects
from briefing.verifying.names import Names
from briefing.verifying.participants import Participants
from briefing.verifying.parts import Parts
from briefing.verifying.predicatives import Predicatives
from briefing.verifying.rivals import Rivals
from briefing.verifying.sources import Sources
from briefing.verifying.support import Supports
from briefing.verifying.table_rows import TableRows
from briefing.verifying.tellings import Tellings
from briefing.verifying.trends import Trends
from briefing.verifying.verb_dates import VerbDates
from briefing.verifying.wholes import Wholes

_ORDER = {kind: rank for rank, kind in enumerate(ClaimKind)}
_latest: list[Sources] = []
"""The sources of the last brief, with what was read in them: of several drafts each is checked against the same."""


def verify(brief: Document, sources: Sequence[Document], *, carried: Briefing | None = None) -> Verification:
    """Checks a brief against its sources.

    Args:
        brief: As it was read.
        sources: In the order in which they are to be searched; of equal evidence the first counts.
        carried: The briefing that the brief's file carries, where it is one of ours: it names its sources' digests.
    """
    from briefing import facts

    searched = _searched(tuple(sources))
    anchored = searched.anchored(brief)
    page = Brief.read(anchored, facts.extract(anchored))
    locations = Locations(page, searched)
    supports = Supports(searched, brief.language)
    figures = Figures(page, searched, locations, supports)
    numbers = BareNumbers(page, searched, locations, figures.known.by_value)
    dates = Dates(page, searched, locations, supports)
    capitals = Capitals(searched)
    told = Tellings(page, searched, supports)
    deeds = Deeds(page, searched, capitals, told, KnownNames(searched))
    doers = Doers(deeds, supports)
    done_by = (Participants(deeds, doers, supports).of, Predicatives(deeds).of)
    trends, contraries = Trends(page, searched, supports, told), Contraries(page, searched, supports, told)
    causes = Causes(page, searched, supports)
    elsewhere = LocaleRivals(page, searched, supports)
    rivals = (
        Rivals(page, searched, supports, Items(page, searched, figures.known, dates.known)).of,
        Bindings(page, searched, figures.known, capitals).of,
        Parts(page, searched, figures.known).of,
        Directions(page, searched, figures.known).of,
        Acts(page, searched, supports, capitals).of,
        *done_by,
        Claimants(page, searched, supports, capitals).of,
        Factuality(page, searched, supports, told, doers).of,
        BoundNames(page, searched, supports, capitals).of,
        TableRows(page, searched, figures.known).of,
        Baselines(page, searched, supports, figures.known).of,
        ClauseNames(page, searched, supports, capitals).of,
        VerbDates(page, searched, supports, dates.known).of,
        NamedObjects(page, searched, supports, capitals).of,
        Wholes(page, searched, supports, figures.known).of,
        Extents(page, searched, supports).of,
        causes.of,
        Crossings(page, searched, supports).of,
        trends.of,
        contraries.of,
        elsewhere.of,
    )
    found: list[Finding] = [
        *quotations.check(page, searched),
        *Disagreements(searched, brief.language).noted([*figures.check(), *numbers.check()]),
        *dates.check(),
        *Names(page, searched, supports).check(),
        *uncased_names.check(page, searched),
        *acronyms.check(page, searched),
        *Citations(page, searched).check(),
        *sentences.check(
            page,
            searched,
            locations,
            supports,
            told,
            rivals,
            in_part=(trends.of, contraries.of, *done_by, causes.of, elsewhere.of),
            cut_off=done_by,
        ),
    ]
    found, remarks = whole.remarked(found, page, searched)
    found = list(nearest.noted(found, page, searched, supports))
    found.sort(key=lambda f: (f.claim.span.start, _ORDER[f.claim.kind], f.claim.span.stop))
    changed, missing = _changes(page, searched, carried)
    return Verification(brief, searched.documents, tuple(found), changed, missing, remarks)


def _searched(documents: tuple[Document, ...]) -> Sources:
    """The sources as they are searched."""
    known = next(iter(_latest), None)
    if known is None or known.documents != documents:
        known = Sources(documents)
        _latest[:] = [known]
    return known


def _changes(page: Brief, sources: Sources, carried: Briefing | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sources that have changed since the brief was made, by name, and those that were not given."""
    given = {d.origin.sha256 for d in sources.documents}
    names = {d.origin.name.rsplit("/", 1)[-1]: d.origin.name for d in sources.documents}
    if carried is not None:
        named = [(source.name, source.sha256) for source in carried.sources]
    else:
        named = page.named_sources()
    changed = tuple(
        names[n.rsplit("/", 1)[-1]] for n, h in named if h and h not in given and n.rsplit("/", 1)[-1] in names
    )
    missing = tuple(n for n, h in named if h and h not in given and n.rsplit("/", 1)[-1] not in names)
    return changed, missing
