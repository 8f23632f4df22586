"""Every dated event that a rule of the introduction hangs on, or is met by."""

from enum import Enum
from typing import Self


class Event(Enum):
    """A dated event in a newcomer's introduction.

    The value is the name of the column that holds its date: never change it. Which table holds
    the column is told by `PERSON_EVENTS` and `CASE_EVENTS`; the dates of `DERIVED_EVENTS` come
    from other rows (permits, placements, plans, measures) or are worked out by the rules.

    Attributes:
        label: the event in Swedish, as it stands in a form and in an explanation.
    """

    label: str

    # There is one of each: its identity is its hash, quicker than that of its name.
    __hash__ = object.__hash__

    def __new__(cls, column: str, label: str) -> Self:
        """Make an event with a column name for value and a Swedish label beside it."""
        event = object.__new__(cls)
        event._value_ = column
        event.label = label
        return event

    # --- follow the person from municipality to municipality: table person_events -------------
    # Arrival and asylum
    ARRIVED = "arrived", "Ankomst till Sverige"
    ASYLUM_APPLIED = "asylum_applied", "Ansökan om asyl"
    ASYLUM_INFORMATION_GIVEN = "asylum_information_given", "Skriftlig information om asyl lämnad"
    ASYLUM_CARD_ISSUED = "asylum_card_issued", "LMA-kort utfärdat"
    ASYLUM_INTRODUCTION_DONE = "asylum_introduction_done", "Samhällsintroduktion genomförd"
    FAMILY_REUNION_APPLIED = "family_reunion_applied", "Familjens ansökan om uppehållstillstånd"
    #: For a family member: when the permit was applied for.
    RESIDENCE_APPLIED = "residence_applied", "Ansökan om uppehållstillstånd"
    #: For a family member: when the sponsor (anknytningspersonen) was first received.
    SPONSOR_FIRST_RECEIVED = "sponsor_first_received", "Anknytningspersonen först mottagen"
    # Civil registration and numbers
    #: First reception in any municipality (förordning 2010:1122 6 §).
    FIRST_RECEIVED = "first_received", "Först mottagen i en kommun"
    #: First civil registration in any municipality: starts the clocks of three years and more.
    FIRST_CIVIL_REGISTRATION = "first_civil_registration", "Folkbokförd i Sverige första gången"
    MOVED = "moved", "Senaste flytt inom Sverige"
    MOVE_REPORTED = "move_reported", "Flytt anmäld till Skatteverket"
    COORDINATION_NUMBER_ASSIGNED = "coordination_number_assigned", "Samordningsnummer tilldelat"
    COORDINATION_NUMBER_RENEWED = "coordination_number_renewed", "Samordningsnummer förnyat"
    # Health: contacts only, never medical content
    HEALTH_EXAMINATION_OFFERED = "health_examination_offered", "Hälsoundersökning erbjuden"
    HEALTH_EXAMINATION_BOOKED = "health_examination_booked", "Hälsoundersökning bokad"
    HEALTH_EXAMINATION_DONE = "health_examination_done", "Hälsoundersökning genomförd"
    # Establishment programme (Arbetsförmedlingen)
    AF_REGISTERED = "af_registered", "Inskriven hos Arbetsförmedlingen"
    AF_ACTION_PLAN_DECIDED = "af_action_plan_decided", "Arbetsförmedlingens handlingsplan upprättad"
    AF_ACTION_PLAN_RENEWED = "af_action_plan_renewed", "Arbetsförmedlingens handlingsplan förnyad"
    ESTABLISHMENT_STARTED = "establishment_started", "Anvisad till etableringsprogrammet"
    ESTABLISHMENT_ENDED = "establishment_ended", "Etableringsprogrammet avslutat"
    ESTABLISHMENT_REVOKED = "establishment_revoked", "Anvisning till programmet återkallad"
    AF_REREGISTERED = "af_reregistered", "Inskriven på nytt hos Arbetsförmedlingen"
    EDUCATION_DUTY_STARTED = "education_duty_started", "Omfattas av utbildningsplikt"
    # Swedish for immigrants (sfi), over the whole country
    SFI_FIRST_ADMITTED = "sfi_first_admitted", "Antagen till sfi första gången"
    #: Last day of the right after the latest decision on extension; typed from the decision.
    SFI_RIGHT_EXTENDED_TO = "sfi_right_extended_to", "Rätten till sfi förlängd till och med"
    SFI_COMPLETED = "sfi_completed", "Sfi avslutad med godkänt i kurs D"
    # Society orientation (samhällsorientering)
    SO_STARTED = "so_started", "Samhällsorientering påbörjad"
    SO_COMPLETED = "so_completed", "Samhällsorientering genomförd"
    SO_CERTIFICATE_ISSUED = "so_certificate_issued", "Intyg om samhällsorientering utfärdat"
    # Children and young people
    SCHOOL_STARTED = "school_started", "Började skola i Sverige"
    # Minors without custodian
    GUARDIAN_APPOINTED = "guardian_appointed", "God man förordnad"
    CUSTODIAN_APPOINTED = "custodian_appointed", "Särskilt förordnad vårdnadshavare utsedd"
    # Self-support
    SELF_SUPPORTING = "self_supporting", "Egen försörjning"

    # --- belong to this municipality's responsibility: table case_events ----------------------
    CIVIL_REGISTRATION_HERE = "civil_registration_here", "Folkbokförd i kommunen"
    MAPPING_DONE = "mapping_done", "Kartläggning genomförd"
    # Sfi here
    SFI_REGISTERED = "sfi_registered", "Anmäld till sfi"
    SFI_ADMITTED = "sfi_admitted", "Antagen till sfi här"
    SFI_STARTED = "sfi_started", "Sfi påbörjad"
    SFI_KNOWLEDGE_ASSESSED = "sfi_knowledge_assessed", "Kunskaper bedömda för sfi"
    SFI_STUDY_PLAN_MADE = "sfi_study_plan_made", "Individuell studieplan för sfi upprättad"
    # Society orientation here
    SO_OFFERED = "so_offered", "Samhällsorientering erbjuden"
    # Preschool and school here
    PRESCHOOL_REQUESTED = "preschool_requested", "Plats i förskola begärd"
    PRESCHOOL_OFFERED = "preschool_offered", "Plats i förskola erbjuden"
    PRESCHOOL_PLACE_GIVEN = "preschool_place_given", "Plats i förskola"
    SCHOOL_APPLIED = "school_applied", "Anmäld till skola"
    #: Reception in the school system (mottagande inom skolväsendet) here.
    SCHOOL_RECEIVED = "school_received", "Mottagen i skolan"
    SCHOOL_ASSESSED = "school_assessed", "Kunskaper bedömda i skolan"
    SCHOOL_PLACEMENT_DECIDED = "school_placement_decided", "Årskurs och undervisningsgrupp beslutad"
    SCHOOL_STUDY_PLAN_MADE = "school_study_plan_made", "Individuell studieplan i skolan"
    PREPARATORY_CLASS_STARTED = "preparatory_class_started", "Började i förberedelseklass"
    PREPARATORY_CLASS_ENDED = "preparatory_class_ended", "Slutade i förberedelseklass"
    PRIORITISED_TIMETABLE_STARTED = "prioritised_timetable_started", "Prioriterad timplan började"
    PRIORITISED_TIMETABLE_ENDED = "prioritised_timetable_ended", "Prioriterad timplan slutade"
    # Placed children
    CARE_PLACED = "care_placed", "Placerad utanför det egna hemmet"
    CARE_PLAN_REVIEWED = "care_plan_reviewed", "Vårdplanen övervägd på nytt"
    IMPLEMENTATION_PLAN_MADE = "implementation_plan_made", "Genomförandeplan upprättad"
    #: Last day of the latest quarter whose cost of care is to be applied for.
    CARE_QUARTER_ENDED = "care_quarter_ended", "Kvartal med vårdkostnad slutade"
    CARE_COST_APPLIED = "care_cost_applied", "Ersättning för vårdkostnad sökt"
    # Social assistance
    ACTIVITY_REQUIRED = "activity_required", "Aktivitetskrav beslutat"
    ACTIVITY_PLAN_MADE = "activity_plan_made", "Individuell plan för aktiviteter upprättad"
    # Moving the case to another municipality (SoL 29 kap.)
    TRANSFER_REQUESTED = "transfer_requested", "Överflyttning av ärendet begärd"
    TRANSFER_ANSWERED = "transfer_answered", "Svar på begäran om överflyttning"
    TRANSFER_APPLIED = "transfer_applied", "Ansökan om överflyttning hos IVO"
    TRANSFER_DECIDED = "transfer_decided", "IVO:s beslut om överflyttning"

    # --- come from other rows, or from the rules themselves -----------------------------------
    BORN = "born", "Född"
    CASE_OPENED = "case_opened", "Ärendet öppnat"
    #: Of the permit that holds now, or of the latest one.
    PERMIT_DECIDED = "permit_decided", "Beslut om uppehållstillstånd"
    PERMIT_LEGAL_FORCE = "permit_legal_force", "Beslut om uppehållstillstånd fick laga kraft"
    PERMIT_STARTS = "permit_starts", "Uppehållstillstånd gäller från"
    PERMIT_ENDS = "permit_ends", "Uppehållstillstånd gäller till"
    #: Of the first permit the person ever had.
    FIRST_PERMIT_DECIDED = "first_permit_decided", "Första beslut om uppehållstillstånd"
    FIRST_PERMIT_STARTS = "first_permit_starts", "Första uppehållstillstånd gäller från"
    PLACEMENT_DECIDED = "placement_decided", "Beslut om anvisning"
    #: Latest day of reception, typed from Migrationsverket's decision.
    PLACEMENT_LATEST_RECEPTION = "placement_latest_reception", "Senaste dag för mottagande"
    RECEIVED = "received", "Mottagen i kommunen"
    PLAN_DECIDED = "plan_decided", "Introduktionsplan fastställd"
    FOLLOW_UP_PLANNED = "follow_up_planned", "Uppföljning planerad"
    FOLLOWED_UP = "followed_up", "Planen följd upp"
    MEASURE_STARTS = "measure_starts", "Insatsen började"
    MEASURE_ENDS = "measure_ends", "Insatsen slutar"
    #: When the last of the parties received the notice of the agreement a measure rests on.
    AGREEMENT_TERMINATED = "agreement_terminated", "Uppsägning av överenskommelsen mottagen"
    PERIOD_STARTS = "period_starts", "Perioden började"
    PERIOD_ENDS = "period_ends", "Perioden slutade"
    #: First day of the first month in the present unbroken run of social assistance.
    SUPPORT_SINCE = "support_since", "Försörjningsstöd utan avbrott sedan"
    #: Day after the last measure ended, when none is running or planned.
    IDLE_SINCE = "idle_since", "Utan pågående insats sedan"
    #: First and last day of the right to sfi, worked out by the rules.
    SFI_RIGHT_BEGINS = "sfi_right_begins", "Åldern för sfi uppnådd"
    SFI_RIGHT_ENDS = "sfi_right_ends", "Sista dag med rätt till sfi"


def _between(first: Event, last: Event) -> frozenset[Event]:
    """Return the events from first to last, as they are written above."""
    events = list(Event)
    return frozenset(events[events.index(first) : events.index(last) + 1])


PERSON_EVENTS = _between(Event.ARRIVED, Event.SELF_SUPPORTING)
CASE_EVENTS = _between(Event.CIVIL_REGISTRATION_HERE, Event.TRANSFER_DECIDED)
DERIVED_EVENTS = _between(Event.BORN, Event.SFI_RIGHT_ENDS)
