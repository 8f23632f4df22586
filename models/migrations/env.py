"""Run the migrations on the connection, and in the transaction, that storage hands over.

Storage alone opens databases, begins and commits: so the migrations of one upgrade become one
change, whole or not at all. Today's tables are needed for drafting a new migration only; the ones
that run never look at them.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=True,  # SQLite changes a column by building the table anew
    compare_server_default=True,
    transaction_per_migration=False,
)
context.run_migrations()
