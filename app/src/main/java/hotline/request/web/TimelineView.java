package hotline.request.web;

import hotline.request.Act;
import hotline.request.events.RequestEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param text what happened, in a sentence
 * @param message what staff wrote to the caller; erasable
 * @param erased whether words that belong here, a citizen's or staff's, have been erased
 * @param note what staff noted for one another with the act
 */
public record TimelineView(
        int sequence,
        Act act,
        String text,
        String actor,
        Instant occurredAt,
        Instant recordedAt,
        RequestEvent event,
        @Nullable String message,
        boolean erased,
        @Nullable String note,
        String hash) {}
