"""The pages under each other, as sheets of paper."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from models.domain.channels import Channel, outlet
from resources.texts import gettext as _
from ui.outlets import call
from ui.preview.document import PdfPages
from ui.theme.current import theme

_PAPER = QColor("#FFFFFF")  # paper is white in every scheme
_GAP = 16  # pixels between sheets
_INCH = 72.0
_MOST_KEPT = 6  # pictures of pages kept: those in sight and their neighbours


class Sheets(QWidget):
    """Draws the pages that are in sight; the rest is paper until it is scrolled to."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._pictures: dict[int, QImage] = {}
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        call(self, _("Sidor"))

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show another document, or none."""
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self.forget_pictures()

    def zoom_to(self, zoom: float) -> None:
        """Show the pages so many times their real size."""
        self._zoom = zoom
        self.forget_pictures()

    def forget_pictures(self) -> None:
        """Draw everything anew."""
        self._pictures = {}
        size = self.sizeHint()
        self.setFixedSize(size)
        self.updateGeometry()
        self.update()

    def tell_page(self, number: int) -> None:
        """Let screen readers read the page that is in sight."""
        if self._pages is None:
            return
        name = _("Sida {number} av {count}").format(number=number + 1, count=self._pages.count)
        call(self, name, self._pages.words(number))

    def sizeHint(self) -> QSize:
        """Override QWidget."""
        if self._pages is None:
            return QSize(0, 0)
        places = self.places()
        width = max(place.width() for place in places)
        return QSize(width + 2 * _GAP, places[-1].bottom() + _GAP)

    def places(self) -> list[QRect]:
        """Return where each page lies."""
        top, found = _GAP, []
        sizes = () if self._pages is None else self._pages.sizes
        points = self.logicalDpiX() / _INCH * self._zoom
        for size in sizes:
            width, height = round(size.width * points), round(size.height * points)
            found.append(QRect(_GAP, top, width, height))
            top += height + _GAP
        return found

    def page_at(self, y: int) -> int:
        """Return the number of the page at a height."""
        places = self.places()
        return next((n for n, place in enumerate(places) if place.bottom() >= y), len(places) - 1)

    @outlet(Channel.PREVIEW)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget."""
        painter = QPainter(self)
        for number, place in enumerate(self.places()):
            if not place.intersects(event.rect()):
                continue
            painter.fillRect(place, _PAPER)
            painter.drawImage(place, self._picture(number))
            painter.setPen(QPen(theme().color("line-strong"), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _picture(self, number: int) -> QImage:
        if number not in self._pictures:
            if self._pages is None:
                return QImage()
            if len(self._pictures) >= _MOST_KEPT:
                self._pictures.pop(next(iter(self._pictures)))
            dots = self.logicalDpiX() * self._zoom * self.devicePixelRatioF()
            self._pictures[number] = self._pages.picture(number, dots)
        return self._pictures[number]

    def focus_rect(self) -> QRect:
        """Return what is in sight of the pages, for the focus ring."""
        return self.visibleRegion().boundingRect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget: keys scroll the area around, which knows how."""
        event.ignore()
