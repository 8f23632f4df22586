"""The fields of a new person: only what is needed, and what the deadlines hang on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from models.domain.entries import NewPermit, NewPerson, NewPlacement
from models.domain.events import Event
from models.domain.languages import LANGUAGES
from models.domain.status import PermitGround, PermitKind, PlacementCategory, Protection, Sex
from resources.texts import gettext as _
from ui.forms.dates import NoDateError
from ui.forms.days import DateField
from ui.forms.field import Field, required_sentence
from ui.forms.fields import CheckField, ChoiceField, TextField
from ui.forms.form import Form
from ui.parts.labels import Label
from ui.words.labels import permit_ground, permit_kind, placement, protection, sentence_case, sex


class PersonForm(Form):
    """A new person: who, by which permit, and how she came to the municipality.

    Fields about a permit or a placement show once there is one.

    Signals:
        identity_edited: name, number or birth date is not what it was.
    """

    identity_edited = Signal()

    def __init__(self) -> None:
        who, permit, arrival = self._who(), self._permit(), self._arrival()
        super().__init__(
            [
                Label(_("Personen"), "h3"),
                *who,
                1,
                Label(_("Uppehållstillstånd"), "h3"),
                *permit,
                1,
                Label(_("Till kommunen"), "h3"),
                *arrival,
            ],
            _("Registrera"),
        )
        self._days = tuple(field for field in self.fields if isinstance(field, DateField))
        self.check_with(self._check_name, self._check_permit, self.language.check)
        for day in self._days:
            self.check_with(day.check)
        self.ground.edited.connect(self._show_what_applies)
        self.category.edited.connect(self._show_what_applies)
        for field in (self.given, self.family, self.identifier, self.birth_date):
            field.edited.connect(self.identity_edited)
        self._show_what_applies()

    def _who(self) -> Sequence[Field]:
        self.given = TextField("given", _("Förnamn"))
        self.family = TextField("family", _("Efternamn"), _("Lämna tomt om det inte finns något."))
        self.native = TextField("native", _("Namn i egen skrift"), _("Om det är känt."))
        self.identifier = TextField(
            "identifier",
            _("Personnummer eller samordningsnummer"),
            _("Eller dossiernummer. Lämna tomt om inget finns än."),
            most=20,
        )
        self.birth_date = DateField("birth_date", _("Född"))
        self.sex: ChoiceField[Sex] = ChoiceField(
            "sex", _("Kön"), [(code, sex(code)) for code in Sex], empty=_("Inte känt")
        )
        self.language: ChoiceField[str] = ChoiceField(
            "language",
            _("Språk"),
            [(entry.code, entry.name) for entry in LANGUAGES],
            empty=_("Inte känt"),
            searchable=True,
        )
        self.interpreter = CheckField("interpreter_needed", _("Behöver tolk"))
        self.protection: ChoiceField[Protection] = ChoiceField(
            "protection",
            _("Skyddade personuppgifter"),
            [(level, protection(level)) for level in Protection],
        )
        return (
            self.given,
            self.family,
            self.native,
            self.identifier,
            self.birth_date,
            self.sex,
            self.language,
            self.interpreter,
            self.protection,
        )

    def _permit(self) -> Sequence[Field]:
        self.ground: ChoiceField[PermitGround] = ChoiceField(
            "ground",
            _("Grund"),
            [(code, sentence_case(permit_ground(code))) for code in PermitGround],
            empty=_("Inget tillstånd än"),
        )
        self.kind: ChoiceField[PermitKind] = ChoiceField(
            "kind", _("Slag"), [(code, permit_kind(code)) for code in PermitKind]
        )
        self.decided = DateField("decided", _("Beslutat"))
        self.valid_to = DateField("valid_to", _("Gäller till och med"))
        self.asylum_applied = DateField(Event.ASYLUM_APPLIED.value, _("Ansökte om asyl"))
        return self.ground, self.asylum_applied, self.kind, self.decided, self.valid_to

    def _arrival(self) -> Sequence[Field]:
        self.category: ChoiceField[PlacementCategory] = ChoiceField(
            "category",
            _("Hur personen kommer hit"),
            [(code, placement(code)) for code in PlacementCategory],
            empty=_("Inte bestämt"),
        )
        self.assigned = DateField("assigned", _("Beslut om anvisning"))
        self.received = DateField("received", _("Mottagen i kommunen"))
        self.registered = DateField(
            Event.CIVIL_REGISTRATION_HERE.value, _("Folkbokförd i kommunen")
        )
        return self.category, self.assigned, self.received, self.registered

    def _show_what_applies(self) -> None:
        """Ask about a permit or a placement only where there is one."""
        has_permit, comes = not self.ground.is_empty(), not self.category.is_empty()
        self.asylum_applied.setVisible(not has_permit)
        for field in (self.kind, self.decided, self.valid_to):
            field.setVisible(has_permit)
        self.assigned.setVisible(self.category.value() is PlacementCategory.ASSIGNED)
        self.received.setVisible(comes)

    def _check_name(self) -> None:
        if self.given.is_empty() and self.family.is_empty():
            self.given.show_error(_("Skriv minst ett namn: förnamn eller efternamn."))

    def _check_permit(self) -> None:
        if not self.ground.is_empty() and self.decided.is_empty():
            self.decided.show_error(required_sentence())

    def entry(self) -> NewPerson:
        """Return what is filled in; a day that cannot be read counts as empty."""
        return NewPerson(
            given=self.given.value(),
            family=self.family.value(),
            native=self.native.value(),
            birth_date=_day(self.birth_date),
            sex=self.sex.value(),
            identifier=self.identifier.value(),
            language=self.language.value() or "",
            interpreter_needed=self.interpreter.value(),
            unaccompanied=self.category.value() is PlacementCategory.UNACCOMPANIED,
            protection=self.protection.value() or Protection.NONE,
            permit=self._new_permit(),
            placement=self._new_placement(),
            events=self._events(),
        )

    def _new_permit(self) -> NewPermit | None:
        ground, decided = self.ground.value(), _day(self.decided)
        if ground is None or decided is None:
            return None
        kind = self.kind.value() or PermitKind.TEMPORARY
        return NewPermit(ground, kind, decided, valid_to=_day(self.valid_to))

    def _new_placement(self) -> NewPlacement | None:
        category = self.category.value()
        if category is None:
            return None
        assigned = category is PlacementCategory.ASSIGNED
        return NewPlacement(
            category,
            decided=_day(self.assigned) if assigned else None,
            received=_day(self.received),
        )

    def _events(self) -> dict[Event, date]:
        shown = [
            (Event.CIVIL_REGISTRATION_HERE, self.registered, True),
            (Event.ASYLUM_APPLIED, self.asylum_applied, self.ground.is_empty()),
        ]
        days = {event: _day(field) for event, field, applies in shown if applies}
        return {event: day for event, day in days.items() if day is not None}


def _day(field: DateField) -> date | None:
    try:
        return field.day()
    except NoDateError:
        return None
