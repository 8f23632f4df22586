"""The raw limit of starting: an empty Qt window, in a process of its own.

Nothing of the program is imported, so this stands for all that Qt and Python cost by themselves.
"""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class BareWindow(QMainWindow):
    """A window that tells when it has been painted, and ends."""

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802 - Qt's own name
        """Override QWidget."""
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self) -> None:
        """Let the process that waits know."""
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        self.close()


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = BareWindow()
    window.resize(1280, 800)
    window.show()
    app.exec()
