package hotline.intake.imports.store;

import hotline.intake.imports.ImportRun;
import hotline.shared.sql.StoredRow;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Files as they came in, encrypted, until they have been worked off. */
@Repository
public class ChunkRepository {

    /** A chunk has at least this size, but for a file's last, and less than twice of it. */
    public static final int SIZE = 256 * 1024;

    private static final String INSERT =
            """
            INSERT INTO import_chunk (division_code, import_id, start_offset, key_id, content, stored_at)
            VALUES (:divisionCode, :importId, :startOffset, :keyId, :content, :now)
            """;

    private static final String READ =
            """
            SELECT start_offset, key_id, content
            FROM import_chunk
            WHERE division_code = :divisionCode AND import_id = :importId
                AND start_offset > :from - :size AND start_offset < :until
            ORDER BY start_offset
            """;

    private static final String DELETE =
            "DELETE FROM import_chunk WHERE division_code = :divisionCode AND import_id = :importId";

    private final DatabaseClient database;
    private final FileProtection protection;
    private final Clock clock;

    public ChunkRepository(DatabaseClient database, FileProtection protection, Clock clock) {
        this.database = database;
        this.protection = protection;
        this.clock = clock;
    }

    public Mono<Void> insert(ImportRun run, long startOffset, byte[] content) {
        return database.sql(INSERT)
                .bind("divisionCode", run.divisionCode())
                .bind("importId", run.id())
                .bind("startOffset", startOffset)
                .bind("keyId", protection.keyId())
                .bind("content", ByteBuffer.wrap(protection.seal(place(run, startOffset), content)))
                .bind("now", clock.instant())
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
                .map(StoredRow.read(row -> part(run, row, from, until)))
                .all()
                .reduce(new byte[0], ChunkRepository::joined);
    }

    private byte[] part(ImportRun run, StoredRow row, long from, long until) {
        long start = row.count("start_offset");
        String keyId = row.text("key_id");
        byte[] whole = protection
                .open(keyId, place(run, start), row.value("content", byte[].class))
                .orElseThrow(() -> new IllegalStateException("the key " + keyId + " is not in the key file"));
        int begin = (int) Math.min(whole.length, Math.max(0, from - start));
        int end = (int) Math.min(whole.length, until - start);
        return Arrays.copyOfRange(whole, begin, end);
    }

    private static String place(ImportRun run, long startOffset) {
        return run.divisionCode() + "\n" + run.id() + "\n" + startOffset;
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
