"""What authorities have decided: permits, reception, numbers, protection."""

from collections.abc import Sequence

from models.domain.case_pages import ProtectionRow
from models.domain.clock import today
from models.domain.entries import NewIdentifier, NewPermit, NewPlacement
from models.domain.readmodels import PermitRow, PlacementRow
from models.domain.status import (
    IdentifierKind,
    IdentityLevel,
    PermitGround,
    PermitKind,
    PlacementCategory,
    Protection,
)
from resources.texts import gettext as _
from ui.case.forms.case_form import CaseForm, chosen
from ui.forms.days import DateField
from ui.forms.fields import ChoiceField, TextField
from ui.forms.saving import Work
from ui.parts.facts import Fact, Facts
from ui.words.dates import full_day_words
from ui.words.decisions import identity_level, number_kind
from ui.words.labels import permit_ground, permit_kind, placement, protection, sentence_case


class PermitForm(CaseForm):
    """A residence permit as the decision states it."""

    code = "permit"
    table = "permits"

    def __init__(self) -> None:
        self.done = _("Tillståndet är sparat")
        self.ground: ChoiceField[PermitGround] = ChoiceField(
            "ground",
            _("Grund"),
            [(code, sentence_case(permit_ground(code))) for code in PermitGround],
            empty=_("Välj grund"),
        )
        self.kind: ChoiceField[PermitKind] = ChoiceField(
            "kind", _("Slag"), [(code, permit_kind(code)) for code in PermitKind]
        )
        self.decided = DateField("decided", _("Beslutat"))
        self.legal_force = DateField("legal_force", _("Fick laga kraft"))
        self.valid_from = DateField("valid_from", _("Gäller från och med"))
        self.valid_to = DateField("valid_to", _("Gäller till och med"))
        parts = (
            self.ground,
            self.kind,
            self.decided,
            self.legal_force,
            self.valid_from,
            self.valid_to,
        )
        super().__init__(_("Nytt uppehållstillstånd"), parts)
        self.require(self.ground, self.decided)

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        entry = NewPermit(
            ground=chosen(self.ground.value()),
            kind=chosen(self.kind.value()),
            decided=chosen(self.decided.day()),
            legal_force=self.legal_force.day(),
            valid_from=self.valid_from.day(),
            valid_to=self.valid_to.day(),
        )
        return lambda desk: desk.add_permit(case_id, entry)


class PermitSheet(CaseForm):
    """A permit that is there: it is not changed, only marked as entered in error."""

    def __init__(self, permit: PermitRow) -> None:
        self._permit = permit
        self.done = _("Tillståndet är markerat som felregistrerat")
        super().__init__(
            sentence_case(permit_ground(permit.ground)),
            [Facts(permit_facts(permit))],
            _("Markera som felregistrerat"),
        )
        self.leave.say(_("Stäng"))

    def begin(self) -> None:
        """Override CaseForm: nothing happens by Enter alone."""
        self.leave.setFocus()

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        permit_id = self._permit.permit_id
        return lambda desk: desk.mark_permit_wrong(case_id, permit_id)


def permit_facts(permit: PermitRow) -> Sequence[Fact]:
    """Return a permit as its decision states it."""
    until = full_day_words(permit.valid_to) if permit.valid_to else ""
    if permit.kind is PermitKind.PERMANENT and not until:
        until = _("tills vidare")
    return (
        (_("Slag"), permit_kind(permit.kind)),
        (_("Beslutat"), full_day_words(permit.decided)),
        (
            _("Gäller från och med"),
            full_day_words(permit.valid_from) if permit.valid_from else "",
        ),
        (_("Gäller till och med"), until),
    )


class PlacementForm(CaseForm):
    """How and when the person came, or is to come."""

    code = "placement"
    table = "placements"

    def __init__(self, present: PlacementRow | None) -> None:
        self.done = _("Mottagandet är sparat")
        self.category: ChoiceField[PlacementCategory] = ChoiceField(
            "category", _("Kom hit som"), [(code, placement(code)) for code in PlacementCategory]
        )
        self.decided = DateField("decided", _("Beslut om anvisning"))
        self.latest = DateField(
            "latest_reception",
            _("Senaste dag för mottagande"),
            _("Står i Migrationsverkets beslut."),
        )
        self.received = DateField("received", _("Mottagen i kommunen"))
        parts = (self.category, self.decided, self.latest, self.received)
        super().__init__(_("Anvisning och mottagande"), parts)
        if present is not None:
            self.category.choose(present.category)
            self.decided.fill_day(present.decided)
            self.latest.fill_day(present.latest_reception)
            self.received.fill_day(present.received)
            self.seen = present.version

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        entry = NewPlacement(
            category=chosen(self.category.value()),
            decided=self.decided.day(),
            latest_reception=self.latest.day(),
            received=self.received.day(),
        )
        seen = self.seen
        return lambda desk: desk.set_placement(case_id, entry, seen)


class IdentifierForm(CaseForm):
    """A number that the person has been given."""

    code = "identifier"
    table = "identifiers"

    def __init__(self) -> None:
        self.done = _("Numret är sparat")
        self.number = TextField(
            "identifier",
            _("Nummer"),
            _("Ett personnummer tar över efter ett samordningsnummer."),
            most=20,
        )
        self.kind: ChoiceField[IdentifierKind] = ChoiceField(
            "kind",
            _("Slag"),
            [(code, number_kind(code)) for code in IdentifierKind],
            empty=_("Det som numret självt visar"),
        )
        self.level: ChoiceField[IdentityLevel] = ChoiceField(
            "level",
            _("Hur säker är identiteten?"),
            [(code, identity_level(code)) for code in IdentityLevel],
            _("Gäller samordningsnummer."),
            empty=_("Inte angivet"),
        )
        self.since = DateField("since", _("Gäller från och med"), _("Lämna tomt för i dag."))
        parts = (self.number, self.kind, self.level, self.since)
        super().__init__(_("Nytt nummer"), parts)
        self.require(self.number)

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        entry = NewIdentifier(
            self.number.value(), self.kind.value(), self.level.value(), self.since.day()
        )
        return lambda desk: desk.add_identifier(case_id, entry)


class ProtectionForm(CaseForm):
    """Protection of the person's data: set, changed, or lifted."""

    code = "protection"
    table = "protection_periods"

    def __init__(self, present: ProtectionRow | None) -> None:
        self.done = _("Skyddet är sparat")
        self.level: ChoiceField[Protection] = ChoiceField(
            "level",
            _("Skyddade personuppgifter"),
            [(code, protection(code)) for code in Protection],
            _("Välj Inga för att häva skyddet."),
        )
        self.since = DateField("since", _("Gäller från och med"))
        super().__init__(_("Skyddade personuppgifter"), (self.level, self.since))
        if present is not None and present.ends is None:
            self.level.choose(present.level)
        self.since.fill_day(today())
        self.require(self.since)

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        level, since = chosen(self.level.value()), chosen(self.since.day())
        return lambda desk: desk.set_protection(case_id, level, since)
