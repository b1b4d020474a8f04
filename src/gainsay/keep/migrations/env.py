"""Alembic's entry: runs the versions on the connection that `gainsay.keep.opening` hands over."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
