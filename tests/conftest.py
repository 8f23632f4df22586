"""What every test stands on: Qt without a screen, and the same examples in every run."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("introapp", deadline=None, database=None, print_blob=True)
settings.load_profile("introapp")
