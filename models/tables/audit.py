"""The audit chain: who did what, each row sealed to the one before."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, column, literal_column
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Code, LongText, ShortText

BACKED_UP = "back_up"
"""The action of a backup; when the latest was made is asked at every unlocking."""

_IS_BACKUP = column("action") == literal_column(f"'{BACKED_UP}'")


class AuditEntry(Base):
    """One thing done: a change, an opening, a search, a print, an export.

    The entry holds a salted digest of what was changed. The values lie apart, so that culling
    can take them away and the chain still holds.
    """

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index("ix_audit_entries_case", "case_id", "id"),
        Index("ix_audit_entries_officer", "officer_id", "at"),
        Index(
            "ix_audit_entries_backup", "id", sqlite_where=_IS_BACKUP, postgresql_where=_IS_BACKUP
        ),
    )
    audited: ClassVar[bool] = False

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    officer_id: Mapped[int | None]  # no foreign key: the chain outlives every other row
    action: Mapped[Code]
    table_name: Mapped[Code]
    row_id: Mapped[int | None]
    case_id: Mapped[int | None]
    person_id: Mapped[int | None]
    reason: Mapped[ShortText]
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))


class AuditValues(Base):
    """What an entry's digest was made of; may be emptied by culling."""

    __tablename__ = "audit_values"
    audited: ClassVar[bool] = False

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("audit_entries.id"), primary_key=True, autoincrement=False
    )
    salt: Mapped[bytes] = mapped_column(LargeBinary(32))
    values: Mapped[LongText]


class AuditKey(Base):
    """The chain's own random key; exactly one row, untouched when the database is re-keyed."""

    __tablename__ = "audit_key"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)
    audited: ClassVar[bool] = False

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[bytes] = mapped_column(LargeBinary(32))
