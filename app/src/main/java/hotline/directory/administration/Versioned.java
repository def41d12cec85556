package hotline.directory.administration;

import hotline.directory.ReferenceEntry;
import hotline.shared.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version which {@code If-Match} must name. */
final class Versioned {

    private Versioned() {}

    static <T extends ReferenceEntry<T>> ResponseEntity<T> ok(T entry) {
        return of(HttpStatus.OK, entry);
    }

    static <T extends ReferenceEntry<T>> ResponseEntity<T> created(T entry) {
        return of(HttpStatus.CREATED, entry);
    }

    private static <T extends ReferenceEntry<T>> ResponseEntity<T> of(HttpStatus status, T entry) {
        return ResponseEntity.status(status).eTag(IfMatch.etag(entry.version())).body(entry);
    }
}
