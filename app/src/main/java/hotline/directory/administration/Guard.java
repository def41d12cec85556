package hotline.directory.administration;

import hotline.directory.ReferenceEntry;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/**
 * Refuses changes that would contradict what else is kept or what is under way.
 *
 * @param <T> an entry
 */
interface Guard<T extends ReferenceEntry<T>> {

    /**
     * The instructions that come with a change.
     *
     * @param openRequests what becomes of a retired department's open requests
     * @param placeOf the field to name for an entry with a code
     */
    record Said(OpenRequests openRequests, UnaryOperator<String> placeOf) {
        static Said of(OpenRequests openRequests) {
            return new Said(openRequests, code -> "name");
        }
    }

    /**
     * An error if the changes are refused.
     *
     * @param kept all entries as they are, retired ones included
     * @param changed entries as they shall be, new ones included
     */
    Mono<Void> check(String owner, List<T> kept, List<T> changed, Said said);

    /** Waits for whoever else changes such entries; what is kept is read after it. */
    default Mono<Void> begin(String owner) {
        return Mono.empty();
    }

    static <T extends ReferenceEntry<T>> Guard<T> none() {
        return new Guard<>() {
            @Override
            public Mono<Void> check(String owner, List<T> kept, List<T> changed, Said said) {
                return Mono.empty();
            }
        };
    }
}
