"""What is around a person: languages, ways to reach them, homes, guardians, pauses."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from introapp.demo.briefs import ADULT_AGE, HouseholdBrief
from introapp.demo.chance import Chance
from introapp.demo.diaries import Life
from introapp.demo.pools import Culture, cultures, municipalities, table
from introapp.demo.records import Custody, Home, Name, Pause, Reach, Speech, Stay
from models.domain.chain import Phase
from models.domain.facts import PeriodKind
from models.domain.status import AsylumHousing, GuardianKind, Sex

_TALKS: Final = 3  # from this age on somebody has languages of their own
_READS: Final = 8
_HAS_A_PHONE: Final = 12
_SPEAKS_SWEDISH: Final = frozenset({Phase.CONTINUED, Phase.SELF_SUPPORT})
_NOT_IN_AN_ADDRESS: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_LOCAL_PART: Final = 40


def languages_of(
    culture: Culture, brief: HouseholdBrief | None, life: Life, chance: Chance
) -> tuple[Speech, ...]:
    """Return what the person speaks, best first; the brief is that of the first member."""
    codes = [chance.pick(culture.languages)]
    if brief is not None and brief.speaks:
        codes += brief.speaks
    elif culture.also and chance.odds(0.55):
        codes.append(chance.pick(culture.also))
    age = life.age(life.at)
    settled = life.course.phases[-1][0] in _SPEAKS_SWEDISH
    needs = age >= _TALKS and not (settled and chance.odds(0.6))
    reads = age >= _READS and chance.odds(0.88)
    return tuple(
        Speech(code, rank, reads=reads, interpreter_needed=needs and rank == 1)
        for rank, code in enumerate(dict.fromkeys(codes), start=1)
    )


def reach_of(name: Name, life: Life, number: int, chance: Chance) -> tuple[Reach, ...]:
    """Return phone and e-mail: numbers set aside for fiction, domains set aside for examples."""
    if life.age(life.at) < _HAS_A_PHONE:
        return ()
    words = table("words")
    since = life.course.opened
    found = [Reach("phone", mobile_number(number), since)]
    local, domain = _local_part(name), chance.pick(words["mail_domains"])
    if local and chance.odds(0.6):
        found.append(Reach("email", f"{local}.{number}@{domain}", since))
    return tuple(found)


def mobile_number(number: int) -> str:
    """Return one of the mobile numbers that lead nowhere."""
    return _in_series(table("words")["mobile"], number)


def landline_number(number: int) -> str:
    """Return one of the ordinary phone numbers that lead nowhere."""
    return _in_series(table("words")["landline"], number)


def _in_series(series: Mapping[str, int | str], number: int) -> str:
    first, last = int(series["first"]), int(series["last"])
    return f"{series['prefix']}{first + number % (last - first + 1):02}"


def _local_part(name: Name) -> str:
    plain = unicodedata.normalize("NFKD", f"{name.given} {name.family}".casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return _NOT_IN_AN_ADDRESS.sub(".", letters).strip(".")[:_LONGEST_LOCAL_PART]


def homes_of(life: Life, municipality: str, household: int) -> tuple[Home, ...]:
    """Return where the household has lived since it came; streets that are nowhere."""
    course = life.course
    if course.came is None:
        return ()
    found = []
    if course.earlier and course.first_came is not None:
        last = course.came - timedelta(days=1)
        found.append(_home(household + 1, course.earlier, course.first_came, last))
    found.append(_home(household, municipality, course.came, None))
    return tuple(found)


def _home(household: int, municipality: str, starts: date, ends: date | None) -> Home:
    words = table("words")
    streets, codes = words["streets"], words["postal_codes"]
    return Home(
        street=f"{streets[household % len(streets)]} {household % 97 + 1}",
        postal_code=codes[household % len(codes)],
        city=municipalities()[municipality].name,
        municipality=municipality,
        starts=starts,
        ends=ends,
    )


def stays_of(life: Life, household: int) -> tuple[Stay, ...]:
    """Return where the person lived during the asylum period; a child alone is placed in care."""
    course = life.course
    if course.applied is None or course.housing is None or life.unaccompanied:
        return ()
    words = table("words")
    at_centre = course.housing is AsylumHousing.RECEPTION_CENTRE
    places = words["asylum_places" if at_centre else "own_places"]
    until = course.first_came or course.came
    last = None if until is None else max(until - timedelta(days=1), course.applied)
    return (Stay(course.housing, places[household % len(places)], course.applied, last),)


def custody_of(
    life: Life, days: Mapping[str, date], parents: Sequence[tuple[int, Life]], chance: Chance
) -> tuple[Custody, ...]:
    """Return who speaks for a child."""
    if not life.is_child:
        return ()
    if life.unaccompanied:
        return tuple(_appointed(days, chance))
    since = max(life.born, life.course.arrived or life.born)
    return tuple(Custody(GuardianKind.PARENT, since, person=number) for number, _ in parents)


def _appointed(days: Mapping[str, date], chance: Chance) -> Iterator[Custody]:
    guardian, custodian = days.get("guardian_appointed"), days.get("custodian_appointed")
    if guardian is not None:
        last = None if custodian is None else max(custodian - timedelta(days=1), guardian)
        yield _somebody(GuardianKind.GUARDIAN, guardian, last, chance)
    if custodian is not None:
        yield _somebody(GuardianKind.APPOINTED_CUSTODIAN, custodian, None, chance)


def _somebody(kind: GuardianKind, starts: date, ends: date | None, chance: Chance) -> Custody:
    contact = landline_number(chance.between(0, 99))
    return Custody(kind, starts, ends, name=swedish_name(chance), contact=contact)


def swedish_name(chance: Chance) -> str:
    """Return the name of somebody who works with newcomers."""
    swedes = cultures()["swedish"]
    given = chance.pick(swedes.female if chance.odds(0.6) else swedes.male)
    return f"{given.male[0]} {chance.pick(swedes.family).male[0]}"


def pauses_of(
    life: Life, days: Mapping[str, date], children: Sequence[date], chance: Chance
) -> tuple[Pause, ...]:
    """Return the times that stopped a clock, or started one of their own."""
    if life.age(life.at) < ADULT_AGE:
        return ()
    return tuple(
        pause for pause in _pauses(life, days, children, chance) if pause.starts <= life.at
    )


def _pauses(
    life: Life, days: Mapping[str, date], children: Sequence[date], chance: Chance
) -> Iterator[Pause]:
    programme, sfi = days.get("establishment_started"), days.get("sfi_started")
    if programme is not None:
        yield Pause(PeriodKind.ESTABLISHMENT, programme, days.get("establishment_ended"))
        for born in children:
            if born > programme and (life.sex is Sex.FEMALE or chance.odds(0.2)):
                yield _leave(born, chance, life.at)
        if chance.odds(0.06):
            starts = chance.day(programme, life.at)
            yield Pause(PeriodKind.SICKNESS, starts, chance.days_after(starts, 5, 60))
    if sfi is not None and chance.odds(0.08):
        starts = chance.day(sfi, life.at)
        yield Pause(PeriodKind.SFI_ABSENCE, starts, chance.days_after(starts, 4, 30))


def _leave(born: date, chance: Chance, at: date) -> Pause:
    ends = chance.days_after(born, 120, 360)
    return Pause(PeriodKind.PARENTAL_LEAVE, born, ends if ends <= at else None, child_born=born)
