"""What the two databases enforce and search in their own words: quotations, full text, rows held twice.

Texts are compared by characters in both, so offsets are code points in both.
"""

from gainsay.keep.tables import UNSEALED
from gainsay.keep.user_tables import OF_USERS

QUOTES = "a quotation differs from the text"

_SQLITE = (
    f"""CREATE TRIGGER spans_quote BEFORE INSERT ON spans
    WHEN NEW.words IS NOT (
        SELECT substr(text, NEW.begins + 1, NEW.ends - NEW.begins) FROM documents WHERE id = NEW.document
    ) BEGIN SELECT RAISE(ABORT, '{QUOTES}'); END""",
    """CREATE TRIGGER spans_stay BEFORE UPDATE ON spans
    BEGIN SELECT RAISE(ABORT, 'spans are written once'); END""",
    """CREATE TRIGGER texts_stay BEFORE UPDATE OF text, text_sha256 ON documents
    BEGIN SELECT RAISE(ABORT, 'a text is written once; a changed article is a new revision'); END""",
    *(
        f"""CREATE TRIGGER judgements_{change.lower()} BEFORE {change} ON judgements
    BEGIN SELECT RAISE(ABORT, 'a judgement stays; it is undone by another one'); END"""
        for change in ("UPDATE", "DELETE")
    ),
    """CREATE VIRTUAL TABLE found USING fts5(
    words, content='searched', content_rowid='id', tokenize="porter unicode61 remove_diacritics 2")""",
    """CREATE TRIGGER searched_found AFTER INSERT ON searched
    BEGIN INSERT INTO found(rowid, words) VALUES (NEW.id, NEW.words); END""",
    """CREATE TRIGGER searched_lost AFTER DELETE ON searched
    BEGIN INSERT INTO found(found, rowid, words) VALUES ('delete', OLD.id, OLD.words); END""",
)

# An index over all columns holds a second time what has no seal: where a byte of either was changed, SQLite's
# own check finds that they differ.
_TWICE = tuple(
    f"CREATE INDEX {table.name}_twice ON {table.name}({', '.join(table.columns.keys())})"
    for table in (*UNSEALED, *OF_USERS)
)

_POSTGRESQL = (
    f"""CREATE FUNCTION spans_quote() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.words IS DISTINCT FROM (
        SELECT substr(text, NEW.begins + 1, NEW.ends - NEW.begins) FROM documents WHERE id = NEW.document
    ) THEN RAISE EXCEPTION '{QUOTES}'; END IF; RETURN NEW; END $$""",
    "CREATE TRIGGER spans_quote BEFORE INSERT ON spans FOR EACH ROW EXECUTE FUNCTION spans_quote()",
    """CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'this is written once'; END $$""",
    "CREATE TRIGGER spans_stay BEFORE UPDATE ON spans FOR EACH ROW EXECUTE FUNCTION stays()",
    """CREATE TRIGGER texts_stay BEFORE UPDATE OF text, text_sha256 ON documents
    FOR EACH ROW EXECUTE FUNCTION stays()""",
    """CREATE TRIGGER judgements_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON judgements
    FOR EACH STATEMENT EXECUTE FUNCTION stays()""",
    """ALTER TABLE searched ADD COLUMN found tsvector
    GENERATED ALWAYS AS (to_tsvector('english', words)) STORED""",
    "CREATE INDEX searched_by_words ON searched USING gin(found)",
)


def ddl(dialect: str) -> tuple[str, ...]:
    """The statements to run once after the tables are made, for "sqlite" or "postgresql"."""
    return (*_SQLITE, *_TWICE) if dialect == "sqlite" else _POSTGRESQL
