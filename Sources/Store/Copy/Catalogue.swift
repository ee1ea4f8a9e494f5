/// How an engine is asked for its tables. Rows in the order of the tables' names.
struct Catalogue {
    /// Table, column, type; in the order of the columns.
    let columns: SQL
    /// Table, and another table its rows refer to.
    let parents: SQL
    /// One row with a text for each damage, or with `ok`; nil where the server looks after that itself.
    let damage: SQL?

    static let sqlite = Catalogue(
        columns: #"""
            SELECT t.name, c.name, c.type FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY t.name, c.cid
            """#,
        parents: """
            SELECT t.name, f."table" FROM sqlite_master AS t JOIN pragma_foreign_key_list(t.name) AS f
            WHERE t.type = 'table' ORDER BY t.name
            """,
        damage: "SELECT integrity_check FROM pragma_integrity_check")

    static let postgres = Catalogue(
        columns: """
            SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT), CAST(data_type AS TEXT)
            FROM information_schema.columns WHERE table_schema = current_schema()
            ORDER BY table_name, ordinal_position
            """,
        parents: """
            SELECT CAST(child.relname AS TEXT), CAST(parent.relname AS TEXT) FROM pg_constraint AS reference
            JOIN pg_class AS child ON child.oid = reference.conrelid
            JOIN pg_class AS parent ON parent.oid = reference.confrelid
            JOIN pg_namespace AS place ON place.oid = child.relnamespace
            WHERE reference.contype = 'f' AND place.nspname = current_schema() ORDER BY child.relname
            """,
        damage: nil)

    /// Table, name and words of each foreign key.
    static let postgresReferences: SQL = """
        SELECT CAST(child.relname AS TEXT), CAST(reference.conname AS TEXT), pg_get_constraintdef(reference.oid)
        FROM pg_constraint AS reference JOIN pg_class AS child ON child.oid = reference.conrelid
        JOIN pg_namespace AS place ON place.oid = child.relnamespace
        WHERE reference.contype = 'f' AND place.nspname = current_schema() ORDER BY child.relname, reference.conname
        """

    /// A name of the database as it stands in a statement.
    static func quoted(_ name: String) -> String {
        "\"\(name.replacing("\"", with: "\"\""))\""
    }
}
