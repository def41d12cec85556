package hotline.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What all tables held right after the program's start, kept in a schema of its own. A table's number of rows and its
 * youngest writing transaction tell whether a test touched it, so that only those tables are put back.
 */
final class PristineTables {

    private static final String TABLES =
            """
            SELECT format('%I', c.relname) AS name,
                   (SELECT string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum)
                      FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
              FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND c.relname <> 'flyway_schema_history'
             ORDER BY c.relname
            """;

    private static final int ATTEMPTS = 5;

    private final Map<String, String> columnsByTable;
    private final String fingerprints;
    private Map<String, String> untouched = Map.of();

    private PristineTables(Map<String, String> columnsByTable) {
        this.columnsByTable = columnsByTable;
        this.fingerprints = String.join(
                " UNION ALL ",
                columnsByTable.keySet().stream()
                        .map(PristineTables::fingerprintOf)
                        .toList());
    }

    static PristineTables remember(Connection connection) throws SQLException {
        PristineTables tables = new PristineTables(tables(connection));
        List<String> statements =
                new ArrayList<>(List.of("DROP SCHEMA IF EXISTS pristine CASCADE", "CREATE SCHEMA pristine"));
        tables.columnsByTable.forEach((table, columns) ->
                statements.add("CREATE TABLE pristine." + table + " AS SELECT " + columns + " FROM public." + table));
        execute(connection, statements);
        tables.untouched = tables.fingerprints(connection);
        return tables;
    }

    /** Tried again where a background loop of the program was writing at the same time. */
    void restore(Connection connection) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                restoreTouched(connection);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void restoreTouched(Connection connection) throws SQLException {
        Map<String, String> found = fingerprints(connection);
        List<String> touched = columnsByTable.keySet().stream()
                .filter(table -> !Objects.equals(found.get(table), untouched.get(table)))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        List<String> statements = new ArrayList<>();
        // switches off foreign keys and the triggers that keep the log append-only
        statements.add("SET session_replication_role = replica");
        touched.forEach(table -> statements.add("DELETE FROM public." + table));
        touched.forEach(table -> statements.add(restoring(table)));
        execute(connection, statements);
        untouched = fingerprints(connection);
    }

    private String restoring(String table) {
        String columns = columnsByTable.get(table);
        return "INSERT INTO public.%s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM pristine.%s"
                .formatted(table, columns, columns, table);
    }

    private static Map<String, String> tables(Connection connection) throws SQLException {
        return pairs(connection, TABLES);
    }

    private Map<String, String> fingerprints(Connection connection) throws SQLException {
        return fingerprints.isEmpty() ? Map.of() : pairs(connection, fingerprints);
    }

    private static String fingerprintOf(String table) {
        return "SELECT '%s', count(*) || '/' || coalesce(max(xmin::text::bigint), 0) FROM public.%s"
                .formatted(table.replace("'", "''"), table);
    }

    private static Map<String, String> pairs(Connection connection, String query) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(String.join(";\n", statements));
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
