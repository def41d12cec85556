package hotline.statistics.store;

import hotline.shared.Cursor;
import hotline.shared.DepartmentKey;
import hotline.shared.sql.StoredRow;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Counts what the sources have, and lists what stands behind a number. */
@Repository
public class FigureRepository {

    private static final Map<FigureSource, FigureStatements> STATEMENTS = statements();

    // reads one entry of the index for each division instead of all of them
    private static final String DIVISIONS =
            """
            WITH RECURSIVE division AS (
                (SELECT division_code FROM request_state ORDER BY division_code LIMIT 1)
                UNION ALL
                SELECT (SELECT s.division_code FROM request_state s WHERE s.division_code > division.division_code
                    ORDER BY s.division_code LIMIT 1)
                FROM division WHERE division.division_code IS NOT NULL)
            SELECT division_code FROM division WHERE division_code IS NOT NULL
            """;

    /** One number of a group that is not zero. */
    public record Count(String group, FigureKey figure, long counted) {}

    /** A listed thing; without one, only the count of an empty part. */
    public record Listed(long count, @Nullable Line line) {}

    /**
     * One request, clock or dispatch as it was known at the cut-off.
     *
     * @param toldAt when the request was received, or what is listed of it happened; the list is sorted by it
     * @param sequence of what is listed of the request; 0 for itself
     */
    public record Line(
            String number,
            String divisionCode,
            String status,
            @Nullable DepartmentKey department,
            @Nullable String role,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            String bucket,
            @Nullable Lift lift,
            Instant toldAt,
            UUID id,
            int sequence) {}

    /** The act that lifted a lateness. */
    public record Lift(String act, String by, Instant at) {}

    private final DatabaseClient database;

    public FigureRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Every number of every group that is not zero. */
    public Flux<Count> count(FigureSource source, Selection selection) {
        return select(of(source).count(), source, selection, List.of(ClockStep.values()))
                .map(StoredRow.read(row -> counted(source, row)))
                .all();
    }

    /**
     * The things behind one number, oldest first, and always at least one row with the number itself.
     *
     * @param counted the number, where a part before has counted it
     */
    public Flux<Listed> list(
            FigureSource source,
            Selection selection,
            FigureKey figure,
            @Nullable String group,
            Cursor after,
            @Nullable Long counted,
            int limit) {
        return listing("", source, selection, figure, group, after, counted, limit)
                .map(StoredRow.read(FigureRepository::listed))
                .all();
    }

    /** @param explained what stands before the statement where its cost is asked for */
    GenericExecuteSpec listing(
            String explained,
            FigureSource source,
            Selection selection,
            FigureKey figure,
            @Nullable String group,
            Cursor after,
            @Nullable Long counted,
            int limit) {
        FigureStatements statements = of(source);
        String statement = explained + (counted == null ? statements.countAndList() : statements.list());
        GenericExecuteSpec bound = select(statement, source, selection, stepsOf(figure.aspect()))
                .bind("number", figure.number())
                .bind("group", text(group))
                .bind("afterAt", after.instant())
                .bind("afterId", after.id())
                .bind("afterSequence", after.number())
                .bind("limit", limit);
        for (var value : figure.aspect().values().entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue().code());
        }
        return counted == null ? bound : bound.bind("counted", counted);
    }

    /** The divisions that have requests. */
    public Flux<String> divisions() {
        return database.sql(DIVISIONS).mapValue(String.class).all();
    }

    private GenericExecuteSpec select(
            String statement, FigureSource source, Selection selection, List<ClockStep> steps) {
        DepartmentKey department = selection.department();
        GenericExecuteSpec bound = database.sql(statement)
                .bind("divisions", selection.divisions().toArray(String[]::new))
                .bind(
                        "department",
                        text(department == null ? null : department.divisionCode() + ":" + department.code()))
                .bind("start", selection.start())
                .bind("end", selection.end())
                .bind("asOf", selection.asOf())
                .bind("by", selection.by());
        return switch (source) {
            case ON_TIME -> bound.bind("carriedFrom", selection.carriedFrom());
            case CLOCKS ->
                bound.bind("steps", steps.stream().map(ClockStep::code).toArray(String[]::new));
            case FIRST_DISPATCHES -> bound;
        };
    }

    /** A reopened cycle is measured by a clock of completion and counts as a redo. */
    private static List<ClockStep> stepsOf(Aspect aspect) {
        ClockStep step = aspect.step();
        return step == ClockStep.REDO
                ? List.of(step, ClockStep.COMPLETION)
                : Stream.ofNullable(step).toList();
    }

    private static FigureStatements of(FigureSource source) {
        return Objects.requireNonNull(STATEMENTS.get(source));
    }

    private static Map<FigureSource, FigureStatements> statements() {
        Map<FigureSource, FigureStatements> statements = new EnumMap<>(FigureSource.class);
        Arrays.stream(FigureSource.values()).forEach(source -> statements.put(source, FigureStatements.of(source)));
        return statements;
    }

    private static Count counted(FigureSource source, StoredRow row) {
        List<String> components = source.components();
        Aspect aspect = Aspect.read(name -> components.contains(name) ? row.textOrNull(name) : null);
        return new Count(row.text("group_key"), new FigureKey(aspect, row.text("code")), row.count("counted"));
    }

    private static Listed listed(StoredRow row) {
        UUID id = row.valueOrNull("request_id", UUID.class);
        return new Listed(row.count("counted"), id == null ? null : line(row, id));
    }

    private static Line line(StoredRow row, UUID id) {
        return new Line(
                row.text("number"),
                row.text("division_code"),
                row.text("status"),
                department(row),
                row.textOrNull("role"),
                row.instant("started_at"),
                row.instantOrNull("rated_due_at"),
                row.instantOrNull("ended_at"),
                row.text("bucket"),
                lift(row),
                row.instant("told_at"),
                id,
                row.number("sequence"));
    }

    private static @Nullable Lift lift(StoredRow row) {
        String act = row.textOrNull("lifting_act");
        return act == null ? null : new Lift(act, row.text("actor_name"), row.instant("told_at"));
    }

    private static Object text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static @Nullable DepartmentKey department(StoredRow row) {
        String division = row.textOrNull("department_division_code");
        String department = row.textOrNull("department_code");
        return division == null || department == null ? null : new DepartmentKey(division, department);
    }
}
