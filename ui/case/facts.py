"""What is known of the newcomer, as the facts of the overview."""

from models.domain.readmodels import CaseView, PermitRow
from resources.texts import gettext as _
from resources.texts import ngettext
from ui.parts.facts import Fact
from ui.words.dates import full_day_words
from ui.words.decisions import number_kind
from ui.words.labels import (
    language_words,
    permit_ground,
    permit_kind,
    placement,
    sentence_case,
)
from ui.words.persons import born_and_age


def case_facts(case: CaseView) -> list[Fact]:
    """Return the facts; of a protected person only what the unit's own work is about."""
    own = [
        (_("Handläggare"), case.officer),
        (_("Enhet"), case.unit),
        (_("Öppnat"), full_day_words(case.opened)),
    ]
    if case.person.masked:
        return own
    return [*_person_facts(case), *_permit_facts(case), *_arrival_facts(case), *own]


def _person_facts(case: CaseView) -> list[Fact]:
    numbers = [(number_kind(row.kind), row.masked) for row in case.identifiers if row.ends is None]
    spoken = ", ".join(language_words(row) for row in case.languages)
    size = len(case.household) + 1
    home = ngettext("{count} person", "{count} personer", size).format(count=size)
    return [
        (_("Född"), born_and_age(case.person)),
        *numbers,
        (_("Språk"), sentence_case(spoken)),
        (_("Hushåll"), home),
    ]


def _permit_facts(case: CaseView) -> list[Fact]:
    if not case.permits:
        return [(_("Uppehållstillstånd"), _("Inget än"))]
    return [(_("Uppehållstillstånd"), _permit_words(case.permits[-1]))]


def _permit_words(permit: PermitRow) -> str:
    ground = sentence_case(permit_ground(permit.ground))
    if permit.valid_to is None:
        kind = permit_kind(permit.kind)
        return _("{ground}, {kind}").format(ground=ground, kind=kind[:1].lower() + kind[1:])
    until = full_day_words(permit.valid_to)
    return _("{ground}, till {day}").format(ground=ground, day=until)


def _arrival_facts(case: CaseView) -> list[Fact]:
    if not case.placements:
        return []
    latest = case.placements[-1]
    received = full_day_words(latest.received) if latest.received else _("Inte mottagen än")
    return [(_("Kom hit som"), placement(latest.category)), (_("Mottagen"), received)]
