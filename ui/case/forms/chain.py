"""Days in a newcomer's life, the phase of the chain, and the end of a case."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.domain.chain import EndReason, Phase
from models.domain.clock import today
from models.domain.events import Event
from models.domain.phases import may_follow
from models.domain.readmodels import CaseView
from resources.texts import gettext as _
from ui.case.forms.case_form import CaseForm, chosen
from ui.forms.days import DateField
from ui.forms.fields import ChoiceField
from ui.forms.saving import Work
from ui.words.decisions import end_reason
from ui.words.labels import phase


class EventsForm(CaseForm):
    """Some of the days that deadlines hang on; only the changed ones are saved."""

    code = "events"

    def __init__(self, title: str, events: Sequence[Event], known: Mapping[Event, date]) -> None:
        self.done = _("Datumen är sparade")
        self._part = events[0].value
        self._events, self._known = tuple(events), dict(known)
        self.days = {event: DateField(event.value, event.label) for event in events}
        super().__init__(title, list(self.days.values()))
        for event, field in self.days.items():
            field.fill_day(known.get(event))

    @property
    def draft_code(self) -> str:
        """Override CaseForm: each part of the days has a draft of its own."""
        return f"{self.code}-{self._part}"

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        dates = {
            event: field.day()
            for event, field in self.days.items()
            if field.day() != self._known.get(event)
        }
        return lambda desk: desk.record_events(case_id, dates)


class PhaseForm(CaseForm):
    """The next phase of the chain."""

    code = "phase"
    table = "cases"

    def __init__(self, case: CaseView) -> None:
        self.done = _("Ärendet är i ett nytt skede")
        steps = [(code, phase(code)) for code in Phase if may_follow(case.phase, code)]
        self.phase: ChoiceField[Phase] = ChoiceField(
            "phase",
            _("Nytt skede"),
            steps,
            _("Nu: {phase}. Allt som ärendet innehåller följer med.").format(
                phase=phase(case.phase)
            ),
        )
        self.since = DateField("since", _("Börjar"))
        super().__init__(_("Byt skede"), (self.phase, self.since), _("Byt skede"))
        self.since.fill_day(today())
        self.require(self.since)
        self.seen = case.version

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        wanted, since, seen = chosen(self.phase.value()), chosen(self.since.day()), self.seen
        return lambda desk: desk.move_to_phase(case_id, wanted, since, seen or 0)


class ClosingForm(CaseForm):
    """The end of a case."""

    code = "closing"
    table = "cases"

    def __init__(self) -> None:
        self.done = _("Ärendet är avslutat")
        self.reason: ChoiceField[EndReason] = ChoiceField(
            "reason",
            _("Varför avslutas ärendet?"),
            [(code, end_reason(code)) for code in EndReason if code is not EndReason.MERGED],
            empty=_("Välj skäl"),
        )
        self.on = DateField("on", _("Avslutas"), _("Efter den dagen kan ärendet bara läsas."))
        super().__init__(_("Avsluta ärendet"), (self.reason, self.on), _("Avsluta ärendet"))
        self.on.fill_day(today())
        self.require(self.reason, self.on)

    def work(self, case_id: int) -> Work:
        """Override CaseForm."""
        on, reason = chosen(self.on.day()), chosen(self.reason.value())
        return lambda desk: desk.close_case(case_id, on, reason)
