package hotline.directory.store;

import hotline.directory.ReferenceEntry;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows of one kind of reference data.
 *
 * @param <T> an entry; its owner is the division whose administrators keep it
 */
public interface ReferenceRows<T extends ReferenceEntry<T>> {

    /** All entries of an owner, retired ones included. */
    Flux<T> all(String owner);

    Mono<T> find(String owner, String code);

    Mono<Void> insertAll(String owner, List<T> entries);

    /** Writes those entries whose version is still the given one, and says how many they were. */
    Mono<Long> updateAll(String owner, List<T> entries);
}
