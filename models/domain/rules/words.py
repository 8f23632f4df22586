"""Closed lists of words that a rule pack may use, with what the screen calls them."""

from enum import Enum
from typing import Self


class Labelled(Enum):
    """An enum whose members carry a Swedish label beside the value that stands in the packs."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member."""
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member


class RuleKind(Labelled):
    """What sort of thing a rule says."""

    DEADLINE = "deadline", "frist"
    RIGHT_ENDS = "right_ends", "rättighet som upphör"
    QUANTITY = "quantity", "mängd"
    REVIEW_INTERVAL = "review_interval", "uppföljning"
    BEGINS = "begins", "börjar gälla"  # a right or a duty that begins on a day
    NOTICE = "notice", "upplysning"  # a change of law whose numbers are not known


class RuleStatus(Labelled):
    """How sure it is that a rule is law."""

    IN_FORCE = "in_force", "gällande"
    PROPOSED = "proposed", "föreslagen"
    UNVERIFIED = "unverified", "obekräftad"
    ROUTINE = "routine", "rutin eller avtal, inte lag"

    @property
    def holds(self) -> bool:
        """Whether a finding may be shown as something that applies, not only as a hint."""
        return self in {RuleStatus.IN_FORCE, RuleStatus.ROUTINE}


class FindingState(Labelled):
    """How a case stands towards a rule."""

    UPCOMING = "upcoming", "kommande"
    LATE = "late", "försenad"
    MET = "met", "uppfylld"
    RUNNING = "running", "pågår"
    ENDED = "ended", "upphörd"
    TO_DO = "to_do", "att göra"  # must be done, but the rule names no day
    WAITING = "waiting", "väntar på datum"  # the day the rule counts from is not known
    SHORT = "short", "når inte upp"
    INFORMATION = "information", "upplysning"
    CHECK = "check", "kontrollera"  # not known to be law, and its day has come


class Responsible(Labelled):
    """Who has to act."""

    UNIT = "unit", "enheten"
    MUNICIPALITY = "municipality", "kommunen"
    SOCIAL_BOARD = "social_board", "socialnämnden"
    ADULT_EDUCATION = "adult_education", "vuxenutbildningen"
    SCHOOL = "school", "skolan"
    PRESCHOOL = "preschool", "förskolan"
    CHIEF_GUARDIAN = "chief_guardian", "överförmyndaren"
    MIGRATION_AGENCY = "migration_agency", "Migrationsverket"
    EMPLOYMENT_SERVICE = "employment_service", "Arbetsförmedlingen"
    TAX_AGENCY = "tax_agency", "Skatteverket"
    HEALTH_AND_SOCIAL_CARE_INSPECTORATE = "ivo", "IVO"
    REGION = "region", "regionen"
    PERSON = "person", "personen själv"


class Scope(Labelled):
    """What a rule is tried on."""

    PERSON = "person", "ärendets person"
    HOUSEHOLD = "household", "var och en i hushållet"
    MEASURE = "measure", "varje insats"
    PERIOD = "period", "varje period"


class Pick(Labelled):
    """Which of several anchors a rule counts from."""

    FIRST_KNOWN = "first_known", "den första som är känd"
    LATEST = "latest", "den senaste som är känd"
    LATEST_OF_ALL = "latest_of_all", "den senaste, när alla är kända"


class Unit(Labelled):
    """What a quantity is counted in."""

    HOURS_PER_WEEK = "hours_per_week", "timmar i veckan"
    HOURS = "hours", "timmar"
    PARTS = "parts", "delar"
    DAYS = "days", "dagar"
    WEEKS = "weeks", "veckor"
    MONTHS = "months", "månader"
    YEARS = "years", "år"
    FULL_TIME_MONTHS = "full_time_months", "månader på heltid"
    KRONOR = "kronor", "kronor"
    KRONOR_PER_DAY = "kronor_per_day", "kronor per dag"
    KRONOR_PER_YEAR = "kronor_per_year", "kronor per år"
    PER_CENT = "per_cent", "procent"


class Comparison(Labelled):
    """How a quantity is held against what the measures add up to."""

    AT_LEAST = "at_least", "minst"
    AT_MOST = "at_most", "högst"
    STATED = "stated", ""  # shown, not compared


class Measured(Labelled):
    """What is added up over the measures."""

    HOURS_PER_WEEK = "hours_per_week", "planerade timmar i veckan"
    HOURS_DONE = "hours_done", "genomförda timmar"
    PARTS_DONE = "parts_done", "genomgångna delar"
