package hotline.request.store;

import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.shared.problem.ProblemException;
import hotline.shared.sql.StoredRow;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Keeps the leaving of a request and the merging of others into it apart: what was merged into a request is counted by it,
 * and would be counted by nobody if it left. Each locks the requests that it concerns first, and then looks at what the
 * other may have written meanwhile.
 */
@Component
class Leaving {

    /** In one order, so that no two wait for each other. */
    private static final String LOCK =
            """
            SELECT number, status FROM service_request
            WHERE division_code = :divisionCode AND number = ANY(:numbers)
            ORDER BY number FOR NO KEY UPDATE
            """;

    private final DatabaseClient database;
    private final RequestRepository requests;
    private final TransactionalOperator transaction;

    Leaving(DatabaseClient database, RequestRepository requests, TransactionalOperator transaction) {
        this.database = database;
        this.requests = requests;
        this.transaction = transaction;
    }

    /**
     * Writes an act by which a request leaves.
     *
     * @param request as it is after the act
     * @return fails with {@link RequestProblem#UNKNOWN_PARENT} or {@link RequestProblem#STANDS_FOR_OTHERS}
     */
    <T> Mono<T> apart(ServiceRequest request, Mono<T> written) {
        return locked(request)
                .then(requests.hasMergedChildren(request.number()))
                .flatMap(standsForOthers ->
                        standsForOthers ? Mono.<T>error(refusal(RequestProblem.STANDS_FOR_OTHERS)) : written)
                .as(transaction::transactional);
    }

    private Mono<Void> locked(ServiceRequest request) {
        RequestNumber own = request.number();
        String parent = request.standing().mergedInto();
        return database.sql(LOCK)
                .bind("divisionCode", own.divisionCode())
                .bind(
                        "numbers",
                        Stream.concat(Stream.of(own.value()), Stream.ofNullable(parent))
                                .toArray(String[]::new))
                .map(StoredRow.read(row -> new Locked(row.text("number"), row.text("status"))))
                .all()
                .filter(locked -> locked.number().equals(parent)
                        && !RequestStatus.of(locked.status()).isOpen())
                .flatMap(gone -> Mono.error(refusal(RequestProblem.UNKNOWN_PARENT)))
                .then();
    }

    private record Locked(String number, String status) {}

    private static ProblemException refusal(RequestProblem problem) {
        return new ProblemException(problem, Map.of());
    }
}
