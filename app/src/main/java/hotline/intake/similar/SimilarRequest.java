package hotline.intake.similar;

import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import java.time.Instant;

/**
 * An earlier request that may be about the same matter.
 *
 * @param percent how much of the words they have in common
 * @param samePlace whether both name the same township
 * @param sameSubject whether both have the same subject
 */
public record SimilarRequest(
        RequestNumber number,
        RequestStatus status,
        String title,
        Instant receivedAt,
        int percent,
        boolean samePlace,
        boolean sameSubject) {}
