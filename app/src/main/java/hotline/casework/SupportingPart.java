package hotline.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department's open part in a request that another one leads.
 *
 * @param dueAt until when this part is due, whatever the request's own deadline is
 */
record SupportingPart(String number, @Nullable Instant acknowledgedAt, @Nullable Instant dueAt) {

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }
}
