"""The preview: pages, and the ways out to paper and to a file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea

from models.domain.channels import Channel, outlet
from models.domain.errors import UserError
from resources.texts import gettext as _
from ui.desk import PrintedPlan
from ui.messages import MessageBar, dialogs
from ui.parts.buttons import Button, Kind
from ui.parts.labels import Label
from ui.parts.layout import STRETCH, column, row
from ui.parts.notes import Tone
from ui.preview.document import PdfPages
from ui.preview.printing import paint_pages
from ui.preview.sheets import Sheets

_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)


class PreviewView(QFrame):
    """One document before it leaves the program.

    Signals:
        left: back to where it came from.
        went_out: it has been printed or saved; how, in words.
    """

    left = Signal()
    went_out = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._plan: PrintedPlan | None = None
        self._pages: PdfPages | None = None
        self._zoom = _ZOOMS.index(1.0)
        self.bar = MessageBar()
        self.sheets = Sheets()
        self.back = Button(_("Tillbaka"), Kind.SECONDARY, "back", pressed=self.left.emit)
        self.save = Button(_("Spara som PDF"), Kind.SECONDARY, "save", pressed=self.save_file)
        self.print = Button(_("Skriv ut"), Kind.PRIMARY, "print", pressed=self.print_out)
        self._place = Label("", "small", "muted")
        self._area = QScrollArea()
        self._area.setWidget(self.sheets)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_place())
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        smaller = Button("−", Kind.SECONDARY, name=_("Mindre sidor"), pressed=self._smaller)  # noqa: RUF001 - a minus sign
        larger = Button("+", Kind.SECONDARY, name=_("Större sidor"), pressed=self._larger)
        tools = row(self.back, 2, smaller, larger, self._place, STRETCH, self.save, self.print)
        whole = column(tools, self.bar, gap=3)
        whole.put(self._area, stretch=1)
        self.setLayout(whole)

    def _bind(self) -> None:
        bar = self._area.verticalScrollBar()
        steps = bar.SliderAction
        for key, action in (
            (Qt.Key.Key_PageDown, steps.SliderPageStepAdd),
            (Qt.Key.Key_PageUp, steps.SliderPageStepSub),
            (Qt.Key.Key_Down, steps.SliderSingleStepAdd),
            (Qt.Key.Key_Up, steps.SliderSingleStepSub),
            (Qt.Key.Key_Home, steps.SliderToMinimum),
            (Qt.Key.Key_End, steps.SliderToMaximum),
        ):
            shortcut = QShortcut(QKeySequence(key), self.sheets)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda action=action: bar.triggerAction(action))

    def show_plan(self, plan: PrintedPlan) -> None:
        """Show a document."""
        self.bar.clear()
        self._plan, self._pages = plan, PdfPages(plan.pdf)
        self.sheets.show_pages(self._pages)
        self._area.verticalScrollBar().setValue(0)
        self._tell_place()

    def forget(self) -> None:
        """Keep nothing of the document in memory."""
        self._plan = self._pages = None
        self.sheets.show_pages(None)

    def arrive(self) -> None:
        """Put the keyboard on the pages."""
        self.sheets.setFocus(Qt.FocusReason.OtherFocusReason)

    @outlet(Channel.PDF_FILE, Channel.FILE_NAME)
    def save_file(self) -> None:
        """Save the document where the officer says."""
        if self._plan is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = dialogs().save_path(self, Path(folder) / self._plan.file_name, _("PDF (*.pdf)"))
        if path is None:
            return
        try:
            path.write_bytes(self._plan.pdf)
        except OSError:
            self.bar.say(
                Tone.DANGER,
                _("Filen kunde inte sparas"),
                _("Välj en annan mapp, eller gör plats på disken."),
            )
            return
        self.bar.say(Tone.SUCCESS, _("Sparad som PDF"), path.name)
        self.went_out.emit(_("Sparad som {file}").format(file=path.name))

    def print_out(self) -> None:
        """Print the document."""
        if self._plan is None or self._pages is None:
            return
        job_name = Path(self._plan.file_name).stem
        printer = dialogs().printer(self, job_name, self._pages.count)
        if printer is None:
            return
        try:
            paint_pages(printer, self._pages)
        except UserError as error:
            self.bar.say(Tone.DANGER, _("Inte utskrivet"), str(error))
        else:
            self.bar.say(Tone.SUCCESS, _("Skickad till skrivaren"))
            self.went_out.emit(_("Skickad till skrivaren"))

    def _smaller(self) -> None:
        self._zoom_to(max(self._zoom - 1, 0))

    def _larger(self) -> None:
        self._zoom_to(min(self._zoom + 1, len(_ZOOMS) - 1))

    def _zoom_to(self, step: int) -> None:
        self._zoom = step
        self.sheets.zoom_to(_ZOOMS[step])
        self._tell_place()

    def _tell_place(self) -> None:
        if self._pages is None:
            return
        middle = self._area.verticalScrollBar().value() + self._area.viewport().height() // 2
        number = self.sheets.page_at(middle)
        words = _("Sida {number} av {count}").format(number=number + 1, count=self._pages.count)
        if self._place.text() != words:
            self._place.say(words)
            self.sheets.tell_page(number)
