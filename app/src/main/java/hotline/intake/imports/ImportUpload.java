package hotline.intake.imports;

import hotline.intake.imports.file.Position;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.imports.store.ChunkRepository;
import hotline.intake.imports.store.ImportRepository;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.ProblemException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores a file part by part as it comes in; of whatever length, one part is in memory. */
@Service
public class ImportUpload {

    private final ImportRepository imports;
    private final ChunkRepository chunks;
    private final ImportLoop loop;
    private final Clock clock;

    ImportUpload(ImportRepository imports, ChunkRepository chunks, ImportLoop loop, Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.loop = loop;
        this.clock = clock;
    }

    /**
     * Stores a file and lets it be worked off.
     *
     * @return the id, once all of the file is stored
     */
    public Mono<UUID> store(Actor actor, String divisionCode, Mapping mapping, Flux<byte[]> file) {
        UUID id = Ids.next();
        AtomicLong offset = new AtomicLong();
        return parts(file)
                .switchOnFirst((first, all) -> {
                    byte[] head = first.get();
                    if (head == null) {
                        return all;
                    }
                    ImportRun run = run(actor, divisionCode, id, mapping, head);
                    return imports.insert(run)
                            .thenMany(all.concatMap(part -> chunks.insert(run, offset.getAndAdd(part.length), part), 1))
                            .then(Mono.defer(() -> imports.stored(run, offset.get())))
                            .onErrorResume(failure -> forget(run).then(Mono.error(failure)))
                            .thenReturn(head)
                            .flux();
                })
                .switchIfEmpty(Mono.error(() -> new ProblemException(ImportProblem.EMPTY_FILE, Map.of())))
                .then(Mono.fromSupplier(() -> {
                    loop.nudge();
                    return id;
                }));
    }

    private ImportRun run(Actor actor, String divisionCode, UUID id, Mapping mapping, byte[] firstPart) {
        FileHead head = FileHead.of(mapping, firstPart, firstPart.length < ChunkRepository.SIZE);
        return new ImportRun(
                divisionCode,
                id,
                mapping,
                head.header(),
                ImportState.STORING,
                actor,
                clock.instant(),
                null,
                null,
                0,
                new Position(head.first().offset(), head.first().line(), false),
                Tally.NONE);
    }

    private Mono<Void> forget(ImportRun run) {
        return chunks.delete(run).then(imports.delete(run)).onErrorResume(second -> Mono.empty());
    }

    /** Parts of nearly the same size, however the file comes in. */
    private static Flux<byte[]> parts(Flux<byte[]> file) {
        return Flux.defer(() -> {
            AtomicInteger gathered = new AtomicInteger();
            return file.concatMapIterable(ImportUpload::pieces)
                    .bufferUntil(piece -> {
                        boolean isFull = gathered.addAndGet(piece.remaining()) >= ChunkRepository.SIZE;
                        if (isFull) {
                            gathered.set(0);
                        }
                        return isFull;
                    })
                    .map(ImportUpload::joined);
        });
    }

    private static List<ByteBuffer> pieces(byte[] bytes) {
        List<ByteBuffer> pieces = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += ChunkRepository.SIZE) {
            pieces.add(ByteBuffer.wrap(bytes, at, Math.min(ChunkRepository.SIZE, bytes.length - at)));
        }
        return pieces;
    }

    private static byte[] joined(List<ByteBuffer> pieces) {
        ByteBuffer all = ByteBuffer.allocate(
                pieces.stream().mapToInt(ByteBuffer::remaining).sum());
        pieces.forEach(all::put);
        return all.array();
    }
}
