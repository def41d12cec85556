package hotline.intake.imports.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.imports.ImportRun;
import hotline.intake.imports.KeptRow;
import hotline.intake.imports.LineOutcome;
import hotline.intake.imports.LineResult;
import hotline.shared.sql.StoredRow;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores the results of lines, and the data that is kept of them. */
@Repository
public class ResultRepository {

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    // one array of arrays would need equal lengths, so flags come joined
    private static final String INSERT_RESULTS =
            """
            INSERT INTO import_result (division_code, import_id, line_number, external_id, outcome, request_number,
                reason, facts, flags)
            SELECT :divisionCode, :importId, n.line_number, n.external_id, n.outcome, n.request_number, n.reason,
                n.facts, array_remove(string_to_array(n.flags, ','), '')
            FROM unnest(CAST(:lines AS bigint[]), CAST(:externalIds AS text[]), CAST(:outcomes AS text[]),
                CAST(:numbers AS text[]), CAST(:reasons AS text[]), CAST(:facts AS text[]), CAST(:flags AS text[]))
                AS n (line_number, external_id, outcome, request_number, reason, facts, flags)
            """;

    private static final String INSERT_ROWS =
            """
            INSERT INTO imported_row (division_code, source, external_id, import_id, request_number, declared_verdict,
                attributes, labels)
            SELECT :divisionCode, :source, n.external_id, :importId, n.request_number, n.declared,
                CAST(n.attributes AS jsonb), CAST(n.labels AS jsonb)
            FROM unnest(CAST(:externalIds AS text[]), CAST(:numbers AS text[]), CAST(:declared AS text[]),
                CAST(:attributes AS text[]), CAST(:labels AS text[]))
                AS n (external_id, request_number, declared, attributes, labels)
            """;

    private static final String PAGE =
            """
            SELECT line_number, external_id, outcome, request_number, reason, facts, flags
            FROM import_result
            WHERE division_code = :divisionCode AND import_id = :importId AND line_number > :after
            ORDER BY line_number LIMIT :most
            """;

    private final DatabaseClient database;
    private final ObjectMapper json;

    public ResultRepository(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Mono<Void> insertResults(ImportRun run, List<LineResult> results) {
        if (results.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(INSERT_RESULTS)
                .bind("divisionCode", run.divisionCode())
                .bind("importId", run.id())
                .bind("lines", results.stream().map(LineResult::line).toArray(Long[]::new))
                .bind("externalIds", texts(results, LineResult::externalId))
                .bind("outcomes", texts(results, result -> result.outcome().code()))
                .bind("numbers", texts(results, LineResult::requestNumber))
                .bind("reasons", texts(results, LineResult::reason))
                .bind("facts", texts(results, result -> written(result.facts())))
                .bind("flags", texts(results, result -> String.join(",", result.flags())))
                .then();
    }

    public Mono<Void> insertRows(ImportRun run, List<KeptRow> rows) {
        if (rows.isEmpty()) {
            return Mono.empty();
        }
        return database.sql(INSERT_ROWS)
                .bind("divisionCode", run.divisionCode())
                .bind("source", run.mapping().source())
                .bind("importId", run.id())
                .bind("externalIds", texts(rows, KeptRow::externalId))
                .bind("numbers", texts(rows, KeptRow::requestNumber))
                .bind(
                        "declared",
                        texts(
                                rows,
                                row -> row.declared() == null
                                        ? null
                                        : row.declared().code()))
                .bind("attributes", texts(rows, row -> written(row.attributes())))
                .bind("labels", texts(rows, row -> written(row.labels())))
                .then();
    }

    /** The results that follow a line, in the file's order. */
    public Flux<LineResult> page(ImportRun run, long after, int most) {
        return database.sql(PAGE)
                .bind("divisionCode", run.divisionCode())
                .bind("importId", run.id())
                .bind("after", after)
                .bind("most", most)
                .map(StoredRow.read(this::result))
                .all();
    }

    private LineResult result(StoredRow row) {
        return new LineResult(
                row.count("line_number"),
                row.textOrNull("external_id"),
                LineOutcome.of(row.text("outcome")),
                row.textOrNull("request_number"),
                row.textOrNull("reason"),
                read(row.text("facts")),
                row.texts("flags"));
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
        @Nullable String[] texts = new String[all.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(all.get(i));
        }
        return texts;
    }

    private String written(Map<String, String> strings) {
        try {
            return json.writeValueAsString(strings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings have a JSON form", impossible);
        }
    }

    private Map<String, String> read(String strings) {
        try {
            return json.readValue(strings, STRINGS);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not what this program wrote", foreign);
        }
    }
}
