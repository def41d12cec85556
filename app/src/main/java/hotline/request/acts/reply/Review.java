package hotline.request.acts.reply;

import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.StartedClock;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Handling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The review that a reply goes through before it stands.
 *
 * @param cause why it is reviewed
 * @param clock of the review
 */
public record Review(String cause, StartedClock clock) {

    /** Why every reply that was entered later from paper is reviewed. */
    private static final String PAPER = "paper";

    /** The review that a reply given now needs; nothing where it stands at once. */
    public static @Nullable Review of(ServiceRequest request, @Nullable Instant claimedAt, Circumstances given) {
        String cause = claimedAt != null
                ? PAPER
                : given.settings().reviewCause(request.matter().nature(), given.sampled());
        return cause == null ? null : new Review(cause, given.clocks(request).start(Step.REPLY_REVIEW));
    }

    /** The reply is out: its clock stands still while it is being reviewed. */
    public static Handling begun(
            Handling handling,
            int lead,
            Occasion occasion,
            @Nullable String cause,
            @Nullable Instant claimedAt,
            @Nullable StartedClock clock) {
        return handling.stopped(occasion.at())
                .opened(handling.proceeding(Kind.REPLY_REVIEW, lead, occasion, cause, claimedAt), clock);
    }
}
