package hotline.intake.imports;

import hotline.idempotency.KeptAnswer;
import hotline.idempotency.KeptAnswerRepository;
import hotline.intake.imports.file.FilePosition;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.imports.store.ChunkRepository;
import hotline.intake.imports.store.ImportRepository;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.KeyedDigest;
import hotline.shared.problem.ProblemException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Stores a file part by part as it comes in; of whatever length, one part is in memory. */
@Service
class ImportUpload {

    /** The key that a file is sent under, and of what besides the file the same key must be. */
    record Repetition(Actor actor, String key, String about) {}

    private final ImportRepository imports;
    private final ChunkRepository chunks;
    private final KeptAnswerRepository answers;
    private final KeyedDigest digests;
    private final ImportLoop loop;
    private final TransactionalOperator transaction;
    private final long largest;
    private final Clock clock;

    ImportUpload(
            ImportRepository imports,
            ChunkRepository chunks,
            KeptAnswerRepository answers,
            KeyedDigest digests,
            ImportLoop loop,
            TransactionalOperator transaction,
            ImportProperties properties,
            Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.answers = answers;
        this.digests = digests;
        this.loop = loop;
        this.transaction = transaction;
        this.largest = properties.largestFile().toBytes();
        this.clock = clock;
    }

    /**
     * Stores a file and lets it be worked off.
     *
     * @param key the {@code Idempotency-Key}, if there is one
     * @return the id, once all of the file is stored; under a key that was used before, the id from then
     */
    public Mono<UUID> store(
            Actor actor, String divisionCode, Mapping mapping, Flux<byte[]> file, @Nullable String key) {
        Repetition repetition =
                key == null ? null : new Repetition(actor, key, "import\n" + divisionCode + "\n" + mapping);
        return parts(limited(file))
                // looking at lines takes its time, and event loops have others to serve
                .publishOn(Schedulers.parallel(), 1)
                .switchOnFirst((first, all) -> {
                    byte[] head = first.get();
                    if (head == null) {
                        return all.thenMany(Flux.<UUID>empty());
                    }
                    FileHead read = FileHead.of(mapping, head, head.length < ChunkRepository.SIZE);
                    FileScan scan = new FileScan(mapping, read);
                    ImportRun run = run(actor, divisionCode, Ids.next(), mapping, read);
                    return Flux.usingWhen(
                            imports.insert(run).thenReturn(run),
                            begun -> take(
                                    begun, all.doOnNext(scan::look).doOnComplete(scan::requireAnswers), repetition),
                            begun -> Mono.empty(),
                            (begun, failure) -> forget(begun),
                            this::forget);
                })
                .singleOrEmpty()
                .switchIfEmpty(Mono.error(() -> new ProblemException(ImportProblem.EMPTY_FILE, Map.of())))
                .doOnNext(id -> loop.nudge());
    }

    private Mono<UUID> take(ImportRun run, Flux<byte[]> parts, @Nullable Repetition repetition) {
        AtomicLong offset = new AtomicLong();
        MessageDigest whole = sha256();
        return parts.doOnNext(whole::update)
                .concatMap(part -> chunks.insert(run, offset.getAndAdd(part.length), part), 1)
                .then(Mono.defer(() -> repetition == null
                        ? imports.stored(run, offset.get()).thenReturn(run.id())
                        : storedOnce(run, offset.get(), repetition, whole.digest())));
    }

    /** Of several uploads under one key the first to be complete is worked off, the others are forgotten. */
    private Mono<UUID> storedOnce(ImportRun run, long bytes, Repetition repetition, byte[] whole) {
        String digest = digests.digest(repetition.about + "\n" + HexFormat.of().formatHex(whole));
        KeptAnswer answer =
                new KeptAnswer(digest, 202, null, null, null, run.id().toString());
        return answers.keep(repetition.actor, repetition.key, answer)
                .flatMap(isFirst -> isFirst
                        ? imports.stored(run, bytes).thenReturn(run.id())
                        : answers.find(repetition.actor, repetition.key, digest)
                                .map(kept -> UUID.fromString(kept.body()))
                                .delayUntil(earlier -> forget(run)))
                .as(transaction::transactional);
    }

    private Flux<byte[]> limited(Flux<byte[]> file) {
        return Flux.defer(() -> {
            AtomicLong received = new AtomicLong();
            return file.doOnNext(bytes -> {
                if (received.addAndGet(bytes.length) > largest) {
                    throw new ProblemException(
                            ImportProblem.FILE_TOO_LARGE, Map.of("limit", readable(DataSize.ofBytes(largest))));
                }
            });
        });
    }

    private static String readable(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MiB" : size.toBytes() + " B";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private ImportRun run(Actor actor, String divisionCode, UUID id, Mapping mapping, FileHead head) {
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
                null,
                0,
                FilePosition.atLine(head.first().offset(), head.first().line()),
                ImportTally.NONE);
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
