package hotline.request.events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.SuperiorMatter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a request, as the log keeps it. Citizens' words and caller data are never in here, only salted
 * commitments to them, so that erasing them leaves every chain whole. An event's JSON name and its components are stored for
 * ever and never change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
public interface RequestEvent {

    /** The request after it; the lifecycle has moved the status already. */
    ServiceRequest apply(ServiceRequest request, Occasion occasion);

    /** Says what the sentence that tells of it is to name. */
    void tell(Sentence sentence);

    /** The status it led to where that is not the usual one of its act. */
    default @Nullable RequestStatus to() {
        return null;
    }

    /** The commitment to words for the caller that stand outside the log, if there are any. */
    default @Nullable String textCommitment() {
        return null;
    }

    /** When it happened, which for imported history is long before it was recorded. */
    default Instant occurredAt(Instant recordedAt) {
        return recordedAt;
    }

    /** The matter about which an upper platform is to be asked, where the request is an order of its own. */
    default @Nullable SuperiorMatter toldAbove() {
        return null;
    }
}
