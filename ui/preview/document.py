"""The pages of a PDF as pictures and as words."""

from dataclasses import dataclass

import pypdfium2
from PySide6.QtGui import QImage

from models.domain.channels import Channel, outlet

_POINTS = 72  # points of PDF in an inch


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height in points."""

    width: float
    height: float


class PdfPages:
    """An open PDF. pdfium is not safe in several threads: use it in the main thread only."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self.sizes = tuple(
            PageSize(*self._document.get_page_size(number)) for number in range(len(self._document))
        )

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.sizes)

    @outlet(Channel.PREVIEW)
    def picture(self, number: int, dots_per_inch: float) -> QImage:
        """Return a page as it will be printed."""
        page = self._document[number]
        bitmap = page.render(scale=dots_per_inch / _POINTS, rev_byteorder=True, prefer_bgrx=True)
        picture = QImage(
            bitmap.buffer,
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGBX8888,
        )
        # The copy outlives pdfium's own memory, which goes with the bitmap.
        return picture.copy()

    @outlet(Channel.ACCESSIBLE_TEXT)
    def words(self, number: int) -> str:
        """Return what a page says, for a screen reader."""
        page = self._document[number].get_textpage()
        return str(page.get_text_range()).strip()

    def close(self) -> None:
        """Give the memory back."""
        self._document.close()
