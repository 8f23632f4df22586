"""Rule packs that an administrator has brought in beside those of the program."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, Code, CreatedAt, Key, LongText, Versioned


class ImportedRulePack(Versioned, Base):
    """The text of one rule pack, as it was read."""

    __tablename__ = "imported_rule_packs"
    __table_args__ = (UniqueConstraint("name", "pack_version"),)

    id: Mapped[Key]
    name: Mapped[Code]
    pack_version: Mapped[Code]
    text: Mapped[LongText]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[CreatedAt]
    retired_at: Mapped[datetime | None]
