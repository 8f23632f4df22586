"""Swedish words for what stands in the chain: titles, days and spans."""

from datetime import date

from models.domain.chain import Phase
from models.domain.readmodels import PermitRow, PlacementRow
from models.domain.status import PermitGround, PermitKind, PlacementCategory
from resources.texts import gettext as _


def day_words(day: date) -> str:
    """Return a day as *21 november 2026*."""
    return f"{day.day} {_months()[day.month - 1]} {day.year}"


def span_words(starts: date, ends: date | None) -> str:
    """Return a stretch as *31 augusti 2026 – 11 juni 2027*, or *… – tills vidare*."""
    if ends == starts:
        return day_words(starts)
    last = _("tills vidare") if ends is None else day_words(ends)
    return f"{day_words(starts)} – {last}"


def spoken_span(starts: date, ends: date | None) -> str:
    """Return a stretch as it is read aloud."""
    if ends == starts:
        return day_words(starts)
    if ends is None:
        return _("från {first} och tills vidare").format(first=day_words(starts))
    return _("från {first} till {last}").format(first=day_words(starts), last=day_words(ends))


def _months() -> tuple[str, ...]:
    return (
        _("januari"),
        _("februari"),
        _("mars"),
        _("april"),
        _("maj"),
        _("juni"),
        _("juli"),
        _("augusti"),
        _("september"),
        _("oktober"),
        _("november"),
        _("december"),
    )


def phase_words(phase: Phase) -> str:
    """Return the name of a phase."""
    return {
        Phase.ASYLUM: _("Asyltid"),
        Phase.PERMIT: _("Väntar på bosättning"),
        Phase.SETTLEMENT: _("Bosättning"),
        Phase.ESTABLISHMENT: _("Etablering"),
        Phase.CONTINUED: _("Fortsatt stöd"),
        Phase.SELF_SUPPORT: _("Egen försörjning"),
    }[phase]


def permit_title(permit: PermitRow) -> str:
    """Return a permit as a bar says it: on what ground, and until when."""
    ground = _ground(permit.ground)
    if permit.kind is PermitKind.PERMANENT:
        return _("Permanent uppehållstillstånd, {ground}").format(ground=ground)
    if permit.valid_to is None:
        return _("Uppehållstillstånd, {ground}").format(ground=ground)
    return _("Uppehållstillstånd, {ground}, till {day}").format(
        ground=ground, day=day_words(permit.valid_to)
    )


def permit_short(permit: PermitRow) -> str:
    """Return a permit in a word or two."""
    if permit.kind is PermitKind.PERMANENT:
        return _("Permanent tillstånd")
    return _("Tillstånd, {ground}").format(ground=_ground(permit.ground))


def _ground(ground: PermitGround) -> str:
    return {
        PermitGround.REFUGEE: _("flykting"),
        PermitGround.SUBSIDIARY: _("alternativt skyddsbehövande"),
        PermitGround.RESETTLED: _("kvotflykting"),
        PermitGround.FAMILY: _("anknytning"),
        PermitGround.INTERNATIONAL_BODY: _("beslut av internationellt organ"),
        PermitGround.EXCEPTIONAL: _("synnerligen ömmande omständigheter"),
        PermitGround.ENFORCEMENT_IMPEDIMENT: _("hinder mot verkställighet"),
        PermitGround.TEMPORARY_PROTECTION: _("massflyktsdirektivet"),
        PermitGround.WITNESS: _("tribunalvittne"),
    }[ground]


def placement_title(placement: PlacementRow, municipality: str) -> str:
    """Return where a person lives or is to live, and how they came there."""
    how = _how(placement.category)
    if placement.received is None:
        return _("Väntas till {place}, {how}").format(place=municipality, how=how)
    return _("{place}, {how}").format(place=municipality, how=how)


def placement_short(placement: PlacementRow, municipality: str) -> str:
    """Return the same in a word or two."""
    return _("Väntas hit") if placement.received is None else municipality


def _how(category: PlacementCategory) -> str:
    return {
        PlacementCategory.ASSIGNED: _("anvisad"),
        PlacementCategory.OWN_HOUSING: _("eget boende"),
        PlacementCategory.RESETTLED: _("vidarebosatt"),
        PlacementCategory.TEMPORARY_PROTECTION: _("massflyktsdirektivet"),
        PlacementCategory.UNACCOMPANIED: _("ensamkommande barn"),
        PlacementCategory.FAMILY_REUNION: _("anhörig till någon här"),
    }[category]


def income_words(*, supporting: bool) -> str:
    """Return what a person lives on."""
    return _("Egen försörjning") if supporting else _("Etableringsprogrammet")
