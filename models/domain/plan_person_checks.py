"""Checks of what a plan says of the person: heard, followed up, represented, allowed to stay."""

from collections.abc import Iterator
from datetime import date

from models.domain.plan_document import PlanDocument, SharingConsent
from models.domain.plan_headings import has_own_words
from models.domain.plan_person import HouseholdMember, PlanPerson
from models.domain.plan_remarks import Check, PlanLimits, Remark
from models.domain.rules.time_limits import age_on
from models.domain.status import PermitGround, Protection


def no_own_words(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a plan in which the person says nothing."""
    if not has_own_words(plan.own_words):
        sentence = "Personens egna ord saknas. Skriv ned vad personen själv vill och kan."
        yield Remark(Check.NO_OWN_WORDS, sentence)


def follow_up(plan: PlanDocument, limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a plan that is not followed up, or too late."""
    day = plan.follow_up.next_on
    if day is None:
        sentence = "Nästa uppföljning saknar datum. Bestäm när ni ses igen."
        yield Remark(Check.NO_FOLLOW_UP, sentence)
    elif limits.follow_up_by and day > limits.follow_up_by:
        latest = limits.follow_up_by.isoformat()
        sentence = f"Uppföljningen ska vara senast {latest}. Välj en tidigare dag."
        yield Remark(Check.LATE_FOLLOW_UP, sentence)


def no_consent(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark where somebody outside takes part and the person has agreed to no sharing."""
    outside = [measure for measure in plan.measures if measure.is_external]
    if outside and not any(_holds(consent, plan.head.date) for consent in plan.consents):
        sentence = (
            f"”{outside[0].title}” utförs av någon utanför kommunen, men inget samtycke gäller. "
            "Hämta in samtycke, eller anteckna vilken annan grund som finns."
        )
        yield Remark(Check.NO_CONSENT, sentence, outside[0].title)


def permit_ends_first(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a permit that ends before the plan does."""
    permit = plan.status.permit
    if permit and permit.valid_to and plan.ends and permit.valid_to < plan.ends:
        sentence = (
            f"Uppehållstillståndet går ut {permit.valid_to.isoformat()}, före planens slut "
            f"{plan.ends.isoformat()}. Planera in ansökan om förlängning."
        )
        yield Remark(Check.PERMIT_ENDS_FIRST, sentence)


def not_registered(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a person with temporary protection whose civil registration nobody has checked."""
    permit = plan.status.permit
    has_protection = permit is not None and permit.ground is PermitGround.TEMPORARY_PROTECTION
    if has_protection and plan.status.registered_here is None:
        sentence = "Personen har tillfälligt skydd. Kontrollera om folkbokföring är möjlig."
        yield Remark(Check.NOT_REGISTERED, sentence)


def children_without_school(plan: PlanDocument, limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a child of school age whose school is not known."""
    if limits.school_ages is None:
        return
    youngest, oldest = limits.school_ages
    for child in plan.household.members:
        age = _age_of(child, plan.head.date)
        if age is not None and youngest <= age <= oldest and not child.school:
            sentence = f"{_named(child)} är {age} år och har ingen skola. Ange skola och startdag."
            yield Remark(Check.CHILD_WITHOUT_SCHOOL, sentence)


def minor_alone(plan: PlanDocument, limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a minor for whom nobody speaks; where the day is unknown, on one who may be."""
    born = _latest_birthday(plan.person)
    if limits.of_age is None or born is None or plan.person.representatives:
        return
    if age_on(born, plan.head.date) < limits.of_age:
        sentence = "Personen är minderårig utan företrädare. Ange vårdnadshavare eller god man."
        yield Remark(Check.MINOR_ALONE, sentence)


def no_interpreter(plan: PlanDocument, _limits: PlanLimits) -> Iterator[Remark]:
    """Remark on a plan that is gone through without the interpreter that the person needs."""
    needed = plan.person.interpreter_language
    if needed and not plan.signatures.interpreter:
        sentence = f"Personen behöver tolk i {needed}. Boka tolk innan planen skrivs under."
        yield Remark(Check.NO_INTERPRETER, sentence)


def _holds(consent: SharingConsent, day: date) -> bool:
    return consent.valid_to is None or consent.valid_to >= day


def _age_of(member: HouseholdMember, day: date) -> int | None:
    return age_on(member.born, day) if member.is_child and member.born else None


def _named(member: HouseholdMember) -> str:
    return "Ett barn i hushållet" if member.protection is not Protection.NONE else member.name


def _latest_birthday(person: PlanPerson) -> date | None:
    if person.born:
        return person.born
    return date(person.birth_year, 12, 31) if person.birth_year else None
