"""The introduction chain: phases in time, strands beside each other."""

from enum import Enum


class Phase(Enum):
    """Where in the chain a case is. The value is what the database holds: never change it."""

    ASYLUM = "asylum"  # asyltid
    PERMIT = "permit"  # tillstånd, väntar på bosättning
    SETTLEMENT = "settlement"  # bosättning
    ESTABLISHMENT = "establishment"  # etablering
    CONTINUED = "continued"  # fortsatt stöd
    SELF_SUPPORT = "self_support"  # egen försörjning, avslut


class Strand(Enum):
    """A lane of the chain, always shown in this order."""

    STATUS = "status"
    HOUSING = "housing"  # boende
    LANGUAGE = "language"  # språk och utbildning
    WORK = "work"  # arbete och praktik
    HEALTH = "health"  # hälsa: kontakter, aldrig medicinskt innehåll
    SOCIETY = "society"  # samhälle
    CHILDREN = "children"  # barn och skola
    ECONOMY = "economy"  # försörjning


class MeasureStatus(Enum):
    """How far a measure (insats) has come."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    ENTERED_IN_ERROR = "entered_in_error"


class GoalKind(Enum):
    """What a goal is for: the end of the period, or a step on the way."""

    LONG_TERM = "long_term"  # långsiktigt mål
    PERIOD = "period"  # slutmål för perioden
    PARTIAL = "partial"  # delmål


class GoalStatus(Enum):
    """How a goal stands at the latest follow-up."""

    OPEN = "open"
    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"
    REMOVED = "removed"


class PlanState(Enum):
    """The life of one version of an introduction plan."""

    DRAFT = "draft"  # utkast
    PROPOSED = "proposed"  # föreslagen
    DECIDED = "decided"  # fastställd
    REPLACED = "replaced"  # ersatt


class EndReason(Enum):
    """Why a case was closed."""

    SELF_SUPPORTING = "self_supporting"
    MOVED = "moved"
    REFUSED = "refused"  # avslag
    ABSCONDED = "absconded"  # avviken
    LEFT_COUNTRY = "left_country"  # utrest
    DECEASED = "deceased"
    PERIOD_ENDED = "period_ended"
    MERGED = "merged"  # samma person hade två ärenden
