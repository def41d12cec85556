package hotline.request.events;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.handling.SuperiorMatter;
import hotline.shared.DepartmentKey;
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

    /** The matter about which a superior platform is to be asked, where the request is an order of its own. */
    default @Nullable SuperiorMatter toldSuperior() {
        return null;
    }

    /** Gives the facts for the text that asks a superior platform; only where {@link #toldSuperior()} names a matter. */
    default void tellSuperior(Sentence sentence) {}

    /** Whether the program did it by itself, in one statement with the registration. */
    default boolean automatic() {
        return false;
    }

    /** Whether it answers the caller, even if the answer is still to be signed or reviewed. */
    default boolean answersCaller() {
        return false;
    }

    /** Whether this department replies by it for the whole request. */
    default boolean repliesFor(@Nullable DepartmentKey department) {
        return false;
    }

    /** Whether it gives the latest reply back to the department that wrote it. */
    default boolean givesReplyBack() {
        return false;
    }

    /** Whether departments begin anew, so that what was written before is no draft of theirs. */
    default boolean beginsAnew() {
        return false;
    }
}
