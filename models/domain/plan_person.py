"""The frozen values of an introduction plan that say whose it is: its headings 1 to 6.

Texts are Swedish and have passed the gate for text of people; names of languages, organisations
and municipalities are written out. Health is a need of adaptation and nothing more.
"""

from dataclasses import dataclass, field
from datetime import date

from models.domain.chain import PlanState
from models.domain.status import (
    GuardianKind,
    IdentifierKind,
    PermitGround,
    PermitKind,
    Protection,
)


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to turn to: by function first, since people change posts."""

    name: str = ""
    function: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class PlanHead:
    """1. Whose plan it is, which version, and who answers for it.

    Attributes:
        date: day of the version: when it was decided, or the day of the draft.
        replaces: number of the version that this one takes the place of.
        language: the language beside Swedish as ISO 639, ``sv`` for Swedish alone.
        secrecy_note: what the reader must know of confidentiality, with its law.
    """

    municipality: str
    case_number: str
    date: date
    unit: str = ""
    register_number: str = ""  # diarienummer
    version: int = 1
    state: PlanState = PlanState.DRAFT
    replaces: int | None = None
    officer: Contact = field(default_factory=Contact)
    secrecy_note: str = ""
    language: str = "sv"


@dataclass(frozen=True, slots=True)
class LanguageSkill:
    """A language of the person, in phrases such as "talar flytande"; unknown ones are empty."""

    name: str
    is_mother_tongue: bool = False
    speaks: str = ""
    reads: str = ""


@dataclass(frozen=True, slots=True)
class Representative:
    """Who speaks for the person (vårdnadshavare, god man, särskilt förordnad vårdnadshavare)."""

    name: str
    kind: GuardianKind
    phone: str = ""
    since: date | None = None
    protection: Protection = Protection.NONE


@dataclass(frozen=True, slots=True)
class PlanPerson:
    """2. Who the plan is for.

    Attributes:
        name: the name in Latin letters, as it is spoken and written in Swedish papers.
        native_name: the name in the person's own script.
        birth_year: the year, where the day is unknown.
        protection: anything but ``NONE`` keeps the whole plan from paper.
    """

    name: str
    native_name: str = ""
    born: date | None = None
    birth_year: int | None = None
    identifier_kind: IdentifierKind | None = None
    identifier: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    languages: tuple[LanguageSkill, ...] = ()
    literacy: str = ""
    interpreter_language: str = ""
    interpreter_note: str = ""
    representatives: tuple[Representative, ...] = ()
    protection: Protection = Protection.NONE


@dataclass(frozen=True, slots=True)
class HouseholdMember:
    """3. Someone the person lives with, or a child elsewhere.

    Attributes:
        school: school or preschool with grade or group, for a child.
        school_starts: first day there.
        protection: anything but ``NONE`` keeps the member from paper, without a trace.
    """

    name: str
    relation: str
    born: date | None = None
    is_child: bool = False
    lives_here: bool = True
    school: str = ""
    school_starts: date | None = None
    needs: str = ""
    protection: Protection = Protection.NONE


@dataclass(frozen=True, slots=True)
class PlanHousehold:
    """3. Household and children; the child's best interests in words of their own."""

    members: tuple[HouseholdMember, ...] = ()
    lives_alone: bool = False
    best_interests: str = ""


@dataclass(frozen=True, slots=True)
class Permit:
    """A residence permit (uppehållstillstånd) by its dates."""

    ground: PermitGround
    kind: PermitKind
    valid_from: date | None = None
    valid_to: date | None = None
    renew_by: date | None = None


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """4. Right to stay, and which municipality answers for what."""

    is_asylum_seeker: bool = False
    applied: date | None = None
    permit: Permit | None = None
    registered_here: date | None = None  # folkbokförd i kommunen
    received: date | None = None  # mottagen i kommunen
    residence_municipality: str = ""
    delivering_municipalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AssessmentPart:
    """5. One area of the assessment (kartläggning): education, work, housing, interests ..."""

    area: str
    summary: str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """6. What the person said, in the person's words.

    Attributes:
        answers: pairs of question and answer; the question may be empty.
        said_in: language it was said in, when not Swedish.
        through_interpreter: an interpreter rendered it.
    """

    answers: tuple[tuple[str, str], ...] = ()
    said_in: str = ""
    through_interpreter: bool = False
    said_on: date | None = None
