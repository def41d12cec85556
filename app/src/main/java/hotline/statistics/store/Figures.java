package hotline.statistics.store;

import hotline.shared.DepartmentKey;
import hotline.statistics.store.OnTimeRepository.Position;
import hotline.statistics.store.OnTimeRepository.Selection;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** What the statements of all figures have in common. */
final class Figures {

    /** Counts what a list's whole holds. */
    static final String COUNTED = "(SELECT count(*) FROM behind)";

    /** Takes the count from the part before, so that a further part reads nothing of those before it. */
    static final String KNOWN = "CAST(:counted AS bigint)";

    private static final Pattern NUMBER =
            Pattern.compile("^ {4}\\((?:'([^']*)', )?'([^']+)', (.*?)\\),?$", Pattern.MULTILINE);

    private Figures() {}

    static String resource(String name) {
        try {
            return new ClassPathResource("hotline/statistics/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * The condition of the one number that is asked for, of those that a file of numbers names. Counting evaluates each of
     * them for a few cells; a list would for each request.
     */
    static String oneOf(String numbers) {
        String cases = NUMBER.matcher(numbers)
                .results()
                .map(number -> "WHEN '" + (number.group(1) == null ? "" : number.group(1) + "/") + number.group(2)
                        + "' THEN " + number.group(3))
                .collect(Collectors.joining("\n"));
        return " CASE CAST(:number AS text)\n" + cases + "\nELSE false END\n";
    }

    /**
     * A part of the list {@code behind}, with request numbers and always at least one row.
     *
     * @param told further columns, each with a comma before it, of what {@code joined} joins to the part
     */
    static String page(String count, String columns, String told, String joined) {
        return """

            , page AS (
                SELECT division_code, request_id, told_at, sequence, department_division_code, department_code, $columns
                FROM behind
                WHERE told_at >= :afterAt AND (told_at, request_id, sequence) > (:afterAt, :afterId, :afterSequence)
                ORDER BY told_at, request_id, sequence
                LIMIT :limit
            )
            SELECT whole.counted, r.number, page.*$told
            FROM (SELECT $count AS counted) AS whole
                LEFT JOIN page ON true
                LEFT JOIN service_request r ON r.division_code = page.division_code AND r.id = page.request_id
            $joined
            ORDER BY page.told_at, page.request_id, page.sequence
            """
                .replace("$columns", columns)
                .replace("$told", told)
                .replace("$joined", joined)
                .replace("$count", count);
    }

    static GenericExecuteSpec bindPage(
            GenericExecuteSpec statement, Position after, @Nullable Long counted, int limit) {
        GenericExecuteSpec bound = statement
                .bind("afterAt", after.at())
                .bind("afterId", after.id())
                .bind("afterSequence", after.sequence())
                .bind("limit", limit);
        return counted == null ? bound : bound.bind("counted", counted);
    }

    static GenericExecuteSpec bind(GenericExecuteSpec statement, Selection selection) {
        DepartmentKey department = selection.department();
        return statement
                .bind("divisions", selection.divisions().toArray(String[]::new))
                .bind(
                        "department",
                        text(department == null ? null : department.divisionCode() + ":" + department.code()))
                .bind("start", selection.start())
                .bind("end", selection.end())
                .bind("asOf", selection.asOf());
    }

    static Object text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static @Nullable DepartmentKey department(Readable row) {
        String division = row.get("department_division_code", String.class);
        String department = row.get("department_code", String.class);
        return division == null || department == null ? null : new DepartmentKey(division, department);
    }
}
