"""Draft a migration from what today's tables have and the migrations do not build yet.

For developers: ``python -m models.storage.drafting "words for it"`` writes the next number into
``models/migrations/versions``. What Alembic drafts is a beginning: it does not see a new member of
an enumeration, and it knows nothing of the rows that are there already.
"""

import sys
import tempfile
from importlib.resources import as_file
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import MetaData

from models.storage import revisions
from models.storage.data_key import DataKey
from models.storage.engine import for_writing, open_engine
from models.storage.schema import upgrade
from models.tables.all import Base


def draft(words: str, metadata: MetaData = Base.metadata) -> None:
    """Write the next migration, from a database that all earlier ones have built.

    Args:
        words: what it is for; they become its name and the first line of its docstring.
        metadata: the tables to arrive at.
    """
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "draft.introapp", DataKey.fresh(), create=True)
        try:
            upgrade(engine)
            with (
                for_writing(engine).connect() as connection,
                as_file(revisions.PROGRAM.folder) as migrations,
            ):
                config = Config()
                config.set_main_option("script_location", str(migrations).replace("%", "%%"))
                config.attributes.update(connection=connection, metadata=metadata)
                number = f"{int(revisions.PROGRAM.newest()) + 1:04}"
                command.revision(config, words, autogenerate=True, rev_id=number)
        finally:
            engine.dispose()


if __name__ == "__main__":
    draft(sys.argv[1])
