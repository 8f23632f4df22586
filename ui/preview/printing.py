"""Put pages on paper."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from models.domain.channels import Channel, outlet
from models.domain.errors import UserError
from resources.texts import gettext as _
from ui.preview.document import PdfPages

_DOTS = 300  # an inch: sharp text, and a page of A4 in some tens of megabytes


@outlet(Channel.PRINT)
def paint_pages(printer: QPrinter, pages: PdfPages) -> None:
    """Print the pages that the officer has chosen.

    Raises:
        UserError: the printer cannot be started.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError(_("Skrivaren svarar inte. Kontrollera att den är på, och skriv ut igen."))
    first, last = printer.fromPage() or 1, printer.toPage() or pages.count
    place = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    for number in range(first, min(last, pages.count) + 1):
        if number > first:
            printer.newPage()
        painter.drawImage(place, pages.picture(number - 1, _DOTS))
    painter.end()
