"""The nouns: frozen values with no I/O that know no other room. Import them from here."""

from briefing.model.briefings import (
    ANALYST,
    OMISSION,
    OPEN_SLOT,
    Briefing,
    Change,
    Changes,
    Citation,
    Findings,
    Item,
    ItemKind,
    Section,
    Source,
    Table,
)
from briefing.model.choices import Choices, Move, Pin, Place
from briefing.model.comparisons import Agreement, Claim, Comparison, Difference, DifferenceKind
from briefing.model.document_kinds import DocumentKind
from briefing.model.documents import Certainty, Corpus, Document, Metadata, Origin, Reading, ReadingDetails, SourceMap
from briefing.model.facts import Acronym, Date, DateKind, Entity, EntityKind, Event, Facts, Figure, Quote
from briefing.model.outcomes import Outcome, State
from briefing.model.rankings import (
    Account,
    Asked,
    Concepts,
    Extract,
    OutcomeCandidate,
    Passage,
    Pick,
    Profile,
    Ranking,
    Reason,
    Signals,
)
from briefing.model.requests import Budget, BudgetUnit, Frame, Order, Request
from briefing.model.spans import Block, BlockKind, Locator, LocatorKind, Sentence, Span
from briefing.model.verdicts import BriefClaim, ClaimKind, Evidence, Finding, Remark, RemarkKey, Verification

__all__ = [
    "ANALYST", "OMISSION", "OPEN_SLOT", "Account", "Acronym", "Agreement", "Asked", "Block", "BlockKind", "BriefClaim", "Briefing", "Budget",
    "BudgetUnit", "Certainty", "Change", "Changes", "Choices", "Citation", "Claim", "ClaimKind", "Comparison", "Concepts", "Corpus", "Date", "DateKind",
    "Difference", "DifferenceKind", "Document", "DocumentKind", "Entity", "EntityKind", "Event", "Evidence", "Extract", "Facts",
    "Figure", "Finding", "Findings", "Frame", "Item", "ItemKind", "Locator", "LocatorKind", "Metadata", "Move", "Order",
    "Origin", "Outcome", "OutcomeCandidate", "Passage", "Pick", "Pin", "Place", "Profile", "Quote", "Ranking", "Reading", "ReadingDetails", "Reason", "Remark", "RemarkKey", "Request", "Section", "Sentence",
    "Signals", "Source", "SourceMap", "Span", "State", "Table", "Verification",
]  # fmt: skip
