package hotline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A module's use of a table, found in a text that has statements. */
record TableAccess(String module, Kind kind, String table) implements Comparable<TableAccess> {

    enum Kind {
        READS,
        WRITES,
        REFERS_TO
    }

    private static final Pattern JAVA = Pattern.compile(
            "bind\\(\\s*\"[^\"]*\"|\"\"\"([\\s\\S]*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*+)\"|'(?:\\\\.|[^'\\\\])++'"
                    + "|//[^\\n]*+|/\\*[\\s\\S]*?\\*/");
    private static final Pattern WITHOUT_NAME =
            Pattern.compile("\\b(FROM|JOIN|INTO|UPDATE|USING|TABLE)\\s+([%$]\\S++(?!\\s+LATERAL)|\\Z)");

    private static final Pattern COMMENT_OR_STRING = Pattern.compile("--[^\\n]*|'(?:[^']|'')*+'");
    private static final Pattern QUERY =
            Pattern.compile("(\\w+)\\s+(?:\\([^()]*\\)\\s+)?AS\\s+(?:NOT\\s+)?(?:MATERIALIZED\\s+)?\\(");
    private static final Pattern TOKEN = Pattern.compile("(?:public\\.)?([\\w.]+|[(),;])");

    private static final Map<String, Kind> CLAUSES = Map.of(
            "FROM", Kind.READS,
            "JOIN", Kind.READS,
            "USING", Kind.READS,
            "ANALYZE", Kind.READS,
            "INTO", Kind.WRITES,
            "UPDATE", Kind.WRITES,
            "TABLE", Kind.WRITES,
            "TRUNCATE", Kind.WRITES,
            "REFERENCES", Kind.REFERS_TO);
    private static final Set<String> OTHER_CLAUSES =
            Set.of("SELECT", "WHERE", "GROUP", "ORDER", "SET", "VALUES", "RETURNING", "HAVING", "LIMIT", "UNION", ";");
    private static final Set<String> BEFORE_NAMES = Set.of("ONLY", "IF", "NOT", "EXISTS");

    /** The uses in a Java source's literals. Where a statement leaves a table's name open, each literal that is one counts. */
    static Set<TableAccess> inJava(String module, String source, Set<String> tables) {
        List<String> literals = JAVA.matcher(source)
                .results()
                .flatMap(literal -> Stream.of(literal.group(1), literal.group(2)))
                .filter(Objects::nonNull)
                .toList();
        boolean open = literals.stream()
                .anyMatch(literal -> WITHOUT_NAME.matcher(literal).find());
        return literals.stream()
                .flatMap(literal -> open && tables.contains(literal)
                        ? Stream.of(new TableAccess(module, Kind.WRITES, literal))
                        : inSql(module, literal, tables).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The uses in SQL whose keywords are written in capitals. */
    static Set<TableAccess> inSql(String module, String text, Set<String> tables) {
        String sql = COMMENT_OR_STRING.matcher(text).replaceAll(" ");
        Set<String> queries =
                QUERY.matcher(sql).results().map(query -> query.group(1)).collect(Collectors.toSet());
        Set<TableAccess> found = new TreeSet<>();
        Reading reading = new Reading();
        TOKEN.matcher(sql).results().map(token -> token.group(1)).forEach(token -> {
            Kind kind = reading.next(token);
            if (kind != null && tables.contains(token) && !queries.contains(token)) {
                found.add(new TableAccess(module, kind, token));
            }
        });
        return found;
    }

    @Override
    public int compareTo(TableAccess other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return module + " " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + table;
    }

    /** The clause that a statement's words stand in, and those around it. */
    private static final class Reading {

        private final Deque<String> around = new ArrayDeque<>();
        private String clause = "";
        private String before = "";

        /** What is done to the table that this token names, if it names one; null where no table's name can stand. */
        @Nullable
        Kind next(String token) {
            String previous = before;
            before = BEFORE_NAMES.contains(token) ? previous : token;
            if (token.equals("(")) {
                around.push(clause);
                clause = "";
            } else if (token.equals(")")) {
                clause = around.isEmpty() ? "" : around.pop();
            } else if (CLAUSES.containsKey(token) || OTHER_CLAUSES.contains(token)) {
                clause = previous.equals("DISTINCT") ? clause : token;
                before = previous.equals("DELETE") ? "INTO" : previous.equals("DISTINCT") ? previous : token;
            } else if (previous.equals("ON")) {
                return Kind.WRITES;
            } else if (CLAUSES.containsKey(previous) || previous.equals(",")) {
                return CLAUSES.get(CLAUSES.containsKey(previous) ? previous : clause);
            }
            return null;
        }
    }
}
