"""Taking a database to the program's own schema: whole, or not at all."""

from sqlalchemy import Engine


def upgrade(engine: Engine) -> None:
    """Run every migration that is missing, in one transaction, after a verified copy."""
    raise NotImplementedError


def current_revision(engine: Engine) -> str | None:
    """Return the schema's number, or None for a database with nothing in it."""
    raise NotImplementedError


def is_newer_than_program(engine: Engine) -> bool:
    """Tell whether the database was last opened by a newer introapp."""
    raise NotImplementedError


def refuse_unknown_schema(engine: Engine) -> None:
    """Refuse a database whose schema this program does not know (open_engine calls it)."""
    raise NotImplementedError
