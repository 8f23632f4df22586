"""Run the migrations on the connection, and in the transaction, that storage hands over.

Storage alone opens databases, begins and commits: so the migrations of one upgrade become one
change, whole or not at all.
"""

from alembic import context

from models.tables.all import Base

_given = context.config.attributes
context.configure(
    connection=_given["connection"],
    target_metadata=_given.get("metadata", Base.metadata),
    render_as_batch=True,  # SQLite changes a column by building the table anew
    compare_server_default=True,
    transaction_per_migration=False,
)
context.run_migrations()
