package hotline.intake.similar;

import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads the latest requests of a division with their words. */
@Repository
class SimilarRepository {

    /** A request whose township nobody knows may be in any. */
    private static final String LATEST =
            """
            SELECT r.number, r.status, r.subject_code, r.township_code, r.received_at, t.title, t.text
            FROM service_request r
            JOIN request_text t ON t.division_code = r.division_code AND t.request_id = r.id
            WHERE r.division_code = :division AND r.received_at >= :since
                AND r.status NOT IN ('declined', 'merged', 'withdrawn', 'voided', 'transferred')
                AND (r.township_code IS NULL OR r.township_code = coalesce(CAST(:township AS text), r.township_code))
            ORDER BY r.received_at DESC, r.id LIMIT :limit
            """;

    /** A request that may be compared. */
    record Candidate(
            RequestNumber number,
            RequestStatus status,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            Instant receivedAt,
            String title,
            String text) {}

    private final DatabaseClient database;

    SimilarRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The latest of a division, of one township where one is named. */
    Flux<Candidate> latest(String divisionCode, @Nullable String townshipCode, Instant since, int limit) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(LATEST)
                .bind("division", divisionCode)
                .bind("since", since)
                .bind("limit", limit);
        return (townshipCode == null
                        ? statement.bindNull("township", String.class)
                        : statement.bind("township", townshipCode))
                .map(StoredRow.read(SimilarRepository::candidate))
                .all();
    }

    private static Candidate candidate(StoredRow row) {
        return new Candidate(
                new RequestNumber(row.text("number")),
                RequestStatus.of(row.text("status")),
                row.textOrNull("subject_code"),
                row.textOrNull("township_code"),
                row.instant("received_at"),
                row.text("title"),
                row.text("text"));
    }
}
