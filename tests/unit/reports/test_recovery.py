from datetime import date
from io import BytesIO

from pypdf import PdfReader

from models.domain.recovery_sheet import RecoverySheet
from reports.recovery.document import recovery_file_name, write_recovery_sheet

KEY = "NNX02-YD1VD-QWSX3-266YW-A5TAV-2803H-B1YC1"
SHEET = RecoverySheet("Botkyrka", "Integrationsenheten", "enhet.introapp", KEY, date(2026, 11, 23))


def printed() -> bytes:
    target = BytesIO()
    write_recovery_sheet(SHEET, target)
    return target.getvalue()


def test_every_group_of_the_key_stands_on_the_one_sheet():
    reader = PdfReader(BytesIO(printed()))
    assert len(reader.pages) == 1
    text = reader.pages[0].extract_text()
    assert all(group in text for group in KEY.split("-"))


def test_the_key_is_nowhere_but_on_the_sheet():
    reader = PdfReader(BytesIO(printed()))
    said = f"{reader.metadata} {recovery_file_name(SHEET)} {SHEET!r}"
    assert not any(group in said for group in KEY.split("-"))


def test_the_same_sheet_gives_the_same_bytes():
    assert printed() == printed()
