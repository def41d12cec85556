package hotline.request.handling;

import hotline.request.events.RequestEvent;
import org.jspecify.annotations.Nullable;

/** An event and, where staff wrote to a caller, the words that stand outside the log. */
public record Decision(RequestEvent event, @Nullable Message message) {

    /** An event without words for a caller. */
    public static Decision of(RequestEvent event) {
        return new Decision(event, null);
    }
}
