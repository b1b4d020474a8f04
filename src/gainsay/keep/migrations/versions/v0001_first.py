"""The first schema: pages, articles, what was read in them, quotations checked, full text."""

from alembic import op

from gainsay.keep import guards
from gainsay.keep.judgement_tables import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables and what guards them."""
    connection = op.get_bind()
    metadata.create_all(connection)
    for statement in guards.ddl(connection.dialect.name):
        connection.exec_driver_sql(statement)
