package hotline.statistics.store;

import hotline.request.TimeAnomaly;
import hotline.statistics.catalogue.FigureSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The statements of one source, made of its two files: one classifies what it counts, the other says in which numbers a
 * classified thing is counted. A number is counted and listed by the same lines.
 *
 * @param countAndList lists the first part, and counts the whole
 * @param list lists a further part, which reads nothing of those before it
 */
record FigureStatements(String count, String countAndList, String list) {

    private static final Pattern NUMBER = Pattern.compile("^ {4}\\('([^']+)', (.*?)\\),?$", Pattern.MULTILINE);

    private static final Pattern COLUMN = Pattern.compile("\\b[a-z_]+\\b");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");

    private static final String COUNTED = "(SELECT count(*) FROM behind)";
    private static final String KNOWN = "CAST(:counted AS bigint)";

    // things that agree in all that matters are counted once, as a cell, however many they are
    private static final String COUNT =
            """
            , cell AS (SELECT group_key, $cell, count(*) AS things FROM classified GROUP BY group_key, $cell)
            SELECT group_key$components, number.code, CAST(sum(things) AS bigint) AS counted
            FROM cell $spread
                CROSS JOIN LATERAL ($numbers) AS number (code, holds)
            WHERE $within number.holds
            GROUP BY group_key$components, number.code
            """;

    private static final String LIST =
            """
            , behind AS (
                SELECT division_code, request_id, told_at, sequence, status, department_division_code, department_code,
                    $listed, rated_due_at, bucket
                FROM classified $spread
                WHERE $within $chosen
                    (CAST(:group AS text) IS NULL OR group_key = CAST(:group AS text)
                        OR :by = 'subject' AND starts_with(group_key, CAST(:group AS text)))
                    AND CASE CAST(:number AS text)
                        $cases
                        ELSE false END
            ),
            page AS (
                SELECT division_code, request_id, told_at, sequence, status, department_division_code, department_code,
                    role, started_at, ended_at, lifting_act, rated_due_at, bucket
                FROM behind
                WHERE told_at >= :afterAt AND (told_at, request_id, sequence) > (:afterAt, :afterId, :afterSequence)
                ORDER BY told_at, request_id, sequence
                LIMIT :limit
            )
            SELECT whole.counted, r.number, page.*, e.actor_name
            FROM (SELECT $counted AS counted) AS whole
                LEFT JOIN page ON true
                LEFT JOIN service_request r ON r.division_code = page.division_code AND r.id = page.request_id
                LEFT JOIN request_event e ON page.lifting_act IS NOT NULL AND e.division_code = page.division_code
                    AND e.request_id = page.request_id AND e.sequence = page.sequence
            ORDER BY page.told_at, page.request_id, page.sequence
            """;

    /**
     * Columns and clauses in which sources differ.
     *
     * @param listed the columns of a list that classified rows call otherwise
     * @param spread joins each classified row to several values of a component
     * @param within tells which of them hold
     */
    private record Difference(String listed, String spread, String within) {}

    static FigureStatements of(FigureSource source) {
        String classified = resource(source.code() + "-classified.sql");
        String numbers = resource(source.code() + "-numbers.sql") + made(source);
        Difference own = difference(source);
        String list = classified + filled(LIST, source, own).replace("$cases", cases(numbers));
        return new FigureStatements(
                classified
                        + filled(COUNT, source, own)
                                .replace("$cell", cell(source, numbers))
                                .replace("$numbers", numbers),
                list.replace("$counted", COUNTED),
                list.replace("$counted", KNOWN));
    }

    private static Difference difference(FigureSource source) {
        return switch (source) {
            case ON_TIME ->
                new Difference(
                        "CAST(NULL AS text) AS role, received_at AS started_at, completed_at AS ended_at, lifting_act",
                        "CROSS JOIN LATERAL (VALUES ('all', true), ('dispatched', NOT is_direct)) AS scopes (scope, holds)",
                        "scopes.holds AND");
            case CLOCKS -> new Difference("role, started_at, ended_at, CAST(NULL AS text) AS lifting_act", "", "");
            case FIRST_DISPATCHES ->
                new Difference("role, started_at, ended_at, CAST(NULL AS text) AS lifting_act", "", "");
        };
    }

    private static String filled(String statement, FigureSource source, Difference own) {
        List<String> components = source.components();
        return statement
                .replace("$listed", own.listed())
                .replace("$spread", own.spread())
                .replace("$within", own.within())
                .replace("$components", components.stream().map(", "::concat).collect(Collectors.joining()))
                .replace(
                        "$chosen",
                        components.stream()
                                .map(component -> component + " = :" + component + " AND ")
                                .collect(Collectors.joining()));
    }

    /** The columns of classified rows that numbers and aspects look at; each scope is a spread of one row. */
    private static String cell(FigureSource source, String numbers) {
        Stream<String> looked = NUMBER.matcher(numbers).results().flatMap(number -> COLUMN.matcher(
                        LITERAL.matcher(number.group(2)).replaceAll(""))
                .results()
                .map(MatchResult::group));
        return Stream.concat(source.components().stream(), looked)
                .filter(column -> !column.equals("scope") && !column.equals("true"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The condition of the one number that is asked for: counting evaluates each for a few cells, a list would for each row. */
    private static String cases(String numbers) {
        return NUMBER.matcher(numbers)
                .results()
                .map(number -> "WHEN '" + number.group(1) + "' THEN " + number.group(2))
                .collect(Collectors.joining("\n"));
    }

    /** A line for each kind of impossible times, whatever kinds there are. */
    private static String made(FigureSource source) {
        return source != FigureSource.ON_TIME
                ? ""
                : Stream.of(TimeAnomaly.values())
                        .map(kind -> ",\n    ('impossible-" + kind.code()
                                + "', is_received AND bucket = 'impossible-times' AND time_anomaly = '" + kind.code()
                                + "')")
                        .collect(Collectors.joining());
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("hotline/statistics/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
