"""The words of the plan for what the program keeps as codes."""

from models.domain.chain import GoalKind, GoalStatus, MeasureStatus, PlanState, Strand
from models.domain.plan_document import Agreement, Party
from models.domain.plan_headings import PlanHeading
from models.domain.rules.words import FindingState, RuleKind, RuleStatus
from models.domain.status import GuardianKind, IdentifierKind, PermitGround, PermitKind
from resources.texts import gettext as _


def heading(part: PlanHeading) -> str:
    """Return what a part of the plan is called; the head is the name of the document."""
    return {
        PlanHeading.HEAD: _("Individuell introduktionsplan"),
        PlanHeading.PERSON: _("Personuppgifter"),
        PlanHeading.HOUSEHOLD: _("Hushåll och barn"),
        PlanHeading.STATUS: _("Rätt att vistas i Sverige och ansvarig kommun"),
        PlanHeading.ASSESSMENT: _("Kartläggning i korthet"),
        PlanHeading.OWN_WORDS: _("Med egna ord"),
        PlanHeading.GOALS: _("Mål"),
        PlanHeading.PARTIAL_GOALS: _("Delmål"),
        PlanHeading.MEASURES: _("Insatser"),
        PlanHeading.WEEK: _("Min vecka"),
        PlanHeading.DUTIES: _("Vem gör vad"),
        PlanHeading.DEADLINES: _("Viktiga datum"),
        PlanHeading.FOLLOW_UP: _("Uppföljning"),
        PlanHeading.OBSTACLES: _("Hinder och vad vi gör åt dem"),
        PlanHeading.CONSENT: _("Samtycke till att dela uppgifter"),
        PlanHeading.PREVIOUS: _("Förra uppföljningen"),
        PlanHeading.SIGNATURES: _("Underskrifter"),
        PlanHeading.ATTACHMENTS: _("Bilagor"),
    }[part]


def state(code: PlanState) -> str:
    """Return the state of a version."""
    return {
        PlanState.DRAFT: _("utkast"),
        PlanState.PROPOSED: _("förslag"),
        PlanState.DECIDED: _("fastställd"),
        PlanState.REPLACED: _("ersatt"),
    }[code]


def identifier(kind: IdentifierKind) -> str:
    """Return what a number that a person is known by is called."""
    return {
        IdentifierKind.PERSONAL: _("Personnummer"),
        IdentifierKind.INTERIM: _("Interimspersonnummer"),
        IdentifierKind.COORDINATION: _("Samordningsnummer"),
        IdentifierKind.DOSSIER: _("LMA- eller dossiernummer"),
        IdentifierKind.TEMPORARY: _("Tillfälligt nummer"),
        IdentifierKind.MIGRATION: _("Migrationsverkets beteckning"),
    }[kind]


def guardian(kind: GuardianKind) -> str:
    """Return what someone is who speaks for a child."""
    return {
        GuardianKind.PARENT: _("vårdnadshavare"),
        GuardianKind.GUARDIAN: _("god man"),
        GuardianKind.APPOINTED_CUSTODIAN: _("särskilt förordnad vårdnadshavare"),
    }[kind]


def permit_ground(ground: PermitGround) -> str:
    """Return the ground of a residence permit."""
    return {
        PermitGround.REFUGEE: _("flykting"),
        PermitGround.SUBSIDIARY: _("alternativt skyddsbehövande"),
        PermitGround.RESETTLED: _("kvotflykting"),
        PermitGround.FAMILY: _("anknytning"),
        PermitGround.INTERNATIONAL_BODY: _("beslut av internationellt organ"),
        PermitGround.EXCEPTIONAL: _("synnerligen ömmande omständigheter"),
        PermitGround.ENFORCEMENT_IMPEDIMENT: _("hinder mot verkställighet"),
        PermitGround.TEMPORARY_PROTECTION: _("tillfälligt skydd (massflyktsdirektivet)"),
        PermitGround.WITNESS: _("vittne inför internationell domstol"),
    }[ground]


def permit_kind(kind: PermitKind) -> str:
    """Return whether a permit has an end."""
    return {
        PermitKind.TEMPORARY: _("Tidsbegränsat uppehållstillstånd"),
        PermitKind.PERMANENT: _("Permanent uppehållstillstånd"),
    }[kind]


def strand(lane: Strand) -> str:
    """Return the name of a lane of the chain."""
    return {
        Strand.STATUS: _("Status"),
        Strand.HOUSING: _("Boende"),
        Strand.LANGUAGE: _("Språk och utbildning"),
        Strand.WORK: _("Arbete och praktik"),
        Strand.HEALTH: _("Hälsa"),
        Strand.SOCIETY: _("Samhälle"),
        Strand.CHILDREN: _("Barn och skola"),
        Strand.ECONOMY: _("Försörjning"),
    }[lane]


def goal_kind(kind: GoalKind) -> str:
    """Return what a goal is for."""
    return {
        GoalKind.LONG_TERM: _("Långsiktigt mål"),
        GoalKind.PERIOD: _("Mål för perioden"),
        GoalKind.PARTIAL: _("Delmål"),
    }[kind]


def goal_status(status: GoalStatus) -> str:
    """Return how a goal turned out; an open one needs no word."""
    return {
        GoalStatus.OPEN: "",
        GoalStatus.REACHED: _("Nått"),
        GoalStatus.PARTLY: _("Delvis nått"),
        GoalStatus.NOT_REACHED: _("Inte nått"),
        GoalStatus.REMOVED: _("Borttaget"),
    }[status]


def measure_status(status: MeasureStatus) -> str:
    """Return how far a measure has come."""
    return {
        MeasureStatus.PLANNED: _("Planerad"),
        MeasureStatus.RUNNING: _("Pågår"),
        MeasureStatus.DONE: _("Klar"),
        MeasureStatus.STOPPED: _("Avbruten"),
        MeasureStatus.ENTERED_IN_ERROR: _("Felregistrerad"),
    }[status]


def party(side: Party) -> str:
    """Return on whom a duty lies, as the person reads it."""
    return {
        Party.PERSON: _("Det här gör jag"),
        Party.MUNICIPALITY: _("Det här gör kommunen"),
        Party.OTHER: _("Det här gör andra"),
    }[side]


def day_kind(kind: RuleKind) -> str:
    """Return what a day is to the person."""
    return {
        RuleKind.RIGHT_ENDS: _("till och med"),
        RuleKind.BEGINS: _("från och med"),
    }.get(kind, _("senast"))


def deadline_state(now: FindingState) -> str:
    """Return how a deadline stands; one that lies ahead needs no word."""
    return {
        FindingState.LATE: _("Dagen har passerat."),
        FindingState.RUNNING: _("Pågår."),
        FindingState.MET: _("Klart."),
        FindingState.ENDED: _("Har tagit slut."),
        FindingState.TO_DO: _("Ska göras så snart det går."),
    }.get(now, "")


def standing(law: RuleStatus) -> str:
    """Return a warning where a rule is not law, or nobody has made sure that it is."""
    return {
        RuleStatus.IN_FORCE: "",
        RuleStatus.ROUTINE: _("Kommunens rutin eller avtal, inte lag."),
        RuleStatus.PROPOSED: _("Regeln är ett förslag och gäller inte ännu."),
        RuleStatus.UNVERIFIED: _("Regeln är inte kontrollerad. Fråga din handläggare."),
    }[law]


def agreement(answer: Agreement) -> str:
    """Return what the person said of the plan."""
    return {
        Agreement.AGREES: _("Jag håller med om planen."),
        Agreement.DISAGREES: _("Jag håller inte med om planen."),
        Agreement.COULD_NOT_ANSWER: _("Personen kunde inte ta ställning till planen."),
    }[answer]


def weekday(number: int) -> str:
    """Return the name of a day of the week; 1 is Monday."""
    return (
        _("Måndag"),
        _("Tisdag"),
        _("Onsdag"),
        _("Torsdag"),
        _("Fredag"),
        _("Lördag"),
        _("Söndag"),
    )[number - 1]
