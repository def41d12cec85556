package hotline.request.erasure;

import hotline.request.ServiceRequest;
import hotline.request.search.SoughtWords;
import hotline.shared.Actor;
import hotline.shared.Coded;
import hotline.shared.Ids;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases words and callers; that it was done is recorded by the statement that does it. */
@Repository
class ErasureRepository {

    private static final String ERASE =
            """
            WITH words AS (DELETE FROM request_text
                WHERE division_code = :division AND request_id = :request AND 'words' = ANY(:what) RETURNING 'words' AS kind),
            caller AS (DELETE FROM request_caller
                WHERE division_code = :division AND request_id = :request AND 'caller' = ANY(:what) RETURNING 'caller' AS kind),
            messages AS (DELETE FROM request_message
                WHERE division_code = :division AND request_id = :request AND 'messages' = ANY(:what)
                RETURNING 'messages' AS kind),
            gone AS (SELECT kind FROM words UNION SELECT kind FROM caller UNION SELECT kind FROM messages)
            INSERT INTO erasure (division_code, id, erased_at, actor_id, actor_name, reason, kind, subject_id)
            SELECT :division, gen_random_uuid(), :at, :actor, :actorName, :reason, kind, :request FROM gone
            RETURNING kind
            """;

    private static final String ERASE_SEARCH =
            """
            WITH gone AS (DELETE FROM request_search_words
                WHERE division_code = ANY(:divisions) AND view_id = :view RETURNING division_code)
            INSERT INTO erasure (division_code, id, erased_at, actor_id, actor_name, reason, kind, subject_id)
            SELECT division_code, :id, :at, :actor, :actorName, :reason, 'search-words', :view FROM gone
            RETURNING kind
            """;

    private static final String ERASE_SEARCHES =
            """
            WITH gone AS (DELETE FROM request_search_words w
                WHERE w.division_code = ANY(:divisions) AND %s RETURNING w.division_code, w.view_id)
            INSERT INTO erasure (division_code, id, erased_at, actor_id, actor_name, reason, kind, subject_id)
            SELECT division_code, gen_random_uuid(), :at, :actor, :actorName, :reason, 'search-words', view_id FROM gone
            """
                    .formatted(SoughtWords.FOUND_IN.formatted("w.words"));

    private final DatabaseClient database;

    public ErasureRepository(DatabaseClient database) {
        this.database = database;
    }

    /** What was there and is erased now. */
    public Flux<Erasable> erase(Actor actor, ServiceRequest request, Set<Erasable> what, String reason, Instant now) {
        return database.sql(ERASE)
                .bind("division", request.divisionCode())
                .bind("request", request.id())
                .bind("what", what.stream().map(Erasable::code).toArray(String[]::new))
                .bind("at", now)
                .bind("actor", actor.id())
                .bind("actorName", actor.name())
                .bind("reason", reason)
                .map(StoredRow.read(row -> Coded.of(Erasable.class, String.valueOf(row.textOrNull("kind")))))
                .all();
    }

    /** Erases what somebody searched for; empty if there are no such words. */
    public Mono<String> eraseSearch(Actor actor, Set<String> divisions, UUID view, String reason, Instant now) {
        return database.sql(ERASE_SEARCH)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("view", view)
                .bind("id", Ids.next())
                .bind("at", now)
                .bind("actor", actor.id())
                .bind("actorName", actor.name())
                .bind("reason", reason)
                .mapValue(String.class)
                .one();
    }

    /** Erases whatever somebody searched for that has these words in it; gives in how many searches. */
    public Mono<Long> eraseSearches(Actor actor, Set<String> divisions, SoughtWords words, String reason, Instant now) {
        return database.sql(ERASE_SEARCHES)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("words", words.folded())
                .bind("blanks", SoughtWords.BLANKS)
                .bind("at", now)
                .bind("actor", actor.id())
                .bind("actorName", actor.name())
                .bind("reason", reason)
                .fetch()
                .rowsUpdated();
    }
}
