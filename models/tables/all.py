"""Every table, so that the metadata is whole wherever it is needed."""

from models.tables import audit, case, desk, events, organisation, person, rules, search, work
from models.tables.base import Base

__all__ = [
    "Base",
    "audit",
    "case",
    "desk",
    "events",
    "organisation",
    "person",
    "rules",
    "search",
    "work",
]
