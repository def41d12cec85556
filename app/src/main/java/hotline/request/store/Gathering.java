package hotline.request.store;

import hotline.request.IdempotencyKey;
import hotline.request.ServiceRequest;
import hotline.request.store.RegistrationLoop.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** The registrations of a division that wait to be written; without locks, since event loops come here. */
final class Gathering {

    private static final int WRITES_AT_ONCE = 2;
    private static final int LARGEST_BATCH = 64;
    private static final int LONGEST_QUEUE = 4_096;

    // batches of one division take their keys in one order; otherwise two of them could wait for each other
    private static final Comparator<Waiting> KEY_ORDER = Comparator.<Waiting, String>comparing(
                    waiting -> waiting.key().scope())
            .thenComparing(waiting -> waiting.key().key());

    /** A registration that is ready to be written. */
    record Entry(
            String divisionCode,
            IdempotencyKey key,
            UUID requestId,
            Instant recordedAt,
            String document,
            String answer) {

        Entry(ServiceRequest request, IdempotencyKey key, String document, String answer) {
            this(request.divisionCode(), key, request.id(), request.recordedAt(), document, answer);
        }
    }

    /** An entry and who waits for its outcome. */
    record Waiting(Entry entry, MonoSink<Outcome> sink) {
        IdempotencyKey key() {
            return entry.key;
        }

        /** Names the key within its division, whatever it stands for. */
        String keyName() {
            return keyName(entry.key.scope(), entry.key.key());
        }

        static String keyName(String scope, String key) {
            return scope + "\n" + key;
        }
    }

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger length = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();

    /** Whether there was room for one more. */
    boolean offer(Waiting waiting) {
        if (length.incrementAndGet() > LONGEST_QUEUE) {
            length.decrementAndGet();
            return false;
        }
        return queue.offer(waiting);
    }

    /** Takes one of the places for statements under way, if something waits and a place is free. */
    boolean takePlace() {
        return !queue.isEmpty()
                && underWay.getAndUpdate(places -> Math.min(places + 1, WRITES_AT_ONCE)) < WRITES_AT_ONCE;
    }

    void leavePlace() {
        underWay.decrementAndGet();
    }

    /** What waits, up to a batch of it, in the order of keys; nothing if another was quicker. */
    List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        Waiting next = poll();
        while (next != null) {
            batch.add(next);
            next = batch.size() == LARGEST_BATCH ? null : poll();
        }
        batch.sort(KEY_ORDER);
        return batch;
    }

    private @Nullable Waiting poll() {
        Waiting next = queue.poll();
        if (next != null) {
            length.decrementAndGet();
        }
        return next;
    }
}
