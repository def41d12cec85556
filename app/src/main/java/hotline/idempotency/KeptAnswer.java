package hotline.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given first.
 *
 * @param digest of what was asked for, keyed: there may be a password in it
 */
public record KeptAnswer(
        String digest,
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        String body) {}
