package hotline.intake.imports.store;

import hotline.intake.imports.ImportRun;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Files as they came in, until they have been worked off. */
@Repository
public class ChunkRepository {

    /** A chunk has at least this size, but for a file's last, and less than twice of it. */
    public static final int SIZE = 256 * 1024;

    private static final String INSERT =
            """
            INSERT INTO import_chunk (division_code, import_id, start_offset, content)
            VALUES (:divisionCode, :importId, :startOffset, :content)
            """;

    private static final String READ =
            """
            SELECT substring(content FROM CAST(greatest(:from - start_offset, 0) + 1 AS integer)
                FOR CAST(:until - greatest(start_offset, :from) AS integer)) AS content
            FROM import_chunk
            WHERE division_code = :divisionCode AND import_id = :importId
                AND start_offset > :from - :size AND start_offset < :until
            ORDER BY start_offset
            """;

    private static final String DELETE =
            "DELETE FROM import_chunk WHERE division_code = :divisionCode AND import_id = :importId";

    private final DatabaseClient database;

    public ChunkRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Void> insert(ImportRun run, long startOffset, byte[] content) {
        return database.sql(INSERT)
                .bind("divisionCode", run.divisionCode())
                .bind("importId", run.id())
                .bind("startOffset", startOffset)
                .bind("content", ByteBuffer.wrap(content))
                .then();
    }

    /** The bytes of a file from one offset up to another, fewer at its end. */
    public Mono<byte[]> read(ImportRun run, long from, long until) {
        return database.sql(READ)
                .bind("from", from)
                .bind("until", until)
                .bind("size", 2L * SIZE)
                .bind("divisionCode", run.divisionCode())
                .bind("importId", run.id())
                .map(row -> Objects.requireNonNull(row.get("content", byte[].class)))
                .all()
                .reduce(new byte[0], ChunkRepository::joined);
    }

    public Mono<Void> delete(ImportRun run) {
        return database.sql(DELETE)
                .bind("divisionCode", run.divisionCode())
                .bind("importId", run.id())
                .then();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        if (first.length == 0) {
            return second;
        }
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
