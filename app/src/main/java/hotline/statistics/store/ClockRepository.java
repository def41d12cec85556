package hotline.statistics.store;

import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.statistics.Basis;
import hotline.statistics.ClockKey;
import hotline.statistics.ClockPeriod;
import hotline.statistics.ClockStep;
import hotline.statistics.ClockView;
import hotline.statistics.store.OnTimeRepository.Position;
import hotline.statistics.store.OnTimeRepository.Selection;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Counts and lists clocks and first dispatches, each number and its list by the same lines of SQL. */
@Repository
public class ClockRepository {

    private static final String CLASSIFIED = Figures.resource("clocks-classified.sql");
    private static final String NUMBERS = Figures.resource("clocks-numbers.sql");
    private static final String DISPATCHES = Figures.resource("first-dispatches-classified.sql");
    private static final String DISPATCH_NUMBERS = Figures.resource("first-dispatches-numbers.sql");

    private static final String COUNT = CLASSIFIED
            + """
            , cell AS (
                SELECT group_key, view, step, basis, period, bucket, count(*) AS clocks
                FROM classified GROUP BY group_key, view, step, basis, period, bucket
            )
            SELECT cell.group_key, cell.view, cell.step, cell.basis, cell.period, number.part,
                CAST(sum(cell.clocks) AS bigint) AS clocks
            FROM cell CROSS JOIN LATERAL ("""
            + NUMBERS
            + """
            ) AS number (part, holds)
            WHERE number.holds
            GROUP BY cell.group_key, cell.view, cell.step, cell.basis, cell.period, number.part
            """;

    private static final String COUNT_DISPATCHES = DISPATCHES
            + """
            , cell AS (
                SELECT subject_key, version_key, bucket, is_pending, count(*) AS dispatches
                FROM classified GROUP BY subject_key, version_key, bucket, is_pending
            )
            SELECT cell.subject_key, cell.version_key, number.part, CAST(sum(cell.dispatches) AS bigint) AS dispatches
            FROM cell CROSS JOIN LATERAL ("""
            + DISPATCH_NUMBERS
            + """
            ) AS number (part, holds)
            WHERE number.holds
            GROUP BY cell.subject_key, cell.version_key, number.part
            """;

    private static final String LISTED = "status, role, started_at, rated_due_at, ended_at, bucket";

    private static final String COLUMNS =
            """
            SELECT division_code, request_id, told_at, sequence, status, department_division_code, department_code, role,
                started_at, rated_due_at, ended_at, bucket
            FROM classified
            """;

    private static final String BEHIND = CLASSIFIED
            + ", behind AS ("
            + COLUMNS
            + """
                WHERE view = :view AND step = :step AND basis = :basis AND period = :period
                    AND group_key = coalesce(CAST(:group AS text), group_key)
                    AND"""
            + Figures.oneOf(NUMBERS)
            + ")";

    private static final String COUNT_AND_LIST = BEHIND + Figures.page(Figures.COUNTED, LISTED, "", "");

    private static final String LIST = BEHIND + Figures.page(Figures.KNOWN, LISTED, "", "");

    private static final String BEHIND_DISPATCHES = DISPATCHES
            + ", behind AS ("
            + COLUMNS
            + """
                WHERE starts_with(subject_key, coalesce(CAST(:subject AS text), ''))
                    AND version_key = coalesce(CAST(:version AS text), version_key)
                    AND"""
            + Figures.oneOf(DISPATCH_NUMBERS)
            + ")";

    private static final String COUNT_AND_LIST_DISPATCHES =
            BEHIND_DISPATCHES + Figures.page(Figures.COUNTED, LISTED, "", "");

    private static final String LIST_DISPATCHES = BEHIND_DISPATCHES + Figures.page(Figures.KNOWN, LISTED, "", "");

    /** How many clocks of a group one number counts. */
    public record ClockCount(String group, ClockKey figure, long clocks) {}

    /** How many first dispatches one number counts. */
    public record DispatchCount(String subject, String version, String part, long dispatches) {}

    /** What is listed; without a line, only the count of an empty part. */
    public record ListedClock(long count, @Nullable ClockLine line) {}

    /** One clock or dispatch as it was known at the cut-off. */
    public record ClockLine(
            String number,
            String divisionCode,
            String status,
            @Nullable DepartmentKey department,
            @Nullable String role,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            String bucket,
            Position position) {}

    private final DatabaseClient database;

    public ClockRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Every number of every group that is not zero. */
    public Flux<ClockCount> count(Selection selection) {
        String[] steps = Stream.of(ClockStep.values()).map(ClockStep::code).toArray(String[]::new);
        return Figures.bind(database.sql(COUNT), selection)
                .bind("by", selection.by())
                .bind("steps", steps)
                .map(ClockRepository::counted)
                .all();
    }

    /**
     * The clocks behind one number in the order of their start, and always at least one row with the number itself.
     *
     * @param counted the number, where a part before has counted it
     */
    public Flux<ListedClock> list(
            Selection selection,
            ClockKey figure,
            @Nullable String group,
            Position after,
            @Nullable Long counted,
            int limit) {
        GenericExecuteSpec statement = Figures.bind(database.sql(counted == null ? COUNT_AND_LIST : LIST), selection)
                .bind("by", selection.by())
                .bind("steps", stepsOf(figure.step()))
                .bind("view", figure.view().code())
                .bind("step", figure.step().code())
                .bind("basis", figure.basis().code())
                .bind("period", figure.period().code())
                .bind("number", figure.part())
                .bind("group", Figures.text(group));
        return listed(statement, after, counted, limit);
    }

    /** Every number of every subject and version that is not zero. */
    public Flux<DispatchCount> countDispatches(Selection selection) {
        return Figures.bind(database.sql(COUNT_DISPATCHES), selection)
                .map(row -> new DispatchCount(
                        Figures.get(row, "subject_key", String.class),
                        Figures.get(row, "version_key", String.class),
                        Figures.get(row, "part", String.class),
                        Figures.get(row, "dispatches", Long.class)))
                .all();
    }

    /** The first dispatches behind one number. */
    public Flux<ListedClock> listDispatches(
            Selection selection,
            String part,
            @Nullable String subject,
            @Nullable String version,
            Position after,
            @Nullable Long counted,
            int limit) {
        GenericExecuteSpec statement = Figures.bind(
                        database.sql(counted == null ? COUNT_AND_LIST_DISPATCHES : LIST_DISPATCHES), selection)
                .bind("number", part)
                .bind("subject", Figures.text(subject))
                .bind("version", Figures.text(version));
        return listed(statement, after, counted, limit);
    }

    /** A reopened round is measured by a clock of completion and counts as a redo. */
    private static String[] stepsOf(ClockStep step) {
        return step == ClockStep.REDO
                ? new String[] {step.code(), ClockStep.COMPLETION.code()}
                : new String[] {step.code()};
    }

    private static Flux<ListedClock> listed(
            GenericExecuteSpec statement, Position after, @Nullable Long counted, int limit) {
        return Figures.bindPage(statement, after, counted, limit)
                .map(ClockRepository::listed)
                .all();
    }

    private static ClockCount counted(Readable row) {
        ClockKey figure = new ClockKey(
                Coded.of(ClockView.class, Figures.get(row, "view", String.class)),
                Coded.of(ClockStep.class, Figures.get(row, "step", String.class)),
                Coded.of(Basis.class, Figures.get(row, "basis", String.class)),
                Coded.of(ClockPeriod.class, Figures.get(row, "period", String.class)),
                Figures.get(row, "part", String.class));
        return new ClockCount(
                Figures.get(row, "group_key", String.class), figure, Figures.get(row, "clocks", Long.class));
    }

    private static ListedClock listed(Readable row) {
        UUID id = row.get("request_id", UUID.class);
        return new ListedClock(Figures.get(row, "counted", Long.class), id == null ? null : line(row, id));
    }

    private static ClockLine line(Readable row, UUID id) {
        return new ClockLine(
                Figures.get(row, "number", String.class),
                Figures.get(row, "division_code", String.class),
                Figures.get(row, "status", String.class),
                Figures.department(row),
                row.get("role", String.class),
                Figures.get(row, "started_at", Instant.class),
                row.get("rated_due_at", Instant.class),
                row.get("ended_at", Instant.class),
                Figures.get(row, "bucket", String.class),
                new Position(
                        Figures.get(row, "told_at", Instant.class), id, Figures.get(row, "sequence", Integer.class)));
    }
}
