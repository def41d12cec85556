package hotline.request.web;

import hotline.request.events.CourseEvent;
import hotline.request.events.CourseEvent.Merged;
import hotline.request.events.CourseEvent.Redone;
import hotline.request.events.CourseEvent.Reopened;
import hotline.request.events.CourseEvent.Returned;
import hotline.request.events.CourseEvent.Unmerged;
import hotline.request.events.CourseEvent.Withdrawn;
import hotline.request.events.HandlingEvent;
import hotline.request.events.OversightEvent;
import hotline.request.events.RequestEvent;
import hotline.request.events.RequestEvent.Acknowledged;
import hotline.request.events.RequestEvent.Closed;
import hotline.request.events.RequestEvent.Declined;
import hotline.request.events.RequestEvent.Dispatched;
import hotline.request.events.RequestEvent.Imported;
import hotline.request.events.RequestEvent.NewPart;
import hotline.request.events.RequestEvent.Replied;
import hotline.request.events.RequestEvent.Transferred;
import hotline.request.events.RequestEvent.Voided;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says of an event what its sentence is to name. */
final class Telling {

    private Telling() {}

    static void tell(RequestEvent event, Sentence sentence) {
        if (event instanceof HandlingEvent handling) {
            HandlingTelling.tell(handling, sentence);
        } else if (event instanceof OversightEvent oversight) {
            OversightTelling.tell(oversight, sentence);
        } else if (event instanceof CourseEvent course) {
            tellCourse(course, sentence);
        } else if (event instanceof Dispatched dispatched) {
            tell(dispatched, sentence);
        } else if (event instanceof Replied replied) {
            tell(replied, sentence);
        } else {
            tellPlain(event, sentence);
        }
    }

    private static void tellPlain(RequestEvent event, Sentence sentence) {
        if (event instanceof Acknowledged acknowledged) {
            sentence.department(acknowledged.department());
            if (acknowledged.assignment() != null) {
                sentence.variant("supporting");
            }
        } else if (event instanceof Declined declined) {
            sentence.fact("reason", "decline-reason", declined.reason());
            sentence.fact("route", declined.toldRoute());
        } else if (event instanceof Transferred transferred) {
            sentence.fact("target", "transfer-target", transferred.target());
            sentence.note(transferred.note());
        } else if (event instanceof Voided voided) {
            sentence.fact("reason", voided.reason());
        } else if (event instanceof Imported imported) {
            sentence.fact("source", imported.source());
            sentence.fact("externalId", imported.externalId());
        } else if (event instanceof Closed closed) {
            sentence.note(closed.note());
        }
    }

    private static void tell(Dispatched event, Sentence sentence) {
        List<NewPart> supporting = event.supporting() == null ? List.of() : event.supporting();
        String override = event.overrideReason();
        sentence.department(event.lead());
        sentence.supporting(supporting.stream().map(NewPart::department).toList());
        sentence.phrase("override", override != null, Map.of("reason", Objects.requireNonNullElse(override, "")));
        sentence.note(event.reason());
    }

    private static void tell(Replied event, Sentence sentence) {
        sentence.department(event.department());
        tellClaim(event.claimedAt(), sentence);
        if (event.assignment() != null) {
            sentence.variant("supporting");
        } else if (event.to() != null) {
            sentence.variant(event.to().code());
            tellReview(event.reviewCause(), sentence);
        }
    }

    static void tellReview(@Nullable String cause, Sentence sentence) {
        if (cause != null) {
            sentence.fact("cause", sentence.label("review-cause", cause));
        }
    }

    private static void tellClaim(@Nullable Instant claimedAt, Sentence sentence) {
        sentence.phrase("claimed", claimedAt != null, Map.of("claimedAt", sentence.due(claimedAt)));
    }

    private static void tellCourse(CourseEvent event, Sentence sentence) {
        if (event instanceof Returned returned) {
            sentence.note(returned.reason());
        } else if (event instanceof Merged merged) {
            sentence.fact("parent", merged.parent());
            sentence.note(merged.reason());
        } else if (event instanceof Unmerged unmerged) {
            sentence.note(unmerged.reason());
        } else if (event instanceof Withdrawn withdrawn) {
            if (withdrawn.overdue()) {
                sentence.variant("overdue");
            }
            sentence.note(withdrawn.reason());
        } else if (event instanceof Redone redone) {
            sentence.department(redone.parts().get(0).department());
            tellDue(sentence);
            sentence.note(redone.reason());
        } else if (event instanceof Reopened reopened) {
            tellDue(sentence);
            sentence.note(reopened.reason());
        }
    }

    private static void tellDue(Sentence sentence) {
        Instant due = sentence.after() == null ? null : sentence.after().dueAt();
        sentence.phrase("due", due != null, Map.of("due", sentence.due(due)));
    }
}
